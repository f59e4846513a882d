# The network file on its way into force, on the page and from the command line: no text of it is sent.

# The file is of another network than the one in force. $title: the one in force.
# segments: 2
network-other = လက်ရှိ သုံးနေသော ကွန်ရက်မှာ { $title } ဖြစ်ပြီး ဤဖိုင်မှာ { $name } အတွက် ဖြစ်သည်။

# Who leads a group and would not by this file.
# segments: 1
network-leads-no-more = { $list } သည် { $code } ၏ ခေါင်းဆောင် မဟုတ်တော့ပါ။

# Who coordinates and would not by this file.
# segments: 1
network-coordinates-no-more = { $list } သည် ညှိနှိုင်းရေးမှူး မဟုတ်တော့ပါ။

# A group with members that the file lacks.
# segments: 1
network-group-ends = အဖွဲ့ဝင် { $count } ဦးရှိသော { $code } အဖွဲ့ ပြီးဆုံးသွားမည်။

# The file keeps words, guests or photos for fewer days than the one in force.
# segments: 1
network-keeps-less = [keep] တွင် ရက်လျှော့ထားသဖြင့် ထိုရက်ထက် ဟောင်းသမျှ အပြီး ပျက်သွားမည်။

# Stands for somebody who gave no name.
# segments: 1
network-unnamed = အမည်မသိသူ

# A mistake of a network file, without its end. $reason: what is wrong, $text: what to write instead.
# segments: 1
network-mistake = { $reason }။ { $text } ရေးပါ

# The same, where a word was probably meant. $word: that one.
# segments: 1
network-mistake-near = { $reason }။ { $text } ရေးပါ။ { $word } ဟု ဆိုလိုပါသလား

# A mistake with its place. $line: the mistake.
# segments: 1
network-mistake-at = { $line } ({ $file } စာကြောင်း { $number })

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 2
network-wrong-is = { $key } မှာ { $value } ဖြစ်နေသည်

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 2
network-wrong-has = { $key } တွင် { $value } ပါနေသည်

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-unknown = { $key } ဆိုသည်ကို ဤနေရာတွင် မသိပါ

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-missing = { $key } မပါပါ

# $code: the first language of the network, such as en.
# segments: 2
network-wrong-no-words = { $key } တွင် ပထမဘာသာစကား { $code } ဖြင့် အမည် မပါပါ

# $value: a word for a theme, $other: the theme that it stands for already.
# segments: 3
network-wrong-means-already = { $key } ရှိ { $value } သည် { $other } ကို ဆိုလိုပြီးသား ဖြစ်သည်

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-no-key = { $key } ကို ကီးအဖြစ် သုံးမရပါ

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-no-group = { $key } ဆိုသော အဖွဲ့ မရှိပါ

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-no-groups = { $key } တွင် အဖွဲ့ မပါပါ

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-no-code = { $key } သည် အဖွဲ့ကုဒ် မဟုတ်ပါ

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 2
network-wrong-reserved = { $key } သည် ကွန်ရက်တိုင်းတွင် ရှိပြီးသား စကားလုံး ဖြစ်သည်

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-not-with-members = { $key } ကို members နှင့် တွဲသုံးမရပါ

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-names-none = { $key } တွင် ဘာမှ မပါပါ

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-no-span = { $key } တွင် အစနှင့် အဆုံး လိုသည်

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 2
network-wrong-no-coordinator = { $key } တွင် စက်မဖြေနိုင်သည်ကို ဖြေပေးမည့်သူ မပါပါ

# $value: a file's name, $reason: the machine's own words, in English.
# segments: 3
network-wrong-unread = { $key } ပါ { $value } ဖိုင်ကို ဖတ်မရပါ ({ $reason })

# $value: a file's name.
# segments: 2
network-wrong-not-utf-8 = { $key } ပါ { $value } ဖိုင်ကို ဖတ်မရပါ (UTF-8 မဟုတ်ပါ)

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 2
network-wrong-budget-zero = { $key } မှာ 0 ဖြစ်၍ စာ တစ်စောင်မှ ထွက်မည် မဟုတ်ပါ

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-curly-quotes = ဤစာကြောင်းတွင် မျက်တောင်အကောက် ပါနေသည်

# $reason: what the reader of such files says, in English.
# segments: 1
network-wrong-unread-line = ဤစာကြောင်းကို ဖတ်မရပါ ({ $reason })

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-unread-brackets = ဤဖိုင်ကို ဖတ်မရပါ- ကွင်းထဲ ကွင်း အထပ်ထပ် ပါနေသည်

# What is wrong. $key: where, such as groups.LAND.join; $value: what stands there.
# segments: 1
network-wrong-unread-number = ဤဖိုင်ကို ဖတ်မရပါ- ဂဏန်း ရှည်လွန်းသည်

# $reason: what the reader of such files says, in English.
# segments: 1
network-wrong-list-no-csv = ဤစာကြောင်းသည် CSV မဟုတ်ပါ ({ $reason })

# $line: the first line that it should have.
# segments: 1
network-wrong-list-empty = စာရင်းတွင် ဘာမှ မပါပါ။ ပထမစာကြောင်းမှာ { $line } ဖြစ်ရမည်

# $line: the first line that it should have.
# segments: 1
network-wrong-list-no-code = code ကော်လံ မပါပါ။ ပထမစာကြောင်းမှာ { $line } ဖြစ်ရမည်

# $key: a column, $list: the two that go together.
# segments: 2
network-wrong-list-alone = { $key } ကော်လံနှင့်အတူ { $list } နှစ်ခုစလုံး လိုသည်

# $key: a column.
# segments: 1
network-wrong-list-twice = { $key } ကော်လံ နှစ်ခါ ပါနေသည်

# What is wrong with the list of townships, or a row of it.
# segments: 1
network-wrong-list-no-names = အမည်ကော်လံ မပါပါ။ en ကဲ့သို့ ဘာသာစကားတိုင်းအတွက် ကော်လံ ထည့်ရမည်

# $count: cells of a row, $number: those of the first line.
# segments: 1
network-wrong-list-columns = ကော်လံ { $count } ခု ပါပြီး ပထမစာကြောင်းတွင် { $number } ခု ပါသည်

# What is wrong with the list of townships, or a row of it.
# segments: 1
network-wrong-list-code-empty = ကုဒ် မပါပါ

# $number: a line.
# segments: 1
network-wrong-list-code-twice = ကုဒ် { $code } သည် စာကြောင်း { $number } တွင် ပါပြီးသား ဖြစ်သည်

# What is wrong with the list of townships, or a row of it.
# segments: 1
network-wrong-list-unnamed = ဘယ်ဘာသာစကားနှင့်မျှ အမည် မပါပါ

# What is wrong with the list of townships, or a row of it.
# segments: 2
network-wrong-list-lat = လတ္တီကျု { $value } သည် -{ $high } မှ { $high } အတွင်း ဂဏန်း မဟုတ်ပါ

# What is wrong with the list of townships, or a row of it.
# segments: 2
network-wrong-list-lon = လောင်ဂျီကျု { $value } သည် -{ $high } မှ { $high } အတွင်း ဂဏန်း မဟုတ်ပါ

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-so = { $sample }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-so-or-nothing = { $sample } (ဘာမှ မရေးလျှင်လည်း ရသည်)

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-section = { $sample } ကဲ့သို့ အကန့်

# $list: all that may stand there.
# segments: 1
network-write-one-of = { $list } တို့မှ တစ်ခု

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-list = { $sample } ကဲ့သို့ စာရင်း

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-whole = { $low } မှ { $high } အတွင်း ကိန်းပြည့်

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 2
network-write-wholes = { $low } မှ { $high } အတွင်း ကိန်းပြည့်များ၊ ဥပမာ { $sample }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-time = { $sample } ကဲ့သို့ အချိန်

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-weekly = { $sample } ကဲ့သို့ နေ့နှင့် အချိန်

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-dates = { $sample } ကဲ့သို့ ရက်စွဲများ

# $sample: two addresses.
# segments: 1
network-write-address = { $sample } ကဲ့သို့ လိပ်စာ

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-line = စာလုံး { $high } အထိ စာတစ်ကြောင်း

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-words = စာလုံး { $high } အထိ စကားလုံးများ

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-another = အခြား တစ်ခု

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-key = အင်္ဂလိပ် စာလုံးသေးနှင့် ဂဏန်း 40 အထိ စာလုံးနှင့်စ၍

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-code = အင်္ဂလိပ် စာလုံးကြီးနှင့် ဂဏန်း 2 မှ 10 ခု စာလုံးနှင့်စ၍

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-group = အဖွဲ့တစ်ခု၏ ကုဒ်

# $sample: the section of themes.
# segments: 1
network-write-theme = { $sample } ပါ ကီးတစ်ခု

# $sample: the other key.
# segments: 1
network-write-one-of-both = { $sample } (သို့) ထိုကီး တစ်ခုသာ

# $sample: the first and the last day.
# segments: 1
network-write-plan-day = အစီအစဉ်၏ ရက် { $sample } အတွင်း

# $sample: one country.
# segments: 1
network-write-country = { $sample } ကဲ့သို့ နိုင်ငံ၏ စာလုံးနှစ်လုံး

# $list: the languages that this program speaks.
# segments: 1
network-write-language = ဤစက် ပြောတတ်သော ဘာသာစကား { $list }

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-csv = CSV ဖိုင်၏ အမည်

# $sample: a row.
# segments: 1
network-write-rows = { $sample } ကဲ့သို့ စာကြောင်းများ

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 2
network-write-budget = တစ်လတွင် သုံးနိုင်သည့် ငွေကို { $sample } ကဲ့သို့ (ဘာမှ မရေးလျှင်လည်း ရသည်)

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-currency = { $sample } ကဲ့သို့ ငွေကြေး၏ စာလုံးသုံးလုံး

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 2
network-write-amount = { $sample } ကဲ့သို့ 0 အထက် ငွေပမာဏကို မျက်တောင်မပါဘဲ

# What to write instead, behind 'write'. $sample: as it stands in the file.
# segments: 1
network-write-kept-days = ရက် { $low } မှ { $high } အထိ ကိန်းပြည့် (သို့) အားလုံးသိမ်းရန် 0

# $sample: such a line, $code: a section.
# segments: 2
network-write-lines = { $code } အောက်တွင် { $sample } ကဲ့သို့ စာကြောင်းများ

# $sample: one.
# segments: 1
network-write-straight-quotes = အဖြောင့် { $sample } ကိုသာ

# Below the mistakes of a file, in the terminal.
# segments: 1
network-mistakes = { $file } တွင် အမှား { $count } ခု ရှိသည်။ ဘာမှ မပြောင်းပါ။
