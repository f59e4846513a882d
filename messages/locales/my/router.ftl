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

# Under the answer to a text that was too long to be kept whole.
# segments: 1
text-cut = သင့်စာမှ စာလုံး { $count } သာ ရသည်။

# Behind another answer: what was asked before (consent) is still open.
# segments: 1
again-consent = { $code } ဝင်မလား? YES / NO

# Behind another answer: what was asked before (profile-name) is still open.
# segments: 1
again-profile-name = အမည်? SKIP = ကျော်

# Behind another answer: what was asked before (profile-kind) is still open.
# segments: 1
again-profile-kind = 1 ရပ်ရွာ 2 ရွေ့လျား 3 ရုံးထိုင်? SKIP = ကျော်

# Behind another answer: what was asked before (profile-township) is still open.
# segments: 1
again-profile-township = မြို့နယ်? SKIP = ကျော်

# Behind another answer: what was asked before (report-missing) is still open.
# segments: 1
again-report-missing = အစီရင်ခံစာ { $number } အဖြေ? SKIP = ကျော်

# Behind another answer: what was asked before (report-step) is still open.
# segments: 1
again-report-step = အစီရင်ခံစာ မပြီးသေးပါ။ ဖြေ? SKIP / UNDO

# Behind another answer: what was asked before (announcement) is still open.
# segments: 1
again-announcement = ကြေညာချက် { $number }- YES { $number } / NO { $number }?

# Behind another answer: what was asked before (forget) is still open.
# segments: 1
again-forget = သင့်အချက်အလက် ဖျက်မလား? YES / NO

# Behind another answer: what was asked before (plan-done) is still open.
# segments: 1
again-plan-done = { $ref } ပြီးပြီလား? YES / NO

# Under the answer to a change: what it was before, and the command that takes the change back.
# segments: 1
change-was = ယခင် { $before }- UNDO

# To whom sent UNDO PRO3, an item on which they changed nothing within a day.
# segments: 1
undo-item-none = { $ref } ကို တစ်ရက်အတွင်း သင် မပြောင်းခဲ့ပါ။ PLAN ကြည့်ပါ။

# After UNDO: what it is again (before), and what it is no longer.
# segments: 2
change-undone = { $after } မဟုတ်တော့ပါ၊ { $before } ပြန်ဖြစ်ပါပြီ။

# Beside what is said to another text: whose report that was is still asked.
# segments: 1
again-report-whose = မည်သူ့အစီရင်ခံစာလဲ? အမည်အပြည့် / NO
