# To the owner of an item: "PRO5, due 30 Dec, in 7 days: Draft code of conduct. DONE PRO5 or LATE PRO5 1w". When is one of the words below.
# segments: 2
reminder-own = { $ref }၊ { $date } ({ $when })- { $text }။ ပြီး { $ref } / ရွှေ့ { $ref } 1w

# To leaders or coordinators, about an item of somebody else or of nobody.
# segments: 2
reminder-watch = { $ref } ({ $owner })၊ { $date } ({ $when })- { $text }။

# To leaders, about an item that nobody owns: they may give it to a member.
# segments: 2
reminder-free = { $ref }၊ { $date } ({ $when })- { $text }။ မှတ် { $ref } @အမည် / ပြီး { $ref }
    .short = { $ref }၊ { $date } ({ $when })- { $text }။ မှတ် { $ref } @အမည်

# Stands for the owner where there is none.
# segments: 1
reminder-nobody = တာဝန်ခံမရှိ

# When an item is due.
# segments: 1
reminder-today = ဒီနေ့

# When an item is due.
# segments: 1
reminder-tomorrow = မနက်ဖြန်

# When an item is due.
# segments: 1
reminder-in-days = { $day_count } ရက်ကျန်

# How long ago an item was due.
# segments: 1
reminder-days-late = { $day_count } ရက်နောက်ကျ

# Above several reminders that came due together.
# segments: 1
reminder-several = သတိပေးချက် { $count } ခု-
