# To coordinators, over a channel that works: another one has been down for half an hour.
# segments: 2
outage-down = { $channels } { $down_since } မှစ၍ မရပါ။ စာ { $waiting_count } စောင် စောင့်နေသည်၊ မပျောက်ပါ။

# The same, where another channel reaches the same phones.
# segments: 2
outage-down-other-way = { $channels } { $down_since } မှစ၍ မရပါ။ စာများ အခြားလမ်းမှ သွားသည်၊ မပျောက်ပါ။

# To coordinators: what was down works again.
# segments: 2
outage-up = { $channels } ပြန်ရပါပြီ ({ $down_since } မှ { $down_until } ထိ ရပ်ခဲ့)။ စောင့်နေသောစာများ ပို့နေပါပြီ။

# To coordinators: the sent times of several people's texts are ahead of the office's clock by as much.
# segments: 2
outage-clock-behind = ရုံးစက်၏ နာရီ { $duration } နောက်ကျနေပုံရသည်။ ရက်နှင့်အချိန် ပြန်ချိန်ပါ။

# The same, where it is behind by an hour or more.
# segments: 2
outage-clock-far-behind = ရုံးစက်၏ နာရီ { $duration } နောက်ကျနေပုံရသည်။ ပြန်ချိန်သည်အထိ သတိပေးစာများ စောင့်နေမည်။

# To coordinators: the clock went back, or far ahead. moment is what it shows.
# segments: 2
outage-clock-jumped = ရုံးစက်၏ နာရီ { $moment } ဟု ပြနေသည်၊ မှားပုံရသည်။ ပြန်ချိန်သည်အထိ သတိပေးစာများ စောင့်နေမည်။

# To coordinators: the clock of which they were told was set right.
# segments: 1
outage-clock-right = ရုံးစက်၏ နာရီ ပြန်မှန်ပါပြီ။ စောင့်နေသောစာများ ပို့နေပါပြီ။

# Above a list of people whose number or chat refuses texts for good.
# segments: 1
outage-dead = { $people_count } ဦးကို ယခင်အတိုင်း ဆက်သွယ်၍ မရတော့ပါ-

# A line of that list: texts go over another channel now.
# segments: 2
outage-dead-moved = { $name }- { $channel } မရ ({ $why })၊ { $other_channel } ဖြင့် ပို့သည်။

# A line of that list: texts go to another number or chat of the same kind.
# segments: 2
outage-dead-other = { $name }- { $channel } တစ်ခု မရ ({ $why })၊ အခြားတစ်ခုသို့ ပို့သည်။

# A line of that list: the person has no other number or chat.
# segments: 2
outage-dead-nowhere = { $name }- { $channel } မရ ({ $why })၊ ဆက်သွယ်ရန် မရှိတော့ပါ။

# Why a number or chat refuses: the person has blocked the bot.
# segments: 1
outage-why-blocked = ဘလော့ခ်ထား

# There is no such phone number.
# segments: 1
outage-why-number = နံပါတ်မရှိ

# There is no such chat.
# segments: 1
outage-why-unknown = အကောင့်မရှိ

# Any other reason.
# segments: 1
outage-why-other = ငြင်းပယ်

# What channels and the ways to a phone are called.
# segments: 1
outage-channel-telegram = Telegram

# Texts to phone numbers.
# segments: 1
outage-channel-sms = SMS

# The modem with a SIM at the office.
# segments: 1
outage-channel-modem = SMS မိုဒမ်

# The Android phone at the office that sends SMS.
# segments: 1
outage-channel-android = SMS ဖုန်း

# An SMS provider on the internet.
# segments: 1
outage-channel-gateway = SMS gateway

# The provider Twilio.
# segments: 1
outage-channel-twilio = Twilio SMS

# WhatsApp.
# segments: 1
outage-channel-whatsapp = WhatsApp

# E-mail.
# segments: 1
outage-channel-email = အီးမေးလ်

# The coordinators' page on the office's laptop.
# segments: 1
outage-channel-web = စာမျက်နှာ

# What tells other programs what happened.
# segments: 1
outage-channel-hooks = webhook များ
