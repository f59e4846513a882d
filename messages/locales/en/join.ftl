# Asks a stranger who texted JOIN LAND; YES keeps name and reports.
# segments: 2
join-consent = { $network_name } keeps your name, number and reports for its work. Agree, and join { $code }? Text YES or NO. You may leave at any time with STOP.

# After NO to the question above.
# segments: 1
join-declined = All right, nothing is kept. JOIN and a group code starts again.

# To a new member of a group: "You are in LAND (Land)."
# segments: 1
join-in = You are in { $code } ({ $group_name }).
    .short = You are in { $code }.

# JOIN by a member of that group.
# segments: 1
join-already = You are in { $code } already.

# JOIN of a group whose members follow from a rule.
# segments: 1
join-by-rule = Nobody joins or leaves { $code } by text: its members are the leaders of the working groups.

# JOIN of a group that wants an invite code, without it or with a wrong one.
# segments: 1
join-needs-code = { $code } is by invitation. Text JOIN { $code } and the code that its leader gave you.

# JOIN with an invite code that was good once.
# segments: 1
join-code-ended = That code for { $code } has ended or was used already. Ask who gave it to you for a new one.

# JOIN with an invite code after too many wrong ones, from there or from all together.
# segments: 1
join-codes-rest = Too many wrong codes came in today: JOIN with a code rests until tomorrow.

# To coordinators: many wrong invite codes came in a day.
# segments: 1
join-wrong-many = { $count } wrong invite codes came in today: somebody may be guessing. JOIN with a code rests until tomorrow.

# JOIN of a group where leaders decide.
# segments: 1
join-waiting = The leaders of { $code } are asked. You get a text when they have decided.

# To the group's leaders: somebody asks to join; about is what is known of them and how they came: "mobile, Hpa-An, SMS".
# segments: 2
join-asked = { $name } ({ $about }) asks to join { $code }. Text OK { $secret } or REFUSE { $secret }.
    .short = { $name } ({ $about }) asks to join { $code }: OK / REFUSE { $secret }

# The same about several at once; list is put together from the line below.
# segments: 1
join-asked-several = { $count } ask to join { $code }. Text OK or REFUSE and the number: { $list }

# A part of that list: who asks, and the number that decides.
# segments: 1
join-asked-line = { $name } ({ $about }) { $secret }

# To a leader: no such request, or not theirs to decide.
# segments: 1
join-no-request = There is no open request { $number } for your groups.

# To a leader: OK or REFUSE alone, and several wait.
# segments: 1
join-which = Several wait to be let in: OK or REFUSE needs the number that stands in the text about each.

# To a leader: REFUSE alone, and nobody waits.
# segments: 1
join-none-open = Nobody waits to be let into your groups.

# To a leader: the other leader was quicker.
# segments: 1
join-decided-already = That request was decided already.

# To the leader who sent OK.
# segments: 1
join-granted = { $name } is in { $code } now.

# To the leader who sent REFUSE.
# segments: 1
join-refused = { $name } is not let into { $code }, and is told so.

# To the one who asked to join.
# segments: 1
join-you-granted = You are in { $code } ({ $group_name }).

# To the one who asked to join.
# segments: 1
join-you-refused = { $code } ({ $group_name }) did not take you in. Text TO COORD and your question to ask why.

# LEAVE of a group that one is not in.
# segments: 1
leave-not-in = You are not in { $code }. GROUPS shows yours.

# After LEAVE.
# segments: 1
leave-done = You have left { $code }. JOIN { $code } brings you back.

# After LEAVE of the only group.
# segments: 1
leave-done-last = You have left { $code }, your only group: reports need one. JOIN { $code } brings you back; TO COORD writes to the office.

# After LEAVE, of somebody who owed something there.
# segments: 1
leave-items = Nobody has your items now: { $list }.

# To the group's leaders, above the items that nobody has now.
# segments: 1
leave-told = { $name } has left { $code }.

# To the group's other leaders and to coordinators.
# segments: 1
leave-told-leader = { $name }, who led { $code }, has left it.

# To coordinators, after the one before: the file would make them a leader again.
# segments: 1
leave-named = network.toml still names them as a leader: take them out there, too.

# To coordinators, after the one above.
# segments: 1
leave-nobody-leads = Nobody leads { $code } now: LEADER { $code } and a name.

# To whom the leaving was told: UNDO took it back, and who left owes again what nobody took over.
# segments: 1
leave-undone-told = Taken back: { $name } is in { $code } again, as before.

# To the group's other leaders, once a day: one of them let somebody in; list is like "Ma Hla, Ko Bo".
# segments: 1
join-other-granted = { $leader } let into { $code }: { $list }

# The same of those who were not let in.
# segments: 1
join-other-refused = { $leader } did not let into { $code }: { $list }

# Under "You are in PRO": who leads the group.
# segments: 1
join-led = Led by { $names }.

# Under the same: on which day the group's plan is.
# segments: 1
join-plan = Day { $day_number } of { $days }: PLAN { $code }
    .short = Day { $day_number } of { $days }
    .least = { "" }

# Under the same, before the plan's first day.
# segments: 1
join-plan-soon = Its plan begins { $date }.
