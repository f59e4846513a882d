# CALENDAR and CALENDAR OFF: links by which calendars read plans, and what stands in a calendar.

# The answer to CALENDAR: an address for a calendar program. Whoever has it reads the plans.
# segments: 1
calendar-made = Subscribe to it in your calendar: { $feed } Show it to nobody, it opens the plans. CALENDAR OFF ends it.

# The answer to CALENDAR OFF.
# segments: 1
calendar-off = { $count ->
    [0] You have no calendar link.
   *[other] No calendar reads the plans by your links any more.
}

# The answer to CALENDAR where no page is served that can be reached from elsewhere.
# segments: 1
calendar-no-page = There is no page here that a calendar reaches.

# In a calendar, on the plan's last day. Not sent.
# segments: 1
calendar-last = { $group }: day { $days }, the last
