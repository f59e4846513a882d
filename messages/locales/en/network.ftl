# The network file on its way into force, on the page and from the command line: no text of it is sent.

# The file is of another network than the one in force. $title: the one in force.
# segments: 1
network-other = In force is "{ $title }", and this file is of "{ $name }".

# Who leads a group and would not by this file.
# segments: 1
network-leads-no-more = { $list } would not lead { $code } any more.

# Who coordinates and would not by this file.
# segments: 1
network-coordinates-no-more = { $list } would not be coordinator any more.

# A group with members that the file lacks.
# segments: 1
network-group-ends = { $code } would end, which has { $count ->
    [one] { $count } member
   *[other] { $count } members
}.

# The file keeps words, guests or photos for fewer days than the one in force.
# segments: 1
network-keeps-less = What is older than the new days of [keep] goes for good.

# Stands for somebody who gave no name.
# segments: 1
network-unnamed = somebody without a name
