"""Whose words may be quoted to others: asked of each author for one report, and theirs to take back."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, delete, select, update

from storage.codes import CodeKind, draw
from storage.report_lists import Listed, as_listed, listing
from storage.tables import quote_permissions, reports


@dataclass(frozen=True, slots=True)
class Permission:
    """What the author of a report was asked, and said; `is_given` None: nothing yet.

    `seal`: of the words that they were shown, of which no copy is kept.
    """

    id: int
    report_id: int
    person_id: int
    asked_by: int
    seal: str
    is_given: bool | None


def seal_of(words: str) -> str:
    """By what words are known again."""
    return sha256(words.encode()).hexdigest()


def ask(connection: Connection, listed: Listed, asked_by: int, now: datetime) -> Permission:
    """Keep that the author is asked for the words of this report; what was asked before is asked anew."""
    report = listed.report
    connection.execute(delete(quote_permissions).where(quote_permissions.c.report_id == report.id))
    seal, number = seal_of(report.content.note), draw(connection, CodeKind.QUOTE)
    row = {"id": number, "report_id": report.id, "person_id": report.person_id, "asked_by": asked_by, "seal": seal}
    connection.execute(quote_permissions.insert().values(**row, asked_at=now))
    return Permission(number, report.id, report.person_id, asked_by, seal, None)


def get(connection: Connection, number: int) -> Permission | None:
    """The permission of that number."""
    return _first(connection, quote_permissions.c.id == number)


def of_report(connection: Connection, report_id: int) -> Permission | None:
    """What the author of the report was asked."""
    return _first(connection, quote_permissions.c.report_id == report_id)


def _first(connection: Connection, which: ColumnElement[bool]) -> Permission | None:
    row = connection.execute(select(quote_permissions).where(which)).first()
    if row is None:
        return None
    return Permission(row.id, row.report_id, row.person_id, row.asked_by, row.seal, row.is_given)


def answer(connection: Connection, permission_id: int, *, is_given: bool) -> None:
    """The author's word, the first or another one."""
    change = update(quote_permissions).where(quote_permissions.c.id == permission_id)
    connection.execute(change.values(is_given=is_given))


def given(connection: Connection) -> list[Listed]:
    """The reports that may be quoted, the newest first; not those whose words are others than their author saw."""
    query = listing().add_columns(quote_permissions.c.seal)
    query = query.join(quote_permissions, quote_permissions.c.report_id == reports.c.id)
    found = connection.execute(query.where(quote_permissions.c.is_given).order_by(reports.c.id.desc()))
    return [listed for row in found if row.seal == seal_of((listed := as_listed(row)).report.content.note)]
