# The group's code is not known; codes lists all.
# segments: 2
group-unknown = "{ $word }" အဖွဲ့ မရှိပါ။ အဖွဲ့များ- { $codes }

# Above the list of groups; the member's own are marked with *.
# segments: 1
groups-head = အဖွဲ့များ (သင့်အဖွဲ့- { $codes })

# Above the names of a group's members.
# segments: 1
who-head = { $code }၊ { $count } ဦး-
