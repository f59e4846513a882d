# What `lanpya doctor` finds, in the terminal and on the page, and what to do about it (do-...): no text of it is sent.

# Two sentences, one after the other.
# segments: 1
doctor-two = { $reason } { $text }

# What was found.
# segments: 1
doctor-not-looked = ဤအရာကို မစစ်ဆေးနိုင်ပါ ({ $reason })။

# What to do about it.
# segments: 1
doctor-do-debug = LANPYA_LOG_LEVEL=debug lanpya doctor ဖြင့် အကြောင်းရင်းကို ကြည့်ပါ။

# What was found.
# segments: 1
doctor-settings = ဆက်တင်များကို ဖတ်နိုင်သည်။

# The settings are wrong. $lines: how, in English.
# segments: 1
doctor-settings-broken = ဆက်တင်များ မှားနေသည် ({ $lines })။

# What to do about it.
# segments: 2
doctor-do-settings = { $path } ကို ပြင်ပါ။ ဆက်တင်တိုင်းကို .env.example တွင် ရှင်းထားသည်။

# What to do about it.
# segments: 1
doctor-do-install = Lanpya ကို ပြန်ထည့်သွင်းပါ။

# What was found.
# segments: 1
doctor-catalogs = စက်သည် { $list } ပြောတတ်သည်။

# What was found.
# segments: 1
doctor-catalogs-broken = စက်၏ စာသားများကို ဖတ်မရပါ ({ $reason })။

# What was found.
# segments: 1
doctor-catalogs-some = ဘာသာစကားအချို့ကို ဖတ်မရပါ။

# What was found.
# segments: 1
doctor-network-file = { $path } ကောင်းသည်၊ အဖွဲ့ { $count } ခု ရှိသည်။

# What was found.
# segments: 1
doctor-network-file-missing = ကွန်ရက်ဖိုင် { $path } မရှိပါ။

# What to do about it.
# segments: 2
doctor-do-network-file-missing = lanpya init ဖြင့် ဖိုင်အသစ် ရေးနိုင်သည်။ အခြားဖိုင်ကို LANPYA_NETWORK တွင် ရေးပါ။ ယခင် ထည့်ထားသည်ကို ဆက်သုံးနေသည်။

# $line: the first mistake of the network file, $count: how many others there are.
# segments: 1
doctor-network-file-mistakes = { $line }။{ $count ->
        [0] {""}
       *[other] {" "}အခြားအမှား { $count } ခု ရှိသေးသည်။
    }

# What to do about it.
# segments: 2
doctor-do-network-file = lanpya network check { $path } ဖြင့် အားလုံးကို ကြည့်ပါ။

# What was found.
# segments: 1
doctor-network-file-unread = { $path } ကို ဖတ်မရပါ ({ $reason })။

# What to do about it.
# segments: 1
doctor-do-network-file-unread = ဖတ်ခွင့် ရှိမရှိ စစ်ပါ။

# What was found.
# segments: 2
doctor-network-file-no-townships = { $path } ကောင်းသည်၊ သို့သော် မြို့နယ်စာရင်း မပါ၍ အစီရင်ခံစာများ နေရာ မသိနိုင်ပါ။

# What to do about it.
# segments: 2
doctor-do-townships = [network] အောက်တွင် { $sample } ဟု ရေးပါ။ ထိုစာရင်း Lanpya တွင် ပါပြီး ဖြစ်သည်။

# What to do about it.
# segments: 2
doctor-do-townships-csv = စာရင်း ({ $line }) ရေးပြီး [network] အောက်တွင် { $sample } ဟု ထည့်ပါ။

# What was found.
# segments: 1
doctor-network-file-none = ဤနေရာတွင် { $path } မရှိပါ။

# What was found.
# segments: 1
doctor-network-none = ကွန်ရက်ဖိုင် မထည့်ရသေးပါ။

# What was found.
# segments: 1
doctor-network-unreadable = လက်ရှိ သုံးနေသော ကွန်ရက်ဖိုင်ကို ဖတ်မရတော့ပါ။

# What to do about it.
# segments: 1
doctor-do-mend-network = ပြင်ပြီး lanpya network load လုပ်ပါ။

# What to do about it.
# segments: 1
doctor-do-load = lanpya network load { $path } လုပ်ပါ။

# $title: what the network is called.
# segments: 1
doctor-in-force = { $title } ကို သုံးနေသည်။

# What was found.
# segments: 1
doctor-in-force-same = { $path } အတိုင်း { $title } ကို သုံးနေသည်။

# What was found.
# segments: 2
doctor-in-force-older = { $title } ကို သုံးနေသည်၊ { $path } သည် ထို့နောက် ပြောင်းသွားသည်။

# What was found.
# segments: 2
doctor-in-force-other = { $title } ကို သုံးနေသော်လည်း { $path } သည် { $network_name } အတွက် ဖြစ်သည်။

# What to do about it.
# segments: 2
doctor-do-load-or-data = ဤဒေတာဘေ့စ် မှန်လျှင် lanpya network load { $path } လုပ်ပါ။ မမှန်လျှင် .env ပါ LANPYA_DATA တွင် မှန်သည်ကို ရေးပါ။

# What was found.
# segments: 1
doctor-packages = ထည့်သွင်းထားသော ပရိုဂရမ်များ မှန်သည်။

# What was found.
# segments: 1
doctor-packages-foreign = အခြားပရိုဂရမ်တစ်ခုက ကျွန်ုပ်တို့၏ နေရာကို ယူထားသည် ({ $list })။

# What to do about it.
# segments: 1
doctor-do-packages = Lanpya ကို သီးသန့်နေရာတွင် ထည့်သွင်းပါ (uv sync)။

# What was found.
# segments: 1
doctor-clock = စက်၏ နာရီမှာ { $moment } ဖြစ်သည်။

# What was found.
# segments: 1
doctor-clock-odd = ဤစက်၏ နာရီက { $moment } ဟု ပြနေသည်။

# What to do about it.
# segments: 2
doctor-do-clock = ရက်စွဲနှင့် အချိန်ကို ပြင်ပါ။ အချိန် မေ့တတ်သော ကွန်ပျူတာတွင် နာရီဘက်ထရီ လဲရမည်။

# What was found.
# segments: 1
doctor-clock-steady = နာရီ ခုန်မသွားပါ။

# What was found.
# segments: 2
doctor-clock-jumped = နာရီ ခုန်သွား၍ ({ $moment } ဟု ပြခဲ့သည်) ပို့ရမည့်စာများကို ဆိုင်းထားသည်။

# What was found.
# segments: 1
doctor-clock-behind = စာများ၏ အချိန်အရ နာရီသည် { $duration } နောက်ကျနေပုံရသည်။

# What was found.
# segments: 2
doctor-clock-behind-held = စာများ၏ အချိန်အရ နာရီသည် { $duration } နောက်ကျနေပုံရ၍ ပို့ရမည့်စာများကို ဆိုင်းထားသည်။

# What to do about it.
# segments: 2
doctor-do-clock-doubt = ရက်စွဲနှင့် အချိန်ကို မှန်အောင် ပြင်ပါ။ ပို့ရမည့်စာများ အလိုလို ဆက်ထွက်မည်။

# What was found.
# segments: 1
doctor-data-folder = ဒေတာဖိုဒါ { $path } တွင် ရေးနိုင်သည်။

# What was found.
# segments: 1
doctor-data-folder-new = ဒေတာဖိုဒါ { $path } ကို ဖန်တီးနိုင်သည်။

# What was found.
# segments: 1
doctor-data-folder-locked = ဒေတာဖိုဒါ { $path } တွင် ရေးမရပါ။

# What to do about it.
# segments: 2
doctor-do-data-folder = ကိုယ်ပိုင် ဖြစ်အောင်လုပ်ပါ ({ $sample }) (သို့) အခြားဖိုဒါကို LANPYA_DATA တွင် ရေးပါ။

# $amount: megabytes.
# segments: 1
doctor-disk = ဒေတာဖိုဒါ၏ ဒစ်တွင် { $amount } MB လွတ်နေသည်။

# $amount: megabytes.
# segments: 1
doctor-disk-little = ဒေတာဖိုဒါ၏ ဒစ်တွင် { $amount } MB သာ လွတ်တော့သည်။

# What to do about it.
# segments: 2
doctor-do-disk = မလိုသည်များကို ဖျက်ပါ (သို့) မိတ္တူဟောင်းများကို အခြားဒစ်သို့ ပြောင်းပါ။

# What was found.
# segments: 1
doctor-env-file-none = { $path } မရှိပါ။ ဆက်တင်များကို စနစ်မှ ယူသည်။

# What was found.
# segments: 1
doctor-private = { $path } ကို သင်တစ်ဦးတည်းသာ ဖတ်နိုင်သည်။

# $what: doctor-private-secrets or doctor-private-numbers.
# segments: 2
doctor-private-open = { $path } တွင် { $what } ပါပြီး ဤစက်သုံးသူ အခြားသူများ ဖတ်နိုင်သည် (mode { $mode })။

# What was found.
# segments: 1
doctor-private-secrets = လျှို့ဝှက်ချက်များ

# What was found.
# segments: 1
doctor-private-numbers = ခေါင်းဆောင်နှင့် ညှိနှိုင်းရေးမှူးတို့၏ ဖုန်းနံပါတ်များ

# What was found.
# segments: 1
doctor-secrets = စကားဝှက်နှင့် ကီးများ တိုလွန်းခြင်း မရှိပါ။

# What was found.
# segments: 2
doctor-secrets-short = { $list } သည် စာလုံး { $number } လုံးထက် တိုသည်။ ခန့်မှန်းရလွယ်ပြီး မှတ်တမ်းတွင် မဖုံးနိုင်ပါ။

# What to do about it.
# segments: 1
doctor-do-secrets = ပိုရှည်သည်ကို အသစ်ရွေးပြီး { $path } တွင် ရေးပါ။

# What was found.
# segments: 2
doctor-disk-unseen = { $path } ၏ ဒစ်ကို ဝှက်ထားခြင်း ရှိမရှိ ဤနေရာမှ မမြင်နိုင်ပါ။

# What was found.
# segments: 2
doctor-disk-encrypted = { $path } ၏ ဒစ်ကို ဝှက်ထားသည်။ စက်ပိတ်ထားလျှင် ဘာမှ ဖတ်မရပါ။

# What was found.
# segments: 2
doctor-disk-plain = { $path } ၏ ဒစ်ကို မဝှက်ထားပါ။ ဤစက်ကို ယူသွားသူက သိမ်းထားသမျှ ဖတ်နိုင်မည်။

# What to do about it.
# segments: 3
doctor-do-disk-plain = ဝှက်ထားသော ဒစ် (LUKS) ဖြင့် စနစ်ကို ပြန်တင်ပါ (သို့) ဖိုဒါကို ထိုဒစ်တွင် ထားပါ။ မဖြစ်နိုင်လျှင် lanpya encrypt က ဒေတာဘေ့စ်ကိုသာ ဝှက်ပေးသည်။ SECURITY.md တွင် ရှင်းထားသည်။

# What was found.
# segments: 1
doctor-swap = မှတ်ဉာဏ်ကို မဝှက်သော ဒစ်တွင် မရေးပါ။

# What was found.
# segments: 2
doctor-swap-plain = စာများအပါအဝင် မှတ်ဉာဏ်ကို မဝှက်ထားသော { $list } တွင် ရေးမိနိုင်သည်။

# What to do about it.
# segments: 2
doctor-do-swap = /etc/fstab မှ ဖြုတ်ပါ ({ $sample }) (သို့) zram သုံးပါ။ deploy/lanpya.service ကမူ ထိုနေရာကို မသုံးပါ။

# What was found.
# segments: 1
doctor-core-dumps = lanpya run ပျက်ကျလျှင် ဒစ်တွင် မှတ်ဉာဏ် မကျန်ပါ။

# What was found.
# segments: 2
doctor-core-dumps-kept = ပျက်ကျသော ပရိုဂရမ်၏ မှတ်ဉာဏ်ကို စာများအပါအဝင် { $path } သို့ ပေးသဖြင့် ကျန်နေနိုင်သည်။

# What to do about it.
# segments: 2
doctor-do-core-dumps = { $sample } လုပ်ပြီး /etc/sysctl.d/ တွင်လည်း ရေးပါ။

# What was found.
# segments: 1
doctor-database = ဒေတာဘေ့စ် ပြည့်စုံပြီး ပုံစံသစ် ဖြစ်သည်။

# What was found.
# segments: 1
doctor-database-none = ဒေတာဘေ့စ် မရှိသေးပါ။

# What was found.
# segments: 1
doctor-database-none-made = ဒေတာဘေ့စ် မရှိသေးပါ။ lanpya run က ဖန်တီးမည်။

# What was found.
# segments: 1
doctor-database-newer = ဒေတာဘေ့စ်ကို ပိုသစ်သော Lanpya က ဖန်တီးထားသည်။

# What to do about it.
# segments: 1
doctor-do-newer = ပိုသစ်သော Lanpya ကို ထည့်သွင်းပါ။

# What was found.
# segments: 1
doctor-database-older = ဒေတာဘေ့စ်သည် ပုံစံဟောင်း ဖြစ်သည်။

# What to do about it.
# segments: 1
doctor-do-older = lanpya run က ပုံစံသစ် ပြောင်းပေးမည်။

# What to do about it.
# segments: 1
doctor-do-restore-stopped = lanpya run ကို ရပ်ပြီး lanpya restore လုပ်ပါ။

# What to do about it.
# segments: 1
doctor-do-restore = lanpya restore က မိတ္တူကို ပြန်ထားပေးသည်။

# What to do about it.
# segments: 1
doctor-do-see-database = database စစ်ဆေးချက်ကို ကြည့်ပါ။

# What was found.
# segments: 1
doctor-queue = ကြာကြာစောင့်နေသော စာ၊ ဘေးဖယ်ထားသော စာ မရှိပါ။

# $number: texts in doubt.
# segments: 2
doctor-queue-aside = မဆောင်ရွက်နိုင်သော စာ { $count } စောင်၊ ထွက်မထွက် မသေချာသော စာ { $number } စောင် ရှိသည်။

# What to do about it.
# segments: 1
doctor-do-queue = lanpya queue တွင် လုပ်ရမည်နှင့်တကွ ပြသည်။

# What was found.
# segments: 2
doctor-queue-waits = စာ { $count } စောင် ပို့ရန် စောင့်နေသည်၊ အဟောင်းဆုံးမှာ { $moment } ကတည်းက ဖြစ်သည်။

# What to do about it.
# segments: 2
doctor-do-queue-waits = lanpya run ဖွင့်ထားခြင်း ရှိမရှိနှင့် လမ်းကြောင်းများအကြောင်း ဤနေရာတွင် ပြထားသည်ကို ကြည့်ပါ။

# What was found.
# segments: 2
doctor-backup = နောက်ဆုံးမိတ္တူမှာ { $moment } က ဖြစ်ပြီး { $count } ခု သိမ်းထားသည်။

# What was found.
# segments: 1
doctor-backup-postgres = PostgreSQL ၏ မိတ္တူကို pg_dump ဖြင့် ယူပါ။

# What was found.
# segments: 1
doctor-backup-nothing = မိတ္တူယူစရာ မရှိသေးပါ။

# What was found.
# segments: 1
doctor-backup-unsealed = မိတ္တူ မယူနိုင်ပါ ({ $reason })။

# What to do about it.
# segments: 1
doctor-do-backup-key = docs/operations.md တွင် ဝှက်ထားသော မိတ္တူအကြောင်း ကြည့်ပါ။

# What was found.
# segments: 1
doctor-backup-none = { $path } တွင် ဒေတာဘေ့စ်မိတ္တူ မရှိပါ။

# What to do about it.
# segments: 1
doctor-do-backup = lanpya backup လုပ်ပါ။

# What was found.
# segments: 1
doctor-backup-old = ဒေတာဘေ့စ်၏ နောက်ဆုံးမိတ္တူမှာ { $moment } က ဖြစ်သည်။

# What to do about it.
# segments: 1
doctor-do-backup-daily = lanpya backup လုပ်ပါ။ lanpya run က နေ့တိုင်း မိတ္တူ ယူပေးသည်။

# What was found.
# segments: 2
doctor-backup-same-disk = { $path } ပါ မိတ္တူများသည် ဒေတာဘေ့စ်နှင့် ဒစ်တစ်ခုတည်းတွင် ရှိနေသည်။

# What to do about it.
# segments: 1
doctor-do-backup-disk = ဒစ်အမှန်ကို တပ်ပြီး lanpya backup လုပ်ပါ။

# What was found.
# segments: 2
doctor-backup-aside = { $list } သည် ပြန်ထားခြင်း မပြုမီက ဒေတာ ဖြစ်ပြီး ထို့နောက် ဖျက်ထားသမျှ ပါနေသည်။

# What to do about it.
# segments: 1
doctor-do-backup-aside = ဘာမှ မပျောက်လျှင် ဖျက်ပါ။

# What was found.
# segments: 2
doctor-encryption = ဒေတာဘေ့စ်ကို ဝှက်ထားပြီး ကီးမှာ { $path } တွင် ရှိသည်။

# What was found.
# segments: 1
doctor-encryption-none = Lanpya သည် ဒေတာဘေ့စ်ကို မဝှက်ထားပါ။

# What was found.
# segments: 2
doctor-encryption-open = { $path } ဖြင့် ဒေတာဘေ့စ် ဖွင့်နိုင်ပြီး ဤစက်သုံးသူ အခြားသူများ ဖတ်နိုင်သည် (mode { $mode })။

# $count: how many others.
# segments: 2
doctor-encryption-readable = ဒေတာဘေ့စ်ကို ဝှက်ထားသော်လည်း { $path } ကို ကီးမပါဘဲ ဖတ်နိုင်သည်။{ $count ->
        [0] {""}
       *[other] {" "}အခြား { $count } ခုလည်း ရှိသည်။
    }

# What to do about it.
# segments: 2
doctor-do-encryption-let-go = မိတ္တူအသစ် ယူပြီး (lanpya backup) ထိုဖိုင်ကို ဖျက်ပါ။ ရပ်သွားသော lanpya encrypt ၏ အကျန်ကို lanpya encrypt ကပင် ရှင်းပေးသည်။

# What was found.
# segments: 2
doctor-encryption-beside = ကီးသည် ဒေတာဘေ့စ်၏ ဒစ်တွင် ရှိ၍ ထိုဒစ်ကို ယူသွားသူက နှစ်ခုစလုံး ရမည် ({ $path })။

# What to do about it.
# segments: 2
doctor-do-encryption-stick = ကိုယ်နှင့်အတူ ယူသွားသော USB တွင် (သို့) စက်၏ ချစ်ပ် (TPM) တွင် သိမ်းပါ။

# How long what is kept, in days; 0: for ever.
# segments: 2
doctor-keep = သိမ်းထားချိန်- စာသားများ { $days ->
        [0] အမြဲ
       *[other] { $days } ရက်
    }၊ ဧည့်သည်များ { $guest_number ->
        [0] အမြဲ
       *[other] { $guest_number } ရက်
    }၊ ဓာတ်ပုံများ { $photo_number ->
        [0] အမြဲ
       *[other] { $photo_number } ရက်
    }၊ ကိန်းဂဏန်းများ အမြဲ။

# What to do about it.
# segments: 2
doctor-do-keep = ကွန်ရက်ဖိုင်တွင် ရက်အရေအတွက် ရေးပါ၊ ဥပမာ { $sample }

# What was found.
# segments: 2
doctor-costs = တစ်လ { $budget } အထိ သုံးနိုင်သည်။ သုံးပြီးသမျှကို lanpya costs က ပြသည်။

# What was found.
# segments: 1
doctor-costs-none = ငွေကုန်သော လမ်းကြောင်း မဖွင့်ထားပါ၊ ဘတ်ဂျက်လည်း မရှိပါ။

# What was found.
# segments: 1
doctor-costs-no-network = ကွန်ရက်ဖိုင် မထည့်ရသေး၍ ဈေးနှုန်း မသိပါ။

# What was found.
# segments: 2
doctor-costs-unknown = { $channels } ဖြင့် ပို့သော စာ၏ ဈေးကို ကုမ္ပဏီ မပြောမီ မသိပါ။

# What to do about it.
# segments: 2
doctor-do-costs-price = ဈေးနှုန်းကို ကွန်ရက်ဖိုင်တွင် ရေးပါ၊ ဥပမာ { $sample }

# What was found.
# segments: 2
doctor-costs-no-budget = { $channels } ဖြင့် ပို့လျှင် ငွေကုန်ပြီး ဘတ်ဂျက် မရှိပါ။

# What to do about it.
# segments: 2
doctor-do-costs-budget = တစ်လ သုံးနိုင်သည့်ငွေကို ကွန်ရက်ဖိုင်တွင် ရေးပါ၊ ဥပမာ { $sample }

# What was found.
# segments: 1
doctor-channels = lanpya run တွင် လမ်းကြောင်းများ အဆင်ပြေသည်။

# What was found.
# segments: 1
doctor-channels-unrun = လမ်းကြောင်း မသုံးရသေးပါ။

# What was found.
# segments: 1
doctor-channels-none = လမ်းကြောင်း တစ်ခုမှ မဖွင့်ရသေးပါ၊ lanpya run အတွက် တစ်ခု လိုသည်။

# What to do about it.
# segments: 2
doctor-do-channels-none = .env တွင် လမ်းကြောင်းတစ်ခု၏ စာကြောင်းများကို ဖြည့်ပါ။ လိုအပ်သည်များကို docs/channels တွင် ကြည့်ပါ။

# $reason: what is wrong with it.
# segments: 1
doctor-channel-troubled = { $channel } ({ $moment } ကတည်းက) - { $reason }

# What was found.
# segments: 1
doctor-channel-none = { $channel } မဖွင့်ထားပါ။

# What was found.
# segments: 1
doctor-channel-not-asked = { $channel } ဖွင့်ထားသည်၊ မေးမကြည့်ပါ။

# What to do about it.
# segments: 2
doctor-do-internet = ဤစက်တွင် အင်တာနက် ရှိမရှိ ကြည့်ပါ။ ထိုအထိ စာများ စောင့်နေပြီး ဘာမှ မပျောက်ပါ။

# $bot: what the bot is called, such as @lanpya_bot.
# segments: 1
doctor-telegram = Telegram က ဖြေသည်။ စက်အကောင့်မှာ { $bot } ဖြစ်သည်။

# What was found.
# segments: 1
doctor-telegram-refuses = Telegram က စက်အကောင့်ကို ငြင်းသည် ({ $reason })။

# What to do about it.
# segments: 1
doctor-do-telegram-refuses = စက်အကောင့် ရှိသေးမရှိသေး @BotFather တွင် မေးပါ။

# What was found.
# segments: 1
doctor-telegram-token = Telegram က စက်အကောင့်၏ token ကို မသိပါ။

# What to do about it.
# segments: 2
doctor-do-telegram-token = @BotFather ထံ token တောင်းပြီး (/token) LANPYA_TELEGRAM_TOKEN တွင် ရေးပါ။

# What was found.
# segments: 1
doctor-telegram-away = Telegram ကို ယခု ဆက်သွယ်မရပါ ({ $reason })။

# $list: ports.
# segments: 3
doctor-telegram-unfit = Telegram သည် https ကိုသာ { $list } တို့တွင် ခေါ်သည်။ LANPYA_PUBLIC_URL မှာ { $word }, port { $port } ဖြစ်နေသည်။

# What to do about it.
# segments: 2
doctor-do-telegram-unfit = LANPYA_WEB_PORT ရှေ့တွင် certificate ပါသော proxy ထားပါ။ docs/channels/telegram.md ကို ကြည့်ပါ။

# What was found.
# segments: 2
doctor-telegram-calls = Telegram က ဖြေပြီး ကျွန်ုပ်တို့ကို ခေါ်သည်။ စက်အကောင့်မှာ { $bot } ဖြစ်ပြီး စာ { $count } စောင် စောင့်နေသည်။

# What was found.
# segments: 2
doctor-telegram-calls-nobody = Telegram က ဖြေသော်လည်း ({ $bot }) မည်သူ့ကိုမျှ မခေါ်ပါ (စာ { $count } စောင် စောင့်နေသည်)။

# What was found.
# segments: 2
doctor-telegram-calls-other = Telegram က ဖြေသော်လည်း ({ $bot }) { $host } ကို ခေါ်နေသည် (စာ { $count } စောင် စောင့်နေသည်)။

# What to do about it.
# segments: 2
doctor-do-telegram-calls = lanpya run က ခေါ်ရန် ပြောပေးသည်။ ဖွင့်ပြီးသားဆိုလျှင် အခြားပရိုဂရမ်က ထိုစက်အကောင့်ကို သုံးနေသဖြင့် ထိုပရိုဂရမ်ကို ရပ်ပါ။

# What was found.
# segments: 2
doctor-telegram-calls-fail = Telegram ၏ ခေါ်ဆိုမှု မရောက်ပါ ({ $reason })။ စာ { $count } စောင် စောင့်နေသည်။

# What to do about it.
# segments: 1
doctor-do-telegram-name = LANPYA_PUBLIC_URL ပါ အမည်ကို အင်တာနက်က သိမသိ ကြည့်ပါ။

# What to do about it.
# segments: 2
doctor-do-telegram-certificate = Telegram က certificate ကို မယုံပါ။ လူသိများသော အဖွဲ့အစည်း (Let's Encrypt) ထံမှ အပြည့်အစုံ ယူပါ။

# What to do about it.
# segments: 2
doctor-do-telegram-refused = lanpya run အလုပ်လုပ်မလုပ်နှင့် proxy က LANPYA_WEB_PORT သို့ လွှဲပေးမပေး ကြည့်ပါ။

# What to do about it.
# segments: 2
doctor-do-telegram-firewall = firewall က ခေါ်ဆိုမှုကို ဝင်ခွင့်ပေးမပေးနှင့် proxy က LANPYA_WEB_PORT သို့ လွှဲပေးမပေး ကြည့်ပါ။

# What to do about it.
# segments: 2
doctor-do-telegram-secret = proxy က X-Telegram-Bot-Api-Secret-Token ကို မလွှဲပေးပါ (သို့) အခြားစက်အကောင့်၏ token ထည့်ထားသည်။

# What to do about it.
# segments: 1
doctor-do-telegram-path = proxy က /channels/telegram လမ်းကြောင်းကို အတိုင်း လွှဲပေးရမည်။

# What to do about it.
# segments: 1
doctor-do-telegram-server = lanpya run အလုပ်လုပ်မလုပ် ကြည့်ပါ။ ၎င်းအစား proxy က ဖြေနေသည်။

# What to do about it.
# segments: 2
doctor-do-telegram-log = proxy ၏ မှတ်တမ်းကို ကြည့်ပါ။ docs/channels/telegram.md တွင် ရှင်းထားသည်။

# What was found.
# segments: 1
doctor-email = အီးမေးလ်ဆာဗာ နှစ်ခုစလုံး ဖြေသည်။ အီးမေးလ်မှာ { $address } ဖြစ်သည်။

# What was found.
# segments: 1
doctor-email-password = အီးမေးလ်ဆာဗာက ဤလိပ်စာနှင့် စကားဝှက်ကို မသိပါ။

# What to do about it.
# segments: 1
doctor-do-email-password = .env ပါ LANPYA_EMAIL_PASSWORD ကို ပြင်ပါ။

# What was found.
# segments: 1
doctor-email-away = အီးမေးလ်ဆာဗာကို ယခု ဆက်သွယ်မရပါ ({ $reason })။

# What to do about it.
# segments: 2
doctor-do-email-away = docs/channels/email.md နှင့် အင်တာနက် ရှိမရှိ ကြည့်ပါ။ စာများ စောင့်နေပြီး ဘာမှ မပျောက်ပါ။

# $list: each SIM with its network.
# segments: 1
doctor-modem = မိုဒမ် အလုပ်လုပ်သည် ({ $list })။

# $list: each SIM with its network.
# segments: 1
doctor-modem-weak = အားနည်းနေသည် ({ $list })။

# What to do about it.
# segments: 1
doctor-do-modem-weak = အင်တင်နာကို ပြတင်းပေါက်အနီး ရွှေ့ပါ (သို့) မိုဒမ်ကို အားသွင်းပါ။

# What was found.
# segments: 1
doctor-modem-none = မိုဒမ်က မသတင်းပို့သေးပါ။

# What to do about it.
# segments: 1
doctor-do-modem-none = gammu-smsd ကို ဖွင့်ပြီး မိုဒမ်ကို တပ်ပါ။

# What to do about it.
# segments: 1
doctor-do-modem = docs/channels/modem.md ကို ကြည့်ပါ။

# What to do about it.
# segments: 3
doctor-do-modem-lost = မိုဒမ်ကို တပ်ပါ။ gammu-smsd-watch.timer ဖွင့်ထားလျှင် ငါးမိနစ်အတွင်း ပြန်စပေးသည် (docs/channels/modem.md)။ ချက်ချင်း စရန် { $sample } လုပ်ပါ။

# What to do about it.
# segments: 1
doctor-do-modem-sim = အင်တင်နာ၊ SIM နှင့် PIN ကို စစ်ပါ။

# A SIM. $carrier: its network; ? where it is not known.
# segments: 1
doctor-sim = { $phone } ({ $carrier }) လိုင်းအား { $percent }%။

# What was found.
# segments: 1
doctor-sim-battery = ဘက်ထရီ { $percent }%။

# What was found.
# segments: 1
doctor-sim-modem = { $phone } ကို gammu-smsd ရှာမတွေ့တော့ပါ။

# What was found.
# segments: 1
doctor-sim-daemon = { $phone } - gammu-smsd အသံမပြုသည်မှာ မိနစ်များစွာ ကြာပြီ။

# What was found.
# segments: 1
doctor-sim-network = { $phone } တွင် ဖုန်းလိုင်း မရှိပါ။

# What was found.
# segments: 1
doctor-sim-trouble = { $phone } တွင် ပြဿနာ ရှိသည် ({ $reason })။

# $list: the phone, its app, its SIMs and how far it is charged.
# segments: 1
doctor-android = ဖုန်း အလုပ်လုပ်သည် ({ $list })။

# What was found.
# segments: 2
doctor-android-unused = { $setting } ဖြည့်ထားပြီး LANPYA_ANDROID_URL မဖြည့်ထား၍ ဖုန်းကို မသုံးပါ။

# What to do about it.
# segments: 1
doctor-do-android-url = အက်ပ်က local server အတွက် ပြသော လိပ်စာကို ထိုနေရာတွင် ရေးပါ။

# What was found.
# segments: 1
doctor-android-no-password = LANPYA_ANDROID_URL ဖြည့်ထားပြီး LANPYA_ANDROID_PASSWORD မဖြည့်ထားပါ။

# What to do about it.
# segments: 1
doctor-do-android-password = အက်ပ်က local server အတွက် ပြသော စကားဝှက်ကို ထိုနေရာတွင် ရေးပါ။

# What to do about it.
# segments: 2
doctor-do-android-away = စာများ စောင့်နေပြီး ဘာမှ မပျောက်ပါ။ docs/channels/android.md တွင် အဆင့်ဆင့် ရှင်းထားသည်။

# What was found.
# segments: 1
doctor-android-slot = SIM အပေါက် { $list } တွင် SIM မရှိပါ။

# What to do about it.
# segments: 1
doctor-do-android-slot = SIM ထည့်ပါ (သို့) LANPYA_ANDROID_SIMS ကို ပြင်ပါ။

# What was found.
# segments: 1
doctor-android-clock-behind = ဖုန်း၏ နာရီသည် ဤစက်ထက် { $minutes } မိနစ် နောက်ကျနေသည်။

# What was found.
# segments: 1
doctor-android-clock-ahead = ဖုန်း၏ နာရီသည် ဤစက်ထက် { $minutes } မိနစ် စောနေသည်။

# What to do about it.
# segments: 1
doctor-do-android-clock = နှစ်ခုစလုံး၏ အချိန်ကို အလိုအလျောက် ယူအောင် ထားပါ။

# $reason: what the app calls that, or ?
# segments: 1
doctor-android-order = အက်ပ်က အသစ်ဆုံးစာကို အရင် ပို့သည် ({ $reason })။

# What to do about it.
# segments: 2
doctor-do-android-order = lanpya run စလျှင် ပြောင်းပေးသည်။ မပြောင်းလျှင် အက်ပ်တွင် Processing order ကို FIFO ထားပါ။

# What was found.
# segments: 2
doctor-android-posts-not = အက်ပ်သည် { $url } သို့ မပို့ပါ။ https (သို့) http://127.0.0.1 သို့သာ ပို့သည်။

# What to do about it.
# segments: 2
doctor-do-android-posts-not = LANPYA_ANDROID_KEY ကို အလွတ်ထားပါ။ ဖုန်းကို စက္ကန့်အနည်းငယ်တိုင်း မေးနေပြီး ဖြစ်သည်။

# What was found.
# segments: 1
doctor-android-internet = အက်ပ်သည် အင်တာနက် ရှိချိန်တွင်သာ ပို့သည်။

# What to do about it.
# segments: 2
doctor-do-android-internet = lanpya run စလျှင် ပြောင်းပေးသည်။ မပြောင်းလျှင် အက်ပ်တွင် Require Internet connection ကို ပိတ်ပါ။

# What was found.
# segments: 1
doctor-android-battery = ဖုန်း၏ ဘက်ထရီမှာ { $percent }% ဖြစ်သည်။

# What to do about it.
# segments: 1
doctor-do-android-battery = အားသွင်းပါ။ ကြိုးနှင့် အားသွင်းစက်ကို ကြည့်ပါ။

# What was found.
# segments: 1
doctor-android-not-charging = ဖုန်းကို အားမသွင်းထားပါ ({ $percent }%)။

# What to do about it.
# segments: 1
doctor-do-android-charger = အားသွင်းစက်တွင် တပ်ထားပါ။

# What was found.
# segments: 1
doctor-twilio = Twilio က ဖြေသည်။ အကောင့် ရှိနေသည်။

# What was found.
# segments: 1
doctor-twilio-left = { $money } ကျန်သည်။

# What was found.
# segments: 1
doctor-twilio-calls = စာရောက်လျှင် ကျွန်ုပ်တို့ကို ခေါ်သည်။

# What was found.
# segments: 1
doctor-twilio-asked = { $seconds } စက္ကန့်တိုင်း မေးသည်။

# What was found.
# segments: 2
doctor-twilio-whatsapp = WhatsApp အတွက် ၎င်း၏ စာမျက်နှာတွင် { $url } ရေးထားရမည်။ ထိုအရာကို ကြည့်၍ မရပါ။

# What was found.
# segments: 1
doctor-twilio-refuses = Twilio က အကောင့်ကို ငြင်းသည် ({ $reason })။

# What to do about it.
# segments: 1
doctor-do-twilio = docs/channels/twilio.md ကို ကြည့်ပါ။

# What was found.
# segments: 1
doctor-twilio-unknown = Twilio က ဤအကောင့်နှင့် token ကို မသိပါ။

# What to do about it.
# segments: 2
doctor-do-twilio-token = console.twilio.com ပထမစာမျက်နှာမှ Account SID နှင့် Auth Token ကို LANPYA_TWILIO_ACCOUNT နှင့် LANPYA_TWILIO_TOKEN တွင် ကူးထည့်ပါ။

# What was found.
# segments: 1
doctor-twilio-away = Twilio ကို ယခု ဆက်သွယ်မရပါ ({ $reason })။

# What was found.
# segments: 1
doctor-twilio-poor = Twilio တွင် { $money } သာ ကျန်တော့သည်။ ငွေမရှိလျှင် စာ မထွက်ပါ။

# What to do about it.
# segments: 2
doctor-do-twilio-money = console.twilio.com ပါ Billing တွင် ငွေဖြည့်ပါ (သို့) အလိုအလျောက် ဖြည့်အောင် ထားပါ။

# What was found.
# segments: 1
doctor-twilio-suspended = Twilio အကောင့်သည် { $state } ဖြစ်နေ၍ စာ မထွက်၊ မဝင်ပါ။

# What to do about it.
# segments: 2
doctor-do-twilio-suspended = console.twilio.com တွင် ပြထားသည်ကို ကြည့်ပါ။ ငွေမရှိခြင်း ဖြစ်တတ်သည် (Billing)။

# What was found.
# segments: 1
doctor-twilio-number = ဖုန်းနံပါတ် { $phone } သည် Twilio အကောင့်ပိုင် မဟုတ်ပါ။

# What to do about it.
# segments: 2
doctor-do-twilio-number = console.twilio.com ပါ Phone Numbers မှ SMS ပို့နိုင်သော နံပါတ်ကို LANPYA_TWILIO_NUMBER တွင် ရေးပါ။

# What was found.
# segments: 2
doctor-twilio-calls-other = စာရောက်လျှင် Twilio က ကျွန်ုပ်တို့အစား { $url } ကို ခေါ်သည်။

# What was found.
# segments: 1
doctor-twilio-calls-nobody = စာရောက်လျှင် Twilio က မည်သူ့ကိုမျှ မခေါ်ပါ။

# What was found.
# segments: 1
doctor-twilio-never = ရောက်လာသောစာများ ဤနေရာသို့ မရောက်ပါ။

# What to do about it.
# segments: 3
doctor-do-twilio-calls = console.twilio.com တွင် နံပါတ်ကို ဖွင့်ပြီး Messaging, A message comes in အောက်တွင် Webhook, { $url }, HTTP POST ထားပါ။

# What was found.
# segments: 1
doctor-gateway = { $host } ရှိ gateway ကို ဆက်သွယ်ရသည်။

# What was found.
# segments: 1
doctor-gateway-not-asked = { $host } ရှိ gateway ကို ဖွင့်ထားသည်၊ မေးမကြည့်ပါ။

# What was found.
# segments: 2
doctor-gateway-calls = { $url } ဖြင့် ကျွန်ုပ်တို့ကို ခေါ်သည်။

# What was found.
# segments: 1
doctor-gateway-calls-not = ကျွန်ုပ်တို့ကို မခေါ်ပါ။

# $line: the first mistake of the gateway's file, in English, $count: how many others there are.
# segments: 2
doctor-gateway-mistakes = gateway ၏ ဖိုင် မှားနေသည် ({ $line })။{ $count ->
        [0] {""}
       *[other] {" "}အခြားအမှား { $count } ခု ရှိသေးသည်။
    }

# What to do about it.
# segments: 2
doctor-do-gateway-mistakes = { $path } (သို့) .env ကို ပြင်ပါ။ docs/channels/gateway.md တွင် ကီးအားလုံး ရှိသည်။

# What was found.
# segments: 2
doctor-gateway-open = { $path } တွင် gateway ၏ စကားဝှက် ပါပြီး ဤစက်သုံးသူ အခြားသူများ ဖတ်နိုင်သည် (mode { $mode })။

# What was found.
# segments: 2
doctor-gateway-clear = စာများနှင့် စကားဝှက်ကို { $host } သို့ မဝှက်ဘဲ ပို့နေ၍ လမ်းတွင် ဖတ်နိုင်သည်။

# What to do about it.
# segments: 1
doctor-do-gateway-clear = gateway က လက်ခံလျှင် send.url တွင် https:// ရေးပါ။

# What was found.
# segments: 2
doctor-gateway-certificate = { $host } ရှိ gateway ၏ certificate ကို မယုံနိုင်ပါ ({ $reason })။

# What to do about it.
# segments: 1
doctor-do-gateway-certificate = ဤစက်၏ နာရီ မှန်မမှန်နှင့် send.url ပါ စက် မှန်မမှန် ကြည့်ပါ။

# What was found.
# segments: 1
doctor-gateway-away = { $host } ရှိ gateway ကို ဆက်သွယ်မရပါ ({ $reason })။

# What to do about it.
# segments: 2
doctor-do-gateway-away = ဖွင့်ထားခြင်း ရှိမရှိနှင့် ဤစက်တွင် ကွန်ရက်လိုင်း ရှိမရှိ ကြည့်ပါ။ ထိုအထိ စာများ စောင့်နေမည်။

# What was found.
# segments: 1
doctor-gateway-status-away = gateway ၏ အခြေအနေစာမျက်နှာက မဖြေပါ ({ $reason })။

# What to do about it.
# segments: 1
doctor-do-gateway-status-away = ဖွင့်ထားခြင်း ရှိမရှိ ကြည့်ပါ။

# What was found.
# segments: 1
doctor-gateway-status-odd = gateway ၏ အခြေအနေစာမျက်နှာက { $number } ဟု ဖြေသည်။

# What to do about it.
# segments: 1
doctor-do-gateway-status-odd = ဖိုင်ပါ check.url ၏ လိပ်စာ၊ အမည်၊ စကားဝှက်ကို ကြည့်ပါ။

# What was found.
# segments: 1
doctor-gateway-status-bad = gateway ၏ အခြေအနေစာမျက်နှာက အဆင်ပြေသည်ဟု မပြောပါ ({ $line })

# What was found.
# segments: 1
doctor-gateway-status-complains = gateway ၏ အခြေအနေစာမျက်နှာက ပြဿနာ ပြောသည် ({ $line })

# What to do about it.
# segments: 1
doctor-do-gateway-log = gateway ၏ မှတ်တမ်းကို ကြည့်ပါ။ ကုမ္ပဏီက ပိုသိနိုင်သည်။

# What was found.
# segments: 2
doctor-web = { $url } မှ ဤပရိုဂရမ်သို့ ရောက်သည်။

# What was found.
# segments: 1
doctor-web-none = ဤစက်ကို ခေါ်မည့် ကုမ္ပဏီ မရှိပါ။

# What to do about it.
# segments: 1
doctor-do-web = docs/channels/webhooks.md ကို ကြည့်ပါ။

# What was found.
# segments: 1
doctor-web-taken = { $host } ၏ port { $port } ကို အခြားပရိုဂရမ်က သုံးနေသည်။

# What to do about it.
# segments: 1
doctor-do-web-taken = ထိုပရိုဂရမ်ကို ရပ်ပါ (သို့) LANPYA_WEB_PORT ကို ပြောင်းပါ။

# What was found.
# segments: 2
doctor-web-no-port = LANPYA_PUBLIC_URL ဖြည့်ထားပြီး LANPYA_WEB_PORT မဖြည့်ထား၍ မည်သူမျှ မဖြေပါ။

# What to do about it.
# segments: 2
doctor-do-web-port = LANPYA_WEB_PORT ဖြည့်ပါ (သို့) နှစ်ခုစလုံး အလွတ်ထားပါ။ docs/channels/webhooks.md ကို ကြည့်ပါ။

# What was found.
# segments: 2
doctor-web-odd-url = LANPYA_PUBLIC_URL မှာ { $url } ဖြစ်၍ သုံးမရပါ။

# What to do about it.
# segments: 2
doctor-do-web-odd-url = /channels နှင့် နောက်ဆက် မပါဘဲ { $sample } ကဲ့သို့ ရေးပါ။

# What was found.
# segments: 1
doctor-web-clear = LANPYA_PUBLIC_URL သည် http ဖြင့် စ၍ စာများကို လမ်းတွင် ဖတ်နိုင်သည်။

# What to do about it.
# segments: 2
doctor-do-web-clear = certificate ပါသော proxy ကို ရှေ့တွင် ထားပါ။ docs/channels/webhooks.md ကို ကြည့်ပါ။

# What was found.
# segments: 2
doctor-web-no-url = LANPYA_WEB_PORT ဖြည့်ထားပြီး LANPYA_PUBLIC_URL မဖြည့်ထား၍ { $list } ၏ ခေါ်ဆိုမှု မရောက်ပါ (သို့) မယုံနိုင်ပါ။

# What to do about it.
# segments: 2
doctor-do-web-url = LANPYA_PUBLIC_URL တွင် ဤစက်ကို ခေါ်မည့် လိပ်စာ ရေးပါ။ docs/channels/webhooks.md ကို ကြည့်ပါ။

# What was found.
# segments: 1
doctor-web-near = port { $port } တွင် ဤစက်နှင့် အနီးရှိစက်များ၏ ခေါ်ဆိုမှုကိုသာ လက်ခံသည်။

# What was found.
# segments: 2
doctor-web-not-asked = port { $port } တွင် ခေါ်ဆိုမှုကို လက်ခံသည်။ { $url } ကို မေးမကြည့်ပါ။

# What was found.
# segments: 2
doctor-web-free = port { $port } လွတ်နေသည်။ { $url } မှ ရောက်မရောက် lanpya run ဖွင့်မှ သိမည်။

# What was found.
# segments: 2
doctor-web-nobody = ဤနေရာမှ ကြည့်လျှင် { $url } မှ ဤပရိုဂရမ်သို့ မရောက်ပါ။ Lanpya မဖြေပါ။

# What was found.
# segments: 2
doctor-web-another = ဤနေရာမှ ကြည့်လျှင် { $url } မှ ဤပရိုဂရမ်သို့ မရောက်ပါ။ အခြား Lanpya က ဖြေနေသည်။

# What to do about it.
# segments: 2
doctor-do-web-elsewhere = proxy (သို့) tunnel ကို ကြည့်ပါ။ အချို့ router သည် အတွင်းမှ မရောက်တတ်၍ ဖုန်းမှ စမ်းကြည့်ပါ။ docs/channels/webhooks.md ကို ကြည့်ပါ။

# What was found.
# segments: 2
doctor-page = { $url } မှ စာမျက်နှာသို့ ရောက်သည်။

# What was found.
# segments: 1
doctor-page-none = ညှိနှိုင်းရေးမှူးများအတွက် စာမျက်နှာ မဖွင့်ထားပါ။

# What was found.
# segments: 2
doctor-page-no-port = LANPYA_PAGE_URL ဖြည့်ထားပြီး LANPYA_PAGE_PORT မဖြည့်ထား၍ မည်သူမျှ မဖြေပါ။

# What to do about it.
# segments: 2
doctor-do-page-port = LANPYA_PAGE_PORT ဖြည့်ပါ (သို့) နှစ်ခုစလုံး အလွတ်ထားပါ။ docs/page.md ကို ကြည့်ပါ။

# What was found.
# segments: 2
doctor-page-same-port = LANPYA_PAGE_PORT နှင့် LANPYA_WEB_PORT နှစ်ခုစလုံး { $port } ဖြစ်၍ lanpya run မစနိုင်ပါ။

# What to do about it.
# segments: 2
doctor-do-page-same-port = တစ်ခုစီကို သီးခြား port ပေးပါ။ စာမျက်နှာသည် ခေါ်ဆိုသူများအတွက် မဟုတ်ပါ။

# What was found.
# segments: 1
doctor-page-files = စာမျက်နှာ၏ ဖိုင်အချို့ မရှိပါ။

# What was found.
# segments: 2
doctor-page-taken = { $host } ၏ port { $port } ကို မရပါ၊ ထိုနေရာတွင် ဖြေသည်မှာ ဤစာမျက်နှာ မဟုတ်ပါ။

# What to do about it.
# segments: 2
doctor-do-page-taken = အဆင့်မြှင့်ပြီးလျှင် lanpya run ပြန်ဖွင့်ပါ။ မဟုတ်လျှင် အခြားပရိုဂရမ်ကို ရပ်ပါ (သို့) LANPYA_PAGE_PORT ကို ပြောင်းပါ။

# What was found.
# segments: 3
doctor-page-open = စာမျက်နှာသည် { $host } port { $port } တွင် TLS မပါဘဲ အခြားစက်များကို ဖြေနေ၍ လိုင်းတူသူများက ဖတ်နိုင်ပြီး ဝင်ထားသူအဖြစ် ဝင်နိုင်သည်။

# What to do about it.
# segments: 2
doctor-do-page-open = LANPYA_PAGE_HOST=127.0.0.1 ထားပြီး ရှေ့တွင် certificate ပါသော proxy ထားပါ။ docs/page.md ကို ကြည့်ပါ။

# What was found.
# segments: 2
doctor-page-clear = LANPYA_PAGE_URL သည် http ဖြင့် စ၍ ညှိနှိုင်းရေးမှူး မြင်သမျှကို လမ်းတွင် ဖတ်နိုင်သည်။

# What to do about it.
# segments: 1
doctor-do-page-clear = certificate ပါသော proxy ကို ရှေ့တွင် ထားပါ။ docs/page.md ကို ကြည့်ပါ။

# What was found.
# segments: 2
doctor-page-proxy = LANPYA_PAGE_BEHIND_PROXY သည် yes မဟုတ်၍ proxy မှ လာသူအားလုံးကို တစ်ဦးတည်းဟု ယူသည်။ ကုဒ်ခန့်မှန်းသူတစ်ဦးကြောင့် အားလုံး ဝင်မရ ဖြစ်မည်။

# What to do about it.
# segments: 2
doctor-do-page-proxy = မည်သူ ခေါ်သည်ကို proxy က ပြောပေးလျှင် yes ထားပါ။ docs/page.md ကို ကြည့်ပါ။

# What was found.
# segments: 1
doctor-page-coordinators = ညှိနှိုင်းရေးမှူးများ ဝင်နိုင်သည်။

# What was found.
# segments: 1
doctor-page-no-coordinator = ညှိနှိုင်းရေးမှူး မရှိသေး၍ စာမျက်နှာအားလုံးကို မြင်နိုင်သူ မရှိပါ။

# What to do about it.
# segments: 1
doctor-do-page-coordinator = ကွန်ရက်ဖိုင်တွင် တစ်ဦး ရေးပြီး lanpya network load လုပ်ပါ။

# What was found.
# segments: 1
doctor-page-free = port { $port } လွတ်နေသည်။ lanpya run ဖွင့်လျှင် စာမျက်နှာ ရှိမည်။

# What was found.
# segments: 2
doctor-page-local = စာမျက်နှာသည် ဤစက်တွင်သာ { $url } ၌ ဖြေသည်။

# What was found.
# segments: 2
doctor-page-not-asked = စာမျက်နှာသည် { $url } ၌ ဖြေသည်။ { $other_url } ကို မေးမကြည့်ပါ။

# What was found.
# segments: 2
doctor-page-elsewhere = ဤနေရာမှ ကြည့်လျှင် { $url } မှ စာမျက်နှာသို့ မရောက်ပါ။

# What to do about it.
# segments: 2
doctor-do-page-elsewhere = proxy (သို့) tunnel ကို ကြည့်ပါ။ အချို့ router သည် အတွင်းမှ မရောက်တတ်၍ ဖုန်းမှ စမ်းကြည့်ပါ။ docs/page.md ကို ကြည့်ပါ။

# A moment of this machine's network, and one where no network says where people are. $text: the day.
# segments: 1
doctor-moment = { $text } { $time }

# The same in UTC.
# segments: 1
doctor-moment-utc = { $text } { $time } UTC

# How long something lasts.
# segments: 1
doctor-lasting-minutes = { $count } မိနစ်

# How long something lasts.
# segments: 1
doctor-lasting-hours = { $count } နာရီ

# How long something lasts.
# segments: 1
doctor-lasting-days = { $count } ရက်

# $reason: a sentence without its end.
# segments: 1
doctor-ended = { $reason }။

# What was done then.
# segments: 1
doctor-unchanged = ဘာမှ မပြောင်းပါ။

# What was done then.
# segments: 1
doctor-uncopied = မိတ္တူ မယူပါ။

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 2
doctor-trouble-damaged = ဒေတာဘေ့စ်ဖိုင်{ $path } ပျက်နေသည်။ ထိုဖိုင်ကို သိမ်းထားပြီး နောက်ဆုံးမိတ္တူကို ပြန်ထားပါ (lanpya restore)။

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 2
doctor-trouble-closed = ဒေတာဘေ့စ်{ $path } ကို ဖွင့်မရပါ။ LANPYA_DATA သည် သင် ရေးနိုင်သော ဖိုဒါ ဟုတ်မဟုတ် ကြည့်ပါ။

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 2
doctor-trouble-read-only = ဒေတာဘေ့စ်{ $path } ကို ဖတ်ရုံသာ ရသည်။ ဖိုင်ကို မည်သူ ပိုင်သည်နှင့် ဒစ်တွင် ရေးခွင့် ရှိမရှိ စစ်ပါ။

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 2
doctor-trouble-silent = PostgreSQL က မဖြေပါ။ ဖွင့်ထားခြင်း ရှိမရှိနှင့် LANPYA_DATABASE ကို စစ်ပါ။

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-full = ဒစ် ပြည့်နေသည်။ နေရာလွတ် လုပ်ပြီး ပြန်စပါ။ သိမ်းထားသမျှ မပျောက်ပါ။

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 2
doctor-trouble-disk = ဒေတာဘေ့စ်၏ ဒစ် ချို့ယွင်းနေသည်။ ဒစ်ကို စစ်ပြီး ဒေတာဘေ့စ်မိတ္တူကို အခြားနေရာတွင် သိမ်းပါ။

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 2
doctor-trouble-held = အခြားပရိုဂရမ်က ဒေတာဘေ့စ်ကို သုံးနေသည်။ ထိုပရိုဂရမ်ကို ပိတ်ပြီး ပြန်စပါ။

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-host = LANPYA_DATABASE ပါ ဆာဗာ၏ အမည်ကို ဤစက်က မသိပါ။

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-password = LANPYA_DATABASE ပါ စကားဝှက်ကို PostgreSQL က လက်မခံပါ။

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 1
doctor-trouble-user = LANPYA_DATABASE ပါ အသုံးပြုသူကို PostgreSQL က မသိပါ။

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 2
doctor-trouble-absent = PostgreSQL တွင် ထိုဒေတာဘေ့စ် မရှိပါ။ ဖန်တီးပါ (သို့) LANPYA_DATABASE ကို စစ်ပါ။

# The database fails, and what to do. $path: its file, with a blank before it, or nothing.
# segments: 2
doctor-trouble-rights = PostgreSQL က ဤအသုံးပြုသူကို ဇယား ဖန်တီးခွင့် မပေးပါ။ ဒေတာဘေ့စ်ကို ပိုင်ဆိုင်ခွင့် ပေးပါ။

# The database fails. $reason: what its driver says, in English.
# segments: 1
doctor-database-failed = ဒေတာဘေ့စ် မအောင်မြင်ပါ ({ $reason })။ LANPYA_DATABASE ကို စစ်ပါ။

# The database is damaged. $folder: where copies would lie.
# segments: 2
doctor-database-last = ဒေတာဘေ့စ်ဖိုင် { $path } ပျက်နေပြီး { $folder } တွင် မိတ္တူ မရှိပါ။ ထိုဖိုင်ကို သိမ်းထားပါ။

# The database is damaged. $file: its newest copy.
# segments: 3
doctor-database-lost = ဒေတာဘေ့စ်ဖိုင် { $path } ပျက်နေသည်။ lanpya run ကို ရပ်ပြီး နောက်ဆုံးမိတ္တူကို ပြန်ထားပါ (lanpya restore { $file })။

# A file is no database. A sentence without its end.
# segments: 2
doctor-database-empty = { $path } သည် Lanpya ၏ ဒေတာဘေ့စ် မဟုတ်ပါ (စာများ မရှိပါ)

# The same. $reason: what its driver says, in English.
# segments: 2
doctor-database-unsound = { $path } သည် Lanpya ၏ ဒေတာဘေ့စ် မဟုတ်ပါ ({ $reason })

# The same. $reason: what its driver says, in English.
# segments: 1
doctor-database-holes = { $path } ပျက်နေသည် ({ $reason })

# Why an encrypted database is not opened.
# segments: 2
doctor-lock-package = ဒေတာဘေ့စ်ကို { $path } ပါ ကီးဖြင့် ဖွင့်ရန် လိုသော sqlcipher3 မရှိပါ။

# What to do about it.
# segments: 1
doctor-do-lock-package = uv sync --extra cipher ဖြင့် ထည့်သွင်းပါ။

# Why an encrypted database is not opened.
# segments: 1
doctor-lock-unnamed = { $path } ကို ဝှက်ထားပြီး ကီး မပေးထားပါ။

# What to do about it.
# segments: 1
doctor-do-lock-unnamed = ကီးပါသော ဖိုင်ကို LANPYA_DATABASE_KEY_FILE တွင် ရေးပါ။

# Why an encrypted database is not opened.
# segments: 2
doctor-lock-plain = { $path } ကို မဝှက်ထားသော်လည်း LANPYA_DATABASE_KEY_FILE တွင် ကီး ပေးထားသည်။

# What to do about it.
# segments: 1
doctor-do-lock-plain = lanpya encrypt ဖြင့် ဝှက်ပါ (သို့) ထိုဆက်တင်ကို ဖြုတ်ပါ။

# Why an encrypted database is not opened.
# segments: 2
doctor-lock-wrong = { $path } ပါ ကီးသည် { $file } ကို မဖွင့်နိုင်ပါ။

# What to do about it.
# segments: 3
doctor-do-lock-wrong = ကီးအမှန်ပါသော ဖိုင်ကို LANPYA_DATABASE_KEY_FILE တွင် ရေးပါ။ ဤကီး မှန်လျှင် ဒေတာဘေ့စ် ပျက်နေသဖြင့် lanpya restore ဖြင့် မိတ္တူကို ပြန်ထားပါ။

# Why an encrypted database is not opened.
# segments: 2
doctor-lock-server = LANPYA_DATABASE_KEY_FILE တွင် ကီး ပေးထားသော်လည်း ဒေတာဘေ့စ်သည် PostgreSQL ပေါ်တွင် ရှိ၍ ထိုကီးကို မသုံးပါ။

# What to do about it.
# segments: 1
doctor-do-lock-server = ထိုဆက်တင်ကို ဖြုတ်ပြီး ဆာဗာ၏ ဒစ်ကို ဝှက်ပါ။

# Why an encrypted database is not opened.
# segments: 1
doctor-lock-none = ကီး မရှိပါ။

# What to do about it.
# segments: 1
doctor-do-lock-none = ကီးပါသော ဖိုင်ကို LANPYA_DATABASE_KEY_FILE တွင် ရေးပါ။

# Why an encrypted database is not opened.
# segments: 2
doctor-lock-unread = LANPYA_DATABASE_KEY_FILE ပါ { $path } ကို ဖတ်မရပါ ({ $reason })။

# What to do about it.
# segments: 2
doctor-do-lock-unread = ဖိုင်ကို ထိုနေရာတွင် ထားပါ။ ဒေတာဘေ့စ် မဝှက်ရသေးလျှင် lanpya encrypt က ထိုဖိုင်ကို ဖန်တီးပေးသည်။

# Why an encrypted database is not opened.
# segments: 2
doctor-lock-odd = { $path } တွင် ဒေတာဘေ့စ်၏ ကီး မပါပါ။ ကီးသည် 32 bytes (သို့) 0-9 နှင့် a-f စာလုံး 64 လုံး ဖြစ်သည်။

# What to do about it.
# segments: 1
doctor-do-lock-odd = ဖိုင်အမှန်ကို LANPYA_DATABASE_KEY_FILE တွင် ရေးပါ။

# Why a file cannot be read: the end of a sentence, or in brackets.
# segments: 1
doctor-unread-folder = ဖိုဒါ ဖြစ်သည်

# Why a file cannot be read: the end of a sentence, or in brackets.
# segments: 1
doctor-unread-pipe = pipe ဖြစ်ပြီး ဖိုင် မဟုတ်ပါ

# Why a file cannot be read: the end of a sentence, or in brackets.
# segments: 1
doctor-unread-socket = socket ဖြစ်ပြီး ဖိုင် မဟုတ်ပါ

# Why a file cannot be read: the end of a sentence, or in brackets.
# segments: 1
doctor-unread-device = စက်ပစ္စည်း ဖြစ်ပြီး ဖိုင် မဟုတ်ပါ

# Why a file cannot be read: the end of a sentence, or in brackets.
# segments: 1
doctor-file-large = { $number } MB ထက် ကြီးသည်

# Why a file cannot be read: the end of a sentence, or in brackets.
# segments: 1
doctor-file-alphabet = UTF-8 စာသား မဟုတ်ပါ

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-missing = ထိုဖိုင် မရှိပါ

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-denied = ခွင့်မပြုပါ

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-folder = ဖိုဒါ ဖြစ်သည်

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-disk = ဒစ် ချို့ယွင်းနေသည်

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-full = ဒစ် ပြည့်နေသည်

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-read-only = ဒစ်တွင် ရေးခွင့် မရှိပါ

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-refused = ဆက်သွယ်မှုကို လက်မခံပါ

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-unreachable = ထိုနေရာသို့ လမ်းကြောင်း မရှိပါ

# Why the system could not do something: the end of a sentence, or in brackets.
# segments: 1
doctor-system-timeout = အချိန်မီ မဖြေပါ

# The same, where we have no words for it. $reason: the system's own, in English.
# segments: 1
doctor-as-told = စက်က { $reason } ဟု ပြောသည်

# Why no encrypted copy can be made: the end of a sentence, or in brackets.
# segments: 2
doctor-seal-key = LANPYA_BACKUP_FOR ပါ ကီး မပြည့်စုံပါ။ age1... ဟု စသော ကီးကို အကုန် ကူးပါ

# The same.
# segments: 1
doctor-seal-package = pyrage မရှိပါ။ uv sync --extra crypt ဖြင့် ထည့်သွင်းပါ

# Names one behind the other.
# segments: 1
doctor-listed = { $list }၊ { $text }

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-telegram = Telegram

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-modem = မိုဒမ်

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-android = ဖုန်း

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-gateway = gateway

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-twilio = Twilio

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-whatsapp = Twilio

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-email = အီးမေးလ်ဆာဗာ

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-page = စာမျက်နှာ

# What one calls a channel or its provider, in the middle of a sentence.
# segments: 1
doctor-called-hooks = webhook

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-network = { $it } ကို ဆက်သွယ်မရပါ။

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-timeout = { $it } က အချိန်မီ မဖြေပါ။

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-server = { $it } ချို့ယွင်းနေသည်။

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-token = { $it } က token (သို့) စကားဝှက်ကို မသိပါ။

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-credit = အကောင့်တွင် ငွေ မရှိတော့ပါ (သို့) ရပ်ထားသည်။

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-flood = { $it } က ခဏနားရန် ပြောသည်။

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-sim = ဖုန်းကုမ္ပဏီက SIM ကို လက်မခံပါ။

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-phone = ဖုန်း ပိတ်ထားသည် (သို့) လိုင်း မရှိပါ။

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-answer = { $it } အစား ဝင်ရန်စာမျက်နှာကဲ့သို့ အခြားတစ်ခုက ဖြေနေသည်။

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-setup = ဆက်တင်များသည် { $it } နှင့် မကိုက်ညီပါ။

# Why a channel does not work: a sentence that begins small. $it: what the channel is called.
# segments: 1
doctor-why-busy = { $it } တွင် မိနစ်အနည်းငယ်စာ ပို့စရာ ပြည့်နေသည်။

# Why Telegram does not work: a sentence that begins small. $list: what Telegram says, in English.
# segments: 1
doctor-why-telegram-server = Telegram ၏ ဆာဗာများ ချို့ယွင်းနေသည်။

# Why Telegram does not work: a sentence that begins small. $list: what Telegram says, in English.
# segments: 1
doctor-why-telegram-token = Telegram က token ကို မသိပါ။

# Why Telegram does not work: a sentence that begins small. $list: what Telegram says, in English.
# segments: 1
doctor-why-telegram-conflict = အခြားပရိုဂရမ်က ဤစက်အကောင့်၏ စာများကို ယူနေသည်။

# Why Telegram does not work: a sentence that begins small. $list: what Telegram says, in English.
# segments: 1
doctor-why-telegram-webhook = အခြားပရိုဂရမ်က ဤစက်အကောင့်အတွက် webhook ထားသည်။

# Why Telegram does not work: a sentence that begins small. $list: what Telegram says, in English.
# segments: 1
doctor-why-telegram-calls = Telegram ၏ ခေါ်ဆိုမှု မရောက်ပါ ({ $list })။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-network = မိုဒမ်တွင် ဖုန်းလိုင်း မရှိပါ။ အင်တင်နာ၊ SIM နှင့် PIN ကို စစ်ပါ။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-modem = မိုဒမ် မဖြေပါ။ တပ်ထားလား၊ gammu-smsd ဖွင့်ထားလား။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 2
doctor-why-modem-daemon = gammu-smsd အသံမပြုသည်မှာ မိနစ်များစွာ ကြာပြီ။ ဖွင့်ထားလား၊ မိုဒမ် တပ်ထားလား။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-missing = gammu-smsd ၏ စာတန်းဖိုင် မရှိပါ။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 2
doctor-why-modem-absent = မိုဒမ်၏ စာတန်းဖိုင် { $list } မရှိပါ။ gammu-smsd ကို ပြင်ဆင်ပြီး ဖွင့်ထားလား။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-locked = အခြားပရိုဂရမ်က gammu-smsd ၏ စာတန်းဖိုင်ကို သုံးနေသည်။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 2
doctor-why-modem-held = မိုဒမ်၏ စာတန်းဖိုင် { $list } ကို အခြားပရိုဂရမ်က သုံးနေသည်။ ထပ်စမ်းမည်။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-schema = စာတန်းဖိုင်သည် gammu-smsd ၏ ဖိုင် မဟုတ်ပါ။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 3
doctor-why-modem-version = မိုဒမ်၏ စာတန်းဖိုင်ပုံစံ { $list } ကို ဤပရိုဂရမ်က မသိပါ။ gammu-smsd 1.42 မှ 1.44 အထိ တစ်ခုခု ထည့်ပါ (သို့) ဤပရိုဂရမ်အသစ် တောင်းပါ။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 2
doctor-why-modem-tables = { $list } သည် မိုဒမ်၏ စာတန်းဖိုင် မဟုတ်ပါ။ gammu ၏ sqlite.sql ဖြင့် ဖန်တီးပါ။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-broken = gammu-smsd ၏ စာတန်းဖိုင် ပျက်နေသည်။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 2
doctor-why-modem-damaged = { $list } ပျက်နေသည်။ ထိုဖိုင်နှင့် ၎င်း၏ -wal ကို ရွှေ့ပြီး စာတန်းဖိုင်အသစ် ဖန်တီးပါ။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-spool = gammu-smsd ၏ စာတန်းဖိုင်ကို သုံးမရပါ။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 1
doctor-why-modem-unusable = မိုဒမ်၏ စာတန်းဖိုင် { $list } ကို သုံးမရပါ။

# Why the modem does not work: a sentence that begins small. $list: its file, or what its system says of it, in English.
# segments: 2
doctor-why-modem-turned-away = ဖုန်းကုမ္ပဏီက SIM ({ $list }) ကို လက်မခံပါ။ လက်ကျန်ငွေ၊ ပိတ်ထားခြင်း ရှိမရှိနှင့် SMS centre ကို စစ်ပါ။

# Why the Android phone does not work: a sentence that begins small.
# segments: 2
doctor-why-android-away-network = ဖုန်းကို ဆက်သွယ်မရပါ။ ဖွင့်ထားလား၊ ဤ Wi-Fi တွင်လား၊ လိပ်စာ တူသေးလား၊ အက်ပ် online ဖြစ်လား။

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-away-timeout = ဖုန်းက အချိန်မီ မဖြေပါ။ Wi-Fi အားနည်းနေလား၊ ဖုန်း အိပ်နေလား။

# Why the Android phone does not work: a sentence that begins small.
# segments: 2
doctor-why-android-away-token = အက်ပ်က အမည်နှင့် စကားဝှက်ကို မသိပါ။ LANPYA_ANDROID_USER နှင့် LANPYA_ANDROID_PASSWORD ကို ကြည့်ပါ။

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-away-server = အက်ပ် ချို့ယွင်းနေသည်။ မှတ်တမ်းကို ကြည့်ပြီး ပြန်ဖွင့်ပါ။

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-away-answer = အက်ပ် မဟုတ်သည်က ဖြေနေသည်။ LANPYA_ANDROID_URL ကို ကြည့်ပါ။

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-away-flood = ဖုန်းက ခဏနားရန် ပြောသည်။

# Why the Android phone does not work: a sentence that begins small.
# segments: 1
doctor-why-android-turned-network = ဖုန်းတွင် လိုင်း မရှိပါ။

# Why the Android phone does not work: a sentence that begins small.
# segments: 2
doctor-why-android-turned-sim = ဖုန်းကုမ္ပဏီက SIM ကို လက်မခံပါ။ လက်ကျန်ငွေ၊ ဖုန်းတွင် ရှိမရှိနှင့် ပိတ်ထားခြင်း ရှိမရှိ စစ်ပါ။

# Why the Android phone does not work: a sentence that begins small.
# segments: 2
doctor-why-android-turned-flood = စာများလွန်း၍ Android က ဆိုင်းထားသည်။ ဖုန်းက မေးသည်ကို ဖြေပါ (သို့) စာ လျှော့ပို့ပါ။

# Why the Android phone does not work: a sentence that begins small.
# segments: 2
doctor-why-android-turned-phone = ဖုန်းက စာ မပို့နိုင်ပါ။ အက်ပ်တွင် SMS ပို့ခွင့် ရှိမရှိ ကြည့်ပြီး ဖုန်းကို ပြန်ဖွင့်ပါ။

# Why the Android phone does not work: a sentence that begins small.
# segments: 2
doctor-why-android-turned-unanswered = အကြောင်းရင်း မသိရဘဲ ဖုန်းမှ စာ မထွက်ပါ။ SIM ၏ လက်ကျန်ငွေကို စစ်ပြီး ဖုန်းကို ပြန်ဖွင့်ပါ။

# Why the Android phone does not work: a sentence that begins small.
# segments: 2
doctor-why-android-stuck = အက်ပ်က စာများကို မပို့ဘဲ ထားသည်။ အက်ပ်ကို ဖွင့်ပါ၊ ဘက်ထရီချွေတာမှုမှ ချန်ပါ၊ အက်ပ်တွင် ကန့်သတ်ချက် ရှိမရှိ ကြည့်ပါ။

# What to do about a channel that does not work.
# segments: 1
doctor-do-why-credit = အကောင့်တွင် ငွေဖြည့်ပါ။ ထိုအထိ စာများ စောင့်နေပြီး ဘာမှ မပျောက်ပါ။

# What to do about a channel that does not work.
# segments: 2
doctor-do-why-token = token (သို့) စကားဝှက်အမှန်ကို .env တွင် ရေးပြီး lanpya run ပြန်ဖွင့်ပါ။ ထိုအထိ စာများ စောင့်နေမည်။

# What to do about a channel that does not work.
# segments: 2
doctor-do-why-setup = .env တွင် ဤလမ်းကြောင်း၏ ဆက်တင်များကို စစ်ပြီး lanpya run ပြန်ဖွင့်ပါ။ ထိုအထိ စာများ စောင့်နေမည်။

# What to do about a channel that does not work.
# segments: 2
doctor-do-why-gateway-token = token (သို့) စကားဝှက်အမှန်ကို gateway ၏ ဖိုင်တွင် ရေးပြီး lanpya run ပြန်ဖွင့်ပါ။ ထိုအထိ စာများ စောင့်နေမည်။

# What to do about a channel that does not work.
# segments: 2
doctor-do-why-gateway-setup = gateway ၏ ဖိုင်ကို စစ်ပြီး lanpya run ပြန်ဖွင့်ပါ။ ထိုအထိ စာများ စောင့်နေမည်။

# What to do about a channel that does not work.
# segments: 2
doctor-do-why-telegram-conflict = ထိုပရိုဂရမ်ကို ရပ်ပါ (သို့) ဤပရိုဂရမ်ကို သီးသန့် စက်အကောင့် ပေးပါ (@BotFather)။

# What to do about a channel that does not work.
# segments: 1
doctor-do-why = စာများ စောင့်နေပြီး ဘာမှ မပျောက်ပါ။ { $list } ကို ကြည့်ပါ။

# What is missing for a provider to call us.
# segments: 3
doctor-web-lacking-telegram = LANPYA_TELEGRAM_WEBHOOK သည် yes ဖြစ်၍ Telegram က ဤစက်ကို ခေါ်နိုင်ရမည်။ .env တွင် LANPYA_WEB_PORT နှင့် LANPYA_PUBLIC_URL ဖြည့်ပါ (သို့) LANPYA_TELEGRAM_WEBHOOK=no ထားပါ။

# What is missing for a provider to call us.
# segments: 3
doctor-web-lacking-telegram-https = LANPYA_TELEGRAM_WEBHOOK သည် yes ဖြစ်ပြီး Telegram သည် https ကိုသာ ခေါ်သည်။ LANPYA_PUBLIC_URL ကို https:// ဖြင့် စပါ (သို့) LANPYA_TELEGRAM_WEBHOOK=no ထားပါ။

# What is missing for a provider to call us.
# segments: 3
doctor-web-lacking-twilio = LANPYA_TWILIO_POLL_SECONDS သည် 0 ဖြစ်၍ Twilio က ဤစက်ကို ခေါ်နိုင်ရမည်။ .env တွင် LANPYA_WEB_PORT နှင့် LANPYA_PUBLIC_URL ဖြည့်ပါ (သို့) Twilio ကို စက္ကန့် 60 တိုင်း မေးပါ။

# lanpya run at a terminal. $title: what the network is called, $channels: what texts travel by.
# segments: 3
doctor-run-started = { $title } - အဖွဲ့ဝင် { $count } ဦး။ စာများသည် { $channels } ဖြင့် ဝင်ထွက်သည်။ Ctrl+C ဖြင့် ရပ်နိုင်ပြီး ဘာမှ မပျောက်ပါ။

# lanpya run at a terminal.
# segments: 1
doctor-run-network = ကွန်ရက်ဖိုင်ကို ထည့်ပြီး၍ ယခုမှစ၍ သုံးသည်။

# Texts came; what stands left of it says in or out. $channel: the modem.
# segments: 1
doctor-run-in = ဝင်  { $channel } မှ စာ { $count } စောင်

# A text left.
# segments: 1
doctor-run-out = ထွက် { $channel } ဖြင့် စာ 1 စောင်

# lanpya run at a terminal.
# segments: 1
doctor-run-copied = ဒေတာဘေ့စ်မိတ္တူ ယူပြီး ({ $file })။

# lanpya run at a terminal.
# segments: 2
doctor-run-page = ညှိနှိုင်းရေးမှူးနှင့် ခေါင်းဆောင်များ၏ စာမျက်နှာ { $url }

# lanpya run at a terminal.
# segments: 1
doctor-run-calls = ကုမ္ပဏီများ၏ ခေါ်ဆိုမှုကို port { $port } တွင် လက်ခံသည်။

# A channel is away. $reason: why, a sentence.
# segments: 1
doctor-run-away = ယခု စာ မဝင်၊ မထွက်ပါ- { $reason } ထပ်စမ်းနေပြီး ဘာမှ မပျောက်ပါ။

# The same.
# segments: 1
doctor-run-wait = ယခု စာများ စောင့်နေသည်- { $reason } ထပ်စမ်းနေပြီး ဘာမှ မပျောက်ပါ။

# A text does not leave. $reason: why.
# segments: 1
doctor-run-lost = စာ 1 စောင် မပို့နိုင်ပါ ({ $reason })။ lanpya queue တွင် ကြည့်ပါ။

# lanpya run at a terminal.
# segments: 2
doctor-run-token = Telegram က token ကို မသိပါ။ @BotFather ပြသော token ကို .env တွင် ရေးပြီး lanpya run ပြန်ဖွင့်ပါ။

# lanpya run at a terminal.
# segments: 2
doctor-run-begun = { $path } တွင် ကွန်ရက် မရှိ၍ အသစ် စသည်။ ရှိသင့်လျှင် .env ပါ LANPYA_DATA ကို ကြည့်ပါ။

# $reason: what went wrong, in English.
# segments: 1
doctor-run-uncopied = ဒေတာဘေ့စ်မိတ္တူ မယူနိုင်ပါ ({ $reason })။

# lanpya run at a terminal.
# segments: 1
doctor-run-recovered = ပြီးခဲ့သောအကြိမ် မရပ်မီက စာ { $count } စောင် ယခု ပြန်ထွက်နိုင်သည်။

# lanpya run at a terminal.
# segments: 2
doctor-run-clock = နာရီ ခုန်သွား၍ ပို့ရမည့်စာများ စောင့်နေသည်။ ရက်စွဲနှင့် အချိန်ကို ပြင်ပါ။ မှန်ပြီးသားဆိုလျှင် lanpya queue clock-is-right လုပ်ပါ။

# Which version of the app the phone has.
# segments: 1
doctor-android-app = အက်ပ် { $text }

# How the account is: within a sentence.
# segments: 1
doctor-twilio-is-suspended = ရပ်ထားသည့် အခြေအနေ

# How the account is: within a sentence.
# segments: 1
doctor-twilio-is-closed = ပိတ်ထားသည့် အခြေအနေ

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-good = { $path } ကောင်းသည်။

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-in-force = { $path } ကို ယခု သုံးနေသည်။

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 3
doctor-file-holds = { $title } - အဖွဲ့ { $count } ဖွဲ့ ({ $codes })၊ ကဏ္ဍ { $theme_count } ခု၊ မြို့နယ် { $township_count } ခု၊ ညှိနှိုင်းရေးမှူး { $coordinator_count } ဦး၊ ဘာသာစကား { $list }၊ အချိန်ဇုန် { $word }။

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-prices = ဈေးနှုန်းများ- { $list }။

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-no-price = ကုမ္ပဏီက မပြောမီ ဈေးနှုန်း မသိပါ။

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-budget = ဘတ်ဂျက်မှာ တစ်လ { $budget } ဖြစ်သည်။

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-no-budget = ဘတ်ဂျက် မရှိပါ။

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 4
doctor-file-no-echoes = { $sample } ရှိ၍ နံပါတ်အတု သုံးနိုင်သူက အစီအစဉ်ပြောင်းခြင်း၊ "ရပ်" ကို ပြန်ဖွင့်ခြင်း၊ အဖွဲ့မှ ထွက်ခြင်း၊ ခေါင်းဆောင်အမည် ပြောင်းခြင်း၊ အဖွဲ့ဝင် ဖျက်ခြင်းတို့ လုပ်နိုင်မည်။ ထိုစာကြောင်း မပါလျှင် ထိုစာတိုင်းသည် ဖုန်းအစစ်မှ "ဟုတ်" ကို စောင့်မည်။

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-file-idle = ဘာမှ မလုပ်၍ ဖြုတ်နိုင်သည်- { $list }။

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 2
doctor-file-open = ဤစက်သုံးသူ အခြားသူများ { $path } ကို ဖတ်နိုင်သည် (mode { $mode })။ chmod 600 { $path } လုပ်ပါ။

# What `lanpya network check` and `load` say. $codes: of groups, $list: languages, prices, or keys; $word: a time zone.
# segments: 1
doctor-do-file-meant = ရည်ရွယ်ချက်ရှိလျှင် lanpya network load FILE --yes လုပ်ပါ။
