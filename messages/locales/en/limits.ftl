# In the place of the eleventh answer in ten minutes, or of the one that is over the hour's limit: once, then answers rest.
# segments: 1
limits-rest = Very many texts came from you. We go on reading them, and a call for help reaches people at once. Answers come again from { $time }.

# To coordinators, once a day: a member's number or chat texts without end, maybe a machine.
# segments: 1
limits-rest-of = Very many texts come from { $name }. All are read and kept; answers go there again from { $time }. If that is odd, call.
