# To coordinators, once a month: "83% of the budget of Nov is used: 166,000 of 200,000 MMK. ..."
# segments: 1
costs-warning = { $percent }% of the budget of { $month } is used: { $spent } of { $budget }. When all of it is, only alerts and answers still leave where a text costs money.

# To coordinators, once a month, when all of it is used; date is the first day of the next month.
# segments: 2
costs-stop = The budget of { $month } is used up: { $spent } of { $budget }. Where a text costs money only alerts and answers leave now. The others wait until { $date }, or until a network file with a higher budget is loaded.

# The end of the ways in an announcement's preview: "17 by SMS x 2 parts = 34 SMS, about 510 MMK".
# segments: 1
costs-about = about { $money }

# A further line of the preview: the announcement costs more than is left of the month's budget.
# segments: 1
costs-over = That is over the month's budget, of which { $money } is left. What is over waits until { $date }.

# The same for an urgent announcement, which leaves all the same.
# segments: 1
costs-over-urgent = That is over the month's budget, of which { $money } is left.

# In the digest: what the texts of the week cost.
# segments: 1
costs-week = Cost: { $money } this week

# The same, and how much of the month's budget is used by now.
# segments: 1
costs-week-budget = Cost: { $money } this week, { $percent }% of the month's budget used
