# Two commands are near to what was typed.
# segments: 1
which-command = Did you mean 1 { $command } or 2 { $other_command }? Text 1 or 2.

# YES without a number, and nothing was asked.
# segments: 1
nothing-asked = I did not ask anything just now. To send an announcement text YES and its number. HELP shows more.

# A command for members, used by one who may not.
# segments: 1
only-member = That is for members. Text JOIN and a group code.

# A command for leaders, used by one who is none (of that group).
# segments: 1
only-leader = Only a leader of the group can do that. TO and the group's code writes to them.

# A command for coordinators.
# segments: 1
only-coordinator = Only a coordinator can do that. TO COORD writes to them.

# The program failed on this text, four times; a human sees it.
# segments: 1
failed-text = Your text is kept, but I could not act on it. The coordinators see it. You need not send it again.
