# No such group, or none that the sender may know of; codes lists those that they may.
# segments: 1
group-unknown = No group "{ $word }" is open to you. Groups: { $codes }.

# Above the list of groups that the sender may know of; their own are marked with *.
# segments: 1
groups-head = Groups (yours: { $codes }):

# Above the names of a group's members.
# segments: 1
who-head = { $code }, { $count } members:
