# To coordinators, over a channel that works: another one has been down for half an hour.
# segments: 1
outage-down = { $channels } down since { $down_since }. Texts wait and nothing is lost; { $waiting_count } { $waiting_count ->
        [one] waits
       *[other] wait
    } now. You are told when it works again.

# The same, where another channel reaches the same phones.
# segments: 1
outage-down-other-way = { $channels } down since { $down_since }. Texts go another way, nothing is lost. You are told when it works again.

# To coordinators: what was down works again.
# segments: 1
outage-up = { $channels } works again: down from { $down_since } to { $down_until }. What waited goes out now.

# To coordinators: the sent times of several people's texts are ahead of the office's clock by as much.
# segments: 1
outage-clock-behind = The office's clock seems to be { $duration } behind: texts show later times. Please set date and time there.

# The same, where it is behind by an hour or more.
# segments: 1
outage-clock-far-behind = The office's clock seems to be { $duration } behind: texts show later times. Reminders and digests wait until it is set right.

# To coordinators: the clock went back, or far ahead. moment is what it shows.
# segments: 1
outage-clock-jumped = The office's clock shows { $moment }, which seems wrong. Reminders and digests wait until it is set right.

# To coordinators: the clock of which they were told was set right.
# segments: 1
outage-clock-right = The office's clock is right again. Nothing waits for it any more.

# Above a list of people whose number or chat refuses texts for good.
# segments: 1
outage-dead = { $people_count ->
        [one] 1 person
       *[other] { $people_count } people
    } can no longer be reached as before:

# A line of that list: texts go over another channel now.
# segments: 1
outage-dead-moved = { $name }: { $channel } fails ({ $why }), texts go by { $other_channel }.

# A line of that list: texts go to another number or chat of the same kind.
# segments: 1
outage-dead-other = { $name }: one { $channel } address fails ({ $why }), texts go to another.

# A line of that list: the person has no other number or chat.
# segments: 1
outage-dead-nowhere = { $name }: { $channel } fails ({ $why }), nothing reaches them.

# Why a number or chat refuses: the person has blocked the bot.
# segments: 1
outage-why-blocked = blocked

# There is no such phone number.
# segments: 1
outage-why-number = no such number

# There is no such chat.
# segments: 1
outage-why-unknown = no such chat

# Any other reason.
# segments: 1
outage-why-other = refused

# What channels and the ways to a phone are called.
# segments: 1
outage-channel-telegram = Telegram

# Texts to phone numbers.
# segments: 1
outage-channel-sms = SMS

# The modem with a SIM at the office.
# segments: 1
outage-channel-modem = SMS modem

# The Android phone at the office that sends SMS.
# segments: 1
outage-channel-android = SMS phone

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
outage-channel-email = E-mail

# The coordinators' page on the office's laptop.
# segments: 1
outage-channel-web = the page

# What tells other programs what happened.
# segments: 1
outage-channel-hooks = webhooks
