# FORGET ME, asked once: says what goes and what stays.
# segments: 1
forget-ask = Erases your name, number, groups, photos and all texts from and to you, at Telegram where it lets us. Report counts stay. No undo. Erase? Text YES or NO.

# After NO to the question above.
# segments: 1
forget-kept = All right, nothing is erased.

# After YES: the last text to this person.
# segments: 1
forget-done = You are erased here; only counts stay. Delete our texts on your phone yourself. If you text again, you are new to us.

# FORGET ME by the only coordinator: without one nobody could act for the network.
# segments: 1
forget-last-coordinator = You are the only coordinator. Let another one be named in network.toml first; then FORGET ME works.

# To coordinators: somebody is erased; who it was is no longer known.
# segments: 1
forget-told = Somebody had themselves erased (FORGET ME). There is nothing to do.

# To coordinators: a leader or coordinator is erased; the network file would bring the number back.
# segments: 1
forget-told-leader = A leader or coordinator had themselves erased (FORGET ME). If network.toml names their number, take it out and load it again.

# To leaders: the items whose owner is erased, by number: "Nobody has these items now: LAND3 LAND7."
# segments: 1
forget-items = Nobody has these items now: { $list }. NOTE { $ref } @name gives one to a member.

# To an SMS number after FORGET ME and its YES, at once, and to the person's other addresses: what happens when.
# segments: 1
forget-waits = All about you is erased on { $date } at { $time }. Not you, or changed your mind? Text KEEP ME before.

# The same where many ask at once.
# segments: 1
forget-held = Many ask to be erased just now: a coordinator looks first. All about you goes on { $date } at { $time } or later. KEEP ME ends it.

# KEEP ME by somebody who has not asked to be erased.
# segments: 1
forget-nothing-asked = You have not asked to be erased. All is kept.

# To coordinators, once: more people than usual ask by SMS to be erased; a forger may have their phones.
# segments: 1
forget-flood = Over { $count } people asked by SMS in an hour to be erased. Was it them? The later wait: YES { $secret } lets them go on, NO { $secret } keeps them.

# To the coordinator who let them go on.
# segments: 1
forget-let-go = { $count } are erased, each a day after asking.

# To the coordinator who kept them.
# segments: 1
forget-kept-all = { $count } are kept, and told so.

# To somebody who asked to be erased among many, whom a coordinator kept.
# segments: 1
forget-refused = You are not erased: many such texts came at once, and coordinators doubt them. Was it you? Text FORGET ME again.
