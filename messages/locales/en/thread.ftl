# To the author of an announcement: a member answers it. "Ma Aye on 73: I will come".
# segments: 1
thread-to-author = { $name } on { $other_number }: { $text }
    REPLY { $number } answers.

# To a group's leaders: a member's TO LAND text.
# segments: 1
thread-to-leaders = { $name } to the leaders of { $code }: { $text }
    REPLY { $number } answers.

# To the coordinators: a member's text for them, or one that no command fits.
# segments: 1
thread-to-coordinators = { $name }: { $text }
    REPLY { $number } answers.

# To the member: the text went to the author of the announcement.
# segments: 1
thread-passed = Passed to { $name }.

# To the member after TO LAND.
# segments: 1
thread-passed-to-leaders = Passed to the leaders of { $code }.

# To the member: the text is in the coordinators' inbox.
# segments: 1
thread-kept = Kept for the coordinators as no. { $number }. They answer here.

# The same, when the text is like a command.
# segments: 1
thread-kept-near = Kept for the coordinators as no. { $number }. Or did you mean { $suggestion }?

# TO LAND for a group without leaders (but the sender); the next line says that it went to the coordinators.
# segments: 1
thread-no-leader = { $code } has no other leader now.

# To the member: the first answer of a leader or coordinator.
# segments: 1
thread-first-answer = { $name }: { $text }
    (To answer, just text back.)

# To the member: a later answer.
# segments: 1
thread-answer = { $name }: { $text }

# To the leader or coordinator after REPLY.
# segments: 1
thread-answered = Sent to { $name }.

# REPLY with a number that is not theirs to answer.
# segments: 1
thread-unknown = There is no text { $number } for you to answer.

# What a coordinator without a name is called before others.
# segments: 1
thread-office = the coordinators

# What a leader without a name is called before others.
# segments: 1
thread-leader-of = a leader of { $code }

# What a member without a name is called before others.
# segments: 1
thread-member-of = a member of { $code }

# Stands for the text of a photo or a place that came without words.
# segments: 1
thread-wordless = (a photo or a place, no words)
