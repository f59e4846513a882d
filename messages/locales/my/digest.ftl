# The whole digest, put together from the lines below: to a leader every Monday, or after DIGEST.
# segments: 1
digest-text = { $text }

# First line of a group's digest; span is one of the two below: "LAND, week to 30 Nov".
# segments: 1
digest-head-group = { $code } - { $span }

# First line of the digest of somebody who leads several groups.
# segments: 1
digest-head-groups = သင့်အဖွဲ့များ - { $span }

# First line of the whole network's digest, to coordinators.
# segments: 1
digest-head-network = ကွန်ရက် - { $span }

# Which days a digest tells of: the seven that end with the date.
# segments: 1
digest-week = { $date } အထိ တစ်ပတ်

# Which days a digest tells of that left after weeks without one.
# segments: 1
digest-weeks = { $since } မှ { $date }

# Above what waits for the reader; on Telegram only.
# segments: 1
digest-needs = သင့်ကို စောင့်နေသည်များ-

# When nothing waits for the reader.
# segments: 1
digest-needs-none = သင်လုပ်ရန် မကျန်ပါ။

# People who ask to join; the number is the first one's.
# segments: 1
digest-joins = ဝင်လိုသူ { $count } ဦး- OK { $secret }

# One who asks to join; a line of a list on Telegram.
# segments: 2
digest-join-line = - { $name } က { $code } ဝင်လိုသည်- OK { $secret } / REFUSE { $secret }

# Texts that nobody answered yet; the number is the first one's.
# segments: 1
digest-threads = မဖြေရသေးသော စာ { $count } စောင်- REPLY { $secret }

# A text that nobody answered yet; a line of a list on Telegram.
# segments: 1
digest-thread-line = - { $name } အဖြေစောင့်နေသည်- REPLY { $secret }

# Plan items past their day.
# segments: 1
digest-overdue = ရက်လွန် လုပ်ငန်း { $count } ခု

# The same, with the item that is overdue longest.
# segments: 2
digest-overdue-first = ရက်လွန် လုပ်ငန်း { $count } ခု၊ ပထမ { $ref } { $item } ({ $date })

# A plan item with its owner and due day; a line of a list on Telegram.
# segments: 2
digest-item-line = - { $ref } { $item } ({ $owner }၊ { $date })

# The same for an item that nobody owns.
# segments: 1
digest-item-line-free = - { $ref } { $item } ({ $date })

# Texts of this week that did not arrive.
# segments: 1
digest-failed = မရောက်သော စာ { $count } စောင်

# The week's reports, and how many the week before.
# segments: 1
digest-reports = အစီရင်ခံစာ { $count } စောင် (ယခင်အပတ် { $old_count })

# The week's people reached, and how many the week before.
# segments: 1
digest-people = လူ { $people_count } ဦး ({ $old_count })

# Women and men among them.
# segments: 1
digest-women-men = အမျိုးသမီး { $women_count }၊ အမျိုးသား { $men_count }

# The same with the week before in brackets.
# segments: 1
digest-women-men-both = အမျိုးသမီး { $women_count } ({ $old_women_count })၊ အမျိုးသား { $men_count } ({ $old_men_count })

# The week's reports by theme: "Themes: land 7 (3), gender 2 (0)".
# segments: 1
digest-themes = ကဏ္ဍ- { $list }

# The week's reports by township.
# segments: 1
digest-townships = မြို့နယ်- { $list }

# The week's reports by group, for somebody who leads several.
# segments: 1
digest-groups = အဖွဲ့အလိုက် အစီရင်ခံစာ- { $list }

# In the two lists above: reports without a theme or township.
# segments: 1
digest-untold = မဖော်ပြ

# A group's plan that runs: "LAND: day 12 of 100, 3 of 10 items done, 1 late".
# segments: 1
digest-plan = { $code }- ရက် { $day_number }/{ $days }၊ ပြီး { $done_count }/{ $total_count }၊ နောက်ကျ { $late_count }

# A group's plan that begins later.
# segments: 1
digest-plan-soon = { $code }- အစီအစဉ် { $date } တွင် စမည်

# A group's plan whose days are over.
# segments: 1
digest-plan-over = { $code }- အစီအစဉ် ကုန်ပြီ၊ ပြီး { $done_count }/{ $total_count }

# Several groups' plans together.
# segments: 1
digest-plans = အစီအစဉ် { $count } ခု၊ ပြီး { $done_count }/{ $total_count }၊ နောက်ကျ { $late_count }

# Above the list of the groups' plans; on Telegram only.
# segments: 1
digest-plans-head = အစီအစဉ်များ-

# What is due in the next seven days.
# segments: 1
digest-coming = လာမည့် ၇ ရက်- လုပ်ငန်း { $count } ခု

# The same, with the item that is due first.
# segments: 2
digest-coming-first = လာမည့် ၇ ရက်- လုပ်ငန်း { $count } ခု၊ ပထမ { $ref } { $item } ({ $date })

# Members who sent nothing for so many days.
# segments: 1
digest-silent = { $day_count } ရက် တိတ်ဆိတ်သူ { $count } ဦး

# The same with names.
# segments: 1
digest-silent-names = { $day_count } ရက် တိတ်ဆိတ်သူ { $count } ဦး ({ $list })

# The end of a list that goes on: how many more there are, "+12".
# segments: 1
digest-more = +{ $count }

# What the week cost: SMS parts that the operators took.
# segments: 1
digest-cost = ပို့ပြီး SMS { $count } ပိုင်း

# How many texts lost their words in the week, as the network file says ([keep]); to coordinators.
# segments: 1
digest-erased = ဖျက်ပြီး စာဟောင်း { $count } စောင်
