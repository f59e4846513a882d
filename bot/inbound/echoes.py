"""What we sent, sent back by a phone, a gateway or another machine of our kind: nothing is done about it."""

import re
from collections.abc import Iterable
from zlib import crc32

from storage.inbox_claims import Claimed

_LEAST = 20  # letters: shorter ones people type themselves
_DIGITS = re.compile(r"\d+")
_MASK = "#"
_UNKNOWN = "?"  # the mark of what was answered before there were marks


def mark(answer: str) -> str:
    """What an answer has in common with its echo, and with few other texts: four letters."""
    return f"{crc32(_masked(answer).encode()) & 0xFFFF:04x}"


def may_echo(claimed: Claimed) -> bool:
    """Whether it is worth a look: its address was answered alike of late, and people do not type as much."""
    text, marks = claimed.row.as_read.text, claimed.marks
    return bool(marks) and len(text) >= _LEAST and (mark(text) in marks or _UNKNOWN in marks)


def is_echo(text: str, answers: Iterable[str]) -> bool:
    """Whether the text is one of those that its address was answered."""
    if len(text) < _LEAST:
        return False
    own = _masked(text)
    return any(_masked(sent) == own and _has_fair_numbers(text, sent) for sent in answers)


def _has_fair_numbers(text: str, sent: str) -> bool:
    """Whether a machine says what was sent: with the same numbers, or with its own from the first on.

    One who changes a number behind the first mends what we read back: `Report 1: land, 15 people`.
    """
    numbers, ours = _DIGITS.findall(text), _DIGITS.findall(sent)
    return numbers == ours or numbers[:1] != ours[:1]


def _masked(text: str) -> str:
    return _DIGITS.sub(_MASK, " ".join(text.split())).casefold()
