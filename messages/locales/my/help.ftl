# HELP, above the list of commands
# segments: 1
help-head = ပို့နိုင်သည်များ-

# HELP with a word that is no command
# segments: 1
help-unknown = "{ $word }" အတွက် မရှိပါ။ HELP ပို့ကြည့်ပါ။

# A line of HELP, and the answer to HELP with too little behind it.
# segments: 1
help-help = HELP REPORT = တစ်ခုချင်း

# A line of HELP, and the answer to JOIN with too little behind it.
# segments: 1
help-join = JOIN LAND = အဖွဲ့ဝင်ရန်

# A line of HELP, and the answer to REPORT with too little behind it.
# segments: 1
help-report = REPORT land 5w 7m ဘားအံ = အစီရင်ခံရန်

# A line of HELP, and the answer to REPORTS with too little behind it.
# segments: 1
help-reports = REPORTS = အစီရင်ခံစာများ၊ REPORT 214 = တစ်ခု

# A line of HELP, and the answer to MY with too little behind it.
# segments: 1
help-my = MY = ကိုယ့်တာဝန်များ

# A line of HELP, and the answer to PLAN with too little behind it.
# segments: 1
help-plan = PLAN LAND = ရက် 100 အစီအစဉ်

# A line of HELP, and the answer to DONE with too little behind it.
# segments: 1
help-done = DONE 3 = အချက် 3 ပြီးပြီ

# A line of HELP, and the answer to LATE with too little behind it.
# segments: 1
help-late = LATE 3 1w အကြောင်း = နောက်ဆုတ်ရန်

# A line of HELP, and the answer to NOTE with too little behind it.
# segments: 1
help-note = NOTE 3 စာ = မှတ်ချက်

# A line of HELP, and the answer to FIX with too little behind it.
# segments: 1
help-fix = FIX 214 15 = အစီရင်ခံစာ ပြင်ရန်

# A line of HELP, and the answer to UNDO with too little behind it.
# segments: 1
help-undo = UNDO = နောက်ဆုံးစာ ရုပ်သိမ်းရန်

# A line of HELP, and the answer to TO with too little behind it.
# segments: 1
help-to = TO LAND စာ / TO COORD စာ = စာပို့ရန်

# A line of HELP, and the answer to GROUPS with too little behind it.
# segments: 1
help-groups = GROUPS = အဖွဲ့များ

# A line of HELP, and the answer to ME with too little behind it.
# segments: 1
help-me = ME = ကိုယ်ရေး

# A line of HELP, and the answer to NAME with too little behind it.
# segments: 1
help-name = NAME မလှ = အမည်

# A line of HELP, and the answer to LANG with too little behind it.
# segments: 1
help-lang = LANG my / LANG en = ဘာသာစကား

# A line of HELP, and the answer to AREA with too little behind it.
# segments: 1
help-area = AREA ဘားအံ = မြို့နယ်

# A line of HELP, and the answer to KIND with too little behind it.
# segments: 1
help-kind = KIND ရွေ့လျား = အမျိုးအစား

# A line of HELP, and the answer to THEMES with too little behind it.
# segments: 1
help-themes = THEMES land cit = ကဏ္ဍများ

# A line of HELP, and the answer to LEAVE with too little behind it.
# segments: 1
help-leave = LEAVE LAND = ထွက်ရန်

# A line of HELP, and the answer to LINK with something else than a code behind it.
# segments: 1
help-link = LINK = ဖုန်းနှင့် Telegram ချိတ်ရန်

# A line of HELP, and the answer to UNLINK with something behind it.
# segments: 1
help-unlink = UNLINK = LINK ကို ၇ ရက်အတွင်း ဖြုတ်ရန်

# A line of HELP, and the answer to TELL with too little behind it.
# segments: 1
help-tell = TELL LAND စာ = ကြေညာရန်

# A line of HELP, and the answer to SENT with too little behind it.
# segments: 1
help-sent = SENT 73 = ပို့ပြီးစာရင်း

# A line of HELP, and the answer to BEGIN with too little behind it.
# segments: 1
help-begin = BEGIN LAND 1/12 = အစီအစဉ်စရန်

# A line of HELP, and the answer to ADD with too little behind it.
# segments: 1
help-add = ADD LAND 30 စာ @အမည် = အချက်ထည့်ရန်

# A line of HELP, and the answer to DROP with too little behind it.
# segments: 1
help-drop = DROP 3 အကြောင်း = ဖျက်ရန်

# A line of HELP, and the answer to REMOVE with too little behind it.
# segments: 1
help-remove = REMOVE ကိုသူခိုး PRO = အဖွဲ့မှ ဖယ်ရှားရန်

# A line of HELP, and the answer to BLOCK with too little behind it.
# segments: 1
help-block = BLOCK 3094 = ထိုစာရေးသူကို ပိတ်ဆို့ရန်

# A line of HELP, and the answer to UNBLOCK with too little behind it.
# segments: 1
help-unblock = UNBLOCK 3094 = ပြန်ဖွင့်ရန်

# A line of HELP, and the answer to LEADER with too little behind it.
# segments: 1
help-leader = LEADER PRO မလှ = ခေါင်းဆောင် ခန့်ရန်

# A line of HELP, and the answer to LOST with too little behind it.
# segments: 1
help-lost = LOST မလှ = အသိမ်းခံရသော ဖုန်း ပိတ်ရန်

# A line of HELP, and the answer to FOUND with too little behind it.
# segments: 1
help-found = FOUND မလှ = ပြန်ဖွင့်ရန်

# A line of HELP, and the answer to REPLY with too little behind it.
# segments: 1
help-reply = REPLY 3094 စာ = ပြန်ဖြေရန်

# A line of HELP, and the answer to DIGEST with too little behind it.
# segments: 1
help-digest = DIGEST LAND = အပတ်စဉ်အကျဉ်း

# A line of HELP, and the answer to WHO with too little behind it.
# segments: 1
help-who = WHO LAND = အဖွဲ့ဝင်များ

# A line of HELP, and the answer to OK with too little behind it.
# segments: 1
help-ok = OK 3094 = လက်ခံရန်

# A line of HELP, and the answer to REFUSE with too little behind it.
# segments: 1
help-refuse = REFUSE 3094 = ငြင်းရန်

# A line of HELP, and the answer to YES with too little behind it.
# segments: 1
help-yes = YES 4821 = ကြေညာချက် ပို့ရန်

# A line of HELP, and the answer to NO with too little behind it.
# segments: 1
help-no = NO 4821 = မပို့ရန်

# A line of HELP, and the answer to MORE with too little behind it.
# segments: 1
help-more = MORE = နောက်စာမျက်နှာ

# A line of HELP, and the answer to STOP with too little behind it.
# segments: 1
help-stop = STOP = စာရပ်ရန်

# A line of HELP, and the answer to START with too little behind it.
# segments: 1
help-start = START = ပြန်စရန်

# A line of HELP, and the answer to FORGET with too little behind it.
# segments: 1
help-forget = FORGET ME = သင့်အချက်အလက် ဖျက်ရန်

# The answer to KEEP ME with more behind it.
# segments: 1
help-keepme = KEEP ME = FORGET ME ကို တစ်ရက်အတွင်း ရပ်ရန်

# A line of HELP, and the answer to SHARE with too little behind it.
# segments: 1
help-share = မျှဝေ LAND စာ- စီမံအဖွဲ့သို့ သင့်အပတ်
