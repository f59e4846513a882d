# After LINK: the code, and what to do with it. "LINK 8241".
# segments: 2
link-code = သင့်ကုဒ် { $secret }။ { $minutes } မိနစ်အတွင်း အခြားဖုန်း (သို့) Telegram မှ ပို့ပါ- ချိတ် { $secret }။ မည်သူ့ကိုမျှ မပေးပါနှင့်။

# To the address that used the code: both are one person now; channel is where the code came from.
# segments: 2
link-done = { $channel } နှင့် ချိတ်ပြီးပါပြီ။ အဖွဲ့- { $codes }။ သင် မဟုတ်ပါက 7 ရက်အတွင်း "ချိတ်ဖြုတ်" ပို့ပါ။
    .short = { $channel } နှင့် ချိတ်ပြီး။ သင် မဟုတ်ပါက ချိတ်ဖြုတ်

# To the address that asked for the code; channel is where it was used.
# segments: 2
link-told = ကုဒ်ကို { $channel } မှ သုံး၍ "ချိတ်" ပြီးပါပြီ။ သင် မဟုတ်ပါက 7 ရက်အတွင်း "ချိတ်ဖြုတ်" ပို့ပါ။
    .short = { $channel } မှ ချိတ်ပြီး။ သင် မဟုတ်ပါက ချိတ်ဖြုတ်

# A code that nobody has, or an old or used one.
# segments: 2
link-wrong = ကုဒ် မှား (သို့) သက်တမ်းကုန်သည်။ အခြားဖုန်း (သို့) Telegram မှ "ချိတ်" ပို့၍ ကုဒ်အသစ် ယူပါ။
    .short = ကုဒ် မှား (သို့) ဟောင်းနေသည်။ အခြားဖုန်းမှ "ချိတ်" ပို့ပါ။

# The third wrong code of a day, and every further one: somebody may be guessing.
# segments: 1
link-locked = ကုဒ် သုံးကြိမ် မှား၍ "ချိတ်" ကို မနက်ဖြန်မှ သုံးနိုင်ပါမည်။

# The code came back from where it was asked for.
# segments: 1
link-same-address = ချိတ် { $secret } ကို အခြားဖုန်း (သို့) Telegram မှ ပို့ပါ။

# Both addresses are one person already.
# segments: 1
link-already = နှစ်ခုလုံး ချိတ်ပြီးသားပါ။

# LINK by somebody who sent STOP.
# segments: 1
link-stopped = "ရပ်" ပို့ထားသည်။ "ပြန်စ" ပို့ပြီးမှ "ချိတ်" ပို့ပါ။

# Whoever asked for the code has sent STOP since.
# segments: 2
link-other-stopped = အခြားတစ်ခုမှ "ရပ်" ပို့ထားသည်။ ထိုမှ "ပြန်စ"၊ ထို့နောက် "ချိတ်" ပို့ပါ။

# The sender has rights or is in a closed group, which the other one is not: the code must be asked for here.
# segments: 2
link-ask-here = ဤနေရာတွင် တာဝန် (သို့) ပိတ်အဖွဲ့ ရှိ၍ ဤနေရာမှ "ချိတ်" ပို့ပါ၊ ရသောကုဒ်ကို အခြားတစ်ခုမှ ပို့ပါ။

# Both asked to come into this group, and its leaders have not answered: their OK would let in two.
# segments: 2
link-wait = { $codes } သို့ ဝင်ရန် နှစ်နေရာမှ တောင်းထားသည်။ ခေါင်းဆောင် ဖြေပြီးမှ "ချိတ်" ထပ်ပို့ပါ။

# LINK by a stranger.
# segments: 2
link-member-first = ဝင်ထားသော ဖုန်း (သို့) Telegram မှ "ချိတ်" ပို့ပါ၊ ရသောကုဒ်ကို ဤနေရာမှ ပို့ပါ။

# LINK, with a code or without, within an hour of the tenth wrong code of all.
# segments: 2
link-shut = "ချိတ်" ကုဒ်အမှား များလွန်း၍ တစ်နာရီ ရပ်ထားသည်။ ကုဒ်ဟောင်း မရတော့ပါ၊ နောက်မှ "ချိတ်" ပြန်ပို့ပါ။

# To coordinators: many wrong codes of LINK came in.
# segments: 2
link-wrong-many = "ချိတ်" ကုဒ်အမှား { $count } ခု ရောက်သည်၊ တစ်ဦးဦး မှန်းဆနေနိုင်သည်။ "ချိတ်" ကို တစ်နာရီ ရပ်ထားသည်။

# To whoever sent UNLINK; channel is where the other one is.
# segments: 2
unlink-done = ဖြုတ်ပြီး၊ { $channel } သည် သင် မဟုတ်တော့ပါ။ သင့်အဖွဲ့- { $codes }။ မရိုးသားလျှင် "စာပို့ ရုံး" နှင့် စာပို့ပါ။
    .short = ဖြုတ်ပြီး၊ { $channel } သည် သင် မဟုတ်တော့ပါ။ မေးရန် စာပို့ ရုံး

# To the other one; channel is where UNLINK was sent from.
# segments: 2
unlink-told = { $channel } မှ "ချိတ်ဖြုတ်" ပို့၍ ဖြုတ်ပြီးပါပြီ။ သင့်အဖွဲ့များ- { $codes }

# UNLINK where there is nothing to take apart.
# segments: 2
unlink-none = လွန်ခဲ့သော 7 ရက်အတွင်း ချိတ်ထားသည် မရှိပါ။ ထူးခြားလျှင် "စာပို့ ရုံး" နှင့် စာပို့ပါ။
    .short = 7 ရက်အတွင်း ချိတ်ထားသည် မရှိပါ။ မေးရန် စာပို့ ရုံး

# To the coordinator who texted MERGE: two are to be one person, called so and in these groups then; a line for each of the two follows.
# segments: 2
merge-ask = လူတစ်ဦးတည်း- { $name } ({ $codes }) ဟု ပေါင်းမည်လား။ ဟုတ် { $secret } (သို့) မဟုတ် { $secret }

# A line under the one above, and after they were taken apart: "Ma Hla (SMS; PRO; 3 reports)".
# segments: 2
merge-line = { $name } ({ $channel }၊ { $codes }၊ အစီရင်ခံစာ { $count } စောင်)

# After YES. ref is what the page numbers the person by: "#12".
# segments: 2
merge-done = { $name } လူတစ်ဦးတည်း၊ အဖွဲ့- { $codes }။ မှားလျှင် ရုပ်သိမ်း၊ နောက်မှ ချိတ်ဖြုတ် { $ref }
    .short = { $name } လူတစ်ဦးတည်း၊ { $codes }။ မှားလျှင် ချိတ်ဖြုတ် { $ref }

# To each address of the two; channel is where the other one is.
# segments: 2
merge-told = ရုံးက သင့်ကို ဤနေရာနှင့် { $channel } တွင် လူတစ်ဦးတည်းဟု မှတ်သည်။ သင် မဟုတ်ပါက 7 ရက်အတွင်း "ချိတ်ဖြုတ်" ပို့ပါ။
    .short = ရုံးက သင်နှင့် { $channel } ကို ချိတ်သည်။ သင် မဟုတ်ပါက ချိတ်ဖြုတ်

# MERGE of somebody with themselves.
# segments: 1
merge-same = ထိုသူသည် လူတစ်ဦးတည်း ဖြစ်ပြီးသားပါ။

# MERGE of the sender with another.
# segments: 1
merge-self = ထိုသူသည် သင်ပါ။ ကိုယ်တိုင်အတွက် "ချိတ်" ပို့ပါ။

# MERGE where one of the two cannot be asked or does not want to be.
# segments: 2
merge-not = ယခု မရပါ။ တစ်ဦးသည် "ရပ်" ပို့ထားသည်၊ ပိတ်ဆို့ထားသည် (သို့) ဖုန်းပျောက်နေသည်။

# MERGE with a number that nobody has.
# segments: 2
merge-nobody = { $number } သည် မည်သူ့နံပါတ်မျှ မဟုတ်ပါ။ အမည်အပြည့် (သို့) သူရေးသောစာ၏ နံပါတ် ပို့ပါ။

# To the coordinator whose UNLINK with a name, or UNDO, took two apart; a line for each follows.
# segments: 1
unmerge-done = ယခု လူနှစ်ဦး ပြန်ဖြစ်ပြီ-

# To each of the two whom a coordinator took apart.
# segments: 2
unmerge-told = ရုံးက ဤနေရာသည် အခြားဖုန်း (သို့) Telegram နှင့် လူတစ်ဦးတည်း မဟုတ်တော့ဟု မှတ်သည်။ သင့်အဖွဲ့- { $codes }
    .short = ဤနေရာကို အခြားတစ်ခုမှ ဖြုတ်ပြီ။ သင့်အဖွဲ့- { $codes }

# UNLINK with a name, where nothing is to be taken apart.
# segments: 2
unmerge-none = { $name } ကို လွန်ခဲ့သော 7 ရက်အတွင်း မည်သူနှင့်မျှ မပေါင်းခဲ့ပါ။

# To the coordinator whose MERGE NO said that two who are alike are two people: nobody is asked about them any more.
# segments: 2
merge-two = { $name } နှင့် { $member } သည် လူနှစ်ဦးဟု မှတ်ပြီ။ မှားလျှင် ယနေ့ "ရုပ်သိမ်း"

# After UNDO of that.
# segments: 2
merge-two-undone = { $name } နှင့် { $member } သည် လူတစ်ဦးတည်း ဖြစ်နိုင်သည်ဟု ပြန်မှတ်ပြီ။
