"""What leaders said of their group's week, the last of each group; erased with who said it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select

from storage import notes as values
from storage.tables import notes

_KEY = "share:"


@dataclass(frozen=True, slots=True)
class Share:
    """Who said what, and when."""

    person_id: int
    text: str
    at: datetime


def keep(connection: Connection, code: str, share: Share) -> None:
    """Keep it in place of what was said before."""
    row = {"person": share.person_id, "text": share.text, "at": share.at.isoformat()}
    values.put(connection, f"{_KEY}{code}", row)


def of(connection: Connection, code: str) -> Share | None:
    """What was said last of this group."""
    return all_of(connection).get(code)


def all_of(connection: Connection) -> dict[str, Share]:
    """What was said last, by group."""
    query = select(notes.c.key, notes.c.value).where(notes.c.key >= _KEY, notes.c.key < _KEY + "\uffff")
    return {
        key.removeprefix(_KEY): Share(value["person"], value["text"], datetime.fromisoformat(value["at"]))
        for key, value in connection.execute(query)
    }


def erase(connection: Connection, person_id: int) -> None:
    """Nothing that this person said is left."""
    _drop(connection, [code for code, share in all_of(connection).items() if share.person_id == person_id])


def erase_before(connection: Connection, moment: datetime) -> None:
    """Nothing that was said before then is left."""
    _drop(connection, [code for code, share in all_of(connection).items() if share.at < moment])


def _drop(connection: Connection, codes: list[str]) -> None:
    connection.execute(delete(notes).where(notes.c.key.in_([f"{_KEY}{code}" for code in codes])))
