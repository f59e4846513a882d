"""One text that a phone brings twice, under two ids: noticed, and acted on once."""

from datetime import datetime, timedelta

from handlers.core.lookup import NetworkLookup
from messages.fold import fold
from storage.inbox import InboxRow
from storage.inbox_claims import Acted
from storage.questions import Question

WITHIN = timedelta(minutes=2)
BARE = ("yes", "no", "ok")  # commands that answer what was asked last
AGAIN = ("more",)  # what people honestly text twice: the next page, and the one after it


def first_of(row: InboxRow, last: Acted | None, question: Question | None, lookup: NetworkLookup) -> int | None:
    """The id of the inbox row that this one repeats; None: it is a text of its own.

    `last` is what its address had acted on last, `question` what its sender was asked last.
    """
    if last is None or not row.as_read.may_be_double or not _is_same(row, last):
        return None
    if _sent_at_once(row, last):
        return last.id
    is_near = _apart(row, last) <= WITHIN
    return last.id if is_near and not _is_honest(row.as_read.text, question, last.handled_at, lookup) else None


def is_out_of_turn(row: InboxRow) -> bool:
    """Whether others of its sender may stand between it and the one it repeats: it was long on its way.

    So it is with what our own clock has before it was sent: set back, it puts what was handled since behind all else.
    """
    sent_at = row.as_read.sent_at
    return row.as_read.may_be_double and sent_at is not None and abs(row.received_at - sent_at) > WITHIN


def _is_same(row: InboxRow, first: Acted) -> bool:
    """Whether it says the same under another id; a text that takes an earlier one's place is none."""
    if row.as_read.edits is not None or not row.as_read.text.strip():
        return False
    return row.as_read.text.strip() == first.text.strip()


def _sent_at_once(row: InboxRow, first: Acted) -> bool:
    """Whether both left in the same second, as nobody types."""
    if row.as_read.sent_at is None or first.sent_at is None:
        return False
    return row.as_read.sent_at.replace(microsecond=0) == first.sent_at.replace(microsecond=0)


def _apart(row: InboxRow, first: Acted) -> timedelta:
    """The time between two texts: as they were sent where that is known, for many may be received at once."""
    if row.as_read.sent_at is not None and first.sent_at is not None:
        return abs(row.as_read.sent_at - first.sent_at)
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
