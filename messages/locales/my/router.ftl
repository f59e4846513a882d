# Two commands are near to what was typed.
# segments: 2
which-command = 1 { $command } လား၊ 2 { $other_command } လား။ 1 (သို့) 2 ပို့ပါ။

# YES without a number, and nothing was asked.
# segments: 2
nothing-asked = ယခု မေးထားတာ မရှိပါ။ ကြေညာချက် ပို့ရန် YES နှင့် နံပါတ်။ HELP ကြည့်ပါ။

# A command for members, used by one who may not.
# segments: 1
only-member = အဖွဲ့ဝင်များသာ သုံးနိုင်သည်။ JOIN နှင့် အဖွဲ့ကုဒ် ပို့ပါ။

# A command for leaders, used by one who is none (of that group).
# segments: 2
only-leader = အဖွဲ့ခေါင်းဆောင်သာ လုပ်နိုင်သည်။ TO နှင့် အဖွဲ့ကုဒ်ဖြင့် စာပို့ပါ။

# A command for coordinators.
# segments: 1
only-coordinator = ညှိနှိုင်းရေးမှူးသာ လုပ်နိုင်သည်။ TO COORD ဖြင့် စာပို့ပါ။

# The program failed on this text, four times; a human sees it.
# segments: 2
failed-text = သင့်စာ သိမ်းပြီး၊ သို့သော် မလုပ်ဆောင်နိုင်ပါ။ ညှိနှိုင်းရေးမှူး ကြည့်ပါမည်။
