"""What we sent, sent back by a phone, a gateway or another machine of our kind: nothing is done about it."""

import re
from datetime import datetime

from sqlalchemy import Connection

from storage import outbox
from storage.inbox import InboxRow

_LEAST = 20  # letters: shorter ones people type themselves
_DIGITS = re.compile(r"\d+")
_MASK = "#"


def is_echo(connection: Connection, row: InboxRow, since: datetime) -> bool:
    """Whether the text is what its address was answered since then."""
    text = row.as_read.text
    if len(text) < _LEAST:
        return False
    return any(is_same(text, sent) for sent in outbox.answers_to(connection, row.address, since))


def is_same(text: str, sent: str) -> bool:
    """Whether a machine says what was sent: with the same numbers, or with its own from the first on.

    One who changes a number behind the first mends what we read back: `Report 1: land, 15 people`.
    """
    if _masked(text) != _masked(sent):
        return False
    numbers, ours = _DIGITS.findall(text), _DIGITS.findall(sent)
    return numbers == ours or numbers[:1] != ours[:1]


def _masked(text: str) -> str:
    return _DIGITS.sub(_MASK, " ".join(text.split())).casefold()
