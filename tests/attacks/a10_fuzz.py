"""Texts of 4,000 letters over all commands: nothing fails, nothing is slow."""

from sim import L1, Sim, main, phone

COMMANDS = (
    "R",
    "FIX 1",
    "AREA",
    "NAME",
    "TO COORD",
    "LATE 1",
    "ADD PRO",
    "TELL PRO",
    "BEGIN PRO",
    "THEMES",
    "JOIN",
    "REPLY 1",
    "NOTE 1",
    "",
)
UNITS = ("a", "1 ", "@Hpa-An ", "က်", "\u0301", "\ufdfa", "\u200b", "\n", "{ $x }", "5w 7m ", "3d", "'%(")
NUMBERS = ("9" * 19, "9" * 4400, "-1", "1e400", "99999999 month", "31/12/9999", "29 Feb", "²", "9223372036854775808")
OF_LEADERS = ("TELL PRO", "ADD PRO", "BEGIN PRO")


def texts(units, numbers, length):
    for command in COMMANDS:
        for unit in units:
            yield command, (f"{command} " + unit * (length // len(unit)))[:length]
        for number in numbers:
            yield command, f"{command} {number}"


def run(length=4000, units=UNITS, numbers=NUMBERS, most=60):
    sim = Sim()
    sim.members(1)
    began = sim.mark()
    for n, (command, text) in enumerate(texts(units, numbers, length)):
        sim.say(L1 if command in OF_LEADERS else phone(0), text, wait=40, id=f"f{n}")
    sent = len(sim.lines)
    sim.play()
    failed = sim.rows("select text from inbox where state = 'failed'")
    silent = began == len(sim.out)
    return (
        not failed and sim.elapsed < most and not silent,
        f"{sent} texts of {length} letters in {sim.elapsed:.0f} s, {len(failed)} failed {[text[:20] for (text,) in failed[:3]]}",
    )


if __name__ == "__main__":
    main(run)
