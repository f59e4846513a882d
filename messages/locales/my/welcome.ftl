# To a stranger's first text, or HELP from a link.
# segments: 4
welcome = { $network_name } ၏ စာလိုင်းပါ။ ပါဝင်ရန် JOIN နှင့် အဖွဲ့ကုဒ် ပို့ပါ- { $codes }။ HELP = အကူအညီ။ STOP = ရပ်ရန်။

# The same where no group is open to all.
# segments: 2
welcome-closed = { $network_name }- ပါဝင်ရန် JOIN နှင့် သင်ရထားသော ကုဒ် ပို့ပါ။ HELP = အကူအညီ။ STOP = ရပ်ရန်။

# After START by somebody who had sent STOP; codes are their groups.
# segments: 2
start-again = ပြန်လာတာ ကြိုဆိုပါတယ်။ သင့်အဖွဲ့များ- { $codes }။ HELP ပို့ကြည့်ပါ။

# Under the answer to /start on Telegram: the address by which the network file and the office name somebody.
# segments: 1
start-address = သင်သည် { $address } ဖြစ်သည်။

# After STOP.
# segments: 2
stop-done = စာများ ရပ်လိုက်ပါပြီ။ သင်မေးလျှင်သာ ဖြေပါမည်။ START ပို့လျှင် ပြန်ရပါမည်။

# After STOP by a leader or coordinator from an SMS number: alerts end only with the number.
# segments: 2
stop-but-alerts = စာများ ရပ်ပြီ။ အဖြေနှင့် အရေးပေါ်စာသာ လာမည်။ အရေးပေါ်စာပါ ရပ်ရန် YES { $secret }။ ပြန်ရရန် START

# After STOP by a leader or coordinator.
# segments: 2
stop-all-but-calls = စာများ ရပ်လိုက်ပါပြီ။ အဖြေနှင့် အကူအညီတောင်းစာသာ လာမည်။ ပြန်ရရန် START
