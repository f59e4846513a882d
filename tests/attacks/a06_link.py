"""LINK under a member's number: a stranger's chat becomes the member, with a closed group's texts."""

from sim import SPY, R, Sim, main, number_in, phone

MARK = "meetingHpaAnFriday"


def run():
    sim = Sim()
    hla = phone(0)
    sim.member(hla, "REC").let_in(R, hla, "REC")
    sim.member(SPY, "LAND", "Spy")
    sim.until("10:00")
    began = sim.mark()
    sim.say(SPY, "LINK").play()
    code = number_in(sim.texts(SPY, began), "LINK", "is")  # the attacker's own chat
    if code:
        sim.say(hla, f"LINK {code}", "YES", "OK", f"LINK {code}", wait=60).play()
    one = sim.person(hla) == sim.person(SPY)
    sim.wait(hours=1).say(SPY, "ME").wait(hours=1)  # so that texts go to the address that was used last
    sim.announce(R, "REC", f"secret {MARK}")
    reached = sim.got(SPY, began, has=MARK)
    return (
        not one and not reached,
        f"the stranger's chat {'is' if one else 'is not'} the member; {len(reached)} texts of the closed group reached it",
    )


if __name__ == "__main__":
    main(run)
