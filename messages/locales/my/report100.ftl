# ရက် 100 အစီရင်ခံစာ

# Title of the report for donors.
# segments: 2
report100-title = { $group_name } - ရက် 100 အစီရင်ခံစာ

# Below the title: from which day to which it tells, and which week of the plan that is.
# segments: 2
report100-span = { $since } မှ { $until } အထိ၊ သီတင်းပတ် { $week_count } ပတ်အနက် { $week_number }

# Across the head of a report that no coordinator has approved.
# segments: 2
report100-draft = မူကြမ်း။ အတည်မပြုရသေးပါ။ အခြားသူများကို မပေးပါနှင့်။

# Under a large number: steps done.
# segments: 1
report100-figure-done = ပြီး (စုစုပေါင်း { $total_count }၊ ပြီးရမည် { $due_count })

# Under a large number of reports.
# segments: 1
report100-figure-reports = ခု သို့မဟုတ် ပိုသော လုပ်ငန်းအစီရင်ခံစာ

# Under a large number of people met.
# segments: 1
report100-figure-people = ဦး သို့မဟုတ် ပို၍ တွေ့ဆုံခဲ့

# Under a large number of SMS parts, what texts to the members cost.
# segments: 1
report100-figure-cost = အဖွဲ့ဝင်များထံ ပို့သော SMS

# What the SMS cost, behind their number.
# segments: 1
report100-money = စုစုပေါင်း { $money }

# In place of a count that is under five.
# segments: 1
report100-under = 5 ထက်နည်း

# In place of how many people were met, where too few reports tell of it: they may be many.
# segments: 1
report100-hidden = မပြပါ

# Below it, under the large numbers.
# segments: 1
report100-figure-people-hidden = တွေ့ဆုံခဲ့သူ

# Heading of the list of the plan's steps.
# segments: 1
report100-goals = ရည်မှန်းချက်များနှင့် ရလဒ်

# Heading of a column: what is to be done.
# segments: 1
report100-step = အဆင့်

# Heading of a column: the day by which.
# segments: 1
report100-due = ပြီးရမည့်ရက်

# Heading of a column: done, late ...
# segments: 1
report100-became = ရလဒ်

# In place of a step's words that name somebody.
# segments: 2
report100-unsaid = (အမည်ပါသဖြင့် ချန်ထားသည်)

# A step is done.
# segments: 1
report100-done = သီတင်းပတ် { $week_number } တွင် ပြီး

# A step is late.
# segments: 1
report100-late = နောက်ကျ

# A step is not due yet.
# segments: 1
report100-open = လုပ်ရန်ရှိ

# A step was dropped.
# segments: 1
report100-dropped = ပယ်ဖျက်

# A step was not done when the next plan began.
# segments: 1
report100-left = မပြီး

# Heading of the drawing by week.
# segments: 1
report100-weeks = သီတင်းပတ်အလိုက်

# Title of a drawing: steps done, beside the plan's line.
# segments: 1
report100-weeks-steps = ပြီးသော အဆင့်များနှင့် အစီအစဉ်

# Title of a drawing: all reports so far, by week.
# segments: 1
report100-weeks-reports = အစီရင်ခံစာ စုစုပေါင်း

# In a drawing, at the line of what the plan wants.
# segments: 1
report100-plan-line = အစီအစဉ်

# Before a week's number in a drawing.
# segments: 1
report100-week = သီတင်းပတ်

# Above the figures: the first month against all.
# segments: 1
report100-month = ပထမ လေးပတ်နှင့် ယခုအထိ

# Heading of a column: in the first four weeks.
# segments: 1
report100-first = ပထမ 4 ပတ်

# Heading of a column: until now.
# segments: 1
report100-now = ယခုအထိ

# Name of a row.
# segments: 1
report100-row-reports = အစီရင်ခံစာ

# Name of a row.
# segments: 1
report100-row-people = တွေ့ဆုံသူ

# Name of a row.
# segments: 1
report100-row-steps = ပြီးသော အဆင့်

# Heading of the table and the map.
# segments: 1
report100-places = တွေ့ဆုံခဲ့သည့် မြို့နယ်များ

# Heading of a column.
# segments: 1
report100-place = မြို့နယ်

# Last row of the table of townships: those above together.
# segments: 1
report100-places-all = အထက်ပါ စုစုပေါင်း

# In place of the table of townships.
# segments: 1
report100-places-none = လူ 5 ဦးရှိသော မြို့နယ် မရှိသေးပါ။

# What the map shows, for who cannot see it.
# segments: 2
report100-map = မြေပုံ။ ဇယားပါ မြို့နယ်တိုင်းအတွက် စက်ဝိုင်း။ ကြီးလေ လူများလေ။

# Heading of what was changed in the plan.
# segments: 1
report100-decisions = လမ်းတစ်လျှောက် ဆုံးဖြတ်ချက်များ

# A decision: a step was dropped.
# segments: 1
report100-decision-drop = အဆင့် { $item_number } ပယ်ဖျက်

# A decision with its reason.
# segments: 1
report100-decision-why = အဆင့် { $item_number } ပယ်ဖျက် - { $reason }

# A decision: a step was moved.
# segments: 2
report100-decision-move = အဆင့် { $item_number } ကို { $old_date } မှ { $new_date } သို့ ရွှေ့

# In place of the list of decisions.
# segments: 1
report100-decisions-none = အစီအစဉ်ကို မပြောင်းခဲ့ပါ။

# Heading of how to read the report.
# segments: 1
report100-about = ဖတ်ရန်နည်း

# How to read the report: counts by fives.
# segments: 4
report100-about-fives = လူသိမည်စိုး၍ အစီရင်ခံစာနှင့် လူဦးရေကို ငါးခုစီ အောက်သို့ ဖြတ်ရေတွက်ပြီး 5 ထက်နည်းလျှင် မပြပါ။ စုစုပေါင်းသည် အထက်ပါများ၏ ပေါင်းလဒ် ဖြစ်သည်။

# How to read the report: whose work is counted.
# segments: 3
report100-about-who = ပြည့်သော သီတင်းပတ်များ၊ အဖွဲ့ဝင်များ၏ အစီရင်ခံစာနှင့် အခြားသူများ၏ ဤကဏ္ဍဆိုင်ရာ အစီရင်ခံစာများ ပါသည်။ အမည်နှင့် ဖုန်းနံပါတ် မပါပါ။

# Heading of what members wrote and allowed to be quoted.
# segments: 1
report100-quotes = ၎င်းတို့၏ စကားများ (ခွင့်ပြုချက်ဖြင့်)

# In place of a photo, for who cannot see it.
# segments: 1
report100-photo = ရေးသူ၏ ဓာတ်ပုံ

# Behind the figures, to a coordinator, before the text that approves: photos are in it.
# segments: 2
report100-photos = ဓာတ်ပုံ { $photo_count } ပုံ ပါသည်။ လူမျက်နှာ၊ အိမ်နံပါတ်၊ ကားနံပါတ် ပါမပါ အရင်ကြည့်ပါ။

# To a leader who texts REPORT100 LAND: "LAND, week 5 of 15: 2 of 6 steps done, 3 were due. 65+ reports, ..."
# segments: 2
report100-told = { $group } ပတ် { $week_number }/{ $week_count } - အဆင့် { $done_count }/{ $total_count } ပြီး (ရည်မှန်း { $due_count })၊ အစီရင်ခံစာ { $report_count }၊ လူ { $met_count }၊ SMS { $sms_count }

# Behind the figures, to a coordinator: nobody has approved the report yet. $act is the text that does.
# segments: 2
report100-told-draft = မူကြမ်း။ စာမျက်နှာ သို့မဟုတ် lanpya report { $group } ဖြင့် ဖတ်ပါ။ အတည်ပြုရန်- { $act }

# Behind it: the report is approved.
# segments: 1
report100-told-approved = အတည်ပြုပြီး။ ရုံးကွန်ပျူတာတွင်- lanpya report { $group }

# The answer to REPORT100 where there is nothing to report yet.
# segments: 1
report100-none = { $group } တွင် တစ်ပတ်ပြည့်သော အစီအစဉ် မရှိသေးပါ။

# To the author of a report, with its words: a coordinator would like to quote it.
# segments: 2
quote-ask = သင့်အစီရင်ခံစာ { $number } မှ ဤစာကို အမည်မပါဘဲ အခြားသူ ဖတ်နိုင်မလား။ "{ $text }" ဟုတ် { $secret } / မဟုတ် { $secret }

# To the author of a report with photos: a coordinator would like to quote its words and show its photos. YES alone is the words.
# segments: 3
quote-ask-both = သင့်အစီရင်ခံစာ { $number } မှ ဤစာကို အမည်မပါဘဲ အခြားသူ ဖတ်နိုင်မလား။ "{ $text }" ဟုတ် { $secret } = စာသာ၊ ဟုတ် { $secret } ဓာတ်ပုံ = ဓာတ်ပုံ { $photo_count } ပုံပါ၊ မဟုတ် { $secret }

# To the author of a report with photos, of which words cannot be quoted or were asked for before.
# segments: 3
quote-ask-photo = သင့်အစီရင်ခံစာ { $number } ၏ ဓာတ်ပုံ { $photo_count } ပုံကို အမည်မပါဘဲ အခြားသူ ကြည့်နိုင်မလား။ လူမျက်နှာ၊ အိမ်၊ ကားနံပါတ် ပါမပါ အရင်ကြည့်ပါ။ ဟုတ် { $secret } / မဟုတ် { $secret }

# To who texted MAY QUOTE 214.
# segments: 1
quote-asked = အစီရင်ခံစာ { $number } အတွက် { $name } ကို မေးထားသည်။

# To who texted MAY QUOTE 214: its author is asked for the photos alone.
# segments: 2
quote-asked-photo = အစီရင်ခံစာ { $number } ၏ ဓာတ်ပုံအတွက် { $name } ကို မေးထားသည်။

# The answer to MAY QUOTE with a number that names no report that the sender can see.
# segments: 1
quote-unseen = အစီရင်ခံစာ { $number } မတွေ့ပါ။

# The answer to MAY QUOTE: these words cannot be quoted at all.
# segments: 1
quote-unfit = အစီရင်ခံစာ { $number } ကို မကိုးကားနိုင်ပါ (အမည်ပါ၊ ထိခိုက်လွယ်)

# The answer to MAY QUOTE: its author gets no texts.
# segments: 1
quote-deaf = အစီရင်ခံစာ { $number } ရေးသူကို ယခု မမေးနိုင်ပါ။

# The answer to MAY QUOTE: its author said yes before.
# segments: 1
quote-given-already = အစီရင်ခံစာ { $number } ကို ကိုးကားခွင့် ရပြီးဖြစ်သည်။

# The answer to MAY QUOTE: its author said no before.
# segments: 1
quote-refused-already = အစီရင်ခံစာ { $number } ကို ရေးသူက ခွင့်မပြုပါ။

# To the author who said YES.
# segments: 1
quote-given-all = ကျေးဇူးပါ။ ရုပ်သိမ်းရန်- မကိုးကားနဲ့ { $number }

# To the author who said YES to the words, and was asked for photos too.
# segments: 2
quote-given-words = ကျေးဇူးပါ။ စာကိုသာ ကိုးကားမည်၊ ဓာတ်ပုံ မပြပါ။ ရုပ်သိမ်းရန်- မကိုးကားနဲ့ { $number }

# To the author who said YES to the words and photos.
# segments: 2
quote-given-both = ကျေးဇူးပါ။ စာနှင့် ဓာတ်ပုံ ပြမည်။ ရုပ်သိမ်းရန်- မကိုးကားနဲ့ { $number }၊ ဓာတ်ပုံသာ- မကိုးကားနဲ့ { $number } ဓာတ်ပုံ

# To the author who said YES to the photos.
# segments: 2
quote-given-photo = ကျေးဇူးပါ။ ဓာတ်ပုံ ပြမည်။ ရုပ်သိမ်းရန်- မကိုးကားနဲ့ { $number } ဓာတ်ပုံ

# To the author who said NO, or took the yes back.
# segments: 1
quote-refused = အစီရင်ခံစာ { $number } ကို မကိုးကားပါ။

# To the author who said NO to showing photos, or took the yes to them back.
# segments: 1
quote-refused-photo = အစီရင်ခံစာ { $number } ၏ ဓာတ်ပုံကို မပြပါ။

# To a coordinator who texted NO QUOTE 214 PHOTO: somebody can be told from it.
# segments: 2
quote-left-out = အစီရင်ခံစာ { $number } ၏ ဓာတ်ပုံ ဖယ်ပြီး။ ထပ်မေးရန်- ကိုးကားခွင့် { $number }

# To a coordinator, leader or the author who texted NO QUOTE 214 PHOTO 2: one of several photos is shown to nobody.
# segments: 1
quote-left-out-one = အစီရင်ခံစာ { $number } ၏ ဓာတ်ပုံ { $photo_number } ဖယ်ပြီး။ ကျန်ပုံများ ရှိသေးသည်။

# The same, where the report has no such photo that others may see.
# segments: 1
quote-photo-none = အစီရင်ခံစာ { $number } တွင် ဖယ်ရန် ဓာတ်ပုံ { $photo_number } မရှိပါ။

# The answer to NO QUOTE for a report that the sender was not asked for.
# segments: 1
quote-none = အစီရင်ခံစာ { $number } ကို မကိုးကားပါ (မမေးခဲ့ပါ)

# To who asked for words and photos: the author said yes to the words.
# segments: 1
quote-told-given-words = အစီရင်ခံစာ { $number } ကို ကိုးကားနိုင်ပြီ။ ဓာတ်ပုံ မပြရပါ။

# To who asked for words and photos: the author said yes to both.
# segments: 1
quote-told-given-both = အစီရင်ခံစာ { $number } ကို ဓာတ်ပုံနှင့် ကိုးကားနိုင်ပြီ။

# To who asked for photos: the author said yes.
# segments: 1
quote-told-given-photo = အစီရင်ခံစာ { $number } ၏ ဓာတ်ပုံကို ပြနိုင်ပြီ။

# To who asked for photos: the author said no.
# segments: 1
quote-told-refused-photo = အစီရင်ခံစာ { $number } ၏ ဓာတ်ပုံကို မပြရပါ။

# To who asked: the author said yes.
# segments: 1
quote-told-given-all = အစီရင်ခံစာ { $number } ကို ကိုးကားနိုင်ပြီ။

# To who asked: the author said no.
# segments: 1
quote-told-refused = အစီရင်ခံစာ { $number } ကို မကိုးကားရပါ။

# Behind the figures, to a coordinator, where the page comes along as a file that nobody has approved yet.
# segments: 2
report100-file-draft = စာမျက်နှာသည် မူကြမ်း။ ဖတ်ပြီး အတည်ပြုရန်- { $act }

# Behind the figures where the page comes along as a file.
# segments: 1
report100-file-approved = စာမျက်နှာကို အတည်ပြုပြီး၊ ပေးနိုင်ပါပြီ။

# Behind the figures, to a leader: nobody has approved the report yet.
# segments: 1
report100-waits = မူကြမ်းသာ။ ရုံးက ဖတ်ပြီး အတည်ပြုမည်။

# The answer to a coordinator's yes to a report.
# segments: 2
report100-approved = { $group } အစီရင်ခံစာကို အတည်ပြုပြီး၊ ပေးနိုင်ပါပြီ။ ရုပ်သိမ်း = မူကြမ်းပြန်ဖြစ်ရန်

# The answer to a yes whose number is not that of the report as it is now.
# segments: 2
report100-changed = အစီရင်ခံစာ ပြောင်းသွား၍ အတည်မပြုရသေးပါ။ ပြန်ဖတ်ရန်- ရက်100အစီရင် { $group }

# The answer to REPORT100 LAND WORDS and what the report is to begin with.
# segments: 2
report100-words-kept = အစီရင်ခံစာ၏ အစစာသား သိမ်းပြီး။ မူကြမ်းဖြစ်သည်။ အတည်ပြုရန်- { $act }

# The same where somebody's name or a phone number stands in the words.
# segments: 2
report100-words-named = သိမ်းပြီး။ အမည် သို့မဟုတ် နံပါတ် ပါနေသည်၊ ပြန်ဖတ်ပါ။ အတည်ပြုရန်- { $act }

# The answer to words that are too long.
# segments: 1
report100-words-long = စာလုံး { $letter_count } ရှိသည်။ အများဆုံး { $most_count }။ မပြောင်းပါ။

# The answer to UNDO of a yes to a report, or of its words.
# segments: 1
report100-undone = { $group } အစီရင်ခံစာ မူကြမ်းပြန်ဖြစ်ပြီ။
