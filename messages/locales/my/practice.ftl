# The practice phones of the demo, in the browser: what stands around them. In the same order in every language.

# The heading of the page with the phones.
# segments: 1
practice-title = လေ့ကျင့်ရန် ဖုန်းများ

# Below it: that nobody need be afraid.
# segments: 2
practice-how = ဤနေရာရှိ လူများသည် စိတ်ကူးသာ ဖြစ်ပြီး ဤစက်မှ ဘာမှ မထွက်ပါ။ စာကို နှိပ်ပါ၊ သို့မဟုတ် ရေးပါ။

# What the simulated moment is called, read aloud.
# segments: 1
practice-clock-label = နာရီ

# The simulated moment: "Day 37 of 100, 6 Jan 10:00".
# segments: 1
practice-clock = ရက် { $day_number }/{ $day_count }၊ { $moment }

# A button that moves the clock.
# segments: 1
practice-wait-hour = တစ်နာရီ ကြာပြီ

# The same.
# segments: 1
practice-wait-day = တစ်ရက် ကြာပြီ

# The same.
# segments: 1
practice-wait-week = တစ်ပတ် ကြာပြီ

# A link to the coordinators' page, where one is signed in as { $name }.
# segments: 1
practice-page = ညှိနှိုင်းရေးမှူး စာမျက်နှာ၊ { $name } အဖြစ်

# What a phone's texts are called, read aloud.
# segments: 1
practice-texts = { $name } ၏ စာတိုများ

# On a phone that sent and got nothing.
# segments: 1
practice-no-texts = စာတို မရှိသေးပါ။

# Before the field for a text.
# segments: 1
practice-type = စာတို

# What opens the choice of another phone.
# segments: 1
practice-other = အခြား ဖုန်း

# Before that choice.
# segments: 1
practice-whose = မည်သူ၏ ဖုန်း

# The first in that choice: somebody whom nobody knows yet.
# segments: 1
practice-new = ဖုန်းနံပါတ် အသစ်

# In place of what a person is in the network: nobody knows the number.
# segments: 1
practice-nobody = မသိသေးသူ

# A button: one holds that phone then.
# segments: 1
practice-take = ယူမည်

# What opens the button below.
# segments: 1
practice-anew = အစမှ ပြန်စရန်

# Above that button.
# segments: 1
practice-anew-how = စမ်းထားသမျှ ပျောက်ပြီး ရက် 37 သို့ ပြန်ရောက်ပါမည်။

# The button.
# segments: 1
practice-anew-do = အစမှ ပြန်စမည်

# A text to try, behind the word for a report: an activity as paralegals write it.
# segments: 1
practice-sample-report = မြေယာ ဖျန်ဖြေ မ 5 ကျား 7 ဘားအံ မနေ့က

# A text to try: a question to people, which no command fits.
# segments: 1
practice-sample-question = ရွာမြေပုံအဟောင်း ဘယ်မှာ ရမလဲ

# A text to try, behind the word for an announcement.
# segments: 1
practice-sample-news = သင်တန်း သောကြာနေ့ 9 နာရီ စပါမည်
