"""An infiltrator in an open group: a leader's REMOVE and BLOCK put it out."""

from sim import L1, SPY, SPY2, Sim, main, number_in, phone

MARK = "meetingOfTheGroup"


def run():
    sim = Sim()
    sim.member(phone(0), "PRO", "Ma Hla").member(SPY, "PRO", "Ko Spy").member(SPY2, "PRO", "Ko Rude")
    for who in (phone(0), SPY, SPY2):
        sim.in_group(who, "PRO")
    sim.until("09:00").act(L1, "REMOVE Ko Spy PRO")
    began = sim.mark()
    sim.say(SPY2, "TO PRO you are all thieves", wait=300).play()
    number = number_in(sim.texts(L1, began), "REPLY", "BLOCK") or "1"
    sim.act(L1, f"BLOCK {number}")
    began = sim.wait(hours=1).mark()
    sim.say(SPY2, "TO PRO again you thieves", wait=300)
    sim.announce(L1, "PRO", MARK)
    reached = [row["to"] for row in sim.got([SPY, SPY2], began, has=MARK)]
    rude = sim.got(L1, began, has="thieves")
    member = sim.got(phone(0), began, has=MARK)
    return (
        not reached and not rude and bool(member),
        f"{len(reached)} of 2 still get announcements, {len(rude)} texts of the blocked one arrive; the honest member got {len(member)}",
    )


if __name__ == "__main__":
    main(run)
