"""Retrying and dropping what is stuck, with a line in the audit log for each."""

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import Connection

from bot.queue.tickets import Place, Ticket
from storage import audit, backlog, inbox, outbox
from storage.audit import Entry

Act = Callable[[Connection, int, datetime], bool]

_RETRY: Mapping[Place, Act] = {
    Place.INBOX: lambda connection, row_id, _now: inbox.retry(connection, row_id),
    Place.OUTBOX: outbox.retry,
    Place.TIMERS: backlog.retry_moment,
}
_DROP: Mapping[Place, Act] = {
    Place.INBOX: lambda connection, row_id, _now: inbox.drop(connection, row_id),
    Place.OUTBOX: lambda connection, row_id, _now: outbox.drop(connection, row_id),
    Place.TIMERS: lambda connection, row_id, _now: backlog.drop_moment(connection, row_id),
}
_SUBJECTS = {Place.INBOX: "inbox", Place.OUTBOX: "outbox", Place.TIMERS: "timer"}


def retry(connection: Connection, ticket: Ticket, now: datetime, by: int | None = None) -> bool:
    """Have it tried again; False when nothing of that name is stuck. `by`: a person; None: the command line."""
    return _act(connection, ticket, now, by, "retry", _RETRY)


def drop(connection: Connection, ticket: Ticket, now: datetime, by: int | None = None) -> bool:
    """Give it up; False when nothing of that name is stuck. `by`: a person; None: the command line."""
    return _act(connection, ticket, now, by, "drop", _DROP)


def _act(
    connection: Connection, ticket: Ticket, now: datetime, by: int | None, action: str, acts: Mapping[Place, Act]
) -> bool:
    if not acts[ticket.place](connection, ticket.id, now):
        return False
    audit.record(connection, [Entry(now, by, f"queue-{action}", f"{_SUBJECTS[ticket.place]}:{ticket.id}")])
    return True


def all_failed(connection: Connection, places: list[Place]) -> list[Ticket]:
    """All that failed in these places. What may have left is not among it: to send that again is a decision."""
    ids: Mapping[Place, Callable[[], list[int]]] = {
        Place.INBOX: lambda: [row.id for row in inbox.failed(connection)],
        Place.OUTBOX: lambda: backlog.failed_texts(connection),
        Place.TIMERS: lambda: [moment.id for moment in backlog.moments(connection)],
    }
    return [Ticket(place, one) for place in places for one in ids[place]()]
