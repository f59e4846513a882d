"""What we sent, sent back by a phone, a gateway or another machine of our kind: nothing is done about it."""

import re
from collections.abc import Iterable

from storage.inbox_claims import Claimed

_LEAST = 20  # letters: shorter ones people type themselves
_DIGITS = re.compile(r"\d+")
_MASK = "#"


def may_echo(claimed: Claimed) -> bool:
    """Whether it is worth a look: its address was answered of late, and people do not type as much."""
    return claimed.answers > 0 and len(claimed.row.as_read.text) >= _LEAST


def is_echo(text: str, answers: Iterable[str]) -> bool:
    """Whether the text is one of those that its address was answered."""
    count = len(text.split())
    alike = [sent for sent in answers if len(sent.split()) == count]  # few: most are not worth a closer look
    own = _masked(text) if alike else ""
    return any(_masked(sent) == own and _has_fair_numbers(text, sent) for sent in alike)


def _has_fair_numbers(text: str, sent: str) -> bool:
    """Whether a machine says what was sent: with the same numbers, or with its own from the first on.

    One who changes a number behind the first mends what we read back: `Report 1: land, 15 people`.
    """
    numbers, ours = _DIGITS.findall(text), _DIGITS.findall(sent)
    return numbers == ours or numbers[:1] != ours[:1]


def _masked(text: str) -> str:
    return _DIGITS.sub(_MASK, " ".join(text.split())).casefold()
