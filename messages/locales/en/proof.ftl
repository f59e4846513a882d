# The third wrong number of a day from one phone or chat, and for every act there that weighs, until tomorrow.
# segments: 1
proof-rests = Three wrong numbers came from here today: what needs one rests until tomorrow. Urgent? Use another phone or chat of yours, or call.

# To coordinators: three wrong numbers came from a member's phone or chat. Somebody may be guessing.
# segments: 1
proof-wrong = Three wrong numbers came from the phone or chat of { $name }: what needs one rests there until tomorrow. If that is odd, call.

# To coordinators: many wrong numbers came in a day.
# segments: 1
proof-wrong-many = { $count } wrong numbers came in today: somebody may be guessing. New numbers have six digits until tomorrow.

# To an SMS number from which something came that reaches others or takes away: only this number, from there, does it.
# segments: 1
echo-ask = Text YES { $secret } to do this: { $quote }
    Not from you? Do nothing.

# NO to the text above.
# segments: 1
echo-dropped = All right, nothing is done.
