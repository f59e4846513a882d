# The announcement itself, to a member of the audience: "LAND: Workshop moved to Friday".
# segments: 1
announce-text = { $audience }: { $text }

# The audience of an announcement to all members.
# segments: 1
announce-everyone = All

# A part of the preview: how many people get it over a channel that costs nothing a text.
# segments: 1
announce-way = { $count } by { $channel }

# A part of the preview: how many get it by SMS, in how many parts each, and what that adds up to.
# segments: 1
announce-way-sms = { $count } by SMS x { $parts ->
        [one] 1 part
       *[other] { $parts } parts
    } = { $sms_count } SMS

# The same, where the text has more parts in one language than in another.
# segments: 1
announce-way-sms-mixed = { $count } by SMS = { $sms_count } SMS

# To a leader after TELL: "To LAND: 48 people, 31 by Telegram, 17 by SMS x 2 parts = 34 SMS. YES 4821 sends, NO drops."
# segments: 1
announce-preview = To { $audience }: { $people_count ->
        [one] 1 person
       *[other] { $people_count } people
    }, { $ways }. YES { $secret } sends, NO drops.

# The same after TELL! (urgent: at once, also at night, and by SMS where Telegram fails).
# segments: 1
announce-preview-urgent = URGENT to { $audience }: { $people_count ->
        [one] 1 person
       *[other] { $people_count } people
    }, { $ways }. YES { $secret } sends, NO drops.

# Under the preview: the first words that will go out.
# segments: 1
announce-words = "{ $quote }"

# A line of the preview, where a photo came with TELL: the words alone go out.
# segments: 1
announce-photo-stays = The photo is not sent.

# To the author alone after TELL?, as the audience would read it.
# segments: 3
announce-test = { $text }

# A line of the preview after TELL?: channel is where they look.
# segments: 1
announce-test-sent = You alone got it by { $channel }, as others would.

# The same where no text goes to the author.
# segments: 1
announce-test-nowhere = No test was sent: no texts go to you now.

# The same from a phone that asked for tests all day long.
# segments: 1
announce-test-enough = No test was sent: by SMS { $count } go to you a day.

# A second line of the preview.
# segments: 1
announce-unreached = { $count } more cannot be reached: they have no address that works.

# A last line of the preview, when it takes long until the last text has left; duration is like "3 hours".
# segments: 1
announce-takes = Takes about { $duration }: other SMS wait less.

# How long something takes.
# segments: 1
announce-minutes = { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }

# The same in hours.
# segments: 1
announce-hours = { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }

# The same in days.
# segments: 1
announce-days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }

# TELL to a group without members, or a place where nobody lives.
# segments: 1
announce-nobody = Nobody in { $audience } can be reached, so there is nothing to send.

# TELL by a leader to others than their groups.
# segments: 1
announce-not-yours-to-tell = You may tell the groups that you lead: { $codes }. For others, or all, text TO COORD.

# TELL to more groups and townships than can be kept.
# segments: 1
announce-too-many-parts = That is too many groups and places for one announcement. Send it in two.

# TELL LAND@Hpaan with a township that is not in the list; township is the nearest name.
# segments: 1
announce-no-township = No township "{ $word }". Did you mean { $township }? Nothing was sent.

# TELL LANF text: a typo is never guessed here.
# segments: 1
announce-no-group-near = No group "{ $word }". Did you mean { $audience }? Nothing was sent.

# SENT with a number that is no announcement of the sender.
# segments: 1
announce-not-yours = You have no announcement { $number }.

# YES 73 from another phone or chat of the same person.
# segments: 1
announce-other-address = That must come from the phone or chat where you wrote the announcement.

# YES for one that went out already.
# segments: 1
announce-sent-already = Announcement { $number } was sent already. SENT { $number } shows how far it is.

# After NO 73, and for YES or SENT later.
# segments: 1
announce-is-dropped = Announcement { $number } is dropped: nobody got it.

# NO 73 for one that was released, while texts of it wait: for how many, and how many have it.
# segments: 1
announce-withdrawn = Announcement { $number } is withdrawn: { $count } will not get it, { $people_count } were sent it before.

# NO 73, UNDO or CANCEL when the last text of it has left.
# segments: 1
announce-has-left = Announcement { $number } has left: it cannot be called back. TELL what is right corrects it.

# NO 73, the small number, from a phone while texts of it wait.
# segments: 1
announce-withdraw = { $count ->
        [one] 1 text
       *[other] { $count } texts
    } of announcement { $number } did not leave yet. NO { $secret } withdraws them.

# To whoever puts its author out or says that their phone is lost, and to coordinators: what waited does not leave.
# segments: 1
announce-held-back = Announcement { $number } by { $name } is held back: { $count } will not get it. Was it right? TELL sends it anew.

# YES 73 more than 24 hours after the preview.
# segments: 1
announce-too-old = Announcement { $number } is more than 24 hours old, so it was not sent. Send TELL again.

# After YES 73.
# segments: 1
announce-going = Announcement { $number } goes to { $people_count ->
        [one] 1 person
       *[other] { $people_count } people
    } now. SENT { $number } shows how far it is.

# After YES 73 in quiet hours.
# segments: 1
announce-going-later = Announcement { $number } goes to { $people_count ->
        [one] 1 person
       *[other] { $people_count } people
    } at { $time }, after quiet hours. NO { $secret } withdraws it.

# After YES without its number, or with the small one.
# segments: 1
announce-code = Announcement { $number } is not sent yet: YES { $secret } sends it, NO { $secret } drops it.

# SENT for one that waits for its YES.
# segments: 1
announce-waits = Announcement { $number } is not sent yet.

# SENT by somebody who has announced nothing.
# segments: 1
announce-none = You have not announced anything yet.

# SENT 73: what became of it; failed is like "3 (blocked 2, no such number 1)".
# segments: 1
announce-state = { $number } to { $audience }: { $people_count ->
        [one] 1 person
       *[other] { $people_count } people
    }. Delivered { $delivered_count }, sent { $sent_count }, waiting { $waiting_count }, failed { $failed }. { $sms_count } SMS.

# Under the answer to SENT: what was answered; list is "3 yes, 2 no, 4 others".
# segments: 1
announce-answers = Answers: { $list }

# Why texts failed, in the reply to SENT, before their count: the person blocked the bot.
# segments: 1
announce-failed-blocked = blocked

# The number or chat does not exist.
# segments: 1
announce-failed-number = no such number

# The provider does not take the text.
# segments: 1
announce-failed-rejected = refused

# The phone was off for too long.
# segments: 1
announce-failed-expired = phone off

# It may have arrived; nobody knows.
# segments: 1
announce-failed-unsure = unsure

# It was withdrawn, or given up.
# segments: 1
announce-failed-dropped = not sent

# Any other reason.
# segments: 1
announce-failed-other = other
