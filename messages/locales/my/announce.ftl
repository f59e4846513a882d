# The announcement itself, to a member of the audience: "LAND: Workshop moved to Friday".
# segments: 1
announce-text = { $audience }: { $text }

# The audience of an announcement to all members.
# segments: 1
announce-everyone = အားလုံး

# A part of the preview: how many people get it over a channel that costs nothing a text.
# segments: 1
announce-way = { $channel } { $count } ဦး
    .short = { $channel } { $count }

# A part of the preview: how many get it by SMS, in how many parts each, and what that adds up to.
# segments: 1
announce-way-sms = SMS { $count } ဦး x { $parts } = { $sms_count } SMS
    .short = { $sms_count } SMS

# The same, where the text has more parts in one language than in another.
# segments: 1
announce-way-sms-mixed = SMS { $count } ဦး = { $sms_count } SMS
    .short = { $sms_count } SMS

# To a leader after TELL: "To LAND: 48 people, 31 by Telegram, 17 by SMS x 2 parts = 34 SMS. YES 4821 sends, NO drops."
# segments: 2
announce-preview = { $audience } သို့- { $people_count } ဦး၊ { $ways }။ ဟုတ် { $secret } = ပို့ / မဟုတ် = မပို့
    .short = { $audience }- { $ways }။ ဟုတ် { $secret }

# The same after TELL! (urgent: at once, also at night, and by SMS where Telegram fails).
# segments: 2
announce-preview-urgent = အရေးပေါ် { $audience } သို့- { $people_count } ဦး၊ { $ways }။ ဟုတ် { $secret } / မဟုတ်
    .short = အရေးပေါ် { $audience }- { $ways }။ ဟုတ် { $secret } / မဟုတ်

# Under the preview: the first words that will go out.
# segments: 1
announce-words = "{ $quote }"

# A line of the preview, where a photo came with TELL: the words alone go out.
# segments: 1
announce-photo-stays = ဓာတ်ပုံ မပို့ပါ။

# To the author alone after TELL?, as the audience would read it.
# segments: 3
announce-test = { $text }

# A line of the preview after TELL?: channel is where they look.
# segments: 1
announce-test-sent = စမ်းသပ်စာကို သင့်ထံသာ { $channel } ဖြင့် ပို့ပြီ။

# The same where no text goes to the author.
# segments: 1
announce-test-nowhere = သင့်ထံ စာမရောက်နိုင်၍ စမ်းသပ်စာ မပို့ပါ။

# The same from a phone that asked for tests all day long.
# segments: 1
announce-test-enough = စမ်းသပ်စာ မပို့ပါ။ SMS ဖြင့် တစ်ရက် { $count } ခါသာ ရသည်။

# A second line of the preview.
# segments: 1
announce-unreached = နောက်ထပ် { $count } ဦးကို ဆက်သွယ်၍ မရပါ။

# A last line of the preview, when it takes long until the last text has left; duration is like "3 hours".
# segments: 1
announce-takes = { $duration } ခန့် ကြာမည်။

# How long something takes.
# segments: 1
announce-minutes = { $count } မိနစ်

# The same in hours.
# segments: 1
announce-hours = { $count } နာရီ

# The same in days.
# segments: 1
announce-days = { $count } ရက်

# TELL to a group without members, or a place where nobody lives.
# segments: 1
announce-nobody = { $audience } တွင် ပို့ပေးရမည့်သူ မရှိပါ။

# TELL by a leader to others than their groups.
# segments: 2
announce-not-yours-to-tell = သင် ဦးဆောင်သော အဖွဲ့ကိုသာ ကြေညာနိုင်ပါသည်- { $codes }။ အခြားသူများအတွက် "စာပို့ ရုံး" နှင့် စာပို့ပါ။
    .short = သင် ဦးဆောင်သော အဖွဲ့ကိုသာ ကြေညာနိုင်သည်- { $codes }။ စာပို့ ရုံး

# TELL to more groups and townships than can be kept.
# segments: 1
announce-too-many-parts = အဖွဲ့နှင့် မြို့နယ် များလွန်းသည်။ နှစ်ကြိမ် ခွဲပို့ပါ။

# TELL LAND@Hpaan with a township that is not in the list; township is the nearest name.
# segments: 2
announce-no-township = "{ $word }" မြို့နယ် မရှိပါ။ { $township } ကို ဆိုလိုပါသလား။ မပို့ရသေးပါ။

# TELL LANF text: a typo is never guessed here.
# segments: 2
announce-no-group-near = "{ $word }" အဖွဲ့ မရှိပါ။ { $audience } ကို ဆိုလိုပါသလား။ မပို့ရသေးပါ။

# SENT with a number that is no announcement of the sender.
# segments: 1
announce-not-yours = သင့်တွင် ကြေညာချက် { $number } မရှိပါ။

# YES 73 from another phone or chat of the same person.
# segments: 2
announce-other-address = ထိုစာကို ကြေညာချက် ရေးခဲ့သော ဖုန်း (သို့) Telegram မှသာ ပို့ပါ။

# YES for one that went out already.
# segments: 1
announce-sent-already = ကြေညာချက် { $number } ပို့ပြီးပါပြီ။ ကြည့်ရန်- ပို့ပြီး { $number }

# After NO 73, and for YES or SENT later.
# segments: 1
announce-is-dropped = ကြေညာချက် { $number } ပယ်ဖျက်ပြီးပါပြီ၊ မပို့ပါ။

# NO 73 for one that was released, while texts of it wait: for how many, and how many have it.
# segments: 2
announce-withdrawn = ကြေညာချက် { $number } ကို ရပ်လိုက်ပါပြီ။ { $count } ဦး မရတော့ပါ၊ { $people_count } ဦးထံ ပို့ပြီးသား။
    .short = { $number } ရပ်ပြီ။ မပို့တော့ { $count } ဦး၊ ပို့ပြီးသား { $people_count } ဦး။

# NO 73, UNDO or CANCEL when the last text of it has left.
# segments: 2
announce-has-left = ကြေညာချက် { $number } ပို့ပြီးသား၊ ပြန်မခေါ်နိုင်ပါ။ အမှန်ကို "ကြေညာ" ဖြင့် ပို့ပါ။
    .short = { $number } ပို့ပြီးသား၊ ပြန်မခေါ်နိုင်ပါ။ အမှန်ကို "ကြေညာ" ပို့ပါ။

# NO 73, the small number, from a phone while texts of it wait.
# segments: 2
announce-withdraw = ကြေညာချက် { $number } ကို { $count } ဦးထံ မပို့ရသေးပါ။ ရပ်ရန်- မဟုတ် { $secret }
    .short = { $number } { $count } ဦးထံ မပို့ရသေး။ ရပ်ရန်- မဟုတ် { $secret }

# To whoever puts its author out or says that their phone is lost, and to coordinators: what waited does not leave.
# segments: 2
announce-held-back = { $name } ၏ ကြေညာချက် { $number } ကို ရပ်ပြီ။ { $count } ဦး မရပါ။ မှန်လျှင် "ကြေညာ" ပြန်ပို့ပါ။
    .short = { $name } ၏ ကြေညာချက် { $number } ရပ်ပြီ၊ { $count } ဦး မရပါ။

# YES 73 more than 24 hours after the preview.
# segments: 2
announce-too-old = ကြေညာချက် { $number } သည် 24 နာရီ ကျော်သွား၍ မပို့ပါ။ "ကြေညာ" ဖြင့် ပြန်ပို့ပါ။
    .short = ကြေညာချက် { $number } 24 နာရီ ကျော်၍ မပို့ပါ။ "ကြေညာ" ပြန်ပို့ပါ။

# After YES 73.
# segments: 2
announce-going = ကြေညာချက် { $number } ကို { $people_count } ဦးထံ ပို့နေပါပြီ။ ကြည့်ရန်- ပို့ပြီး { $number }
    .short = { $number } ကို { $people_count } ဦးထံ ပို့နေပါပြီ။ ပို့ပြီး { $number }

# After YES 73 in quiet hours.
# segments: 2
announce-going-later = ကြေညာချက် { $number } ကို { $people_count } ဦးထံ { $time } တွင် ပို့ပါမည် (ညဘက် မပို့ပါ)။ ရပ်ရန်- မဟုတ် { $secret }
    .short = { $number } ကို { $people_count } ဦးထံ { $time } တွင် ပို့ပါမည်။ ရပ်ရန်- မဟုတ် { $secret }

# After YES without its number, or with the small one.
# segments: 2
announce-code = ကြေညာချက် { $number } မပို့ရသေးပါ။ ဟုတ် { $secret } = ပို့ရန်၊ မဟုတ် { $secret } = မပို့ရန်
    .short = { $number } မပို့ရသေးပါ။ ပို့မလား? ဟုတ် { $secret } / မဟုတ် { $secret }

# SENT for one that waits for its YES.
# segments: 1
announce-waits = ကြေညာချက် { $number } မပို့ရသေးပါ။

# SENT by somebody who has announced nothing.
# segments: 1
announce-none = သင် ကြေညာထားတာ မရှိသေးပါ။

# SENT 73: what became of it; failed is like "3 (blocked 2, no such number 1)".
# segments: 2
announce-state = { $number }၊ { $audience }- { $people_count } ဦး။ ရောက် { $delivered_count }၊ ပို့ပြီး { $sent_count }၊ စောင့် { $waiting_count }၊ မရောက် { $failed }။ SMS { $sms_count }
    .short = { $number }- { $people_count } ဦး။ ရောက် { $delivered_count }၊ ပို့ပြီး { $sent_count }၊ စောင့် { $waiting_count }၊ မရောက် { $failed }

# Under the answer to SENT: what was answered; list is "3 yes, 2 no, 4 others".
# segments: 1
announce-answers = အဖြေ- { $list }

# Why texts failed, in the reply to SENT, before their count: the person blocked the bot.
# segments: 1
announce-failed-blocked = ဘလော့ခ်ထား

# The number or chat does not exist.
# segments: 1
announce-failed-number = နံပါတ်မရှိ

# The provider does not take the text.
# segments: 1
announce-failed-rejected = ငြင်းပယ်

# The phone was off for too long.
# segments: 1
announce-failed-expired = ဖုန်းပိတ်

# It may have arrived; nobody knows.
# segments: 1
announce-failed-unsure = မသေချာ

# It was withdrawn, or given up.
# segments: 1
announce-failed-dropped = မပို့ပါ

# Any other reason.
# segments: 1
announce-failed-other = အခြား
