# To the owner of an item: "PRO5, due 30 Dec: Draft code of conduct. DONE PRO5 or LATE PRO5 1w". When is one of the two
# below: by the day alone, as a channel that was away may bring it days later.
# segments: 2
reminder-own = { $ref }၊ { $when }- { $text }။ ပြီး { $ref } / ရွှေ့ { $ref } 1w
    .short = { $ref } { $when }- { $text } (ပြီး/ရွှေ့)

# To leaders or coordinators, about an item of somebody else or of nobody.
# segments: 2
reminder-watch = { $ref } ({ $owner })၊ { $when }- { $text }။

# To leaders, about an item that nobody owns: they may give it to a member.
# segments: 2
reminder-free = { $ref }၊ { $when }- { $text }။ မှတ် { $ref } @အမည် / ပြီး { $ref }
    .short = { $ref }၊ { $when }- { $text }။ မှတ် { $ref } @အမည်

# Stands for the owner where there is none.
# segments: 1
reminder-nobody = တာဝန်ခံမရှိ

# When an item is due.
# segments: 1
reminder-due = { $date }

# When an item was due.
# segments: 1
reminder-late = { $date } (နောက်ကျ)
