"""Two people who are one: all that names the one names the other then."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, delete, or_, select, update

from storage import api_keys, calendar_links, merges, people, sessions
from storage.people import Person
from storage.tables import (
    addresses,
    announcements,
    audit,
    borrowed_reports,
    collected,
    cuts,
    echoes,
    forget_requests,
    invites,
    item_notes,
    items,
    join_requests,
    memberships,
    outbox,
    pages,
    plans,
    put_out,
    questions,
    quote_permissions,
    reports,
    shares,
    thread_texts,
    threads,
)
from storage.tables import people as people_table

# The actions in the audit log, by LINK and by MERGE; who is no more stands in their `before`.
MERGED, MERGED_BY_OFFICE = "link", "merge"

# Every column that names a person and may name the same one in many rows. The audit log is never changed.
MOVED: Sequence[Column[Any]] = (
    addresses.c.person_id,
    join_requests.c.person_id,
    join_requests.c.decided_by,
    invites.c.created_by,
    reports.c.person_id,
    borrowed_reports.c.person_id,
    borrowed_reports.c.lender_id,
    quote_permissions.c.person_id,
    quote_permissions.c.asked_by,
    plans.c.begun_by,
    items.c.owner_id,
    item_notes.c.person_id,
    shares.c.person_id,
    collected.c.person_id,
    announcements.c.author_id,
    echoes.c.person_id,
    threads.c.person_id,
    threads.c.to_person_id,
    thread_texts.c.person_id,
    outbox.c.person_id,
    put_out.c.put_out_by,
    forget_requests.c.held_by,
)
ONE_EACH = (questions, pages, forget_requests)  # tables with at most one row a person


def merge(connection: Connection, kept: Person, gone: Person, now: datetime) -> None:
    """Make both one person: all that is `gone`'s is `kept`'s then, whose own values win, and `gone` is no more.

    Texts that were exchanged stay as they are.
    """
    merges.note(connection, kept, gone, MOVED, now)
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
    connection.execute(delete(cuts).where(cuts.c.person_id == gone.id))
    sessions.end(connection, gone.id)
    api_keys.end_all(connection, gone.id)
    calendar_links.end(connection, gone.id)
    people.change(connection, kept.id, **_values(kept, gone))
    connection.execute(delete(people_table).where(people_table.c.id == gone.id))
    people.mark_changed(connection, gone.id)


def merged_into(connection: Connection, person_id: int) -> list[int]:
    """Under which numbers the audit log still knows this person: those of whoever was joined into them, ever."""
    found, ids = [person_id], [person_id]
    while ids:
        subject = f"person:{ids.pop()}"
        is_merge = audit.c.action.in_((MERGED, MERGED_BY_OFFICE))
        told = connection.execute(select(audit.c.before).where(is_merge, audit.c.subject == subject))
        gone = [before["person"] for before in told.scalars() if before]
        ids += gone
        found += gone
    return found


def _values(kept: Person, gone: Person) -> dict[str, Any]:
    names = (
        *("name", "latin_name", "language", "kind", "township", "themes", "organisation"),
        *("consented_at", "stopped_at", "alerts_stopped_at"),
    )
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
        led = [one.leads_since for one in (own, row) if one.is_leader]
        values["leads_since"] = min(led) if led and None not in led else None
        of_kept = (memberships.c.code == row.code, memberships.c.person_id == kept)
        connection.execute(update(memberships).where(*of_kept).values(**values))
        connection.execute(delete(memberships).where(*of_gone))
