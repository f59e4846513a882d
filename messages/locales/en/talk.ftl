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
    choking, strangled, has no home, no home now, cut my hand, cut his hand, not answering since

# Looks like a word of danger with a slip, and is none.
word-harmless =
    thread, threads, treat, treats, treated, treating, treatment, attach, attached, attaches, attaching,
    policy, policies, polices, polite, wonder, wondered, sounded, rounded, grounded, founded,
    mission, missions, abuser, buildings, ranger, arrow, arrive, arrived, arrives, bathing, bearing,
    detail, detailed, details, retained, released, shorting, shouting, shopping, showing, flooring, blooming,
    solder, soldering, murmur, unsafely, injure, violet, violin, escapes, attracted, attract

## Sentences

# The small words that sentences are made of, and no name, code or place is.
word-small =
    i, im, ive, id, ill, you, youre, your, yours, he, she, we, they, it, its, this, that, these, those, there,
    here, the, a, an, of, is, are, am, was, were, be, been, being, do, dont, does, doesnt, did, didnt, done, has,
    have, havent, had, not, no, cant, cannot, can, could, would, should, shall, must, want, wants, need, needs,
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
    ya par tal, yar tal, good, very good
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
    nevermind, forget it
# Behind a yes or a no they leave it open what is meant.
word-contrary = but, not, later, if, unless, wait, maybe, perhaps, except, however
# The same behind a yes alone, and behind a no alone.
word-contrary-yes = dont, cannot, cant, wont
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
word-beside-item = i, we, have, item, number, no, nr, is, was, has, been, are, be, will, now, already, task, the, my

## Languages

word-lang-en = english, inglis, eng
word-lang-my = burmese, myanmar, bamar

# Stands before the new day of LATE.
word-until = until, till, til, to, by, up to, for, about

# Marks the note of a report that is not to be quoted in a digest.
word-private = private, confidential, secret, personal, dont share, do not share, dont publish, not public, anonymous
