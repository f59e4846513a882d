"""OK under a coordinator's or leader's number: an accomplice in a group by approval."""

import random

from sim import L1, SPY, C, Sim, main, three_a_day


def run():
    sim = Sim()
    sim.member(SPY, "REC", "Daw Khin").until("08:30")
    sim.need(sim.rows("select id from join_requests"), "no request waits")
    dice = random.Random(8)
    guesses = [g for n in range(1, 30) for g in ("", n, dice.randrange(1000, 10000))]
    three_a_day(sim, [C, L1], lambda g: f"OK {g}".strip(), guesses, 4)
    sim.say(C, "OK", "YES", "OK 1", "YES 1").play()
    inside = "REC" in sim.groups(SPY)
    return not inside, f"the accomplice {'is' if inside else 'is not'} in the closed group after 28 blind texts"


if __name__ == "__main__":
    main(run)
