# The whole digest, put together from the lines below: to a leader every Monday, or after DIGEST.
# segments: 1
digest-text = { $text }

# First line of a group's digest; span is one of the two below: "LAND, week to 30 Nov".
# segments: 1
digest-head-group = { $code }, { $span }

# First line of the digest of somebody who leads several groups.
# segments: 1
digest-head-groups = Your groups, { $span }

# First line of the whole network's digest, to coordinators.
# segments: 1
digest-head-network = The network, { $span }

# Which days a digest tells of: the seven that end with the date.
# segments: 1
digest-week = week to { $date }

# Which days a digest tells of that left after weeks without one.
# segments: 1
digest-weeks = { $since } to { $date }

# Above what waits for the reader; on Telegram only.
# segments: 1
digest-needs = Waiting for you:

# When nothing waits for the reader.
# segments: 1
digest-needs-none = Nothing waits for you.

# People who ask to join; the number is the first one's.
# segments: 1
digest-joins =
    { $count ->
        [one] 1 asks
       *[other] { $count } ask
    } to join: OK { $secret }

# One who asks to join; a line of a list on Telegram.
# segments: 1
digest-join-line = - { $name } asks to join { $code }: OK { $secret } or REFUSE { $secret }

# Texts that nobody answered yet; the number is the first one's.
# segments: 1
digest-threads =
    { $count ->
        [one] 1 text
       *[other] { $count } texts
    } unanswered: REPLY { $secret }

# A text that nobody answered yet; a line of a list on Telegram.
# segments: 1
digest-thread-line = - { $name } waits for an answer: REPLY { $secret }

# Plan items past their day.
# segments: 1
digest-overdue =
    { $count ->
        [one] 1 item
       *[other] { $count } items
    } overdue

# The same, with the item that is overdue longest.
# segments: 1
digest-overdue-first =
    { $count ->
        [one] 1 item
       *[other] { $count } items
    } overdue, first { $ref } { $item } ({ $date })

# A plan item with its owner and due day; a line of a list on Telegram.
# segments: 1
digest-item-line = - { $ref } { $item } ({ $owner }, { $date })

# The same for an item that nobody owns.
# segments: 1
digest-item-line-free = - { $ref } { $item } ({ $date })

# Texts of this week that did not arrive.
# segments: 1
digest-failed =
    { $count ->
        [one] 1 text
       *[other] { $count } texts
    } not delivered

# The week's reports, and how many the week before.
# segments: 1
digest-reports =
    { $count ->
        [one] 1 report
       *[other] { $count } reports
    } (before: { $old_count })

# The week's people reached, and how many the week before.
# segments: 1
digest-people =
    { $people_count ->
        [one] 1 person
       *[other] { $people_count } people
    } reached ({ $old_count })

# Women and men among them.
# segments: 1
digest-women-men = { $women_count } women, { $men_count } men

# The same with the week before in brackets.
# segments: 1
digest-women-men-both = { $women_count } women ({ $old_women_count }), { $men_count } men ({ $old_men_count })

# The week's reports by theme: "Themes: land 7 (3), gender 2 (0)".
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

# A group's plan that runs: "LAND: day 12 of 100, 3 of 10 items done, 1 late".
# segments: 1
digest-plan = { $code }: day { $day_number } of { $days }, { $done_count } of { $total_count } items done, { $late_count } late

# A group's plan that begins later.
# segments: 1
digest-plan-soon = { $code }: the plan begins { $date }

# A group's plan whose days are over.
# segments: 1
digest-plan-over = { $code }: the plan is over, { $done_count } of { $total_count } items done

# Several groups' plans together.
# segments: 1
digest-plans = { $count } plans: { $done_count } of { $total_count } items done, { $late_count } late

# Above the list of the groups' plans; on Telegram only.
# segments: 1
digest-plans-head = Plans:

# What is due in the next seven days.
# segments: 1
digest-coming =
    Next 7 days: { $count ->
        [one] 1 item
       *[other] { $count } items
    } due

# The same, with the item that is due first.
# segments: 1
digest-coming-first =
    Next 7 days: { $count ->
        [one] 1 item
       *[other] { $count } items
    } due, first { $ref } { $item } ({ $date })

# Members who sent nothing for so many days.
# segments: 1
digest-silent = Silent for { $day_count } days: { $count }

# The same with names.
# segments: 1
digest-silent-names = Silent for { $day_count } days: { $count } ({ $list })

# The end of a list that goes on: how many more there are, "+12".
# segments: 1
digest-more = +{ $count }

# What the week cost: SMS parts that the operators took.
# segments: 1
digest-cost = SMS parts sent: { $count }

# How many texts lost their words in the week, as the network file says ([keep]); to coordinators.
# segments: 1
digest-erased = Old texts erased: { $count }
