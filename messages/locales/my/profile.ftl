# Asks a new member; any name will do.
# segments: 1
profile-ask-name = သင့်အမည်? နာမည်ပြောင်လည်း ရပါသည်။ ကျော် = မပြောလို
    .short = အမည်/နာမည်ပြောင်? ကျော်
    .least = သင့်အမည်? ကျော်

# Asks a new member, as a numbered choice.
# segments: 1
profile-ask-kind = သင်က- 1 ရပ်ရွာ 2 နယ်လှည့် 3 ရုံး။ ကျော် = မပြောလို
    .short = သင်က- 1 ရပ်ရွာ 2 နယ်လှည့် 3 ရုံး / ကျော်

# Asks a new member for the township.
# segments: 1
profile-ask-township = သင် ဘယ်မြို့နယ်ကပါလဲ။ ကျော် = မပြောလို

# All questions are answered; what to do first.
# segments: 1
profile-ready = ကျေးဇူးပါ။ "အစီရင်ခံ" နှင့် လုပ်ခဲ့သည်ကို ပို့ပါ။ အကူအညီ = ကူညီ
    .short = ကျေးဇူးပါ။ "အစီရင်ခံ"၊ "အကူအညီ" ပို့နိုင်သည်။

# All questions are answered by somebody who is in no group, and waits for none.
# segments: 1
profile-ready-no-group = ကျေးဇူးပါ။ "ဝင်" နှင့် အဖွဲ့ကုဒ် ပို့ပါ။ အကူအညီ = ကူညီ

# The text after NAME is no name.
# segments: 1
profile-name-unclear = အမည်ကို စာလုံး 30 အတွင်း ပို့ပါ- အမည် မလှ

# The text is no kind of paralegal.
# segments: 1
profile-kind-unclear = 1 ရပ်ရွာ 2 နယ်လှည့် 3 ရုံး (သို့) ကျော် ပို့ပါ။

# Shows somebody's own profile after ME and after each change.
# segments: 3
profile-me = { $name }၊ { $kind }၊ { $area }။ အဖွဲ့- { $codes }။ ကဏ္ဍ- { $themes }။ ပြင်ရန် အမည်၊ အမျိုးအစား၊ မြို့နယ်၊ ကဏ္ဍ၊ ဘာသာစကား
    .short = { $name }၊ { $kind }၊ { $area }။ အဖွဲ့- { $codes }။ ကဏ္ဍ- { $themes }။

# No township is like this word; choices may follow as numbers.
# segments: 1
area-unknown = "{ $word }" မြို့နယ် မတွေ့ပါ။

# No township is at all like this word; another answer is read, too.
# segments: 1
area-none-like = "{ $word }" မြို့နယ် မတွေ့ပါ။ စာလုံးပေါင်း ပြင်ပို့ပါ (သို့) ကျော်
    .short = "{ $word }" မြို့နယ် မတွေ့ပါ။ ပြင်ပို့ပါ / ကျော်

# After AREA, where the network's file names no township list.
# segments: 1
area-no-list = မြို့နယ်စာရင်း မရှိ၍ မြို့နယ် မမှတ်ပါ။

# Above a numbered list of townships with near names.
# segments: 1
area-choices = နံပါတ် ပို့ပါ-

# THEMES with a word that is no theme; themes are the network's keys.
# segments: 2
themes-unknown = "{ $word }" ကဏ္ဍ မရှိပါ။ ကဏ္ဍများ- { $themes }

# LANG with a word that is no language; languages like "en (English), my (Burmese)".
# segments: 1
lang-unknown = ဘာသာစကား နှင့် ဤတစ်ခု ပို့ပါ- { $languages }

# After LANG, in the new language.
# segments: 1
lang-set = ယခုမှစ၍ မြန်မာလို ပို့ပါမည်။

# The language's own name, for LANG.
# segments: 1
language-own-name = မြန်မာ

# Stands for somebody who gave no name.
# segments: 1
no-name = (အမည်မသိ)

# A button that agrees.
# segments: 1
button-yes = ဟုတ်

# A button that declines.
# segments: 1
button-no = မဟုတ်

# A button that passes a question.
# segments: 1
button-skip = ကျော်

# To a new member who has just given a name; the next question follows.
# segments: 1
profile-named = { $name }၊ တွေ့ရသည်မှာ ဝမ်းသာပါသည်။
    .short = { $name }၊ ကျေးဇူးပါ။

# To a new member who has just given a township.
# segments: 1
profile-area = မြို့နယ်- { $area }။
    .short = { $area }။

# To somebody whose wanted name is somebody else's, or looks like it.
# segments: 2
profile-name-taken = { $name } အမည် ရှိပြီးသားပါ။ ရွာ (သို့) အဖအမည် ထည့်ပါ- အမည် { $name } ဘားအံ

# To somebody whose wanted name holds a word for coordinators, office or leader, or the network's name.
# segments: 1
profile-name-official = ရုံး (သို့) ခေါင်းဆောင်နှင့် တူပါသည်။ ကိုယ့်အမည် ပို့ပါ- အမည် မလှ

# To the other leaders of a leader's groups.
# segments: 2
profile-leader-renamed = { $codes } ခေါင်းဆောင် { $old_name } သည် ယခုမှစ၍ { $name } ဖြစ်သည်။
