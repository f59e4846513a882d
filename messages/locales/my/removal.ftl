# To a leader whose LOST or REMOVE names somebody who has namesakes: a line for each follows, to be texted back.
# segments: 1
removal-which = အမည်တူ အများရှိသည်။ တစ်ခု ပို့ပါ-

# The same where nobody has just that name: the nearest follow.
# segments: 1
removal-near = ထိုအမည်အတိုင်း မရှိပါ။ ဤသူများထဲမှလား-

# To a coordinator or leader who texted REMOVE and a name alone: "REMOVE Ma Hla PRO" follows for each group.
# segments: 1
remove-which-group = ဘယ်အဖွဲ့မှလဲ? တစ်ခု ပို့ပါ-

# A line under the two above: what to text, where that person lives, and in which groups: "LOST Ma Hla 2 (Hpa-An; PRO)".
# segments: 2
removal-line = { $text } ({ $area }၊ { $codes })

# To a leader: nobody is called anything like it.
# segments: 2
removal-nobody = { $name } အမည်ဖြင့် မည်သူမျှ မရှိပါ။ "ဘယ်သူ" ပြသော အမည်အပြည့် ပို့ပါ။

# To the leader or coordinator who texted LOST.
# segments: 2
lost-done = { $name } ၏ ဖုန်းကို ပိတ်ပြီ။ ထိုသို့ စာမပို့၊ ထိုမှစာ မလုပ်ပါ။ ပြန်ရလျှင်- ဖုန်းပြန်ရ { $name }

# LOST of somebody who is frozen.
# segments: 2
lost-already = { $name } ၏ ဖုန်း ပိတ်ထားပြီးသား။ ဖွင့်ရန်- ဖုန်းပြန်ရ { $name }

# To coordinators and the leaders of the person's groups.
# segments: 2
lost-told = { $author } က { $name } ဖုန်း အသိမ်းခံရ၍ ပိတ်ပြီ။ မှားလျှင် "ဖုန်းပြန်ရ" ပို့ပါ။

# To coordinators: a text came from a phone that is lost. Who wrote it is not known.
# segments: 2
lost-wrote = { $name } ၏ ပျောက်နေသောဖုန်းမှ- { $text }

# To coordinators at once: it speaks of danger. It may be its owner, or a trap.
# segments: 2
lost-alert = အရေးပေါ် { $name } ၏ ပျောက်နေသောဖုန်းမှ၊ အခြားသူ ဖြစ်နိုင်သည်- { $text }

# To the leader who answers, or gives an item to, somebody whose phone is lost.
# segments: 2
lost-hears-nothing = { $name } ၏ ဖုန်း ပျောက်နေ၍ ထိုသို့ စာမပို့ပါ။

# FOUND of somebody whose phone is not frozen.
# segments: 2
found-nobody = { $name } အမည်ဖြင့် ပိတ်ထားသော ဖုန်း မရှိပါ။

# To the leader or coordinator who texted FOUND: asks once more.
# segments: 2
found-ask = { $name } ဖုန်း ကိုယ်တိုင် ပြန်ရပြီလား။ ဖွင့်ရန်- ဟုတ် { $secret }၊ (သို့) အခြားခေါင်းဆောင် "ဖုန်းပြန်ရ" ပို့ပါ။

# After that YES, or the second FOUND.
# segments: 1
found-done = { $name } ၏ ဖုန်း ပြန်ဖွင့်ပြီ။

# To coordinators and the leaders of the person's groups.
# segments: 2
found-told = { $author } အရ { $name } ဖုန်း ပြန်ရ၍ ဖွင့်ပြီ။ မှားလျှင် ဖုန်းပျောက် { $name }

# To the person whose phone was frozen.
# segments: 2
found-you = သင့်ဖုန်း ပိတ်ထားရာမှ ပြန်ဖွင့်ပြီ။ ထိုအတွင်း ထိုမှလာသောစာများ မလုပ်ပါ၊ ပြန်ပို့ပါ။

# To leaders and coordinators, above lines such as "REPLY 4410: Ma Hla": another leader's phone is lost, or they lead no more.
# segments: 2
numbers-new = "ဖြေ"၊ "လက်ခံ" နံပါတ်များ ပြောင်းသည်။ အဟောင်း မရတော့ပါ-

# To the leader who texted REMOVE.
# segments: 2
remove-done = { $name } ကို { $code } မှ ဖယ်ရှားပြီ။ ခေါင်းဆောင် လက်ခံမှသာ ပြန်ဝင်နိုင်မည်။

# The same where that was a leader, whom the network file names.
# segments: 2
remove-leader-done = { $name } ကို { $code } မှ ဖယ်ရှားပြီ။ network.toml တွင်လည်း ခေါင်းဆောင်စာရင်းမှ ဖယ်ပါ။

# After UNDO of REMOVE.
# segments: 1
remove-undone = ရုပ်သိမ်းပြီး- { $name } { $code } တွင် ရှိနေပါသည်။
    .short = { $name } { $code } တွင် ပြန်ရှိပါပြီ။

# To the group's other leaders, who were told that somebody was put out.
# segments: 2
remove-undone-told = { $author } က ပြန်ရုပ်သိမ်း- { $name } { $code } တွင် ရှိနေပါသည်။

# To the group's other leaders.
# segments: 2
remove-told = { $author } က { $name } ကို { $code } မှ ဖယ်ရှားပြီ။

# REMOVE of oneself.
# segments: 1
remove-self = သင်ကိုယ်တိုင် ဖြစ်ပါသည်။ ထွက်ရန်- ထွက် { $code }

# REMOVE of a coordinator.
# segments: 2
remove-coordinator = { $name } သည် ညှိနှိုင်းရေးမှူး ဖြစ်သည်။ network.toml က သတ်မှတ်သည်။ ဖုန်းပိတ်ရန် "ဖုန်းပျောက်" ပို့ပါ။

# REMOVE of a group's only leader.
# segments: 2
remove-last-leader = { $name } သည် { $code } ၏ နောက်ဆုံး ခေါင်းဆောင်။ network.toml တွင် အခြားသူ အရင်ထည့်ပါ။

# To who texted BLOCK.
# segments: 2
block-done = { $name } ကို ပိတ်ဆို့ပြီ။ ထိုမှစာ မည်သူမျှ မရပါ။ ပြန်ဖွင့်ရန် ပိတ်ဆို့မှုဖွင့် { $secret }

# BLOCK with a small number, which proves nothing.
# segments: 2
block-number = { $name } ကို ပိတ်ဆို့ရန်- ပိတ်ဆို့ { $secret }

# BLOCK of oneself.
# segments: 1
block-self = ထိုစာသည် သင့်စာ ဖြစ်သည်။

# BLOCK of a leader or coordinator.
# segments: 2
block-leads = { $name } သည် ခေါင်းဆောင် (သို့) ညှိနှိုင်းရေးမှူး ဖြစ်သည်။ ဖုန်းပိတ်ရန် "ဖုန်းပျောက်"၊ အဖွဲ့မှ ဖယ်ရန် "ဖယ်ရှား"

# To coordinators.
# segments: 2
block-told = { $author } က { $name } ကို ပိတ်ဆို့ပြီ။

# To whoever is blocked, once; then there is silence.
# segments: 1
blocked = သင့်စာများကို ဤနေရာတွင် မဖတ်တော့ပါ။

# After UNBLOCK.
# segments: 1
unblock-done = { $name } စာပြန်ပို့နိုင်ပြီ။

# UNBLOCK with a small number, which proves nothing.
# segments: 2
unblock-number = { $name } ကို ပြန်ဖွင့်ရန်- ပိတ်ဆို့မှုဖွင့် { $secret }

# To coordinators.
# segments: 2
unblock-told = { $author } က { $name } ကို ပြန်ဖွင့်ပြီ။
