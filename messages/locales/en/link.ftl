# After LINK: the code, and what to do with it. "LINK 8241".
# segments: 1
link-code = Your code is { $secret }. From your other number or Telegram, text LINK { $secret } within { $minutes } minutes. Give it to nobody.

# To the address that used the code: both are one person now; channel is where the code came from.
# segments: 1
link-done = Joined with your { $channel }: you are one person in both. Groups: { $codes }.

# To the address that asked for the code; channel is where it was used.
# segments: 1
link-told = Your LINK code was used from { $channel }: that is you as well now. Was it not you? Text TO COORD at once.

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

# The sender leads a group or coordinates, the other one does not: the code must be asked for here.
# segments: 1
link-ask-here = You lead a group or coordinate, so ask here: text LINK, then send the code from the other one.

# LINK by a stranger.
# segments: 1
link-member-first = Text LINK from the number or Telegram with which you joined, then send its code from here.
