"""Which texts are handled next, each sender's in order and by one process at a time, and what came before them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    func,
    literal_column,
    not_,
    select,
)

from messages.address import Address
from storage.columns import Moment
from storage.inbox import InboxRow, row_of
from storage.tables import IS_WAITING, inbox

_SENDER_LOCK = 7_301_002  # PostgreSQL advisory locks, the second number being the sender's


@dataclass(frozen=True, slots=True)
class Acted:
    """A text that was acted on, and when."""

    id: int
    text: str
    sent_at: datetime | None
    received_at: datetime
    handled_at: datetime


@dataclass(frozen=True, slots=True)
class Claimed:
    """A text to handle. `last`: what its address had acted on last, where it may be a double of that.

    `repeats`: how often its address said the same since a moment, `moments` tells when.
    """

    row: InboxRow
    last: Acted | None
    repeats: int


def _was_acted_on(earlier: Any) -> ColumnElement[bool]:
    # Written into the SQL, as the partial index wants it.
    return and_(earlier.c.address == inbox.c.address, earlier.c.state == literal_column("'done'"))


def _newest_first(earlier: Any) -> Sequence[ColumnElement[Any]]:
    return earlier.c.handled_at.desc(), earlier.c.acts_at.desc(), earlier.c.id.desc()


def _waiting() -> Select[Any]:
    """What waits, each with what came before: in one look, since a statement of its own would cost more."""
    before, same, last = inbox.alias("before"), inbox.alias("same"), inbox.alias("last")
    last_id = select(before.c.id).where(_was_acted_on(before)).order_by(*_newest_first(before)).limit(1)
    repeats = select(func.count()).where(
        _was_acted_on(same),
        same.c.handled_at >= bindparam("since", type_=Moment),
        same.c.text == inbox.c.text,
        not_(same.c.is_answer),
    )
    found = inbox.join(last, and_(inbox.c.may_be_double, last.c.id == last_id.scalar_subquery()), isouter=True)
    columns = [last.c[name].label(f"last_{name}") for name in ("id", "text", "sent_at", "received_at", "handled_at")]
    query = select(inbox, *columns, repeats.scalar_subquery().label("repeats")).select_from(found)
    return query.where(IS_WAITING).order_by(inbox.c.acts_at, inbox.c.id).limit(bindparam("most"))


# Made once: the loop asks this after every text.
_WAITING = _waiting()
_WAITING_OF = _WAITING.where(inbox.c.address.in_(bindparam("senders", expanding=True))).with_for_update(of=inbox)

# OFFSET keeps the planner from asking for locks before the rows are in order: it would lock all who wait.
_ordered = select(inbox.c.address).where(IS_WAITING).order_by(inbox.c.acts_at, inbox.c.id).offset(0).subquery()
_SENDERS = (
    select(_ordered.c.address)
    .where(func.pg_try_advisory_xact_lock(_SENDER_LOCK, func.hashtext(_ordered.c.address)))
    .limit(bindparam("most"))
)


def claim(connection: Connection, limit: int, since: datetime) -> list[Claimed]:
    """The texts that wait, oldest sent first, at most `limit`; `since`: from when on repeats are counted.

    On PostgreSQL the senders are this transaction's until it ends: other processes pass them by, and take others.
    Rows alone would not do: with SKIP LOCKED somebody could take a sender's second text while the first is handled.
    The locks come first and in a statement of their own, so that what another process just did is seen.
    On SQLite there is one writer.
    """
    values: dict[str, Any] = {"most": limit, "since": since}
    if connection.dialect.name == "sqlite":
        return [_claimed(row) for row in connection.execute(_WAITING, values)]
    senders = set(connection.execute(_SENDERS, {"most": limit}).scalars())
    if not senders:
        return []
    return [_claimed(row) for row in connection.execute(_WAITING_OF, values | {"senders": sorted(senders)})]


def _claimed(row: Row[Any]) -> Claimed:
    last = None
    if row.last_id is not None:
        last = Acted(row.last_id, row.last_text, row.last_sent_at, row.last_received_at, row.last_handled_at)
    return Claimed(row_of(row), last, row.repeats)


def moments(connection: Connection, sender: Address, text: str, since: datetime, most: int) -> list[datetime]:
    """When an address said the same, of what was acted on since then; the last `most`, oldest first."""
    query = select(inbox.c.acts_at).where(
        inbox.c.address == str(sender),
        inbox.c.state == literal_column("'done'"),
        inbox.c.handled_at >= since,
        inbox.c.text == text,
        not_(inbox.c.is_answer),
    )
    found = connection.execute(query.order_by(*_newest_first(inbox)).limit(most)).scalars()
    return list(found)[::-1]
