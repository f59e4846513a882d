"""Announcements: from preview to sent or dropped, what became of them, and who heard which."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, String, case, cast, func, literal, select, update

from messages.address import Address
from storage import codes, hooks
from storage.audiences import Audience
from storage.codes import CodeKind
from storage.hooks import Event
from storage.outbox import UNDER_WAY
from storage.tables import IS_QUEUED, announcements, outbox

LONGEST_WAIT = timedelta(days=14)  # between releasing one and its last text leaving; later nobody answers it


class State(StrEnum):
    """How far an announcement is."""

    PREVIEW = "preview"
    SENT = "sent"  # released; what became of its texts, the outbox knows
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Announcement:
    """An announcement. `author_address` is where its code was sent, and the only one that may release it."""

    id: int
    author_id: int
    author_address: Address
    audience: Audience
    text: str
    is_urgent: bool
    state: State
    created_at: datetime
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class DeliveryCount:
    """How many texts of an announcement are in a state of the outbox, why, and what they cost in all."""

    state: str
    reason: str
    count: int
    segments: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How many texts of an announcement left, wait, and failed or may have left."""

    left: int = 0
    waiting: int = 0
    failed: int = 0


def create(
    connection: Connection,
    author_id: int,
    author_address: Address,
    audience: Audience,
    text: str,
    is_urgent: bool,
    now: datetime,
) -> int:
    """Keep a preview; returns its number."""
    row = {
        "id": codes.draw(connection, CodeKind.ANNOUNCEMENT),
        "author_id": author_id,
        "author_address": str(author_address),
        "audience": str(audience),
        "text": text,
        "is_urgent": is_urgent,
        "state": State.PREVIEW.value,
        "created_at": now,
    }
    return connection.execute(announcements.insert().values(row).returning(announcements.c.id)).scalar_one()


def get(connection: Connection, announcement_id: int) -> Announcement | None:
    """This announcement."""
    row = connection.execute(select(announcements).where(announcements.c.id == announcement_id)).first()
    return None if row is None else _announcement(row)


def latest_by(connection: Connection, author_id: int, state: State | None = None) -> Announcement | None:
    """The author's last announcement; the last one in `state`."""
    query = select(announcements).where(announcements.c.author_id == author_id)
    if state is not None:
        query = query.where(announcements.c.state == state.value)
    row = connection.execute(query.order_by(announcements.c.id.desc()).limit(1)).first()
    return None if row is None else _announcement(row)


def _announcement(row: Row[Any]) -> Announcement:
    return Announcement(
        id=row.id,
        author_id=row.author_id,
        author_address=Address.parse(row.author_address),
        audience=Audience.parse(row.audience),
        text=row.text,
        is_urgent=row.is_urgent,
        state=State(row.state),
        created_at=row.created_at,
        sent_at=row.sent_at,
    )


def newest(connection: Connection, author_id: int | None, limit: int, first: int = 0) -> list[Announcement]:
    """The announcements of this author (None: of all), newest first, from the row `first` on."""
    query = select(announcements).order_by(announcements.c.id.desc()).limit(limit).offset(first)
    if author_id is not None:
        query = query.where(announcements.c.author_id == author_id)
    return [_announcement(row) for row in connection.execute(query)]


def after(connection: Connection, author_id: int | None, announcement_id: int, limit: int) -> list[Announcement]:
    """The next announcements of this author (None: of all), in the order of their ids."""
    query = select(announcements).where(announcements.c.id > announcement_id)
    if author_id is not None:
        query = query.where(announcements.c.author_id == author_id)
    return [_announcement(row) for row in connection.execute(query.order_by(announcements.c.id).limit(limit))]


def settle(connection: Connection, announcement_id: int, state: State, now: datetime) -> bool:
    """Release or drop a preview; False when that was done before."""
    change = update(announcements).where(
        announcements.c.id == announcement_id, announcements.c.state == State.PREVIEW.value
    )
    sent_at = now if state is State.SENT else None
    is_new = connection.execute(change.values(state=state.value, sent_at=sent_at)).rowcount == 1
    if is_new and state is State.SENT:
        hooks.tell(connection, Event.ANNOUNCEMENT, now, id=announcement_id)
    return is_new


def drop_previews(connection: Connection, author_id: int) -> int:
    """Drop all previews of an author; returns how many there were."""
    change = update(announcements).where(
        announcements.c.author_id == author_id, announcements.c.state == State.PREVIEW.value
    )
    return connection.execute(change.values(state=State.DROPPED.value)).rowcount


def waiting_count(connection: Connection, announcement_id: int) -> int:
    """How many of its texts wait, and are not being sent."""
    query = select(func.count()).where(outbox.c.announcement_id == announcement_id, IS_QUEUED)
    return connection.execute(query).scalar_one()


def waiting_of(connection: Connection, author_id: int) -> list[Announcement]:
    """The author's announcements of which texts wait, and are not being sent; oldest first."""
    waits = select(outbox.c.announcement_id).where(IS_QUEUED, outbox.c.announcement_id.is_not(None))
    query = select(announcements).where(announcements.c.author_id == author_id, announcements.c.id.in_(waits))
    return [_announcement(row) for row in connection.execute(query.order_by(announcements.c.id))]


def withdraw(connection: Connection, announcement_id: int) -> tuple[int, int]:
    """Give up its texts that wait, and those that failed, which none tries again: how many waited, how many had left.

    What is just being sent, or may have arrived, has left. Where nothing has, it is dropped.
    """
    mine = outbox.c.announcement_id == announcement_id
    dropped = update(outbox).values(state="dropped")
    count = connection.execute(dropped.where(mine, IS_QUEUED)).rowcount
    connection.execute(dropped.where(mine, outbox.c.state == "failed"))
    left = select(func.count()).where(mine, outbox.c.state.in_(("sending", "sent", "delivered", "unknown")))
    left_count = connection.execute(left).scalar_one()
    if not left_count:
        gone = update(announcements).where(announcements.c.id == announcement_id)
        connection.execute(gone.values(state=State.DROPPED.value))
    return count, left_count


def dedupe_key(announcement_id: ColumnElement[int], person_id: ColumnElement[int]) -> ColumnElement[str]:
    """Of the text that an announcement is for one person: once for each."""
    return literal("announce:") + cast(announcement_id, String) + ":" + cast(person_id, String)


def heard(
    connection: Connection, person_id: int, since: datetime, until: datetime
) -> tuple[Announcement, datetime] | None:
    """The announcement that last reached this person between two moments, and when it left."""
    key = dedupe_key(announcements.c.id, literal(person_id))
    query = (
        select(announcements, outbox.c.sent_at.label("left_at"))
        .join(outbox, outbox.c.dedupe_key == key)
        .where(
            announcements.c.state == State.SENT.value,
            announcements.c.sent_at >= since - LONGEST_WAIT,
            outbox.c.state.in_(("sent", "delivered", "unknown")),
            outbox.c.sent_at.between(since, until),
        )
        .order_by(outbox.c.sent_at.desc(), announcements.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else (_announcement(row), row.left_at)


def progress(connection: Connection, ids: Collection[int]) -> dict[int, Progress]:
    """How far each of these announcements is; before it is released it has no texts."""
    kinds = (("sent", "delivered"), UNDER_WAY, ("failed", "unknown"))
    counts = [func.sum(case((outbox.c.state.in_(states), 1), else_=0)) for states in kinds]
    query = select(outbox.c.announcement_id, *counts).where(outbox.c.announcement_id.in_(ids))
    found = connection.execute(query.group_by(outbox.c.announcement_id)) if ids else ()
    known = {number: Progress(*those) for number, *those in found}
    return {number: known.get(number, Progress()) for number in ids}


def delivery_counts(connection: Connection, announcement_id: int) -> list[DeliveryCount]:
    """What became of the texts of an announcement, by state and reason, most first."""
    reason = func.coalesce(outbox.c.reason, "")
    count = func.count()
    query = (
        select(outbox.c.state, reason, count, func.sum(outbox.c.segments))
        .where(outbox.c.announcement_id == announcement_id)
        .group_by(outbox.c.state, reason)
        .order_by(count.desc())
    )
    return [DeliveryCount(state, why, number, total) for state, why, number, total in connection.execute(query)]
