"""LINK codes of a leader guessed from throw-away chats: after 30 wrong ones in an hour a right one still joins (planted)."""

import random

from sim import CT, L1, C, Sim, main, number_in


def run():
    sim = Sim("2026-12-01T00:00")
    sim.say("telegram:600001", "HELP")
    sim.wait(hours=9)
    began = sim.mark()
    dice, chat = random.Random(4), 700000
    for _ in range(4):
        sim.say(L1, "LINK", wait=30)
        for k in range(9):
            chat += k % 3 == 0
            sim.say(f"telegram:{chat}", f"LINK {dice.randrange(100000, 1000000)}", wait=20)
    sim.say(L1, "LINK", wait=30).play()
    code = number_in(sim.texts(L1, began), "LINK", "is")
    if code:
        sim.say("telegram:799999", f"LINK {code}", "YES", f"LINK {code}").play()
    one = sim.person(L1) == sim.person("telegram:799999")
    told = sim.got([C, CT], began)
    return (
        not one and bool(told),
        f"after 36 wrong codes the right one from a strange chat {'takes' if one else 'does not take'} the leader over; coordinators got {len(told)} texts about it",
    )


if __name__ == "__main__":
    main(run)
