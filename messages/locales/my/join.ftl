# Asks a stranger who texted JOIN LAND; YES keeps name and reports.
# segments: 2
join-consent = { $network_name }: သင့်အမည်၊ ဖုန်း၊ အစီရင်ခံစာ သိမ်းထားပါမည်။ { $code } ဝင်ရန် "သဘောတူ"၊ မဝင်လိုလျှင် "မဟုတ်" ပို့ပါ။
    .short = { $code }- သင့်အမည်၊ ဖုန်း၊ အစီရင်ခံစာ သိမ်းထားပါမည်။ သဘောတူ / မဟုတ်?

# After NO to the question above.
# segments: 1
join-declined = ကောင်းပါပြီ၊ ဘာမှ မသိမ်းထားပါ။ ဝင်လိုလျှင် "ဝင်" ပို့ပါ။

# To a new member of a group: "You are in LAND (Land)."
# segments: 2
join-in = { $code } ({ $group_name }) အဖွဲ့ဝင် ဖြစ်ပါပြီ။
    .short = { $code } ဝင်ပြီးပြီ။

# JOIN by a member of that group.
# segments: 1
join-already = { $code } အဖွဲ့ထဲ ရှိပြီးသားပါ။

# JOIN of a group whose members follow from a rule.
# segments: 1
join-by-rule = { $code } တွင် လုပ်ငန်းအဖွဲ့ ခေါင်းဆောင်များသာ ပါဝင်သည်။

# JOIN of a group that wants an invite code, without it or with a wrong one.
# segments: 1
join-needs-code = { $code } ဝင်ရန် ဖိတ်ကုဒ် လိုပါသည်။ ဝင် { $code } နှင့် ဖိတ်ကုဒ် ပို့ပါ။

# JOIN with an invite code that was good once.
# segments: 2
join-code-ended = { $code } ဖိတ်ကုဒ် သက်တမ်းကုန် (သို့) သုံးပြီးပါပြီ။ ပေးသူထံမှ ကုဒ်အသစ် တောင်းပါ။

# JOIN with an invite code after too many wrong ones, from there or from all together.
# segments: 2
join-codes-rest = ကုဒ်အမှား များလွန်း၍ ဖိတ်ကုဒ်ဖြင့် ဝင်ခြင်းကို မနက်ဖြန်မှ ပြန်ရပါမည်။

# To coordinators: many wrong invite codes came in a day.
# segments: 2
join-wrong-many = ယနေ့ ဖိတ်ကုဒ်အမှား { $count } ခု ရောက်သည်၊ တစ်ဦးဦး မှန်းဆနေနိုင်သည်။ ဖိတ်ကုဒ်ဖြင့် ဝင်ခြင်းကို မနက်ဖြန်အထိ ရပ်ထားသည်။

# JOIN of a group where leaders decide.
# segments: 1
join-waiting = { $code } ခေါင်းဆောင်များကို မေးထားပါသည်။ ဖြေလျှင် အကြောင်းကြားပါမည်။
    .short = { $code } ခေါင်းဆောင်ကို မေးထားပါသည်။

# To the group's leaders: somebody asks to join; about is what is known of them and how they came: "mobile, Hpa-An, SMS".
# segments: 3
join-asked = { $name } ({ $about }) က { $code } ဝင်လိုပါသည်။ လက်ခံ { $secret } / ငြင်း { $secret }
    .short = { $name }- { $code } ဝင်လို။ လက်ခံ { $secret } / ငြင်း { $secret }

# The same about several at once; list is put together from the line below.
# segments: 2
join-asked-several = { $code } ဝင်လိုသူ { $count } ဦး (လက်ခံ / ငြင်း နှင့် နံပါတ် ပို့ပါ)- { $list }
    .short = { $code } ဝင်လို (လက်ခံ / ငြင်း)- { $list }

# A part of that list: who asks, and the number that decides.
# segments: 2
join-asked-line = { $name } ({ $about }) { $secret }
    .short = { $name } { $secret }

# To a leader: no such request, or not theirs to decide.
# segments: 1
join-no-request = သင့်အဖွဲ့အတွက် တောင်းဆိုချက် { $number } မရှိပါ။

# To a leader: OK or REFUSE alone, and several wait.
# segments: 2
join-which = ဝင်လိုသူ များသည်။ လက်ခံ / ငြင်း နှင့် တစ်ဦးစီ၏ စာပါ နံပါတ် ပို့ပါ။

# To a leader: REFUSE alone, and nobody waits.
# segments: 1
join-none-open = သင့်အဖွဲ့တွင် ဝင်ခွင့်စောင့်သူ မရှိပါ။

# To a leader: the other leader was quicker.
# segments: 1
join-decided-already = ထိုတောင်းဆိုချက်ကို ဆုံးဖြတ်ပြီးပါပြီ။

# To the leader who sent OK.
# segments: 1
join-granted = { $name } သည် { $code } အဖွဲ့ဝင် ဖြစ်ပါပြီ။

# To the leader who sent REFUSE.
# segments: 2
join-refused = { $name } ကို { $code } ဝင်ခွင့် မပေးကြောင်း အကြောင်းကြားပြီးပါပြီ။

# To the one who asked to join.
# segments: 2
join-you-granted = { $code } ({ $group_name }) အဖွဲ့ဝင် ဖြစ်ပါပြီ။
    .short = { $code } ဝင်ပြီးပြီ။

# To the one who asked to join.
# segments: 2
join-you-refused = { $code } ({ $group_name }) ဝင်ခွင့် မရပါ။ မေးလိုလျှင် "စာပို့ ရုံး" နှင့် စာပို့ပါ။
    .short = { $code } ဝင်ခွင့် မရပါ။ မေးရန် စာပို့ ရုံး

# LEAVE of a group that one is not in.
# segments: 1
leave-not-in = { $code } အဖွဲ့တွင် သင်မပါပါ။ "အဖွဲ့များ" ပို့ပါ။

# After LEAVE.
# segments: 1
leave-done = { $code } မှ ထွက်ပြီးပါပြီ။ ပြန်ဝင်ရန်- ဝင် { $code }

# After LEAVE of the only group.
# segments: 2
leave-done-last = { $code } မှ ထွက်ပြီးပါပြီ။ အစီရင်ခံရန် အဖွဲ့တစ်ခု လိုပါသည်။ ပြန်ဝင်ရန်- ဝင် { $code }။ ရုံးသို့- စာပို့ ရုံး
    .short = { $code } မှ ထွက်ပြီ။ အစီရင်ခံရန် အဖွဲ့လိုသည်။ ပြန်ဝင်ရန်- ဝင် { $code }

# After LEAVE, of somebody who owed something there.
# segments: 1
leave-items = သင့် လုပ်ရန် တာဝန်ခံမရှိတော့- { $list }

# To the group's leaders, above the items that nobody has now.
# segments: 1
leave-told = { $name } { $code } မှ ထွက်သွားပြီ။

# To the group's other leaders and to coordinators.
# segments: 1
leave-told-leader = { $code } ခေါင်းဆောင် { $name } ထွက်သွားပြီ။

# To coordinators, after the one before: the file would make them a leader again.
# segments: 1
leave-named = network.toml တွင်လည်း ခေါင်းဆောင်စာရင်းမှ ဖယ်ပါ။

# To coordinators, after the one above.
# segments: 1
leave-nobody-leads = { $code } တွင် ခေါင်းဆောင် မရှိတော့ပါ။ ခေါင်းဆောင်ခန့် { $code } နှင့် အမည်

# To whom the leaving was told: UNDO took it back, and who left owes again what nobody took over.
# segments: 1
leave-undone-told = ရုပ်သိမ်းပြီး- { $name } { $code } တွင် ပြန်ရှိပါသည်။

# To the group's other leaders, once a day: one of them let somebody in; list is like "Ma Hla, Ko Bo".
# segments: 2
join-other-granted = { $leader } က { $code } ထဲ ဝင်ခွင့်ပြုပြီး- { $list }
    .short = { $leader } က { $code } လက်ခံ- { $list }

# The same of those who were not let in.
# segments: 2
join-other-refused = { $leader } က { $code } ထဲ ဝင်ခွင့်မပြု- { $list }
    .short = { $leader } က { $code } ငြင်း- { $list }

# Under "You are in PRO": who leads the group.
# segments: 2
join-led = ခေါင်းဆောင်- { $names }

# Under the same: on which day the group's plan is.
# segments: 1
join-plan = ရက် { $day_number }/{ $days }၊ အစီအစဉ် { $code }
    .short = ရက် { $day_number }/{ $days }
    .least = { "" }

# Under the same, before the plan's first day.
# segments: 1
join-plan-soon = အစီအစဉ် { $date } တွင် စမည်။
