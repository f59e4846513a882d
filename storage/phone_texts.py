"""What one phone sent and got, in the order in which its holder sees it: for practice, where phones are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from messages.address import Address
from messages.scheme import scheme_of
from storage.tables import inbox, outbox


@dataclass(frozen=True, slots=True)
class PhoneText:
    """A text that the phone sent, `is_own`, or got. `segments`: what one that it got cost; 0 where texts cost none."""

    at: datetime
    text: str
    is_own: bool
    segments: int = 0
    buttons: Sequence[str] = ()
    files: Sequence[str] = ()


def newest(connection: Connection, address: Address, limit: int) -> list[PhoneText]:
    """The last texts of that phone, the oldest first. It looks through all texts: no index is by address alone."""
    here = (outbox.c.address == str(address), outbox.c.state == "sent", outbox.c.text != "")
    got = select(outbox).where(*here).order_by(outbox.c.sent_at.desc(), outbox.c.id.desc()).limit(limit)
    own = select(inbox).where(inbox.c.address == str(address)).order_by(inbox.c.id.desc()).limit(limit)
    has_segments = scheme_of(address.scheme).has_segments
    found = [((row.received_at, row.id, 0), _sent(row)) for row in connection.execute(own)]
    found += [(_place(row), _got(row, has_segments)) for row in connection.execute(got)]
    return [text for _place, text in sorted(found, key=lambda one: one[0])[-limit:]]


def _place(row: Row[Any]) -> tuple[datetime, int, int]:
    """After the text that it answers; what answers none comes first of its moment."""
    return row.sent_at, row.inbox_id or 0, row.id


def _sent(row: Row[Any]) -> PhoneText:
    return PhoneText(row.received_at, row.text, is_own=True)


def _got(row: Row[Any], has_segments: bool) -> PhoneText:
    segments = row.segments if has_segments else 0
    return PhoneText(row.sent_at, row.text, False, segments, tuple(row.buttons or ()), tuple(row.files or ()))
