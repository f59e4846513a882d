# No such group, or none that the sender may know of; codes lists those that they may.
# segments: 1
group-unknown = No group "{ $word }" is open to you. Groups: { $codes }.

# Above the list of groups that the sender may know of; their own are marked with *.
# segments: 1
groups-head = Groups (yours: { $codes }):

# Above the names of a group's members.
# segments: 1
who-head = { $code }, { $count } members:

# Behind a name there: they sent STOP.
# segments: 1
who-stopped = no texts (STOP)

# LEADER of somebody who leads that group.
# segments: 1
leader-already = { $name } leads { $code } already.

# To the coordinator who texted LEADER.
# segments: 1
leader-done = { $name } leads { $code } now, and was told.

# To somebody who leads a group from now on.
# segments: 1
leader-you = You lead { $code } now. WHO { $code } shows its members, TELL { $code } writes to them, HELP what else leaders do.

# To the leaders whom the group had before.
# segments: 1
leader-told = { $name } leads { $code } with you now.

# After UNDO of LEADER.
# segments: 1
leader-undone = Taken back: { $name } does not lead { $code }, and was told.

# To the group's other leaders, who were told that they lead with them.
# segments: 1
leader-told-not = { $name } does not lead { $code } with you after all.

# To somebody whom a coordinator no longer wants to lead.
# segments: 1
leader-no-more = You do not lead { $code } any more; you are still a member.
