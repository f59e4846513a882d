# Two commands are near to what was typed.
# segments: 2
which-command = 1 { $command } လား၊ 2 { $other_command } လား။ 1 (သို့) 2 ပို့ပါ။
    .short = 1 { $command } လား၊ 2 { $other_command } လား? 1 / 2

# YES without a number, and nothing was asked.
# segments: 1
nothing-asked = ယခု မေးထားသည် မရှိပါ။ အကူအညီ = ကူညီ

# YES or NO to a question that asks for something else, such as a name or 1 or 2.
# segments: 2
yes-no-answer = မေးခွန်းကို မဖြေရသေးပါ။ ဟုတ်၊ မဟုတ် မဟုတ်ဘဲ အခြားအဖြေ လိုပါသည်။
    .short = မေးထားသည် မရှိပါ။ ကြေညာရန် ဟုတ် နှင့် နံပါတ်။ အကူအညီ = ကူညီ

# A command for members, used by one who may not.
# segments: 1
only-member = အဖွဲ့ဝင်များသာ သုံးနိုင်ပါသည်။ "ဝင်" နှင့် အဖွဲ့ကုဒ် ပို့ပါ။

# A command for leaders, used by one who is none (of that group).
# segments: 1
only-leader = အဖွဲ့ခေါင်းဆောင်သာ လုပ်နိုင်ပါသည်။ စာပို့ နှင့် အဖွဲ့ကုဒ် ပို့ပါ။

# A command for coordinators.
# segments: 1
only-coordinator = ညှိနှိုင်းရေးမှူးသာ လုပ်နိုင်ပါသည်။ "စာပို့ ရုံး" နှင့် စာပို့ပါ။

# The program failed on this text, four times; a human sees it.
# segments: 1
failed-text = သင့်စာ ရပါပြီ၊ စနစ် မဖတ်နိုင်ပါ။ ညှိနှိုင်းရေးမှူး ကြည့်ပေးပါမည်။

# To somebody who sent a contact, a poll, dice or the like over Telegram.
# segments: 1
text-unread = စာ၊ ဓာတ်ပုံ၊ နေရာ သာ ဖတ်နိုင်သည်။ စာဖြင့် ရေးပါ။

# Under the answer to a text that was too long to be kept whole.
# segments: 1
text-cut = သင့်စာမှ စာလုံး { $count } သာ ရသည်။

# Behind another answer: what was asked before (consent) is still open.
# segments: 1
again-consent = { $code } ဝင်မလား? သဘောတူ / မဟုတ်

# Behind another answer: what was asked before (profile-name) is still open.
# segments: 1
again-profile-name = အမည်? ကျော် = မပြောလို
    .short = အမည်? / ကျော်

# Behind another answer: what was asked before (profile-kind) is still open.
# segments: 1
again-profile-kind = 1 ရပ်ရွာ 2 နယ်လှည့် 3 ရုံး? ကျော် = မပြောလို
    .short = 1 ရပ်ရွာ 2 နယ်လှည့် 3 ရုံး / ကျော်?

# Behind another answer: what was asked before (profile-township) is still open.
# segments: 1
again-profile-township = မြို့နယ်? ကျော် = မပြောလို
    .short = မြို့နယ်? / ကျော်

# Behind another answer: what was asked before (report-missing) is still open.
# segments: 1
again-report-missing = အစီရင်ခံစာ { $number } အဖြေ? ကျော် = မဖြေလို
    .short = { $number } အဖြေ? / ကျော်

# The same where a theme is asked for.
# segments: 1
again-report-missing-theme = အစီရင်ခံစာ { $number } ကဏ္ဍ နံပါတ်? ကျော် = မဖြေလို
    .short = { $number } ကဏ္ဍ နံပါတ်? / ကျော်

# The same where a township is.
# segments: 1
again-report-missing-township = အစီရင်ခံစာ { $number } မြို့နယ်? ကျော် = မဖြေလို
    .short = { $number } မြို့နယ်? / ကျော်

# Behind another answer: what was asked before (report-step) is still open.
# segments: 1
again-report-step = အစီရင်ခံစာ မပြီးသေးပါ။ အဖြေ? ကျော် / ရုပ်သိမ်း

# Behind another answer: what was asked before (announcement) is still open.
# segments: 1
again-announcement = ကြေညာချက် { $number } စောင့်နေသည်။ ဟုတ် နှင့် စာပါနံပါတ် / မဟုတ်?

# Behind another answer: what was asked before (forget) is still open.
# segments: 1
again-forget = သင့်အချက်အလက် ဖျက်မလား? ဟုတ် / မဟုတ်

# Behind another answer: what was asked before (plan-done) is still open.
# segments: 1
again-plan-done = { $ref } ပြီးပြီလား? ဟုတ် / မဟုတ်

# Under the answer to a change: what it was before, and the command that takes the change back.
# segments: 1
change-was = ယခင် { $before }။ ပြန်ယူ = ရုပ်သိမ်း
    .short = ယခင် { $before }- ရုပ်သိမ်း

# To whom sent UNDO PRO3, an item on which they changed nothing within a day.
# segments: 1
undo-item-none = { $ref } ကို တစ်ရက်အတွင်း သင် မပြောင်းခဲ့ပါ။ "အစီအစဉ်" ပို့ပါ။

# After UNDO: what it is again (before), and what it is no longer.
# segments: 2
change-undone = { $after } မဟုတ်တော့ပါ၊ { $before } ပြန်ဖြစ်ပါပြီ။
    .short = { $before } ပြန်ဖြစ်ပါပြီ။

# After UNDO of something that is no longer as it was then: somebody was let in again, or leads no more.
# segments: 1
undo-gone = ပြောင်းလဲပြီးသားမို့ ရုပ်သိမ်းစရာ မရှိတော့ပါ။

# To START, or to UNDO and FIX without a number, that came behind a text which the same person sent later.
# segments: 1
out-of-order = စာများ အစဉ်လွဲ ရောက်သဖြင့် ဘာမျှ မပြောင်းပါ။ လိုသေးလျှင် ထပ်ပို့ပါ။

# Beside what is said to another text: whose report that was is still asked.
# segments: 1
again-report-whose = မည်သူ့အစီရင်ခံစာလဲ? အမည်အပြည့် / မဟုတ်
