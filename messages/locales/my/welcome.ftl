# To a stranger's first text, or HELP from a link.
# segments: 4
welcome = { $network_name } မှ ကြိုဆိုပါသည်။ ပါဝင်ရန် "ဝင်" နှင့် အဖွဲ့ကုဒ် ပို့ပါ- { $codes }။ အကူအညီ = ကူညီ၊ ရပ် = စာမလို
    .short = { $network_name }။ ဝင်ရန်- ဝင် { $codes }။ အကူအညီ / ရပ်

# The same where no group is open to all.
# segments: 2
welcome-closed = { $network_name } မှ ကြိုဆိုပါသည်။ ပါဝင်ရန် "ဝင်" နှင့် သင်ရထားသော ကုဒ် ပို့ပါ။ အကူအညီ = ကူညီ၊ ရပ် = စာမလို
    .short = { $network_name }။ ဝင်ရန်- ဝင် နှင့် သင့်ကုဒ်။ အကူအညီ / ရပ်

# To a stranger whose text says something: it is shown to the coordinators once a day.
# segments: 4
welcome-kept = { $network_name } ညှိနှိုင်းရေးမှူး ဖတ်ပါမည်။ ပါဝင်ရန် "ဝင်" နှင့် အဖွဲ့ကုဒ် ပို့ပါ- { $codes }။ ရပ် = စာမလို
    .short = ညှိနှိုင်းရေးမှူး ဖတ်ပါမည်။ { $network_name }- ဝင် { $codes }။ ရပ်
    .least = ရုံး ဖတ်ပါမည်။ { $network_name }- ဝင် { $codes }

# The same where no group is open to all, and under what says that they wait to be let in.
# segments: 1
welcome-read = ညှိနှိုင်းရေးမှူး ဖတ်ပါမည်။ ဤနေရာသို့ ဖြေပါမည်။

# To somebody known who is in no group and sends a report.
# segments: 2
report-no-group = အဖွဲ့ဝင်၏ အစီရင်ခံစာကိုသာ ရေတွက်ပါသည်။ "ဝင်" နှင့် အဖွဲ့ကုဒ် ပို့ပါ- { $codes }
    .short = အဖွဲ့ဝင်သာ အစီရင်ခံနိုင်သည်။ ဝင် { $codes }

# The same where the leaders of a group are asked to let them in.
# segments: 2
report-waits = အဖွဲ့ဝင်၏ အစီရင်ခံစာကိုသာ ရေတွက်ပါသည်။ { $code } ခေါင်းဆောင်များ မဆုံးဖြတ်ရသေးပါ။
    .short = အဖွဲ့ဝင်သာ အစီရင်ခံနိုင်သည်။ { $code } ခေါင်းဆောင် မဆုံးဖြတ်ရသေး။

# After START by somebody who had sent STOP; codes are their groups.
# segments: 1
start-again = ပြန်လည် ကြိုဆိုပါသည်။ သင့်အဖွဲ့- { $codes }။ "အကူအညီ"
    .short = ပြန်လည် ကြိုဆိုပါသည်။ အဖွဲ့- { $codes }။ အကူအညီ

# After START by a member who had not sent STOP; codes are their groups.
# segments: 1
start-already = စာများ ရနေပါသည်။ သင့်အဖွဲ့- { $codes }။ "အကူအညီ"

# Under what greets somebody who had sent STOP.
# segments: 1
stop-holds = "ရပ်" ပို့ထား၍ အဖြေသာ ရပါမည်။ စာပြန်ရရန် "ပြန်စ"

# Under the answer to /start on Telegram: the address by which the network file and the office name somebody.
# segments: 1
start-address = သင်သည် { $address } ဖြစ်သည်။

# After STOP.
# segments: 2
stop-done = စာပို့ခြင်း ရပ်ပြီးပါပြီ။ သင်မေးမှ ဖြေပါမည်။ ပြန်ရလိုလျှင် "ပြန်စ" ပို့ပါ။
    .short = စာပို့ခြင်း ရပ်ပြီးပါပြီ။ သင်မေးမှ ဖြေမည်။ ပြန်ရရန် "ပြန်စ"

# After STOP by a leader or coordinator from an SMS number: alerts end only with the number.
# segments: 2
stop-but-alerts = စာများ ရပ်ပြီ။ အဖြေနှင့် အရေးပေါ်စာသာ လာမည်။ အရေးပေါ်စာပါ ရပ်ရန်- ဟုတ် { $secret }။ ပြန်ရရန် "ပြန်စ"

# After STOP by a leader or coordinator.
# segments: 2
stop-all-but-calls = စာများ ရပ်ပြီးပါပြီ။ အဖြေနှင့် အကူအညီတောင်းစာသာ လာမည်။ ပြန်ရရန် "ပြန်စ"
