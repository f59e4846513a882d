# What the columns of a list of members may be called, comma separated; the first one heads the lists that we write.
# A coordinator's spreadsheet is read in all languages at once; case, hyphens and spaces do not matter.

word-column-phone = phone, address, number, phone number, mobile, mobile number, tel, telephone, contact
word-column-name = name, full name, member, member name
word-column-groups = groups, group, working group, working groups, code
word-column-language = language, lang
word-column-kind = kind, type, paralegal type, kind of paralegal
word-column-area = area, township, place, location
word-column-organisation = organisation, organization, org, office, employer
