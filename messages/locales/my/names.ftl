# Names of things, put into other messages as text. The longest one of each kind is their worst case.

kind-community = ရပ်ရွာ
kind-mobile = နယ်လှည့်
kind-centre = ရုံး

# How names of themes end, which least forms leave out.
theme-endings = ဖြစ်မှု, ဆိုင်ရာ, ရေးရာ

activity-information = အကြံပေး
activity-education = ပညာပေး
activity-mediation = ဖျန်ဖြေ
activity-negotiation = ညှိနှိုင်း
activity-accompaniment = လိုက်ပါကူညီ
    .short = လိုက်ပါ
activity-advocacy = စည်းရုံးလှုံ့ဆော်
    .short = လှုံ့ဆော်
activity-organising = စုစည်း
activity-referral = လွှဲပြောင်း
    .short = လွှဲ
activity-followup = နောက်ဆက်တွဲ
    .short = နောက်ဆက်

role-member = အဖွဲ့ဝင်
role-leader = ခေါင်းဆောင်
role-coordinator = ညှိနှိုင်းရေးမှူး

# Stands for a sender without a name.
guest = ဧည့်သည်

# A language by its own name, as LANG shows it.
language-en = အင်္ဂလိပ်
language-my = မြန်မာ

month-1 = ဇန်နဝါရီ
    .short = 1
month-2 = ဖေဖော်ဝါရီ
    .short = 2
month-3 = မတ်
    .short = 3
month-4 = ဧပြီ
    .short = 4
month-5 = မေ
    .short = 5
month-6 = ဇွန်
    .short = 6
month-7 = ဇူလိုင်
    .short = 7
month-8 = ဩဂုတ်
    .short = 8
month-9 = စက်တင်ဘာ
    .short = 9
month-10 = အောက်တိုဘာ
    .short = 10
month-11 = နိုဝင်ဘာ
    .short = 11
month-12 = ဒီဇင်ဘာ
    .short = 12

# How a date is put together, without and with its year: "30 Dec", "30 Dec 2027".
date-short = { $month } { $day }
    .short = { $day }/{ $month }
date-long = { $year } { $month } { $day }
    .short = { $day }/{ $month }/{ $year }
