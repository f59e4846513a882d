# Leaflets that are printed: no text of it is sent.

# Heading: whom a leaflet is for.
# segments: 1
leaflet-member = အဖွဲ့ဝင်များအတွက်

# Heading: whom a leaflet is for.
# segments: 1
leaflet-leader = ခေါင်းဆောင်များအတွက်

# Heading: whom a leaflet is for.
# segments: 1
leaflet-coordinator = ညှိနှိုင်းရေးမှူးများအတွက်

# Before the number to text to.
# segments: 1
leaflet-to = ပို့ရန် နံပါတ်-

# Heading, above codes of groups and their names.
# segments: 1
leaflet-groups = အဖွဲ့များ

# Heading, above themes.
# segments: 1
leaflet-themes = ကဏ္ဍများ

# Heading, above what is good to know.
# segments: 1
leaflet-know = သိထားရန်

# A tip to members.
# segments: 2
leaflet-typing = စာလုံးကြီးသေး၊ စာရိုက်မှား ကိစ္စမရှိပါ။ မြန်မာလို အင်္ဂလိပ်လို ရသည်။

# A tip to members.
# segments: 2
leaflet-other = အခြား ရေးသမျှကို ခေါင်းဆောင် သို့မဟုတ် ညှိနှိုင်းရေးမှူး ဖတ်ပြီး ပြန်ဖြေသည်။

# A tip to members and leaders. SOS is a word of safety.
# segments: 2
leaflet-danger = အန္တရာယ်ရှိလျှင် SOS နှင့် နေရာ ပို့ပါ။ ညှိနှိုင်းရေးမှူးနှင့် ခေါင်းဆောင်များ ချက်ချင်း ရသည်။

# A tip to everybody.
# segments: 2
leaflet-delete = အန္တရာယ်ရှိသော စာများကို ဖုန်းမှ ဖျက်ပါ။ SMS ကို အော်ပရေတာ ဖတ်နိုင်သည်။

# A tip to leaders and coordinators.
# segments: 2
leaflet-code = ကြေညာချက်သည် ပြထားသော နံပါတ်ဖြင့် "ဟုတ် 4821" ကဲ့သို့ ပြန်ပို့မှ ထွက်သည်။

# A tip to leaders and coordinators.
# segments: 2
leaflet-number = ရလာသော ဂဏန်း 4 လုံးကို မည်သူ့ကိုမျှ မပြောပါနှင့်။ သင့်အမည်ဖြင့် သုံးနိုင်သည်။

# A tip to coordinators.
# segments: 2
leaflet-seized = ဖုန်းအသိမ်းခံရလျှင် "ဖုန်းပျောက်" နှင့် အမည် ချက်ချင်း ပို့ပါ။ ထိုဖုန်းသို့ ဘာမှ မပို့တော့ပါ။
