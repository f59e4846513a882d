# The whole digest, put together from the lines below: to a leader every Monday, or after DIGEST.
# segments: 1
digest-text = { $text }

# First line of a digest without news; title is a group's code or one of the two below, span one of the two after them.
# segments: 2
digest-head = { $title }, { $span }

# First line of a digest: what changed, put together from the parts below. "PRO, week to 6 Dec: 2 done (Survey; Letter), 31 reports".
# segments: 2
digest-head-news = { $title }, { $span }: { $list }

# The title of the whole network's digest, to coordinators.
# segments: 1
digest-network = The network

# The title of the digest of somebody who leads several groups.
# segments: 1
digest-groups-yours = Your groups

# Which days a digest tells of: the seven that end with the date.
# segments: 1
digest-week = week to { $date }
    .short = to { $date }

# Which days a digest tells of that left after weeks without one.
# segments: 1
digest-weeks = { $since } to { $date }

# A part of the first line: items that were finished, and which.
# segments: 1
digest-finished = { $count } done ({ $list })

# The same without which.
# segments: 1
digest-done = { $count } done

# A part of the first line: the week's reports.
# segments: 1
digest-reports =
    { $count ->
        [one] 1 report
       *[other] { $count } reports
    }

# The same with how many there were the week before.
# segments: 1
digest-reports-before =
    { $count ->
        [one] 1 report
       *[other] { $count } reports
    } ({ $old_count } before)
    .short =
        { $count ->
            [one] 1 report
           *[other] { $count } reports
        }

# A part of the first line: who joined.
# segments: 1
digest-joined =
    { $count ->
        [one] 1 new member
       *[other] { $count } new members
    }

# A part of the first line of a digest in which nothing happened and nothing waits: for how many weeks nobody reported.
# segments: 1
digest-unreported = no report for { $count } weeks

# The one line of a month in which nothing happened, to who gets digests.
# segments: 1
digest-quiet = { $title }: nothing new, and nothing waits for you. DIGEST shows it at any time.

# The last line of a digest that did not fit.
# segments: 1
digest-rest = MORE: the rest
    .short = MORE

# Above what waits for the reader; on Telegram only.
# segments: 1
digest-needs = Waiting for you:

# To coordinators: people who asked to be erased wait, because many did at once; YES and the number erases them.
# segments: 1
digest-forget =
    { $count ->
        [one] 1 FORGET ME waits
       *[other] { $count } FORGET ME wait
    }: YES { $secret } or NO { $secret }

# Somebody who asks to join.
# segments: 1
digest-join = { $name } asks to join { $code }: OK { $secret } or REFUSE { $secret }
    .short = { $name } asks to join { $code }: OK / REFUSE { $secret }

# The same by SMS, in the digest of that group alone.
# segments: 1
digest-join-here = { $name } asks to join: OK { $secret } or REFUSE { $secret }
    .short = { $name } asks to join: OK / REFUSE { $secret }

# Somebody whose text nobody answered yet.
# segments: 1
digest-thread = { $name } waits: REPLY { $secret }

# The same with since when, and what they wrote.
# segments: 1
digest-thread-words = { $name } since { $since }: "{ $quote }" REPLY { $secret }

# A plan item past its day.
# segments: 1
digest-overdue = { $owner } owes { $ref } since { $date }: { $item }. DONE { $ref } or LATE { $ref } 1w
    .short = { $owner } owes { $ref } since { $date }: DONE / LATE { $ref } 1w

# A plan item past its day that nobody owns.
# segments: 1
digest-overdue-free = Nobody has { $ref }, due { $date }: { $item }. NOTE { $ref } @name
    .short = Late since { $date }: NOTE { $ref } @name

# Texts of this week that did not arrive; to coordinators.
# segments: 1
digest-failed =
    { $count ->
        [one] 1 text
       *[other] { $count } texts
    } did not arrive: lanpya queue shows why

# What somebody wrote on an item in the week.
# segments: 1
digest-note = { $name } on { $ref }: "{ $quote }"

# What a report of the week says, without who wrote it.
# segments: 1
digest-voice = A voice of the week: "{ $quote }"

# People reached, and who they are; list is put together from the three below.
# segments: 1
digest-people =
    { $people_count ->
        [one] 1 person
       *[other] { $people_count } people
    }: { $list }

# The same with how many there were the week before.
# segments: 1
digest-people-before =
    { $people_count ->
        [one] 1 person
       *[other] { $people_count } people
    } ({ $old_count } before): { $list }

# A part of the line above.
# segments: 1
digest-women =
    { $count ->
        [one] 1 woman
       *[other] { $count } women
    }

# A part of the line above.
# segments: 1
digest-men =
    { $count ->
        [one] 1 man
       *[other] { $count } men
    }

# A part of the line above: of whom it was not said whether they are women or men.
# segments: 1
digest-unknown = { $count } not said

# The week's reports by theme: "Themes: land 7, gender 2".
# segments: 1
digest-themes = Themes: { $list }

# The week's reports by township.
# segments: 1
digest-townships = Places: { $list }

# The week's reports by group, for somebody who leads several.
# segments: 1
digest-groups = Reports by group: { $list }

# In the two lists above: reports without a theme or township.
# segments: 1
digest-untold = not told

# A group's plan that runs: "LAND: day 12 of 100, 3 of 10 done".
# segments: 1
digest-plan = { $code }: day { $day_number } of { $days }, { $done_count } of { $total_count } done

# The same with items past their day.
# segments: 1
digest-plan-late = { $code }: day { $day_number } of { $days }, { $done_count } of { $total_count } done, { $late_count } late

# A plan that runs and has no item yet.
# segments: 1
digest-plan-empty = { $code }: day { $day_number } of { $days }, nothing to do yet

# A group's plan that begins later.
# segments: 1
digest-plan-soon = { $code }: the plan begins { $date }

# A group's plan whose days are over.
# segments: 1
digest-plan-over = { $code }: the plan is over, { $done_count } of { $total_count } done

# One of the lines above, and what a leader said of the week (SHARE).
# segments: 1
digest-plan-said = { $line }. "{ $quote }"

# What is due in the next seven days.
# segments: 1
digest-coming = { $owner }: { $ref } { $item } is due { $date }

# The same of an item that nobody owns.
# segments: 1
digest-coming-free = { $ref } { $item } is due { $date }, nobody has it

# Members who sent nothing for so many days.
# segments: 1
digest-silent = Silent for { $day_count } days: { $count }

# The same with names.
# segments: 1
digest-silent-names = Silent for { $day_count } days: { $list } (in all { $count })

# The end of a list that goes on: how many more there are, "+12".
# segments: 1
digest-more = +{ $count }

# What the week cost: SMS parts that the operators took.
# segments: 1
digest-cost = SMS parts sent: { $count }

# How many texts lost their words in the week, as the network file says ([keep]); to coordinators.
# segments: 1
digest-erased = Old texts erased: { $count }

# To a leader after SHARE PRO text.
# segments: 1
share-kept = Kept for Monday's digest of the Management Team. { $code }: "{ $text }"

# To the group's other leaders: what one of them said.
# segments: 1
share-told = { $name } told the Management Team of { $code }: "{ $text }"

# After UNDO of SHARE.
# segments: 1
share-undone = Taken back, not in the digest. { $code }: "{ $quote }"

# Behind it: what was said before stands again.
# segments: 1
share-again = As before: "{ $quote }"

# To the group's other leaders: one of them took back what they had said.
# segments: 1
share-undone-told = { $name } took back what the Management Team was told of { $code }.

# UNDO of SHARE once another leader has said something, or the words are gone.
# segments: 1
share-stays = Something else was said of { $code } since, and stands. SHARE { $code } and a sentence takes its place.

# To leaders of a plan that runs, on Friday.
# segments: 1
share-ask = How was the week in { $code }? SHARE { $code } and a sentence: the Management Team reads it on Monday.

# Beside the sheet that comes along, to who texted DIGEST XLSX.
# segments: 1
digest-sheet = The reports of the last seven days. Nobody is named in it, but notes may name somebody.

# The answer to DIGEST XLSX by SMS, which brings no files.
# segments: 1
digest-sheet-elsewhere = Sheets come by Telegram only.

# Title in the digest's picture.
# segments: 1
picture-reports = Reports by week

# Title in the digest's picture.
# segments: 1
picture-people = People met by week

# Title in the digest's picture: of the weeks that it shows.
# segments: 1
picture-themes = Reports by theme, 8 weeks

# In the digest's picture: reports that named no theme.
# segments: 1
picture-no-theme = no theme

# Title in the digest's picture.
# segments: 1
picture-plans = Plans: steps done

# In the digest's picture, what a mark on each bar means.
# segments: 1
picture-tick = mark: due by now
