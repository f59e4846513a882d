# FORGET ME, asked once: says what goes and what stays.
# segments: 2
forget-ask = သင့်အမည်၊ နံပါတ်၊ အဖွဲ့၊ ဓာတ်ပုံ၊ စာအားလုံး အပြီးဖျက်မည်။ အစီရင်ခံ ဂဏန်းများသာ ကျန်မည်။ ပြန်မရပါ။ ဖျက်ရန် YES (ဟုတ်)၊ မဖျက်လို NO

# After NO to the question above.
# segments: 1
forget-kept = ကောင်းပါပြီ၊ ဘာမှ မဖျက်ပါ။

# After YES: the last text to this person.
# segments: 2
forget-done = သင့်အချက်အလက် ဖျက်ပြီးပါပြီ။ ဂဏန်းများသာ ကျန်သည်။ သင့်ဖုန်းမှ စာများကို ကိုယ်တိုင် ဖျက်ပါ။

# FORGET ME by the only coordinator: without one nobody could act for the network.
# segments: 2
forget-last-coordinator = သင်သည် တစ်ဦးတည်းသော တာဝန်ခံ ဖြစ်သည်။ network.toml တွင် အခြားသူ ထည့်ပြီးမှ FORGET ME ရမည်။

# To coordinators: somebody is erased; who it was is no longer known.
# segments: 1
forget-told = တစ်ဦးသည် မိမိအချက်အလက် ဖျက်သွားပါသည် (FORGET ME)။

# To coordinators: a leader or coordinator is erased; the network file would bring the number back.
# segments: 2
forget-told-leader = ခေါင်းဆောင် (သို့) တာဝန်ခံ တစ်ဦး ဖျက်သွားသည် (FORGET ME)။ network.toml မှ သူ့နံပါတ် ဖယ်ပြီး ပြန်တင်ပါ။

# To leaders: the items whose owner is erased, by number: "LAND: nobody has these items now: 3 7."
# segments: 2
forget-items = { $group } တွင် ပိုင်ရှင်မရှိသော အချက်များ- { $list }။ NOTE { $number } @အမည် ဖြင့် ပေးပါ။
