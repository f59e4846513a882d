"""Codes that join two addresses into one person, and the joining itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, Connection, delete, or_, select, update

from messages.address import Address
from storage import chance, people
from storage.engine import insert_into
from storage.people import Person
from storage.tables import (
    addresses,
    announcements,
    audit,
    echoes,
    invites,
    item_notes,
    items,
    join_requests,
    link_codes,
    memberships,
    outbox,
    pages,
    plans,
    questions,
    reports,
    thread_texts,
    threads,
)
from storage.tables import people as people_table

_CODES = 10_000
JOINED = "link"  # the action in the audit log; who is no more stands in its `before`
KEPT = timedelta(days=1)  # a text that was sent in time may come late

# Every column that names a person and may name the same one in many rows. The audit log is never changed.
MOVED: Sequence[Column[Any]] = (
    addresses.c.person_id,
    join_requests.c.person_id,
    join_requests.c.decided_by,
    invites.c.created_by,
    reports.c.person_id,
    plans.c.begun_by,
    items.c.owner_id,
    item_notes.c.person_id,
    announcements.c.author_id,
    echoes.c.person_id,
    threads.c.person_id,
    threads.c.to_person_id,
    thread_texts.c.person_id,
    outbox.c.person_id,
)
ONE_EACH = (questions, pages)  # tables with at most one row a person


@dataclass(frozen=True, slots=True)
class Code:
    """A code of four digits, who asked for it, from which address, and until when it is good."""

    digits: str
    person_id: int
    address: Address
    until: datetime


def give(connection: Connection, person_id: int, address: Address, until: datetime, seed: str) -> Code:
    """A new code, which nobody else has; the person's last one is good no longer, and stale ones are forgotten.

    It follows from `seed` and a secret of this database, so that a rehearsal with a known secret has known codes.
    """
    connection.execute(delete(link_codes).where(link_codes.c.until < until - KEPT))
    taken = set(connection.execute(select(link_codes.c.digits).where(link_codes.c.person_id != person_id)).scalars())
    tries = (f"{chance.below(connection, f'{seed}:{number}', _CODES):04}" for number in range(_CODES))
    code = Code(next(digits for digits in tries if digits not in taken), person_id, address, until)
    row = {"digits": code.digits, "address": str(address), "until": until}
    insert = insert_into(connection, link_codes).values(person_id=person_id, **row)
    connection.execute(insert.on_conflict_do_update(index_elements=["person_id"], set_=row))
    return code


def find(connection: Connection, digits: str, at: datetime) -> Code | None:
    """The code that is good at that moment; None: there is none such."""
    row = connection.execute(select(link_codes).where(link_codes.c.digits == digits, link_codes.c.until >= at)).first()
    return None if row is None else Code(row.digits, row.person_id, Address.parse(row.address), row.until)


def drop(connection: Connection, person_id: int) -> None:
    """The code of this person is good no longer."""
    connection.execute(delete(link_codes).where(link_codes.c.person_id == person_id))


def drop_all(connection: Connection) -> None:
    """No code is good any longer."""
    connection.execute(delete(link_codes))


def join(connection: Connection, kept: Person, gone: Person, now: datetime) -> None:
    """Make both one person: all that is `gone`'s is `kept`'s then, whose own values win, and `gone` is no more.

    Texts that were exchanged stay as they are.
    """
    _close_requests(connection, kept, gone, now)
    _join_memberships(connection, kept.id, gone.id)
    for table in ONE_EACH:
        has_own = connection.execute(select(table.c.person_id).where(table.c.person_id == kept.id)).scalar()
        mine = table.c.person_id == gone.id
        connection.execute(
            delete(table).where(mine) if has_own else update(table).where(mine).values(person_id=kept.id)
        )
    connection.execute(update(addresses).where(addresses.c.person_id == gone.id).values(is_current=False))
    for column in MOVED:
        connection.execute(update(column.table).where(column == gone.id).values({column.name: kept.id}))
    people.change(connection, kept.id, **_values(kept, gone))
    connection.execute(delete(people_table).where(people_table.c.id == gone.id))
    people.mark_changed(connection, gone.id)


def joined_into(connection: Connection, person_id: int) -> list[int]:
    """Under which numbers the audit log still knows this person: those of whoever was joined into them, ever."""
    found, ids = [person_id], [person_id]
    while ids:
        subject = f"person:{ids.pop()}"
        told = connection.execute(select(audit.c.before).where(audit.c.action == JOINED, audit.c.subject == subject))
        gone = [before["person"] for before in told.scalars() if before]
        ids += gone
        found += gone
    return found


def _values(kept: Person, gone: Person) -> dict[str, Any]:
    names = ("name", "language", "kind", "township", "themes", "organisation", "consented_at", "stopped_at")
    values: dict[str, Any] = {name: getattr(kept, name) or getattr(gone, name) for name in names}
    return values | {"is_coordinator": kept.is_coordinator or gone.is_coordinator}


def _close_requests(connection: Connection, kept: Person, gone: Person, now: datetime) -> None:
    """Whoever is in, or waits to be let in, does not ask a second time."""
    is_open = join_requests.c.decided_at.is_(None)
    asked = select(join_requests.c.code).where(join_requests.c.person_id == kept.id, is_open)
    needless = (join_requests.c.person_id == gone.id, is_open, or_(join_requests.c.code.in_(asked), _is_in(kept)))
    connection.execute(update(join_requests).where(*needless).values(decided_at=now, is_granted=False))
    needless = (join_requests.c.person_id == kept.id, is_open, _is_in(gone))
    connection.execute(update(join_requests).where(*needless).values(decided_at=now, is_granted=True))


def _is_in(person: Person) -> Any:
    return join_requests.c.code.in_(person.groups)


def _join_memberships(connection: Connection, kept: int, gone: int) -> None:
    mine = {row.code: row for row in connection.execute(select(memberships).where(memberships.c.person_id == kept))}
    for row in connection.execute(select(memberships).where(memberships.c.person_id == gone)).all():
        own = mine.get(row.code)
        of_gone = (memberships.c.code == row.code, memberships.c.person_id == gone)
        if own is None:
            connection.execute(update(memberships).where(*of_gone).values(person_id=kept))
            continue
        values = {"is_leader": own.is_leader or row.is_leader, "joined_at": min(own.joined_at, row.joined_at)}
        of_kept = (memberships.c.code == row.code, memberships.c.person_id == kept)
        connection.execute(update(memberships).where(*of_kept).values(**values))
        connection.execute(delete(memberships).where(*of_gone))
