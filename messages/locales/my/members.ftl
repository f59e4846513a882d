# What the columns of a list of members may be called, comma separated; the first one heads the lists that we write.
# A coordinator's spreadsheet is read in all languages at once; case, hyphens and spaces do not matter.

word-column-phone = ဖုန်း, ဖုန်းနံပါတ်, ဖုန်းနံပါတ်များ, လိပ်စာ, ဖုန်းအမှတ်, ဖုန်းနံပတ်, ဆက်သွယ်ရန်ဖုန်း, ဆက်သွယ်ရန်
word-column-name = အမည်, နာမည်, အဖွဲ့ဝင်အမည်
word-column-groups = အဖွဲ့, အဖွဲ့များ, အုပ်စု, လုပ်ငန်းအဖွဲ့
word-column-language = ဘာသာစကား, ဘာသာ
word-column-kind = အမျိုးအစား, အမျိုး
word-column-area = မြို့နယ်, နေရာ, ဒေသ, နယ်မြေ
word-column-organisation = အဖွဲ့အစည်း, ရုံး

# The same where it stands in several columns, or beside the whole: as contacts of phones, Google, Apple and Outlook name
# them. Numbers and "- Value" do not matter: "Phone 1 - Value".
word-column-phone-part = လက်ကိုင်ဖုန်း, အိမ်ဖုန်း, ရုံးဖုန်း, အခြားဖုန်း
word-column-name-part = အမည်ပထမ, အမည်နောက်ဆုံး
word-column-area-part = မြို့
word-column-organisation-part = ကုမ္ပဏီ

## What is wrong with a row of such a list, and what to write instead: read by who imports it, in a table. What is wrong
## follows the value; what to write stands behind it.

# Of a cell for the number that is empty.
# segments: 1
members-wrong-missing = မပါပါ

# Of a number such as 9.59771E+11.
# segments: 1
members-wrong-rounded = ကို စာရင်းဇယားက အနီးစပ်ဆုံး ပြောင်းလိုက်သည်

# Of a number that the spreadsheet took for a day: 2026-12-01.
# segments: 1
members-wrong-date = သည် စာရင်းဇယားက နံပါတ်မှ ပြောင်းလိုက်သော ရက်စွဲဖြစ်သည်

# Of an address such as viber:77.
# segments: 1
members-wrong-address = သည် စာပို့၍ရသော လိပ်စာ မဟုတ်ပါ

# Of a number that is none.
# segments: 1
members-wrong-number = သည် ဖုန်းနံပါတ် မဟုတ်ပါ

# Of a name without letters, or too long.
# segments: 1
members-wrong-name = သည် အမည် မဟုတ်ပါ

# Of a name such as Office.
# segments: 1
members-wrong-official = သည် ရုံး သို့မဟုတ် ခေါင်းဆောင်ဟု ထင်ရသည်

# Of groups, one of which is not there.
# segments: 1
members-wrong-group = တွင် { $word } ပါသည်။ ထိုအဖွဲ့ မရှိပါ

# Of a language that this network does not write.
# segments: 1
members-wrong-language = သည် ဤကွန်ရက်၏ ဘာသာစကား မဟုတ်ပါ

# Of a kind that is not there.
# segments: 1
members-wrong-kind = သည် ဥပဒေအကူ အမျိုးအစား မဟုတ်ပါ

# Of a township whose name others have.
# segments: 1
members-wrong-areas = အမည်ရှိ မြို့နယ် များသည်

# Of a township like none of the list.
# segments: 1
members-wrong-area-unknown = ဟူသော မြို့နယ် မရှိပါ

# Of a township that is not in the list; near ones follow.
# segments: 1
members-wrong-area = ဟူသော မြို့နယ် စာရင်းတွင် မရှိပါ

# Of an organisation's name.
# segments: 1
members-wrong-long = သည် ရှည်လွန်းသည်

# Of groups, in one of which are always those who lead the others.
# segments: 2
members-wrong-ruled = တွင် { $code } ပါသည်။ ထိုအဖွဲ့ဝင်များမှာ လုပ်ငန်းအဖွဲ့ ခေါင်းဆောင်များသာ ဖြစ်သည်

# Of a name.
# segments: 1
members-wrong-taken = သည် အခြားသူ၏ အမည် သို့မဟုတ် ဆင်တူသော အမည်ဖြစ်သည်

# Of a cell that says otherwise than an earlier line for the same number.
# segments: 2
members-wrong-twice = သည် နံပါတ်တူ စာကြောင်း { $number } တွင် { $before } ဖြစ်နေသည်

# Of a cell behind the last heading.
# segments: 1
members-wrong-over = သည် ခေါင်းစီးမရှိသော ကော်လံတွင် ရှိနေသည်

# What to write for a number.
# segments: 2
members-write-number = 09771234567 သို့မဟုတ် telegram:1001 ကဲ့သို့ ရေးပါ

# What to do about a number that the spreadsheet changed.
# segments: 1
members-write-text = ကော်လံကို စာသား (Text) ပြုလုပ်ပြီး နံပါတ်ကို ပြန်ရေးပါ

# What to write for a name.
# segments: 1
members-write-letters = စာလုံး အများဆုံး { $count } လုံးဖြင့် ရေးပါ

# What to write for a name that sounds like the office.
# segments: 1
members-write-own-name = ထိုသူ၏ ကိုယ်ပိုင်အမည်ကို ရေးပါ

# What to write for groups.
# segments: 1
members-write-codes = { $codes } တို့မှ ရေးပါ

# What to write for a language, a kind or a township: one of these.
# segments: 1
members-write-one = { $list } တို့မှ တစ်ခု ရေးပါ

# What to write for a township that nothing is like.
# segments: 1
members-write-area-of-list = ကွန်ရက်၏ မြို့နယ်စာရင်းမှ တစ်ခုကို ရေးပါ

# Townships that are like what was written.
# segments: 1
members-write-area = { $list } ကို ဆိုလိုပါသလား။

# What to write for an organisation.
# segments: 1
members-write-shorter = စာလုံး အများဆုံး { $count } လုံး ရေးပါ

# What to do about a group that nobody joins.
# segments: 1
members-write-without = { $code } ကို ချန်ထားပါ

# What to write for a name that somebody else has.
# segments: 1
members-write-village = ရွာအမည် သို့မဟုတ် ဖခင်အမည် ထည့်ပါ

# What to do about two lines that say two things.
# segments: 1
members-write-line = စာကြောင်းနှစ်ကြောင်းမှ တစ်ကြောင်းကိုသာ ထားပါ

# What to do about a cell behind the last heading.
# segments: 1
members-write-quotes = ကွက်တစ်ကွက်တွင် မျက်တောင်ဖွင့်ပိတ် ကျန်ခဲ့ပါသလား။

## Why a file cannot be imported at all. Follows a colon.

# Of a file in which nothing stands.
# segments: 1
members-sheet-empty = ဖိုင်ထဲတွင် ဘာမှ မရှိပါ။

# Of a file whose first line names no number: $list are the headings that are read, $text those that are there.
# segments: 5
members-sheet-headings = ပထမစာကြောင်းတွင် ကော်လံခေါင်းစီးများ ရှိရမည်၊ phone (ဖုန်း) ပါရမည်- { $list }။ ယခု ရှိသည်မှာ { $text }။ နံပါတ်များအပေါ်တွင် phone ဟု ရေးပါ။

# Of a file with two columns for the same.
# segments: 1
members-sheet-doubled = ကော်လံနှစ်ခုတွင် { $word } ရှိနေသည်။ တစ်ခုသာ ထားပါ။

# Of a workbook as Excel saved it before 2007, or with a password.
# segments: 3
members-sheet-old = ပုံစံဟောင်း သို့မဟုတ် စကားဝှက်ပါသော ဖိုင်ဖြစ်သည်။ စကားဝှက်မပါဘဲ XLSX သို့မဟုတ် CSV UTF-8 အဖြစ် သိမ်းပါ။

# Of a workbook that is damaged, or of another file that is packed.
# segments: 3
members-sheet-broken = ဖတ်၍မရသော ဖိုင်ဖြစ်သည်။ စာရင်းဇယားတွင် ဖွင့်ပြီး XLSX သို့မဟုတ် CSV UTF-8 အဖြစ် သိမ်းပါ။

# Of a workbook that is huge once it is unpacked.
# segments: 2
members-sheet-large = ဖိုင်ကြီးလွန်းသည်။ စာရင်းကို ဖိုင်အသစ်ထဲသို့ ကူးယူပြီး ထိုဖိုင်ကို သိမ်းပါ။

# Of a file of contacts.
# segments: 2
members-sheet-cards = အဆက်အသွယ်ကတ် (vCard) များ ဖြစ်သည်။ Google Contacts ကဲ့သို့ CSV အဖြစ် ထုတ်ယူပါ။

# Of a file in an old encoding.
# segments: 2
members-sheet-encoding = UTF-8 မဟုတ်ပါ။ စာရင်းဇယားတွင် CSV UTF-8 အဖြစ် သိမ်းပါ။

# Of a file that cannot be read from that line on.
# segments: 2
members-sheet-line = စာကြောင်း { $number } ကို ဖတ်၍မရပါ။ ထိုနေရာတွင် မျက်တောင်ဖွင့်ပိတ် ကျန်ခဲ့ပါသလား။

# Of a form in which no file was chosen.
# segments: 1
members-sheet-none = ဖိုင် မရွေးရသေးပါ။

# Of a list on the page that is too long to be read at once.
# segments: 1
members-sheet-rows = စာကြောင်း { $count } ထက် ပိုနေသည်။ ခွဲ၍ သွင်းပါ။

# Of a file on the page that is too large.
# segments: 1
members-sheet-bytes = { $count } kB ထက် ကြီးနေသည်။ ခွဲ၍ သွင်းပါ။

# Of a preview that was changed, or is from yesterday.
# segments: 1
members-sheet-stale = ပြထားသည်မှာ ဟောင်းနေပြီ။ ဖိုင်ကို ပြန်ရွေးပါ။
