"""Coordinator and leader answer a member's text with the number that their own phone shows."""

from sim import CT, L1, C, Sim, main, number_in


def run():
    sim = Sim()
    (hla,) = sim.members(1)
    sim.until("10:00")
    arrived = []
    for who, text, words in (
        (C, "I have a question about a client", "answerOne"),
        (L1, "TO PRO when do we meet", "answerTwo"),
        (CT, "TO COORD another question for you", "answerThree"),
    ):
        began = sim.mark()
        sim.say(hla, text, wait=300).play()
        number = number_in(sim.texts(who, began), "REPLY")
        if number:
            sim.say(who, f"REPLY {number} {words}", wait=300).play()
        arrived.append(len(sim.got(hla, began, has=words)))
    return all(arrived), f"{sum(map(bool, arrived))} of 3 answers reached the member"


if __name__ == "__main__":
    main(run)
