"""The very name of a member or leader: an item for @Ma Hla goes to the infiltrator."""

from sim import L1, SPY, Sim, main, phone

MARK = "bringTheFiles"


LIKE = ("Ma Hla", "ma  hla", "MaHla", "Ma Hl\u0430", "Ko Aung", "\u041ao Aung", "Ma\u200b Hla")


def run():
    sim = Sim()
    hla = phone(0)
    sim.act(L1, "NAME Ko Aung")
    sim.member(hla, "PRO", "Ma Hla").member(SPY, "PRO", "Ma Hla")  # at joining, and by NAME
    sim.need(sim.name(hla) == "Ma Hla", "the member has her name")
    kept = {SPY: sim.name(SPY), **sim.call_themselves(LIKE)}
    names = [ascii(name) for name in kept.values() if name]
    began = sim.act(L1, "BEGIN PRO today")
    sim.act(L1, f"ADD PRO 4 {MARK} @Ma Hla")
    sim.until("09:00", days=3)
    reached, own = sim.got(set(kept), began, has=MARK), sim.got(hla, began, has=MARK)
    return (
        not names and not reached and bool(own),
        f"{len(names)} of {len(kept)} names of others taken {names[:2]}; the item for the real one reached {len(reached)} infiltrators' and {len(own)} times the own phone",
    )


if __name__ == "__main__":
    main(run)
