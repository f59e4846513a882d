"""FORGET ME and YES under 24 numbers, blind, at night: who is still there three days later."""

from sim import L1, L2, N1, C, Sim, main


def run():
    sim = Sim()
    victims = [*sim.members(20), L1, L2, N1, C]
    before = {who: (sim.name(who), sim.groups(who)) for who in victims}
    sim.need(all("PRO" in before[who][1] for who in victims[:20]), "members")
    sim.until("02:00")
    for who in victims:
        sim.say(who, "FORGET ME", "YES", "OK", "YES 1", "YES 1234", "FORGET 1234", wait=20)
    sim.wait(days=3).play()
    gone = [who for who in victims if sim.person(who) is None or (sim.name(who), sim.groups(who)) != before[who]]
    return not gone, f"{len(gone)} of {len(victims)} erased"


if __name__ == "__main__":
    main(run)
