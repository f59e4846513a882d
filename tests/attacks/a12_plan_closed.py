"""PLAN of a closed group by somebody who is in none: words, days and owners."""

from sim import SPY, R, Sim, main, phone

MARK = "safehouseHpaAn"


def run():
    sim = Sim()
    hla = phone(0)
    sim.member(hla, "REC", "Ma Hla").let_in(R, hla, "REC")
    sim.act(R, "BEGIN REC today")
    sim.act(R, f"ADD REC 5 {MARK} for witness U Ba @Ma Hla")
    began = sim.mark()
    sim.say(hla, "PLAN REC").play()
    sim.need(sim.got(hla, began, has=MARK), "the member does not see the item")
    sim.until("09:00")
    sim.say(SPY, "PLAN REC", wait=120)
    sim.member(SPY, "LAND", "Spy")
    tries = (
        "PLAN REC",
        "PLAN",
        "MORE",
        "MORE",
        "DONE 1",
        "NOTE 1 hi",
        "LATE 1 1d",
        "DIGEST REC",
        "WHO REC",
        "SENT 1",
        "MY",
        "LEAVE LAND",
        "PLAN REC",
        "JOIN REC",
        "YES",
        "PLAN REC",
    )
    sim.say(SPY, *tries, wait=120).play()
    seen = [row for row in sim.got(SPY, began) if MARK in row["text"] or "Ma Hla" in row["text"]]
    return not seen, f"{len(seen)} texts with the closed group's plan or names reached the stranger"


if __name__ == "__main__":
    main(run)
