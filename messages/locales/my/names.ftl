# Names of things, put into other messages as text. The longest one of each kind is their worst case.

kind-community = ရပ်ရွာ
kind-mobile = ရွေ့လျား
kind-centre = ရုံးထိုင်

activity-information = သတင်းအချက်အလက်
activity-education = ပညာပေး
activity-mediation = စေ့စပ်ဖျန်ဖြေ
activity-negotiation = ညှိနှိုင်း
activity-accompaniment = လိုက်ပါကူညီ
activity-advocacy = စည်းရုံးဆွယ်ပြော
activity-organising = စုစည်း
activity-referral = လွှဲပြောင်း
activity-followup = နောက်ဆက်တွဲ

role-member = အဖွဲ့ဝင်
role-leader = ခေါင်းဆောင်
role-coordinator = ညှိနှိုင်းရေးမှူး

# Stands for a sender without a name.
guest = ဧည့်သည်

# A language by its own name, as LANG shows it.
language-en = အင်္ဂလိပ်
language-my = မြန်မာ

month-1 = ဇန်နဝါရီ
month-2 = ဖေဖော်ဝါရီ
month-3 = မတ်
month-4 = ဧပြီ
month-5 = မေ
month-6 = ဇွန်
month-7 = ဇူလိုင်
month-8 = သြဂုတ်
month-9 = စက်တင်ဘာ
month-10 = အောက်တိုဘာ
month-11 = နိုဝင်ဘာ
month-12 = ဒီဇင်ဘာ

# How a date is put together, without and with its year: "30 Dec", "30 Dec 2027".
date-short = { $month } { $day }
date-long = { $month } { $day }, { $year }
