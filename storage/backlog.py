"""What waits, and what was set aside, in inbox, outbox and timers: as `lanpya queue` shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Subquery, case, delete, func, select, union_all, update

from messages.address import Address
from messages.envelope import Kind
from storage.outbox import UNDER_WAY
from storage.parts import part_of
from storage.tables import DID_NOT_LEAVE, HAS_FAILED, HAS_LEFT, IS_QUEUED, IS_SENDING, addresses, inbox, outbox, timers
from storage.timers import TRIES

_IN_HAND = ("queued", "sending", "failed", "unknown")


@dataclass(frozen=True, slots=True)
class Backlog:
    """The texts that did not leave over `scheme`; `oldest`: when the first was queued of those that still wait.

    `parts`: the SMS parts of those that wait or are being sent. `channel`: over which their people were heard last,
    or which tried them; None: not known, or not asked for.
    """

    scheme: str
    waiting: int
    sending: int
    failed: int
    unknown: int
    oldest: datetime | None
    parts: int = 0
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Stuck:
    """A text that did not leave, as the queue shows it."""

    id: int
    address: Address
    kind: Kind
    text: str
    state: str
    reason: str
    created_at: datetime
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A timer that no try could handle."""

    id: int
    kind: str
    due_at: datetime
    reason: str


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


def _counts_of(columns: Any) -> Sequence[ColumnElement[Any]]:
    """What a Backlog holds after its scheme, in order."""
    is_waiting = columns.state.in_(UNDER_WAY)
    return (
        *(_count(columns.state == state) for state in _IN_HAND),
        func.min(case((is_waiting, columns.created_at))),
        func.sum(case((is_waiting, columns.segments), else_=0)),
    )


_IS_WAITING = outbox.c.state.in_(UNDER_WAY)


def _in_hand(*columns: ColumnElement[Any]) -> Subquery:
    """What did not leave, in three parts, as each has an index of its own and none holds them all."""
    return union_all(*(select(*columns).where(part) for part in (IS_QUEUED, IS_SENDING, DID_NOT_LEAVE))).subquery()


def by_scheme(connection: Connection) -> list[Backlog]:
    """What did not leave, for each way out that has something."""
    rows = _in_hand(outbox.c.scheme, outbox.c.state, outbox.c.segments, outbox.c.created_at)
    query = select(rows.c.scheme, *_counts_of(rows.c)).group_by(rows.c.scheme)
    return [Backlog(*row) for row in connection.execute(query.order_by(rows.c.scheme))]


def by_channel(connection: Connection) -> list[Backlog]:
    """The same, told apart by the channels that people were heard on or, of what was tried, by which it was."""
    home = select(addresses.c.channel).where(addresses.c.address == outbox.c.address).scalar_subquery()
    channel = case((_IS_WAITING, home), else_=func.coalesce(outbox.c.channel, home))
    rows = _in_hand(outbox.c.scheme, channel.label("by"), outbox.c.state, outbox.c.segments, outbox.c.created_at)
    query = select(rows.c.scheme, *_counts_of(rows.c), rows.c.by).group_by(rows.c.scheme, rows.c.by)
    return [Backlog(*row) for row in connection.execute(query.order_by(rows.c.scheme, rows.c.by))]


def last_moments(connection: Connection, channel: str) -> tuple[datetime | None, datetime | None]:
    """When a text came in over this channel last, and when one left."""
    received = select(func.max(inbox.c.received_at)).where(inbox.c.channel == channel)
    sent = select(func.max(outbox.c.sent_at)).where(HAS_LEFT, outbox.c.channel == channel)
    return connection.execute(received).scalar(), connection.execute(sent).scalar()


def ahead(connection: Connection, scheme: str, priority: int) -> tuple[int, int]:
    """How many texts wait for `scheme` that leave before a new one of this priority, and their SMS parts (or texts)."""
    parts = case((outbox.c.segments > 0, outbox.c.segments), else_=1)
    query = select(func.count(), func.coalesce(func.sum(parts), 0)).where(
        IS_QUEUED, outbox.c.scheme == scheme, outbox.c.priority <= priority
    )
    texts, parts_ahead = connection.execute(query).one()
    return texts, parts_ahead


def unhandled(connection: Connection) -> tuple[int, datetime | None]:
    """How many texts wait to be handled, and since when the oldest does."""
    query = select(func.count(), func.min(inbox.c.received_at)).where(inbox.c.state == "waiting")
    count, oldest = connection.execute(query).one()
    return count, oldest


def undelivered(connection: Connection, limit: int, first: int = 0) -> list[Stuck]:
    """The texts that failed or may have left, oldest first: they wait for a decision. From the row `first` on."""
    # By an expression, so that SQLite looks at these alone, and not at all in the order of their ids.
    query = select(outbox).where(DID_NOT_LEAVE).order_by(outbox.c.id + 0).limit(limit).offset(first)
    return [_stuck(row) for row in connection.execute(query)]


def _stuck(row: Any) -> Stuck:
    return Stuck(
        id=row.id,
        address=Address.parse(row.address),
        kind=Kind(row.kind),
        text=row.text,
        state=row.state,
        reason=row.reason or "",
        created_at=row.created_at,
        person_id=row.person_id,
    )


@dataclass(frozen=True, slots=True)
class StuckCount:
    """How many texts failed, or may have left (`state`), for one reason."""

    state: str
    reason: str
    count: int


def stuck_counts(connection: Connection) -> list[StuckCount]:
    """The texts that wait for a decision, by what is known of them, most first."""
    reason, count = func.coalesce(outbox.c.reason, ""), func.count()
    query = select(outbox.c.state, reason, count).where(DID_NOT_LEAVE).group_by(outbox.c.state, reason)
    return [StuckCount(*row) for row in connection.execute(query.order_by(count.desc(), reason))]


def stuck_alike(connection: Connection, state: str, reason: str) -> list[int]:
    """The texts of that state and reason that wait for a decision."""
    alike = (outbox.c.state == state, func.coalesce(outbox.c.reason, "") == reason)
    return list(connection.execute(select(outbox.c.id).where(DID_NOT_LEAVE, *alike)).scalars())


def failed_of(connection: Connection, announcement_id: int) -> list[Stuck]:
    """The texts of an announcement that failed, oldest first; what may have left is not among them."""
    own = (outbox.c.announcement_id == announcement_id, outbox.c.state == "failed")
    return [_stuck(row) for row in connection.execute(select(outbox).where(*own).order_by(outbox.c.id))]


def moments(connection: Connection, limit: int | None = None, first: int = 0) -> list[Moment]:
    """The timers that no try could handle; at most `limit`, from the row `first` on."""
    query = select(timers.c.id, timers.c.kind, timers.c.due_at, timers.c.reason)
    query = part_of(query.where(timers.c.attempts >= TRIES).order_by(timers.c.id), limit, first)
    return [Moment(row.id, row.kind, row.due_at, row.reason or "") for row in connection.execute(query)]


def count_unhandled(connection: Connection) -> int:
    """How many texts and timers no try could handle."""
    texts = select(func.count()).select_from(inbox).where(HAS_FAILED).scalar_subquery()
    late = select(func.count()).select_from(timers).where(timers.c.attempts >= TRIES).scalar_subquery()
    return connection.execute(select(texts + late)).scalar_one()


def retry_moment(connection: Connection, timer_id: int, now: datetime) -> bool:
    """Let a timer that was set aside come due now; False when there is none."""
    change = update(timers).where(timers.c.id == timer_id, timers.c.attempts >= TRIES)
    return connection.execute(change.values(attempts=0, due_at=now, reason=None)).rowcount == 1


def drop_moment(connection: Connection, timer_id: int) -> bool:
    """Give up a timer that was set aside; False when there is none."""
    gone = delete(timers).where(timers.c.id == timer_id, timers.c.attempts >= TRIES)
    return connection.execute(gone).rowcount == 1


def failed_texts(connection: Connection) -> list[int]:
    """The outbound texts that failed, without those that may have left."""
    return list(connection.execute(select(outbox.c.id).where(outbox.c.state == "failed")).scalars())
