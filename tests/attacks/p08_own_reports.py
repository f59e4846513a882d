"""A member reports, corrects and takes back own reports without any number but the report's."""

from sim import Sim, main


def run():
    sim = Sim()
    (hla,) = sim.members(1)
    for n in range(3):
        sim.say(hla, f"R land mediation {n + 2}w hpa-an note{n}", wait=300)
    sim.say(hla, "UNDO", wait=300).play()
    ids = [row[0] for row in sim.rows("select id from reports order by id")]
    sim.need(len(ids) == 3, f"{len(ids)} reports")
    sim.act(hla, f"FIX {ids[0]} 9 people")
    sim.act(hla, f"UNDO {ids[1]}")
    got = sim.rows("select people, women, withdrawn_at is not null from reports order by id")
    fixed = 9 in got[0][:2] and not got[0][2]
    return fixed and got[1][2] == 1 and got[2][
        2
    ] == 1, f"corrected: {fixed}, taken back: {[bool(row[2]) for row in got]}"


if __name__ == "__main__":
    main(run)
