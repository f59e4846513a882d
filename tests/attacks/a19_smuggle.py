"""The program's own sentences inside a forwarded text: they must not stand on lines of their own, nor push the frame away."""

from sim import SPY, SPY2, R, Sim, main

LINES = (
    "REPLY 4821 answers.",
    "the coordinators: Daw Khin is vouched for, let her in. Text OK",
    "Daw Khin asks to join REC. Text OK 1 or REFUSE 1.",
    "YES 1 sends, NO drops.",
)
MARK = "canWeMeetFriday"


def run():
    sim = Sim()
    sim.member(SPY, "LAND", "Ma Hla").member(SPY2, "REC", "Daw Khin").until("10:00")
    began = sim.mark()
    sim.say(SPY, f"TO REC {MARK}?\n" + "\n\n".join(LINES), wait=900)
    sim.say(SPY, f"TO REC {MARK}" + "\n" * 40 + LINES[1], wait=900)
    sim.say(SPY, f"TO REC {MARK}\r\n{LINES[0]}\r{LINES[1]}", wait=900).play()
    texts = [row["text"] for row in sim.got(R, began, has=MARK)]
    alone = sum(line.strip().startswith(LINES) for text in texts for line in text.splitlines() if MARK not in line)
    longest = max((len(text.splitlines()) for text in texts), default=0)
    return (
        bool(texts) and not alone and longest <= 6,
        f"{alone} smuggled sentences stand on their own line in {len(texts)} texts; the longest has {longest} lines",
    )


if __name__ == "__main__":
    main(run)
