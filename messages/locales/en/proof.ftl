# The third wrong number of a day from one phone or chat, and for every act there that weighs, until tomorrow.
# segments: 1
proof-rests = Three wrong numbers came from here today: what needs one rests until tomorrow. Urgent? Use your other phone or chat, or call.

# YES or NO with a number that stands for nothing that the sender may settle, or no more.
# segments: 1
proof-unknown = Nothing of yours waits for the number { $number }.

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

# Before the text above, where five texts waited for their YES already.
# segments: 1
echo-replaced = Waits no more: { $quote }

# NO to that text.
# segments: 1
echo-dropped = All right, nothing is done.

# To a member of a group that nobody leads: the others were asked, one must agree.
# segments: 1
second-asked = { $group } is led by all: another member must say YES within 3 days. { $count ->
    [one] 1 is
   *[other] { $count } are
} asked, and you are told.

# The same where nobody else can be asked.
# segments: 1
second-nobody = Another member of { $group } must agree to that, and none can be asked now. A coordinator may do it.

# To the other members of the group: what one of them texted. The first answer decides.
# segments: 2
second-ask = { $name } wants to do this for { $group }: "{ $text }" Do you agree? Text YES { $secret } or NO { $secret }.

# To who sent YES.
# segments: 1
second-agreed = Thank you. { $name } is told that you agreed.

# To who sent NO.
# segments: 1
second-refused = All right, it is not done, and { $name } is told.

# To who texted it: another member agreed; what was done follows.
# segments: 2
second-yes = { $name } agreed to "{ $text }":

# To who texted it: another member, or a coordinator, sent the same, and it is done.
# segments: 2
second-same = { $name } agreed, it is done: "{ $text }"

# To who texted it: another member did not agree.
# segments: 2
second-no = { $name } did not agree: "{ $text }" is not done.

# To who texted it: nobody answered in three days.
# segments: 1
second-late = Nobody of { $group } answered in 3 days: "{ $text }" is not done.

# YES or NO after another member's.
# segments: 1
second-settled = Another member was quicker: that is settled.

# YES to what somebody wanted who is in the group no more.
# segments: 1
second-gone = Who asked for that is in the group no more: it is not done.
