"""A leader's unlocked phone is taken; a coordinator texts LOST: it must show and do nothing any more."""

from sim import CT, R, Sim, main, number_in, phone

MARK, NEWS = "tellMeWhereHeIs", "newsAfterTheRaid"


def run():
    sim = Sim()
    sim.act(R, "NAME Daw Mya Mya")
    for n, name in enumerate(("Ma Hla", "Ko Zaw")):
        sim.member(phone(n), "REC", name).let_in(R, phone(n), "REC")
    sim.say(phone(0), "TO REC my client hides", wait=300).play()
    number = number_in(sim.texts(R), "REPLY") or "1"
    sim.until("09:00")
    sim.act(CT, "LOST Daw Mya Mya")
    began = sim.wait(minutes=10).mark()
    sim.say(
        R, "WHO REC", "MORE", "DIGEST REC", "PLAN REC", f"REPLY {number} {MARK}", f"TELL! REC {MARK}", "YES", wait=90
    ).play()
    told = number_in(sim.texts(R, began), "YES")
    if told:
        sim.say(R, f"YES {told}").play()
    sim.wait(hours=1).announce(CT, "REC", NEWS)
    read = [row for row in sim.got(R, began) if any(word in row["text"] for word in ("Ma Hla", "Ko Zaw", NEWS))]
    harmed = sim.got([phone(0), phone(1)], began, has=MARK)
    reached = sim.got([phone(0), phone(1)], began, has=NEWS)
    return (
        not read and not harmed and bool(reached),
        f"the taken phone read {len(read)} texts with names or news and sent {len(harmed)} to members; {len(reached)} of 2 members still hear the coordinators",
    )


if __name__ == "__main__":
    main(run)
