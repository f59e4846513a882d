# Words of danger, of politeness and of ordinary talk, comma separated. Nobody is ever sent them.
# Case, marks and spaces do not matter; slips of one letter are seen in words of six letters or more.

## Danger

# A cry for help, whatever stands around it: coordinators are alerted at once.
word-call =
    sos, mayday, emergency, help help, help me, help us, help him, help her, help them, h3lp us, save me, save us,
    save him, save her, save them, rescue me, rescue us, rescue them, send help, need help, needs help, help needed,
    come quickly, come quick, come fast, shooting, shooting at, shots fired, gunfire, gun fire, open fire,
    opened fire, beating, beating me, beating us, beat me, beat us, being beaten, under attack, attacking us,
    attacked us, kill me, kill us, kill him, kill her, kill them, killing us, killing people, going to kill,
    will kill, want to die, wants to die, wanna die, kill myself, killing myself, kill himself, kill herself,
    hurt myself, end my life, end it all, take my life, suicide, suicidal, found me, found us, looking for me,
    looking for us, coming for me, coming for us, surrounded, surround us, surrounding us, trapped, kidnapped,
    kidnap, abducted, raid, raided, raiding, burning houses, burning the house, burning the houses, burning our,
    burn our, burn down, on fire, bleeding, fleeing, we flee, running away, ran away, run away, hiding, in hiding,
    airstrike, air strike, airstrikes, bombing, bombed, shelling, shelled, hostage, took my, takes my, taken my,
    took him, took her, took them, taken away, taking away, took away, takes away, taken by, being taken,
    under arrest, arrested me, arrested us, arrest me, arrest us, arresting, arresting us, rape, raped, raping,
    stabbed, drowning, on their list, on the list of the army, following me, followed me, followed by, chasing me,
    chasing us, chase us, threatening me, threatening us, threatened me, threatened us, threaten me, threaten us,
    hits me, hit me, hitting me, beats me, beats her, beats his, beats my, lock me, locked me, locked us, they take,
    take the land, taking the land, take our land, taking our land, cannot take it any more, cant take it any more,
    cannot take it anymore, cant take it anymore, help they, help he, help she, halp me, halp us, halp they,
    hlep me, hlep us, hepl me, hepl us, helpp me, helpp us, come now, come at once, come soon please, save my,
    hide us, hide me, we must run, running now, we run, have to run, run for our, where can we hide, where to hide,
    protect me, protect us, come for me, come for us, came for me, came for us, comes for me, they come again,
    cant live, cannot live, do not want to live, dont want to live, not want to live, no reason to live,
    better i die, better to die, rather die, if i die, i will die, we will die, let me die, finish my life,
    finish myself, end myself, jump from bridge, jump from the bridge, jump off, jump into the river, hang myself,
    hang himself, hang herself, drink poison, take poison, cut my wrist, beat my, they beat, he beat, hit my,
    hits my, force my, force me, force us, forced me, forced us, touched me, touches me, sold her, sold him,
    sold my, sell my daughter, sell my son, sell my sister, sell my niece, sell my wife, kae par, kal par, kel par,
    kel pa, kae pa, kuu nyi par, ku nyi par, kunyi par, kuunyi par, kuu nyi pa, phan thwar, phan twar,
    phan tha twar, phan nay, phan khan, khaw thwar, yae phan, ye phan, can someone come, can somebody come,
    can anyone come, they surround, wants to hang, want to hang,
    no reason for living, tired of living, tired of life, they shell us, threatened them, threatening them,
    threatened her, threatened him, threatening her, threatening him, dragged him, dragged her, dragged them, lock me inside,
    i am locked, we are locked, burn my house, burn my home, they shoot, they are shooting, they r shooting

# Those who come, and what they do: one right behind the other is a cry for help.
word-force = police, polis, policeman, policemen, soldier, soldiers, army, military, troops, militia, gunmen, thugs
word-force-deed =
    come, comes, came, coming, are coming, is coming, r coming, took, take, takes, beat, beats, is beating, are beating,
    shoot, shoots, shot, are shooting, is shooting, burn, burned, burnt, entered, enter, raid, surround, surrounded,
    chase, chased, follow, followed

# A cry for help where nothing else is said, or nothing else between two marks.
word-call-alone =
    please come, pls come, plz come, come please, come pls, come quick please, urgent, urgent urgent, its urgent, it is urgent,
    they come, they came, they are coming, they here, run, run run, hide, we hide, come come

# Harm that is done to somebody, and to whom it is: the one a few words before the other is an alarm.
word-harm =
    grab, grabs, grabbed, grabbing, drag, drags, dragging, punch, punches, punching, kick, kicks, kicking, slap, slaps, slapping, choke, chokes, choking,
    strangle, strangles, strangled, strangling, stab, stabs, stabbing, tie, ties, tying, chain, chained, chase, chases, chased, chasing, threaten, threatens,
    threatened, threatening, beat, beats, beating, hit, hits, hitting, hurt, hurts, hurting, slash, slashed, burn, burns, burned, burning, destroy, destroys,
    destroying, destroyed, wreck, wrecked, smash, smashed, smashing, torture, tortures, torturing, shoot, shoots, shot, shooting, arrest, arrests, arresting, seize, seized,
    seizing, snatch, snatched, kidnap, kidnapped, rape, raped, molest, molested, shave, shaved, harass, harasses, harassing, stalk, stalks, stalked, stalking, raid, raids,
    evict, evicts, evicting, bulldoze, bulldozed, bulldozing, demolish, demolished, demolishing, tear down, tore down, tearing down, cut down, cutting down,
    haul, hauls, hauled, hauling, shove, shoved, throw, threw, thrown, whip, whipped, stone, stoned, spit on, crush, crushed, trample, trampled, bash, bashed, force, forces, forced, forcing, stuff, stuffed, blindfold, blindfolded, handcuff, handcuffed, interrogate, interrogated, abduct, abducted
word-someone =
    the girl, a girl, the girls, the boy, the boys, a boy, girls, boys, a woman, the woman, the women, old man, old woman, villagers, the villagers, the people, people,
    students, children, the child, a child, the kids, kids, ma, ko, daw, saw, naw, mg, maung, sai, nang, nan, volunteers, protesters, workers
# What is worse where it is done to one's own.
word-seize =
    pull, pulls, pulled, pulling, catch, catches, caught, touch, touches, touching, search, searches, searching, lock, locks, locked, locking, push, pushed, pushing, cut, cuts,
    cutting, break, breaks, broke, breaking, take away, took away, taking away, drove away
word-own =
    me, us, my house, my home, my farm, my field, my fields, my crops, my trees, my shop, our house, our houses, our home, our homes, our farm, our
    farms, our field, our fields, our crops, our trees, our village, our shop, our office, our boat, our boats, their house, their houses
# Somebody near, and what of a body may be hurt.
word-dear =
    my wife, my son, my daughter, my brother, my sister, my father, my mother, my husband, my cousin, my nephew, my niece, my uncle, my aunt, my
    friend, my neighbour, my neighbor, my child, my children, my baby, my family, our leader, our leaders, our people, our men, our women, our boys,
    our girls, our youth, our children, our teacher, our monk, our headman, our volunteer, our volunteers, his wife, his son, his daughter, his
    mother, his father, his children, her husband, her son, her daughter, her mother, her hair, her head, their hands, our hands, his face, her face,
    my face, my head, his head, my eyes, my arm, my leg, her arm, my throat, her throat, my hands, her body, my body, my sisters, my brothers, my
    parents, my grandmother, my grandfather, our brother, our brothers, our sister, our sisters, our son, our daughter, our mother, our father, our
    family, our families
# Who is there, and what they do there.
word-they =
    they, someone, somebody, some one, some people, some men, a man, men, 2 men, two men, three men, 3 men, a car, a motorbike,
    a bike, motorbikes, cars, two cars, a stranger, strangers, guards, company men, company people, the company, gang, a gang, thugs,
    bad people, bad men, spies, a spy, informer, informers, who is it,
    unknown car, unknown cars, unknown motorbike, unknown people, unknown men, strange car, black car, black cars, stranger, my ex, ex husband, ex boyfriend, somebody else, spy, armed men, drunk man, drunk men, neighbour, neighbor, headmans men, his men, their men, landlord, boss, he, drunkard, drunk husband, group of men,
    an officer, officers, two men on bikes, men on bikes, plain clothes, plainclothes, stepfather, the stepfather, step father, unknown number, a number, a van, vans, a jeep, trucks, the headmans son, debt collector, money lender, loan shark, the broker, brokers, the agent, mine owner, foreman, the captain, captain, a soldier, commander, the commander
word-intrude =
    know where i live, know where we live, knows where i live, know where i sleep, have my name, has my name, have our names,
    have my photo, have my address, got my name, looking for me, looking for us, looking for him, looking for her, looking for my,
    look for me, look for my, look for us, searching for me, searching for my, search for my, search for me, asking for me,
    asking for my, asking for our, ask for my, ask for our, looking for our, searching for our, look for our, ask for my husband, asking where i, asking where my, at my door, at our door, at the door, at my gate,
    at our gate, at my house, at our house, at my window, outside my, outside our, in front of my, in front of our, in our yard,
    in my yard, in our house, in my house, in our field, in our fields, in our farm, in my farm, in our farms, on our farm, on our land, on my farm,
    banging on, knocking hard, knock at night, knocking at night, knocking at my, knocking at our, knocking on my, knocking on our,
    follow us, follows us, following us, follow me, follows me, following me, behind me, behind us, watch our, watching our, watch my,
    come for my, came for my, coming for my, will come for, wait for me,
    took my phone, took our phone, took our phones, take our phones, hold our, holding our, hold us, holding us, stopped us, stop us at, keeping us,
    not released us, wont release, not let us,
    waiting for me outside, want to take me, want to take us, want to kill, want to shoot, want to arrest, want to burn, want to hurt,
    will arrest, will beat, will shoot, will burn, will hurt me, will hurt us, will take me, will take us, will rape, will cut, cut my throat,
    cut our throats, cut our trees, cutting our trees, cut our crops, said he will kill, say they will kill, phoned and said, goes wherever i go,
    everywhere i go, wherever i go, wherever we go, came at night, come at night, came with masks, in masks, with masks, wear masks,
    with guns, with knives, with swords, with sticks, with weapons, forced our door, in black,
    parks before my, parks in front, parked before my, parked in front of my, parked outside my, trails me, trailing me, trails us, tails me, tailing me, shadows me, inside my house, inside our house, is outside with, outside with a, outside with, pounding on, pounding the, banging the,
    jumped our fence, jumped my fence, jumped over the fence, climbed our, climbed my, climbed over our, climbed the fence, climbed the wall, broke our window, broke my window, threw stones at my, threw stones at our, throw stones at,
    took pictures of my house, takes photos of my house, photographing my house, photographing our, ask the neighbours about me, asked about me, ask about me, asks about me, asked where, say we must leave, say i must leave, tell us to leave, told us to leave,
    has a gun, has a knife, has gun, has knife, have guns, have knives, hav guns, hold a knife, holds a knife, holding a knife, holding a gun, search every house, searching every house, check every house, checking every house, go house to house, house to house,
    torched, torch, burn the, burned the, burning the, pours petrol, threw acid, throw acid, acid on, on our roof, surrounding, shaved,
    circling our, circling my, circle our, circle my, circles our, go around my house, goes around my house, waits outside, waiting outside, stands outside, stand outside, standing outside, sits in our, sit in our, comes to my bed, comes to her bed, comes to my room, enters my room, enter my room, in my bed, in her bed,
    want my husband, wants my husband, want my son, want my daughter, want my brother, has 24 hours, i have 24 hours, we have 24 hours, get out or, leave or, must leave by, hold my papers, hold our papers, holds my papers, keep my papers, keeps my papers, keep our papers, poured fuel, poured petrol, pour petrol, pour fuel, lit the, lit it,
    kicking the door, kick the door, kicked the door, breaking the door, hammering on, kicking our door, watches our, watches my, watch us all day
# Who is away, and should be back.
word-not-come =
    not come, didnt come, did not come, didn't come, hasnt come, has not come, not came, never came, no come, not return, not returned,
    didnt return, did not return, hasnt returned, has not returned, never returned, not reached, not reach, not arrived
word-home = home, back, back home, home yet, to the house, since yesterday, since last night, since friday, since sunday, from school, from the field
# Water where none should be.
word-water = water, river, stream, creek, dam, the flood, waves, water level, flood water, floodwater, flooding water, river water, sea water
word-rises =
    up to the roof, to the roof, the roof, rising, rises, rose, rising fast, to my knee, to the knee, knee, waist, up to the neck, the neck,
    neck, chest, over the bank, over the road and, burst, broke, broken, overflow, overflows, overflowed, overflowing, coming in, comes in,
    entered, enters, in the houses, in our houses, in our house, inside the house, inside our, took our, washed away, carried away,
    took the houses, took houses, too high,
    in the bedroom, in the kitchen, in the room, in the school, to the window, the window, to my chest, my chest, on the first floor, in our village, swept, cut us off,
    reaches our, reaches my, reached our, reached my, our beds, our bed, send boat, send boats, to the beds, burst above
# A cry for help with a slip, and what makes it one.
word-help-slip = hlp, hepl, hlep, helpp, halp, heelp, heeelp, helppp, help, hel p, h e l p, hellp, helf
word-haste =
    urgnt, urgent, urgently, quick, quickly, asap, fast, hurry, they are, they r, they come, they came, they hav, they have guns,
    soldiers, police, army, danger, dying, bleeding, fire, flood
# People, and what is said of one who is away or was taken.
word-person =
    girl, boy, child, children, kid, daughter, son, brother, sister, husband, wife, father, mother, uncle, aunt, nephew, niece, cousin, friend, teacher, headman,
    leader, volunteer, baby, man, woman, monk, villager, villagers, colleague, neighbor, neighbour, dad, mom, mum, grandfather, grandmother, boys, girls, men,
    members, member, youth, student, students, driver, lawyer, paralegal
word-away =
    not been seen, not seen, has not been seen, nobody saw, nobody has seen, no one saw, no one has seen, cannot be found, not found, cannot find him, cannot find her, cant find him,
    cant find her, is not back, not back, not back yet, no news of, no news from, no word from, no trace, vanished, disappeared, gone since, lost since, phone off since,
    not heard from, hasnt been heard, not answering since, did not reach home, never reached home, never arrived, never got home, was sold, is sold, were sold, got sold, given to a man,
    in their cell, in the cell, in a cell, in lock up, in lockup, in their hands, in their camp, in the army camp, in custody, at the interrogation, at their base, to their base,
    carried off, led away, marched off, rounded up, picked up, hauled away, whisked away, bundled into, loaded into, loaded on
# What bites, and that it did.
word-biter = snake, snakes, viper, vipers, cobra, cobras, krait, dog, dogs, scorpion, scorpions, crocodile, elephant, elephants, tiger, bear, wasps, hornets
word-bite = bite, bites, bit, bitten, biting, stung, sting, trampled, attacked, attack, mauled
# What is swallowed or jumped into to die.
word-swallow = took, take, swallowed, swallow, drank, drink, ate, drinking, swallows
word-deadly = pills, tablets, pesticide, poison, acid, bleach, rat poison, insecticide, weedkiller, herbicide, sleeping pills, all the medicine, all her medicine, all my medicine
word-jump = jump, jumps, jumped, jumping, throw myself, throw herself, throw himself, threw herself, threw himself
word-deep = well, river, bridge, lake, train, roof, cliff, building, sea, fence, wall, gate
# What happened long ago, and the words for it.
word-long-ago = years ago, year ago, many years ago, last year, in the past, long ago, long time ago, decades ago, ten years ago, some years ago, months ago, in my childhood
word-happened =
    died, killed, arrested, burned, burnt, beaten, dead, murdered, detained, jailed, attacked, flooded, evicted, injured, wounded, shot, raided, drowned, missing, disappeared,
    threatened, imprisoned, burned down, destroyed, taken
# Things that may be missing, without any danger, and those of which that must be said outright: the list is missing.
word-lost-thing =
    chair, chairs, table, tables, key, keys, pen, pens, page, pages, file, files, book, books, bag, bags, papers, receipt, receipts, form, forms, card, cards,
    names, signature, signatures, banner, banners, projector, cable, cables, charger, umbrella, goods, money, ticket, tickets, item, items, poster, posters, leaflet, leaflets, stamp, stamps,
    box, boxes, cow, cows, buffalo, goat, pig, bicycle, remark, remarks, comment, comments, paragraph, paragraphs, sentence, sentences, detail, details, photos, pictures, map, maps,
    document, documents, figure, figures, total, totals, words, letters, comma, section, sections, chapter, chapters, row, rows, column, columns, entry, entries, field, fields,
    attachment, attachments, annex, appendix, draft, drafts, template, templates, reports, budget, invoice, invoices, voucher, vouchers, slides, agenda, quotation, quotations, quote, quotes,
    approval, approvals, thumbprint, thumbprints, copy, copies, translation, translations, feedback, answers, replies, equipment, handout, handouts, brochure, brochures,
    pencil, pencils, marker, markers, flipchart, microphone, printer, laptop, computer, batteries, cash, payment, payments, minutes, attachments, certificate, certificates, data, information, info
word-lost-loose =
    name, number, numbers, report, list, lists, phone, phones, date, dates, word, letter, photo, picture, paper, line, lines, plan, note, notes, point, points, answer, reply, record, records, part, parts, map
word-lost-verb = missing, disappeared, taken, broken, lost
# What may stand between such a thing and that it is missing, and what of it says so.
word-lost-joining =
    still, also, yet, all, both, again, now, here, of, the, a, an, my, our, your, their, its, from, for, in, on, and the, two, three, four, five, six, seven, eight, nine, ten, one, some, few, several, more, other,
    january, february, march, april, may, june, july, august, september, october, november, december, last, this, month, week, quarter, year, meeting, board, donor, training, workshop, form, list, page, township, townships
word-lost-be = is, are, was, were, has been, have been, seems, seem
# What stands before a thing that somebody had, went for or is in: then it is they who are missing.
word-lost-led =
    with, from, for, to, on, in, at, of, by, about, took, take, takes, taking, bring, brings, brought, carrying, carries, carry, fetch, get, gets, got, collect, collects, went, goes, go, going, sign, signing, and
# Somebody.
word-lost-who =
    he, she, they, him, them, who, whom, people, person, persons, someone, somebody, everyone, everybody, anyone, anybody, nobody, one of us, family, families, worker, workers, farmer, farmers, trainer, trainers,
    speaker, driver, drivers, collector, neighbours, neighbors, passenger, passengers, body, bodies, son, sons, daughter, daughters, brothers, sisters, wife, kid, kids, baby, guy, guys, lady, couple, survivors, us
# What stands before "missing" where the thing comes behind it: a missing page.
word-lost-open = a, the, any, some, no, find, found, send, add, about, following
# What strangers also do to somebody near without any harm.
word-kind-deed =
    help, helps, helped, helping, invite, invites, invited, call, calls, called, ask, asks, asked, visit, visits, visited, meet, meets, met, thank, thanks, thanked, teach, taught,
    give, gives, gave, given, tell, tells, told, know, knows, knew, is, was, are, were, bring, brought, pay, paid, join, joined, see, saw, like, likes, liked, love, loves, loved, support, supports,
    supported, show, showed, use, uses, used, read, reads, need, needs, want, wants, and, to, from, of, with, for, about, work, works, come, comes, came, repair, repaired, build, built, clean, cleaned,
    rent, rents, rented, buy, buys, bought, sell, sold, leave, left, live, lives, stay, stays, stayed, sign, signed, accept, accepted, return, returned, change, changed, send, sends, sent, lend, lent,
    wait, phone, phoned, remember, respect, respects, trust, trusts, praise, praised, did, do, does, have, has, had, will, can, not, dont, wrote, write, in, at, or, train, trained, trains, advise, advised, treat, treated
# What parts a deed from whom it could befall: grabbing in our village.
word-aside = in, at, near, for, about, of, from, without, around
# Burmese in Latin letters: police and soldiers, and what they do.
word-romanised-force = ye, yae, yeh, ye twe, yae twe, ye dwe, yae dwe, ye tway, yae tway, sit tha, sit thar, sit tha twe, sit thar twe, sittha, sitthar, sit tat, sittat, sit kar, tat tha, thu doe, thu to, thudoe, thu toh, kyaw net, sit kaung, yae dway, ye dway, sit tha dway, sit tha doe, sit sar, lu sein, lu mite, lumite, ye htain, yae htain, a phay, aphay, a may, amay, a ko, ako, a ma, ama, nyi lay, thar, thamee, tha mee, yauk kyar, ngar, nga ko, kya ma, kyama, kyanaw, kya naw, ein, ywar, ywa
word-romanised-deed =
    lar nay, la nay, lar ne, la ne, lar pyi, la pyi, lar pi, lar by, lar phan, la phan, lar pan, lar fan, win lar, win la, winlar, yauk nay,
    yauk lar, yauk pyi, phan, phan nay, phan pyi, phan thwar, phan twar, pan thwar, pan twar, fan thwar, fan twar, hpan, khaw thwar, khaw twar,
    khaw thwa, khor thwar, yite, yite nay, yike nay, yaik nay, pyit, pyit nay, pyit tal, mee shoh, mee sho, mee shoe, that mal, that nay,
    lite nay, laik nay, lite phan, laik phan, wyne nay, wine htar, shar nay, sha nay,
    yauk nay pyi, yauk la, yauk lar pyi, win lar pyi, win lar tal, win yauk, phan khaw, phan khaw thwar, wyne, win phan, win shar, htae win, shar nay tal, nay tal, lar tal, lar dal, lar mal, lar mae,
    khaw, khaw twar kya pyi, khaw thwar kya, khaw thwar pyi, khaw twar pyi, win phan nay, win phan nay tal, yite nay tal, yite nay dal, mee shoh nay, ko phan, ko yite, ko khaw, ko mee shoh, ko that

# A call for help in Burmese with Latin letters.
word-romanised-help = kuu nyi, ku nyi, kuunyi, kunyi, kuu nyii, ku nyii, kal, kae, kel, kuu, akuu anyi, a kuu a nyi, a ku a nyi, akuanyi
word-romanised-please = par, pa, ba, bar, par ohn, ba ohn, pa ohn, par own, par oun, kya par, kya ba, kya pa, pay par, pay ba, lo, lo tal, lo bar tal, taung, pay kya par, pay kya ba, pay ohn, pay oun, pay kya
# These words are no danger, though one of them alone would be.
word-no-danger =
    hote kae par, fire wood, firewood, firefly, fireworks, fire brigade, fire safety, fire drill, fire extinguisher, camp fire, campfire, shooting star,
    photo shoot, poster shoot, video shoot, film shoot, screen shot, screenshot, good shot, snap shot, dead line, dead lines, deadline, dead end,
    dead battery, battery dead, battery is dead, phone is dead, phone dead, dead phone, dead tired, dead slow, dying out, dying to see, dying to know,
    dying to hear, missing you all, missing you so, missing you too, missing u all, missing u so, dying to meet,
    killing time, kill time, blood donation, blood donations, donate blood, blood test, blood tests, blood pressure, blood type,
    blood group, beat the other team, beat the team, heart beat, heartbeat, beaten track, beaten path, danger sign, danger signs, rat poison, snake catcher,
    gun licence, gun license, glue gun, army surplus, police clearance, hiding place, hiding places, flood of, threat of rain, no threat, no threats,
    no soldiers, no police, no shooting, no fighting, come quickly to eat, hit by high prices, hit by prices, hit the road, follow me on, follow us on, following me on,
    pull my leg, pulled my leg, pulling my leg, catch us up, touch us up, not missing, nothing missing,
    charcoal burning, burning charcoal, waste burning, burning waste, burning of waste, burning rubbish, burning trash, rubbish burning, straw burning, burning straw, burned straw, candles burning, burning candles, slash and burn,
    burned forest, burnt forest, forest burning, burning season,
    police station asked us, policemen joined, police joined, police attended
# Calls that ask for little, and what stands behind them then: help me fill the form, took my photo, we run a class.
word-call-help = help me, help us, help him, help her, help them, need help, needs help, help needed, save my, hide my
word-desk =
    fill, filling, form, forms, report, reports, list, letter, letters, plan, write, writing, register, registering, registration, join, print, printing, translate,
    translation, translating, understand, spell, change my, correct, send, sending, prepare, organise, organize, apply, find a date, find a hall, find a room, find the form,
    set up, count, type, choose, invite, leaflet, leaflets, paper, date, number, contact, name, file, files, password, work, time, meeting, training
word-call-took = took my, takes my, taken my, took him, took her, took them, took us, taken
word-errand =
    form, forms, photo, photos, picture, pictures, number, contact, turn, time, seat, place, order, letter, letters, case, advice, notes, report, reports, name, signature,
    by bus, by car, by train, on the bus, to the training, to the workshop, to the meeting, to the clinic, to clinic, to hospital, to the hospital, to school, to lunch, to dinner,
    through,
    notes, note, around, to the museum, from the list, out of the list, into account, care, part
word-call-run = we run, come quickly, come quick, come fast, drowning, on fire
word-held = training, trainings, class, classes, clinic, clinics, course, courses, session, sessions, office, group, groups, shop, school, late, out of, lunch, dinner, eat, paper, papers, paper work, paperwork, reports, emails, work, with work
word-call-shoot = shooting, shoot, shot
word-picture = film, video, videos, photo, photos, picture, pictures
word-call-surrounded = surrounded
word-nature = mountains, forest, forests, trees, hills, water, sea, fields, farms, friends, family
# What is taught and spoken of: between or behind these words it is a topic, and nothing that happens.
word-calm-topic =
    arrest, arrests, detention, violence, violent, abuse, abuses, prison, prisons, jail, jails, murder, murders, threat, threats, warrant,
    warrants, fire, fires, flood, floods, flooding, gun, guns, weapon, weapons, landmine, landmines, torture, trafficking, slavery,
    forced labour, forced labor, forced marriage, child marriage, sexual abuse, sexual violence, domestic violence, rape law,
    assault, eviction, evictions, conscription, attack, attacks, police, army, military, kidnapping, earthquake, cyclone, landslide,
    drone, drones, danger, dangers, poison, injury, injuries, robbery, killing, killings, blackmail, ransom, stalking,
    prisoners, prisoner, policeman, police officer, police officers, soldier, soldiers
word-calm-before =
    trained, train, trained on, training on, training about, train on, talked about, talk about, talk on, talked on, spoke about, speak about, session on, session about,
    workshop on, workshop about, lesson on, lessons on, class on, classes on, film about, video about, play about, poster about, posters about, leaflet about,
    leaflet on, leaflets on, leaflets about, book about, book on, explained, explain, explains, explaining, explained about, explained the law on, law on,
    laws on, law against, laws against, law about, rights after, rights in, rights on, rights at, rights during, taught, teach, teaching about, taught about,
    discussed, discuss, discussion on, discussion about, awareness on, awareness about, awareness of, prevent, preventing, prevention of, preventing of,
    how to report, how to prevent, how to avoid, protect from, protection from, campaign against, campaign on, week against, day against, days against,
    guidelines on, policy on, facts about, statistics on, survey on, survey about, questions about, question about, training for,
    invite, invited, inviting, lecture about, lecture on, lectures on, how, behaviour of, rules of, families of, reform of
word-calm-behind =
    law, laws, prevention, training, trainings, training went, awareness, rights, act, relief, donation, insurance, licence, license, topic,
    was the topic, workshop, session, seminar, poster, posters, leaflet, leaflets, film, statistics, survey, policy, stories, story,
    case is settled, case was settled, case hearing, case is on, hearing is, visit, visits, education, procedure, procedures, explained, drill, warning signs,
    prevention training, from erosion, of rain, safety, reform, clearance, veteran, veterans, pension, history, museum, free village, free zone,
    manual, manuals, lecture, officer to, officers to, band, who retired, retired, widow, widows, rules

# What is dangerous when it happens, and may also be what a report or a note is about.
word-danger =
    police, policeman, policemen, arrest, arrested, arrests, detain, detained, detains, detention, soldier,
    soldiers, army, military, troops, tatmadaw, militia, gunmen, armed men, thugs, attack, attacked, attacks,
    attacking, threat, threats, threaten, threatened, threatens, threatening, shot, shots, shoot, shoots, gun, guns,
    weapon, weapons, knife, knives, machete, bomb, bombs, grenade, landmine, explosion, exploded, explode, blood,
    wounded, wound, injured, injury, injuries, killed, kill, killing, kills, murder, murdered, dying, died, dead,
    dead body, missing, disappeared, lost child, child is lost, fire, burned, burnt, burning, burn, flood, flooded,
    flooding, floods, water is rising, water rising, earthquake, landslide, cyclone, drowned, tortured, torture,
    beaten, beat up, violent, violence, abuse, abused, abuses, abusing, jail, jailed, prison, imprisoned,
    handcuffed, interrogated, interrogation, warrant, hostages, ransom, stabbing, kidnapping, danger, dangerous,
    in danger, not safe, unsafe, no longer safe, scared, afraid, frightened, terrified, evict, evicted, evicting,
    eviction, bulldozer, bulldozers, broke in, broke into, break in, breaking in, poison, poisoned, harassed,
    harassing, hostile, taken, captured, caught by, stalking, robbed, bleed, hurt us, hurt me, hurt him, hurt her,
    escape, escaped, flee, fled, checkpoint, they are here, they r here, theyre here, they are coming,
    they are outside, outside my house, outside our house, outside the house, at my door, at our door, know my name,
    knows my name, search my house, searched my house, search our house, searched our house, search house,
    searching houses, break my door, broke my door, breaks my door, break the door, broke the door, take my phone,
    took phone, take phone, follow my, follow us, follows me, follows us, following us, white car, unknown men,
    unknown man, unknown people, strange men, watching my house, watching us, watch my house, ask for my name,
    asking for my name, asking about me, asking about us, my phone list, no one knows where, nobody knows where,
    dont know where they took, do not know where they took, not come home, not came home, not return home,
    not returned home, never came home, not come back home, still not home, lost my child, lost my son,
    lost my daughter, lost my baby, find my son, find my daughter, find my child, find my husband, find my wife,
    find my brother, find my sister, find my baby, cannot find my mother, cannot find my father, trafficking,
    took passport, took my passport, took her passport, took their passport, locked in, locked up, lock her,
    locked her, locked him, slave, slavery, forced labour, forced labor, forced to work, forced to marry,
    forced marriage, beat, beats, slapped, kicked, punched, sexual abuse, assault, bullet, bullets, mortar, mortars,
    artillery, drone, drones, rocket, rockets, missile, heavy fighting, fighting near, fighting in,
    fighting started, boat sink, boat sank, boat sinks, capsized, drown, drowns, river come, river comes,
    water in the house, water in the houses, water in our house, water in my house, take our roof, took our roof,
    took the roof, landslip, cannot breathe, cannot breath, cant breathe, cant breath, can not breathe,
    can not breath, not breathing, unconscious, snake bite, snake bit, snakebite, miscarriage, miscarried,
    lost the baby, lose the baby, lost her baby, lose her baby, baby coming, baby is coming, giving birth,
    no doctor, no medicine, no ambulance, need ambulance, need doctor, need a doctor, needs doctor, need boat,
    need a boat, ambulance, is hurt, are hurt, was hurt, were hurt, got hurt, no food, conscription, conscripted,
    conscript, recruit by force, urgent help, call me urgent, call me now, very urgent, safe place, save our lives,
    save our village, save our family, polis, soldrs, soljer, soljers, arest, arested, amry, shoting, shotting,
    kidnaped, yae twe, ye twe, yae lar, yae kar, sit tat, sittat, sit tha, tha nat, pyit nay, mee laung, mee shoh,
    mee shoe, yite nay, beat him, beat her, beat them, beat his, beat wife, beat people, beat children,
    husband beat, beats wife, beats children, beats him, beats them, hit her, hit him, hits her, hits him, by force,
    touch the girl, touched the girl, touches the girl, touch her, touched her, molest, molested, assaulted,
    trafficked, traffickers, trafficker, sell her, sell him, daughter sold, girl sold, girls sold, sister sold,
    sold to china, sold to thailand, sold to a man, sold to man, forced her, forced him, force her, force him,
    force the girl, will die, overdose, drank poison, took poison, hanged himself, hanged herself, put him in,
    put her in, put them in, threw him in, need protection, safe house, as porter, as porters, armed clashes,
    clashes between, are starving, we starve, in trouble, please hurry, hurry please, men in uniform,
    not return from, not returned from, did not return from, was picked up, were picked up, picked up by,
    picked up last night, blindfold, blindfolded, baby is not moving, baby not moving, he is not moving,
    she is not moving, no midwife, in labor, in labour, cut himself, cut herself, not let me go, not let her go,
    not let us go, broker cheated, broker took, agent cheated, child marriage, married to old man,
    married to an old man, throw our things, threw our things, throw us out, bulldozing, vomit, vomits, vomiting,
    vomit blood, fell in the river, fell in river, fell into the river, hear planes, jets, they shell,
    village is empty, no water to drink, is sentenced, was sentenced, were sentenced, in custody, bad photos,
    naked photos, blackmail, phone was seized, phone is seized, they question my, questioned my, is questioned,
    was questioned, list of names at the gate, warning to leave, told to leave, ordered to leave, leave by tonight, robbery, burglar, is screaming, are screaming, they want all men, did not come back, didnt come back,
    not come back, not came back, never came back, no come back, put my father, put my mother, put my brother, put my sister,
    put my son, put my daughter, put my husband, put my wife, put my uncle, in their car, in their truck, into the truck,
    into their car, come to my village, came to my village, come to my house, came to my house, came to our house,
    come to our house, with trucks, dragged, tied to, tied my, tied his, tied him, tied her, stepped on a mine, step on a mine,
    landmines, no clinic, no hospital, break our houses, break our house, destroy our house, destroyed our house, choked,
    choking, strangled, has no home, no home now, cut my hand, cut his hand, not answering since, on the roof, on our roof, on top of the roof, rifle, rifles, shotgun, shotguns, pistol, pistols, sword, swords, rifle butt, riflebutt, tanks, tank on the road, armed people, armed group,
    armed person, masked men, masked man, men in masks, man in mask, pesticide, drank pesticide, petrol on, gasoline on, kerosene on, nowhere to run, nowhere to hide,
    nowhere to go, cannot stand it, cant stand it, can not stand it, end it tonight, end it all, end it now, a shell fell, shell fell, shells fell, shell hit, leg gone, lost his leg,
    lost her leg, lost my leg, lost a leg, leg is gone, hand is gone, step on mine, stepped on mine, set fire, set our, set my house, set the house, setting fire,
    open the door they, knocking hard, tied their hands, tied our hands, their hands tied, hands tied, strangling, strangles, trap police, its a trap, it is a trap,
    we cannot leave, we can not leave, cannot get out, can not get out, cant get out, took our ids, took our id, took my id, took ids, keeps our ids, holds our ids,
    took our passports, kept our passports, if i do not answer, if i dont answer, if i am not back, if i dont come back, if i do not come back, air attack, air attacks,
    airplane, airplanes, planes drop, helicopter, helicopters, jet fighters, jetfighter, trapped under, under the rubble, under the ruins, killed our, cut our throat,
    cut my throat, cut his throat, cut her throat, i am alone, hlp me, hlp us, pls hlp, help plz they, kal par ohn, kal par, kae par ohn, akyan phat, a kyan phat, kyan phat nay,
    phan khwar, phan kwar, khaw khwar, phan pyi, phan nay pyi, ngar ko phan, kya ma ko phan, kyanaw ko phan, a kuu a nyi, akuu anyi, akunyi lo, asit a pyit,
    did not come home, didnt come home, hasnt come home, has not come home,
    gunshot, gunshots, gun shot, gun shots, torched, arson, arsonist, ablaze, in flames, whole street is burning, blew up, blew off, blown up, blows up, antivenom, anti venom, acid attack, threw acid, or die, or we die, or i die, or you will die, or you die, die if,
    not want to wake up, dont want to wake up, never wake up, cut off by water, bridge gone, bridge is gone, bridge washed, without pay and lock, hide where, where hide, police cell, army cell, interrogated me, swallowed pills, overdosed, hide in the forest, hide in the jungle,
    fled to the, village is burning, everyone is running, everybody is running, all run, people run, people are running, people are fleeing, round up, rounded up, house to house search, searched every house, thay nat, thenat, the nat than, thay nat than, pyit khat, pyit khat nay, mee laung nay, kuu nyi kya,
    cannon, cannons, howitzer, howitzers, heavy weapon, heavy weapons, heavy guns, gun shots, plain clothes men, plainclothes men, phone is tapped, tapped my phone, knock at 2am, knock at 1am, knock at 3am, at 2am, knock knock, knocked at night, life is not worth, not worth living, goodbye forever, goodbye everyone, goodbye all, this is my last, my last text, last message, eat leaves, eating leaves, nothing to eat, no rice left, starving, we are starving, insecticide, weedkiller,
    interrogation camp, interrogation center, interrogation centre, drafted by force, taken to the front, baby stuck, breech, waters broke, water broke, fits and, having fits, seizure, high fever and, stroke,
    wanted list,
    bitten by, stung by, under water, underwater, mob, mobs, will not reach school alive, not reach home alive, send boats, need boats

# Looks like a word of danger with a slip, and is none.
word-harmless =
    thread, threads, treat, treats, treated, treating, treatment, attach, attached, attaches, attaching,
    policy, policies, polices, polite, wonder, wondered, sounded, rounded, grounded, founded,
    mission, missions, abuser, buildings, ranger, arrow, arrive, arrived, arrives, bathing, bearing,
    detail, detailed, details, retained, released, shorting, shouting, shopping, showing, flooring, blooming,
    solder, soldering, murmur, unsafely, injure, violet, violin, escapes, attracted, attract,
    raised, raising, raises, shared, spelling, spelled, rating, ratings, racing, selling, shutting, cooking, cooked, warranty,
    warranties, random, racket, scaled, swapped, alright, explore, explored, explorer, capture, captures, hiring, raining, biting, freeing, dagger, detection,
    booking, looking, barking, healing, heating, bedding, tapped, stopped

## Sentences

# The small words that sentences are made of, and no name, code or place is.
word-small =
    i, im, ive, id, ill, you, youre, your, yours, he, she, we, they, it, its, this, that, these, those, there,
    here, the, a, an, of, is, are, am, was, were, be, been, being, do, dont, does, doesnt, did, didnt, done, has,
    have, havent, had, not, no, cant, i cant, we cant, cannot, can, could, would, should, shall, must, want, wants, need, needs,
    what, when, where, which, who, whom, why, how, if, because, but, or, so, than, then, to, too, with, without,
    for, from, about, by, at, on, in, into, after, before, until, till, over, under, up, down, our, their, his,
    her, my, me, us, them, him, will, wont, going, go, come, comes, coming, came, get, got, give, gave, take, took,
    say, said, know, knows, think, see, look, tell, told, ask, asked, make, made, let, lets, please, very,
    much, more, some, any, all, now, today, tomorrow, yesterday, again, already, still, only, also, just
# Those of them that no part of a name is spelt like.
word-telling =
    im, ive, of, is, are, was, were, been, being, the, what, when, where, which, who, whom, why, how, your, youre, you,
    they, we, not, dont, doesnt, didnt, cant, cannot, could, would, should, must, want, wants, need, needs, have,
    havent, because, but, with, without, for, from, about, there, that, these, those, know, think, please, if, can,
    does, did, our, their, them, before, after, will, later, list, lists, badge, here, has, had, soon, please, cannot

## Politeness

# Says nothing at the beginning or the end of a text.
word-polite =
    please, pls, plz, plse, pleas, kindly, thanks, thanks a lot, many thanks, thank you, thank you very much,
    thank you so much, thanks in advance, thx, tks, tnx, ty, sir, madam, maam, dear, dear sir, hello, hi, hey, mingalaba,
    good morning, good afternoon, good evening, good day, good night, sorry, regards, best regards, kind regards, bye,
    god bless, lol, haha
# May stand before any answer.
word-lead =
    its, it is, it was, this is, that is, the, a, an, i am, im, i am a, i am an, im a, im an, i am in, im in, i am from,
    im from, i live in, i live at, i stay in, i stay at, i work in, i come from, we live in, from, in, at, near, number,
    nr, num, option, choice, answer, answer is, the answer is, theme, theme is, the theme is, topic, topic is,
    the topic is, kind, kind is, type, my kind is, area, area is, my area is, my township is, township is, about,
    it was about, it is about, its about, i think, i think it is, i mean, i meant, my answer is, we work in
# May stand before a name.
word-name-lead =
    my name is, my name, my names, name is, the name is, i am, im, i m, call me, you can call me, please call me, they call me,
    people call me, this is, it is, its, my full name is, myself, me is, now, name, is, i am called, im called, called,
    its me, it is me, this is me, i am known as, my nickname is, write, type
# May stand behind it.
word-name-tail = is my name, thats my name, that is my name, is me, thats me

## Agreeing and declining

# What agrees where something is asked, beside YES and OK.
word-assent =
    ya, yah, yea, yup, yes i do, i do, sure, surely, of course, certainly, definitely, i agree, agreed, we agree, fine,
    alright, all right, okey, oki, okie, okok, k, kk, correct, right, that is right, thats right, i accept, accepted,
    i want, i want to, i would like, i like to, lets go, go ahead, why not, with pleasure, gladly, true, exactly, confirm,
    confirmed, no problem, hote, hote kae, hotekae, houk, houk kae, houkkae, hote tal, hok kae, hoke kae, ya tal,
    hote kae par, hote kae par shin, hote kae shin, hote kae bya, hote par tal, hote par,
    ya par tal, yar tal, good, very good, i will come, will come, ill come, we will come, i can come, can come, we can come,
    i am coming, im coming, we are coming, i will attend, will attend, i can attend, i will join, will join, i will be there
# Says no more than that a text came, with thanks or without.
word-fine = ok, okay, okey, k, kk, okok, oki, great, super, perfect, ok fine, ok great, well received
# What is only said to be polite, beside politeness and OK: nobody has to answer it.
word-courtesy =
    noted, ok noted, okay noted, noted with, noted and, well noted, received, ok received, got it, ok got it, understood,
    fine, im fine, i am fine, alright, all right, very good, welcome, you are welcome, youre welcome, your welcome, see you,
    see you soon, roger, how are you, for your help, for the help, for that, for this, for the answer, for your answer,
    for all, for everything, for the information, for the info, happy new year, take care, kyay zu, kyay zu par,
    kyayzu, kyayzu par, kyay zu tin par tal, kyayzu tin par tal, sister, brother, teacher
# What declines there, beside NO.
word-dissent =
    nah, never, no way, not now, i dont agree, i do not agree, dont agree, do not agree, disagree, i disagree, i refuse,
    i dont want, i do not want, dont want, do not want, i dont want to, i do not want to, dont want to, not interested,
    no need, i decline, not agree, cancel, cancel it, cancel that, cancel this, cancel the announcement, dont, do not,
    stop it, ma hote, mahote, ma houk, ma hoke, ma hote bu,
    mahote bu, not yet, rather not, better not, drop it, drop, delete it, dont send, do not send, dont send it, do not send it, never mind,
    nevermind, forget it,
    stop that, stop this, i cannot come, cannot come, i can not come, can not come, i cant come, cant come, we cannot come,
    we cant come, we will not come, we wont come, i will not come, will not come, i wont come, wont come, i am not coming, im not coming, not coming,
    cannot attend, i cannot attend, can not attend, cant attend, i cant attend, cannot join, can not join, cant join,
    cannot make it, i cannot make it, cant make it, i cant make it, unable to come, not able to come
# Behind a yes or a no they leave it open what is meant.
word-contrary = but, not, later, if, unless, wait, maybe, perhaps, except, however
# The same behind a yes alone, and behind a no alone.
word-contrary-yes = dont, cannot, cant, wont, i cannot, i cant, i wont, we cannot, we cant, we wont
word-contrary-no = want, join

# What passes over a question, beside SKIP.
word-pass =
    skip it, skip this, pass it, i dont want to say, dont want to say, i do not want to say, i dont want to tell,
    i will not say, i wont say, rather not say, i would rather not, rather not, no answer, no name, none, nothing,
    not say, prefer not to say, i prefer not to say, i dont know, dont know, do not know, i do not know, no idea

# What may stand beside STOP and START and changes nothing.
word-beside-stop =
    message, messages, msg, msgs, sms, text, texts, texting, sending, send, messaging, all, me, to, now, this service,
    txt, txts, any, more, receiving, getting, these, the, your, from, sending me, it
word-beside-start = again, sending, getting, send, me, messages, message, sms, texts, text, now, to, receiving, the
# What may stand beside the group of JOIN and LEAVE.
word-beside-join = me, for, the, to, group, in, into, us, i, want, with, as, member, of
word-beside-leave = the, group, from, now, me, i, want, to, of, out
# Whole sentences that are ME, MY, STOP, UNDO and FORGET ME.
word-me-phrase = my profile, my info, my details, my information, show my profile, show me my profile, my account
word-my-phrase = my tasks, my items, my work, my list, my task, my item, show my tasks, my plan
word-stop-phrase =
    opt out, opt me out, no more, no more sms, no more messages, no more message, no more texts, no more text, no more msg,
    no more msgs, no more messages now, no sms, no msgs, no messages, no texts, no more notifications, enough messages, do not send,
    dont send me, dont send messages, dont send me messages, do not send me messages, do not send messages,
    dont send me any more, dont text me, do not text me, dont message me, do not message me, remove me,
    remove my number, take me off, take me off the list, remove me from the list, i dont want messages,
    i do not want messages, i dont want these messages, i want no more messages, i want to stop, dont send any more,
    dont send sms, dont send me sms, do not disturb, unsubscribe me
word-undo-phrase =
    take it back, take back, take that back, take it away, wrong report, delete report, delete the report, delete that report, delete this report,
    cancel that report, cancel this report, remove that report, delete it,
    delete my report, delete last report, delete my last report, cancel report, cancel my report, cancel the report,
    remove report, remove my report, remove it, undo it, undo that, undo my report, undo the report, that was wrong,
    it was wrong, my mistake, by mistake
word-forget-phrase =
    delete my data, delete all my data, erase my data, erase all my data, remove my data, remove all my data, delete me,
    erase me, delete my information, delete all my information, erase my information, delete my account, remove my account,
    delete everything about me
word-keepme-phrase =
    keep me, keep my data, keep everything, do not erase me, dont erase me, do not delete me, dont delete me,
    do not delete my data, dont delete my data
# FORGET with ME in it.
word-forget-me = forgetme, eraseme
# In no member's name: who acts for all.
word-official = coordinator, coordination, coordinators, office, leader, administrator, admin, lanpya
# What cancels, not stops, while something is asked.
word-cancel = cancel, end, quit
# What a question begins with.
word-asking =
    what, when, where, which, who, whom, whose, why, how, can, could, may, shall, should, will, would, is, are, am, do, does,
    did, u, you

# What asks for a command: "I want to join LAND".
word-wish =
    i want to, i want, i would like to, id like to, i like to, i wish to, can i, may i, could i, let me, i will, we want to,
    how can i, how do i, how to, can you, could you, would you, i need to, i have to, want to, i am going to
# CHANGE my name to Daw Khin
word-mine = my
word-becomes = to, into, is, as, be, =
# Stands before an item's number, or between it and DONE or LATE.
word-beside-item = i, we, have, item, number, no, nr, is, was, has, been, are, be, will, now, already, task, the, my, yesterday, today, last, night, this, morning, afternoon, evening, week, just, finally, also

# UNDO and STOP put together: what is to be done, with what, and the words that may stand around both.
word-undo-deed = delete, remove, cancel, erase, undo, withdraw, take back, take out, throw away, scrap, discard
word-undo-what = report, it, that, this, that one, this one, the last one, last one, the report, my report, that report, this report, the last report, my last report
word-undo-around = sorry, pls, plz, please, can you, could you, was, is, a, mistake, wrong, by mistake, the, my, and, so, not true, false, i, made, sent, for me, now, thanks, error
word-stop-deed = dont send, do not send, dont text, do not text, stop sending, stop texting, dont message, do not message, dont write, do not write, never send, no need to send
word-stop-what = me, sms, message, messages, msg, msgs, text, texts, notifications
word-stop-around = please, pls, plz, again, any more, anymore, more, any, these, such, to, my phone, my number, ever, now, thanks, thank you, from now, your, here, this, number

## Languages

word-lang-en = english, inglis, eng
word-lang-my = burmese, myanmar, bamar
word-report-words = words, introduction

# Stands before the new day of LATE.
word-until = until, till, til, to, by, up to, for, about

# Marks the note of a report that is not to be quoted in a digest.
word-private = private, confidential, secret, personal, dont share, do not share, dont publish, not public, anonymous
