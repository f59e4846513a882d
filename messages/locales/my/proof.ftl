# The third wrong number of a day from one phone or chat, and for every act there that weighs, until tomorrow.
# segments: 2
proof-rests = ယနေ့ ဤနေရာမှ နံပါတ် သုံးကြိမ် မှားသည်။ နံပါတ်လိုသော အရာများ မနက်ဖြန်မှ ရမည်။ အရေးပေါ်ဆိုပါက ဖုန်းခေါ်ပါ။

# To coordinators: three wrong numbers came from a member's phone or chat. Somebody may be guessing.
# segments: 2
proof-wrong = { $name } ထံမှ နံပါတ် သုံးကြိမ် မှားသည်။ နံပါတ်လိုသော အရာများ မနက်ဖြန်မှ ရမည်။ သံသယရှိလျှင် ဖုန်းခေါ်ပါ။

# To coordinators: many wrong numbers came in a day.
# segments: 2
proof-wrong-many = ယနေ့ နံပါတ် { $count } ကြိမ် မှားသည်။ မှန်းဆသူ ရှိနိုင်သည်။ မနက်ဖြန်ထိ နံပါတ်အသစ်များ ဂဏန်း ၆ လုံး ရှိမည်။

# To an SMS number from which something came that reaches others or takes away: only this number, from there, does it.
# segments: 2
echo-ask = ဤသို့ လုပ်ရန် "ဟုတ် { $secret }" ပို့ပါ- { $quote }
    သင် မပို့ခဲ့လျှင် ဘာမှ မလုပ်ပါနှင့်။
    .short =
        { $quote }? ဟုတ် { $secret }
        သင် မပို့ခဲ့လျှင် မလုပ်ပါနှင့်။

# NO to the text above.
# segments: 1
echo-dropped = ဟုတ်ကဲ့၊ ဘာမှ မလုပ်ပါ။
