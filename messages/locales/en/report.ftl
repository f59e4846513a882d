# What stands between the parts of a report that is read back: "land, mediation, 12 people, Hpa-An, 23 Nov".
# segments: 1
report-comma = { ", " }

# A part of a report: how many people, nothing known of women and men.
# segments: 1
report-people-all = { $people } people

# A part of a report: how many people, of them women and men.
# segments: 1
report-people-both = { $people } people ({ $women } w { $men } m)

# A part of a report: how many people, of them women.
# segments: 1
report-people-women = { $people } people ({ $women } w)

# A part of a report: how many people, of them men.
# segments: 1
report-people-men = { $people } people ({ $men } m)

# A part of a report: one person.
# segments: 1
report-one-person = 1 person

# A part of a report: one person, a woman.
# segments: 1
report-one-woman = 1 woman

# A part of a report: one person, a man.
# segments: 1
report-one-man = 1 man

# A part of a report in which only free words were found.
# segments: 1
report-note-only = note only

# A part of a report: how many photos or files came with it.
# segments: 1
report-media = { $media_count ->
    [one] 1 photo
   *[other] { $media_count } photos
}

# To a member whose report was kept or changed: "Report 214: land, mediation, 12 people (5 w 7 m), Hpa-An, 23 Nov."
# segments: 1
report-saved = Report { $number }: { $text }. FIX { $number } to change.

# Like report-saved; text is what of its note may not have been understood, such as "5-7 people".
# segments: 1
report-saved-noted = Report { $number }: { $summary } + note: { $text }. FIX { $number } to change.

# Like report-saved, with a warning or a question under it, such as "Theme? 1 land 2 gender".
# segments: 1
report-saved-more =
    Report { $number }: { $text }. FIX { $number } to change.
    { $line }

# To a member whose text reads as a report but does not begin with R; text is the report in a few words.
# segments: 2
report-offer = { $text }. Keep it as a report? YES. Next time begin with R.

# The same under what is said of words that a human reads.
# segments: 2
report-offer-too = Also as a report: { $text }? YES

# To a member who sent back what we read back, with something changed; text is the report as it would be then.
# segments: 2
report-copied = Change report { $number }? { $text }. YES or NO

# Under a report in which nothing but free words was understood, such as "R u coming".
# segments: 1
report-not-meant = Not meant as a report? UNDO withdraws it.

# After a member changed nothing but the note of a report; text is the note.
# segments: 1
report-new-note = Report { $number } has a new note: { $text }

# Under the report read back: the date that came with the text cannot be right. Whose clock is wrong is not known.
# segments: 1
report-wrong-clock = This text's date looks wrong: days are counted from when it arrived.

# Under the report read back: the number of people cannot be right, and was left in the note.
# segments: 1
report-doubt-people = The number of people is unclear.

# Under the report read back: the day is still to come or may be another one, and was left in the note.
# segments: 1
report-doubt-day = The day is unclear.

# Under the report read back: the number of people was left in the note, or may be meant in two ways.
# segments: 1
report-ask-people = How many people? It is unclear.

# Under the report read back: the day is not known.
# segments: 1
report-ask-day = Which day? Send it, such as 28/11.

# Under the report read back: its day is long ago, such as "12 Mar".
# segments: 1
report-ask-old-day = { $day }: is that the day? YES, or send the day.

# Under the report read back: several townships are called so. list is "1 Minhla (Magway) 2 Minhla (Bago)".
# segments: 1
report-ask-which = Which one? { $list }

# The report in a few words and such a note, in front of a warning or a question.
# segments: 1
report-and-note = { $text } + note: { $note }

# A question, made of one of the messages below and its numbered choices.
# segments: 1
report-line = { $line }

# Under the report read back: its theme is not known. list is "1 land 2 gender 3 environment".
# segments: 1
report-ask-theme = Theme? { $list }

# Under the report read back: its place is not known.
# segments: 1
report-ask-township = Which township?

# Under the report read back: its place is not known; the member's own area is offered.
# segments: 1
report-ask-area = Where? 1 { $township }, or send the township.

# Step 1 of a report: the theme. list is "1 land 2 gender 3 environment".
# segments: 1
report-step-theme = Theme? { $list }. SKIP to pass

# Step 2 of a report: what was done. list is "1 information 2 education".
# segments: 1
report-step-activity = Activity? { $list }. SKIP to pass

# Step 3 of a report: how many people.
# segments: 1
report-step-people = How many people? For example 12 or 5w 7m. SKIP to pass

# Step 4 of a report: the township. list is "1 Hpa-An", the member's own area.
# segments: 1
report-step-township = Where? { $list }, or send the township. SKIP to pass

# Step 4 of a report, by a member whose area is not known.
# segments: 1
report-step-township-unknown = Which township? SKIP to pass

# Step 5 of a report: the day. list is "1 today 2 yesterday".
# segments: 1
report-step-day = When? { $list }, or a date such as 23/11. SKIP to pass

# Step 6 of a report: free words.
# segments: 1
report-step-note = Anything to add? Send it, or SKIP

# Above a step that is asked once more, because the answer made no sense.
# segments: 1
report-step-unclear = Not understood.

# A choice and a button of step 5.
# segments: 1
report-today = today

# A choice and a button of step 5.
# segments: 1
report-yesterday = yesterday

# A report asked for step by step ends with nothing said, or with UNDO.
# segments: 1
report-dropped = Nothing was reported. R starts again.

# To a member who left a report in the middle; it stands above report-saved.
# segments: 1
report-left-off = You sent no more, so it is kept as it is.

# To a member who left a report in the middle, or began another one; text is what was said, in a few words.
# segments: 1
report-let-go = Not kept, it says too little: { $text }. R starts again.

# FIX 214 alone, or with what the report says already.
# segments: 1
report-how-to-fix = Report { $number }: { $text }. To change: FIX { $number } 15 people

# FIX or UNDO by a member who never reported.
# segments: 1
report-none = You have no report yet. Send R and what you did.

# FIX or UNDO with a number that is no report of this member.
# segments: 1
report-unknown = You have no report { $number }. FIX alone shows your last one.

# FIX or UNDO of a report that was taken back before.
# segments: 1
report-withdrawn = Report { $number } was withdrawn. Send it anew with R.

# FIX or UNDO more than a day after the report.
# segments: 1
report-too-late = Report { $number } is older than a day. To change it write TO COORD and what is wrong.

# After UNDO.
# segments: 1
report-undone = Report { $number } is withdrawn: { $text }.

# UNDO once more: the last report is withdrawn already.
# segments: 1
report-nothing-to-undo = Nothing to undo: report { $number }, your last, is withdrawn already.

# UNDO of FIX once somebody has changed the same once more.
# segments: 1
report-fix-stays = Report { $number } was changed once more since. FIX { $number } and what is right changes it.

# The answer to REPORT 214: who reported it, what it says in a few words, and its note.
# segments: 1
report-shown = Report { $number } by { $member }: { $summary }.

# Like report-shown, of a report that its author took back.
# segments: 1
report-shown-withdrawn = Report { $number } by { $member }, withdrawn: { $summary }.

# Behind it: the report's note.
# segments: 1
report-shown-note = "{ $text }"

# The answer to REPORT 214 where there is no such report that this person may read.
# segments: 1
report-unseen = There is no report { $word } that you can read. REPORTS lists them.

# Above the reports of the last seven days, newest first.
# segments: 1
report-list = { $count ->
    [one] 1 report in 7 days:
   *[other] { $count } reports in 7 days:
}

# Above the last reports, where the last seven days have none.
# segments: 1
report-list-older = None in 7 days. Before:

# The answer to REPORTS where there are none at all.
# segments: 1
report-list-none = No reports.

# A line of REPORTS: number, who reported it, what it says in a few words.
# segments: 1
report-list-line = { $number } { $member }: { $summary }

# A line of REPORTS, of a report that the reader sent.
# segments: 1
report-list-mine = { $number }: { $summary }

# The answer to REPORTS with words that name no group, theme, township or person.
# segments: 1
report-list-unknown = Whose reports? "{ $word }" is not known. Send REPORTS LAND, a township or a name.

# Under the answer to FIX: what the report said before.
# segments: 1
report-was = Was { $before }.

# To a member whose text brings somebody else's report, by a borrowed phone: that one is asked.
# segments: 1
report-owner-asked = { $name } is asked now. It is kept as their report once they say YES; you will hear.

# The same where no text gets to that one.
# segments: 1
report-office-asked = { $name } cannot be asked, so the coordinators are. You will hear.

# To whose report a member sent: "Ko Bo sent a report as yours: land, 12 people (5 w 7 m), Hpa-An, 30 Nov."
# segments: 1
report-yours = { $member } sent a report as yours: { $text }. Yours? YES { $secret } or NO { $secret }.

# The same to coordinators, where the one whose report it is does not answer.
# segments: 1
report-theirs = { $member } sent a report of { $name }: { $text }. Keep it as theirs? YES { $secret } or NO { $secret }.

# To who sent it, and to whose it is where a coordinator said YES.
# segments: 1
report-kept-as = Kept as { $name }'s report { $number }: { $text }.

# To who said NO.
# segments: 1
report-not-kept-as = Not kept as a report of { $name }.

# To who sent it, after the NO.
# segments: 1
report-disowned = The answer was NO: not { $name }'s report: { $text }. If it is yours, send it again from R on.

# To a member who sent a report of somebody who is not known by that name.
# segments: 1
report-whose = Nobody here is called "{ $word }" exactly. Whose report is it? Send the whole name, or NO.

# Whose report it was is answered with NO.
# segments: 1
report-left = It stays with the coordinators.
