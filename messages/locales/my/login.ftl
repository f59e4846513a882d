# LOGIN and LOGOUT: signing in on the coordinators' page.

# The answer to LOGIN: a link that opens the page, and a code to type there instead; each is good once.
# segments: 2
login-link = { $link } သို့မဟုတ် ကုဒ် { $secret }။ { $minutes } မိနစ်၊ တစ်ကြိမ်သာ။ မတောင်းခဲ့ပါက ဘာမှ မလုပ်ပါနှင့်။

# The same where no link leads to the page from elsewhere: it is open on the office's laptop alone.
# segments: 2
login-code = စာမျက်နှာ ကုဒ် { $secret }။ { $minutes } မိနစ်၊ တစ်ကြိမ်သာ။ မတောင်းခဲ့ပါက ဘာမှ မလုပ်ပါနှင့်။

# The answer to LOGIN where the page is not switched on.
# segments: 1
login-no-page = ဤနေရာတွင် စာမျက်နှာ မရှိပါ။

# The answer to LOGOUT ALL.
# segments: 1
logout-done = စာမျက်နှာအားလုံးမှ ထွက်ပြီးပါပြီ။
