"""A leader plans by SMS: BEGIN, ADD, NOTE, LATE, DROP, with at most one YES of the own phone for the acts in half an hour."""

from sim import L1, Sim, main


def run():
    sim = Sim()
    (hla,) = sim.members(1)
    sim.until("10:00").act(L1, "BEGIN PRO today")
    begun = sim.rows("select count(*) from plans where code = 'PRO'")[0][0]
    began = sim.act(L1, "ADD PRO 30 visitTheFarmers @Ma Hla")
    item = sim.rows("select max(id) from items")[0][0]
    sim.need(item, "no item")
    for text in (f"NOTE {item} bringWater", f"LATE {item} 5d"):
        sim.act(L1, text)
    moved = sim.rows("select due_day from items where id = ?", item)[0][0]
    sim.act(L1, "ADD PRO 20 dropThisOne")
    other = sim.rows("select max(id) from items")[0][0]
    sim.act(L1, f"DROP {other} notNeeded")
    state = sim.rows("select state, closed_at from items where id = ?", other)[0]
    sim.until("09:00", days=1).play()
    told = len(sim.got(hla, began, has="visitTheFarmers"))
    noted = len(sim.got(hla, began, has="bringWater")) or len(
        sim.rows("select 1 from item_notes where item_id = ?", item)
    )
    due = sim.rows("select due_day from items where id = ?", item)[0][0]
    good = bool(begun and told and noted and other != item and state[1] and moved == due and str(due)[8:] == "04")
    return good, f"plan {begun}, owner told {told}, note {noted}, due {due}, dropped {bool(state[1])}"


if __name__ == "__main__":
    main(run)
