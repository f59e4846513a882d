"""What people text for each act of a script, and what they read to know their numbers."""

import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from tests.swarm.cast import BY_KEY
from tests.swarm.script import Step

_YES = re.compile(r"(?:YES|ဟုတ်) (\d{4,6})")
_REPORT = re.compile(r"(?:Report|အစီရင်ခံ\S*) (\d+)")


def text_of(step: Step, shown: Sequence[str], zone: ZoneInfo) -> str | None:
    """The text of an act in that zone; `shown` is what its author's phone got so far.

    None: they do not know the number yet.
    """
    args = step.args
    match step.act:
        case "report":
            return f"R {args[0]} {args[1]}w {args[2]}m {args[3]}"
        case "fix":
            number = newest(_REPORT, shown)
            return number and f"FIX {number} {args[0]}w"
        case "undo":
            return "UNDO"
        case "tell":
            return f"TELL {args[0]} Please bring the maps {args[1]}"
        case "tell!":
            return f"TELL! {args[0]} Please bring the maps {args[1]}"
        case "yes":
            number = newest(_YES, shown)
            return number and f"YES {number}"
        case "begin":
            return f"BEGIN {args[0]} {step.at.astimezone(zone):%-d/%-m}"
        case "add":
            return f"ADD {args[0]} {args[1]} Book the {args[2]} hall @{BY_KEY[str(args[3])].name}"
        case "done" | "late":
            ref = ref_of(str(args[0]), shown)
            return ref and (f"DONE {ref}" if step.act == "done" else f"LATE {ref} {args[1]}d the road is closed")
        case "to":
            return f"TO {args[0]} when do we meet at {args[1]}"
        case "plea":
            return f"SOS soldiers are here {args[0]}"
        case "stop" | "start":
            return step.act.upper()
        case _:
            return str(args[0])


def newest(pattern: re.Pattern[str], shown: Sequence[str]) -> str | None:
    """The newest number of its kind that a phone shows."""
    return next((found[-1] for text in reversed(shown) if (found := pattern.findall(text))), None)


def ref_of(marker: str, shown: Sequence[str]) -> str | None:
    """How an item is called, by a word of its own text: `PRO3`."""
    pattern = re.compile(rf"\b([A-Z]+\d+)\b[^\n]*?{marker}")
    return newest(pattern, shown)
