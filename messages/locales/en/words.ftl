# The words that the reader of texts knows, comma separated; the first one is the one that we show.
# Case, hyphens and invisible letters do not matter. A command word may stand for one command only, in all languages together.

## Commands

word-help = help, h, info, menu, commands
word-join = join, enter, register, signup
word-leave = leave, exit
word-groups = groups, group
word-who = who, members
word-me = me, profile, whoami
word-name = name, callme
word-lang = lang, language
word-area = area, township, place, location
word-kind = kind, type
word-themes = themes, theme, topics, topic
word-report = report, r, rep, rpt
word-reports = reports, allreports, reportlist
word-fix = fix, correct, change, edit
word-undo = undo, withdraw
word-plan = plan, plans
word-my = my, mine, mytasks, tasks, todo
word-share = share, sharesummary
word-begin = begin
word-add = add
word-done = done, finished, complete, completed
word-late = late, delay, delayed, postpone
word-note = note
word-drop = drop
word-tell = tell, announce, broadcast
word-sent = sent, delivery
word-to = to, message
word-reply = reply, answer
word-ok = ok, okay, approve, accept
word-refuse = refuse, reject, decline, deny
word-digest = digest, summary
word-link = link, connect
word-unlink = unlink, disconnect
word-merge = merge
word-login = login, signin
word-logout = logout, signout
word-stop = stop, stopall, unsubscribe, quit, end, cancel, optout
word-start = start, unstop, subscribe, resume
word-forget = forget, forgetme, eraseme
word-keepme = keepme
word-report100 = report100, hundreddays
word-calendar = calendar
word-calendaroff = calendar off, calendaroff, no calendar
word-mayquote = mayquote, may quote, quote
word-noquote = noquote, no quote, unquote
word-more = more, next
word-remove = remove, putout
word-block = block
word-unblock = unblock
word-leader = leader, makeleader
word-lost = lost, seized
word-found = found, recovered
word-yes = yes, y, yeah, yep, agree, iagree
word-no = no, n, nope
word-skip = skip, pass, later

## Kinds of paralegals

word-kind-community = community, community based, cbp, village
word-kind-mobile = mobile, mobile paralegal, travelling, traveling
word-kind-centre = centre, center, centre based, center based, office based, legal centre

## Activities that reports count

word-activity-information = information, info, advice, info session, legal information, counselling, consultation
word-activity-education = education, training, trg, trng, session, awareness, workshop, teaching, legal education, education session
word-activity-mediation = mediation, mediate, mediated, dispute resolution
word-activity-negotiation = negotiation, negotiate, negotiated
word-activity-accompaniment = accompaniment, accompany, accompanied, court visit, office visit
word-activity-advocacy = advocacy, advocate, advocated, petition, lobbying, campaign
word-activity-organising = organising, organizing, organise, organize, organised, organized, mobilising, mobilizing
word-activity-referral = referral, refer, referred
word-activity-followup = followup, follow up, followed up

## People

word-women = women, woman, w, f, female, females, girls, girl, ladies, lady, womens, womans, woman's, mother, mothers, wives, sisters, daughters, widows, housewives, wmn, wmen, wm, fem
word-men = men, man, m, male, males, boys, boy, mens, mans, gent, gents, gentleman, gentlemen, guys, father, fathers, husbands, sons, mn
word-children = children, child, kids, kid, childs, childrens, minors, babies, infants
word-others = trans, transgender, nonbinary, intersex
word-people =
    people, persons, person, ppl, p, pax, participants, attendees, villagers, farmers, members, households,
    families, workers, students, youth, clients, residents, migrants, idps, refugees, leaders, teachers,
    farmer, villager, participant, attendee, member, worker, student, client, resident, migrant, idp, refugee,
    leader, teacher, peoples, peeps, pple, pepole, peple, folks, elders, elder, adults, adult, persns, prsn,
    neighbours, neighbors, monks, nuns, fishermen, fishers, landowners, owners, activists, volunteers,
    youths, landless, attendants, beneficiaries, paralegals

## Days, months, units

word-today = today, tdy, now, tonight, this-morning, this-afternoon, this-evening, todays, 2day, this-noon
word-yesterday =
    yesterday, yday, ytday, ystday, ystrday, yest, last-night, lastnight, last-nite, lastnite, yestday, yesterdays, yester, ytd, y'day, yesterday-night,
    yestarday, yesturday, yest'day, yst
word-tomorrow = tomorrow, tmr, tmrw, 2moro, tomoro, tmw, tomorow
word-before-yesterday = day-before-yesterday, before-yesterday, daybefore
word-after-tomorrow = day-after-tomorrow, after-tomorrow
word-monday = monday, mon, mndy, mondy
word-tuesday = tuesday, tue, tues, tusday
word-wednesday = wednesday, wed, weds, wednes, wednsday
word-thursday = thursday, thu, thur, thurs, thrsday
word-friday = friday, fri, frdy
word-saturday = saturday, sat
word-sunday = sunday, sun
word-month-1 = january, jan
word-month-2 = february, feb
word-month-3 = march, mar
word-month-4 = april, apr
word-month-5 = may
word-month-6 = june, jun
word-month-7 = july, jul
word-month-8 = august, aug
word-month-9 = september, sep, sept
word-month-10 = october, oct
word-month-11 = november, nov
word-month-12 = december, dec
word-day-unit = d, day, days
word-week-unit = w, wk, wks, week, weeks, weeek
word-month-unit = month, months, mth, mths, mo

## Audiences

word-coordinators = coord, coordinator, coordinators, office
word-all = all, everyone, everybody

## Beside a yes to showing one

word-photo = photo, photos, picture, pictures, pic, pics, foto
