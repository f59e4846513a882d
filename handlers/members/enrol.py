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


class Outcome(StrEnum):
    """What an entry did."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


def enrol(connection: Connection, network: Network, entry: Entry, now: datetime) -> tuple[Outcome, Person]:
    """Make the entry true. A known person keeps what the entry does not speak of, their groups and their STOP.

    The coordinator vouches that a person who has not agreed over the phone has agreed otherwise. Raises BadEntry,
    with nothing changed, for a group that one cannot be put into.
    """
    known = people.by_address(connection, [entry.address]).get(entry.address)
    _refuse_ruled_groups(network, entry, known)
    person = known or people.create(connection, entry.address, now)
    notes = _fields(connection, person, entry, now)
    notes += _groups(connection, person, entry, now)
    if person.consented_at is None:
        people.change(connection, person.id, consented_at=now)
        notes.append(Note(now, None, "consent", f"person:{person.id}", after=_BY))
    audit.record(connection, notes)
    if known is None:
        return Outcome.NEW, people.get(connection, person.id)
    return (Outcome.CHANGED, people.get(connection, person.id)) if notes else (Outcome.SAME, known)


def _refuse_ruled_groups(network: Network, entry: Entry, known: Person | None) -> None:
    inside = known.groups if known else frozenset[str]()
    ruled = [code for code in entry.groups if network.groups[code].members_rule and code not in inside]
    if ruled:
        reason = f"has {ruled[0]}, whose members are always the {network.groups[ruled[0]].members_rule}"
        raise BadEntry((Problem(Column.GROUPS, " ".join(entry.groups), reason, f"leave {ruled[0]} out"),))


def _fields(connection: Connection, person: Person, entry: Entry, now: datetime) -> list[Note]:
    written: dict[str, Any] = {field: getattr(entry, field) for field in _FIELDS}
    after = {
        field: value for field, value in written.items() if value is not None and value != getattr(person, field)
    }  # fmt: skip
    if not after:
        return []
    before = {field: getattr(person, field) for field in after}
    people.change(connection, person.id, **after)
    return [Note(now, None, "profile", f"person:{person.id}", before, after)]


def _groups(connection: Connection, person: Person, entry: Entry, now: datetime) -> list[Note]:
    new = [code for code in entry.groups if code not in person.groups]
    for code in new:
        groups.enter(connection, code, person.id, now)
    return [Note(now, None, "join", f"group:{code}", after={"person": person.id}) for code in new]
