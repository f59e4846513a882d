# After LINK: the code, and what to do with it. "LINK 8241".
# segments: 1
link-code = Your code is { $secret }. From your other number or Telegram, text LINK { $secret } within { $minutes } minutes. Give it to nobody.

# To the address that used the code: both are one person now; channel is where the code came from.
# segments: 1
link-done = You are one person here and in your { $channel } now. Groups: { $codes }. Not you? Text UNLINK within 7 days.

# To the address that asked for the code; channel is where it was used.
# segments: 1
link-told = Your LINK code was used from { $channel }: that is you as well now. Not you? Text UNLINK within 7 days.

# A code that nobody has, or an old or used one.
# segments: 1
link-wrong = That code is wrong or too old. Text LINK from your other number or Telegram for a new one.

# The third wrong code of a day, and every further one: somebody may be guessing.
# segments: 1
link-locked = Three wrong codes today: LINK is locked here until tomorrow.

# The code came back from where it was asked for.
# segments: 1
link-same-address = Text LINK { $secret } from your other number or Telegram, not from this one.

# Both addresses are one person already.
# segments: 1
link-already = That is you already: both are one person.

# LINK by somebody who sent STOP.
# segments: 1
link-stopped = You sent STOP. Text START first, then LINK.

# Whoever asked for the code has sent STOP since.
# segments: 1
link-other-stopped = STOP was sent from the other one. Text START there, then LINK for a new code.

# The sender has rights or is in a closed group, which the other one is not: the code must be asked for here.
# segments: 1
link-ask-here = You have rights or a closed group here, so ask here: text LINK, then send its code from the other one.

# Both asked to come into this group, and its leaders have not answered: their OK would let in two.
# segments: 1
link-wait = You asked to join { $codes } from both. Text LINK again when its leaders have answered.

# LINK by a stranger.
# segments: 1
link-member-first = Text LINK from the number or Telegram with which you joined, then send its code from here.

# LINK, with a code or without, within an hour of the tenth wrong code of all.
# segments: 1
link-shut = Too many wrong LINK codes came in: LINK rests for an hour, no code is good now. Then text LINK again.

# To coordinators: many wrong codes of LINK came in.
# segments: 1
link-wrong-many = { $count } wrong LINK codes came in: somebody may be guessing. LINK rests for an hour. Ask leaders who got a code unasked.

# To whoever sent UNLINK; channel is where the other one is.
# segments: 1
unlink-done = Taken apart: { $channel } is not you any more. Your groups: { $codes }. Text TO COORD if somebody used your number.

# To the other one; channel is where UNLINK was sent from.
# segments: 1
unlink-told = UNLINK was texted from { $channel }: you are not one person with it any more. Your groups: { $codes }.

# UNLINK where there is nothing to take apart.
# segments: 1
unlink-none = No LINK of the last 7 days joins this with another number or chat. Is something odd? Text TO COORD and what.

# To the coordinator who texted MERGE: two are to be one person, called so and in these groups then; a line for each of the two follows.
# segments: 1
merge-ask = One person, { $name }, in { $codes }? YES { $secret } or NO { $secret }.

# A line under the one above, and after they were taken apart: "Ma Hla (SMS; PRO; 3 reports)".
# segments: 1
merge-line = { $name } ({ $channel }; { $codes }; { $count ->
    [one] 1 report
   *[other] { $count } reports
    })

# After YES. ref is what the page numbers the person by: "#12".
# segments: 1
merge-done = { $name } is one person now, in { $codes }. Wrong? UNDO today, UNLINK { $ref } within 7 days.

# To each address of the two; channel is where the other one is.
# segments: 1
merge-told = The office noted that you are one person here and by { $channel }. Not you? Text UNLINK within 7 days.

# MERGE of somebody with themselves.
# segments: 1
merge-same = That is one person already.

# MERGE of the sender with another.
# segments: 1
merge-self = That is you. Text LINK to join your own number and chat.

# MERGE where one of the two cannot be asked or does not want to be.
# segments: 1
merge-not = Not now: one of them sent STOP, is blocked, or has a lost phone.

# MERGE with a number that nobody has.
# segments: 1
merge-nobody = { $number } is nobody's number. Write the whole name, or the number of what they wrote.

# To the coordinator whose UNLINK with a name, or UNDO, took two apart; a line for each follows.
# segments: 1
unmerge-done = They are two people again:

# To each of the two whom a coordinator took apart.
# segments: 1
unmerge-told = The office noted that this is not one person with another number or chat any more. Your groups: { $codes }.

# UNLINK with a name, where nothing is to be taken apart.
# segments: 1
unmerge-none = { $name } was made one with nobody in the last 7 days.

# To the coordinator whose MERGE NO said that two who are alike are two people: nobody is asked about them any more.
# segments: 1
merge-two = { $name } and { $member } are two people: not asked again. Wrong? UNDO today.

# After UNDO of that.
# segments: 1
merge-two-undone = { $name } and { $member } may be one person again.
