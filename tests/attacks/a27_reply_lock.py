"""Wrong numbers for REPLY and OK do not lock: after six that day the right one still acts from the same number (planted)."""

from sim import SPY, C, Sim, main, number_in, phone

MARK = "teashopStrandRd"


def run():
    sim = Sim()
    (hla,) = sim.members(1)
    sim.member(SPY, "REC", "Daw Khin").until("09:00")
    sim.say(hla, "I have a question about my client", wait=300).play()
    reply = number_in(sim.texts(C), "REPLY")
    approve = number_in(sim.texts("telegram:9015"), "OK") or "1"
    sim.need(reply, "no number for REPLY reached the coordinator")
    began = sim.mark()
    for guess in (9871, 9872, 9873, 9874, 9875, 9876):
        sim.say(C, f"REPLY {guess} {MARK}", wait=300)
    sim.say(C, f"REPLY {reply} {MARK}", f"OK {approve}", wait=300).play()
    reached, inside = sim.got(phone(0), began, has=MARK), "REC" in sim.groups(SPY)
    return (
        not reached and not inside,
        f"after six wrong numbers the right one reached {len(reached)} members and {'let' if inside else 'did not let'} the accomplice in",
    )


if __name__ == "__main__":
    main(run)
