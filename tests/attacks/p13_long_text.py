"""A long true text of a member is kept whole, and its reader can get at the end of it by MORE."""

from sim import L1, C, Sim, main

END = "theLastWords"


def run():
    sim = Sim()
    (hla,) = sim.members(1)
    sim.until("10:00")
    began = sim.mark()
    words = "what happened in the village today " * 40 + END
    sim.say(hla, f"TO PRO {words}", wait=600).play()
    kept = sim.rows("select count(*) from inbox where text like ?", f"%{END}")[0][0]
    import re

    for _ in range(14):
        if sim.got(L1, began, has=END):
            break
        ask = next(
            (found[0] for text in reversed(sim.texts(L1, began)) if (found := re.search(r"MORE(?: \d+)?", text))),
            "MORE",
        )
        sim.say(L1, ask, wait=200).play()
    reached = len(sim.got(L1, began, has=END))
    most = max((row["segments"] for row in sim.got((L1, C), began)), default=0)
    return bool(
        kept and reached
    ), f"kept whole: {bool(kept)}; the end reached the leader: {bool(reached)}; {most} SMS parts at most"


if __name__ == "__main__":
    main(run)
