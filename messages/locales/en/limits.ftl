# In the place of the eleventh answer in ten minutes, or of the one that is over the hour's limit: once, then answers rest.
# segments: 1
limits-rest = Very many texts came from you. We go on reading them, and a call for help reaches people at once. Answers come again from { $time }.

# To coordinators, once a day: a member's number or chat texts without end, maybe a machine.
# segments: 1
limits-rest-of = Very many texts come from { $name }. All are read and kept; answers go there again from { $time }. If that is odd, call.

# To coordinators, once a day: more strangers than the network file says texted within an hour.
# segments: 1
limits-welcomes = Over { $count } strangers texted in an hour: more get no welcome, a call for help still reaches you. New people? Raise welcomes_per_hour in [limits].

# To coordinators, once a day, when sms_per_day of the network file is used up.
# segments: 1
limits-day = The { $count } SMS of a day are used up. Only alerts leave by SMS now. The others wait and go on by themselves; raise sms_per_day if need be.
