# To the owner of an item: "PRO5, due 30 Dec, in 7 days: Draft code of conduct. DONE PRO5 or LATE PRO5 1w". When is one of the words below.
# segments: 1
reminder-own = { $ref }, due { $date }, { $when }: { $text }. DONE { $ref } or LATE { $ref } 1w

# To leaders or coordinators, about an item of somebody else or of nobody.
# segments: 1
reminder-watch = { $ref } ({ $owner }), due { $date }, { $when }: { $text }.

# To leaders, about an item that nobody owns: they may give it to a member.
# segments: 1
reminder-free = { $ref }, due { $date }, { $when }: { $text }. Nobody's: NOTE { $ref } @name gives it, DONE { $ref } ends it

# Stands for the owner where there is none.
# segments: 1
reminder-nobody = nobody's

# When an item is due.
# segments: 1
reminder-today = today

# When an item is due.
# segments: 1
reminder-tomorrow = tomorrow

# When an item is due.
# segments: 1
reminder-in-days = in { $day_count } days

# How long ago an item was due.
# segments: 1
reminder-days-late =
    { $day_count ->
    [one] 1 day late
   *[other] { $day_count } days late
}

# Above several reminders that came due together.
# segments: 1
reminder-several = { $count } reminders:
