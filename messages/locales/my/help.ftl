# HELP, above the list of commands
# segments: 1
help-head = ပို့နိုင်သော စာများ-
    .short = ပို့ရန်-

# A page of HELP by SMS: its lines, and HELP 2 for the next page
# segments: 1
help-page = { $text }

# HELP with a word that is no command
# segments: 1
help-unknown = "{ $word }" အတွက် မရှိပါ။ "အကူအညီ" ပို့ပါ။

# A line of HELP, and the answer to HELP with too little behind it.
# segments: 1
help-help = အကူအညီ အစီရင်ခံ = တစ်ခုချင်း ရှင်းပြရန်

# A line of HELP, and the answer to JOIN with too little behind it.
# segments: 1
help-join = ဝင် LAND = အဖွဲ့ဝင်ရန်

# A line of HELP, and the answer to REPORT with too little behind it.
# segments: 1
help-report = အစီရင်ခံ မြေယာ မ 5 ကျား 7 ဘားအံ = အစီရင်ခံရန်
    .short = အစီရင်ခံ မြေယာ မ 5 ကျား 7 ဘားအံ

# HELP REPORT: two reports as one may text them
# segments: 3
help-report-examples =
    အစီရင်ခံ { $theme } ဖျန်ဖြေ မ 5 ကျား 7 { $township } မနေ့က
    { $theme } သင်တန်း 12 ဦး { $township } အစီရင်ခံ

# A line of HELP, and the answer to REPORTS with too little behind it.
# segments: 1
help-reports = အစီရင်ခံစာများ = အားလုံး၊ အစီရင်ခံ 214 = တစ်ခု

# A line of HELP, and the answer to MY with too little behind it.
# segments: 1
help-my = တာဝန် = ကိုယ်လုပ်ရန်များ
    .short = တာဝန် = လုပ်ရန်

# A line of HELP, and the answer to PLAN with too little behind it.
# segments: 1
help-plan = အစီအစဉ် LAND = ရက် 100 စာရင်း
    .short = အစီအစဉ် LAND = စာရင်း

# A line of HELP, and the answer to DONE with too little behind it.
# segments: 1
help-done = ပြီး 3 = လုပ်ရန် 3 ပြီးပြီ
    .short = ပြီး 3 = 3 ပြီးပြီ

# A line of HELP, and the answer to LATE with too little behind it.
# segments: 1
help-late = ရွှေ့ 3 1w အကြောင်း = ရက်ရွှေ့ရန်

# A line of HELP, and the answer to NOTE with too little behind it.
# segments: 1
help-note = မှတ် 3 စာ = မှတ်ချက်ရေးရန်

# A line of HELP, and the answer to FIX with too little behind it.
# segments: 1
help-fix = ပြင် 214 15 ဦး = အစီရင်ခံစာ ပြင်ရန်

# A line of HELP, and the answer to UNDO with too little behind it.
# segments: 1
help-undo = ရုပ်သိမ်း = နောက်ဆုံးစာ ပြန်ယူရန်

# A line of HELP, and the answer to TO with too little behind it.
# segments: 1
help-to = စာပို့ LAND စာ / စာပို့ ရုံး စာ = မေးရန်
    .short = စာပို့ LAND စာ = မေးရန်

# A line of HELP, and the answer to GROUPS with too little behind it.
# segments: 1
help-groups = အဖွဲ့များ = စာရင်းကြည့်ရန်
    .short = အဖွဲ့များ = စာရင်း

# A line of HELP, and the answer to ME with too little behind it.
# segments: 1
help-me = ကိုယ်ရေး = ကိုယ့်အချက်အလက်

# A line of HELP, and the answer to NAME with too little behind it.
# segments: 1
help-name = အမည် မလှ = အမည်ပြောင်းရန်

# A line of HELP, and the answer to LANG with too little behind it.
# segments: 1
help-lang = ဘာသာစကား en = အင်္ဂလိပ်လို၊ my = မြန်မာလို
    .short = ဘာသာစကား my = မြန်မာလို

# A line of HELP, and the answer to AREA with too little behind it.
# segments: 1
help-area = မြို့နယ် ဘားအံ = ကိုယ့်မြို့နယ်

# A line of HELP, and the answer to KIND with too little behind it.
# segments: 1
help-kind = အမျိုးအစား နယ်လှည့် = အလုပ်ပုံစံ

# A line of HELP, and the answer to THEMES with too little behind it.
# segments: 1
help-themes = ကဏ္ဍ land cit = ကိုယ့်ကဏ္ဍများ

# A line of HELP, and the answer to LEAVE with too little behind it.
# segments: 1
help-leave = ထွက် LAND = ထွက်ရန်

# A line of HELP, and the answer to LINK with something else than a code behind it.
# segments: 1
help-link = ချိတ် = ဖုန်းနှင့် Telegram ချိတ်ရန်

# A line of HELP, and the answer to LOGIN with something behind it.
# segments: 1
help-login = လော့ဂ်အင် = စာမျက်နှာ ဖွင့်ရန် လင့်

# A line of HELP.
# segments: 1
help-logout = လော့ဂ်အောက် = စာမျက်နှာမှ ထွက်ရန်

# A line of HELP, and the answer to CALENDAR with something else than a group behind it.
# segments: 1
help-calendar = ပြက္ခဒိန် LAND = အစီအစဉ်ကို ပြက္ခဒိန်တွင် ကြည့်ရန် လင့်

# A line of HELP, and the answer to CALENDAR OFF with something behind it.
# segments: 1
help-calendaroff = ပြက္ခဒိန်ပိတ် = လင့်များ ပိတ်ရန်

# A line of HELP, and the answer to UNLINK with something behind it.
# segments: 1
help-unlink = ချိတ်ဖြုတ် = 7 ရက်အတွင်း ပြန်ဖြုတ်ရန်

# A line of HELP, and the answer to MERGE with too little behind it.
# segments: 1
help-merge = ပေါင်းစည်း မလှ = မလှ 2- တစ်ဦးတည်း (သို့) ပေါင်းစည်း မဟုတ် ... နှစ်ဦး

# A line of HELP, and the answer to TELL with too little behind it.
# segments: 1
help-tell = ကြေညာ LAND စာ = အဖွဲ့ကို ပြောရန်
    .short = ကြေညာ LAND စာ = ပြောရန်

# A line of HELP, and the answer to SENT with too little behind it.
# segments: 1
help-sent = ပို့ပြီး 73 = ရောက်မရောက် ကြည့်ရန်

# A line of HELP, and the answer to BEGIN with too little behind it.
# segments: 1
help-begin = အစပြု LAND 1/12 = အစီအစဉ်စရန်

# A line of HELP, and the answer to ADD with too little behind it.
# segments: 1
help-add = ထည့် LAND 30 စာ @အမည် = လုပ်ရန်ထည့်ရန်

# A line of HELP, and the answer to DROP with too little behind it.
# segments: 1
help-drop = ပယ် 3 အကြောင်း = ဖျက်ရန်

# A line of HELP, and the answer to REMOVE with too little behind it.
# segments: 1
help-remove = ဖယ်ရှား ကိုသူခိုး PRO = အဖွဲ့မှ ဖယ်ရှားရန်

# A line of HELP, and the answer to BLOCK with too little behind it.
# segments: 1
help-block = ပိတ်ဆို့ 3094 = ထိုစာရေးသူကို ပိတ်ဆို့ရန်

# A line of HELP, and the answer to UNBLOCK with too little behind it.
# segments: 1
help-unblock = ပိတ်ဆို့မှုဖွင့် 3094 = ပြန်ဖွင့်ရန်

# A line of HELP, and the answer to LEADER with too little behind it.
# segments: 1
help-leader = ခေါင်းဆောင်ခန့် PRO မလှ = ခေါင်းဆောင် ခန့်ရန်

# A line of HELP, and the answer to LOST with too little behind it.
# segments: 1
help-lost = ဖုန်းပျောက် မလှ = အသိမ်းခံရသော ဖုန်း ပိတ်ရန်
    .short = ဖုန်းပျောက် မလှ = ဖုန်းပိတ်ရန်

# A line of HELP, and the answer to FOUND with too little behind it.
# segments: 1
help-found = ဖုန်းပြန်ရ မလှ = ပြန်ဖွင့်ရန်

# A line of HELP, and the answer to REPLY with too little behind it.
# segments: 1
help-reply = ဖြေ 3094 စာ = ပြန်ဖြေရန်
    .short = ဖြေ 3094 စာ

# A line of HELP, and the answer to DIGEST with too little behind it.
# segments: 1
help-digest = အကျဉ်းချုပ် LAND = အပတ်စဉ်အကျဉ်း၊ အကျဉ်းချုပ် XLSX = ဇယား
    .short = အကျဉ်းချုပ် = အပတ်စဉ်

# A line of HELP, and the answer to WHO with too little behind it.
# segments: 1
help-who = ဘယ်သူ LAND = အဖွဲ့ဝင်များ
    .short = ဘယ်သူ LAND = အဖွဲ့ဝင်

# A line of HELP, and the answer to OK with too little behind it.
# segments: 1
help-ok = လက်ခံ 3094 = လက်ခံရန်

# A line of HELP, and the answer to REFUSE with too little behind it.
# segments: 1
help-refuse = ငြင်း 3094 = ငြင်းရန်

# A line of HELP, and the answer to YES with too little behind it.
# segments: 1
help-yes = ဟုတ် 4821 = ကြေညာချက် ပို့ရန်

# A line of HELP, and the answer to NO with too little behind it.
# segments: 1
help-no = မဟုတ် 4821 = မပို့ရန်

# A line of HELP, and the answer to MORE with too little behind it.
# segments: 1
help-more = ဆက် = ဆက်ဖတ်ရန်

# A line of HELP, and the answer to STOP with too little behind it.
# segments: 1
help-stop = ရပ် = စာရပ်ရန်

# A line of HELP, and the answer to START with too little behind it.
# segments: 1
help-start = ပြန်စ = စာပြန်ရရန်

# A line of HELP, and the answer to FORGET with too little behind it.
# segments: 1
help-forget = မေ့ပစ် = သင့်အချက်အလက် ဖျက်ရန်
    .short = မေ့ပစ် = အချက်အလက် ဖျက်ရန်

# The answer to KEEP ME with more behind it.
# segments: 1
help-keepme = မဖျက်ပါနဲ့ = ဖျက်ခြင်းကို တစ်ရက်အတွင်း ရပ်ရန်

# A line of HELP, and the answer to SHARE with too little behind it.
# segments: 1
help-share = မျှဝေ LAND စာ- စီမံအဖွဲ့သို့ သင့်အပတ်

# A line of HELP, and the answer to REPORT100 with too little behind it.
# segments: 1
help-report100 = ရက်100အစီရင် LAND = ရက် 100 ကိန်းဂဏန်း

# A line of HELP, and the answer to MAY QUOTE with too little behind it.
# segments: 1
help-mayquote = ကိုးကားခွင့် 214 = ကိုးကားခွင့် မေးရန်

# The answer to NO QUOTE with too little behind it.
# segments: 1
help-noquote = မကိုးကားနဲ့ 214 = သင့်စာ မကိုးကားရန်
