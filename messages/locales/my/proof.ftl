# The third wrong number of a day from one phone or chat, and for every act there that weighs, until tomorrow.
# segments: 2
proof-rests = ယနေ့ ဤနေရာမှ နံပါတ် သုံးကြိမ် မှားသည်။ နံပါတ်လိုသော အရာများ မနက်ဖြန်မှ ရမည်။ အရေးပေါ်ဆိုပါက ဖုန်းခေါ်ပါ။

# YES or NO with a number that stands for nothing that the sender may settle, or no more.
# segments: 1
proof-unknown = နံပါတ် { $number } ကို စောင့်နေသော သင့်အရာ မရှိပါ။

# To coordinators: three wrong numbers came from a member's phone or chat. Somebody may be guessing.
# segments: 2
proof-wrong = { $name } ထံမှ နံပါတ် သုံးကြိမ် မှားသည်။ နံပါတ်လိုသော အရာများ မနက်ဖြန်မှ ရမည်။ သံသယရှိလျှင် ဖုန်းခေါ်ပါ။

# To coordinators: many wrong numbers came in a day.
# segments: 2
proof-wrong-many = ယနေ့ နံပါတ် { $count } ကြိမ် မှားသည်။ မှန်းဆသူ ရှိနိုင်သည်။ မနက်ဖြန်ထိ နံပါတ်အသစ်များ ဂဏန်း 6 လုံး ရှိမည်။

# To an SMS number from which something came that reaches others or takes away: only this number, from there, does it.
# segments: 2
echo-ask = ဤသို့ လုပ်ရန် "ဟုတ် { $secret }" ပို့ပါ- { $quote }
    သင် မပို့ခဲ့လျှင် ဘာမှ မလုပ်ပါနှင့်။
    .short =
        { $quote }? ဟုတ် { $secret }
        သင် မပို့ခဲ့လျှင် မလုပ်ပါနှင့်။

# Before the text above, where five texts waited for their YES already.
# segments: 2
echo-replaced = မစောင့်တော့ပါ- { $quote }

# NO to that text.
# segments: 1
echo-dropped = ဟုတ်ကဲ့၊ ဘာမှ မလုပ်ပါ။

# To a member of a group that nobody leads: the others were asked, one must agree.
# segments: 2
second-asked = { $group } တွင် နောက်တစ်ဦး သဘောတူရမည်။ { $count } ဦးကို မေးထားသည်၊ 3 ရက်အတွင်း အကြောင်းကြားမည်။
    .short = { $group } အဖွဲ့ဝင် { $count } ဦးကို မေးထားသည်။ တစ်ဦး သဘောတူရမည်။

# The same where nobody else can be asked.
# segments: 2
second-nobody = { $group } တွင် နောက်တစ်ဦး သဘောတူရမည်၊ မေးရန် မရှိပါ။ ညှိနှိုင်းရေးမှူးက လုပ်နိုင်သည်။
    .short = { $group } တွင် မေးရန် အဖွဲ့ဝင် မရှိပါ။ ညှိနှိုင်းရေးမှူးက လုပ်နိုင်သည်။

# To the other members of the group: what one of them texted. The first answer decides.
# segments: 3
second-ask = { $name } က { $group } အတွက် လုပ်လိုသည်- "{ $text }" သဘောတူလား။ ဟုတ် { $secret } / မဟုတ် { $secret }
    .short = { $name }၊ { $group }- "{ $text }" ဟုတ် { $secret } / မဟုတ် { $secret }

# To who sent YES.
# segments: 1
second-agreed = ကျေးဇူးပါ။ { $name } ကို အကြောင်းကြားပြီး။

# To who sent NO.
# segments: 1
second-refused = မလုပ်ပါ။ { $name } ကို အကြောင်းကြားပြီး။

# To who texted it: another member agreed; what was done follows.
# segments: 2
second-yes = { $name } သဘောတူပြီ- "{ $text }"

# To who texted it: another member, or a coordinator, sent the same, and it is done.
# segments: 2
second-same = { $name } သဘောတူ၍ ပြီးပါပြီ- "{ $text }"

# To who texted it: another member did not agree.
# segments: 2
second-no = { $name } သဘောမတူပါ၊ မလုပ်ပါ- "{ $text }"

# To who texted it: nobody answered in three days.
# segments: 2
second-late = { $group } တွင် 3 ရက်အတွင်း မည်သူမျှ မဖြေ၍ မလုပ်ပါ- "{ $text }"

# YES or NO after another member's.
# segments: 1
second-settled = အခြားအဖွဲ့ဝင်က ဖြေပြီးပါပြီ။

# YES to what somebody wanted who is in the group no more.
# segments: 1
second-gone = တောင်းသူ အဖွဲ့တွင် မရှိတော့၍ မလုပ်ပါ။
