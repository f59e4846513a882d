# The words that the reader of texts knows, comma separated; the first one is the one that we show.
# Short nouns are easier on a key phone, the "...မည်" form is how buttons and people say it: both are here.
# Invisible letters (U+200B to U+200D) do not matter. A command word may stand for one command only, in all languages together.

## Commands

word-help = အကူအညီ, ကူညီ, ကူညီပါ, ကူညီမည်, အကူ, အကူအညီလိုသည်
word-join = ဝင်, ဝင်မည်, ဝင်ပါမည်, ဝင်မယ်, ပါဝင်, ပါဝင်မည်, စာရင်းပေး, စာရင်းပေးမည်
word-leave = ထွက်, ထွက်မည်, ထွက်မယ်, နုတ်ထွက်, နုတ်ထွက်မည်
word-groups = အဖွဲ့များ, အဖွဲ့, အုပ်စုများ, အုပ်စု
word-who = ဘယ်သူ, ဘယ်သူတွေ, အဖွဲ့ဝင်များ, အဖွဲ့ဝင်
word-me = ကျွန်ုပ်, ကိုယ်ရေး, ကျွန်မ, ကျွန်တော်, ငါ
word-name = အမည်, နာမည်
word-lang = ဘာသာစကား, ဘာသာ, စကား
word-area = မြို့နယ်, ဒေသ, နေရာ, နေရပ်
word-kind = အမျိုးအစား, အမျိုး
word-themes = ကဏ္ဍ, ကဏ္ဍများ, ခေါင်းစဉ်, ခေါင်းစဉ်များ
word-report = အစီရင်ခံ, အစီရင်ခံစာ, အစီရင်ခံမည်, သတင်းပို့, သတင်းပို့မည်, တင်ပြ, တင်ပြမည်
word-fix = ပြင်, ပြင်မည်, ပြင်ဆင်, ပြင်ဆင်မည်
word-undo = ပြန်ဖျက်, ပြန်ဖျက်မည်, ရုပ်သိမ်း, ရုပ်သိမ်းမည်
word-plan = အစီအစဉ်, စီမံချက်
word-my = ကျွန်ုပ်တာဝန်, ငါ့တာဝန်, တာဝန်, တာဝန်များ
word-begin = အစပြု, အစပြုမည်
word-add = ထည့်, ထည့်မည်, ထပ်ထည့်
word-done = ပြီး, ပြီးပြီ, ပြီးပါပြီ, ပြီးစီး
word-late = နောက်ကျ, နောက်ကျမည်, ရွှေ့, ရွှေ့မည်, ရက်ရွှေ့
word-note = မှတ်ချက်, မှတ်, မှတ်စု
word-drop = ပယ်, ပယ်မည်, ပယ်ဖျက်, ပယ်ဖျက်မည်
word-tell = ကြေညာ, ကြေညာမည်, ပြောမည်, အသိပေး, အသိပေးမည်
word-sent = ပို့ပြီး, ပို့ပြီးပြီ
word-to = ပို့, ပို့မည်, စာပို့, သို့
word-reply = ပြန်ဖြေ, ပြန်ဖြေမည်, စာပြန်, စာပြန်မည်, ဖြေ
word-ok = လက်ခံ, လက်ခံမည်, အတည်ပြု, အိုကေ
word-refuse = ငြင်း, ငြင်းမည်, ငြင်းပယ်, ငြင်းပယ်မည်, လက်မခံ
word-digest = အကျဉ်းချုပ်, အနှစ်ချုပ်
word-link = ချိတ်, ချိတ်မည်, ချိတ်ဆက်, ချိတ်ဆက်မည်
word-stop = ရပ်, ရပ်မည်, ရပ်ပါ, ရပ်တန့်, ရပ်တန့်မည်, မပို့ပါနှင့်, မပို့နဲ့
word-start = စတင်, စတင်မည်, စမည်, စမယ်, ပြန်စ, ပြန်စမည်
word-forget = မေ့, မေ့ပစ်, မေ့ပစ်မည်, မေ့ပေးပါ
word-more = ဆက်, ဆက်ရန်, နောက်ထပ်, ဆက်ပြ
word-yes = ဟုတ်, ဟုတ်ကဲ့, ဟုတ်ပါတယ်, ဟုတ်တယ်, သဘောတူ, သဘောတူသည်, သဘောတူပါသည်
word-no = မဟုတ်, မဟုတ်ဘူး, မဟုတ်ပါ, မလုပ်, မလုပ်ပါ, သဘောမတူ, သဘောမတူပါ
word-skip = ကျော်, ကျော်မည်, ကျော်ပါ

## Kinds of paralegals

word-kind-community = ရပ်ရွာ, ရပ်ရွာအခြေပြု, ကျေးရွာ
word-kind-mobile = ရွေ့လျား, ရွေ့လျားအဖွဲ့, နယ်လှည့်
word-kind-centre = ရုံးထိုင်, စင်တာ, ရုံး, ဥပဒေရုံး

## Activities that reports count

word-activity-information = သတင်းအချက်အလက်, အကြံပေး, အကြံဉာဏ်, ဥပဒေအကြံပေး
word-activity-education = ပညာပေး, သင်တန်း, ဆွေးနွေးပွဲ, အသိပညာပေး, ဟောပြော, ဟောပြောပွဲ
word-activity-mediation = စေ့စပ်ဖျန်ဖြေ, ဖျန်ဖြေ, စေ့စပ်, ဖျန်ဖြေရေး
word-activity-negotiation = ညှိနှိုင်း, ညှိနှိုင်းရေး, ညှိနှိုင်းဆွေးနွေး
word-activity-accompaniment = လိုက်ပါကူညီ, လိုက်ပါ, အဖော်လိုက်, ရုံးလိုက်
word-activity-advocacy = စည်းရုံးဆွယ်ပြော, တောင်းဆို, လှုံ့ဆော်, အသနားခံစာ
word-activity-organising = စုစည်း, စည်းရုံး, စုရုံး, အဖွဲ့ဖွဲ့
word-activity-referral = လွှဲပြောင်း, လွှဲ, ညွှန်းပို့, လွှဲပြောင်းပေး
word-activity-followup = နောက်ဆက်တွဲ, ပြန်လိုက်, ပြန်စစ်ဆေး

## People

word-women = အမျိုးသမီး, မိန်းမ, မိန်းကလေး, မ, အမျိူးသမီး, ကောင်မလေး, အဒေါ်, အမယ်
word-men = အမျိုးသား, ယောက်ျား, ယောကျာ်း, ယောကျ်ား, ယောက်ျားလေး, ယောကျာ်းလေး, ကျား, အမျိူးသား, ယောက်ကျား, ကောင်လေး
word-children = ကလေး, ကလေးငယ်, ခလေး
word-others = လိင်ပြောင်း, အခြားလိင်
word-people =
    ဦး, ယောက်, လူ, လယ်သမား, ရွာသား, ရွာသူရွာသား, တက်ရောက်သူ, ပါဝင်သူ, အလုပ်သမား, လူငယ်, တောင်သူ, ရွာသူ, လူကြီး,
    ကျောင်းသား, ကျောင်းသူ, ဆရာ, ဆရာမ, ဒုက္ခသည်, ဒေသခံ, ပြည်သူ, အဖွဲ့ဝင်, သက်ကြီးရွယ်အို, တံငါသည်, ယောက

## Days, months, units

word-today = ဒီနေ့, ယနေ့, ဒီကနေ့
word-yesterday = မနေ့က, မနေ့, ယမန်နေ့
word-tomorrow = မနက်ဖြန်, နက်ဖြန်
word-monday = တနင်္လာ, တနင်္လာနေ့
word-tuesday = အင်္ဂါ, အင်္ဂါနေ့
word-wednesday = ဗုဒ္ဓဟူး, ဗုဒ္ဓဟူးနေ့
word-thursday = ကြာသပတေး, ကြာသပတေးနေ့
word-friday = သောကြာ, သောကြာနေ့
word-saturday = စနေ, စနေနေ့
word-sunday = တနင်္ဂနွေ, တနင်္ဂနွေနေ့
word-month-1 = ဇန်နဝါရီ, ဇန်နဝါရီလ
word-month-2 = ဖေဖော်ဝါရီ, ဖေဖော်ဝါရီလ
word-month-3 = မတ်, မတ်လ
word-month-4 = ဧပြီ, ဧပြီလ
word-month-5 = မေ, မေလ
word-month-6 = ဇွန်, ဇွန်လ
word-month-7 = ဇူလိုင်, ဇူလိုင်လ
word-month-8 = သြဂုတ်, ဩဂုတ်, သြဂုတ်လ, ဩဂုတ်လ
word-month-9 = စက်တင်ဘာ, စက်တင်ဘာလ
word-month-10 = အောက်တိုဘာ, အောက်တိုဘာလ
word-month-11 = နိုဝင်ဘာ, နိုဝင်ဘာလ
word-month-12 = ဒီဇင်ဘာ, ဒီဇင်ဘာလ
word-day-unit = ရက်
word-week-unit = ပတ်, သီတင်းပတ်
word-month-unit = လ

## Audiences

word-coordinators = ညှိနှိုင်းရေးမှူး, ရုံးချုပ်, တာဝန်ခံ
word-all = အားလုံး
