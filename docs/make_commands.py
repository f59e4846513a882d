"""Write docs/commands.md from the table of commands and the catalogs: `python docs/make_commands.py [--check]`."""

import sys
from collections.abc import Sequence
from pathlib import Path

from handlers.core.declare import Command, Weight, Who
from handlers.table import COMMANDS
from messages.catalog import Catalogs

PAGE = Path(__file__).with_name("commands.md")

HEAD = """\
# Commands

This page is made from the table of commands and the catalogs: `python docs/make_commands.py` writes it again.

What follows is texted by SMS, WhatsApp or Telegram; the buttons of Telegram send the same texts.

- Capitals, punctuation, emoji, repeated spaces and a leading `/` or `#` do not matter. Burmese digits are digits.
- A word of any language works for everyone, whatever language the answers are in. The columns *also* list them.
- Burmese in Zawgyi is understood, and remembered for its writer. Answers are in Unicode.
- A small typo is understood when a single command is near. When two are near, the bot offers both as numbers.
- A bare number, letter, YES or NO answers what the bot asked last.
- A text that fits no command goes to a human: to whom it answers, or to the coordinators. Nothing is thrown away.
- A text that speaks of danger is an alert to all coordinators, whatever word it begins with.
- An answer longer than two SMS comes in pages: `MORE` sends the next one.
- `HELP` by SMS is the five lines that the reader's role needs most; `HELP 2`, `HELP 3` and `MORE` show the others.
- `LAND`, `PRO` and other codes are those of the network file, and the numbers are examples.
"""

SECTIONS = (
    (Who.ANYONE, "Anyone", "Strangers, too."),
    (Who.MEMBER, "Members", "Who said YES to being kept as a member."),
    (
        Who.LEADER,
        "Leaders and coordinators",
        "Leaders for their groups, any two of a team that nobody leads, coordinators.",
    ),
    (Who.COORDINATOR, "Coordinators", "Coordinators alone."),
)

TAIL = """
## Days, people and places

| what | how it may be written |
| --- | --- |
| a day | `today`, `yesterday`, `Mon`, `12/3` (12 March: the day comes first), `12 Mar`, `မနေ့က`, `၁၂/၃` |
| a span | `3d`, `2w`, `1 month`, `၂ ပတ်` |
| people | `12`, `12 farmers`, `5w 7m`, `၁၂ ဦး`, `မ ၅ ကျား ၇` |
| a township | its name in any language, with typos: `Hpa-An`, `hpaan`, `ဘားအံ` |
| an audience of TELL | `LAND`, `LAND+GENDER`, `ALL`, `mobile`, `@Hpa-An`, `mobile@Hpa-An` |

`TELL! LAND text` is urgent: it does not wait for the end of quiet hours, and what has not left after 15
minutes, or has failed, goes to the person's other address.

`TELL? LAND text` shows the same preview, and sends the text to its author alone, as others would get it;
from a phone three times a day.
`DIGEST XLSX` or `DIGEST LAND XLSX` on Telegram brings the week's reports as a sheet.
"""


WEIGHTS_EXPLAINED = """\
Any number can be forged, so what comes from one waits for a number that is sent to the real phone. Telegram and
WhatsApp prove their sender: there only the first two rows are."""
WEIGHTS = {
    Weight.OWN: "at once; the answer goes to the real phone",
    Weight.NUMBER: "with the number of four digits that was shown to those who may use it",
    Weight.PLAN: "own items at once; others' after `YES 4821`, which opens the plan to that phone for 30 minutes",
    Weight.OTHERS: "after `YES 4821` each time; `NAME` and `LEAVE` of leaders, `FIX` and `UNDO` of others' "
    "reports, `UNLINK` with a name, `NOQUOTE` of others' photos and `REPORT100` with `OK` or `WORDS` alone",
}


def page() -> str:
    """The whole page."""
    catalogs = Catalogs.load()
    parts = [HEAD]
    for who, title, explained in SECTIONS:
        commands = [command for command in COMMANDS.values() if command.who is who]
        if commands:
            parts.append(_section(catalogs, title, explained, commands))
    return "\n".join(parts) + TAIL + _weights()


def _weights() -> str:
    """What each command takes from a number that proves nothing about its sender."""
    lines = [_line(["from an SMS number", "commands"]), _line(["---", "---"])]
    for weight, what in WEIGHTS.items():
        names = (f"`{name.upper()}`" for name, command in COMMANDS.items() if command.weight is weight)
        lines.append(_line([what, ", ".join(names)]))
    return "\n".join(["", "## What a number may do", "", WEIGHTS_EXPLAINED, "", *lines, ""])


def _section(catalogs: Catalogs, title: str, explained: str, commands: Sequence[Command]) -> str:
    head = ["text", "what happens", "also", *(f"{language}: HELP says" for language in catalogs.languages[1:])]
    rows = [_row(catalogs, command) for command in commands]
    lines = [f"## {title}", "", explained, "", _line(head), _line(["---"] * len(head)), *map(_line, rows)]
    return "\n".join([*lines, ""])


def _row(catalogs: Catalogs, command: Command) -> list[str]:
    first, *others = catalogs.languages
    key = f"help-{command.name}"
    example, _colon, what = catalogs.text(first, key).partition(": ")
    return [f"`{example}`", what, _also(catalogs, command), *(catalogs.text(other, key) for other in others)]


def _also(catalogs: Catalogs, command: Command) -> str:
    words = catalogs.words(f"word-{command.name}")
    known = [word for language in words.values() for word in language if word != command.name]
    return ", ".join(known)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/').replace(chr(10), ' ') for cell in cells)} |"


def main() -> int:
    """Write the page; with --check only say whether it is up to date (1: it is not)."""
    made = page()
    if "--check" in sys.argv[1:]:
        return int(PAGE.read_text(encoding="utf-8") != made)
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
