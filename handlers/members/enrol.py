"""Putting a coordinator's entry into force: a new member, or what is new of a known one."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from handlers.members.entry import BadEntry, Column, Entry, Problem
from handlers.network.model import Network
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


def enrol(connection: Connection, network: Network, entry: Entry, now: datetime) -> tuple[Enrolment, Person]:
    """Make the entry true. A known person keeps what the entry does not speak of, their groups and their STOP.

    The coordinator vouches that a person who has not agreed over the phone has agreed otherwise. Raises BadEntry,
    with nothing changed, for a group that one cannot be put into.
    """
    known = people.by_address(connection, [entry.address]).get(entry.address)
    _refuse_ruled_groups(network, entry, known)
    if known is None:
        return Enrolment.NEW, _create(connection, entry, now)
    notes = [*_change(connection, known, entry, now), *_enter(connection, known, entry, now)]
    if not notes:
        return Enrolment.SAME, known
    audit.record(connection, notes)
    return Enrolment.CHANGED, people.get(connection, known.id)


def _refuse_ruled_groups(network: Network, entry: Entry, known: Person | None) -> None:
    inside = known.groups if known else frozenset[str]()
    ruled = [code for code in entry.groups if network.groups[code].members_rule and code not in inside]
    if ruled:
        reason = f"has {ruled[0]}, whose members are always the {network.groups[ruled[0]].members_rule}"
        raise BadEntry((Problem(Column.GROUPS, " ".join(entry.groups), reason, f"leave {ruled[0]} out"),))


def _create(connection: Connection, entry: Entry, now: datetime) -> Person:
    fields = {name: value for name, value in _fields(entry).items() if value is not None}
    person = people.create(connection, entry.address, now, consented_at=now, **fields)
    subject = f"person:{person.id}"
    notes = [Note(now, None, "consent", subject, after=_BY), Note(now, None, "profile", subject, after=fields)]
    audit.record(connection, [*notes, *_enter(connection, person, entry, now)])
    return people.get(connection, person.id)


def _fields(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in _FIELDS}


def _change(connection: Connection, person: Person, entry: Entry, now: datetime) -> list[Note]:
    """Bring the person's fields and consent up to date; what was changed."""
    was = {name: getattr(person, name) for name in _FIELDS}
    after = {name: value for name, value in _fields(entry).items() if value is not None and value != was[name]}
    subject = f"person:{person.id}"
    notes: list[Note] = []
    if after:
        people.change(connection, person.id, **after)
        notes.append(Note(now, None, "profile", subject, {name: was[name] for name in after}, after))
    if person.consented_at is None:
        people.change(connection, person.id, consented_at=now)
        notes.append(Note(now, None, "consent", subject, after=_BY))
    return notes


def _enter(connection: Connection, person: Person, entry: Entry, now: datetime) -> list[Note]:
    """Bring the person into the groups; which were new."""
    new = [code for code in entry.groups if code not in person.groups]
    for code in new:
        groups.enter(connection, code, person.id, now)
    return [Note(now, None, "join", f"group:{code}", after={"person": person.id}) for code in new]
