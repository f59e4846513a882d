# The report on a group's hundred days: a page for donors and partners. No text of this file but the last ones is sent.

# Title of the report for donors.
# segments: 2
report100-title = { $group_name }: 100-day report

# Below the title: from which day to which it tells, and which week of the plan that is.
# segments: 2
report100-span = { $since } to { $until }, week { $week_number } of { $week_count }

# Across the head of a report that no coordinator has approved.
# segments: 2
report100-draft = Draft. Nobody has approved this report: do not pass it on.

# Under a large number: steps done.
# segments: 1
report100-figure-done = of { $total_count } steps done, { $due_count } were due

# Under a large number of reports.
# segments: 1
report100-figure-reports = or more reports of work

# Under a large number of people met.
# segments: 1
report100-figure-people = or more people met

# Under a large number of SMS parts, what texts to the members cost.
# segments: 1
report100-figure-cost = SMS sent to members

# What the SMS cost, behind their number.
# segments: 1
report100-money = { $money } in all

# In place of a count that is under five.
# segments: 1
report100-under = under 5

# Heading of the list of the plan's steps.
# segments: 1
report100-goals = Goals, and what became of them

# Heading of a column: what is to be done.
# segments: 1
report100-step = Step

# Heading of a column: the day by which.
# segments: 1
report100-due = Due

# Heading of a column: done, late ...
# segments: 1
report100-became = Result

# In place of a step's words that name somebody.
# segments: 2
report100-unsaid = (left out: the words name somebody)

# A step is done.
# segments: 1
report100-done = done in week { $week_number }

# A step is late.
# segments: 1
report100-late = late

# A step is not due yet.
# segments: 1
report100-open = to be done

# A step was dropped.
# segments: 1
report100-dropped = dropped

# A step was not done when the next plan began.
# segments: 1
report100-left = not done

# Heading of the drawing by week.
# segments: 1
report100-weeks = Week by week

# Title of a drawing: steps done, beside the plan's line.
# segments: 1
report100-weeks-steps = Steps done, and the plan

# Title of a drawing: all reports so far, by week.
# segments: 1
report100-weeks-reports = Reports so far

# In a drawing, at the line of what the plan wants.
# segments: 1
report100-plan-line = plan

# Before a week's number in a drawing.
# segments: 1
report100-week = week

# Above the figures: the first month against all.
# segments: 1
report100-month = The first four weeks, and since

# Heading of a column: in the first four weeks.
# segments: 1
report100-first = First 4 weeks

# Heading of a column: until now.
# segments: 1
report100-now = Until now

# Name of a row.
# segments: 1
report100-row-reports = Reports

# Name of a row.
# segments: 1
report100-row-people = People met

# Name of a row.
# segments: 1
report100-row-steps = Steps done

# Heading of the table and the map.
# segments: 1
report100-places = Where people were met

# Heading of a column.
# segments: 1
report100-place = Township

# Last row of the table of townships: those above together.
# segments: 1
report100-places-all = These together

# In place of the table of townships.
# segments: 1
report100-places-none = No township has five people yet.

# What the map shows, for who cannot see it.
# segments: 2
report100-map = Map: a circle for each township of the table, the larger the more people were met.

# Heading of what was changed in the plan.
# segments: 1
report100-decisions = Decisions on the way

# A decision: a step was dropped.
# segments: 1
report100-decision-drop = step { $item_number } dropped

# A decision with its reason.
# segments: 1
report100-decision-why = step { $item_number } dropped: { $reason }

# A decision: a step was moved.
# segments: 2
report100-decision-move = step { $item_number } moved from { $old_date } to { $new_date }

# In place of the list of decisions.
# segments: 1
report100-decisions-none = The plan went on as it began.

# Heading of how to read the report.
# segments: 1
report100-about = How to read this

# How to read the report: counts by fives.
# segments: 4
report100-about-fives = Reports and people are counted by fives, rounded down, and what is under five is not shown, so that nobody can be told from a number. A total is the sum of what stands above it.

# How to read the report: whose work is counted.
# segments: 3
report100-about-who = It tells of whole weeks of the plan, of what the group's members reported, and of reports on its theme by others. No name and no phone number stands in it.
