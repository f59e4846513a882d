# CALENDAR and CALENDAR OFF: links by which calendars read plans, and what stands in a calendar.

# The answer to CALENDAR: an address for a calendar program. Whoever has it reads the plans.
# segments: 2
calendar-made = { $feed } ကို ပြက္ခဒိန်တွင် ထည့်ပါ။ လျှို့ဝှက်ထားပါ။ ပြက္ခဒိန်ပိတ် = ရပ်ရန်

# The answer to CALENDAR OFF.
# segments: 1
calendar-off = { $count ->
    [0] ပြက္ခဒိန် လင့် မရှိပါ။
   *[other] ပြက္ခဒိန် လင့်အားလုံး ပိတ်ပြီးပါပြီ။
}

# The answer to CALENDAR where no page is served that can be reached from elsewhere.
# segments: 1
calendar-no-page = ပြက္ခဒိန် ဖတ်နိုင်သော စာမျက်နှာ မရှိပါ။

# In a calendar, on the plan's last day. Not sent.
# segments: 1
calendar-last = { $group } - ရက် { $days }၊ နောက်ဆုံးရက်
