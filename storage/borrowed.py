"""Reports that a member sent for somebody else, whose phone is elsewhere: each waits for a YES."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, select

from storage.codes import CodeKind, draw
from storage.tables import borrowed_reports

KEPT = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A report of `person_id` that came by the phone of `lender_id`; `inbox_id` is the text that holds it."""

    id: int
    person_id: int
    lender_id: int
    draft: Mapping[str, Any]
    sent_at: datetime
    inbox_id: int | None


def ask(
    connection: Connection,
    person_id: int,
    lender_id: int,
    draft: Mapping[str, Any],
    sent_at: datetime,
    inbox_id: int | None,
) -> int:
    """Keep a report until its YES; returns its number. What has waited for too long, waits no more."""
    connection.execute(delete(borrowed_reports).where(borrowed_reports.c.sent_at < sent_at - KEPT))
    row = {"person_id": person_id, "lender_id": lender_id, "draft": draft, "sent_at": sent_at, "inbox_id": inbox_id}
    number = draw(connection, CodeKind.BORROWED)
    connection.execute(borrowed_reports.insert().values(id=number, **row))
    return number


def get(connection: Connection, number: int) -> Borrowed | None:
    """This report, while it waits."""
    row = connection.execute(select(borrowed_reports).where(borrowed_reports.c.id == number)).first()
    if row is None:
        return None
    return Borrowed(row.id, row.person_id, row.lender_id, row.draft, row.sent_at, row.inbox_id)


def of_person(connection: Connection, person_id: int) -> list[int]:
    """The numbers of those that would be this person's, and wait."""
    mine = select(borrowed_reports.c.id).where(borrowed_reports.c.person_id == person_id)
    return list(connection.execute(mine.order_by(borrowed_reports.c.id)).scalars())


def drop(connection: Connection, number: int) -> None:
    """This one is settled."""
    connection.execute(delete(borrowed_reports).where(borrowed_reports.c.id == number))
