"""LOST by a fellow leader freezes a member's phone, FOUND by two (or one with what the own phone shows) gives it back."""

from sim import CT, L1, L2, Sim, main, phone


def run():
    sim = Sim()
    hla, zaw = sim.members(2)
    sim.until("10:00").act(L1, "LOST Ma Hla")
    began = sim.wait(minutes=10).mark()
    sim.announce(CT, "PRO", "whileLost")
    lost, other = len(sim.got(hla, began, has="whileLost")), len(sim.got(zaw, began, has="whileLost"))
    sim.until("10:00", days=1)
    for who in (CT, L1, L2):
        sim.act(who, "FOUND Ma Hla")
    began = sim.wait(minutes=10).mark()
    sim.announce(CT, "PRO", "whenFound")
    found = len(sim.got(phone(0), began, has="whenFound"))
    kept = "PRO" in sim.groups(hla) and sim.name(hla) == "Ma Hla"
    return (lost, other, found) == (
        0,
        1,
        1,
    ) and kept, f"while lost {lost} texts (others {other}), after FOUND {found}; membership and name kept: {kept}"


if __name__ == "__main__":
    main(run)
