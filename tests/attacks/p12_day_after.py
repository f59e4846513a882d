"""A forger used up a leader's and a coordinator's wrong numbers: the day after, TELL, REPLY and OK work for the real ones."""

from sim import L1, C, Sim, main, number_in


def run():
    sim = Sim()
    (hla,) = sim.members(1)
    sim.until("10:00")
    for who, word in ((L1, "YES"), (C, "REPLY"), (C, "OK")):
        for n in range(6):
            sim.say(who, f"{word} {9871 + n}" + (" x" if word == "REPLY" else ""), wait=240)
    sim.until("08:30", days=1)
    began = sim.mark()
    sim.announce(L1, "PRO", "dayAfter")
    told = len(sim.got(hla, began, has="dayAfter"))
    sim.say(hla, "TO COORD I have a question for the office", wait=300).play()
    number = number_in(sim.texts(C, began), "REPLY")
    if number:
        sim.say(C, f"REPLY {number} answerOne", wait=300).play()
    answered = len(sim.got(hla, began, has="answerOne"))
    return told == 1 and answered == 1, f"announcement {told}, answer {answered}, wanted 1 and 1"


if __name__ == "__main__":
    main(run)
