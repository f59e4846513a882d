# To the owner of an item: "PRO5, due 30 Dec: Draft code of conduct. DONE PRO5 or LATE PRO5 1w". When is one of the two
# below: by the day alone, as a channel that was away may bring it days later.
# segments: 1
reminder-own = { $ref }, { $when }: { $text }. DONE { $ref } or LATE { $ref } 1w

# To leaders or coordinators, about an item of somebody else or of nobody.
# segments: 1
reminder-watch = { $ref } ({ $owner }), { $when }: { $text }.

# To leaders, about an item that nobody owns: they may give it to a member.
# segments: 1
reminder-free = { $ref }, { $when }: { $text }. Nobody's: NOTE { $ref } @name gives it, DONE { $ref } ends it

# Stands for the owner where there is none.
# segments: 1
reminder-nobody = nobody's

# When an item is due.
# segments: 1
reminder-due = due { $date }

# When an item was due.
# segments: 1
reminder-late = late, due { $date }
