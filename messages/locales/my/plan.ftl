# To the leader who sent BEGIN: "PRO: day 1 is 1 Dec, day 100 is 10 Mar, 4 items to do. ADD PRO 30 ..."
# segments: 2
plan-begun = { $group }- ရက် 1 = { $since }၊ ရက် { $day_count } = { $until }။ လုပ်ရန် { $count } ခု။ ထည့်ရန်- ထည့် { $group } 30 လုပ်ရန် @အမည်
    .short = { $group }- ရက် 1 = { $since }၊ ရက် { $day_count } = { $until }။ ထည့် { $group } 30 လုပ်ရန် @အမည်

# To the leader who sent NO: the plan keeps its first day.
# segments: 2
plan-kept = မပြောင်းပါ။ { $group }- ရက် 1 = { $since }၊ ရက် { $day_count } = { $until }။ လုပ်ရန် { $count } ခု။
    .short = မပြောင်းပါ။ { $group }- { $since } မှ { $until }။ လုပ်ရန် { $count } ခု။

# To a leader who sends BEGIN while the group's plan runs; YES moves it.
# segments: 2
plan-begin-again = { $group } ကို { $old_date } တွင် စထားသည်။ { $new_date } သို့ ပြောင်းမလား။ မပြီးသေးသော { $count } ခု ရွှေ့မည်။ ဟုတ် / မဟုတ်
    .short = { $group } ကို { $new_date } သို့ ပြောင်းမလား ({ $count } ခု)? ဟုတ် / မဟုတ်

# To a leader whose BEGIN names a day that is past, or months ahead; the date comes with its year.
# segments: 1
plan-begin-sure = { $group } ရက် 1 = { $date } မှန်ပါသလား။ ဟုတ် / မဟုတ်

# To a leader: BEGIN with a day that cannot be read, or too long ago.
# segments: 2
plan-begin-when = ပထမနေ့ ဘယ်နေ့လဲ။ အစပြု { $group } 1/12 (ရက်/လ)၊ ရက် 30 အတွင်း (သို့) နောင်တစ်နှစ်အတွင်း။
    .short = ပထမနေ့ ဘယ်နေ့လဲ။ အစပြု { $group } 1/12 (ရက်/လ)

# ADD or PLAN for a group whose plan has no first day yet.
# segments: 1
plan-not-begun = { $group } အစီအစဉ် မစသေးပါ။ ခေါင်းဆောင်က စရန်- အစပြု { $group } 1/12

# To a leader whose ADD has no day, or no text after it.
# segments: 2
plan-add-how = လုပ်ရန်ကို ပို့ပါ- ထည့် { $group }၊ ရက် (1-{ $day_count } (သို့) 12/3)၊ စာ။ ဥပမာ ထည့် { $group } 30 ပြက္ခဒိန်ရေး @အမည်
    .short = ရက် (1-{ $day_count }) နှင့် စာ ပို့ပါ- ထည့် { $group } 30 ပြက္ခဒိန်ရေး @အမည်

# To the leader who added an item: "PRO5: Draft code of conduct, due 30 Dec, Ko Aung."
# segments: 2
plan-added = { $ref }- { $text }၊ { $date }၊ { $owner }။

# To the leader who added an item that nobody owns.
# segments: 2
plan-added-free = { $ref }- { $text }၊ { $date }။ တာဝန်ခံမရှိသေး- မှတ် { $ref } @အမည်

# To the leader who added an item; the question who owns it follows.
# segments: 1
plan-added-asked = { $ref }- { $text }၊ { $date }။

# To a member to whom a leader gave an item.
# segments: 2
plan-given = { $ref } သင့်တာဝန်- { $text }၊ { $date }။ ပြီးလျှင်- ပြီး { $ref }၊ နောက်ကျလျှင်- ရွှေ့ { $ref } 1w
    .short = { $ref } သင့်တာဝန်- { $text }၊ { $date }။ ပြီး { $ref } / ရွှေ့ { $ref } 1w

# To a leader: the name after @ is no member's. A bare name answers this.
# segments: 2
plan-owner-unknown = { $group } တွင် { $name } မတွေ့ပါ။ { $ref } ကို ဘယ်သူလုပ်မလဲ။ အမည် (သို့) မှတ် { $ref } @အမည် ပို့ပါ။ ဘယ်သူ { $group }
    .short = { $group } တွင် { $name } မတွေ့ပါ။ ဘယ်သူလုပ်မလဲ။ ဘယ်သူ { $group }

# To a leader: several members have that name; the list follows.
# segments: 1
plan-owner-which = { $ref } ကို ဘယ်သူလုပ်မလဲ။ နံပါတ်ပို့ပါ-

# A line of that list.
# segments: 1
plan-owner-line = { $choice_number } { $member } ({ $area })

# To a leader who answered SKIP: the item has no owner yet.
# segments: 1
plan-owner-skipped = { $ref } တာဝန်ခံမရှိသေး။ ပေးရန်- မှတ် { $ref } @အမည်

# To a leader: the item has that owner now, who is told.
# segments: 2
plan-owner-set = { $ref } တာဝန်ခံ { $owner }- { $text }၊ { $date }။

# To a leader who gave an item to somebody who sent STOP.
# segments: 1
plan-owner-stopped = { $name } "ရပ်" ပို့ထား၍ စာမရပါ။ ကိုယ်တိုင် ပြောပါ။

# The answer to PLAN, above what is open: "LAND day 37 of 100: 5 of 12 done, 2 late."
# segments: 1
plan-state = { $group } ရက် { $day_number }/{ $day_count }- { $done_count }/{ $count } ပြီး၊ { $late_count } နောက်ကျ။
    .short = { $group } ရက် { $day_number }- { $done_count }/{ $count } ပြီး၊ { $late_count } နောက်ကျ

# Under the one before, on the same day: how other groups stand; list is put together from the two below.
# segments: 1
plan-state-others = ရက် { $day_number }- { $list }

# A part of that list.
# segments: 1
plan-state-other = { $group } { $done_count }/{ $count }

# The same with items past their day.
# segments: 1
plan-state-other-late = { $group } { $done_count }/{ $count } ({ $late_count } နောက်ကျ)
    .short = { $group } { $done_count }/{ $count }

# The answer to PLAN before day 1.
# segments: 1
plan-state-before = { $group } ကို { $date } တွင် စမည်။ လုပ်ရန် { $count } ခု။

# The answer to PLAN after the last day.
# segments: 2
plan-state-over = { $group } { $day_count } ရက် { $until } တွင် ပြီးဆုံး။ { $done_count }/{ $count } ပြီး၊ { $late_count } နောက်ကျ။
    .short = { $group } ပြီးဆုံး { $until }- ပြီး { $done_count }/{ $count }၊ နောက်ကျ { $late_count }

# The answer to PLAN of somebody in several groups; a line for each follows.
# segments: 1
plan-several = သင့်အစီအစဉ်များ ("အစီအစဉ်" နှင့် အဖွဲ့ကုဒ် ပို့ပါ)-
    .short = သင့်အစီအစဉ်များ-

# The answer to PLAN of somebody none of whose groups has one.
# segments: 1
plan-none = သင့်အဖွဲ့များတွင် အစီအစဉ် မရှိသေးပါ။ "အဖွဲ့များ" ပို့ပါ။

# A line of PLAN: an open item and its owner.
# segments: 2
plan-line = { $ref } { $date }- { $item } ({ $owner })
    .short = { $ref } { $date } { $item } ({ $owner })

# A line of PLAN: an item past its day.
# segments: 2
plan-line-late = { $ref } နောက်ကျ { $date }- { $item } ({ $owner })
    .short = { $ref } နောက်ကျ { $date } { $item } ({ $owner })

# A line of PLAN: an open item without an owner.
# segments: 1
plan-line-free = { $ref } { $date }- { $item }
    .short = { $ref } { $date } { $item }

# A line of PLAN: an item without an owner past its day.
# segments: 1
plan-line-free-late = { $ref } နောက်ကျ { $date }- { $item }
    .short = { $ref } နောက်ကျ { $date } { $item }

# The answer to MY; a line for each item follows.
# segments: 1
plan-my = သင့်တာဝန် { $count } ခု-

# The answer to MY of somebody who owes nothing.
# segments: 1
plan-my-none = သင့်တာဝန် မရှိပါ။ "အစီအစဉ်" ပို့ပါ။

# A line of MY.
# segments: 1
plan-my-line = { $ref } { $date }- { $item }
    .short = { $ref } { $date } { $item }

# A line of MY: an item past its day.
# segments: 1
plan-my-line-late = { $ref } နောက်ကျ { $date }- { $item }
    .short = { $ref } နောက်ကျ { $date } { $item }

# A line under the answer to DONE with several numbers.
# segments: 1
plan-short-line = { $ref } { $item }

# To whom sent DONE: the item, and how far the group is.
# segments: 2
plan-done = ကျေးဇူးပါ၊ { $ref } ({ $date }) ပြီးပါပြီ- { $text }။ { $group } { $done_count }/{ $count }
    .short = ကျေးဇူးပါ၊ { $ref } ပြီးပါပြီ- { $text }။ { $group } { $done_count }/{ $count }

# To whom sent DONE with several numbers; a line for each follows.
# segments: 1
plan-done-several = ကျေးဇူးပါ။ { $count } ခု ပြီးပါပြီ-

# To whom sent DONE 3 while several of their plans have an open 3; the list follows.
# segments: 1
plan-which = ဘယ် { $ref } လဲ။ { $example } ကဲ့သို့ ပို့ပါ-
    .short = ဘယ် { $ref } လဲ-

# A number that no item has.
# segments: 1
plan-no-item = { $ref } မရှိပါ။ "တာဝန်" (သို့) "အစီအစဉ်" ပို့ပါ။

# An item that the sender may not change.
# segments: 1
plan-not-yours = { $ref } ကို တာဝန်ခံနှင့် { $group } ခေါင်းဆောင်သာ ပြောင်းနိုင်ပါသည်။

# A change of an item that is done.
# segments: 1
plan-is-done = { $ref } ပြီးသားပါ- { $text }။

# A change of an item that was dropped.
# segments: 1
plan-is-dropped = { $ref } ပယ်ဖျက်ပြီးသားပါ- { $text }။

# To whom sent LATE: the item and its new date.
# segments: 2
plan-late = { $ref } ကို { $old_date } မှ { $new_date } သို့ ရွှေ့ပြီးပါပြီ- { $text }။
    .short = { $ref } { $old_date } မှ { $new_date } သို့ ရွှေ့ပြီး- { $text }။

# To whom sent LATE without a time that can be read.
# segments: 1
plan-late-how = ဘယ်တော့ထိလဲ။ ရွှေ့ { $ref } 1w (3d = ရက်၊ 2w = ပတ်) (သို့) 12/3

# To whom sent LATE with a day before the due day.
# segments: 2
plan-late-earlier = { $ref } ကို { $old_date } မှ { $new_date } သို့ စောမလား။ ဟုတ် / မဟုတ်

# To whom sent LATE with a date that is past or more than a year away.
# segments: 2
plan-late-out = { $date } မရပါ။ ယနေ့မှ တစ်နှစ်အတွင်း ရက်ပို့ပါ- ရွှေ့ { $ref } 1w

# To whom sent NOTE: the item and its date.
# segments: 1
plan-noted = { $ref } မှတ်ပြီးပါပြီ- { $text }၊ { $date }။

# To whom sent DROP: the item is no longer to be done.
# segments: 1
plan-dropped = { $ref } ပယ်ဖျက်ပြီးပါပြီ- { $text }၊ { $date }။
    .short = { $ref } ပယ်ဖျက်ပြီး- { $text }။

# To an owner: somebody else marked their item as done.
# segments: 2
plan-theirs-done = { $name } က သင့်တာဝန် { $ref } ပြီးပြီဟု မှတ်ပါသည်- { $text }။
    .short = { $name }- သင့်တာဝန် { $ref } ပြီးပြီ- { $text }။

# The same with what they wrote.
# segments: 3
plan-theirs-done-why = { $name } က သင့်တာဝန် { $ref } ပြီးပြီဟု မှတ်ပါသည်- { $text }။ "{ $quote }"
    .short = { $name }- သင့်တာဝန် { $ref } ပြီးပြီ- { $text }။ "{ $quote }"

# To an owner: somebody else moved their item.
# segments: 2
plan-theirs-late = { $name } က သင့်တာဝန် { $ref } ကို { $new_date } သို့ ရွှေ့ပါသည်- { $text }။
    .short = { $name }- သင့်တာဝန် { $ref } { $new_date } သို့- { $text }။

# The same with the reason.
# segments: 3
plan-theirs-late-why = { $name } က သင့်တာဝန် { $ref } ကို { $new_date } သို့ ရွှေ့ပါသည်- { $text }။ "{ $quote }"
    .short = { $name }- သင့်တာဝန် { $ref } { $new_date } သို့- { $text }။ "{ $quote }"

# To an owner: what somebody else wrote on their item.
# segments: 1
plan-theirs-noted = သင့် { $ref } အတွက် { $name }- "{ $text }"

# To an owner: somebody else dropped their item.
# segments: 2
plan-theirs-dropped = { $name } က သင့်တာဝန် { $ref } ကို ပယ်ဖျက်ပါသည်- { $text }။
    .short = { $name }- သင့်တာဝန် { $ref } ပယ်ဖျက်- { $text }။

# The same with the reason.
# segments: 3
plan-theirs-dropped-why = { $name } က သင့်တာဝန် { $ref } ကို ပယ်ဖျက်ပါသည်- { $text }။ "{ $quote }"
    .short = { $name }- သင့်တာဝန် { $ref } ပယ်ဖျက်- { $text }။ "{ $quote }"

# To a former owner: the item is another member's now.
# segments: 2
plan-theirs-given = { $name } က { $ref } ကို { $owner } ထံ လွှဲပြီး၊ သင်မလုပ်ရတော့ပါ- { $text }။
    .short = { $name }- { $ref } { $owner } ထံ လွှဲပြီး- { $text }။

# To whom sent DONE without a number and owes one thing only.
# segments: 1
plan-done-ask = { $ref } ပြီးပြီလား- { $text }။ ဟုတ် (သို့) မဟုတ်
    .short = { $ref } ပြီးပြီလား- { $text }။ ဟုတ် / မဟုတ်

# To whom then sent NO.
# segments: 1
plan-not-done = { $ref } မပြီးသေးပါ။

# After UNDO of DONE or DROP.
# segments: 2
plan-open-again = { $ref } ပြန်ဖွင့်ပြီးပါပြီ- { $text }

# To an owner: somebody took back that their item was done or dropped.
# segments: 3
plan-theirs-open = { $name } က သင့်တာဝန် { $ref } ကို ပြန်ဖွင့်ပြီးပါပြီ- { $text }
    .short = { $name }- သင့်တာဝန် { $ref } ပြန်ဖွင့်- { $text }

# After UNDO of NOTE: the words that stood there.
# segments: 1
plan-unnoted = { $ref } မှ ရုပ်သိမ်းပြီး- "{ $quote }"

# To an owner: somebody took back what they had written on their item.
# segments: 1
plan-theirs-unnoted = { $name } က သင့် { $ref } မှတ်ချက် ရုပ်သိမ်းပြီး။

# To a former owner: a leader took the item back, it is nobody's.
# segments: 2
plan-theirs-free = { $name } က { $ref } ပြန်ယူပြီး၊ သင်မလုပ်ရတော့ပါ- { $text }။
    .short = { $name }- { $ref } မလုပ်ရတော့ပါ- { $text }။

# After UNDO of ADD.
# segments: 1
plan-unadded = ရုပ်သိမ်းပြီး- { $ref } { $text }၊ { $date }။

# UNDO of ADD once somebody has done something with the item.
# segments: 1
plan-add-stays = { $ref } ကို သုံးပြီးသားမို့ ကျန်သည်။ ပယ် { $ref }
    .short = { $ref } ကျန်သည်။ ပယ် { $ref }

# After UNDO of BEGIN: the group has the plan that it had before, or none.
# segments: 1
plan-unbegun = { $group } { $date } အစ ရုပ်သိမ်းပြီး။ ယခင်အတိုင်းပါ။
    .short = { $group } { $date } အစ ရုပ်သိမ်းပြီး။

# To all members who were told that the plan begins.
# segments: 1
plan-begins-not = { $group } အစီအစဉ် { $date } တွင် မစတော့ပါ။

# UNDO of BEGIN once something was done in the plan.
# segments: 1
plan-begin-stays = { $group } အစီအစဉ် သုံးပြီးသားပါ။ ရွှေ့ရန် အစပြု { $group } 1/12
    .short = { $group } သုံးပြီးသားပါ။ အစပြု { $group } 1/12

# To all members when a leader sent BEGIN.
# segments: 2
plan-begins = { $group }- ရက် { $day_count } အစီအစဉ် { $date } တွင် စပါမည်။ အစီအစဉ် { $group }
    .short = { $group }- ရက် { $day_count } အစီအစဉ် { $date } တွင် စပါမည်။

# To the group's leaders on the last day; figures, what comes next and each item follow as lines.
# segments: 1
plan-end = { $group } ရက် { $day_count } ပြည့်ပြီ- { $done_count }/{ $count } ပြီး။

# A line under that: what was reported in these days.
# segments: 2
plan-end-figures = အစီရင်ခံစာ { $report_count }၊ လူ { $people_count }

# The line after it: who those people were, where, and how many of the members reported.
# segments: 1
plan-end-who = မ { $women_count }၊ ကျား { $men_count }၊ မြို့နယ် { $township_count }၊ တက်ကြွသူ { $active_count }/{ $member_count }

# A line under that: how the next plan begins.
# segments: 1
plan-end-next = နောက်အစီအစဉ်- အစပြု { $group } { $next_day }

# A line of how a plan ended: an item that was done, and whose it was.
# segments: 1
plan-result-done = ပြီး- { $ref } { $item } ({ $owner })

# The same, of an item that was not done.
# segments: 1
plan-result-open = မပြီး- { $ref } { $item } ({ $owner })

# To each member on the last day: how the group stands, and what they reported themselves.
# segments: 2
plan-thanks = { $group } ရက် { $day_count } ပြည့်ပြီ- { $done_count }/{ $count } ပြီး။ သင့်အစီရင်ခံစာ { $report_count }၊ လူ { $people_count } ဦး။ ကျေးဇူးပါ။
    .short = { $group } ရက် { $day_count }- { $done_count }/{ $count } ပြီး။ သင့်အစီရင်ခံစာ { $report_count }၊ လူ { $people_count }။ ကျေးဇူးပါ။

# The same, to a member who reported nothing.
# segments: 1
plan-thanks-none = { $group } ရက် { $day_count } ပြည့်ပြီ- { $done_count }/{ $count } ပြီး။ ကျေးဇူးပါ။

# The answer to PLAN PRO 1st: how that plan ended; its items follow.
# segments: 2
plan-past = { $group } အစီအစဉ် { $place_number } ({ $since } - { $until })- { $done_count }/{ $count } ပြီး။

# The answer to PLAN PRO 5th of a group that had fewer.
# segments: 1
plan-past-none = { $group } အစီအစဉ် { $count } ခု ရှိသည်။ အစီအစဉ် { $group } 1st

# To the leader who sent BEGIN after the last plan: what is still open of it goes along, or stays there.
# segments: 1
plan-carry = မပြီးသေးသော { $count } ခု ယူသွားမလား။ 1 ယူ 2 မယူ

# After 1, yes.
# segments: 1
plan-carried = အစီအစဉ်သစ်၏ ထိုရက်များသို့ ယူပြီး၊ လုပ်ရန် { $count } ခု။ အစီအစဉ် { $group }

# After 2, no: they stay in the old plan, not done.
# segments: 1
plan-left = အစီအစဉ်ဟောင်းတွင် ထားခဲ့ပြီး။ အစီအစဉ် { $group } { $nth }

# To a group's leaders, at once: one of the lines below.
# segments: 1
words-one = { $line }

# Somebody else finished an item.
# segments: 2
words-done = { $name } က { $ref } ပြီး- { $item }

# The same with what they wrote.
# segments: 2
words-done-text = { $name } က { $ref } ပြီး- "{ $quote }"

# Somebody else moved an item to another day.
# segments: 2
words-late = { $name } က { $ref } ကို { $old_date } မှ { $new_date } ရွှေ့- { $item }

# The same with the reason.
# segments: 2
words-late-text = { $name } က { $ref } ကို { $old_date } မှ { $new_date } ရွှေ့- "{ $quote }"

# What somebody else wrote on an item.
# segments: 2
words-note = { $name }၊ { $ref }- "{ $quote }"

# Somebody else took back what they had written on an item, of which the reader was told.
# segments: 2
words-unnoted = { $name } က { $ref } မှတ်ချက် ရုပ်သိမ်း- { $item }

# Somebody else dropped an item.
# segments: 2
words-dropped = { $name } က { $ref } ပယ်- { $item }

# The same with the reason.
# segments: 2
words-dropped-text = { $name } က { $ref } { $item } ပယ်- "{ $quote }"

# Somebody else took back that an item was done or dropped, of which the reader was told.
# segments: 2
words-open = { $name } က { $ref } ပြန်ဖွင့်- { $item }

# The answer to PLAN PRO 3: an item that is open; what was written on it follows.
# segments: 2
plan-whole-open = { $ref } { $text } ({ $date }၊ { $owner })

# The same of an item that is done.
# segments: 2
plan-whole-done = { $ref } ပြီးပါပြီ- { $text } ({ $date }၊ { $owner })

# The same of an item that was dropped.
# segments: 2
plan-whole-dropped = { $ref } ပယ်ထားသည်- { $text } ({ $date }၊ { $owner })

# A line of it: who moved it from when to when.
# segments: 2
plan-whole-moved = { $name }- { $old_date } မှ { $new_date } ရွှေ့

# The same with why.
# segments: 2
plan-whole-moved-why = { $name }- { $old_date } မှ { $new_date } ရွှေ့၊ "{ $quote }"

# A line of it: what somebody wrote, and when.
# segments: 2
plan-whole-note = { $name }၊ { $date }- "{ $quote }"
