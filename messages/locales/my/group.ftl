# No such group, or none that the sender may know of; codes lists those that they may.
# segments: 2
group-unknown = သင့်အတွက် "{ $word }" အဖွဲ့ မရှိပါ။ အဖွဲ့များ- { $codes }

# Above the list of groups that the sender may know of; their own are marked with *.
# segments: 1
groups-head = အဖွဲ့များ (သင့်အဖွဲ့- { $codes })

# Above the names of a group's members.
# segments: 1
who-head = { $code }၊ { $count } ဦး-
