# To a leader whose LOST or REMOVE names somebody who has namesakes: a line for each follows, to be texted back.
# segments: 1
removal-which = Several have that name. Text one of these:

# The same where nobody has just that name: the nearest follow.
# segments: 1
removal-near = Nobody has just that name. Was it one of these?

# To a coordinator or leader who texted REMOVE and a name alone: "REMOVE Ma Hla PRO" follows for each group.
# segments: 1
remove-which-group = Out of which group? Text one of these:

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

# To leaders and coordinators, above lines such as "REPLY 4410: Ma Hla": another leader's phone is lost, or they lead no more.
# segments: 1
numbers-new = Numbers for REPLY and OK are new; the old ones have ended:

# To the leader who texted REMOVE.
# segments: 1
remove-done = { $name } is out of { $code }, and comes back only if a leader lets them in.

# The same where that was a leader, whom the network file names.
# segments: 1
remove-leader-done = { $name } is out of { $code }. network.toml still names them as a leader: take them out there, too.

# After UNDO of REMOVE.
# segments: 1
remove-undone = Taken back: { $name } is in { $code } again.

# To the group's other leaders, who were told that somebody was put out.
# segments: 1
remove-undone-told = { $author } took it back: { $name } is in { $code } again.

# To the group's other leaders.
# segments: 1
remove-told = { $author } put { $name } out of { $code }.

# REMOVE of oneself.
# segments: 1
remove-self = That is you. LEAVE { $code } takes you out.

# REMOVE of a coordinator.
# segments: 1
remove-coordinator = { $name } coordinates the network: network.toml says who does. LOST freezes a phone that was taken.

# REMOVE of a group's only leader.
# segments: 1
remove-last-leader = { $name } is the last leader of { $code }. Let network.toml name another one first.

# To who texted BLOCK.
# segments: 1
block-done = { $name } is blocked: nothing from there reaches anybody. UNBLOCK { $secret } undoes it.

# BLOCK with a small number, which proves nothing.
# segments: 1
block-number = Text BLOCK { $secret } to block { $name }.

# BLOCK of oneself.
# segments: 1
block-self = That text is your own.

# BLOCK of a leader or coordinator.
# segments: 1
block-leads = { $name } leads a group or coordinates. LOST freezes a phone that was taken; REMOVE puts out of a group.

# To coordinators.
# segments: 1
block-told = { $author } blocked { $name }.

# To whoever is blocked, once; then there is silence.
# segments: 1
blocked = Your texts are not read here any more.

# After UNBLOCK.
# segments: 1
unblock-done = { $name } may text again, and join.

# UNBLOCK with a small number, which proves nothing.
# segments: 1
unblock-number = Text UNBLOCK { $secret } to let { $name } text again.

# To coordinators.
# segments: 1
unblock-told = { $author } lets { $name } text again.
