"""Who changed what, from what to what. Nothing here changes or goes, but the words of who had themselves erased."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from storage.prepared_inserts import PreparedInsert
from storage.tables import audit


@dataclass(frozen=True, slots=True)
class Entry:
    """One change; `subject` is like `report:214`. `person_id` None: the command line or the clock."""

    at: datetime
    person_id: int | None
    action: str
    subject: str
    before: Any = None
    after: Any = None

    @property
    def was(self) -> Mapping[str, Any]:
        """What was before, by name; nothing where nothing is kept."""
        return self.before or {}

    @property
    def became(self) -> Mapping[str, Any]:
        """What came of it, by name; nothing where nothing is kept."""
        return self.after or {}


_RECORD = PreparedInsert(audit)


def record(connection: Connection, entries: Sequence[Entry]) -> None:
    """Write these down."""
    if entries:
        rows = [
            {"at": e.at, "person_id": e.person_id, "action": e.action, "subject": e.subject,
             "before": e.before, "after": e.after}
            for e in entries
        ]  # fmt: skip
        _RECORD.many(connection, rows)


UNDONE = "undone"  # the action of an entry whose subject, `audit:12`, was taken back
_MOST_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class Past:
    """A change that was written down, with its number."""

    id: int
    entry: Entry


def newest(
    connection: Connection, person_id: int, actions: Collection[str], since: datetime, fits: Callable[[Entry], bool]
) -> Past | None:
    """The last change of these kinds that the person made since then, that fits and that they have not taken back."""
    mine = (audit.c.person_id == person_id, audit.c.at >= since)
    undone = set(connection.execute(select(audit.c.subject).where(*mine, audit.c.action == UNDONE)).scalars())
    query = select(audit).where(*mine, audit.c.action.in_(actions)).order_by(audit.c.id.desc()).limit(_MOST_LOOKED_AT)
    for row in connection.execute(query):
        entry = Entry(row.at, row.person_id, row.action, row.subject, row.before, row.after)
        if f"audit:{row.id}" not in undone and fits(entry):
            return Past(row.id, entry)
    return None


def of_subject(connection: Connection, subject: str, actions: Collection[str]) -> list[Entry]:
    """All changes of these kinds of this subject, oldest first."""
    query = select(audit).where(audit.c.subject == subject, audit.c.action.in_(actions)).order_by(audit.c.id)
    rows = connection.execute(query)
    return [Entry(row.at, row.person_id, row.action, row.subject, row.before, row.after) for row in rows]


def latest(connection: Connection, limit: int, first: int = 0, person_id: int | None = None) -> list[Entry]:
    """All changes (of this person alone), newest first, from the row `first` on."""
    query = select(audit).order_by(audit.c.id.desc()).limit(limit).offset(first)
    if person_id is not None:
        query = query.where(audit.c.person_id == person_id)
    rows = connection.execute(query)
    return [Entry(row.at, row.person_id, row.action, row.subject, row.before, row.after) for row in rows]


_AGAIN = ("item-undo", "item-gone", "plan-gone", UNDONE)  # what only puts back


def stands(connection: Connection, subjects: Collection[str], since: datetime, but: Collection[str]) -> bool:
    """Whether somebody has done something with these since, other than actions of `but`, that was not taken back."""
    undone = set(
        connection.execute(select(audit.c.subject).where(audit.c.action == UNDONE, audit.c.at >= since)).scalars()
    )
    done = (audit.c.subject.in_(subjects), audit.c.at >= since, audit.c.action.not_in((*but, *_AGAIN)))
    return any(
        f"audit:{number}" not in undone for number in connection.execute(select(audit.c.id).where(*done)).scalars()
    )
