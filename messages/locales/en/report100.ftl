# The report on a group's hundred days: a page for donors and partners. No text of this file but the last ones is sent.

# Title of the report for donors.
# segments: 2
report100-title = { $group_name }: 100-day report

# Below the title: from which day to which it tells, and which week of the plan that is.
# segments: 2
report100-span = { $since } to { $until }, week { $week_number } of { $week_count }

# Across the head of a report that no coordinator has approved.
# segments: 2
report100-draft = Draft. Nobody has approved this report: do not pass it on.

# Under a large number: steps done.
# segments: 1
report100-figure-done = of { $total_count } steps done, { $due_count } were due

# Under a large number of reports.
# segments: 1
report100-figure-reports = or more reports of work

# Under a large number of people met.
# segments: 1
report100-figure-people = or more people met

# Under a large number of SMS parts, what texts to the members cost.
# segments: 1
report100-figure-cost = SMS sent to members

# What the SMS cost, behind their number.
# segments: 1
report100-money = { $money } in all

# In place of a count that is under five.
# segments: 1
report100-under = under 5

# In place of how many people were met, where too few reports tell of it: they may be many.
# segments: 1
report100-hidden = not shown

# Below it, under the large numbers.
# segments: 1
report100-figure-people-hidden = people met

# Heading of the list of the plan's steps.
# segments: 1
report100-goals = Goals, and what became of them

# Heading of a column: what is to be done.
# segments: 1
report100-step = Step

# Heading of a column: the day by which.
# segments: 1
report100-due = Due

# Heading of a column: done, late ...
# segments: 1
report100-became = Result

# In place of a step's words that name somebody.
# segments: 2
report100-unsaid = (left out: the words name somebody)

# A step is done.
# segments: 1
report100-done = done in week { $week_number }

# A step is late.
# segments: 1
report100-late = late

# A step is not due yet.
# segments: 1
report100-open = to be done

# A step was dropped.
# segments: 1
report100-dropped = dropped

# A step was not done when the next plan began.
# segments: 1
report100-left = not done

# Heading of the drawing by week.
# segments: 1
report100-weeks = Week by week

# Title of a drawing: steps done, beside the plan's line.
# segments: 1
report100-weeks-steps = Steps done, and the plan

# Title of a drawing: all reports so far, by week.
# segments: 1
report100-weeks-reports = Reports so far

# In a drawing, at the line of what the plan wants.
# segments: 1
report100-plan-line = plan

# Before a week's number in a drawing.
# segments: 1
report100-week = week

# Above the figures: the first month against all.
# segments: 1
report100-month = The first four weeks, and since

# Heading of a column: in the first four weeks.
# segments: 1
report100-first = First 4 weeks

# Heading of a column: until now.
# segments: 1
report100-now = Until now

# Name of a row.
# segments: 1
report100-row-reports = Reports

# Name of a row.
# segments: 1
report100-row-people = People met

# Name of a row.
# segments: 1
report100-row-steps = Steps done

# Heading of the table and the map.
# segments: 1
report100-places = Where people were met

# Heading of a column.
# segments: 1
report100-place = Township

# Last row of the table of townships: those above together.
# segments: 1
report100-places-all = These together

# In place of the table of townships.
# segments: 1
report100-places-none = No township has five people yet.

# What the map shows, for who cannot see it.
# segments: 2
report100-map = Map: a circle for each township of the table, the larger the more people were met.

# Heading of what was changed in the plan.
# segments: 1
report100-decisions = Decisions on the way

# A decision: a step was dropped.
# segments: 1
report100-decision-drop = step { $item_number } dropped

# A decision with its reason.
# segments: 1
report100-decision-why = step { $item_number } dropped: { $reason }

# A decision: a step was moved.
# segments: 2
report100-decision-move = step { $item_number } moved from { $old_date } to { $new_date }

# In place of the list of decisions.
# segments: 1
report100-decisions-none = The plan went on as it began.

# Heading of how to read the report.
# segments: 1
report100-about = How to read this

# How to read the report: counts by fives.
# segments: 4
report100-about-fives = Reports and people are counted by fives, rounded down, and what is under five is not shown, so that nobody can be told from a number. A total is the sum of what stands above it.

# How to read the report: whose work is counted.
# segments: 3
report100-about-who = It tells of whole weeks of the plan, of what the group's members reported, and of reports on its theme by others. No name and no phone number stands in it.

# Heading of what members wrote and allowed to be quoted.
# segments: 1
report100-quotes = In their own words, with their leave

# In place of a photo, for who cannot see it.
# segments: 1
report100-photo = A photo by who wrote this

# Behind the figures, to a coordinator, before the text that approves: photos are in it.
# segments: 1
report100-photos = { $photo_count ->
    [one] A photo is in it
   *[other] { $photo_count } photos are in it
}: look for faces, house numbers and number plates first.

# To a leader who texts REPORT100 LAND: "LAND, week 5 of 15: 2 of 6 steps done, 3 were due. 65+ reports, ..."
# segments: 1
report100-told = { $group }, week { $week_number } of { $week_count }: { $done_count } of { $total_count } steps done, { $due_count } were due. Reports { $report_count }, people met { $met_count }, SMS { $sms_count }.

# Behind the figures, to a coordinator: nobody has approved the report yet. $act is the text that does.
# segments: 1
report100-told-draft = Draft: read it on the page or by lanpya report { $group }, then approve it: { $act }

# Behind it: the report is approved.
# segments: 1
report100-told-approved = Approved. The page, on the office's computer: lanpya report { $group }

# The answer to REPORT100 where there is nothing to report yet.
# segments: 1
report100-none = { $group } has no plan of which a week is over: nothing to report yet.

# To the author of a report, with its words: a coordinator would like to quote it.
# segments: 2
quote-ask = May others read this from your report { $number }, without your name? "{ $text }" YES { $secret } or NO { $secret }

# To the author of a report with photos: a coordinator would like to quote its words and show its photos. YES alone is the words.
# segments: 2
quote-ask-both = May others read this from your report { $number }, without your name? "{ $text }" YES { $secret } = words only, YES { $secret } PHOTO = { $photo_count ->
    [one] with its photo
   *[other] with its { $photo_count } photos
}, NO { $secret }

# To the author of a report with photos, of which words cannot be quoted or were asked for before.
# segments: 2
quote-ask-photo = May others see { $photo_count ->
    [one] the photo
   *[other] the { $photo_count } photos
} of your report { $number }, without your name? Look first: faces, houses, number plates. YES { $secret } or NO { $secret }

# To who texted MAY QUOTE 214.
# segments: 1
quote-asked = { $name } is asked whether report { $number } may be quoted. You will hear.

# To who texted MAY QUOTE 214: its author is asked for the photos alone.
# segments: 1
quote-asked-photo = { $name } is asked whether the photo of report { $number } may be shown. You will hear.

# The answer to MAY QUOTE with a number that names no report that the sender can see.
# segments: 1
quote-unseen = You can see no report { $number }.

# The answer to MAY QUOTE: these words cannot be quoted at all.
# segments: 1
quote-unfit = Report { $number } cannot be quoted: a sensitive theme, a name or number in it, or under 12 or over 160 letters.

# The answer to MAY QUOTE: its author gets no texts.
# segments: 1
quote-deaf = The author of report { $number } cannot be asked now.

# The answer to MAY QUOTE: its author said yes before.
# segments: 1
quote-given-already = Report { $number } may be quoted already.

# The answer to MAY QUOTE: its author said no before.
# segments: 1
quote-refused-already = Report { $number } may not be quoted: its author said no.

# To the author who said YES.
# segments: 1
quote-given-all = Thank you. Report { $number } may be quoted without your name. To take that back: NO QUOTE { $number }

# To the author who said YES to the words, and was asked for photos too.
# segments: 2
quote-given-words = Thank you. The words of report { $number } may be quoted without your name; its photo is not shown. To take that back: NO QUOTE { $number }

# To the author who said YES to the words and photos.
# segments: 2
quote-given-both = Thank you. Report { $number } may be quoted with its photo, without your name. To take that back: NO QUOTE { $number }, or of the photo alone: NO QUOTE { $number } PHOTO

# To the author who said YES to the photos.
# segments: 1
quote-given-photo = Thank you. The photo of report { $number } may be shown without your name. To take that back: NO QUOTE { $number } PHOTO

# To the author who said NO, or took the yes back.
# segments: 1
quote-refused = Report { $number } is not quoted.

# To the author who said NO to showing photos, or took the yes to them back.
# segments: 1
quote-refused-photo = The photo of report { $number } is not shown.

# To a coordinator who texted NO QUOTE 214 PHOTO: somebody can be told from it.
# segments: 1
quote-left-out = The photo of report { $number } is left out. To ask its author once more: MAY QUOTE { $number }

# To a coordinator, leader or the author who texted NO QUOTE 214 PHOTO 2: one of several photos is shown to nobody.
# segments: 1
quote-left-out-one = Photo { $photo_number } of report { $number } is left out; its others stay.

# The same, where the report has no such photo that others may see.
# segments: 1
quote-photo-none = There is no photo { $photo_number } of report { $number } that could be left out.

# The answer to NO QUOTE for a report that the sender was not asked for.
# segments: 1
quote-none = Report { $number } is not quoted: you were not asked for it.

# To who asked for words and photos: the author said yes to the words.
# segments: 1
quote-told-given-words = Report { $number } may be quoted; its photo may not be shown.

# To who asked for words and photos: the author said yes to both.
# segments: 1
quote-told-given-both = Report { $number } may be quoted, with its photo.

# To who asked for photos: the author said yes.
# segments: 1
quote-told-given-photo = The photo of report { $number } may be shown.

# To who asked for photos: the author said no.
# segments: 1
quote-told-refused-photo = The photo of report { $number } may not be shown.

# To who asked: the author said yes.
# segments: 1
quote-told-given-all = Report { $number } may be quoted.

# To who asked: the author said no.
# segments: 1
quote-told-refused = Report { $number } may not be quoted.

# Behind the figures, to a coordinator, where the page comes along as a file that nobody has approved yet.
# segments: 1
report100-file-draft = The page is a draft: read it, then approve it: { $act }

# Behind the figures where the page comes along as a file.
# segments: 1
report100-file-approved = The page is approved, and may be passed on.

# Behind the figures, to a leader: nobody has approved the report yet.
# segments: 1
report100-waits = It is a draft: a coordinator reads and approves it.

# The answer to a coordinator's yes to a report.
# segments: 1
report100-approved = The report of { $group } is approved, and may be passed on. UNDO makes it a draft again.

# The answer to a yes whose number is not that of the report as it is now.
# segments: 1
report100-changed = Not approved: the report is another one by now. Read it again: REPORT100 { $group }

# The answer to REPORT100 LAND WORDS and what the report is to begin with.
# segments: 1
report100-words-kept = The report begins with these words. It is a draft until it is approved: { $act }

# The same where somebody's name or a phone number stands in the words.
# segments: 1
report100-words-named = Kept, but a name or a number stands in these words: read them again. It is a draft until it is approved: { $act }

# The answer to words that are too long.
# segments: 1
report100-words-long = { $letter_count } letters: { $most_count } at most. Nothing was changed.

# The answer to UNDO of a yes to a report, or of its words.
# segments: 1
report100-undone = The report of { $group } is a draft again.
