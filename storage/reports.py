"""What paralegals did, as they reported it. A withdrawn report stays, but counts no more."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, update

from messages.envelope import Media
from messages.record import record
from storage import hooks
from storage.hooks import Event
from storage.prepared_inserts import PreparedInsert
from storage.tables import inbox, reports


@record
class Content:
    """What a report says. `people` is the whole count, also where women and men are known; None: not told.

    `is_doubtful`: the sender's clock was not believed, or a number is hard to believe.
    """

    day: date
    theme: str | None = None
    activity: str | None = None
    women: int | None = None
    men: int | None = None
    people: int | None = None
    township: str | None = None
    note: str = ""
    location: tuple[float, float] | None = None
    media: tuple[Media, ...] = ()
    is_doubtful: bool = False


@record
class Report:
    """A kept report; `inbox_id` is the text that made it."""

    id: int
    person_id: int
    content: Content
    reported_at: datetime
    inbox_id: int | None = None
    withdrawn_at: datetime | None = None


_ADD = PreparedInsert(reports)


def add(
    connection: Connection, person_id: int, content: Content, reported_at: datetime, inbox_id: int | None
) -> Report:
    """Keep a new report."""
    row = _values(content) | {"person_id": person_id, "reported_at": reported_at, "inbox_id": inbox_id}
    report = Report(_ADD.new(connection, row), person_id, content, reported_at, inbox_id)
    hooks.tell(connection, Event.REPORT, reported_at, id=report.id)
    return report


def _values(content: Content) -> dict[str, Any]:
    latitude, longitude = content.location or (None, None)
    return {
        "theme": content.theme,
        "activity": content.activity,
        "women": content.women,
        "men": content.men,
        "people": content.people,
        "township": content.township,
        "day": content.day,
        "note": content.note,
        "latitude": latitude,
        "longitude": longitude,
        "media": [[media.kind, media.ref] for media in content.media] or None,
        "is_doubtful": content.is_doubtful,
    }


def rewrite(connection: Connection, report_id: int, content: Content) -> None:
    """Let a report say this instead."""
    connection.execute(update(reports).where(reports.c.id == report_id).values(**_values(content)))


def withdraw(connection: Connection, report_id: int, now: datetime) -> bool:
    """Take a report back; False when it was withdrawn already."""
    change = update(reports).where(reports.c.id == report_id, reports.c.withdrawn_at.is_(None))
    is_new = connection.execute(change.values(withdrawn_at=now)).rowcount == 1
    if is_new:
        hooks.tell(connection, Event.REPORT_WITHDRAWN, now, id=report_id)
    return is_new


def find(connection: Connection, report_id: int) -> Report | None:
    """This report, also when it is withdrawn."""
    return _first(connection, select(reports).where(reports.c.id == report_id))


def last_of(connection: Connection, person_id: int) -> Report | None:
    """The newest report of this person, also when it is withdrawn."""
    mine = select(reports).where(reports.c.person_id == person_id)
    return _first(connection, mine.order_by(reports.c.id.desc()).limit(1))


def handled_at(connection: Connection, report: Report, now: datetime) -> datetime:
    """When the text that made it was handled, which may be days after it was sent; one of this transaction is `now`."""
    row = connection.execute(select(inbox.c.handled_at).where(inbox.c.id == report.inbox_id)).first()
    return report.reported_at if row is None else row.handled_at or now


def highest_number(connection: Connection) -> int:
    """The number of the newest report; 0: there is none."""
    return connection.execute(select(func.coalesce(func.max(reports.c.id), 0))).scalar_one()


def from_text(connection: Connection, channel: str, provider_id: str, person_id: int) -> Report | None:
    """The report that this text of this person made; `provider_id` is the text's name on its channel."""
    origin = select(inbox.c.id).where(inbox.c.channel == channel, inbox.c.provider_id == provider_id)
    same = reports.c.inbox_id == origin.scalar_subquery()
    return _first(connection, select(reports).where(reports.c.person_id == person_id, same))


def _first(connection: Connection, query: Select[Any]) -> Report | None:
    row = connection.execute(query).first()
    return None if row is None else as_report(row)


def as_report(row: Row[Any]) -> Report:
    """The report that a row of the table holds."""
    content = Content(
        day=row.day,
        theme=row.theme,
        activity=row.activity,
        women=row.women,
        men=row.men,
        people=row.people,
        township=row.township,
        note=row.note,
        location=None if row.latitude is None else (row.latitude, row.longitude),
        media=tuple(Media(kind, ref) for kind, ref in row.media or ()),
        is_doubtful=row.is_doubtful,
    )
    return Report(row.id, row.person_id, content, row.reported_at, row.inbox_id, row.withdrawn_at)
