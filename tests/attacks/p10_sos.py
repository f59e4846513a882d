"""SOS at night: an alert to every coordinator and to the member's leaders within minutes, also after STOP, also at SMS."""

from sim import CT, L1, L2, C, Sim, main

MARK = "policeAtMyHouse"


def run():
    sim = Sim()
    (hla,) = sim.members(1)
    sim.act(C, "STOP")
    began = sim.until("02:00").mark()
    sim.say(hla, f"SOS {MARK} Hpa-An").wait(minutes=5).play()
    first = {row["to"] for row in sim.got((C, CT, L1, L2), began, has=MARK)}
    kinds = {row["kind"] for row in sim.got((C, CT, L1, L2), began, has=MARK)}
    answered = bool(sim.got(hla, began))
    return (
        {CT, L1, L2} <= first and kinds == {"alert"} and answered,
        f"reached {len(first)} of 2 coordinators (one had sent STOP) and 2 leaders, as {sorted(kinds)}; the member got an answer: {answered}",
    )


if __name__ == "__main__":
    main(run)
