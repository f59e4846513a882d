"""An ordinary member whose number was joined with a stranger's chat is told, and takes it apart with UNLINK from the own phone."""

from sim import CT, SPY, Sim, main, number_in, phone

MARK = "newsForMembers"


def run():
    sim = Sim()
    hla = phone(0)
    sim.member(hla, "LAND", "Ma Hla").member(SPY, "PRO", "Spy").until("10:00")
    began = sim.mark()
    sim.say(SPY, "LINK").play()
    code = number_in(sim.texts(SPY, began), "LINK", "is")
    if code:
        sim.say(hla, f"LINK {code}").play()
    joined = sim.person(hla) == sim.person(SPY)
    told = [row for row in sim.got(hla, began) if "UNLINK" in row["text"]]
    sim.wait(days=1).act(hla, "UNLINK")
    apart = sim.person(hla) != sim.person(SPY) and "LAND" in sim.groups(hla)
    began = sim.mark()
    sim.announce(CT, "LAND", MARK)
    owner, thief = len(sim.got(hla, began, has=MARK)), len(sim.got(SPY, began, has=MARK))
    good = apart and owner == 1 and thief == 0 and (bool(told) or not joined)
    return (
        good,
        f"joined: {joined}, the member was told how to undo it: {bool(told)}, apart afterwards: {apart}; texts of the group to the member {owner}, to the stranger {thief}",
    )


if __name__ == "__main__":
    main(run)
