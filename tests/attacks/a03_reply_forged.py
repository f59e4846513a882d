"""REPLY as a coordinator or leader with guessed numbers: words of "the office" to a member."""

import random

from sim import L1, L2, C, Sim, main, phone, three_a_day

MARK = "teashopStrandRd"


def run():
    sim = Sim()
    (hla,) = sim.members(1)
    sim.in_group(hla, "PRO")
    sim.say(hla, "I have a question about my client").wait(minutes=5)
    sim.say(hla, "TO PRO when is the meeting of the group").wait(hours=1)
    began = sim.mark()
    dice = random.Random(2)
    sequential = [*range(1, 13)]
    guesses = [
        n for pair in zip(sequential * 3, [dice.randrange(1000, 10000) for _ in range(36)], strict=False) for n in pair
    ]
    three_a_day(sim, [C, L1, L2], f"REPLY {{}} come alone to {MARK}".format, guesses, 5)
    sim.play()
    reached = sim.got(phone(0), began, has=MARK)
    return not reached, f"{len(reached)} forged answers reached the member, of {45} blind guesses in five days"


if __name__ == "__main__":
    main(run)
