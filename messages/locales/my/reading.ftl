# Small words that the reader of reports and days knows beside those of words.ftl, comma separated.
# Nobody is ever sent them.

## Around names, days and numbers

# Joins two numbers.
word-and = နှင့်, နဲ့, နှင့်အတူ
# Follows a place or a day, and says nothing once that is read.
word-beside = မှာ, တွင်, ၌, က, မှ
# Follows the name of a township.
word-township = မြို့နယ်, မြို့
# Follows the name of a state or region, which is no township.
word-region = ပြည်နယ်, တိုင်းဒေသကြီး, တိုင်း, ခရိုင်
# A town that a state or region is called after: another township's name behind it is meant.
word-region-town = ရန်ကုန်, မန္တလေး, ပဲခူး, စစ်ကိုင်း, မကွေး
# A state or region that no township is a misspelling of.
word-region-name = ကချင်, ကယား, ကရင်, ကရင်နီ, ချင်း, မွန်, ရခိုင်, ရှမ်း, ဧရာဝတီ, တနင်္သာရီ, ရန်ကုန်, နေပြည်တော်
# Follows the name of a smaller place, which is no township.
word-locality = ရွာ, ကျေးရွာ, ရပ်ကွက်, ကျေးရွာအုပ်စု, စခန်း, လမ်း
# Behind the name of the place where it was, whatever other places are named.
word-where = မှာ, တွင်
# Behind a place that something came from, or that owns something: another one that is named is meant.
word-origin-behind = က, မှ, ရဲ့
# Before the name of a person, who may be called as a township is.
word-title = ဒေါ်, ဦး
# Behind the name of a place that is a street there.
word-street = လမ်း, တံတား
# Behind the name of a town: it is another one.
word-new-town = မြို့သစ်
# Stands before a weekday in the past or to come.
word-last = ပြီးခဲ့သော, ပြီးခဲ့သည့်, ပြီးခဲ့တဲ့, ယခု, ပီးခဲ့တဲ့, ပြီးခဲတဲ့
word-next = လာမည့်, လာမယ့်, ယခု
# Before a date: it is the day of a court or an office, not of the report.
word-appointed = ရုံးချိန်း, ချိန်းရက်, ရက်ချိန်း, ရုံးချိန်းရက်, နောက်ဆုံးရက်
# The same behind a date.
word-appointed-behind = ရုံးချိန်း, ချိန်းရက်, ရက်ချိန်း, ရုံးချိန်းရက်, ချိန်း, ရုံးချိန်းရှိ, ရုံးချိန်းရှိတယ်, ရုံးချိန်းရှိသည်
# "3 days ago"
word-ago = အရင်က, အရင်, ကြာခဲ့, လောက်က, အကြာက, တုန်းက
# Before a span that has passed: "လွန်ခဲ့တဲ့ ၃ ရက်က".
word-passed = လွန်ခဲ့တဲ့, လွန်ခဲ့သော, လွန်ခဲ့သည့်, လွန်ခဲတဲ့, လွန်ခဲ့တယ့်, အရင်, ကျော်ခဲ့တဲ့
# A part of the day, behind a day.
word-daypart = မနက်, မနက်က, ညနေ, ညနေက, ညက, နေ့လယ်, နေ့လယ်က, နံနက်, နံနက်က, နေ့, နေ့က
# Speaks of a day that only its writer knows.
word-time =
    အပတ်, အပတ်က, တစ်နေ့က, အရင်နေ့, အရင်နေ့က, အရင်ရက်, ဟိုနေ့က, ဟိုတစ်နေ့, ဟိုတစ်နေ့က, အဲ့ဒီနေ့, အဲဒီနေ့, တနေ့က, မကြာသေးခင်, မကြာသေးခင်က, ပိတ်ရက်, ရုံးပိတ်ရက်, အရင်အပတ်, အရင်လ, မနေ့တစ်နေ့က, မနေ့တစ်နေ့ကပဲ, မနှစ်က,
    ပြီးခဲ့တဲ့လ, ပြီးခဲ့တဲ့အပတ်, နောက်အပတ်, နောက်လ, လကုန်, လဆန်း, လွန်ခဲ့, ပြီးခဲ့, တုန်းက, အခုတလော, တစ်ပတ်ကျော်, တစ်ပတ်ကျော်က, တစ်လကျော်, တစ်လကျော်က, တစ်ပတ်လောက်က, တစ်လလောက်က, ရက်ပိုင်းက, ရက်အနည်းငယ်က, ဒီတစ်ပတ်, ဒီအပတ်, ဒီလ,
    တန်ခူးလ, ကဆုန်လ, နယုန်လ, ဝါဆိုလ, ဝါခေါင်လ, တော်သလင်း, သီတင်းကျွတ်, တန်ဆောင်မုန်း, နတ်တော်လ, ပြာသိုလ, တပို့တွဲ, တပေါင်းလ, လပြည့်နေ့, လကွယ်နေ့, လဆုတ်
# Behind the name of a month, or alone: the day of a month by the moon follows, which no calendar of ours has.
word-moon = လဆန်း, လဆုတ်, လပြည့်ကျော်
# After the day of a month, "12th", with or without the month.
word-ordinal = ရက်, ရက်နေ့, ရက်နေ့က

## Numbers

# Numbers in words. They count only beside what they count: "ငါးယောက်".
word-number-1 = တစ်, တ
word-number-2 = နှစ်, နှ
word-number-3 = သုံး
word-number-4 = လေး
word-number-5 = ငါး
word-number-6 = ခြောက်
word-number-7 = ခုနစ်, ခုနှစ်, ခွန်, ခုန်
word-number-8 = ရှစ်
word-number-9 = ကိုး
word-number-10 = ဆယ်, ဆယ့်
word-number-12 = ဒါဇင်
word-number-100 = ရာ, ရာ့
word-number-1000 = ထောင်, ထောင့်
word-number-10000 = သောင်း
# Between the ends of a range.
word-to-number = မှ, ကနေ, ကနေပြီး, သို့မဟုတ်
# Before how old somebody is.
word-age = အသက်
# The number beside it is only near what was meant.
word-about = လောက်, ခန့်, ကျော်, နီးပါး, အနည်းဆုံး, အများဆုံး, ဝန်းကျင်, လောက်က, ခန့်က, ကျော်က, အနီး, လောက်ရှိ
# Says that the number beside it counts all.
word-total = စုစုပေါင်း, အားလုံးပေါင်း, ပေါင်း, စုစုပေါင်းလူဦးရေ, စုပေါင်း, လူဦးရေ
# Between a total and its parts.
word-among = အနက်, အထဲက, အထဲမှာ, အပါအဝင်, ထဲက, အနက်က, ထဲမှ
# After a number: those came on top of others, or were others.
word-extra = ထပ်, နောက်ထပ်, ထပ်လာ
# After a number: whoever they were, they were there.
word-came = တက်ရောက်, တက်, လာ, လာတယ်, ပါဝင်, တက်ရောက်ပါတယ်, ပါဝင်ပါတယ်, လာရောက်
# Behind a number of people: so many each time, "six each".
word-each = စီ
# Behind one of them, where a verb says that none came: "not one".
word-not-one = မှ
# Ends a word for men or women where the same word with the other ending is counted too: "ကျောင်းသား ၄၀ ကျောင်းသူ ၅၅".
word-man-ending = သား
word-woman-ending = သူ
# Joins a word for people and its number, and says nothing.
word-plural = များ, တွေ, တို့

## What a number counts

# Counts heads, and says no more about who they were: not kept in the note of a report.
word-heads = ဦး, ယောက်, လူ
# After a number: these are no people.
word-not-people =
    ဧက, ဟက်တာ, အိမ်, အိမ်ခြေ, လုံး, နာရီ, မိနစ်, ရက်, ပတ်, လ, နှစ်, ကျပ်, သိန်း, သောင်း, ထောင်, ရာ, မိုင်,
    ပေ, ကြိမ်, ခါ, ခု, ရွာ, ကွက်, စောင်, အုပ်, ကောင်, အိမ်ထောင်စု, ရာခိုင်နှုန်း, မှု, ပွဲ, စု, မိသားစု, အိမ်ထောင်,
    ကီလို, ကီလိုမီတာ, မီတာ, ကီလိုဂရမ်, တင်း, ပြည်, ပိဿာ, ဂါလန်, လီတာ, ပုလင်း, အိတ်, စီး, စင်း, ပင်, ကြောင်း, ချက်,
    ဖွဲ့, ဖုံ, မျိုး, ရပ်, လက်မ, ဘတ်, ဒေါ်လာ, တန်, ရက်လောက်, နာရီကြာ, နှစ်သား, နှစ်အရွယ်, အိမ်စု, လမ်း, တောင်, ခန်း, ကွင်း,
    နာရီခွဲ, မနက်, ညနေ, နေ့လယ်
# Of these one that also ends a noun made of a verb: glued behind a word for a number it counts nothing (တရားမျှတမှု).
word-noun-ending = မှု
# Before a number: it names something, and counts nothing.
word-label = ပုံစံ, ပုဒ်မ, အမှတ်, နံပါတ်, အမှု, ရပ်ကွက်, အပိုင်း, အခန်း, အသက်, စာမျက်နှာ, အုပ်စု

## Corrections

# Says that something said before is mended, and nothing else.
word-mend = မှားလို့, မှားသွား, မှားသွားလို့, မှားနေ, ဆောရီး, တကယ်က, တကယ်တော့, အမှန်က, ဒါပေမဲ့, က, မှားပါတယ်, မှားသွားတယ်, မှားတယ်, ဖြစ်ပါတယ်, ပြောင်း
# Between a day and the right one.
word-correcting = ဆောရီး, မှားလို့, မှားသွားလို့, မှားသွား, မဟုတ်ဘူး, မဟုတ်, မဟုတ်ပါဘူး, တကယ်က
# Before a report in the same text: it is sent anew, in place of an older one.
word-again = ပြန်ပို့, ထပ်ပို့, မှားလို့, မှားသွား, မှားသွားလို့, ပြင်ပို့
# Stands behind what is not so.
word-deny = မဟုတ်, မဟုတ်ဘူး, မဟုတ်ပါ, မဟုတ်ပါဘူး, မဟုတ်တော့ဘူး
# Units of a day: whoever is late by one of them speaks of today.
word-clock = နာရီ, မိနစ်
# Stands behind the name of somebody else whose report it is: "မလှအတွက် R မြေယာ ...".
word-whose = အတွက်, ကိုယ်စား, ထံမှ, ထံက, ဆီက, ဆီမှ, ဆီကနေ, ရဲ့

# Tells that the text is a report: after it, or before it, stands what was done.
word-reporting =
    အစီရင်ခံပါတယ်, အစီရင်ခံပါသည်, အစီရင်ခံအပ်ပါသည်, အစီရင်ခံတယ်, အစီရင်ခံသည်, အစီရင်ခံပါရစေ, တင်ပြပါတယ်, တင်ပြပါသည်, တင်ပြအပ်ပါသည်,
    သတင်းပို့ပါတယ်, သတင်းပို့ပါသည်, ရီပို့ပါတယ်

## Everyday words

# Most are also names of townships: in a report they name one only with the word for township behind them.
# The rest are words for an activity that begin other words too, and count only alone.
word-plain =
    မြေပုံ, ကလေး, ပြည်, ပေါက်, ရေး, သရက်, အမ်း, ပုလဲ, မြို့သစ်, လှိုင်, ချောက်, အလုံ, ဆိပ်ကမ်း, ဖြူး, ပေါင်,
    မြောင်, ရေဦး, ကျွန်းလှ, ကျောက်ကြီး, လမ်းမတော်,
    ပြန်လိုက်, လိုက်ပါ, စေ့စပ်, တောင်းဆို, စည်းရုံး

# Of the everyday words those that a report may be about, so that they are no township even at its end.
word-thing = မြေပုံ, ကလေး, ရေး, ဖြူး, ချောက်

## Which of a group's plans: PLAN PRO 1st

word-place-1 = ပထမ, ပထမအကြိမ်
word-place-2 = ဒုတိယ, ဒုတိယအကြိမ်
word-place-3 = တတိယ, တတိယအကြိမ်
word-place-4 = စတုတ္ထ, စတုတ္ထအကြိမ်
word-place-5 = ပဉ္စမ, ပဉ္စမအကြိမ်
word-place-6 = ဆဋ္ဌမ, ဆဋ္ဌမအကြိမ်
word-place-7 = သတ္တမ, သတ္တမအကြိမ်
word-place-8 = အဋ္ဌမ, အဋ္ဌမအကြိမ်
word-place-9 = နဝမ, နဝမအကြိမ်
