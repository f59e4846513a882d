# To a leader whose LOST or REMOVE names somebody who has namesakes: a line for each follows, to be texted back.
# segments: 1
removal-which = Several have that name. Text one of these:

# The same where nobody has just that name: the nearest follow.
# segments: 1
removal-near = Nobody has just that name. Was it one of these?

# A line under the two above: what to text, where that person lives, and in which groups: "LOST Ma Hla 2 (Hpa-An; PRO)".
# segments: 1
removal-line = { $text } ({ $area }; { $codes })

# To a leader: nobody is called anything like it.
# segments: 1
removal-nobody = I know nobody called { $name }. Write the whole name, as WHO shows it.

# To the leader or coordinator who texted LOST.
# segments: 1
lost-done = { $name }'s phone is frozen: nothing goes there, nothing from there is done. Back again? FOUND { $name }

# LOST of somebody who is frozen.
# segments: 1
lost-already = { $name }'s phone is frozen already. FOUND { $name } opens it.

# To coordinators and the leaders of the person's groups.
# segments: 1
lost-told = { $author } says { $name }'s phone is taken: it is frozen. Not true? FOUND { $name }

# To coordinators: a text came from a phone that is lost. Who wrote it is not known.
# segments: 1
lost-wrote = From { $name }'s LOST phone: { $text }

# To coordinators at once: it speaks of danger. It may be its owner, or a trap.
# segments: 1
lost-alert = ALERT from { $name }'s LOST phone, perhaps by others: { $text }

# To the leader who answers, or gives an item to, somebody whose phone is lost.
# segments: 1
lost-hears-nothing = { $name }'s phone is lost: nothing is sent there.

# FOUND of somebody whose phone is not frozen.
# segments: 1
found-nobody = No phone of anybody called { $name } is frozen.

# To the leader or coordinator who texted FOUND: asks once more.
# segments: 1
found-ask = Does { $name } have the phone again, alone? Text YES { $secret }. Or another leader texts FOUND, too.

# After that YES, or the second FOUND.
# segments: 1
found-done = { $name }'s phone is open again.

# To coordinators and the leaders of the person's groups.
# segments: 1
found-told = { $author } says { $name }'s phone is back: it is open again. Not true? LOST { $name }

# To the person whose phone was frozen.
# segments: 1
found-you = Your phone was frozen and is open again. What came from it meanwhile was not done; text it again.

# To leaders and coordinators, above lines such as "REPLY 4410: Ma Hla": another leader's phone is lost.
# segments: 1
numbers-new = Numbers for REPLY and OK are new, since a phone is lost; the old ones have ended:
