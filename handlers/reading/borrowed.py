"""A report for somebody else: `for Ma Hla: R land 5w`, `Ma Hla's report: land 5w`, `မလှအတွက် R မြေယာ ၅ယောက်`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.reading.words import Vocabulary
from messages.fold import fold_word

_MOST_WORDS = 5  # of a name
_LEAD_WORDS = 3  # "on behalf of"
_MARKS = " ,;:-\u2013\u2014.၊။()\"'\u2019"
_ENDS = (":", ",", ";", "-", "\u2013", "\u2014", "၊", "။")
_GLUED = re.compile(r"(?<=[:၊။])(?=\S)")
_OWNING = re.compile(r"['\u2019`]s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Borrowed:
    """Whose report a text is, as they are called there, and what it reports.

    `is_said`: the word for a report says that it is one; else `name` may be no name at all.
    """

    name: str
    text: str
    is_said: bool


def read_borrowed(text: str, words: Vocabulary) -> Iterator[Borrowed]:
    """What `text` may be, by shorter names first; nothing when it is nobody else's report.

    Where the word for a report does not say so, a mark has to part the name from the rest.
    """
    parts = (text if text.isascii() and ":" not in text else _GLUED.sub(" ", text)).split()
    opening = int(bool(parts) and words.means(parts[0], "report"))  # "R for Ma Hla: land 5w"
    lead = _lead(parts[opening:], words)
    if opening and not lead:
        return
    start = opening + lead
    for end in range(start + 1, min(start + _MOST_WORDS, len(parts) - 1) + 1):
        name, is_owner = _without_ending(parts[start:end], words)
        if not (lead or is_owner) or not _may_be_name(name):
            continue
        rest = " ".join(parts[end:]).lstrip(_MARKS)
        reading = words.read(rest)
        is_said = reading.command == "report"
        if is_said or parts[end - 1].endswith(_ENDS):
            yield Borrowed(name, reading.rest if is_said else rest, is_said)


def _lead(parts: Sequence[str], words: Vocabulary) -> int:
    """How many words stand before the name: `for`, `on behalf of`; 0 for none."""
    first = fold_word(parts[0]) if parts else ""
    if first and not words.owning.may_begin(first):
        return 0
    counts = (count for count in range(_LEAD_WORDS, 0, -1) if len(parts) > count)
    keys = ((count, fold_word(" ".join(parts[:count]))) for count in counts)
    return next((count for count, key in keys if words.owning.get(key)), 0)


def _without_ending(parts: Sequence[str], words: Vocabulary) -> tuple[str, bool]:
    """The name, and whether it ended in a word or letters for whose it is: `Ma Hla's`, `မလှအတွက်`, `မလှ ကိုယ်စား`."""
    name = " ".join(parts).strip(_MARKS)
    owned = _OWNING.sub("", name)
    if owned != name:
        return owned, True
    last = parts[-1].strip(_MARKS)
    if last.isascii():
        return name, False
    endings = {one for one in words.keys("whose") if not one.isascii()}
    cut = next((at for at in range(len(last)) if fold_word(last[at:]) in endings), None)
    return (name, False) if cut is None else (" ".join((*parts[:-1], last[:cut])).strip(_MARKS), True)


def _may_be_name(name: str) -> bool:
    return bool(fold_word(name)) and not any(letter.isdecimal() for letter in name)
