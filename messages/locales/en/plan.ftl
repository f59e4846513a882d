# To the leader who sent BEGIN: "PRO: day 1 is 1 Dec, day 100 is 10 Mar, 4 items to do. ADD PRO 30 ..."
# segments: 1
plan-begun = { $group }: day 1 is { $since }, day { $day_count } is { $until }, { $count } to do. ADD { $group } 30 what to do @name adds more.

# To the leader who sent NO: the plan keeps its first day.
# segments: 1
plan-kept = Nothing is changed. { $group }: day 1 is { $since }, day { $day_count } is { $until }, { $count } to do.

# To a leader who sends BEGIN while the group's plan runs; YES moves it.
# segments: 1
plan-begin-again = { $group } began on { $old_date }. Begin on { $new_date } instead? What is open ({ $count }) moves along, what is done stays. YES or NO.

# To a leader whose BEGIN names a day that is past, or months ahead; the date comes with its year.
# segments: 1
plan-begin-sure = Is day 1 of { $group } really { $date }? YES or NO.

# To a leader: BEGIN with a day that cannot be read, or too long ago.
# segments: 1
plan-begin-when = Which day is day 1? BEGIN { $group } 1/12, day before month: at most 30 days ago, or within a year.

# ADD or PLAN for a group whose plan has no first day yet.
# segments: 1
plan-not-begun = { $group } has no plan yet. A leader starts it: BEGIN { $group } 1/12 (the date of day 1).

# To a leader whose ADD has no day, or no text after it.
# segments: 1
plan-add-how = Text ADD { $group }, the day (1 to { $day_count }, or a date like 12/3) and what to do: ADD { $group } 30 Draft the calendar @Ko Aung

# To the leader who added an item: "PRO5: Draft code of conduct, due 30 Dec, Ko Aung."
# segments: 1
plan-added = { $ref }: { $text }, due { $date }, { $owner }.

# To the leader who added an item that nobody owns.
# segments: 1
plan-added-free = { $ref }: { $text }, due { $date }. Nobody's yet: NOTE { $ref } @name gives it to a member.

# To the leader who added an item; the question who owns it follows.
# segments: 1
plan-added-asked = { $ref }: { $text }, due { $date }.

# To a member to whom a leader gave an item.
# segments: 1
plan-given = Yours, { $ref }: { $text }, due { $date }. When it is done text DONE { $ref }; if it takes longer LATE { $ref } 1w and why.

# To a leader: the name after @ is no member's. A bare name answers this.
# segments: 1
plan-owner-unknown = I know no { $name } in { $group }. Who does { $ref }? Text a name of WHO { $group }, or later NOTE { $ref } @name.

# To a leader: several members have that name; the list follows.
# segments: 1
plan-owner-which = Who does { $ref }? Text the number:

# A line of that list.
# segments: 1
plan-owner-line = { $choice_number } { $member } ({ $area })

# To a leader who answered SKIP: the item has no owner yet.
# segments: 1
plan-owner-skipped = { $ref } is nobody's for now. NOTE { $ref } @name gives it to a member.

# To a leader: the item has that owner now, who is told.
# segments: 1
plan-owner-set = { $ref } is { $owner }'s: { $text }, due { $date }.

# To a leader who gave an item to somebody who sent STOP.
# segments: 1
plan-owner-stopped = { $name } gets no texts (STOP): tell them yourself.

# The answer to PLAN, above what is open: "LAND day 37 of 100: 5 of 12 done, 2 late."
# segments: 1
plan-state = { $group } day { $day_number } of { $day_count }: { $done_count } of { $count } done, { $late_count } late.
    .short = { $group } { $day_number }/{ $day_count }: { $done_count }/{ $count } done, { $late_count } late

# Under the one before, on the same day: how other groups stand; list is put together from the two below.
# segments: 1
plan-state-others = Day { $day_number } of others: { $list }

# A part of that list.
# segments: 1
plan-state-other = { $group } { $done_count } of { $count } done

# The same with items past their day.
# segments: 1
plan-state-other-late = { $group } { $done_count } of { $count } done, { $late_count } late

# The answer to PLAN before day 1.
# segments: 1
plan-state-before = { $group } begins on { $date }: { $count } to do.

# The answer to PLAN after the last day.
# segments: 1
plan-state-over = { $group }: the { $day_count } days ended on { $until }. { $done_count } of { $count } done, { $late_count } late.

# The answer to PLAN of somebody in several groups; a line for each follows.
# segments: 1
plan-several = Your plans. PLAN and the group's code shows what is open:

# The answer to PLAN of somebody none of whose groups has one.
# segments: 1
plan-none = None of your groups has a plan yet. GROUPS shows groups, PLAN and a code the plan of that one.

# A line of PLAN: an open item and its owner.
# segments: 1
plan-line = { $ref } { $date }: { $item } ({ $owner })
    .short = { $ref } { $date } { $item } ({ $owner })

# A line of PLAN: an item past its day.
# segments: 1
plan-line-late = { $ref } LATE, was due { $date }: { $item } ({ $owner })
    .short = { $ref } LATE { $date } { $item } ({ $owner })

# A line of PLAN: an open item without an owner.
# segments: 1
plan-line-free = { $ref } { $date }: { $item }
    .short = { $ref } { $date } { $item }

# A line of PLAN: an item without an owner past its day.
# segments: 1
plan-line-free-late = { $ref } LATE, was due { $date }: { $item }
    .short = { $ref } LATE { $date } { $item }

# The answer to MY; a line for each item follows.
# segments: 1
plan-my =
    { $count ->
    [one] You have 1 thing to do:
   *[other] You have { $count } things to do:
}

# The answer to MY of somebody who owes nothing.
# segments: 1
plan-my-none = You have nothing to do in any plan. PLAN shows what your group does.

# A line of MY.
# segments: 1
plan-my-line = { $ref } { $date }: { $item }

# A line of MY: an item past its day.
# segments: 1
plan-my-line-late = { $ref } LATE, was due { $date }: { $item }

# A line under the answer to DONE with several numbers.
# segments: 1
plan-short-line = { $ref } { $item }

# To whom sent DONE: the item, and how far the group is.
# segments: 1
plan-done = Done, well done! { $ref }: { $text }, due { $date }. { $group }: { $done_count } of { $count } done.
    .short = Well done! { $ref }: { $text }. { $group }: { $done_count } of { $count } done.
    .least = Well done! { $ref }: { $text }. { $group } { $done_count }/{ $count }

# To whom sent DONE with several numbers; a line for each follows.
# segments: 1
plan-done-several = Well done! { $count } done:

# To whom sent DONE 3 while several of their plans have an open 3; the list follows.
# segments: 1
plan-which = Which { $ref }? Text the number with its group, like { $example }:

# A number that no item has.
# segments: 1
plan-no-item = There is no item { $ref }. MY shows yours, PLAN your group's.

# An item that the sender may not change.
# segments: 1
plan-not-yours = { $ref } is not yours: its owner and the leaders of { $group } can change it. TO { $group } and your text writes to them.

# A change of an item that is done.
# segments: 1
plan-is-done = { $ref } is done already: { $text }.

# A change of an item that was dropped.
# segments: 1
plan-is-dropped = { $ref } was dropped: { $text }.

# To whom sent LATE: the item and its new date.
# segments: 1
plan-late = { $ref } is due { $new_date } now, not { $old_date }: { $text }.

# To whom sent LATE without a time that can be read.
# segments: 1
plan-late-how = Until when? LATE { $ref } 1w roads closed is a week longer (3d: days, 2w: weeks). Or a date: LATE { $ref } 12/3

# To whom sent LATE with a day before the due day.
# segments: 1
plan-late-earlier = { $ref } is due { $old_date }. Move it to an earlier day, { $new_date }? YES or NO.

# To whom sent LATE with a date that is past or more than a year away.
# segments: 1
plan-late-out = { $date } cannot be: choose a day from today to a year from now. LATE { $ref } 1w is a week longer.

# To whom sent NOTE: the item and its date.
# segments: 1
plan-noted = Noted on { $ref }: { $text }, due { $date }.

# To whom sent DROP: the item is no longer to be done.
# segments: 1
plan-dropped = Dropped, no longer to do: { $ref } { $text }, was due { $date }.

# To an owner: somebody else marked their item as done.
# segments: 1
plan-theirs-done = { $name } marked your { $ref } as done: { $text }.

# The same with what they wrote.
# segments: 2
plan-theirs-done-why = { $name } marked your { $ref } as done: { $text }. "{ $quote }"

# To an owner: somebody else moved their item.
# segments: 1
plan-theirs-late = { $name } moved your { $ref } to { $new_date }: { $text }.

# The same with the reason.
# segments: 2
plan-theirs-late-why = { $name } moved your { $ref } to { $new_date }: { $text }. "{ $quote }"

# To an owner: what somebody else wrote on their item.
# segments: 1
plan-theirs-noted = { $name } on your { $ref }: "{ $text }"

# To an owner: somebody else dropped their item.
# segments: 1
plan-theirs-dropped = { $name } dropped your { $ref }, no longer to do: { $text }.

# The same with the reason.
# segments: 2
plan-theirs-dropped-why = { $name } dropped your { $ref }, no longer to do: { $text }. "{ $quote }"

# To a former owner: the item is another member's now.
# segments: 1
plan-theirs-given = { $name } gave { $ref } to { $owner }, you need not do it: { $text }.

# To whom sent DONE without a number and owes one thing only.
# segments: 1
plan-done-ask = Is { $ref } done: { $text }? YES or NO.

# To whom then sent NO.
# segments: 1
plan-not-done = { $ref } stays open.

# After UNDO of DONE or DROP.
# segments: 1
plan-open-again = { $ref } is open again: { $text }.

# To an owner: somebody took back that their item was done or dropped.
# segments: 2
plan-theirs-open = { $name } opened your { $ref } again: { $text }.

# After UNDO of NOTE: the words that stood there.
# segments: 1
plan-unnoted = Taken back from { $ref }: "{ $quote }"

# To an owner: somebody took back what they had written on their item.
# segments: 1
plan-theirs-unnoted = { $name } took back the note on your { $ref }.

# To a former owner: a leader took the item back, it is nobody's.
# segments: 1
plan-theirs-free = { $name } took { $ref } back from you, you need not do it: { $text }.

# After UNDO of ADD.
# segments: 1
plan-unadded = Taken back, no longer in the plan: { $ref } { $text }, was due { $date }.

# UNDO of ADD once somebody has done something with the item.
# segments: 1
plan-add-stays = { $ref } stays, something was done with it since. DROP { $ref } ends it.

# After UNDO of BEGIN: the group has the plan that it had before, or none.
# segments: 1
plan-unbegun = Taken back: { $group } does not begin on { $date }. All is as it was before.

# To all members who were told that the plan begins.
# segments: 1
plan-begins-not = Taken back: the plan of { $group } does not begin on { $date }.

# UNDO of BEGIN once something was done in the plan.
# segments: 1
plan-begin-stays = The plan of { $group } stays, something was done in it since. BEGIN { $group } 1/12 moves it.

# To all members when a leader sent BEGIN.
# segments: 1
plan-begins = { $group }: day 1 of the { $day_count } days is { $date }. PLAN { $group } shows what is to do.

# To the group's leaders on the last day; figures, what comes next and each item follow as lines.
# segments: 1
plan-end = { $group }: the { $day_count } days are over, { $done_count } of { $count } done.

# A line under that: what was reported in these days.
# segments: 1
plan-end-figures = { $report_count ->
    [one] 1 report
   *[other] { $report_count } reports
}, { $people_count } people

# The line after it: who those people were, where, and how many of the members reported.
# segments: 1
plan-end-who = { $women_count } women, { $men_count } men, { $township_count ->
    [one] 1 township
   *[other] { $township_count } townships
}, { $active_count } of { $member_count } members active

# A line under that: how the next plan begins.
# segments: 1
plan-end-next = Next: BEGIN { $group } { $next_day } starts a new plan.

# A line of how a plan ended: an item that was done, and whose it was.
# segments: 1
plan-result-done = Done: { $ref } { $item } ({ $owner })

# The same, of an item that was not done.
# segments: 1
plan-result-open = Not done: { $ref } { $item } ({ $owner })

# To each member on the last day: how the group stands, and what they reported themselves.
# segments: 1
plan-thanks = { $group }: the { $day_count } days are over, { $done_count } of { $count } done. You sent { $report_count ->
    [one] 1 report
   *[other] { $report_count } reports
} about { $people_count } people. Thank you!

# The same, to a member who reported nothing.
# segments: 1
plan-thanks-none = { $group }: the { $day_count } days are over, { $done_count } of { $count } done. Thank you for being part of it!

# The answer to PLAN PRO 1st: how that plan ended; its items follow.
# segments: 1
plan-past = { $group }, plan { $place_number } ({ $since } to { $until }): { $done_count } of { $count } done.

# The answer to PLAN PRO 5th of a group that had fewer.
# segments: 1
plan-past-none =
    { $count ->
    [0] { $group } has had no plan yet.
    [one] { $group } has had 1 plan: PLAN { $group } 1st.
   *[other] { $group } has had { $count } plans. PLAN { $group } 1st shows the first.
}

# To the leader who sent BEGIN after the last plan: what is still open of it goes along, or stays there.
# segments: 1
plan-carry =
    { $count ->
    [one] Take 1 open item along? 1 yes 2 no
   *[other] Take { $count } open items along? 1 yes 2 no
}

# After 1, yes.
# segments: 1
plan-carried = They go along, each on the same day of the new plan: { $count } to do. PLAN { $group } shows them.

# After 2, no: they stay in the old plan, not done.
# segments: 1
plan-left = They stay in the old plan, not done. PLAN { $group } { $nth } shows it.

# To a group's leaders, at once: one of the lines below.
# segments: 1
words-one = { $line }

# Somebody else finished an item.
# segments: 1
words-done = { $name } did { $ref }: { $item }

# The same with what they wrote.
# segments: 1
words-done-text = { $name } did { $ref }: "{ $quote }"

# Somebody else moved an item to another day.
# segments: 1
words-late = { $name } moved { $ref } from { $old_date } to { $new_date }: { $item }

# The same with the reason.
# segments: 1
words-late-text = { $name } moved { $ref } from { $old_date } to { $new_date }: "{ $quote }"

# What somebody else wrote on an item.
# segments: 1
words-note = { $name } on { $ref }: "{ $quote }"

# Somebody else took back what they had written on an item, of which the reader was told.
# segments: 1
words-unnoted = { $name } took back the note on { $ref }: { $item }

# Somebody else dropped an item.
# segments: 1
words-dropped = { $name } dropped { $ref }: { $item }

# The same with the reason.
# segments: 1
words-dropped-text = { $name } dropped { $ref } { $item }: "{ $quote }"

# Somebody else took back that an item was done or dropped, of which the reader was told.
# segments: 1
words-open = { $name } opened { $ref } again: { $item }

# The answer to PLAN PRO 3: an item that is open; what was written on it follows.
# segments: 1
plan-whole-open = { $ref }: { $text }. Due { $date }, { $owner }.

# The same of an item that is done.
# segments: 1
plan-whole-done = { $ref } is done: { $text }. Was due { $date }, { $owner }.

# The same of an item that was dropped.
# segments: 1
plan-whole-dropped = { $ref } was dropped: { $text }. Was due { $date }, { $owner }.

# A line of it: who moved it from when to when.
# segments: 1
plan-whole-moved = { $name }: { $new_date }, not { $old_date }

# The same with why.
# segments: 1
plan-whole-moved-why = { $name }: { $new_date }, not { $old_date }, "{ $quote }"

# A line of it: what somebody wrote, and when.
# segments: 1
plan-whole-note = { $name }, { $date }: "{ $quote }"
