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

## What is wrong with a row of such a list, and what to write instead: read by who imports it, in a table. What is wrong
## follows the value, "0977" is no phone number; what to write stands behind it.

# Of a cell for the number that is empty.
# segments: 1
members-wrong-missing = is missing

# Of a number such as 9.59771E+11.
# segments: 1
members-wrong-rounded = was rounded by the spreadsheet

# Of a number that the spreadsheet took for a day: 2026-12-01.
# segments: 1
members-wrong-date = is a date, which the spreadsheet made of a number

# Of an address such as viber:77.
# segments: 1
members-wrong-address = is no address that we can write to

# Of a number that is none.
# segments: 1
members-wrong-number = is no phone number

# Of a name without letters, or too long.
# segments: 1
members-wrong-name = is no name

# Of a name such as Office.
# segments: 1
members-wrong-official = sounds like the office or a leader

# Of groups, one of which is not there.
# segments: 1
members-wrong-group = has { $word }, which is no group

# Of a language that this network does not write.
# segments: 1
members-wrong-language = is no language of this network

# Of a kind that is not there.
# segments: 1
members-wrong-kind = is no kind of paralegal

# Of a township whose name others have.
# segments: 1
members-wrong-areas = is the name of several townships

# Of a township like none of the list.
# segments: 1
members-wrong-area-unknown = is no township

# Of a township that is not in the list; near ones follow.
# segments: 1
members-wrong-area = is no township of the list

# Of an organisation's name.
# segments: 1
members-wrong-long = is too long

# Of groups, in one of which are always those who lead the others.
# segments: 1
members-wrong-ruled = has { $code }, whose members are always the leaders of working groups

# Of a name.
# segments: 1
members-wrong-taken = is the name of somebody else, or looks like it

# Of a cell that says otherwise than an earlier line for the same number.
# segments: 1
members-wrong-twice = is "{ $before }" in line { $number } for the same number

# Of a cell behind the last heading.
# segments: 1
members-wrong-over = stands in a column without a heading

# What to write for a number.
# segments: 1
members-write-number = write it like 09771234567 or telegram:1001

# What to do about a number that the spreadsheet changed.
# segments: 1
members-write-text = make the column text, and write the number again

# What to write for a name.
# segments: 1
members-write-letters = write letters, { $count } at most

# What to write for a name that sounds like the office.
# segments: 1
members-write-own-name = write the person's own name

# What to write for groups.
# segments: 1
members-write-codes = write one or more of { $codes }

# What to write for a language, a kind or a township: one of these.
# segments: 1
members-write-one = write one of { $list }

# What to write for a township that nothing is like.
# segments: 1
members-write-area-of-list = write one of the network's township list, which knows none like it

# Townships that are like what was written.
# segments: 1
members-write-area = did you mean { $list }?

# What to write for an organisation.
# segments: 1
members-write-shorter = write { $count } letters at most

# What to do about a group that nobody joins.
# segments: 1
members-write-without = leave { $code } out

# What to write for a name that somebody else has.
# segments: 1
members-write-village = add the village or the father's name

# What to do about two lines that say two things.
# segments: 1
members-write-line = keep one of the two lines

# What to do about a cell behind the last heading.
# segments: 1
members-write-quotes = is a cell not in quotes?

## Why a file cannot be imported at all. Follows a colon.

# Of a file in which nothing stands.
# segments: 1
members-sheet-empty = the file is empty.

# Of a file whose first line names no number: $list are the headings that are read, $text those that are there.
# segments: 2
members-sheet-headings = its first line must name the columns, phone among them: { $list }. It holds { $text }: write phone above the numbers.

# Of a file with two columns for the same.
# segments: 1
members-sheet-doubled = two columns hold the { $word }: keep one of them.

# Of a workbook as Excel saved it before 2007, or with a password.
# segments: 1
members-sheet-old = it is a workbook of an old kind, or locked by a password: save it as XLSX or "CSV UTF-8", without one.

# Of a workbook that is damaged, or of another file that is packed.
# segments: 1
members-sheet-broken = it is no workbook that can be read: open it in the spreadsheet, and save it as XLSX or "CSV UTF-8".

# Of a workbook that is huge once it is unpacked.
# segments: 1
members-sheet-large = its workbook is too large: copy the list into a new one, and save that.

# Of a file of contacts.
# segments: 1
members-sheet-cards = it holds contact cards (vCard): export the contacts as CSV, as Google Contacts does.

# Of a file in an old encoding.
# segments: 1
members-sheet-encoding = it is not UTF-8: in the spreadsheet, save it as "CSV UTF-8".

# Of a file that cannot be read from that line on.
# segments: 1
members-sheet-line = line { $number } cannot be read: is a quotation mark (") missing there?

# Of a form in which no file was chosen.
# segments: 1
members-sheet-none = no file was chosen.

# Of a list on the page that is too long to be read at once.
# segments: 1
members-sheet-rows = it has more than { $count } rows: import it in parts.

# Of a file on the page that is too large.
# segments: 1
members-sheet-bytes = it is larger than { $count } kB: import it in parts.

# Of a preview that was changed, or is from yesterday.
# segments: 1
members-sheet-stale = what was shown is too old: choose the file again.
