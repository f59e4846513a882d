# FORGET ME, asked once: says what goes and what stays.
# segments: 2
forget-ask = သင့်အမည်၊ နံပါတ်၊ အဖွဲ့၊ ဓာတ်ပုံ၊ စာအားလုံး အပြီးဖျက်ပါမည်၊ ပြန်မရပါ။ အစီရင်ခံ ဂဏန်းသာ ကျန်ပါမည်။ ဖျက်ရန် "ဟုတ်"၊ မဖျက်ရန် "မဟုတ်"

# After NO to the question above.
# segments: 1
forget-kept = ကောင်းပါပြီ၊ ဘာမှ မဖျက်ပါ။

# After YES: the last text to this person.
# segments: 2
forget-done = သင့်အချက်အလက် ဖျက်ပြီးပါပြီ။ ဂဏန်းများသာ ကျန်သည်။ သင့်ဖုန်းမှ စာများကို ကိုယ်တိုင် ဖျက်ပါ။
    .short = အားလုံး ဖျက်ပြီးပါပြီ။ သင့်ဖုန်းမှ စာများကို ကိုယ်တိုင် ဖျက်ပါ။

# FORGET ME by the only coordinator: without one nobody could act for the network.
# segments: 2
forget-last-coordinator = သင်သည် တစ်ဦးတည်းသော ညှိနှိုင်းရေးမှူး ဖြစ်သည်။ network.toml တွင် အခြားသူ ထည့်ပြီးမှ "မေ့ပစ်" ရပါမည်။

# To coordinators: somebody is erased; who it was is no longer known.
# segments: 1
forget-told = တစ်ဦးသည် မိမိအချက်အလက် ဖျက်သွားပါသည် (မေ့ပစ်)။

# To coordinators: a leader or coordinator is erased; the network file would bring the number back.
# segments: 2
forget-told-leader = ခေါင်းဆောင် (သို့) ညှိနှိုင်းရေးမှူး တစ်ဦး ဖျက်သွားသည် (မေ့ပစ်)။ network.toml မှ သူ့နံပါတ် ဖယ်ပြီး ပြန်တင်ပါ။

# To leaders: the items whose owner is erased, by number: "Nobody has these items now: LAND3 LAND7."
# segments: 2
forget-items = တာဝန်ခံမရှိ လုပ်ရန်- { $list }။ ပေးရန်- မှတ် { $ref } @အမည်

# To an SMS number after FORGET ME and its YES, at once, and to the person's other addresses: what happens when.
# segments: 2
forget-waits = သင့်အချက်အလက် { $date } { $time } တွင် ဖျက်ပါမည်။ သင်မဟုတ်လျှင်၊ မဖျက်လိုလျှင် "မဖျက်ပါနဲ့" ပို့ပါ။
    .short = { $date } { $time } တွင် အားလုံး ဖျက်မည်။ မဖျက်လိုလျှင် မဖျက်ပါနဲ့

# The same where many ask at once.
# segments: 2
forget-held = အများက ဖျက်ခိုင်းနေ၍ ညှိနှိုင်းရေးမှူး အရင်ကြည့်မည်။ { $date } { $time } နောက်မှ ဖျက်မည်။ မဖျက်လိုလျှင် "မဖျက်ပါနဲ့"

# KEEP ME by somebody who has not asked to be erased.
# segments: 1
forget-nothing-asked = ဖျက်ရန် မတောင်းထားပါ။ အားလုံး ရှိပါသည်။

# To coordinators, once: more people than usual ask by SMS to be erased; a forger may have their phones.
# segments: 2
forget-flood = တစ်နာရီ { $count } ဦးကျော် SMS ဖြင့် "မေ့ပစ်" ပို့သည်။ ကိုယ်တိုင်လား။ ကျန်သူ စောင့်သည်- ဟုတ် { $secret } = ဖျက်၊ မဟုတ် { $secret } = မဖျက်

# To the coordinator who let them go on.
# segments: 1
forget-let-go = { $count } ဦးကို တစ်ရက်ပြည့်လျှင် ဖျက်မည်။

# To the coordinator who kept them.
# segments: 1
forget-kept-all = { $count } ဦးကို မဖျက်ပါ။ ပြောပြီးပါပြီ။

# To somebody who asked to be erased among many, whom a coordinator kept.
# segments: 2
forget-refused = သင့်ကို မဖျက်ပါ- အများက တစ်ပြိုင်တည်း ဖျက်ခိုင်း၍ သံသယရှိသည်။ သင်ဆိုလျှင် "မေ့ပစ်" ထပ်ပို့ပါ။
