# After LINK: the code, and what to do with it. "LINK 8241".
# segments: 2
link-code = သင့်ကုဒ် { $secret }။ { $minutes } မိနစ်အတွင်း အခြားဖုန်း (သို့) Telegram မှ LINK { $secret } ပို့ပါ။ မည်သူ့ကိုမျှ မပေးပါနှင့်။

# To the address that used the code: both are one person now; channel is where the code came from.
# segments: 2
link-done = { $channel } နှင့် ချိတ်ပြီး၊ တစ်ဦးတည်း ဖြစ်ပါပြီ။ အဖွဲ့- { $codes }။ သင် မဟုတ်ပါက ၇ ရက်အတွင်း UNLINK ပို့ပါ။

# To the address that asked for the code; channel is where it was used.
# segments: 2
link-told = LINK ကုဒ်ကို { $channel } မှ သုံးပြီး၊ ထိုသူသည် သင်ဖြစ်ပါပြီ။ သင် မဟုတ်ပါက ၇ ရက်အတွင်း UNLINK ပို့ပါ။

# A code that nobody has, or an old or used one.
# segments: 2
link-wrong = ကုဒ် မှား (သို့) သက်တမ်းကုန်သည်။ အခြားဖုန်း (သို့) Telegram မှ LINK ပို့၍ ကုဒ်အသစ် ယူပါ။

# The third wrong code of a day, and every further one: somebody may be guessing.
# segments: 1
link-locked = ကုဒ် သုံးကြိမ် မှား၍ LINK ကို မနက်ဖြန်မှ သုံးနိုင်မည်။

# The code came back from where it was asked for.
# segments: 1
link-same-address = LINK { $secret } ကို အခြားဖုန်း (သို့) Telegram မှ ပို့ပါ။

# Both addresses are one person already.
# segments: 1
link-already = နှစ်ခုလုံး သင်ပင် ဖြစ်ပြီးသားပါ။

# LINK by somebody who sent STOP.
# segments: 1
link-stopped = STOP ပို့ထားသည်။ START ပို့ပြီးမှ LINK ပို့ပါ။

# Whoever asked for the code has sent STOP since.
# segments: 2
link-other-stopped = အခြားတစ်ခုမှ STOP ပို့ထားသည်။ ထိုမှ START၊ ထို့နောက် LINK ပို့ပါ။

# The sender has rights or is in a closed group, which the other one is not: the code must be asked for here.
# segments: 2
link-ask-here = ဤနေရာတွင် တာဝန် (သို့) ပိတ်အဖွဲ့ ရှိ၍ ဤနေရာမှ LINK ပို့ပါ၊ ရသောကုဒ်ကို အခြားတစ်ခုမှ ပို့ပါ။

# LINK by a stranger.
# segments: 2
link-member-first = ဝင်ထားသော ဖုန်း (သို့) Telegram မှ LINK ပို့ပါ၊ ရသောကုဒ်ကို ဤနေရာမှ ပို့ပါ။

# LINK, with a code or without, within an hour of the tenth wrong code of all.
# segments: 2
link-shut = LINK ကုဒ်အမှား များလွန်း၍ တစ်နာရီ ရပ်ထားသည်။ ကုဒ်ဟောင်း မရတော့ပါ၊ နောက်မှ LINK ပြန်ပို့ပါ။

# To coordinators: many wrong codes of LINK came in.
# segments: 2
link-wrong-many = LINK ကုဒ်အမှား { $count } ခု ရောက်သည်၊ တစ်ဦးဦး မှန်းဆနေနိုင်သည်။ LINK ကို တစ်နာရီ ရပ်ထားသည်။

# To whoever sent UNLINK; channel is where the other one is.
# segments: 2
unlink-done = ဖြုတ်ပြီး၊ { $channel } သည် သင် မဟုတ်တော့ပါ။ သင့်အဖွဲ့- { $codes }။ မရိုးသားလျှင် TO COORD ပို့ပါ။

# To the other one; channel is where UNLINK was sent from.
# segments: 2
unlink-told = { $channel } မှ UNLINK ပို့၍ ဖြုတ်ပြီးပါပြီ။ သင့်အဖွဲ့များ- { $codes }

# UNLINK where there is nothing to take apart.
# segments: 2
unlink-none = လွန်ခဲ့သော ၇ ရက်အတွင်း ချိတ်ထားသည် မရှိပါ။ ထူးခြားလျှင် TO COORD ပို့ပါ။
