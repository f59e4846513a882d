"""One Telegram text of 4,000 Burmese letters: how many SMS parts the office's SIM sends for it."""

from sim import OFFICE, SPY, Sim, main


def run():
    sim = Sim()
    sim.member(SPY, "LAND", "Spy").until("10:00")
    began = sim.mark()
    big = "မြေယာ " * 660
    sim.say(SPY, f"question {big}", f"TO PRO {big}", wait=600).wait(hours=1).play()
    texts = [row for row in sim.got(OFFICE, began) if row["segments"]]
    most, total = max((row["segments"] for row in texts), default=0), sum(row["segments"] for row in texts)
    heard = sim.got(OFFICE, began)
    return (
        bool(heard) and most <= 4,
        f"{total} SMS parts for two texts, {most} in one; {len(heard)} texts reached leaders and coordinators",
    )


if __name__ == "__main__":
    main(run)
