# The coordinators' page, in the browser: no text of it is sent. In the same order in every language.

## The page as a whole.

# A page of the menu: what waits for the reader.
# segments: 1
page-today = ယနေ့

# A page of the menu: what people wrote to humans.
# segments: 1
page-inbox = ဝင်စာများ

# A page of the menu.
# segments: 1
page-members = အဖွဲ့ဝင်များ

# A page of the menu.
# segments: 1
page-reports = အစီရင်ခံစာများ

# A page of the menu: the plan of a hundred days.
# segments: 1
page-plan = အစီအစဉ်

# A page of the menu: reports for donors, and plans in calendars.
# segments: 1
page-papers = စာရွက်စာတမ်းများ

# A page of the menu.
# segments: 1
page-announcements = ကြေညာချက်များ

# A page of the menu.
# segments: 1
page-groups = အဖွဲ့များ

# A page of the menu: what waits to leave, and what failed.
# segments: 1
page-delivery = ပို့ဆောင်မှု

# A page of the menu: the network file, its groups and rules.
# segments: 1
page-network = ကွန်ရက်

# A page of the menu: who changed what.
# segments: 1
page-log = မှတ်တမ်း

# A page of the menu: the keys of other programs.
# segments: 1
page-keys = သော့များ

# A page of the menu: texting on the page as by a phone.
# segments: 1
page-texts = စာတိုများ

# Read aloud before the menu.
# segments: 1
page-menu = မီနူး

# A link for who uses the keyboard: past the menu.
# segments: 1
page-skip = အကြောင်းအရာသို့

# Read aloud before the links to other pages of a list.
# segments: 1
page-pages = စာမျက်နှာများ

# A link to the page before, of newer rows.
# segments: 1
page-before = အသစ်များ

# A link to the next page, of older rows.
# segments: 1
page-after = နောက်ထပ်

# A button: show what fits.
# segments: 1
page-show = ပြပါ

# A button.
# segments: 1
page-send = ပို့မည်

# A button: sign out.
# segments: 1
page-out = ထွက်မည်

# When the connection is cut while somebody sends. What was typed stands in its field still.
# segments: 1
page-cut = မပို့ရသေးပါ- လိုင်းမရှိပါ။ ရေးထားသည် ကျန်ပါသည်။ ထပ်ပို့ပါ။

# Above the page, where it is asked too much, or what it asks is away: what was typed is still in its field.
# segments: 2
page-cut-later = မပို့ရသေးပါ- ယခု လက်မခံနိုင်ပါ။ ရေးထားသည် ကျန်ပါသည်။ 1 မိနစ်အကြာ ထပ်ပို့ပါ။

# Read aloud before the answer to what was just sent.
# segments: 1
page-said = အဖြေ

# Under a text that was sent and is not handled yet.
# segments: 1
page-said-waits = သိမ်းထားပါသည်။ အဖြေ မကြာမီ ရပါမည်။

# Under a text that was handled, and needs no answer.
# segments: 1
page-said-nothing = ပြီးပါပြီ။

# A link.
# segments: 1
page-look-again = ထပ်ကြည့်ရန်

# Title where there is nothing, or nothing for the reader.
# segments: 1
page-missing = မတွေ့ပါ

# The same in a sentence.
# segments: 1
page-missing-words = ဘာမှ မရှိပါ (သို့) သင်ကြည့်ခွင့် မရှိပါ။ ယနေ့ သို့ ပြန်သွားပါ။

# Title where a form was of an earlier session.
# segments: 1
page-again = မပို့ရသေးပါ

# The form was of an earlier session; what was typed stands below.
# segments: 1
page-again-words = အသစ် ပြန်ဝင်ထားပါသည်။ ထပ်ပို့ပါ။

# Beside a person: what they are.
# segments: 1
page-coordinator = ညှိနှိုင်းရေးမှူး

# Beside a person: which groups they lead.
# segments: 1
page-leads = { $codes } ခေါင်းဆောင်

# Behind since when somebody is in a group.
# segments: 1
page-leads-it = ခေါင်းဆောင်

# Who sent STOP.
# segments: 1
page-stopped = စာမလိုပါ

# Whose phone is in other hands.
# segments: 1
page-lost = ဖုန်းပျောက်

# Since when something is so.
# segments: 1
page-since = { $moment } မှစ၍

## Signing in.

# Title: signing in.
# segments: 1
page-in-title = ဝင်ရန်

# How one gets a code. The word is LOGIN.
# segments: 2
page-in-how = ဖုန်းမှ { $word } ဟု ပို့ပါ။ လင့်နှင့် ကုဒ် ရပါမည်။ 10 မိနစ်အတွင်း သုံးပါ။

# Before the field for the six digits.
# segments: 1
page-in-code = ကုဒ်

# A button.
# segments: 1
page-in-enter = ဝင်မည်

# A button.
# segments: 1
page-in-as = { $name } အဖြစ် ဝင်မည်

# Under that button.
# segments: 1
page-in-not-you = သင် မဟုတ်ပါက စာမျက်နှာကို ပိတ်ပါ။

# A code that opens nothing.
# segments: 1
page-in-wrong = ကုဒ် မှားနေသည် သို့မဟုတ် ဟောင်းနေပါသည်။ အသစ် တောင်းပါ။

# Too many wrong codes of late; a link still works.
# segments: 2
page-in-rests = ကုဒ်မှား များနေပါသည်။ လင့်ကို သုံးပါ၊ သို့မဟုတ် 10 မိနစ်ကြာမှ ထပ်ကြိုးစားပါ။

# A link that was used or is too old.
# segments: 1
page-in-link-old = လင့် သုံးပြီး သို့မဟုတ် ဟောင်းနေပါပြီ။ အသစ် တောင်းပါ။

# The session is over, and something was sent.
# segments: 1
page-in-over = ထွက်ပြီးဖြစ်၍ မပို့ရသေးပါ။ ကူးယူပြီး ပြန်ဝင်ပါ။

# Before what was typed and not sent.
# segments: 1
page-in-typed = သင် ရေးထားသည်

## Today.

# First sentence of the day.
# segments: 1
page-today-count = သင် လုပ်ရန် { $count } ခု ရှိပါသည်။

# The same where some came since the last working day: "7 things need you, 2 since Friday."
# segments: 1
page-today-new = သင် လုပ်ရန် { $count } ခု၊ { $since } မှစ၍ { $new_count } ခု ရှိပါသည်။

# Behind a card's title: how much of it came since the last working day.
# segments: 1
page-card-new = { $since } မှစ၍ { $count }

# The same when nothing waits.
# segments: 1
page-today-none = လုပ်ရန် မရှိပါ။

# When a text left last.
# segments: 1
page-today-flow = နောက်ဆုံးစာ { $moment } တွင် ထွက်ပါသည်။

# Behind a number: people who ask to come into a group.
# segments: 1
page-card-joins = { $count ->
       *[other] ဝင်လိုသူ
    }

# Behind a number: texts without an answer.
# segments: 1
page-card-unanswered = { $count ->
       *[other] မဖြေရသေးသော စာ
    }

# Behind a number: items of plans past their day.
# segments: 1
page-card-overdue = { $count ->
       *[other] လုပ်ရန် နောက်ကျနေ
    }

# Behind a number: texts that did not leave.
# segments: 1
page-card-failed = { $count ->
       *[other] စာ မထွက်ပါ
    }

# Behind a number: members who sent nothing for so many days.
# segments: 1
page-card-silent = ရက် { $days } စာမပို့သူ

# Behind a number: ways on which nothing comes or goes.
# segments: 1
page-card-channels = { $count ->
       *[other] လမ်းကြောင်း ပြတ်နေ
    }

# Behind the number 1.
# segments: 1
page-card-budget = ဘတ်ဂျက် ကုန်ပြီ

# Behind the number 1: no copy of the database for two days.
# segments: 1
page-card-backup = ဒေတာ မိတ္တူအသစ် မရှိ

# A link to all of a kind.
# segments: 1
page-card-more = အားလုံး ပြပါ

# Until when all but answers and alerts wait.
# segments: 1
page-budget-until = အဖြေနှင့် အရေးပေါ်စာမှအပ { $moment } အထိ စောင့်ပါမည်။

# No copy was ever made.
# segments: 1
page-backup-none = တစ်ခုမျှ မရှိပါ။

# A button: let somebody in.
# segments: 1
page-do-ok = လက်ခံမည်

# A button: do not.
# segments: 1
page-do-refuse = ငြင်းမည်

# A button: to the thread, where one answers.
# segments: 1
page-do-answer = ဖြေမည်

# A button: the item is done.
# segments: 1
page-do-done = ပြီးပြီ

# A button: due a week later.
# segments: 1
page-do-late = တစ်ပတ် ရွှေ့မည်

# A button: due later, as was typed beside it.
# segments: 1
page-do-move = ရွှေ့မည်

# A button.
# segments: 1
page-do-note = မှတ်မည်

# A button: the item is done no more.
# segments: 1
page-do-drop = ပယ်မည်

# A button.
# segments: 1
page-do-add = ထည့်မည်

# A button: the plan begins on the day that was typed.
# segments: 1
page-do-begin = စတင်မည်

# A button: as it was before.
# segments: 1
page-do-undo = ရုပ်သိမ်းမည်

# A button: try to send again.
# segments: 1
page-do-retry = ထပ်ကြိုးစားမည်

# A button: do not send any more.
# segments: 1
page-do-give-up = လက်လျှော့မည်

# A button: what has not left of an announcement stays here.
# segments: 1
page-do-withdraw = စောင့်နေသည်များ မပို့တော့ပါ

# A button: try to send all of these again.
# segments: 1
page-do-retry-all = အားလုံး ထပ်ကြိုးစားမည်

# A button: send none of these any more.
# segments: 1
page-do-give-all-up = အားလုံး လက်လျှော့မည်

## The inbox, and one thread.

# A choice: threads without an answer.
# segments: 1
page-inbox-waiting = မဖြေရသေး

# A choice.
# segments: 1
page-inbox-all = အားလုံး

# Beside a thread.
# segments: 1
page-inbox-waits = အဖြေ စောင့်နေ

# Beside a person of whose texts several wait.
# segments: 1
page-inbox-waits-more = { $count } စောင် အဖြေစောင့်နေ

# Before what was answered last.
# segments: 1
page-inbox-answered = ဖြေပြီး-

# Where none is unanswered.
# segments: 1
page-inbox-none = စာအားလုံး ဖြေပြီးပါပြီ။

# Where there is none at all.
# segments: 1
page-inbox-empty = မည်သူမျှ မရေးသေးပါ။

# Read aloud before the texts of one thread.
# segments: 1
page-thread = စာအပြန်အလှန်

# A link to the member.
# segments: 1
page-thread-story = သူ၏ စာမျက်နှာ

# Beside who is in no group.
# segments: 1
page-thread-guest = အဖွဲ့ မရှိပါ

# Before a field for the name of a member: who wrote this from a number that nobody knew.
# segments: 1
page-unknown-is = ဤသူဖြစ်သည် (အဖွဲ့ဝင် အမည်အပြည့်)

# Before a field for the name of somebody who is taken in as a member.
# segments: 1
page-unknown-name = အဖွဲ့ဝင်အဖြစ် လက်ခံရန် အမည်

# Before the choice of the group.
# segments: 1
page-unknown-group = အဖွဲ့

# Above the button that takes them in.
# segments: 2
page-unknown-agreed = သဘောတူကြောင်း သင့်ကို ပြောပြီးသူသာ။ သူ့ထံ စာမပို့ပါ၊ အပေါ်တွင် ဖြေပါ။

# A button.
# segments: 1
page-unknown-take-in = လက်ခံမည်

# Before the field for an answer.
# segments: 1
page-thread-answer = အဖြေ

# Before the choice which of their texts the answer is for.
# segments: 1
page-thread-which = ဘယ်စာကို ဖြေမည်

# A link beside a text: to the forms that make a report or an item of it.
# segments: 1
page-make = ဤစာမှ ပြုလုပ်မည်

# Before the field with the text that becomes a report of this person.
# segments: 1
page-make-report-how = { $name } ၏ အစီရင်ခံစာ (မလိုသည်ကို ဖျက်ပါ)

# A button.
# segments: 1
page-make-report = အစီရင်ခံစာအဖြစ် သိမ်းမည်

# Before the choice of a group, whose plan it goes into.
# segments: 1
page-make-item-of = အစီအစဉ်

# Before the field with the text that becomes an item.
# segments: 1
page-make-item-how = ရက်၊ လုပ်ရန်၊ @ နှင့် အမည်

# A button.
# segments: 1
page-make-item = အစီအစဉ်တွင် ထည့်မည်

# Under what is typed: how many SMS it takes.
# segments: 1
page-parts-one = SMS 1 စောင်

# The same.
# segments: 1
page-parts-many = SMS { $count_number } စောင်

## The members.

# Before the field for a name.
# segments: 1
page-members-search = အမည်

# A choice.
# segments: 1
page-members-silent = ရက် { $days } စာမပို့သူ

# A choice.
# segments: 1
page-members-stopped = စာမလိုသူ

# Above the list.
# segments: 1
page-members-count = အဖွဲ့ဝင် { $count } ဦး

# Title of one member's page.
# segments: 1
page-member = အဖွဲ့ဝင်

# A link, and title of a page: pairs of people who may be one.
# segments: 1
page-doubles = နှစ်ခါ ပါနိုင်သူများ

# Above the pairs.
# segments: 3
page-doubles-how = ပထမခလုတ်က ပေါင်းမည့်အရာကို ဦးစွာ ပြပြီး တစ်ပတ်အတွင်း သင်ရော သူတို့ပါ ပြန်ခွဲနိုင်သည်။ ဒုတိယခလုတ်ကို နှိပ်လျှင် ထပ်မမေးတော့ပါ။

# In place of pairs.
# segments: 1
page-doubles-none = အခြားသူနှင့် တူသူ မရှိပါ။

# Under a pair.
# segments: 1
page-double-number = ဖုန်းနံပါတ် တူ၊ လမ်းကြောင်း နှစ်ခု

# Under a pair.
# segments: 1
page-double-name = အဖွဲ့တူ၊ အမည် ဆင်တူ

# A button: they are not the same person, and the pair is not shown any more.
# segments: 1
page-do-two = လူနှစ်ဦးပါ

# A button: shows what would come together, and asks.
# segments: 1
page-do-merge = တစ်ဦးတည်းပါ

# Before a field for a name.
# segments: 1
page-merge-with = ဤသူနှင့် တစ်ဦးတည်း (အမည်အပြည့်)

# A button.
# segments: 1
page-do-unmerge = လူနှစ်ဦး ပြန်ခွဲရန်

# Above what they have to do.
# segments: 1
page-member-items = လုပ်ရန်

# Of a choice: all of them.
# segments: 1
page-filter-any = အားလုံး

# A choice, and a column.
# segments: 1
page-filter-group = အဖွဲ့

# A choice, and a column.
# segments: 1
page-filter-area = မြို့နယ်

# A choice, and a column: community, mobile, centre.
# segments: 1
page-filter-kind = အမျိုးအစား

# A choice, and a column: SMS, Telegram.
# segments: 1
page-filter-channel = လမ်းကြောင်း

# A choice, and a column.
# segments: 1
page-filter-theme = ကဏ္ဍ

# A choice, and a column.
# segments: 1
page-filter-activity = လုပ်ငန်း

# A choice: the first day.
# segments: 1
page-filter-since = မှ

# A choice: the last day.
# segments: 1
page-filter-until = အထိ

# Those reports alone that count somebody so.
# segments: 1
page-filter-of = ပါဝင်သူ

# What reports count.
# segments: 1
page-filter-of-people = လူ

# What reports count.
# segments: 1
page-filter-of-women = အမျိုးသမီး

# What reports count.
# segments: 1
page-filter-of-men = အမျိုးသား

# What reports count: people of whom nobody said whether they are women or men.
# segments: 1
page-filter-of-unsaid = ကျား၊ မ မသိသူ

# A column.
# segments: 1
page-column-name = အမည်

# A person's name in Latin letters.
# segments: 1
page-column-latin = အင်္ဂလိပ်စာဖြင့်

# A column: when somebody texted last.
# segments: 1
page-column-heard = နောက်ဆုံးစာ

# What somebody is.
# segments: 1
page-column-role = တာဝန်

# For whom somebody works.
# segments: 1
page-column-organisation = အဖွဲ့အစည်း

# What somebody works on.
# segments: 1
page-column-themes = ကဏ္ဍများ

# In which language somebody is written to.
# segments: 1
page-column-language = ဘာသာစကား

# Since when somebody is a member.
# segments: 1
page-column-since = ဝင်သည့်နေ့

# A column: who reported.
# segments: 1
page-column-author = ပို့သူ

# A column.
# segments: 1
page-column-state = အခြေအနေ

# A column.
# segments: 1
page-column-reason = အကြောင်း

# A column.
# segments: 1
page-column-when = အချိန်

# A column.
# segments: 1
page-column-who = ဘယ်သူ

# A column.
# segments: 1
page-column-what = ဘာ

# A column: how it was.
# segments: 1
page-column-before = အရင်

# A column: how it is.
# segments: 1
page-column-after = ယခု

## The reports.

# Title of one report's page.
# segments: 1
page-report = အစီရင်ခံစာ

# The same with its number.
# segments: 1
page-report-number = အစီရင်ခံစာ { $number }

# Before the field for words of reports.
# segments: 1
page-reports-search = စကားလုံး

# Where no report fits.
# segments: 1
page-reports-none = ကိုက်ညီသော အစီရင်ခံစာ မရှိပါ။

# Title and link: where the reports are.
# segments: 1
page-reports-map = မြေပုံ

# Of the reports of a list: how many, and a link to them.
# segments: 1
page-count-reports = အစီရင်ခံစာ { $count } စောင်

# How many people the reports of a list count so, and a link to those reports.
# segments: 1
page-count-people = လူ { $count } ဦး

# How many people the reports of a list count so, and a link to those reports.
# segments: 1
page-count-women = အမျိုးသမီး { $count } ဦး

# How many people the reports of a list count so, and a link to those reports.
# segments: 1
page-count-men = အမျိုးသား { $count } ဦး

# How many people the reports of a list count so, and a link to those reports.
# segments: 1
page-count-unsaid = ကျား၊ မ မသိ { $count } ဦး

# Above the map: from which day on the reports on it are.
# segments: 1
page-map-since = { $date } မှစသော အစီရင်ခံစာများ

# Above the map: until which day the reports on it are.
# segments: 1
page-map-until = { $date } အထိ

# Before when it came.
# segments: 1
page-report-came = ရောက်ချိန်

# Before where its author was.
# segments: 1
page-report-place = တည်နေရာ

# It was taken back.
# segments: 1
page-report-withdrawn = { $date } တွင် ရုပ်သိမ်းပါသည်။

# A number or a day is hard to believe.
# segments: 1
page-report-doubtful = နေ့ သို့မဟုတ် ကိန်းဂဏန်း သံသယရှိသည်- မေးပါ။

# What a photo is called for who cannot see it.
# segments: 1
page-report-photo = ဓာတ်ပုံ { $number }

## The plan.

# Where no group has one.
# segments: 1
page-plan-none = အစီအစဉ် မရှိသေးပါ။ အစပြု နှင့် အဖွဲ့ကုဒ် ပို့ပါ။

# How far the plan's days are.
# segments: 1
page-plan-day = ရက် { $day_number }/{ $days }။

# How much is done.
# segments: 1
page-plan-done-of = ပြီး { $done_count }/{ $count }။

# How many items are late.
# segments: 1
page-plan-late-count = နောက်ကျ { $count }။

# How many items are due within two weeks, and a link to them.
# segments: 1
page-plan-soon-count = နှစ်ပတ်အတွင်း { $count }။

# Read aloud for the line of days.
# segments: 2
page-plan-line = { $before } မှ { $after } အထိ ရက်များ

# Above items past their day.
# segments: 1
page-plan-late = နောက်ကျ

# Above items of the next two weeks.
# segments: 1
page-plan-soon = နှစ်ပတ်အတွင်း

# Above later items.
# segments: 1
page-plan-later = နောက်မှ

# Above items that are done.
# segments: 1
page-plan-done = ပြီး

# Above items that were given up.
# segments: 1
page-plan-dropped = ပယ်ပြီး

# A line that opens a form.
# segments: 1
page-plan-add = လုပ်ရန်အသစ် ထည့်မည်

# Before that form's field.
# segments: 1
page-plan-add-how = ရက် (1 မှ { $days })၊ လုပ်ရန်၊ @ နှင့် အမည်

# Before the field for the day on which a group's plan begins.
# segments: 1
page-plan-begin-how = { $code } အစီအစဉ်၏ ပထမရက်

# A line that opens a form.
# segments: 1
page-plan-move = အစီအစဉ်တစ်ခုလုံး ရွှေ့မည်

# Before that form's field.
# segments: 1
page-plan-move-how = ပထမရက်အသစ်

# Above the items that the network file puts into each new plan of the group.
# segments: 1
page-plan-template = ရက်အလိုက် ပါဝင်မည့်အရာများ

# Where no item of any group is late.
# segments: 1
page-plan-late-none = နောက်ကျနေသည် မရှိပါ။

# Title of one item's page.
# segments: 1
page-item = လုပ်ရန်

# Beside an item past its day.
# segments: 1
page-item-was-due = { $date } က ပြီးရမည်

# Beside an item that nobody owes.
# segments: 1
page-item-nobody = တာဝန်ခံ မရှိ

# Before its day.
# segments: 1
page-item-due = ပြီးရမည့်နေ့

# Before who owes it.
# segments: 1
page-item-owner = တာဝန်ခံ

# Before open, done or dropped.
# segments: 1
page-item-state = အခြေအနေ

# An item's state.
# segments: 1
page-item-open = မပြီးသေး

# An item's state.
# segments: 1
page-item-done = ပြီး

# An item's state.
# segments: 1
page-item-dropped = ပယ်ပြီး

# An item's state: not done when the next plan began.
# segments: 1
page-item-left = မပြီးခဲ့

# Before a field.
# segments: 1
page-item-late-how = မည်မျှ ရွှေ့မည် (1w သည် တစ်ပတ်)၊ အကြောင်း

# Before a field.
# segments: 1
page-item-note-how = မှတ်ချက်၊ သို့မဟုတ် @ နှင့် အမည်

# Before a field.
# segments: 1
page-item-drop-how = ပယ်ရသည့် အကြောင်း

## Announcements.

# Before a choice of groups.
# segments: 1
page-tell-to = သို့

# A choice.
# segments: 1
page-tell-all = အားလုံး

# Before the field.
# segments: 1
page-tell-words = ကြေညာစာ

# A button: nothing leaves yet.
# segments: 1
page-tell-look = ဘယ်သူ ရမည် ပြပါ

# A button: the same, and the text to who looks, alone.
# segments: 1
page-tell-test = ပြပြီး ကျွန်ုပ်ထံ စမ်းပို့ပါ

# Under that button.
# segments: 1
page-tell-how = အဖြေတွင်ပါသော နံပါတ်ကို အတည်ပြုမှ အခြားသူများထံ ပို့ပါမည်။

# Above those that were written.
# segments: 1
page-tell-before = ရေးပြီးသည်များ

# Where there is none.
# segments: 1
page-tell-none = မရေးရသေးပါ။

# How far one is.
# segments: 1
page-tell-counts = ပို့ပြီး { $sent_count }၊ စောင့်နေ { $waiting_count }။

# How many did not leave.
# segments: 1
page-tell-failed = မထွက် { $count }။

# How long until all that waits has left.
# segments: 1
page-tell-takes = နောက်ထပ် { $minutes } မိနစ်ခန့်။

# One that is not released.
# segments: 1
page-tell-preview = မလွှတ်ရသေးပါ။

# One that was dropped.
# segments: 1
page-tell-dropped = ပယ်ပြီး။

# Title of one announcement's page.
# segments: 1
page-announcement = ကြေညာချက်

# The same with its number.
# segments: 1
page-announcement-number = ကြေညာချက် { $number }

## Groups.

# How many there are.
# segments: 1
page-group-members = အဖွဲ့ဝင် { $count } ဦး

# Who leads it, and since when.
# segments: 1
page-group-leader = ခေါင်းဆောင် { $name }၊ { $since } မှစ၍

# Who leads it, where nobody noted since when.
# segments: 1
page-group-led-by = ခေါင်းဆောင် { $name }၊ ဘယ်ရက်မှစသည် မသိရ

# Nobody leads it.
# segments: 1
page-group-no-leader = ခေါင်းဆောင် မရှိ

# It has none.
# segments: 1
page-group-no-plan = အစီအစဉ် မရှိ

# How many of its members have sent nothing for so many days.
# segments: 1
page-group-silent = ရက် { $days } စာမပို့သူ { $count } ဦး

# How one comes in.
# segments: 1
page-join-open = ဝင် ဟု ပို့ရုံဖြင့် ရသည်

# How one comes in.
# segments: 1
page-join-approval = ခေါင်းဆောင် လက်ခံမှ ရသည်

# How one comes in.
# segments: 1
page-join-invite = ကုဒ်ဖြင့်သာ

# How one comes in.
# segments: 1
page-join-rule = ကွန်ရက်ဖိုင် စည်းမျဉ်းအရ

# Until when a code lets people in.
# segments: 1
page-join-until = { $date } အထိ သုံးနိုင်သည်။

# For how many a code is good still.
# segments: 1
page-join-left = { $count } ဦးအတွက်။

# Read aloud for a QR code.
# segments: 1
page-join-qr = QR ကုဒ်- { $channel } ဖြင့် ဝင်ရန်

# Before a number: how many people a new code lets in.
# segments: 1
page-join-uses = လူ ဘယ်နှစ်ဦးအတွက်

# A button: make a code that lets people in.
# segments: 1
page-join-make = ကုဒ် လုပ်မည်

## Delivery.

# Due texts wait until somebody says that the clock is right.
# segments: 1
page-clock = စက်၏ နာရီ လွဲသွား၍ စာများ စောင့်နေသည်- lanpya queue clock-is-right

# Beside a channel.
# segments: 1
page-channel-up = အဆင်ပြေ

# Beside a channel.
# segments: 1
page-channel-down = ပြတ်နေ

# Beside a channel that was not seen yet.
# segments: 1
page-channel-new = မသိရသေး

# How many texts wait to leave.
# segments: 1
page-channel-waiting = စာ { $count } စောင် စောင့်နေ

# Since when.
# segments: 1
page-channel-oldest = အကြာဆုံး { $moment } မှ

# Above the texts that did not leave, by reason.
# segments: 1
page-stuck-why = အကြောင်းရင်း

# Title, link and column: what texts cost.
# segments: 1
page-costs = ကုန်ကျစရိတ်

# How much of the month's budget is used.
# segments: 1
page-costs-budget = { $budget } အနက် { $spent } သုံးပြီး ({ $percent }%)။

# Nobody has said what texts cost.
# segments: 1
page-costs-none = ဈေးနှုန်း မသတ်မှတ်ရသေးပါ- ကွန်ရက်ဖိုင် [costs] တွင် ရေးပါ။

# What the month will have cost.
# segments: 1
page-costs-forecast = ဤအတိုင်းဆိုလျှင် တစ်လ { $spent } ခန့်။

# Texts whose price nobody has said.
# segments: 1
page-costs-unpriced = စာ { $count } စောင်တွင် ဈေးနှုန်း မရှိပါ။

# A column.
# segments: 1
page-costs-texts = စာများ

# A column: how many SMS parts.
# segments: 1
page-costs-parts = SMS စောင်ရေ

# Before the choice of a month.
# segments: 1
page-costs-month = လ

# Heading: of which month these costs are.
# segments: 1
page-costs-of = { $year } { $month }

# What kind of texts, in a table of costs.
# segments: 1
page-kind-alert = အရေးပေါ်စာများ

# What kind of texts, in a table of costs.
# segments: 1
page-kind-reply = အဖြေများ

# What kind of texts, in a table of costs.
# segments: 1
page-kind-reminder = သတိပေးချက်များ

# What kind of texts, in a table of costs.
# segments: 1
page-kind-announcement = ကြေညာချက်များ

# What kind of texts, in a table of costs.
# segments: 1
page-kind-digest = အကျဉ်းချုပ်များ

# What kind of texts, in a table of costs.
# segments: 1
page-kind-notice = အသိပေးစာများ

# How many did not leave.
# segments: 1
page-channel-failed = { $count } စောင် မထွက်

# When one came last.
# segments: 1
page-channel-in = နောက်ဆုံး ဝင်စာ { $moment }

# When one left last.
# segments: 1
page-channel-out = နောက်ဆုံး ထွက်စာ { $moment }

# Above what wants a decision.
# segments: 1
page-stuck = ဆုံးဖြတ်ရန်

# The page's first line, where texts are stuck.
# segments: 1
page-stuck-count = စာ { $count } စောင် ပိတ်နေသည်- ထပ်ကြိုးစားပါ (သို့) လက်လျှော့ပါ။

# Where nothing does.
# segments: 1
page-stuck-none = ပိတ်နေသည် မရှိပါ။

# A text or a moment that no try could handle.
# segments: 1
page-not-handled = မဆောင်ရွက်နိုင်ပါ

# A text's state.
# segments: 1
page-state-queued = စောင့်နေ

# A text's state.
# segments: 1
page-state-sending = ပို့နေ

# A text's state.
# segments: 1
page-state-sent = ပို့ပြီး

# A text's state.
# segments: 1
page-state-delivered = ရောက်ပြီး

# A text's state.
# segments: 1
page-state-failed = မထွက်ပါ

# A text's state: sending it again may show it twice.
# segments: 1
page-state-unknown = ထွက်ပြီး ဖြစ်နိုင်

# A text's state.
# segments: 1
page-state-dropped = လက်လျှော့ပြီး

# Why a text did not leave.
# segments: 1
page-reason-number = နံပါတ် မရှိ

# Why a text did not leave.
# segments: 1
page-reason-blocked = ပိတ်ထားသည်

# Why a text did not leave.
# segments: 1
page-reason-unknown = ထိုနေရာတွင် မသိပါ

# Why a text did not leave.
# segments: 1
page-reason-stopped = အော်ပရေတာသို့ ရပ်ရန် ပြောထားသည်

# Why a text did not leave.
# segments: 1
page-reason-window = ကြာမြင့်စွာ မရေးပါ

# Why a text did not leave.
# segments: 1
page-reason-filtered = အော်ပရေတာက စစ်ထုတ်သည်

# Why a text did not leave.
# segments: 1
page-reason-expired = နောက်ကျလွန်းသည်

# Why a text did not leave.
# segments: 1
page-reason-rejected = ပို့သူက ငြင်းသည်

# Why a text did not leave.
# segments: 1
page-reason-long = ရှည်လွန်းသည်

# Why texts wait.
# segments: 1
page-reason-network = လိုင်း မရှိ

# Why texts wait.
# segments: 1
page-reason-timeout = အချိန်မီ အဖြေ မရ

# Why texts wait.
# segments: 1
page-reason-server = ပို့သူဘက် ချို့ယွင်း

# Why texts wait.
# segments: 1
page-reason-token = စကားဝှက် မမှန်

# Why texts wait.
# segments: 1
page-reason-credit = ငွေကုန်နေသည်

# Why texts wait.
# segments: 1
page-reason-flood = ခဏနားရန် တောင်းသည်

# Why texts wait.
# segments: 1
page-reason-sim = ဆင်းမ်ကတ် လက်မခံ

# Why texts wait.
# segments: 1
page-reason-phone = ဖုန်း ပိတ်ထားသည်

# Why texts wait.
# segments: 1
page-reason-answer = အခြားတစ်ခုက ဖြေနေသည်

# Why texts wait.
# segments: 1
page-reason-setup = ဆက်တင်များ မကိုက်ညီပါ

# Why texts wait.
# segments: 1
page-reason-conflict = အခြားပရိုဂရမ်က စာများကို ယူနေသည်

# Why texts wait.
# segments: 1
page-reason-webhook = အခြားပရိုဂရမ်ကို ခေါ်နေသည်

# Why texts wait.
# segments: 1
page-reason-moved = ချတ်၏ နံပါတ် ပြောင်းသွားသည်

# Why texts wait.
# segments: 1
page-reason-busy = ပို့စရာ ပြည့်နေသည်

# Why texts wait.
# segments: 1
page-reason-modem = မိုဒမ် မဖြေပါ

# Why texts wait.
# segments: 1
page-reason-daemon = gammu-smsd အသံမပြုပါ

# Why texts wait.
# segments: 1
page-reason-missing = မိုဒမ်၏ ဖိုင် မရှိပါ

# Why texts wait.
# segments: 1
page-reason-locked = အခြားပရိုဂရမ်က မိုဒမ်၏ ဖိုင်ကို သုံးနေသည်

# Why texts wait.
# segments: 1
page-reason-schema = မိုဒမ်၏ ဖိုင် မဟုတ်ပါ

# Why texts wait.
# segments: 1
page-reason-broken = မိုဒမ်၏ ဖိုင် ပျက်နေသည်

# Why texts wait.
# segments: 1
page-reason-spool = မိုဒမ်၏ ဖိုင်ကို သုံးမရပါ

# Why texts wait.
# segments: 1
page-reason-storage = SIM ပြည့်နေသည်

# Why texts wait.
# segments: 1
page-reason-waiting = မကြိုးစားရသေး

# Why it is not known whether a text left.
# segments: 1
page-reason-unanswered = ထွက်မထွက် အဖြေ မရ

# Why it is not known whether a text left.
# segments: 1
page-reason-partly = အားလုံး မထွက်ပါ

# Why it is not known whether a text left.
# segments: 1
page-reason-interrupted = ပို့နေစဉ် ရပ်သွား

## The log: what was done, each behind who did it.

# Who did it: the command line, or the clock.
# segments: 1
page-log-office = ရုံး

# What was done.
# segments: 1
page-did-network-load = ကွန်ရက်ဖိုင် သွင်း

# What was done.
# segments: 1
page-did-report-fix = အစီရင်ခံစာ ပြင်

# What was done.
# segments: 1
page-did-report-undo = အစီရင်ခံစာ ရုပ်သိမ်း

# What was done.
# segments: 1
page-did-item-done = လုပ်ရန် ပြီး

# What was done.
# segments: 1
page-did-item-late = လုပ်ရန် ရွှေ့

# What was done.
# segments: 1
page-did-item-drop = လုပ်ရန် ပယ်

# What was done.
# segments: 1
page-did-item-add = လုပ်ရန် ထည့်

# What was done.
# segments: 1
page-did-item-note = လုပ်ရန် မှတ်ချက်

# What was done.
# segments: 1
page-did-item-owner = လုပ်ရန် လွှဲ

# What was done.
# segments: 1
page-did-plan-begin = အစီအစဉ် စ

# What was done.
# segments: 1
page-did-plan-move = အစီအစဉ် ရွှေ့

# What was done.
# segments: 1
page-did-announce = ကြေညာချက် လွှတ်

# What was done.
# segments: 1
page-did-announce-drop = ကြေညာချက် ပယ်

# What was done.
# segments: 1
page-did-announce-withdraw = ကြေညာချက် ရပ်

# What was done.
# segments: 1
page-did-reply = စာ ဖြေ

# What was done.
# segments: 1
page-did-alert = အကူအညီ တောင်း

# What was done.
# segments: 1
page-did-join = အဖွဲ့ ဝင်

# What was done.
# segments: 1
page-did-join-request = ဝင်ခွင့် တောင်း

# What was done.
# segments: 1
page-did-grant = လူ လက်ခံ

# What was done.
# segments: 1
page-did-refuse = လူ ငြင်း

# What was done.
# segments: 1
page-did-leave = အဖွဲ့ ထွက်

# What was done.
# segments: 1
page-did-leader = ခေါင်းဆောင် ခန့်

# What was done.
# segments: 1
page-did-leader-end = ခေါင်းဆောင် ရပ်စဲ

# What was done.
# segments: 1
page-did-remove = အဖွဲ့မှ ဖယ်ရှား

# What was done.
# segments: 1
page-did-block = လူ ပိတ်ဆို့

# What was done.
# segments: 1
page-did-unblock = ပိတ်ဆို့မှု ဖွင့်

# What was done.
# segments: 1
page-did-lost = ဖုန်းပျောက် ပိတ်

# What was done.
# segments: 1
page-did-found = ဖုန်း ပြန်ဖွင့်

# What was done.
# segments: 1
page-did-profile = ကိုယ်ရေး ပြောင်း

# What was done.
# segments: 1
page-did-consent = ပါဝင်ရန် သဘောတူ

# What was done.
# segments: 1
page-did-stop = စာ ရပ်

# What was done.
# segments: 1
page-did-start = စာ ပြန်လို

# What was done.
# segments: 1
page-did-forget = ဖျက်ပြီး

# What was done.
# segments: 1
page-did-link = လိပ်စာ ချိတ်

# What was done.
# segments: 1
page-did-two-people = ဆင်တူသူ နှစ်ဦးသည် လူနှစ်ဦးဟု မှတ်

# What was done.
# segments: 1
page-did-merge = စာရင်းနှစ်ခုကို လူတစ်ဦးတည်း ပေါင်း

# What was done.
# segments: 1
page-did-announce-test = ကြေညာချက်ကို မိမိထံသာ စမ်းပို့

# What was done.
# segments: 1
page-did-unlink = လိပ်စာ ခွဲ

# What was done.
# segments: 1
page-did-share = အပတ်စဉ် မျှဝေ

# What was done.
# segments: 1
page-did-invite = ကုဒ် ထုတ်

# What was done.
# segments: 1
page-did-login = စာမျက်နှာ ဝင်

# What was done.
# segments: 1
page-did-logout = စာမျက်နှာအားလုံး ထွက်

# What was done.
# segments: 1
page-did-queue-retry = စာ ထပ်ကြိုးစား

# What was done.
# segments: 1
page-did-queue-drop = စာ လက်လျှော့

# What was done.
# segments: 1
page-did-undone = ပြောင်းလဲမှု ရုပ်သိမ်း

# What was done.
# segments: 1
page-did-report-attach = အစီရင်ခံစာတွင် ဓာတ်ပုံ ထည့်

# What was done.
# segments: 1
page-did-report-borrowed = အစီရင်ခံစာ ပို့သူကို ပြော

# What was done.
# segments: 1
page-did-quote-ask = အစီရင်ခံစာ ကိုးကားခွင့် တောင်း

# What was done.
# segments: 1
page-did-quote-give = ကိုးကားခွင့် ပေး

# What was done.
# segments: 1
page-did-quote-give-photo = အစီရင်ခံစာ၏ ဓာတ်ပုံကို ပြခွင့်ပေး

# What was done.
# segments: 1
page-did-quote-leave-out = ရက် 100 အစီရင်ခံစာမှ ဓာတ်ပုံ ဖယ်

# What was done.
# segments: 1
page-did-quote-take-back = ကိုးကားခွင့် ရုပ်သိမ်း

# What was done.
# segments: 1
page-did-item-undo = လုပ်ရန် ပြောင်းလဲမှု ရုပ်သိမ်း

# What was done.
# segments: 1
page-did-item-gone = လုပ်ရန် ရုပ်သိမ်း

# What was done.
# segments: 1
page-did-item-left = လုပ်ရန် အစီအစဉ်ဟောင်းတွင် ချန်

# What was done.
# segments: 1
page-did-plan-gone = အစီအစဉ် ရုပ်သိမ်း

# What was done.
# segments: 1
page-did-share-undo = အပတ်စဉ် မျှဝေမှု ရုပ်သိမ်း

# What was done.
# segments: 1
page-did-remove-undo = အဖွဲ့ထဲ ပြန်ထည့်

# What was done.
# segments: 1
page-did-leave-undo = အဖွဲ့ထဲ ပြန်ဝင်

# What was done.
# segments: 1
page-did-profile-undo = ကိုယ်ရေး ပြန်ပြောင်း

# What was done.
# segments: 1
page-did-numbers-rest = နံပါတ်မှား များ

# What was done.
# segments: 1
page-did-invites-rest = ကုဒ်မှား များ

# What was done.
# segments: 1
page-did-link-lock = ကုဒ်မှား များစွာ ပို့

# What was done.
# segments: 1
page-did-link-shut = ကုဒ်မှား များ၍ လိပ်စာချိတ်ခြင်း ရပ်

# What was done.
# segments: 1
page-did-second = အခြားခေါင်းဆောင်၏ ဆန္ဒကို သဘောတူ

# What was done.
# segments: 1
page-did-second-refuse = အခြားခေါင်းဆောင်၏ ဆန္ဒကို ငြင်း

# What was done.
# segments: 1
page-did-forget-ask = မိမိကို ဖျက်ရန် တောင်း

# What was done.
# segments: 1
page-did-forget-keep = မဖျက်တော့ရန် ပြော

# What was done.
# segments: 1
page-did-forget-kept-all = ဖျက်ရန်တောင်းသူများကို ဆက်ထား

# What was done.
# segments: 1
page-did-forget-erased-all = ဖျက်ရန်တောင်းသူများကို ဖျက်

# What was done.
# segments: 1
page-did-invite-revoke = ကုဒ် ပြန်သိမ်း

# What was done.
# segments: 1
page-did-login-link = ဝင်ရန်လင့် လုပ်

# What was before or after: what a field of it is called.
# segments: 1
page-field-first-day = ပထမရက်

# What was before or after: what a field of it is called.
# segments: 1
page-field-reason = အကြောင်း

# What was before or after: what a field of it is called.
# segments: 1
page-field-note = မှတ်ချက်

# What was before or after: what a field of it is called.
# segments: 1
page-field-text = စာသား

# What was before or after: what a field of it is called.
# segments: 1
page-field-words = စာသား

# What was before or after: what a field of it is called.
# segments: 1
page-field-items = လုပ်ရန်များ

# What was before or after: what a field of it is called.
# segments: 1
page-field-command = ညွှန်ကြားချက်

# What was before or after: what a field of it is called.
# segments: 1
page-field-uses = လူဦးရေ

# What was before or after: what a field of it is called.
# segments: 1
page-field-by = ဝင်နည်း

# What was before or after: what a field of it is called.
# segments: 1
page-field-told = ပြောသူ

# What was before or after: what a field of it is called.
# segments: 1
page-field-since = စတင်ရက်

# What was before or after: what a field of it is called.
# segments: 1
page-field-at = အချိန်

# What was before or after: what a field of it is called.
# segments: 1
page-field-lender = ဖုန်းငှားသူ

# What was before or after: what a field of it is called.
# segments: 1
page-field-events = အကြောင်းအရာ

# What was before or after: what a field of it is called.
# segments: 1
page-field-url = လိပ်စာ

# What was before or after: what a field of it is called.
# segments: 1
page-field-is-doubtful = သံသယ

# A field that holds one of two.
# segments: 1
page-yes = ဟုတ်

# A field that holds one of two.
# segments: 1
page-no = မဟုတ်

# What is called so, and how it is: Due: 20 Dec.
# segments: 1
page-pair = { $name }- { $text }

# The log's first line: what it is.
# segments: 1
page-log-about = ပြောင်းလဲမှုများ၊ အသစ်ဆုံး အရင်။ မည်သူမျှ ပြင်၍ ဖျက်၍ မရပါ။

## The network file.

# Above the text of the network file.
# segments: 3
page-network-about = ကွန်ရက်အကြောင်း- အဖွဲ့များ၊ ခေါင်းဆောင်များ၊ ဘာသာစကားများ၊ ကန့်သတ်ချက်များ။ ပြင်လျှင် ဦးစွာ စစ်ပြီး ဖြစ်မည့်အရာကို ပြသည်။ သင် အတည်ပြုမှ အသက်ဝင်သည်။

# A button: check the text, and show what it would change.
# segments: 1
page-network-check = ပြောင်းမည့်အရာကို ပြပါ

# A button: the text as a file.
# segments: 1
page-network-download = ဖိုင် ယူမည်

# Above the mistakes in the text.
# segments: 2
page-network-wrong = အမှား { $count } ခု ရှိသည်။ ဘာမှ မပြောင်းပါ။ သင် ရိုက်ထားသည်များ အောက်တွင် ရှိသည်။

# Before a mistake: on which line it stands.
# segments: 1
page-network-line = စာကြောင်း { $number }

# Where the file on the disk says otherwise than the one in force.
# segments: 1
page-network-other = ဖိုင်သည် လက်ရှိ အသက်ဝင်နေသည်နှင့် မတူပါ- ပြင်ထားပြီး မသွင်းရသေးပါ။

# Where the file on the disk cannot be read.
# segments: 2
page-network-unread = ဖိုင်ကို ဖတ်၍မရပါ ({ $reason })။ အောက်တွင် လက်ရှိ အသက်ဝင်နေသည်ကို ပြထားသည်။

# Where somebody changed the file meanwhile.
# segments: 2
page-network-stale = ဤအတွင်း တစ်ယောက်ယောက်က ဖိုင်ကို ပြင်ထားသည်။ သင် ရိုက်ထားသည်များ အောက်တွင် ရှိပြီး မသိမ်းရသေးပါ။ ပြောင်းမည့်အရာကို ထပ်စစ်ပါ။

# Where the program may not write the file.
# segments: 2
page-network-unwritten = ဤစက်တွင် ဖိုင်ကို ရေး၍မရသဖြင့် ဘာမှ မပြောင်းပါ။ ဖိုင်ကို ယူပြီး စက်ပေါ်တွင် သွင်းခိုင်းပါ။

# After a change: it is in force and in the file.
# segments: 1
page-network-saved = သိမ်းပြီး အသက်ဝင်ပါပြီ။

# After a change: it is in force, and the file could not be replaced.
# segments: 2
page-network-loaded-alone = အသက်ဝင်ပါပြီ၊ သို့သော် စက်ပေါ်ရှိ ဖိုင်မှာ အရင်အတိုင်း ကျန်သည်။ ဖိုင်ကို ယူပြီး ထိုနေရာတွင် ထားပါ။

# Heading: the file that the last change replaced.
# segments: 1
page-network-before = ယခင်ဖိုင် ({ $moment } အထိ)

# A button: have the file from before again.
# segments: 1
page-network-back = ယခင်ဖိုင်ကို ပြန်ထားမည်

# Where no file from before is kept.
# segments: 1
page-network-none-before = ယခင်ဖိုင် မရှိပါ။

# Title: what the text would change.
# segments: 1
page-network-change = ပြောင်းမည့်အရာ

# Above what would change.
# segments: 1
page-network-nothing-yet = ဖိုင် မှန်သည်။ ဘာမှ မပြောင်းရသေးပါ။

# Where the text says the same as the file in force, but for comments.
# segments: 1
page-network-same = ဖိုင် မှန်ပြီး လက်ရှိ အသက်ဝင်နေသည်နှင့် အတူတူပင် ဖြစ်သည်။

# Above what would end, of which one should think first.
# segments: 1
page-network-ends = ဦးစွာ စဉ်းစားပါ-

# Heading of a column: which line of the file.
# segments: 1
page-network-key = ကွက်

# A button: save the file, and put it into force.
# segments: 1
page-network-save = သိမ်းပြီး အသက်သွင်းမည်

# A button: back to the text.
# segments: 1
page-network-edit = ဆက်ပြင်မည်

# A choice: the network file as text.
# segments: 1
page-network-file = ဖိုင်

# A choice and a title: leaflets to print.
# segments: 1
page-leaflets = လက်ကမ်းစာရွက်များ

# Above the choice of leaflets.
# segments: 2
page-leaflets-about = A5 အရွယ် ပုံနှိပ်ရန်- အဖွဲ့ဝင်၊ ခေါင်းဆောင်၊ ညှိနှိုင်းရေးမှူးတို့ ပို့ရမည့် စာများ။

# Before the choice whom leaflets are for.
# segments: 1
page-leaflets-for = ဘယ်သူ့အတွက်

# Before the choice of their language.
# segments: 1
page-leaflets-language = ဘာသာစကား

# Before the field for a phone number or a bot's name.
# segments: 1
page-leaflets-number = စာပို့ရမည့် နံပါတ် (မဖြည့်လျှင် ရေးရန် နေရာ ချန်ထားမည်)

# A button: show them.
# segments: 1
page-leaflets-read = ပြပါ

# Below the buttons.
# segments: 1
page-leaflets-print = ဘရောက်ဇာမှ ပုံနှိပ်နိုင်သည်။ A4 တစ်ရွက်တွင် နှစ်မျက်နှာ ဆံ့သည်။

# A choice and a title: by what texts travel.
# segments: 1
page-channels = လမ်းကြောင်းများ

# Above the channels.
# segments: 2
page-channels-about = စာများ သွားသည့် လမ်းကြောင်းများ၏ အခြေအနေ။ စစ်လျှင် ဝန်ဆောင်မှုပေးသူကို မေးပြီး မည်သူ့ထံမှ စာမပို့ပါ။

# A button: look whether the channel is well.
# segments: 1
page-channels-look = စစ်ပါ

# Beside a channel that is being looked at.
# segments: 1
page-channels-looking = စစ်နေသည်။ ခဏနေ ပြန်ကြည့်ပါ။

# Beside a channel: when it was looked at.
# segments: 1
page-channels-looked = { $moment } တွင် စစ်ပြီး

# Before what was found of a channel that is well.
# segments: 1
page-channels-fine = ကောင်းသည်။

# Before what was found that needs somebody.
# segments: 1
page-channels-look-at = ဤအရာကို ကြည့်ပါ-

# Where no channel is set up.
# segments: 1
page-channels-none = လမ်းကြောင်း မရှိသေးပါ။

# A choice and a title: the network file as a form.
# segments: 1
page-network-form = ပုံစံ

# Above the form of the network file.
# segments: 2
page-network-form-about = ဗလာထားလျှင် ဘာမှ မသတ်မှတ်ရာ ရောက်သည်။ ဖိုင်ထဲရှိ ကျန်သမျှ၊ မှတ်ချက်များပါ အရင်အတိုင်း ကျန်သည်။

# A choice: the form of what holds for the whole network.
# segments: 1
page-network-whole = ကွန်ရက် တစ်ခုလုံး

# Before a field: what the network is called.
# segments: 1
page-field-name = ကွန်ရက်အမည်

# Before a field: what a group is called in that language.
# segments: 1
page-field-called = အမည် ({ $language })

# Before a field.
# segments: 1
page-field-languages = ဘာသာစကား ကုဒ်များ (ပထမတစ်ခုမှာ မရွေးသူများအတွက်)

# Before a field.
# segments: 1
page-field-quiet-hours = ညဘက် စာမပို့ချိန်- မှ, အထိ

# Before a field. Mon 08:00 is written so in every language.
# segments: 1
page-field-digest = အပတ်စဉ် အကျဉ်းချုပ်- Mon 08:00 ကဲ့သို့ နေ့နှင့် အချိန်

# Before a field.
# segments: 1
page-field-holidays = သတိပေးချက် မပို့မည့်ရက်များ (2026-12-31 ကဲ့သို့)

# Before a field.
# segments: 1
page-field-silent-after-days = ရက်မည်မျှ စာမပို့လျှင် စာမပို့သူဟု ယူမည်

# Before a field.
# segments: 1
page-field-townships = မြို့နယ်စာရင်း- နိုင်ငံ ကုဒ် သို့မဟုတ် CSV ဖိုင်

# Before a field.
# segments: 1
page-field-coordinators = ညှိနှိုင်းရေးမှူးများ (တစ်ကြောင်းလျှင် လိပ်စာတစ်ခု)

# Before a field.
# segments: 1
page-field-leaders = ခေါင်းဆောင်များ (တစ်ကြောင်းလျှင် လိပ်စာတစ်ခု)

# Before a choice.
# segments: 1
page-field-join = ဝင်ပုံဝင်နည်း

# Before a field.
# segments: 1
page-field-sms-per-day = တစ်ရက်လျှင် အများဆုံး ပို့မည့် SMS စောင်

# Before a field.
# segments: 1
page-field-texts-per-hour = နံပါတ်တစ်ခုကို တစ်နာရီလျှင် ပြန်ဖြေမည့် စာ

# Before a field.
# segments: 1
page-field-texts-per-ten-minutes = နံပါတ်တစ်ခုကို 10 မိနစ်လျှင် ပြန်ဖြေမည့် စာ

# Before a field.
# segments: 1
page-field-welcomes-per-hour = တစ်နာရီလျှင် ကြိုဆိုမည့် သူစိမ်း

# Before a field.
# segments: 1
page-field-stranger-sms-per-hour = သူစိမ်းများထံ တစ်နာရီလျှင် ပို့မည့် စာ

# Before a field.
# segments: 1
page-field-currency = ငွေကြေး (MMK ကဲ့သို့)

# Before a field.
# segments: 1
page-field-budget = တစ်လ သုံးနိုင်သော ငွေ

# Before a field.
# segments: 1
page-field-texts-days = စာသားများ သိမ်းမည့် ရက် (0 လျှင် အမြဲ)

# Before a field.
# segments: 1
page-field-guests-days = သဘောမတူခဲ့သူများ သိမ်းမည့် ရက် (0 လျှင် အမြဲ)

# Before a field.
# segments: 1
page-field-photos-days = ဓာတ်ပုံများ သိမ်းမည့် ရက် (0 လျှင် အမြဲ)

## Papers: 100-day reports.

# Heading.
# segments: 1
page-paper-reports = ရက် 100 အစီရင်ခံစာများ

# Below it: what these reports are.
# segments: 3
page-paper-how = အလှူရှင်နှင့် မိတ်ဖက်များအတွက်ဖြစ်ပြီး အမည်မပါ၊ အရေအတွက်ကို ငါးခုစီ ရေတွက်သည်။ ရုံးက ဖတ်ပြီး အတည်မပြုမချင်း မူကြမ်းဖြစ်သည်။

# Title of the page of one report.
# segments: 1
page-paper-title = { $group } ရက် 100 အစီရင်ခံစာ

# The state of the report.
# segments: 1
page-paper-approved = အတည်ပြုပြီး၊ ပေးနိုင်ပါပြီ။

# The state of the report.
# segments: 1
page-paper-draft = မူကြမ်း - အတည်မပြုရသေးပါ။

# A link to the report as donors will see it.
# segments: 1
page-paper-read = ဖြစ်မည့်အတိုင်း ဖတ်ရန်

# Heading of the photos that are in the report.
# segments: 1
page-paper-photos = ပါသော ဓာတ်ပုံများ

# Below it: what to look for.
# segments: 2
page-paper-faces = အတည်မပြုမီ- လူမျက်နှာ၊ အိမ် သို့မဟုတ် အိမ်နံပါတ်၊ ကားနံပါတ်၊ နေရာကို ပြသော ဆိုင်းဘုတ် ပါသလား။

# A button: the photos of one report are left out.
# segments: 1
page-paper-leave-out = ဓာတ်ပုံ { $count } ပုံလုံး ဖယ်ရန်

# A button: one of several photos of a report is left out.
# segments: 1
page-paper-leave-out-one = ပုံနံပါတ် { $number } ဖယ်ရန်

# Photos that their authors allowed, and that cannot be shown.
# segments: 3
page-paper-absent = ရေးသူခွင့်ပြုသော ဓာတ်ပုံ { $count } ပုံ မပါသေးပါ။ မရောက်သေး၊ ပျောက်၊ ဓာတ်ပုံမဟုတ်၊ သို့မဟုတ် ပရိုဂရမ်တွင် lanpya[photos] မရှိပါ။

# Before a field for what the report begins with.
# segments: 1
page-paper-words = အစတွင် ထည့်မည့် စာသား (မထည့်လိုပါက -)

# Below it, where the words name somebody.
# segments: 1
page-paper-named = စာသားထဲတွင် အမည် သို့မဟုတ် ဖုန်းနံပါတ် ပါနေသည်။ ပြန်ဖတ်ပါ။

# A button.
# segments: 1
page-paper-keep = စာသား သိမ်းရန်

# Before the button that approves.
# segments: 2
page-paper-yes = ဖတ်ပြီးပြီလား။ ယခု ကိန်းဂဏန်း၊ စာသားနှင့် ဓာတ်ပုံကိုသာ အတည်ပြုခြင်းဖြစ်သည်။ ပြောင်းလျှင် မူကြမ်း ပြန်ဖြစ်မည်။

# A button.
# segments: 1
page-paper-approve = အတည်ပြု

# Before links to the files.
# segments: 1
page-paper-files = ပေးရန် ဖိုင်-

# What was done.
# segments: 1
page-did-report100-approve = ရက် 100 အစီရင်ခံစာ အတည်ပြု

# What was done.
# segments: 1
page-did-report100-words = ရက် 100 အစီရင်ခံစာ စာသားရေး

## Papers: links by which calendars read plans.

# Heading.
# segments: 1
page-calendar = အစီအစဉ်ကို ပြက္ခဒိန်တွင် ကြည့်ရန်

# Below it: what such a link is.
# segments: 4
page-calendar-how = ဖုန်း သို့မဟုတ် ကွန်ပျူတာ ပြက္ခဒိန်အတွက် လျှို့ဝှက် လိပ်စာဖြစ်သည်။ လုပ်ရန်များကို ရက်အလိုက်၊ သင့်ဘာသာစကားဖြင့်၊ အမည်မပါဘဲ ပြပြီး ပြောင်းလဲမှုများကို အလိုအလျောက် ပြသည်။ လိပ်စာရှိသူတိုင်း ဖတ်နိုင်သဖြင့် မည်သူ့ကိုမျှ မပြပါနှင့်။ တစ်ကြိမ်သာ ပြပါမည်။

# A button: a link to all plans that one answers for.
# segments: 1
page-calendar-new = လင့်အသစ်

# Before buttons that are called by a group's code: a link for its plan alone.
# segments: 1
page-calendar-one = အဖွဲ့တစ်ခုတည်းအတွက်-

# In place of a group's code, where a link shows every plan that its owner answers for.
# segments: 1
page-calendar-every = အစီအစဉ်အားလုံး

# A button: no calendar reads anything by the reader's links any more.
# segments: 1
page-calendar-off = လင့်အားလုံး ပိတ်ရန်

# What was done.
# segments: 1
page-did-calendar-link = ပြက္ခဒိန် လင့်လုပ်

# What was done.
# segments: 1
page-did-calendar-off = ပြက္ခဒိန် လင့်များ ပိတ်

## Texts.

# Before a field for anything that one can text.
# segments: 1
page-texts-how = ဖုန်းမှ ပို့သလို ရေးပါ၊ အကူအညီ ဟု ရေးလျှင် ပြပါမည်

# Where nothing was texted here.
# segments: 1
page-texts-none = ဤနေရာမှ မပို့ရသေးပါ။

## Importing members.

# Title, and a link to it: members from a spreadsheet.
# segments: 1
page-import = အဖွဲ့ဝင်များ သွင်းမည်

# The same once it is done.
# segments: 1
page-import-done = အဖွဲ့ဝင်များ သွင်းပြီးပြီ

# What the file must hold: $list are its columns, the first of which it needs.
# segments: 3
page-import-words = ပထမစာကြောင်းတွင် ကော်လံအမည်များ ရှိရမည်- { $list }။ ပထမတစ်ခုသာ မဖြစ်မနေ လိုသည်။ ဖြစ်မည့်အရာကို မမြင်ရမီ ဘာမှ မပြောင်းပါ။

# Label of the field for the file.
# segments: 1
page-import-file = စာရင်းဇယားဖိုင် (XLSX သို့မဟုတ် CSV)

# A button: show what importing would do.
# segments: 1
page-import-show = ဖြစ်မည့်အရာကို ပြပါ

# Under that form.
# segments: 1
page-import-vouch = သွင်းခြင်းဖြင့် ဤသူများ သဘောတူကြောင်း သင် အာမခံသည်။

# Why a file cannot be imported: $text is a sentence.
# segments: 1
page-import-refused = ဤဖိုင်ကို သွင်း၍မရပါ- { $text }

# How many rows are what.
# segments: 3
page-import-counts = အသစ် { $new_count }, ပြောင်းမည် { $changed_count }, အရင်အတိုင်း { $same_count }, မှား { $wrong_count }။

# Behind those figures, before the import.
# segments: 1
page-import-not-yet = ဘာမှ မပြောင်းရသေးပါ။

# A button: import so many rows.
# segments: 1
page-import-do = စာကြောင်း { $count } ကြောင်း သွင်းမည်

# A button: the rows that cannot be imported, as a file.
# segments: 1
page-import-download = မှားသော စာကြောင်းများကို ဖိုင်ဖြင့်

# A link: begin anew with another file.
# segments: 1
page-import-another = အခြားဖိုင်

# Headings that are not read.
# segments: 1
page-import-unread = မဖတ်သော ကော်လံများ- { $list }

# Heading above the rows that cannot be imported.
# segments: 1
page-import-wrong = မှားနေသည်

# Heading above new members.
# segments: 1
page-import-new = အသစ်

# Heading above members whom the list changes.
# segments: 1
page-import-changed = ပြောင်းမည်

# Heading of a column: the line of the file.
# segments: 1
page-import-line = စာကြောင်း

# Heading of a column: which column of the file.
# segments: 1
page-import-column = ကော်လံ

# Heading of a column: what is wrong, and what to write.
# segments: 1
page-import-why = ဘာမှားသလဲ

# Heading of a column: what changes of a member.
# segments: 1
page-import-change = ပြောင်းမည့်အရာ

# Heading of a column: what the list says of somebody new.
# segments: 1
page-import-known = သိရသည်

# Under a list that is cut.
# segments: 1
page-import-more = နောက်ထပ် { $count }

# Numbers of a line that are not taken, as the first is.
# segments: 2
page-import-beside = စာကြောင်း { $number }: ပထမနံပါတ်ကိုသာ ယူသည်၊ { $list } ကို မယူပါ။

# Title where a form was too large to be read.
# segments: 1
page-too-large = ကြီးလွန်းသည်

# The same in a sentence.
# segments: 1
page-too-large-words = ပို့သည်မှာ ဤစာမျက်နှာ လက်ခံနိုင်သည်ထက် ကြီးသည်။ ဘာမှ မပြောင်းပါ။

# Title, where another site sent the form.
# segments: 1
page-foreign = မလုပ်ပါ

# What to do then.
# segments: 2
page-foreign-words = ဤဖောင်ကို အခြားဆိုက်က ပို့၍ ဘာမှ မလုပ်ပါ။ စာမျက်နှာကို ဖွင့်ပြီး ထိုတွင် လုပ်ပါ။

# Title, where the page is called by a name that is not its own.
# segments: 1
page-elsewhere = ဤလိပ်စာ မဟုတ်ပါ

# What to do then.
# segments: 2
page-elsewhere-words = စာမျက်နှာသည် ဤလိပ်စာတွင် မရှိပါ။ လော့ဂ်အင် ဟု ပို့ပြီး ရလာသော လင့်ကို ဖွင့်ပါ။

# Title, where too much was asked within a minute.
# segments: 1
page-often = များလွန်းသည်

# What to do then.
# segments: 2
page-often-words = 1 မိနစ်အတွင်း တောင်းဆိုမှု များလွန်းသည်။ 1 မိနစ် စောင့်ပြီး နောက်ပြန်သွားကာ ထပ်ကြိုးစားပါ။

# Title, where the program has a fault.
# segments: 1
page-fault = ပရိုဂရမ် ချို့ယွင်းသည်

# What to do then.
# segments: 2
page-fault-words = မပြီးပါ၊ ပရိုဂရမ် မှတ်တမ်းတွင် ရှိသည်။ နောက်ပြန်သွားပြီး ထပ်ကြိုးစားပါ။ မရလျှင် စက်တာဝန်ခံကို ပြောပါ။

# Title, where the database is away.
# segments: 1
page-later = ယခု မရသေးပါ

# What to do then.
# segments: 2
page-later-words = ဒေတာကို မရောက်နိုင်သေးပါ။ သိမ်းထားပြီးသည် ကျန်ပါသည်။ နောက်ပြန်သွားပြီး 1 မိနစ်အကြာ ထပ်ကြိုးစားပါ။

## Keys of other programs.

# Above the keys: what one is.
# segments: 2
page-keys-about = သော့ဖြင့် အခြားပရိုဂရမ်က သင့်အမည်ဖြင့် ဖတ်နိုင်သည်၊ ခွင့်ပြုလျှင် စာပို့နိုင်သည်။ စာဖြင့် ထွက်လျှင် သော့လည်း ကုန်ဆုံးသည်။

# A link: what programs can ask for, in English.
# segments: 1
page-keys-reference = ပရိုဂရမ်များ တောင်းနိုင်သည်များ (English)

# There are none.
# segments: 1
page-keys-none = သော့ မရှိပါ။

# The heading above the form, and its button.
# segments: 1
page-keys-make = သော့ ပြုလုပ်ရန်

# The form's field for the key's name, such as dashboard.
# segments: 1
page-keys-for = ဘာအတွက်

# Beside a new key.
# segments: 1
page-keys-new = ဤသော့ကို ယခု ရေးမှတ်ပါ။ နောက်ထပ် မပြတော့ပါ။

# The name was left empty, or is too long. $count: so many letters at most.
# segments: 1
page-keys-wrong-name = အက္ခရာ { $count } လုံးအထိ အမည် ပေးပါ။

# Another key has that name.
# segments: 1
page-keys-wrong-taken = ထိုအမည်ဖြင့် သော့ ရှိပြီးပါပြီ။

# Nothing was chosen that it opens.
# segments: 1
page-keys-wrong-scopes = ဘာ ဖွင့်မည်ကို ရွေးပါ။

# What was chosen is open to coordinators alone.
# segments: 1
page-keys-wrong-beyond = ညှိနှိုင်းရေးမှူး၏ သော့သာ ဖွင့်နိုင်သည်။

# What a key opens.
# segments: 1
page-scope-read-members = အဖွဲ့ဝင်များ၊ နံပါတ် မပါ

# What a key opens.
# segments: 1
page-scope-read-addresses = သူတို့၏ နံပါတ်များ

# What a key opens.
# segments: 1
page-scope-read-groups = အဖွဲ့များ

# What a key opens.
# segments: 1
page-scope-read-reports = အစီရင်ခံစာများ

# What a key opens.
# segments: 1
page-scope-read-plans = အစီအစဉ်များ

# What a key opens.
# segments: 1
page-scope-read-announcements = ကြေညာချက်များ

# What a key opens: what people wrote to humans.
# segments: 1
page-scope-read-threads = လူများ ရေးသောစာ

# What a key opens: texting in its owner's name.
# segments: 1
page-scope-write-texts = ကျွန်ုပ်အမည်ဖြင့် စာပို့ခြင်း

# A column: how the key begins, by which it is told from others.
# segments: 1
page-column-begins = အစ

# A column: in whose name the key reads.
# segments: 1
page-column-owner = ဘယ်သူ့အမည်ဖြင့်

# A column, and the heading above the choices: what the key opens.
# segments: 1
page-column-opens = ဖွင့်ပေးရာ

# A column: when it was made.
# segments: 1
page-column-made = ပြုလုပ်သည့်နေ့

# A column: when it was used last.
# segments: 1
page-column-used = နောက်ဆုံးသုံး

# A button: let a key open nothing any more.
# segments: 1
page-do-revoke = ပြန်သိမ်း

# In the log.
# segments: 1
page-did-key = သော့ ပြုလုပ်

# In the log.
# segments: 1
page-did-key-revoke = သော့ ပြန်သိမ်း

# In the log: from then on a program is told what happens.
# segments: 1
page-did-hook = ပရိုဂရမ် အသိပေး စ

# In the log.
# segments: 1
page-did-hook-revoke = ပရိုဂရမ် အသိပေး ရပ်

## The digest before it leaves.

# A page of the menu: the weekly digest.
# segments: 1
page-digest = အကျဉ်းချုပ်

# When the next digest leaves.
# segments: 2
page-digest-next = နောက်တစ်ခုကို { $moment } တွင် ပို့မည်။ ယခု ပို့လျှင် ဤသို့ ဖြစ်မည်။

# Label of a choice: whose digest.
# segments: 1
page-digest-reader = မည်သူ၏ အကျဉ်းချုပ်

# By what, and in which language, somebody gets it.
# segments: 2
page-digest-gets = { $name } က { $channel } ဖြင့် { $language } ဘာသာဖြင့် ရမည်။

# Beside a text for SMS: how many parts it has.
# segments: 1
page-digest-parts = SMS { $count } စောင်

# A link: the week's reports as a spreadsheet.
# segments: 1
page-digest-sheet = အပတ်၏ အစီရင်ခံစာများ ဇယားဖြင့်

# Heading above the picture that goes along on Telegram.
# segments: 1
page-digest-picture = Telegram ပုံ

# What the picture shows, for who does not see it.
# segments: 1
page-digest-picture-alt = အပတ်စဉ်၊ ကဏ္ဍအလိုက် အစီရင်ခံစာနှင့် လူဦးရေ၊ အစီအစဉ် အခြေအနေ

# Heading above digests that left.
# segments: 1
page-digest-sent = ပို့ပြီးသည်များ

# Where none left.
# segments: 1
page-digest-none = မပို့ရသေးပါ။
