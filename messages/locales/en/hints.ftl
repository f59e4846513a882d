# What a report may be about, or what was done, where nobody says so by name. Comma separated; nobody is ever sent them.
# A list serves the theme of a network that is called like one of its words. Where hints at two things stand in a
# text, none counts.

## Themes

word-hint-land =
    land, farmland, farmlands, farm land, paddy field, paddy fields, rice field, land grab, land grabbing, land title,
    form 7, plantation land, confiscated land, farmland confiscated, land dispute, lnd, boundary dispute, plot of land,
    farm boundary, field boundary, land boundary, boundary fence, farm borders
word-hint-gender =
    gender, domestic violence, gbv, sgbv, rape, raped, sexual violence, sexual harassment, sexual abuse, wife beating, wife beaten, husband beats, husband beat his wife, beats wife, beat wife, husband hits, hits his wife,
    beat his wife, beats his wife, beats his wife, husband beat, womens rights, women rights, women's rights, rights of women,
    early marriage, forced marriage, child marriage, trafficking of women, dv
word-hint-environment =
    environment, env, environmental, enviromental, enviromment, enviornment, enviornmental, mine waste, mining, mine, mines, gold mining, logging, illegal logging, deforestation, timber,
    river pollution, pollution, polluted, dam, forest cut, dirty water, coal plant, waste in the river, chemical, chemicals,
    sand dredging, dredging, toxic waste, tree cutting, cyanide,
    charcoal, smoke, air pollution, dust pollution, burning waste, waste burning, plastic waste
word-hint-lgbt =
    lgbt, lgbtq, lgbtqi, lgbtiq, gay, gays, lesbian, lesbians, bisexual, transgender, trans woman, trans women, trans man, trans people,
    queer, homosexual, section 377
word-hint-criminal =
    criminal justice, crim, criminal, arrest, arrested, arrest case, detained, detention, police, police custody, custody, jail, prison, bail, theft, stolen,
    lockup, court trial, remand, drug case, drugs case, false charge, accused, prisoner
word-hint-citizenship =
    citizenship, cit, nrc, nrcs, nrc card, id card, id cards, identity card, citizenship card, household list, birth certificate,
    birth registration, stateless, pink card, white card, green card, household registration, scrutiny card

## Activities

word-did-information = explained the law, explained law, gave information, legal info, answered questions, gave legal advice, advised, explained, explained rights, explained their rights, gave advice on, legal consultation, consultation
word-did-education = taught, trng, held a training, gave a talk, gave talk, awareness raising, trained, gave training
word-did-mediation =
    settle dispute, settled dispute, settle the dispute, settled the dispute, settle a dispute, settled a dispute, reconciled, meditation,
    solved the dispute, resolved the dispute, helped settle, settled between, mediating, brought both sides together, settled the case,
    settle quarrel, settled quarrel, settled a quarrel, settled the quarrel, settle a quarrel, settled their quarrel, settled fight, solved the quarrel, solved a quarrel, made peace between
word-did-negotiation = bargained, negotiating, negociated, negociation, talked with the company
word-did-accompaniment =
    went with, went with them, went with him, went with her, went with them to court, went along, took her to, took them to,
    accompanying, go with them, going with, went together to,
    went to police station with, went to the police station with, went to court with, went to the court with, went to station with, went with her to, went with him to, went with them to, went along to
word-did-advocacy = advocating, submitted a letter, wrote to the minister, signed a petition, appeal letter, submitted letter
word-did-organising = formed a group, formed a committee, formed group, set up a group, gathered villagers
word-did-referral = refered, referring, sent to lawyer, sent to a lawyer, sent to clinic, sent to the clinic, reffered, refer to
word-did-followup = following up, visited again, checked again, followup visit
