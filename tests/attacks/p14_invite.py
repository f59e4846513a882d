"""A code of `lanpya network invite` opens the group for whom it was made for; a stranger gets a welcome and can join."""

from datetime import datetime, timedelta

from a05_invite_forget import an_invite
from sim import SPY, Sim, main, stranger


def run():
    sim = Sim((datetime.now() + timedelta(hours=1)).isoformat(timespec="minutes"))
    sim.until("09:00").play()
    code = an_invite(sim)
    sim.say(SPY, f"JOIN FUND {code}", "YES", "Ma Hla", "SKIP", "SKIP", wait=120).play()
    inside = "FUND" in sim.groups(SPY)
    began = sim.mark()
    sim.say(stranger(1), "hello", wait=300).play()
    welcome = len(sim.got(stranger(1), began))
    sim.member(stranger(1), "LAND", "Ko Zaw")
    joined = "LAND" in sim.groups(stranger(1))
    return (
        inside and welcome >= 1 and joined,
        f"the invited one is in: {inside}; a stranger got {welcome} welcome and is in an open group: {joined}",
    )


if __name__ == "__main__":
    main(run)
