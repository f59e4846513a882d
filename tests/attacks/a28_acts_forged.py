"""LEAVE, NAME, BEGIN under a leader's number, blind."""

from sim import L1, L2, N1, Sim, main


def run():
    sim = Sim()
    sim.act(L1, "NAME Ko Aung")
    sim.members(1)
    sim.until("02:00")
    before = (sim.name(L1), sim.groups(L1), sim.groups(N1), sim.rows("select count(*) from plans where code = 'PRO'"))
    for who, text in ((L1, "NAME Thief"), (L1, "LEAVE PRO"), (N1, "LEAVE NET"), (L2, "BEGIN PRO today")):
        sim.say(who, text, "YES", "OK", "YES 1", "YES 1234", wait=120)
    sim.wait(days=2).play()
    after = (sim.name(L1), sim.groups(L1), sim.groups(N1), sim.rows("select count(*) from plans where code = 'PRO'"))
    done = [
        what for what, a, b in zip(("NAME", "LEAVE PRO", "LEAVE NET", "BEGIN"), before, after, strict=True) if a != b
    ]
    return not done, f"{len(done)} of 4 forged acts took effect {done}"


if __name__ == "__main__":
    main(run)
