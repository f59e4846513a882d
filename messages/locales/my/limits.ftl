# In the place of the eleventh answer in ten minutes, or of the one that is over the hour's limit: once, then answers rest.
# segments: 2
limits-rest = သင့်ထံမှ စာများစွာ ရောက်သည်။ ဆက်ဖတ်နေပါသည်။ အကူအညီတောင်းစာ ချက်ချင်း ရောက်မည်။ { $time } မှ ပြန်ဖြေမည်။

# To coordinators, once a day: a member's number or chat texts without end, maybe a machine.
# segments: 2
limits-rest-of = { $name } ထံမှ စာများစွာ ရောက်သည်။ အားလုံး ဖတ်ပြီး သိမ်းထားသည်။ { $time } မှ ပြန်ဖြေမည်။ သံသယရှိလျှင် ဖုန်းခေါ်ပါ။

# To coordinators, once a day: more strangers than the network file says texted within an hour.
# segments: 2
limits-welcomes = တစ်နာရီ လူစိမ်း { $count } ဦးကျော် စာပို့သည်။ ပိုသူ ကြိုဆိုစာ မရပါ။ အကူအညီတောင်းစာ ရောက်မည်။ တိုးရန်- [limits] welcomes_per_hour

# To coordinators, once a day, when sms_per_day of the network file is used up.
# segments: 2
limits-day = တစ်ရက် SMS { $count } ပြည့်ပြီ။ ယခု အရေးပေါ်စာသာ SMS ဖြင့် ပို့မည်။ ကျန်စာများ စောင့်ပြီး အလိုအလျောက် ဆက်ပို့မည်။
