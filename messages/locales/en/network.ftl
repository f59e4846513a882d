# The network file on its way into force, on the page and from the command line: no text of it is sent.

# The file is of another network than the one in force. $title: the one in force.
# segments: 1
network-other = In force is "{ $title }", and this file is of "{ $name }".

# Who leads a group and would not by this file.
# segments: 1
network-leads-no-more = { $list } would not lead { $code } any more.

# Who coordinates and would not by this file.
# segments: 1
network-coordinates-no-more = { $list } would not be coordinator any more.

# A group with members that the file lacks.
# segments: 1
network-group-ends = { $code } would end, which has { $count ->
    [one] { $count } member
   *[other] { $count } members
}.

# The file keeps words, guests or photos for fewer days than the one in force.
# segments: 1
network-keeps-less = What is older than the new days of [keep] goes for good.

# Stands for somebody who gave no name.
# segments: 1
network-unnamed = somebody without a name

# A mistake of a network file, without its end. $reason: what is wrong, $text: what to write instead.
# segments: 1
network-mistake = { $reason }; write { $text }

# The same, where a word was probably meant. $word: that one.
# segments: 1
network-mistake-near = { $reason }; write { $text }; did you mean { $word }?

# A mistake with its place. $line: the mistake.
# segments: 1
network-mistake-at = { $line } ({ $file } line { $number })

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-is = { $key } is { $value }

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-has = { $key } has { $value }

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-unknown = { $key } is not known here

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-missing = { $key } is missing

# $code: the first language of the network, such as en.
# segments: 1
network-wrong-no-words = { $key } has no words in { $code }, the first language

# $value: a word for a theme, $other: the theme that it stands for already.
# segments: 1
network-wrong-means-already = { $key } has { $value }, which means { $other } already

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-no-key = { $key } is no key

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-no-group = { $key } is no group

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-no-groups = { $key } has no group

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-no-code = { $key } is no group code

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-reserved = { $key } is a word that every network has

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-not-with-members = { $key } does not go with members

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-names-none = { $key } names none

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-no-span = { $key } needs a start and an end

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-no-coordinator = { $key } names nobody who answers what the bot cannot

# $value: a file's name, $reason: the machine's own words, in English.
# segments: 1
network-wrong-unread = { $key } is { $value }, which cannot be read ({ $reason })

# $value: a file's name.
# segments: 1
network-wrong-not-utf-8 = { $key } is { $value }, which cannot be read (it is not UTF-8)

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-budget-zero = { $key } is 0, with which nothing would leave

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-curly-quotes = this line has curly quotes

# $reason: what the reader of such files says, in English.
# segments: 1
network-wrong-unread-line = this line cannot be read ({ $reason })

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-unread-brackets = this file cannot be read: brackets stand in brackets a thousand times

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-unread-number = this file cannot be read: a number is too long

# $reason: what the reader of such files says, in English.
# segments: 1
network-wrong-list-no-csv = this is no CSV ({ $reason })

# $line: the first line that it should have.
# segments: 1
network-wrong-list-empty = the list is empty; its first line is { $line }

# $line: the first line that it should have.
# segments: 1
network-wrong-list-no-code = the column code is missing; the first line is { $line }

# $key: a column, $list: the two that go together.
# segments: 1
network-wrong-list-alone = the column { $key } needs the other one of { $list } beside it

# $key: a column.
# segments: 1
network-wrong-list-twice = the column { $key } stands twice

# What is wrong with the list of townships, or a row of it.
# segments: 1
network-wrong-list-no-names = no column holds names; add one for each language, such as en

# $count: cells of a row, $number: those of the first line.
# segments: 1
network-wrong-list-columns = { $count } columns, where the first line has { $number }

# What is wrong with the list of townships, or a row of it.
# segments: 1
network-wrong-list-code-empty = the code is empty

# $number: a line.
# segments: 1
network-wrong-list-code-twice = the code { $code } stands in line { $number } already

# What is wrong with the list of townships, or a row of it.
# segments: 1
network-wrong-list-unnamed = no language has a name

# What is wrong with the list of townships, or a row of it.
# segments: 1
network-wrong-list-lat = the latitude { $value } is no number from -{ $high } to { $high }

# What is wrong with the list of townships, or a row of it.
# segments: 1
network-wrong-list-lon = the longitude { $value } is no number from -{ $high } to { $high }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-so = { $sample }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-so-or-nothing = { $sample }, or nothing

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-section = a section { $sample }

# $list: all that may stand there.
# segments: 1
network-write-one-of = one of { $list }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-list = a list such as { $sample }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-whole = a whole number from { $low } to { $high }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-wholes = whole numbers from { $low } to { $high }, such as { $sample }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-time = a time such as { $sample }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-weekly = a weekday and a time such as { $sample }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-dates = dates such as { $sample }

# $sample: two addresses.
# segments: 1
network-write-address = an address such as { $sample }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-line = a line of up to { $high } letters

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-words = words of up to { $high } letters

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-another = another one

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-key = small letters and digits, up to 40, a letter first

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-code = 2 to 10 capital letters and digits, a letter first

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-group = the code of a group

# $sample: the section of themes.
# segments: 1
network-write-theme = a key of { $sample }

# $sample: the other key.
# segments: 1
network-write-one-of-both = either { $sample } or that key, not both

# $sample: the first and the last day.
# segments: 1
network-write-plan-day = a day of the plan, { $sample }

# $sample: one country.
# segments: 1
network-write-country = the two letters of a country such as { $sample }

# $list: the languages that this program speaks.
# segments: 1
network-write-language = languages that have catalogs: { $list }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-csv = the name of a CSV file

# $sample: a row.
# segments: 1
network-write-rows = rows such as { $sample }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-budget = what may be spent in a month, such as { $sample }, or no budget

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-currency = the three letters of a currency such as { $sample }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-amount = an amount from 0 without quotation marks, such as { $sample }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-kept-days = a whole number of days from { $low } to { $high }, or 0 to keep all

# $sample: such a line, $code: a section.
# segments: 1
network-write-lines = lines like { $sample } under a { $code }

# $sample: one.
# segments: 1
network-write-straight-quotes = straight ones: { $sample }

# Below the mistakes of a file, in the terminal.
# segments: 1
network-mistakes = { $file } has { $count ->
    [one] { $count } mistake
   *[other] { $count } mistakes
}; nothing was changed.
