"""One text that a phone brings twice, under two ids: noticed, and acted on once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.fold import fold
from storage import inbox
from storage.inbox import InboxRow
from storage.questions import Question

WITHIN = timedelta(minutes=2)
REMEMBERED = 10_000  # addresses; those that texted longest ago are forgotten
BARE = ("yes", "no", "ok")  # commands that answer what was asked last
AGAIN = ("more",)  # what people honestly text twice: the next page, and the one after it


@dataclass(frozen=True, slots=True)
class _Last:
    """The last text of an address that was acted on, and when that was."""

    row: InboxRow
    handled_at: datetime


class Doubles:
    """The last text of each address, kept in memory; a restart reads those of the last minutes again."""

    def __init__(self) -> None:
        self._last: dict[Address, _Last] = {}
        self._is_filled = False

    def fill(self, connection: Connection, now: datetime) -> None:
        """Know what was handled just before this program started, so that a crash lets no double through."""
        if self._is_filled:
            return
        for row, handled_at in inbox.handled_since(connection, now - WITHIN):
            self.remember(row, handled_at)
        self._is_filled = True

    def remember(self, row: InboxRow, now: datetime) -> None:
        """This text was acted on at that moment."""
        self._last.pop(row.address, None)
        self._last[row.address] = _Last(row, now)  # the last in the dict is the newest
        if len(self._last) > REMEMBERED:
            del self._last[next(iter(self._last))]

    def first_of(self, row: InboxRow, question: Question | None, lookup: NetworkLookup) -> int | None:
        """The id of the inbox row that this one repeats; None: it is a text of its own."""
        last = self._last.get(row.address)
        if last is None or not row.may_be_double or not _is_same(row, last.row):
            return None
        if _sent_at_once(row, last.row):
            return last.row.id
        is_near = _apart(row, last.row) <= WITHIN
        return last.row.id if is_near and not _is_honest(row.text, question, last.handled_at, lookup) else None


def _is_same(row: InboxRow, first: InboxRow) -> bool:
    """Whether it says the same under another id; a text that takes an earlier one's place is none."""
    if row.id == first.id or row.edits is not None or not row.text.strip():
        return False
    return row.text.strip() == first.text.strip()


def _sent_at_once(row: InboxRow, first: InboxRow) -> bool:
    """Whether both left in the same second, as nobody types."""
    if row.sent_at is None or first.sent_at is None:
        return False
    return row.sent_at.replace(microsecond=0) == first.sent_at.replace(microsecond=0)


def _apart(row: InboxRow, first: InboxRow) -> timedelta:
    """The time between two texts: as they were sent where that is known, for many may be received at once."""
    if row.sent_at is not None and first.sent_at is not None:
        return abs(row.sent_at - first.sent_at)
    return abs(row.received_at - first.received_at)


def _is_honest(text: str, question: Question | None, handled_at: datetime, lookup: NetworkLookup) -> bool:
    """Whether people text this twice on purpose: `MORE`, or the answer to what was asked since."""
    command = lookup.vocabulary.read(text)
    if command.command in AGAIN:
        return True
    if question is None or question.asked_at < handled_at:
        return False
    return command.command is None or (command.command in BARE and not _has_number(command.rest))


def _has_number(rest: str) -> bool:
    return fold(rest)[:1].isdecimal()
