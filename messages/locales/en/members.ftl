# What the columns of a list of members may be called, comma separated; the first one heads the lists that we write.
# A coordinator's spreadsheet is read in all languages at once; case, hyphens and spaces do not matter.

word-column-phone = phone, address, number, phone number, mobile, mobile number, tel, telephone, contact, phone no, mobile no, tel no, telephone no, telephone number, contact no, contact number, ph no, ph, hand phone
word-column-name = name, full name, member, member name
word-column-groups = groups, group, working group, working groups, code
word-column-language = language, lang
word-column-kind = kind, type, paralegal type, kind of paralegal
word-column-area = area, township, place, location
word-column-organisation = organisation, organization, org, office, employer

# The same where it stands in several columns, or beside the whole: as contacts of phones, Google, Apple and Outlook name
# them. Numbers and "- Value" do not matter: "Phone 1 - Value".
word-column-phone-part = phone value, mobile phone, cell phone, cell, home phone, work phone, business phone, primary phone, other phone, main phone, phone mobile, phone home, phone work, phone main, iphone, viber, whatsapp
word-column-name-part = first name, given name, middle name, additional name, last name, family name, surname, firstname, lastname
word-column-area-part = city, town, address city, home city, home address city, business city
word-column-organisation-part = organization name, organisation name, company, company name
