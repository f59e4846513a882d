"""Putting a coordinator's entry into force: a new member, or what is new of a known one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from handlers.members.entry import BadEntry, Column, Entry, Problem
from handlers.network.model import Network
from handlers.people.names import TakenNames
from storage import audit, groups, people
from storage.audit import Entry as Note
from storage.people import Person

_FIELDS = ("name", "language", "kind", "township", "organisation")
_BY = {"by": "coordinator"}  # who vouches for the consent, as the audit log has it


class Enrolment(StrEnum):
    """What an entry did."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Enrolled:
    """Whom an entry is of now, and who they were before it; None: nobody."""

    outcome: Enrolment
    person: Person
    before: Person | None


def enrol(
    connection: Connection, network: Network, entry: Entry, taken: TakenNames, now: datetime, by: int | None = None
) -> Enrolled:
    """Make the entry true. A known person keeps what the entry does not speak of, their groups and their STOP.

    `by` is who does it, None at the command line.
    The coordinator vouches that a person who has not agreed over the phone has agreed otherwise. Raises BadEntry,
    with nothing changed, for a group that one cannot be put into, and for a name like that of somebody else. A new
    name is `taken` from then on.
    """
    known = people.by_address(connection, [entry.address]).get(entry.address)
    _refuse_ruled_groups(network, entry, known)
    _refuse_taken_name(taken, entry, known)
    person = _create(connection, entry, now, by) if known is None else known
    if entry.name is not None:
        taken.add({person.id: entry.name})
    if known is None:
        return Enrolled(Enrolment.NEW, person, None)
    notes = [*_change(connection, known, entry, now), *_enter(connection, known, entry, now)]
    # Who leads or coordinates by the network file is a member without: of them a sheet of today says nothing new.
    if known.consented_at is None and (notes or not known.is_member):
        notes.append(_agree(connection, known, now))
    if not notes:
        return Enrolled(Enrolment.SAME, known, known)
    _record(connection, notes, by)
    return Enrolled(Enrolment.CHANGED, people.get(connection, known.id), known)


def _record(connection: Connection, notes: Sequence[Note], by: int | None) -> None:
    audit.record(connection, [replace(note, person_id=by) for note in notes])


def _refuse_ruled_groups(network: Network, entry: Entry, known: Person | None) -> None:
    inside = known.groups if known else frozenset[str]()
    ruled = [code for code in entry.groups if network.groups[code].members_rule and code not in inside]
    if ruled:
        problem = Problem(Column.GROUPS, " ".join(entry.groups), "ruled", "without", {"code": ruled[0]})
        raise BadEntry((problem,))


def _refuse_taken_name(taken: TakenNames, entry: Entry, known: Person | None) -> None:
    """A known person may be called as before, whoever else is."""
    if entry.name is None or (known is not None and known.name == entry.name):
        return
    if taken.is_taken(entry.name, known.id if known is not None else None):
        raise BadEntry((Problem(Column.NAME, entry.name, "taken", "village"),))


def _create(connection: Connection, entry: Entry, now: datetime, by: int | None) -> Person:
    fields = {name: value for name, value in _fields(entry).items() if value is not None}
    person = people.create(connection, entry.address, now, consented_at=now, **fields)
    subject = f"person:{person.id}"
    notes = [Note(now, None, "consent", subject, after=_BY), Note(now, None, "profile", subject, after=fields)]
    _record(connection, [*notes, *_enter(connection, person, entry, now)], by)
    return people.get(connection, person.id)


def _fields(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in _FIELDS}


def _change(connection: Connection, person: Person, entry: Entry, now: datetime) -> list[Note]:
    """Bring the person's fields up to date; what was changed."""
    was = {name: getattr(person, name) for name in _FIELDS}
    after = {name: value for name, value in _fields(entry).items() if value is not None and value != was[name]}
    if not after:
        return []
    people.change(connection, person.id, **after)
    return [Note(now, None, "profile", f"person:{person.id}", {name: was[name] for name in after}, after)]


def _agree(connection: Connection, person: Person, now: datetime) -> Note:
    people.change(connection, person.id, consented_at=now)
    return Note(now, None, "consent", f"person:{person.id}", after=_BY)


def _enter(connection: Connection, person: Person, entry: Entry, now: datetime) -> list[Note]:
    """Bring the person into the groups; which were new."""
    new = [code for code in entry.groups if code not in person.groups]
    for code in new:
        groups.enter(connection, code, person.id, now)
    return [Note(now, None, "join", f"group:{code}", after={"person": person.id}) for code in new]
