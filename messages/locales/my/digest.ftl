# The whole digest, put together from the lines below: to a leader every Monday, or after DIGEST.
# segments: 1
digest-text = { $text }

# First line of a digest without news; title is a group's code or one of the two below, span one of the two after them.
# segments: 2
digest-head = { $title }၊ { $span }

# First line of a digest: what changed, put together from the parts below. "PRO, week to 6 Dec: 2 done (Survey; Letter), 31 reports".
# segments: 3
digest-head-news = { $title }၊ { $span }- { $list }
    .short = { $title } { $span }- { $list }

# The title of the whole network's digest, to coordinators.
# segments: 1
digest-network = ကွန်ရက်

# The title of the digest of somebody who leads several groups.
# segments: 1
digest-groups-yours = သင့်အဖွဲ့များ

# Which days a digest tells of: the seven that end with the date.
# segments: 1
digest-week = { $date } အထိ
    .short = { $date }အထိ

# Which days a digest tells of that left after weeks without one.
# segments: 1
digest-weeks = { $since } မှ { $date }

# A part of the first line: items that were finished, and which.
# segments: 1
digest-finished = ပြီး { $count } ({ $list })

# The same without which.
# segments: 1
digest-done = ပြီး { $count }

# A part of the first line: the week's reports.
# segments: 1
digest-reports = အစီရင်ခံစာ { $count }

# The same with how many there were the week before.
# segments: 1
digest-reports-before = အစီရင်ခံစာ { $count } (ယခင် { $old_count })
    .short = အစီရင်ခံစာ { $count }

# A part of the first line: who joined.
# segments: 1
digest-joined = အဖွဲ့ဝင်သစ် { $count }
    .short = လူသစ် { $count }

# A part of the first line of a digest in which nothing happened and nothing waits: for how many weeks nobody reported.
# segments: 1
digest-unreported = { $count } ပတ် အစီရင်ခံစာ မရှိ

# The one line of a month in which nothing happened, to who gets digests.
# segments: 2
digest-quiet = { $title }- အသစ်မရှိ၊ သင်လုပ်ရန်မရှိပါ။ ကြည့်ရန် အကျဉ်းချုပ်

# The last line of a digest that did not fit.
# segments: 1
digest-rest = ကျန်တာ ဆက်
    .short = +ဆက်

# Above what waits for the reader; on Telegram only.
# segments: 1
digest-needs = သင့်ကို စောင့်နေသည်များ-

# To coordinators: people who asked to be erased wait, because many did at once; YES and the number erases them.
# segments: 2
digest-forget = မေ့ပစ် { $count } ဦး- ဟုတ် { $secret } / မဟုတ် { $secret }

# Somebody who asks to join.
# segments: 2
digest-join = { $name } က { $code } ဝင်လို- လက်ခံ { $secret } / ငြင်း { $secret }
    .short = { $name } { $code } ဝင်လို လက်ခံ/ငြင်း { $secret }

# The same by SMS, in the digest of that group alone.
# segments: 1
digest-join-here = { $name } ဝင်လို- လက်ခံ { $secret } / ငြင်း { $secret }
    .short = { $name } ဝင်လို လက်ခံ/ငြင်း { $secret }

# Somebody whose text nobody answered yet.
# segments: 1
digest-thread = { $name } အဖြေစောင့်- ဖြေ { $secret }
    .short = { $name } စောင့်- ဖြေ { $secret }

# The same with since when, and what they wrote.
# segments: 2
digest-thread-words = { $name }၊ { $since }- "{ $quote }" ဖြေ { $secret }

# A plan item past its day.
# segments: 3
digest-overdue = { $owner } { $item } ({ $date })- ပြီး { $ref } / ရွှေ့ { $ref } 1w
    .short = { $owner } { $ref } { $date } (ပြီး/ရွှေ့)

# A plan item past its day that nobody owns.
# segments: 3
digest-overdue-free = { $ref } { $item } ({ $date }) နောက်ကျ၊ တာဝန်ခံမရှိ- မှတ်ချက် { $ref } @အမည်
    .short = { $date } နောက်ကျ- မှတ် { $ref } @အမည်

# Texts of this week that did not arrive; to coordinators.
# segments: 1
digest-failed = မရောက်သော စာ { $count }- lanpya queue

# What somebody wrote on an item in the week.
# segments: 2
digest-note = { $name }၊ { $ref }- "{ $quote }"

# What a report of the week says, without who wrote it.
# segments: 1
digest-voice = ယခုအပတ် အသံ- "{ $quote }"
    .short = အသံ- "{ $quote }"

# People reached, and who they are; list is put together from the three below.
# segments: 1
digest-people = လူ { $people_count }- { $list }

# The same with how many there were the week before.
# segments: 1
digest-people-before = လူ { $people_count } (ယခင် { $old_count })- { $list }
    .short = လူ { $people_count }- { $list }

# A part of the line above.
# segments: 1
digest-women = အမျိုးသမီး { $count }
    .short = မ { $count }

# A part of the line above.
# segments: 1
digest-men = အမျိုးသား { $count }
    .short = ကျား { $count }

# A part of the line above: of whom it was not said whether they are women or men.
# segments: 1
digest-unknown = မသိ { $count }

# The week's reports by theme: "Themes: land 7, gender 2".
# segments: 1
digest-themes = ကဏ္ဍ- { $list }

# The week's reports by township.
# segments: 1
digest-townships = မြို့နယ်- { $list }

# The week's reports by group, for somebody who leads several.
# segments: 1
digest-groups = အဖွဲ့အလိုက်- { $list }

# In the two lists above: reports without a theme or township.
# segments: 1
digest-untold = မဖော်ပြ

# A group's plan that runs: "LAND: day 12 of 100, 3 of 10 done".
# segments: 1
digest-plan = { $code }- ရက် { $day_number }/{ $days }၊ ပြီး { $done_count }/{ $total_count }
    .short = { $code } ရက် { $day_number }- ပြီး { $done_count }/{ $total_count }

# The same with items past their day.
# segments: 1
digest-plan-late = { $code }- ရက် { $day_number }/{ $days }၊ ပြီး { $done_count }/{ $total_count }၊ နောက်ကျ { $late_count }
    .short = { $code } ရက် { $day_number }- ပြီး { $done_count }/{ $total_count }၊ နောက်ကျ { $late_count }

# A plan that runs and has no item yet.
# segments: 1
digest-plan-empty = { $code }- ရက် { $day_number }/{ $days }၊ လုပ်ရန်မရှိသေး
    .short = { $code } ရက် { $day_number }၊ လုပ်ရန်မရှိသေး

# A group's plan that begins later.
# segments: 1
digest-plan-soon = { $code }- အစီအစဉ် { $date } တွင် စမည်
    .short = { $code }- { $date } တွင် စမည်

# A group's plan whose days are over.
# segments: 1
digest-plan-over = { $code }- အစီအစဉ် ပြီးဆုံး၊ ပြီး { $done_count }/{ $total_count }
    .short = { $code } ပြီးဆုံး- { $done_count }/{ $total_count }

# One of the lines above, and what a leader said of the week (SHARE).
# segments: 1
digest-plan-said = { $line }။ "{ $quote }"

# What is due in the next seven days.
# segments: 2
digest-coming = { $owner }- { $ref } { $item } ({ $date })
    .short = { $owner }- { $ref } ({ $date })

# The same of an item that nobody owns.
# segments: 2
digest-coming-free = { $ref } { $item } ({ $date })၊ တာဝန်ခံမရှိ
    .short = { $ref } ({ $date })၊ တာဝန်ခံမရှိ

# Members who sent nothing for so many days.
# segments: 1
digest-silent = { $day_count } ရက် စာမပို့သူ { $count } ဦး

# The same with names.
# segments: 1
digest-silent-names = { $day_count } ရက် စာမပို့သူ { $count } ဦး ({ $list })

# The end of a list that goes on: how many more there are, "+12".
# segments: 1
digest-more = +{ $count }

# What the week cost: SMS parts that the operators took.
# segments: 1
digest-cost = ပို့ပြီး SMS { $count } စောင်

# How many texts lost their words in the week, as the network file says ([keep]); to coordinators.
# segments: 1
digest-erased = ဖျက်ပြီး စာဟောင်း { $count } စောင်

# To a leader after SHARE PRO text.
# segments: 1
share-kept = တနင်္လာ အကျဉ်းချုပ်အတွက် မှတ်ပြီး။ { $code }- "{ $text }"

# To the group's other leaders: what one of them said.
# segments: 2
share-told = { $name } က { $code } အကြောင်း စီမံအဖွဲ့သို့- "{ $text }"

# After UNDO of SHARE.
# segments: 1
share-undone = ရုပ်သိမ်းပြီး။ { $code }- "{ $quote }"

# Behind it: what was said before stands again.
# segments: 1
share-again = ယခင်အတိုင်း- "{ $quote }"

# To the group's other leaders: one of them took back what they had said.
# segments: 1
share-undone-told = { $name } က { $code } မျှဝေချက် ရုပ်သိမ်းပြီး။

# UNDO of SHARE once another leader has said something, or the words are gone.
# segments: 1
share-stays = { $code } တွင် အခြားစာ ရှိပြီး။ အစားထိုးရန် မျှဝေ { $code }
    .short = { $code } အခြားစာ ရှိပြီး။ မျှဝေ { $code }

# To leaders of a plan that runs, on Friday.
# segments: 2
share-ask = { $code } ယခုအပတ် ဘယ်လိုလဲ။ မျှဝေ { $code } နှင့် စာတစ်ကြောင်း ပို့ပါ။

# Beside the sheet that comes along, to who texted DIGEST XLSX.
# segments: 1
digest-sheet = ရက် 7 ရက်အတွင်း အစီရင်ခံစာများ။

# The answer to DIGEST XLSX by SMS, which brings no files.
# segments: 1
digest-sheet-elsewhere = ဇယားကို Telegram ဖြင့်သာ ရနိုင်သည်။

# Title in the digest's picture.
# segments: 1
picture-reports = တစ်ပတ်စီ အစီရင်ခံစာ

# Title in the digest's picture.
# segments: 1
picture-people = တစ်ပတ်စီ တွေ့ဆုံသူ

# Title in the digest's picture: of the weeks that it shows.
# segments: 1
picture-themes = ကဏ္ဍအလိုက် အစီရင်ခံစာ (8 ပတ်)

# In the digest's picture: reports that named no theme.
# segments: 1
picture-no-theme = ကဏ္ဍမပါ

# Title in the digest's picture.
# segments: 1
picture-plans = အစီအစဉ် - ပြီးသော အဆင့်

# In the digest's picture, what a mark on each bar means.
# segments: 1
picture-tick = မျဉ်း - ယခုပြီးရမည့်အထိ
