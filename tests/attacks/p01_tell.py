"""A leader announces: TELL, then YES with what the own phone shows; plain and urgent, one after another."""

from sim import L1, C, R, Sim, main


def run():
    sim = Sim()
    people = sim.members(2)
    sim.until("10:00")
    counts = []
    for n, (who, text) in enumerate(
        ((L1, "TELL PRO firstWords"), (C, "TELL ALL secondWords"), (L1, "TELL! PRO thirdWords"))
    ):
        began = sim.act(who, text)
        sim.wait(minutes=30).play()
        counts.append(
            len(sim.got(people, began, kind="announcement", has=("firstWords", "secondWords", "thirdWords")[n]))
        )
    began = sim.mark()  # the newest of two previews is the one that counts
    sim.say(L1, "TELL PRO olderWords", wait=300)
    sim.act(L1, "TELL PRO newerWords")
    sim.wait(minutes=30).play()
    newer, older = len(sim.got(people, began, has="newerWords")), len(sim.got(people, began, has="olderWords"))
    sim.act(R, "TELL REC nobodyYet")
    return (
        counts == [2, 2, 2] and newer == 2 and older == 0,
        f"{counts} of [2, 2, 2] members reached; of two previews the newer reached {newer}, the older {older}",
    )


if __name__ == "__main__":
    main(run)
