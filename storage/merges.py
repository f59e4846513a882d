"""What two people had before they became one, so that within a week they can be taken apart again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, delete, insert, select, update

from messages.address import Address
from storage import people
from storage.people import Person
from storage.tables import (
    addresses,
    forget_requests,
    inbox,
    memberships,
    merges,
    outbox,
    pages,
    questions,
    reports,
    thread_texts,
    threads,
)
from storage.tables import people as people_table

KEPT = timedelta(days=7)
_WORDS = ("name", "language", "kind", "township", "organisation")
_MOMENTS = ("consented_at", "stopped_at")


@dataclass(frozen=True, slots=True)
class Merge:
    """A joining of two people. `addresses`: of the one who is no more; `record`: what was whose."""

    id: int
    kept_id: int
    addresses: tuple[str, ...]
    record: Mapping[str, Any]


def note(connection: Connection, kept: Person, gone: Person, moved: Sequence[Column[Any]], now: datetime) -> None:
    """Write down what is whose, before `gone` becomes `kept`."""
    connection.execute(delete(merges).where(merges.c.merged_at < now - KEPT))
    # Who was joined with the one who goes now can be taken apart from the one who stays.
    connection.execute(update(merges).where(merges.c.kept_id == gone.id).values(kept_id=kept.id))
    theirs = select(addresses.c.address).where(addresses.c.person_id == gone.id)
    record = {
        "person": gone.id,
        "addresses": list(connection.execute(theirs).scalars()),
        "kept": _words(kept),
        "gone": _words(gone),
        "groups": {"kept": sorted(kept.groups), "gone": sorted(gone.groups), "leads": sorted(gone.leads)}
        | {"kept_leads": sorted(kept.leads)},
        "rows": {str(column): _ids(connection, column, gone.id) for column in moved if _has_ids(column)},
    }
    connection.execute(insert(merges).values(kept_id=kept.id, merged_at=now, record=record))


def _words(person: Person) -> dict[str, Any]:
    moments = {name: value.isoformat() if (value := getattr(person, name)) else None for name in _MOMENTS}
    words = {name: getattr(person, name) for name in _WORDS} | {"themes": list(person.themes)}
    return words | moments | {"is_coordinator": person.is_coordinator}


def _has_ids(column: Column[Any]) -> bool:
    """Whether its rows are told by an id; addresses and outbound texts are told by the address."""
    return "id" in column.table.c and column.table.name not in (addresses.name, outbox.name)


def _ids(connection: Connection, column: Column[Any], person_id: int) -> list[int]:
    return list(connection.execute(select(column.table.c.id).where(column == person_id)).scalars())


def find(connection: Connection, person_id: int, address: Address, now: datetime) -> Merge | None:
    """The joining that UNLINK from this address takes back: the one that brought it here, else the last one."""
    found = _recent(connection, now, merges.c.kept_id == person_id)
    return next((one for one in found if str(address) in one.addresses), found[0] if found else None)


def newest(connection: Connection, person_id: int, now: datetime) -> Merge | None:
    """The last joining that made this person one with another, if it can be taken back."""
    return next(iter(_recent(connection, now, merges.c.kept_id == person_id)), None)


def of_gone(connection: Connection, gone_id: int, now: datetime) -> Merge | None:
    """The joining by which this person is no more, whoever they are now, if it can be taken back."""
    return next((one for one in _recent(connection, now) if one.record.get("person") == gone_id), None)


def _recent(connection: Connection, now: datetime, *which: ColumnElement[bool]) -> list[Merge]:
    query = select(merges).where(merges.c.merged_at >= now - KEPT, *which).order_by(merges.c.id.desc())
    rows = connection.execute(query)
    return [Merge(row.id, row.kept_id, tuple(row.record["addresses"]), row.record) for row in rows]


def names_given_up(connection: Connection, now: datetime) -> list[tuple[int, str]]:
    """What people are called who are no more, as long as they can be taken apart, and who they are now."""
    known = [(one.kept_id, one.record["gone"]["name"]) for one in _recent(connection, now)]
    return [(kept_id, name) for kept_id, name in known if name is not None]


def undo(connection: Connection, merge: Merge, moved: Sequence[Column[Any]], now: datetime) -> int:
    """Make them two people again; returns the id of the one who was no more. What each had before is theirs again.

    What came since is theirs from whose address it came, or that of the one who was kept.
    """
    kept = people.get(connection, merge.kept_id)
    gone_id = _person(connection, kept, merge.record, now)
    where = addresses.c.address.in_(merge.addresses)
    connection.execute(update(addresses).where(where, addresses.c.person_id == kept.id).values(person_id=gone_id))
    _give_back(connection, kept.id, gone_id, merge, moved)
    _give_groups(connection, kept, gone_id, merge.record["groups"], now)
    for table in (questions, pages):  # what was asked or is to be read on may be the other's
        connection.execute(delete(table).where(table.c.person_id == kept.id))
    for other in connection.execute(select(merges).where(merges.c.kept_id == kept.id)).all():
        if set(other.record["addresses"]) < set(merge.addresses):
            connection.execute(update(merges).where(merges.c.id == other.id).values(kept_id=gone_id))
    connection.execute(delete(merges).where(merges.c.id == merge.id))
    people.mark_changed(connection, kept.id)
    people.mark_changed(connection, gone_id)
    people.mark_moved(connection, {Address.parse(address) for address in merge.addresses})
    return gone_id


def _person(connection: Connection, kept: Person, record: Mapping[str, Any], now: datetime) -> int:
    """The row of who was no more; what the other took over from it goes."""
    own, gone = record["kept"], record["gone"]
    values = {name: gone[name] for name in _WORDS} | {"themes": " ".join(gone["themes"])}
    values |= {name: datetime.fromisoformat(gone[name]) if gone[name] else None for name in _MOMENTS}
    stopped = kept.stopped_at
    if stopped is not None and stopped.isoformat() not in (own["stopped_at"], gone["stopped_at"]):
        # A STOP since then was for all that came to both: UNLINK, which anybody can forge, does not end it.
        values |= {"stopped_at": stopped, "alerts_stopped_at": kept.alerts_stopped_at}
    values["is_coordinator"] = gone["is_coordinator"] and kept.is_coordinator
    made = connection.execute(insert(people_table).values(created_at=now, **values).returning(people_table.c.id))
    now_there = _words(kept)
    taken = [name for name in (*_WORDS, *_MOMENTS) if own[name] is None and now_there[name] == gone[name]]
    fields: dict[str, Any] = dict.fromkeys(taken)
    if not own["themes"] and now_there["themes"] == gone["themes"]:
        fields["themes"] = ()
    if gone["is_coordinator"] and not own["is_coordinator"]:
        fields["is_coordinator"] = False
    if fields:
        people.change(connection, kept.id, **fields)
    return made.scalar_one()


def _give_back(connection: Connection, kept_id: int, gone_id: int, merge: Merge, moved: Sequence[Column[Any]]) -> None:
    for column in moved:
        ids = merge.record["rows"].get(str(column), [])
        if ids:
            back = update(column.table).where(column == kept_id, column.table.c.id.in_(ids))
            connection.execute(back.values({column.name: gone_id}))
    came = select(inbox.c.id).where(inbox.c.address.in_(merge.addresses))
    for table in (reports, thread_texts):
        since = update(table).where(table.c.person_id == kept_id, table.c.inbox_id.in_(came))
        connection.execute(since.values(person_id=gone_id))
    begun = select(thread_texts.c.thread_id).where(thread_texts.c.inbox_id.in_(came))
    connection.execute(
        update(threads).where(threads.c.person_id == kept_id, threads.c.id.in_(begun)).values(person_id=gone_id)
    )
    for table in (outbox, forget_requests):  # who asks to be erased is who has the address that asked
        theirs = update(table).where(table.c.address.in_(merge.addresses))
        connection.execute(theirs.values(person_id=gone_id))


def _give_groups(
    connection: Connection, kept: Person, gone_id: int, groups: Mapping[str, list[str]], now: datetime
) -> None:
    """Groups that were left since, or ended, are not entered again. Who leads by the joining alone leads no more."""
    for code in set(groups["gone"]) & kept.groups:
        leads = code in groups["leads"] and code in kept.leads
        row = {"code": code, "person_id": gone_id, "is_leader": leads, "joined_at": now}
        theirs = update(memberships).where(memberships.c.code == code, memberships.c.person_id == kept.id)
        if code in groups["kept"]:
            connection.execute(insert(memberships).values(row))
            if leads and code not in groups.get("kept_leads", groups["kept"]):
                connection.execute(theirs.values(_leading(False)))
        else:
            connection.execute(theirs.values(person_id=gone_id, **_leading(leads)))


def _leading(leads: bool) -> dict[str, Any]:
    return {"is_leader": True} if leads else {"is_leader": False, "leads_since": None}


def forget(connection: Connection, person_id: int) -> None:
    """Nothing is known any more of whom this person was joined with."""
    connection.execute(delete(merges).where(merges.c.kept_id == person_id))
