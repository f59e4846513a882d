# Small words that the reader of reports and days knows beside those of words.ftl, comma separated.
# Nobody is ever sent them.

## Around names, days and numbers

# Joins two numbers: "5 women and 7 men".
word-and = and, plus
# Stands before a place or a day, and says nothing once that is read: "in Hpa-An", "on Monday".
word-beside = in, at, on, from, near
# Follows the name of a township.
word-township = township, tsp, twp, town
# Follows the name of a state or region, which is no township.
word-region = state, region, division, province, states, reg
# A town that a state or region is called after: another township's name behind it is meant.
word-region-town = Yangon, Rangoon, Mandalay, Bago, Pegu, Sagaing, Magway
# A state or region that no township is a misspelling of.
word-region-name =
    Kachin, Kayah, Karenni, Kayin, Karen, Chin, Mon, Rakhine, Arakan, Shan, Ayeyarwady, Irrawaddy, Tanintharyi,
    Tenasserim, Yangon, Rangoon, Naypyitaw, Naypyidaw
# Follows the name of a smaller place, which is no township.
word-locality = village, ward, quarter, tract, vlg, vill, villagetract, hamlet, camp, street, road, river, bridge
# Before the name of the place where it was, whatever other places are named.
word-where = in, at
# Before a place that something came from or went to: another one that is named is meant.
word-origin = from, to, of, near, beside
# Before the name of a person, who may be called as a township is: "Daw Ann". Some of them are townships: "Saw Htoo Eh".
word-title = u, daw, ko, ma, mg, maung, saw, naw, sai, nang, nan, salai, mai, mi, mr, mrs, ms, dr, saya, sayar, sayama, brother, sister, uncle, aunty, auntie
# Behind the name of a place that is a street there: "Bago Street".
word-street = street, st, road, rd, lane, avenue, highway, bridge, pagoda, hotel, express
# Behind the name of a town: it is another one, "Dagon Myothit".
word-new-town = myothit
# Stands before a weekday in the past ("last Monday") or to come.
word-last = last, this, past
word-next = next, this, coming
# Before a date: it is the day of a court or an office, not of the report ("hearing on 12 Jan").
word-appointed = hearing, trial, verdict, sentencing, appointment, adjourned, postponed, deadline, summons, summoned
# The same behind a date.
word-appointed-behind = deadline
# Before a day, with at most two words between: it is to come ("I will come on Friday").
word-to-come = will, shall, gonna
# "3 days ago"
word-ago = ago, before, back, earlier, agao, agoo
# A part of the day, behind a day: "monday morning".
word-daypart = morning, afternoon, evening, eve, night, noon, midday, nite, midnight
# Before a number that is the day of a month: "on the 28th".
word-before-date = the, on, date, dated
# Before the word for yesterday: the day before it.
word-day-before = day before, day b4, b4, before, the day before
# Speaks of a day that only its writer knows.
word-time =
    weekend, weekends, wkend, recently, lately, week, weeks, month, months, ago, fortnight, otherday, someday, tomorrow,
    nowadays, soon
# Before a span, and says which no more than "a few days ago" does.
word-vague = last, this, next, past, few, some, couple, several, other, previous, coming, of
# Between the day and the month, or after the day: "12th March", "1st of May".
word-ordinal = st, nd, rd, th, of

## Numbers

# Numbers in words. They count only beside what they count: "five women", "women five".
word-number-1 = one
word-number-2 = two
word-number-3 = three
word-number-4 = four
word-number-5 = five
word-number-6 = six
word-number-7 = seven
word-number-8 = eight
word-number-9 = nine
word-number-10 = ten
word-number-11 = eleven
word-number-12 = twelve, dozen
word-number-13 = thirteen
word-number-14 = fourteen, forteen
word-number-15 = fifteen
word-number-16 = sixteen
word-number-17 = seventeen
word-number-18 = eighteen
word-number-19 = nineteen
word-number-20 = twenty
word-number-30 = thirty
word-number-40 = forty, fourty
word-number-50 = fifty
word-number-60 = sixty
word-number-70 = seventy
word-number-80 = eighty
word-number-90 = ninety, ninty
word-number-100 = hundred
word-number-1000 = thousand
# Stands for one: "a dozen people", "a week ago".
word-single = a, an
# Between the ends of a range: "5 to 7 people".
word-to-number = to, or, till
# Before two numbers, joined by "and": "between 5 and 7 people".
word-between = between, from
# Before how old somebody is: "age 45".
word-age = age, aged
# The number beside it is only near what was meant: "about 20 people", "20 people or so".
word-about =
    about, around, approx, approximately, approximate, roughly, nearly, almost, some, over, least, atleast,
    than, minimum, plus, ca, circa, abt, aprox
# Says that the number beside it counts all: "total 14, 6 women".
word-total = total, totally, all, altogether, overall, sum, together, totalling, tot
# Between a total and its parts: "12 of them 5 women".
word-among = of, including, incl, inc, include, includes, among, with, which, whom, where
# Between a number and the women or men whom it counts: "9 of them women".
word-of-them = of, them, whom, which, these, those, were, are, was, is
# Between a number and whom it counts, though it looks like a verb of the past: "2 accused men".
word-adjective = accused, detained, displaced, disabled, injured, wounded, evicted, married, widowed, retired
# After a number: a part of the number behind it, "7 out of 20".
word-out-of = out
# The same, and they are the people: "22 of us".
word-us = us
# After a number: those came on top of others, or were others.
word-extra = more, extra, additional, others, other, another
# After a number of metres: "200m from the road".
word-apart = from, away, off, long, wide, deep, high, tall, radius, behind, near, above, below, inside, outside

## What a number counts

# Counts heads, and says no more about who they were: not kept in the note of a report.
word-heads = people, persons, person, ppl, p, pax, yauk, yaut
# After a number: whoever they were, they were there: "15 came".
word-came = came, come, attended, attend, joined, participated, present, showed, arrived, attending
# Right before a number without a word behind it: people, most likely, so it is asked: "helped 7".
word-helped = helped, met, advised, trained, taught, assisted, supported, interviewed, counselled, counseled, informed, saw, accompanied, referred
# Joins a word for people and its number, and says nothing.
word-plural = s
# One woman or one man; a large number behind it is an age: "woman 45".
word-one-person = woman, man, girl, boy, lady, person, mother, father
# After a number: these are no people.
word-not-people =
    acre, acres, ac, hectare, hectares, ha, house, houses, home, homes, hut, huts, household, households,
    hh, family, families, hour, hours, hr, hrs, minute, minutes, min, mins, day, days, week, weeks, month,
    months, year, years, yr, yrs, km, kms, mile, miles, metre, metres, meter, meters, ft, feet, kg, ton,
    tons, kyat, kyats, mmk, ks, usd, dollar, dollars, lakh, lakhs, million, thousand, hundred, percent, am,
    pm, oclock, time, times, case, cases, complaint, complaints, letter, letters, form, forms, village,
    villages, plot, plots, field, fields, farm, farms, map, maps, tract, tracts, ward, wards, township,
    townships, group, groups, meeting, meetings, session, sessions, training, trainings, visit, visits,
    call, calls, cow, cows, buffalo, tree, trees, bag, bags, basket, baskets, truck, trucks, car, cars,
    bike, bikes, copy, copies, book, books, document, documents, page, pages, photo, photos, item, items,
    company, companies, organisation, organisations, office, offices, school, schools, well, wells,
    road, roads, st, nd, rd, th
# Before a number: it names something, and counts nothing: "Form 7", "section 12".
word-label =
    form, section, sec, article, art, rule, law, act, case, no, number, num, nr, plot, ward, house, room,
    road, street, phase, part, group, line, page, age, aged, report, item, version, since, until,
    block, lot, floor, unit, table, gate, bus, track, lane, zone, box, row, volume, chapter, annex, serial

## Corrections

# Says that something said before is mended, and nothing else.
word-mend =
    sorry, meant, mean, was, were, is, it, its, i, no, but, actually, correct, correction, wrong, mistake, should, be,
    instead, only, rather, really, oops, ops, oh, ah, count, counted, miscounted, typo, mistyped, change, to, there, my, the, we, had, were, and, in, on
# Between a day and the right one: "yesterday no sorry Saturday".
word-correcting = sorry, no, oops, ops, meant, mean, wait, correction, actually
# Before a report in the same text: it is sent anew, in place of an older one.
word-again = again, wrong, mistake, mistaken, resend, instead, corrected, correction
# Stands before what is not so.
word-deny = not, isnt, wasnt, werent
# What a text begins with that reports without the command: "I report land ...".
word-reporting = report, reported, reporting, reports
# Units of a day: whoever is late by one of them speaks of today.
word-clock = hour, hours, hr, hrs, minute, minutes, min, mins
# Stands before the name of somebody else whose report it is: "for Ma Hla: R land ...".
word-whose = for, from, onbehalfof, behalfof, inthenameof

## Everyday words

# Never a slip for a command or a township; where one is a township's name too, a report must write it so
# (Pale, Pale township). Many differ by a letter or two from a command or a township; the last are parts of
# people's names.
word-plain =
    able, about, above, accent, access, according, account, across, action, actually, added, adds, ads,
    after, again, against, agreed, agrees, aid, alan, allowed, almost, alone, along, already, also,
    although, always, amazing, america, american, among, amount, another, answered, anyone, anything, are,
    areas, arena, army, around, arrested, asked, asks, assume, ate, attack, attention, australia, available,
    average, away, baby, back, ball, bang, bank, banking, base, based, batman, beaten, beautiful, became,
    because, become, been, began, begins, begun, behind, being, believe, bell, below, bend, bent, best,
    better, between, biggest, bill, black, blaming, blood, blue, board, body, bone, bore, born, both,
    bottle, break, bribe, bring, british, brother, brought, build, building, built, business, called, came,
    canceled, cancer, candle, cannot, carbon, card, care, career, cause, cell, cent, central, certain,
    chance, chances, changed, changes, channel, character, charge, charged, charges, check, chief, child,
    children, china, choice, church, city, clan, class, clear, close, club, code, coin, collect, college,
    come, comes, comics, command, commander, comments, common, commons, compete, complex, connect,
    considered, continue, control, cool, cope, core, correctly, corrupt, cost, could, council, countries,
    country, county, couple, course, court, cover, crazy, created, crop, crops, culture, current, currently,
    dad, daily, dam, dame, damn, dancer, daniel, dark, data, date, daughter, david, dead, deadline, deal,
    dealing, death, debate, decade, decide, decided, decision, declare, declared, deep, define, degree,
    delays, deleted, deliver, delivered, delivers, demons, den, department, deployed, des, design, detect,
    development, died, different, difficult, direct, director, disagree, district, does, doing, domain,
    dome, don, donation, dont, door, dope, dose, down, dragon, drive, drone, drops, during, each, early,
    earth, east, easy, economic, either, election, else, ends, energy, england, english, enjoy, enough,
    enters, entire, especially, europe, european, even, event, events, ever, every, everything, evidence,
    exactly, example, except, exchange, exist, experience, export, eyes, face, fact, fall, fame, fans,
    farmer, fashion, fast, fate, father, federal, feel, feeling, fell, felt, fence, fenced, fig, fight,
    figure, film, final, finally, financial, find, fine, finest, fire, first, fit, five, flying, follow,
    followed, following, food, football, force, foreign, forget, former, forward, found, four, fox, free,
    french, friend, friends, front, fuck, fucking, full, funding, further, future, game, games, gang, gate,
    gave, gender, general, george, gets, getting, girl, give, given, gives, giving, goal, goes, goin, going,
    gold, gone, gonna, good, government, grab, grabs, great, green, ground, grounds, growth, guess, guys,
    haha, hair, half, hand, handle, hands, hang, happen, happened, happy, hard, hate, have, having, head,
    heading, headman, healing, health, hear, heard, hearing, heart, heating, held, hell, helping, here, hes,
    hiding, high, higher, highest, hiking, himself, hiring, history, hold, holding, hope, hospital, however,
    huge, human, hunting, hype, idea, import, important, improve, include, included, including, incomplete,
    incorrect, increase, india, industry, insert, inside, instead, inter, interest, international, internet,
    into, involved, issue, issues, itself, james, john, joint, judge, just, karma, kate,
    kay, keep, kent, kid, kids, kill, killed, kinda, kinds, king, knew, know, known, knows, kyle, lake,
    lame, land, lane, languages, large, laws, lawyer, lead, league, learn, lease, least, leaves, left,
    legal, lend, les, less, level, life, light, like, likely, list, listen, little, live, lives, living,
    local, london, lone, long, longer, look, looked, looking, looks, lord, lose, loss, lost, lots, love,
    lower, lung, made, main, maine, major, make, makes, making, management, mandate, mankind, mansion,
    manuel, many, march, mark, market, married, masks, massage, match, mate, matter, mature, may, maybe,
    mean, meaning, means, media, medical, medication, meet, member, meme, mention, mentor, mere, mess, mice,
    michael, middle, might, mike, military, mind, mindset, mines, mini, mining, minister, mint, miss,
    missing, mix, mixing, mode, model, modern, moment, mon, money, monitor, moore, morgan, morning, most,
    mother, mouse, move, movie, moving, much, music, must, myself, named, nation, national, natural, neat,
    need, needed, needs, nest, net, never, news, nice, night, nine, node, none, north, nose, not, nothing,
    numbers, object, obtain, odd, offer, officer, official, often, once, one, ones, ongoing, online, only,
    open, opt, orange, order, ore, oregon, original, other, others, outlet, output, outside, over, pace,
    pack, paid, palace, pale, palm, pan, paper, papers, parents, park, parts, party, passage, pathetic,
    pattern, paul, pay, paying, pays, peace, perfect, performance, perhaps, period, personal, phone, pick,
    picture, piece, pile, pine, placed, places, placing, plain, plains, plane, planes, plant, plants, plate,
    play, played, player, players, playing, plays, please, point, points, pole, police, policy, political,
    poor, pope, popular, position, possible, post, power, practice, pray, prefer, preferred, prep, present,
    president, press, pretty, price, private, probably, problem, problems, process, production, products,
    professional, profiles, profit, profits, program, project, promise, property, provide, public,
    published, punished, pushing, quality, question, questions, quiet, quite, race, range, ranking, rap,
    rat, rate, rather, reaching, read, reading, ready, real, really, reason, received, recent, record, red,
    reduce, ref, reflect, reform, refuge, refugee, refund, regime, related, relationship, relaxed, relay,
    release, released, rely, remember, remembers, rent, repeat, reported, reporter, rescue, research,
    resort, respect, rest, result, results, return, rev, review, rex, rice, right, rights, rip, risk, river,
    role, rope, rotation, round, rubber, rules, running, rushing, safe, said, sailing, salon, same, sang,
    sat, save, saving, saw, saying, says, schemes, science, season, seat, second, security, seeing, seem,
    seems, seen, select, self, sell, sen, send, sense, series, serious, service, services, set, settle,
    seven, several, shades, shadow, shadows, share, sharon, shit, shop, short, shot, should, show, shows,
    side, sign, signal, signed, signing, similar, simple, simply, sing, singh, single, sings, site,
    situation, six, size, sleep, small, smart, social, society, soldier, soldiers, some, someone, something,
    sometimes, song, soon, sore, sorry, sound, source, south, space, special, spent, staff, stage, stand,
    star, stare, stark, stars, started, starting, starts, stat, state, states, station, stay, step, still,
    stopped, stops, story, straight, strong, stuart, study, stuff, style, subscribers, success, such, suit,
    summer, sun, super, support, sure, survey, system, systems, table, take, taken, takes, taking, talk,
    talking, talks, tall, tanks, tape, task, tattoo, team, technology, tells, tend, tender, tent, term,
    terms, test, text, thai, than, thank, thanks, that, thee, their, theirs, them, themed, themselves, then,
    there, theres, these, thesis, they, thing, things, think, thinking, third, tho, thomas, those, though,
    thought, three, throne, through, till, title, todd, together, toilet, told, toll, tone, tongue, too,
    took, top, total, towards, toxic, trade, tried, troops, true, trust, truth, trying, turn, turned,
    twenty, und, under, understand, union, united, university, unto, upon, used, using, usually, vacation,
    value, various, very, video, view, virgin, voice, vote, wagon, wait, waiting, walk, wall, wallet, wang,
    wanna, want, wanted, wants, washington, watch, water, watson, ways, weapon, website, wed, went, were,
    west, what, whatever, when, where, whether, which, while, white, whole, whom, whose, why, wife, will,
    wind, window, wine, wish, with, withdrawal, withdrawn, within, without, woo, word, words, wore, work,
    worked, working, works, world, worth, would, writing, written, wrong, wrote, yang, ye, yet, york,
    young, your, yourself, zone, aung, aye, daw, doh, hla, hser, htay, htet, htoo, htun, khaing, khin,
    kyaw, kyi, ler, lin, lwin, maung, moe, moo, mya, myint, naing, nan, naw, nwe, nyein, nyunt, ohn, paw,
    phyo, poe, sai, san, sein, soe, thant, thein, thida, thura, tin, tun, wah, wai, win, yee, yin, zar, zaw,
    zin

## Which of a group's plans: PLAN PRO 1st

word-place-1 = 1st, first
word-place-2 = 2nd, second
word-place-3 = 3rd, third
word-place-4 = 4th, fourth
word-place-5 = 5th, fifth
word-place-6 = 6th, sixth
word-place-7 = 7th, seventh
word-place-8 = 8th, eighth
word-place-9 = 9th, ninth
