# To a stranger's first text, or HELP from a link.
# segments: 4
welcome = { $network_name } ၏ စာလိုင်းပါ။ ပါဝင်ရန် JOIN နှင့် အဖွဲ့ကုဒ် ပို့ပါ- { $codes }။ HELP = အကူအညီ။ STOP = ရပ်ရန်။

# After START by somebody who had sent STOP; codes are their groups.
# segments: 2
start-again = ပြန်လာတာ ကြိုဆိုပါတယ်။ သင့်အဖွဲ့များ- { $codes }။ HELP ပို့ကြည့်ပါ။

# After STOP.
# segments: 2
stop-done = စာများ ရပ်လိုက်ပါပြီ။ သင်မေးလျှင်သာ ဖြေပါမည်။ START ပို့လျှင် ပြန်ရပါမည်။
