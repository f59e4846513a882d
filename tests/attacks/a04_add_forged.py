"""ADD, NOTE, LATE and DROP under a leader's number: the forger's words to members, items gone."""

from sim import L1, Sim, main

MARK = "teashopStrandRd"


def run():
    sim = Sim()
    people = sim.members(2)
    for person in people:
        sim.in_group(person, "PRO")
    sim.act(L1, "BEGIN PRO today")
    sim.act(L1, "ADD PRO 40 Visit the farmers @Ma Hla")
    items = sim.rows("select id from items order by id")
    sim.need(items, "the plan has no items")
    sim.until("14:00", days=1)
    before = sim.rows("select id, state, due_day, owner_id from items order by id")
    began = sim.mark()
    for text in (f"ADD PRO 3 come alone to {MARK} @Ma Hla", f"ADD PRO 5 come to {MARK} @Ko Zaw"):
        sim.say(L1, text, "YES", "OK", "YES 1", "YES 1234", wait=180)
    for (item,) in items:
        sim.say(
            L1, f"NOTE {item} the office says {MARK}", f"LATE {item} 9d {MARK}", f"DROP {item} {MARK}", "YES", wait=180
        )
    sim.until("09:00", days=2).play()
    reached = sim.got(people, began, has=MARK)
    after = sim.rows("select id, state, due_day, owner_id from items order by id")
    changed = len(set(after) ^ set(before))
    return (
        not reached and not changed,
        f"{len(reached)} texts with the forger's words reached members; {changed} rows of the plan changed",
    )


if __name__ == "__main__":
    main(run)
