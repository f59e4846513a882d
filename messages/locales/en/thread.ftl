# To the author of an announcement: a member answers it; quote is how it begins. "Ma Aye on 73 "Who comes...": "I will come"".
# segments: 2
thread-to-author = { $speaker } on { $other_number } "{ $quote }": "{ $text }"
    REPLY { $secret } answers.
    .short =
        { $speaker } on { $other_number }: "{ $text }"
        REPLY { $secret }

# To a group's leaders: a member's TO LAND text.
# segments: 1
thread-to-leaders = { $speaker } to the leaders of { $code }: "{ $text }"
    REPLY { $secret } answers.
    .short =
        { $speaker } to { $code }: "{ $text }"
        REPLY { $secret }

# To the coordinators: a member's text for them, or one that no command fits.
# segments: 1
thread-to-coordinators = { $speaker }: "{ $text }"
    REPLY { $secret } answers.
    .short =
        { $speaker }: "{ $text }"
        REPLY { $secret }

# To the member: the text went to the author of the announcement.
# segments: 1
thread-passed = Passed to { $name }.

# To the member after TO LAND.
# segments: 1
thread-passed-to-leaders = Passed to the leaders of { $code }.

# To the member: the text is in the coordinators' inbox.
# segments: 1
thread-kept = Kept for the coordinators as no. { $number }. They answer here.

# To the coordinators, once a day: who are no members and wrote something; a line for each follows.
# segments: 1
strangers-wrote = { $count ->
    [one] From 1 stranger:
   *[other] From { $count } strangers:
}

# A line of it: what they wrote, and what answers them.
# segments: 1
strangers-line = { $name }: "{ $quote }" REPLY { $secret }

# Under the one before, when the text is like a command.
# segments: 1
thread-hint = Or did you mean { $suggestion }?

# The same where the text began with that very command: how it goes.
# segments: 1
thread-hint-how = Or did you mean this? { $line }

# To the coordinators at once: somebody's text speaks of danger.
# segments: 1
thread-alert = ALERT from { $speaker }: "{ $text }"
    REPLY { $secret } answers.
    .short =
        ALERT { $speaker }: "{ $text }"
        REPLY { $secret }

# To whom wrote of danger: how many coordinators read it now.
# segments: 1
thread-alerted = { $count ->
    [one] The coordinator is alerted now (no. { $number }). The answer comes here.
   *[other] All { $count } coordinators are alerted now (no. { $number }). The answer comes here.
}

# The same where leaders of the sender's groups read it, too.
# segments: 1
thread-alerted-all = Alerted now (no. { $number }): coordinators { $coordinators }, leaders of your groups { $leaders }. The answer comes here.

# The same where no coordinator has an address that works.
# segments: 1
thread-alerted-leaders = { $count ->
    [one] No coordinator can be reached. The leader of your group is alerted now (no. { $number }).
   *[other] No coordinator can be reached. { $count } leaders of your groups are alerted now (no. { $number }).
}

# The same where no leader has one either.
# segments: 1
thread-alerted-nobody = It is kept as no. { $number }, but no coordinator can be reached now. If you can, call somebody near you whom you trust.

# TO LAND for a group without leaders; the next line says that it went to the coordinators.
# segments: 1
thread-no-leader = { $code } has no leader now.

# The same where its one leader writes.
# segments: 1
thread-no-other-leader = { $code } has no other leader now.

# TO LAND for a group whose leaders sent STOP, or have no address now; the next line says that it went to the coordinators.
# segments: 1
thread-leaders-away = The leaders of { $code } cannot be reached now.

# To the member: the first answer of a leader or coordinator.
# segments: 1
thread-first-answer = { $name }: "{ $text }"
    (To answer, just text back.)
    .short = { $name }: "{ $text }"

# To the member: a later answer.
# segments: 1
thread-answer = { $name }: "{ $text }"

# To the leader or coordinator after REPLY.
# segments: 1
thread-answered = Sent to { $name }.

# To a leader or coordinator who writes without REPLY while several wait, or asks something.
# segments: 1
thread-for = Is that for { $name }? YES sends it, NO gives it to the coordinators.

# The same where YES needs its number; quote is how the words begin.
# segments: 1
thread-for-number = YES { $secret } sends { $name } this: "{ $quote }". NO gives it to the coordinators.

# A day after one of the two, where neither YES nor NO came; quote is how the words begin.
# segments: 1
thread-for-left = You said neither YES nor NO: the coordinators have your words now. "{ $quote }"

# UNDO just after REPLY.
# segments: 1
thread-called-back = What { $name } was sent cannot be called back. REPLY { $secret } and the right words correct it.

# REPLY with a number that is not theirs to answer.
# segments: 1
thread-unknown = There is no text { $number } for you to answer.

# REPLY with the small number of a text that the sender may answer.
# segments: 1
thread-number = REPLY { $secret } and your words answer { $name }.

# What a coordinator without a name is called before others.
# segments: 1
thread-office = the coordinators

# What a leader without a name is called before others.
# segments: 1
thread-leader-of = a leader of { $code }

# What a member without a name is called before others.
# segments: 1
thread-member-of = a member of { $code }

# To the member: a voice message or a file, which the program cannot hear or read, is in the coordinators' inbox.
# segments: 1
thread-kept-file = Kept for the coordinators as no. { $number }: a person listens to it or reads it, and answers here.

# Stands for a voice message before who reads the text; file is "57-1.ogg".
# segments: 1
thread-voice = (voice message: { $file } in the office's folder media)

# Stands for a file, such as a PDF.
# segments: 1
thread-file = (file: { $file } in the office's folder media)

# Stands behind words, for the photos that came with them.
# segments: 1
thread-photo = (photo: { $file } in the office's folder media)

# Stands for the text of a photo or a place that came without words.
# segments: 1
thread-wordless = (a photo or a place, no words)

# To a coordinator who only greets or thanks.
# segments: 1
thread-hello = Good to hear from you. TELL and DIGEST are yours, HELP shows all.

# To a member whose OK or thanks goes to the author together with those of others.
# segments: 1
thread-collected = Noted for { $name }, with thanks.

# To an author: who said OK or thanks for announcement other_number; names like "Ma Hla, Ko Bo".
# segments: 1
thread-thanked = { $count } say OK or thanks for { $other_number }: { $names }

# Who writes, in the texts above, who is known for long: the name alone.
# segments: 1
thread-speaker = { $name }

# Who writes, and has agreed to take part only lately: "Ko Aung (member of PRO for 2 d)".
# segments: 1
thread-speaker-new = { $name } (member of { $codes } for { $days } d)
    .short = { $name } ({ $codes } { $days } d)
    .least = { $name } ({ $days } d)

# The same, of somebody whose groups are not told to who reads it.
# segments: 1
thread-speaker-elsewhere = { $name } (member for { $days } d)
    .short = { $name } ({ $days } d)

# Who writes, and has not joined.
# segments: 1
thread-speaker-guest = { $name } (no member)

# The last line of a text that did not fit.
# segments: 1
thread-more = MORE { $number } shows the rest.

# The answer to MORE 57: more of what somebody wrote.
# segments: 1
thread-rest = { $name } ({ $number }, more): "{ $text }"

# The answer to REPLY 5731: above the last texts of a thread.
# segments: 1
thread-shown = What { $name } wrote. REPLY { $secret } and your words answer.

# A line of it: who wrote what, and when.
# segments: 1
thread-shown-line = { $name }, { $date }: "{ $quote }"

# To all others who were asked: somebody has answered. "Daw Su answered Ma Hla: yes of course"
# segments: 1
thread-others = { $name } answered { $member }: "{ $text }"

# To who sends a second answer.
# segments: 1
thread-second = { $name } answered { $member } already: "{ $text }"
    Send yours too? YES or NO.

# After NO to the question above.
# segments: 1
thread-not-sent = Not sent.

# To a member who only greets or thanks, where nobody has written to them.
# segments: 1
thread-welcome = Good to hear from you. REPORT and what you did, or HELP.

# To an author: several answered within a few minutes; all answers so far are counted. list is "3 yes, 2 no, 4 others".
# segments: 1
thread-answers = On "{ $quote }": { $list }. SENT { $number } shows all.
    .short = SENT { $number }: { $list }
    .least = { $number }: { $list }

# A part of that list.
# segments: 1
answers-yes = { $count } yes

# A part of that list.
# segments: 1
answers-no = { $count } no

# A part of that list: who said neither yes nor no.
# segments: 1
answers-others =
    { $count ->
        [one] 1 other
       *[other] { $count } others
    }

# A line under the one above, and under SENT: who answered more than yes or no, and the number that answers them.
# segments: 1
thread-answer-line = { $name }: "{ $quote }" REPLY { $secret }
