# Words of danger, of politeness and of ordinary talk, comma separated. Nobody is ever sent them.
# Case, marks and spaces do not matter; slips of one letter are seen in words of six letters or more.

## Danger

# A cry for help, whatever stands around it: coordinators are alerted at once.
word-call =
    sos, mayday, emergency, help me, help us, help him, help her, help them, save me, save us, save him, save her,
    save them, rescue me, rescue us, rescue them, send help, need help, needs help, help needed, come quickly,
    come quick, come fast, shooting, shooting at, shots fired, gunfire, gun fire, open fire, opened fire,
    beating, beating me, beating us, beat me, beat us, being beaten, under attack, attacking us, attacked us,
    kill me, kill us, kill him, kill her, kill them, killing us, killing people, going to kill, will kill, want to die,
    wants to die, wanna die, kill myself, killing myself, kill himself, kill herself, hurt myself, end my life,
    end it all, take my life, suicide, suicidal, found me, found us, looking for me, looking for us, coming for me,
    coming for us, surrounded, surround us, surrounding us, trapped, kidnapped, kidnap,
    abducted, raid, raided, raiding, burning houses, burning the house, burning the houses, burning our,
    burn our, burn down, on fire, bleeding, fleeing, we flee, running away, ran away, run away, hiding,
    in hiding, airstrike, air strike, airstrikes, bombing, bombed, shelling, shelled, hostage, took my, takes my,
    taken my, took him, took her, took them, taken away, taking away, took away, takes away, taken by, being taken,
    under arrest, arrested me, arrested us, arrest me, arrest us, arresting, arresting us, rape, raped, raping,
    stabbed, drowning, on their list, on the list of the army, following me, followed me, followed by,
    chasing me, chasing us, chase us, threatening me, threatening us, threatened me, threatened us, threaten me,
    threaten us, hits me, hit me, hitting me, beats me, beats her, beats his, beats my, lock me, locked me,
    locked us, they take, take the land, taking the land, take our land, taking our land, cannot take it any more, cant take it any more, cannot take it anymore, cant take it anymore

# What is dangerous when it happens, and may also be what a report or a note is about.
word-danger =
    police, policeman, policemen, arrest, arrested, arrests, detain, detained, detains, detention, soldier,
    soldiers, army, military, troops, tatmadaw, militia, gunmen, armed men, thugs, attack, attacked, attacks,
    attacking, threat, threats, threaten, threatened, threatens, threatening, shot, shots, shoot, shoots, gun,
    guns, weapon, weapons, knife, knives, machete, bomb, bombs, grenade, landmine, explosion, exploded, explode,
    blood, wounded, wound, injured, injury, injuries, killed, kill, killing, kills, murder, murdered, dying, died,
    dead, dead body, missing, disappeared, lost child, child is lost, fire, burned, burnt, burning, burn, flood,
    flooded, flooding, floods, water is rising, water rising, earthquake, landslide, cyclone, drowned, tortured,
    torture, beaten, beat up, violent, violence, abuse, abused, abuses, abusing, jail, jailed, prison, imprisoned,
    handcuffed, interrogated, interrogation, warrant, hostages, ransom, stabbing, kidnapping, danger, dangerous,
    in danger, not safe, unsafe, no longer safe, scared, afraid, frightened, terrified, evict, evicted, evicting,
    eviction, bulldozer, bulldozers, broke in, broke into, break in, breaking in, poison, poisoned, harassed,
    harassing, hostile, taken, captured, caught by, stalking, robbed, bleed, hurt us, hurt me, hurt him, hurt her,
    escape, escaped, flee, fled, checkpoint

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
