"""Texts of 100,000 letters and numbers of 6,000 digits: cut at intake, so that one text holds up nobody, and none fails."""

from sim import Sim, main, phone

TEXTS = {"AREA": "AREA {} ", "R": "R {} ", "TO COORD": "TO COORD {} "}


def run():
    sim = Sim()
    (hla,) = sim.members(1)
    sim.in_group(hla, "PRO")
    plain, big = sim.copy(), sim.copy()
    for n in range(2):
        for form in TEXTS.values():
            plain.say(hla, form.format(n) + "\ufdfa" * 40, wait=200)
            big.say(hla, form.format(n) + "\ufdfa" * (100000 - n), wait=200)
        plain.say(hla, f"R {n} " + "3d" * 20, wait=200)
        big.say(hla, f"R {n} " + "3d" * (50000 - n), wait=200)
    plain.play()
    big.play()
    over = big.elapsed - plain.elapsed
    began = sim.mark()
    sim.say(phone(1), "JOIN PRO", "YES", "Ko Zaw", "SKIP", "9" * 6000, wait=90).wait(
        minutes=10
    )  # an answer to what the bot asked
    sim.say(hla, "AREA", "9" * 6000, "UNDO " + "9" * 6000, "DONE " + "9" * 6000, "ME", wait=120).wait(hours=1)
    failed = sim.rows("select text from inbox where state = 'failed'")
    return (
        over < 4 and not failed and len(sim.got(hla, began)) >= 3,
        f"8 texts of 100,000 letters took {over:.1f} s more than short ones; {len(failed)} of 5 texts with 6,000 digits failed",
    )


if __name__ == "__main__":
    main(run)
