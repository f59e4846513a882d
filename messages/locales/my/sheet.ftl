# Headings of a spreadsheet of reports.

# Heading of a column.
# segments: 1
sheet-number = နံပါတ်

# Heading of a column.
# segments: 1
sheet-day = နေ့ရက်

# Heading of a column.
# segments: 1
sheet-theme = ကဏ္ဍ

# Heading of a column.
# segments: 1
sheet-activity = လုပ်ငန်း

# Heading of a column.
# segments: 1
sheet-people = လူဦးရေ

# Heading of a column.
# segments: 1
sheet-women = အမျိုးသမီး

# Heading of a column.
# segments: 1
sheet-men = အမျိုးသား

# Heading of a column.
# segments: 1
sheet-township = မြို့နယ်

# Heading of a column.
# segments: 1
sheet-township-code = မြို့နယ်ကုဒ်

# Heading of a column.
# segments: 1
sheet-latitude = လတ္တီတွဒ်

# Heading of a column.
# segments: 1
sheet-longitude = လောင်ဂျီတွဒ်

# Heading of a column.
# segments: 1
sheet-photos = ဓာတ်ပုံ

# Heading of a column.
# segments: 1
sheet-note = မှတ်ချက်

# Heading of a column.
# segments: 1
sheet-author = အစီရင်ခံသူ
