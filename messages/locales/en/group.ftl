# The group's code is not known; codes lists all.
# segments: 1
group-unknown = No group "{ $word }". Groups: { $codes }.

# Above the list of groups; the member's own are marked with *.
# segments: 1
groups-head = Groups (yours: { $codes }):

# Above the names of a group's members.
# segments: 1
who-head = { $code }, { $count } members:
