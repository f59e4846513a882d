"""What people did or said that is told later, in one text with the like of it, or once another says the same.

Who, of what, and which row holds their words: never the words.
"""

from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection, delete, func, insert, select

from storage.tables import collected
from storage.timers import awaited


class Kind(StrEnum):
    """Of what `subject_id` is the number, and what is told of it."""

    ITEM_WORDS = "item-words"  # an item: what was done with it
    ANSWERS = "answers"  # an announcement: what was answered
    THANKS = "thanks"  # an announcement: who said OK or thanks
    STRANGERS = "strangers"  # a thread: what a stranger wrote
    FOUND = "found"  # a person: who said that their lost phone is theirs again


@dataclass(frozen=True, slots=True)
class Collected:
    """`text_id`: what they wrote, a thread's text or an item's note. Of an item also what was done, and its days."""

    subject_id: int
    person_id: int
    text_id: int | None = None
    what: str | None = None
    old_day: date | None = None
    new_day: date | None = None


def add(connection: Connection, kind: Kind, one: Collected) -> None:
    """Keep it until it is taken."""
    connection.execute(insert(collected).values(kind=kind.value, **asdict(one)))


def add_for(connection: Connection, kind: Kind, one: Collected, timer_key: str) -> bool:
    """Keep it until the moment of that key; whether that is waited for, and then nobody acts on it before we end."""
    row = insert(collected).values(kind=kind.value, **asdict(one)).returning(awaited(timer_key).scalar_subquery())
    found: int | None = connection.execute(row).scalar()
    return found is not None


def take(connection: Connection, kind: Kind, subject_id: int | None = None) -> list[Collected]:
    """What was collected of this subject, or of all, first to last; it is told now, and kept no longer."""
    gone = delete(collected).where(collected.c.kind == kind.value).returning(collected)
    if subject_id is not None:
        gone = gone.where(collected.c.subject_id == subject_id)
    rows = sorted(connection.execute(gone).all(), key=lambda row: row.id)
    return [Collected(row.subject_id, row.person_id, row.text_id, row.what, row.old_day, row.new_day) for row in rows]


def take_back(connection: Connection, kind: Kind, subject_id: int, *whats: str, text_id: int | None = None) -> bool:
    """Forget the newest of these doings (`text_id`: with these words) that was not told yet; False: there is none."""
    mine = [collected.c.kind == kind.value, collected.c.subject_id == subject_id, collected.c.what.in_(whats)]
    if text_id is not None:
        mine.append(collected.c.text_id == text_id)
    newest = select(func.max(collected.c.id)).where(*mine).scalar_subquery()
    return connection.execute(delete(collected).where(collected.c.id == newest)).rowcount > 0


def forget(connection: Connection, kind: Kind, person_id: int) -> None:
    """Keep nothing of the kind that this person did or said."""
    mine = (collected.c.kind == kind.value, collected.c.person_id == person_id)
    connection.execute(delete(collected).where(*mine))


def people_of(connection: Connection, kind: Kind, subject_id: int) -> set[int]:
    """Of whom something is collected there."""
    mine = (collected.c.kind == kind.value, collected.c.subject_id == subject_id)
    return set(connection.execute(select(collected.c.person_id).where(*mine)).scalars())
