"""An announcement for many: whom it reaches over what, and one statement that queues it for all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    func,
    literal,
    select,
)

from messages.address import Address
from messages.envelope import Kind
from messages.scheme import without_segments
from storage import rerouting
from storage.announcements import Announcement, dedupe_key
from storage.audiences import Audience, within
from storage.engine import insert_into
from storage.outbox import PRIORITY, NewOutbound, columns_of
from storage.tables import addresses, outbox, people

_EACH = Address("each", "")  # stands for each listener's own


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people of an audience are written to over `scheme` in `language`; scheme None: nowhere."""

    scheme: str | None
    language: str
    count: int


class Wording(NamedTuple):
    """What the people of one language get, with which buttons, and the SMS segments that one text costs."""

    text: str
    segments: int
    buttons: tuple[str, ...] = ()


def reach(connection: Connection, audience: Audience, author_id: int, language: str) -> list[Reach]:
    """How many people of the audience are reached over what, in which language.

    Not its author, nor who sent STOP, was blocked or lost their phone. `language` is that of people who chose none.
    """
    spoken = _language(language)
    joined = people.join(addresses, _is_current(), isouter=True)
    query = (
        select(addresses.c.scheme, spoken.label("language"), func.count(people.c.id.distinct()).label("count"))
        .select_from(joined)
        .where(*_listeners(audience, author_id))
        .group_by(addresses.c.scheme, spoken)
        .order_by(addresses.c.scheme, spoken)
    )
    return [Reach(row.scheme, row.language, row[2]) for row in connection.execute(query)]


def languages(connection: Connection, audience: Audience, author_id: int, language: str) -> set[str]:
    """The languages that `reach` counts, found without counting."""
    query = select(_language(language)).where(*_listeners(audience, author_id)).distinct()
    return set(connection.execute(query).scalars())


def _is_current() -> ColumnElement[bool]:
    return and_(addresses.c.person_id == people.c.id, addresses.c.is_current)


def _language(language: str) -> ColumnElement[str]:
    return func.coalesce(people.c.language, literal(language))


def _listeners(audience: Audience, author_id: int) -> list[ColumnElement[bool]]:
    is_in = (people.c.lost_at.is_(None), people.c.blocked_at.is_(None))
    return [*within(audience), people.c.stopped_at.is_(None), *is_in, people.c.id != author_id]


def fan_out(
    connection: Connection,
    announcement: Announcement,
    wordings: Mapping[str, Wording],
    language: str,
    now: datetime,
    due_at: datetime,
) -> int:
    """Queue the announcement for everyone in its audience, once each: one statement a language.

    `wordings` is by language, `language` that of people who chose none. Returns how many texts were queued.
    """
    count = 0
    for spoken, wording in wordings.items():
        columns = _columns(announcement, wording, spoken, now, due_at)
        rows = _rows(announcement, columns).where(_language(language) == spoken)
        insert = insert_into(connection, outbox).from_select(list(columns), rows)
        # The key makes a second fan-out, or a second current address, a no-op.
        once = insert.on_conflict_do_nothing(index_elements=["dedupe_key"])
        # PostgreSQL's driver forgets the count of an INSERT unless told to keep it.
        count += connection.execute(once.execution_options(preserve_rowcount=True)).rowcount
    return count


def _columns(
    announcement: Announcement, wording: Wording, language: str, now: datetime, due_at: datetime
) -> Mapping[str, ColumnElement[Any]]:
    """What stands in the outbox for each listener: the same for all, but for what is theirs."""
    same = NewOutbound(
        dedupe_key="",
        address=_EACH,
        kind=Kind.ANNOUNCEMENT,
        text=wording.text,
        language=language,
        segments=wording.segments,
        buttons=wording.buttons,
        announcement_id=announcement.id,
        due_at=due_at,
    )
    columns = {name: literal(value, outbox.c[name].type) for name, value in columns_of(same, now).items()}
    return columns | {
        "dedupe_key": dedupe_key(literal(announcement.id), people.c.id),
        "scheme": addresses.c.scheme,
        "address": addresses.c.address,
        "person_id": people.c.id,
        "priority": literal(PRIORITY[Kind.ALERT if announcement.is_urgent else Kind.ANNOUNCEMENT]),
        "segments": case((addresses.c.scheme.in_(without_segments()), 0), else_=wording.segments),
    }


def _rows(announcement: Announcement, columns: Mapping[str, ColumnElement[Any]]) -> Select[Any]:
    return (
        select(*(column.label(name) for name, column in columns.items()))
        .select_from(people.join(addresses, _is_current()))
        .where(*_listeners(announcement.audience, announcement.author_id))
        .order_by(people.c.id)
    )


def fall_over(connection: Connection, announcement_id: int, now: datetime) -> int:
    """Send what has not left, or failed, to another address of the person that is up; returns how many go."""
    return rerouting.fall_over(connection, outbox.c.announcement_id == announcement_id, now)
