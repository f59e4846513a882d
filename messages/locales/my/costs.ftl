# To coordinators, once a month: "83% of the budget of Nov is used: 166,000 of 200,000 MMK. ..."
# segments: 2
costs-warning = { $month } ဘတ်ဂျက် { $percent }% သုံးပြီး- { $spent } / { $budget }။ ကုန်လျှင် အရေးပေါ်စာနှင့် အဖြေစာများသာ ငွေကုန်သည့်လမ်းဖြင့် ပို့ပါမည်။

# To coordinators, once a month, when all of it is used; date is the first day of the next month.
# segments: 2
costs-stop = { $month } ဘတ်ဂျက်ကုန်ပြီ- { $spent } / { $budget }။ အရေးပေါ်နှင့် အဖြေသာ ပို့မည်။ ကျန်စာ { $date } အထိ စောင့်မည်။

# The end of the ways in an announcement's preview: "17 by SMS x 2 parts = 34 SMS, about 510 MMK".
# segments: 1
costs-about = { $money } ခန့်
    .short = { $money }

# A further line of the preview: the announcement costs more than is left of the month's budget.
# segments: 2
costs-over = ဤလဘတ်ဂျက် ကျော်သည်၊ { $money } သာ ကျန်သည်။ ကျော်သောစာများ { $date } အထိ စောင့်မည်။

# The same for an urgent announcement, which leaves all the same.
# segments: 1
costs-over-urgent = ဤလဘတ်ဂျက် ကျော်သည်၊ { $money } သာ ကျန်သည်။

# In the digest: what the texts of the week cost.
# segments: 1
costs-week = ဤအပတ် ကုန်ကျငွေ { $money }

# The same, and how much of the month's budget is used by now.
# segments: 1
costs-week-budget = ဤအပတ် ကုန်ကျငွေ { $money }၊ လဘတ်ဂျက် { $percent }% သုံးပြီး
