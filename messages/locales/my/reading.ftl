# Small words that the reader of reports and days knows beside those of words.ftl, comma separated.
# Nobody is ever sent them.

## Around names, days and numbers

# Joins two numbers.
word-and = နှင့်, နဲ့, နှင့်အတူ
# Follows a place or a day, and says nothing once that is read.
word-beside = မှာ, တွင်, ၌, က, မှ
# Follows the name of a township.
word-township = မြို့နယ်, မြို့
# Stands before a weekday in the past or to come.
word-last = ပြီးခဲ့သော, ပြီးခဲ့သည့်, ပြီးခဲ့တဲ့, ယခု
word-next = လာမည့်, လာမယ့်, ယခု
# "3 days ago"
word-ago = အရင်က, အရင်, ကြာခဲ့
# After the day of a month, "12th", with or without the month.
word-ordinal = ရက်, ရက်နေ့, ရက်နေ့က

## What a number counts

# Counts heads, and says no more about who they were: not kept in the note of a report.
word-heads = ဦး, ယောက်
# After a number: these are no people.
word-not-people =
    ဧက, ဟက်တာ, အိမ်, အိမ်ခြေ, လုံး, နာရီ, မိနစ်, ရက်, ပတ်, လ, နှစ်, ကျပ်, သိန်း, သောင်း, ထောင်, ရာ, မိုင်,
    ပေ, ကြိမ်, ခါ, ခု, ရွာ, ကွက်, စောင်, အုပ်, ကောင်, အိမ်ထောင်စု, ရာခိုင်နှုန်း, မှု, ပွဲ
# Before a number: it names something, and counts nothing.
word-label = ပုံစံ, ပုဒ်မ, အမှတ်, အမှု, ရပ်ကွက်, အပိုင်း, အခန်း, အသက်, စာမျက်နှာ, အုပ်စု

## Everyday words

# Most are also names of townships: in a report they name one only with the word for township behind them.
# The rest are words for an activity that begin other words too, and count only alone.
word-plain =
    မြေပုံ, ကလေး, ပြည်, ပေါက်, ရေး, သရက်, အမ်း, ပုလဲ, မြို့သစ်, လှိုင်, ချောက်, အလုံ, ဆိပ်ကမ်း, ဖြူး, ပေါင်,
    မြောင်, ရေဦး, ကျွန်းလှ, ကျောက်ကြီး, လမ်းမတော်,
    ပြန်လိုက်, လိုက်ပါ, စေ့စပ်, တောင်းဆို, စည်းရုံး
