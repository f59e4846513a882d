# Headings of a spreadsheet of reports.

# Heading of a column.
# segments: 1
sheet-number = Number

# Heading of a column.
# segments: 1
sheet-day = Day

# Heading of a column.
# segments: 1
sheet-theme = Theme

# Heading of a column.
# segments: 1
sheet-activity = Activity

# Heading of a column.
# segments: 1
sheet-people = People

# Heading of a column.
# segments: 1
sheet-women = Women

# Heading of a column.
# segments: 1
sheet-men = Men

# Heading of a column.
# segments: 1
sheet-township = Township

# Heading of a column.
# segments: 1
sheet-township-code = Township code

# Heading of a column.
# segments: 1
sheet-latitude = Latitude

# Heading of a column.
# segments: 1
sheet-longitude = Longitude

# Heading of a column.
# segments: 1
sheet-photos = Photos

# Heading of a column.
# segments: 1
sheet-note = Note

# Heading of a column.
# segments: 1
sheet-author = Reported by
