# To the author of an announcement: a member answers it; quote is how it begins. "Ma Aye on 73 "Who comes...": "I will come"".
# segments: 2
thread-to-author = { $speaker }၊ { $other_number } "{ $quote }"- "{ $text }"
    ပြန်ဖြေရန်- ဖြေ { $secret }
    .short =
        { $speaker }၊ { $other_number }- "{ $text }"
        ဖြေ { $secret }

# To a group's leaders: a member's TO LAND text.
# segments: 2
thread-to-leaders = { $speaker } ({ $code } ခေါင်းဆောင်များသို့)- "{ $text }"
    ပြန်ဖြေရန်- ဖြေ { $secret }
    .short =
        { $speaker }၊ { $code } သို့- "{ $text }"
        ဖြေ { $secret }
    .least =
        { $speaker } { $code }- "{ $text }"
        ဖြေ { $secret }

# To the coordinators: a member's text for them, or one that no command fits.
# segments: 2
thread-to-coordinators = { $speaker }- "{ $text }"
    ပြန်ဖြေရန်- ဖြေ { $secret }
    .short =
        { $speaker }- "{ $text }"
        ဖြေ { $secret }

# To the member: the text went to the author of the announcement.
# segments: 1
thread-passed = { $name } ထံ ပို့ပေးပြီးပါပြီ။

# To the member after TO LAND.
# segments: 1
thread-passed-to-leaders = { $code } ခေါင်းဆောင်များထံ ပို့ပေးပြီးပါပြီ။

# To the member: the text is in the coordinators' inbox.
# segments: 1
thread-kept = သင့်စာ { $number } ကို ညှိနှိုင်းရေးမှူးထံ ပို့ထားပါသည်။ ဤနေရာတွင် ဖြေပါမည်။
    .short = သင့်စာ { $number } ညှိနှိုင်းရေးမှူးထံ ပို့ပြီး။

# To the coordinators, once a day: who are no members and wrote something; a line for each follows.
# segments: 1
strangers-wrote = သူစိမ်း { $count } ဦး ရေးသည်-

# A line of it: what they wrote, and what answers them.
# segments: 2
strangers-line = { $name }- "{ $quote }" ဖြေ { $secret }

# Under the one before, when the text is like a command.
# segments: 1
thread-hint = "{ $suggestion }" ကို ဆိုလိုပါသလား။
    .short = "{ $suggestion }" လား?

# The same where the text began with that very command: how it goes.
# segments: 1
thread-hint-how = (သို့) ဤသို့လား? { $line }

# To the coordinators at once: somebody's text speaks of danger.
# segments: 2
thread-alert = အရေးပေါ် { $speaker }- "{ $text }"
    ပြန်ဖြေရန်- ဖြေ { $secret }
    .short =
        အရေးပေါ် { $speaker }- "{ $text }"
        ဖြေ { $secret }

# To whom wrote of danger: how many coordinators read it now.
# segments: 2
thread-alerted = ညှိနှိုင်းရေးမှူး { $count } ဦးကို အရေးပေါ် ပို့ပြီးပါပြီ (နံပါတ် { $number })။ ဤနေရာတွင် ပြန်ဖြေပါမည်။
    .short = အရေးပေါ် ပို့ပြီးပါပြီ ({ $number })- ညှိနှိုင်းရေးမှူး { $count } ဦး။ ပြန်ဖြေပါမည်။

# The same where leaders of the sender's groups read it, too.
# segments: 2
thread-alerted-all = အရေးပေါ် ပို့ပြီးပါပြီ (နံပါတ် { $number })- ညှိနှိုင်းရေးမှူး { $coordinators } ဦး၊ အဖွဲ့ခေါင်းဆောင် { $leaders } ဦး။ ဤနေရာတွင် ပြန်ဖြေပါမည်။
    .short = အရေးပေါ် ပို့ပြီးပါပြီ- ညှိနှိုင်းရေးမှူး { $coordinators }၊ ခေါင်းဆောင် { $leaders }။ ဖြေပါမည်။

# The same where no coordinator has an address that works.
# segments: 2
thread-alerted-leaders = ညှိနှိုင်းရေးမှူးကို ဆက်သွယ်၍မရပါ။ သင့်အဖွဲ့ခေါင်းဆောင် { $count } ဦးကို အရေးပေါ် ပို့ပြီးပါပြီ (နံပါတ် { $number })။
    .short = ညှိနှိုင်းရေးမှူး မရပါ။ ခေါင်းဆောင် { $count } ဦးကို အရေးပေါ် ပို့ပြီး ({ $number })။

# The same where no leader has one either.
# segments: 2
thread-alerted-nobody = နံပါတ် { $number } ဖြင့် သိမ်းထားပါသည်။ ယခု ညှိနှိုင်းရေးမှူးကို ဆက်သွယ်၍မရပါ။ အနီးရှိ ယုံကြည်ရသူကို ဆက်သွယ်ပါ။

# TO LAND for a group without leaders; the next line says that it went to the coordinators.
# segments: 1
thread-no-leader = { $code } တွင် ခေါင်းဆောင် မရှိပါ။

# The same where its one leader writes.
# segments: 1
thread-no-other-leader = { $code } တွင် အခြား ခေါင်းဆောင် မရှိသေးပါ။

# TO LAND for a group whose leaders sent STOP, or have no address now; the next line says that it went to the coordinators.
# segments: 1
thread-leaders-away = { $code } ခေါင်းဆောင်များကို ယခု ဆက်သွယ်၍ မရပါ။

# To the member: the first answer of a leader or coordinator.
# segments: 2
thread-first-answer = { $name }- "{ $text }"
    (ပြန်ဖြေလိုလျှင် စာပြန်ပို့ပါ။)
    .short = { $name }- "{ $text }"

# To the member: a later answer.
# segments: 1
thread-answer = { $name }- "{ $text }"

# To the leader or coordinator after REPLY.
# segments: 1
thread-answered = { $name } ထံ ပို့ပြီးပါပြီ။

# To a leader or coordinator who writes without REPLY while several wait, or asks something.
# segments: 2
thread-for = { $name } ထံလား? ဟုတ် = ပို့ရန်၊ မဟုတ် = ညှိနှိုင်းရေးမှူးထံ

# The same where YES needs its number; quote is how the words begin.
# segments: 2
thread-for-number = "{ $quote }" - { $name } ထံလား? ဟုတ် { $secret } = ပို့ရန်၊ မဟုတ် = ညှိနှိုင်းရေးမှူးထံ
    .short = "{ $quote }" - { $name } ထံ? ဟုတ် { $secret } / မဟုတ်

# A day after one of the two, where neither YES nor NO came; quote is how the words begin.
# segments: 2
thread-for-left = "{ $quote }" - ဟုတ်/မဟုတ် မပြောသဖြင့် ညှိနှိုင်းရေးမှူးထံ ပေးပြီ။

# UNDO just after REPLY.
# segments: 2
thread-called-back = { $name } ထံ ပို့ပြီးသား၊ ပြန်မခေါ်နိုင်ပါ။ အမှန်ကို "ဖြေ { $secret }" ဖြင့် ပို့ပါ။
    .short = { $name } ထံ ပို့ပြီး၊ ပြန်မခေါ်နိုင်ပါ။ အမှန်- ဖြေ { $secret }

# REPLY with a number that is not theirs to answer.
# segments: 1
thread-unknown = သင် ပြန်ဖြေရန် စာ { $number } မရှိပါ။

# REPLY with the small number of a text that the sender may answer.
# segments: 2
thread-number = { $name } ကို ပြန်ဖြေရန် "ဖြေ { $secret }" နှင့် သင့်စာ ပို့ပါ။
    .short = { $name } ထံ- ဖြေ { $secret } နှင့် သင့်စာ

# What a coordinator without a name is called before others.
# segments: 1
thread-office = ညှိနှိုင်းရေးမှူး

# What a leader without a name is called before others.
# segments: 1
thread-leader-of = { $code } ခေါင်းဆောင်

# What a member without a name is called before others.
# segments: 1
thread-member-of = { $code } အဖွဲ့ဝင်

# To the member: a voice message or a file, which the program cannot hear or read, is in the coordinators' inbox.
# segments: 1
thread-kept-file = { $number } ကို ညှိနှိုင်းရေးမှူး နားထောင်/ဖတ်ပြီး ဖြေပါမည်။

# Stands for a voice message before who reads the text; file is "57-1.ogg".
# segments: 1
thread-voice = (အသံ- ရုံး media ဖိုင်တွဲရှိ { $file })

# Stands for a file, such as a PDF.
# segments: 1
thread-file = (ဖိုင်- ရုံး media ဖိုင်တွဲရှိ { $file })

# Stands behind words, for the photos that came with them.
# segments: 1
thread-photo = (ဓာတ်ပုံ- ရုံး media ဖိုင်တွဲရှိ { $file })

# Stands for the text of a photo or a place that came without words.
# segments: 1
thread-wordless = (ဓာတ်ပုံ (သို့) တည်နေရာ၊ စာမပါ)

# To a coordinator who only greets or thanks.
# segments: 1
thread-hello = မင်္ဂလာပါ။ "ကြေညာ"၊ "အကျဉ်းချုပ်" သုံးနိုင်ပါသည်။ အကူအညီ = အားလုံး

# To a member whose OK or thanks goes to the author together with those of others.
# segments: 1
thread-collected = { $name } အတွက် မှတ်ထားပါပြီ။ ကျေးဇူးပါ။

# To an author: who said OK or thanks for announcement other_number; names like "Ma Hla, Ko Bo".
# segments: 3
thread-thanked = { $other_number } အတွက် OK၊ ကျေးဇူး { $count } ဦး- { $names }

# Who writes, in the texts above, who is known for long: the name alone.
# segments: 1
thread-speaker = { $name }

# Who writes, and has agreed to take part only lately: "Ko Aung (member of PRO for 2 d)".
# segments: 2
thread-speaker-new = { $name } ({ $codes } အဖွဲ့ဝင် { $days } ရက်)
    .short = { $name } ({ $codes } { $days } ရက်)
    .least = { $name } ({ $days } ရက်)

# The same, of somebody whose groups are not told to who reads it.
# segments: 1
thread-speaker-elsewhere = { $name } (အဖွဲ့ဝင် { $days } ရက်)
    .short = { $name } ({ $days } ရက်)

# Who writes, and has not joined.
# segments: 1
thread-speaker-guest = { $name } (အဖွဲ့ဝင်မဟုတ်)

# The last line of a text that did not fit.
# segments: 1
thread-more = ကျန်သည်- ဆက် { $number }

# The answer to MORE 57: more of what somebody wrote.
# segments: 1
thread-rest = { $name } ({ $number } ဆက်)- "{ $text }"

# The answer to REPLY 5731: above the last texts of a thread.
# segments: 2
thread-shown = { $name } ၏ စာများ။ ပြန်ဖြေရန် "ဖြေ { $secret }" နှင့် သင့်စာ ပို့ပါ။
    .short = { $name } ၏ စာများ။ ဖြေ { $secret } နှင့် သင့်စာ

# A line of it: who wrote what, and when.
# segments: 1
thread-shown-line = { $name }၊ { $date }- "{ $quote }"

# To all others who were asked: somebody has answered. "Daw Su answered Ma Hla: yes of course"
# segments: 2
thread-others = { $name } က { $member } ကို ဖြေပြီး- "{ $text }"

# To who sends a second answer.
# segments: 2
thread-second = { $name } က { $member } ကို ဖြေပြီးပါပြီ- "{ $text }"
    သင့်စာလည်း ပို့မလား။ ဟုတ် / မဟုတ်

# After NO to the question above.
# segments: 1
thread-not-sent = မပို့ပါ။

# To a member who only greets or thanks, where nobody has written to them.
# segments: 1
thread-welcome = မင်္ဂလာပါ။ "အစီရင်ခံ" (သို့) "အကူအညီ" ပို့နိုင်ပါသည်။

# To an author: several answered within a few minutes; all answers so far are counted. list is "3 yes, 2 no, 4 others".
# segments: 1
thread-answers = "{ $quote }"- { $list }။ ကြည့်ရန်- ပို့ပြီး { $number }
    .short = ပို့ပြီး { $number }- { $list }
    .least = { $number }- { $list }

# A part of that list.
# segments: 1
answers-yes = ဟုတ် { $count }

# A part of that list.
# segments: 1
answers-no = မဟုတ် { $count }

# A part of that list: who said neither yes nor no.
# segments: 1
answers-others = အခြား { $count }

# A line under the one above, and under SENT: who answered more than yes or no, and the number that answers them.
# segments: 1
thread-answer-line = { $name }- "{ $quote }" ဖြေ { $secret }
