"""GROUPS and HELP by a stranger: names of closed groups."""

import re

from sim import SPY, Sim, main, stranger

CLOSED = ("Recognition of Paralegals", "Sustainable Funding", "Management Team", "REC", "FUND")


def run():
    sim = Sim()
    for who in (stranger(1), SPY):
        sim.say(who, "hi", "GROUPS", "MORE", "MORE", "JOIN", "HELP JOIN", wait=600)
    sim.member(SPY, "LAND", "Spy").say(SPY, "GROUPS", "MORE", "MORE", wait=600).play()
    seen = sorted(
        {word for row in sim.got([stranger(1), SPY]) for word in CLOSED if re.search(rf"\b{word}\b", row["text"])}
    )
    return not seen, f"strangers and a member of an open group read {len(seen)} names of closed groups {seen}"


if __name__ == "__main__":
    main(run)
