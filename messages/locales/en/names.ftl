# Names of things, put into other messages as text. The longest one of each kind is their worst case.

kind-community = community
kind-mobile = mobile
kind-centre = centre

# How names of themes end, which least forms leave out.
theme-endings = ship

activity-information = information
activity-education = education
activity-mediation = mediation
activity-negotiation = negotiation
activity-accompaniment = accompaniment
activity-advocacy = advocacy
activity-organising = organising
activity-referral = referral
activity-followup = follow-up

role-member = member
role-leader = leader
role-coordinator = coordinator

# Stands for a sender without a name.
guest = guest

# A language by its own name, as LANG shows it.
language-en = English
language-my = Burmese

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

# How a date is put together, without and with its year: "30 Dec", "30 Dec 2027".
date-short = { $day } { $month }
date-long = { $day } { $month } { $year }
