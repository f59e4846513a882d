"""UNDO and FIX under a coordinator's number: the reports of all members."""

import random

from sim import L1, C, Sim, main, phone, three_a_day


def run():
    sim = Sim()
    sim.members(2)
    for n in range(8):
        sim.say(phone(n % 2), f"R land mediation {n + 2}w hpa-an note{n}", wait=400)
    query = "select id, people, women, men, withdrawn_at from reports order by id"
    before = sim.until("10:00").rows(query)
    sim.need(len(before) == 8 and not any(row[4] for row in before), f"{len(before)} reports")
    for n in range(1, 9):
        sim.say(C, f"UNDO {n}", "YES", f"FIX {n} 999 people", wait=120)
    dice = random.Random(6)
    three_a_day(sim, [C, L1], "UNDO {}".format, [dice.randrange(1000, 10000) for _ in range(30)], 3)
    changed = len(set(sim.rows(query)) - set(before))
    return not changed, f"{changed} of 8 reports withdrawn or changed"


if __name__ == "__main__":
    main(run)
