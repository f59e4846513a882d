# Leaflets that are printed: no text of it is sent.

# Heading: whom a leaflet is for.
# segments: 1
leaflet-member = For members

# Heading: whom a leaflet is for.
# segments: 1
leaflet-leader = For leaders

# Heading: whom a leaflet is for.
# segments: 1
leaflet-coordinator = For coordinators

# Before the number to text to.
# segments: 1
leaflet-to = Text to:

# Heading, above codes of groups and their names.
# segments: 1
leaflet-groups = Groups

# Heading, above themes.
# segments: 1
leaflet-themes = Themes

# Heading, above what is good to know.
# segments: 1
leaflet-know = Good to know

# A tip to members.
# segments: 2
leaflet-typing = Small letters and slips of the finger do not matter. Burmese or English, both are read.

# A tip to members.
# segments: 2
leaflet-other = Whatever else you write is read by your leaders, or by the office. They answer.

# A tip to members and leaders. SOS is a word of safety.
# segments: 2
leaflet-danger = In danger: SOS and where you are. Coordinators and your leaders get it at once.

# A tip to everybody.
# segments: 2
leaflet-delete = Delete texts that are dangerous to carry. An operator can read SMS.

# A tip to leaders and coordinators.
# segments: 2
leaflet-code = An announcement leaves only once you text its number back, such as YES 4821.

# A tip to leaders and coordinators.
# segments: 2
leaflet-number = Tell nobody a number of four digits that you got: with it, others act in your name.

# A tip to coordinators.
# segments: 2
leaflet-seized = A phone was taken: LOST and the name, at once. Nothing more goes there.
