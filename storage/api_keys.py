"""Keys by which other programs read, and text, in somebody's name. What opens is kept as a digest alone.

Chance comes from the system, as for sessions: who has a copy of the database must not foretell a key.
"""

import secrets
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, select, update

from storage.chance import digest
from storage.key_scopes import Scope
from storage.tables import api_keys

LONGEST_NAME = 60  # letters
BEGINNING = "lanpya_"  # by which whoever finds a key, or looks for lost ones, knows what it is
_BYTES = 32
_SHOWN = len(BEGINNING) + 6  # letters of a key that are kept, to name it
_NOTED_EVERY = timedelta(hours=1)  # a key's use: each call would cost a flush of the disk


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key. `is_of_page`: its person made it on the page; `is_noted`: its use was written down of late."""

    id: int
    name: str
    person_id: int
    prefix: str
    scopes: frozenset[Scope]
    is_of_page: bool
    made_at: datetime
    used_at: datetime | None
    is_noted: bool = False


def give(
    connection: Connection,
    person_id: int,
    name: str,
    scopes: Collection[Scope],
    now: datetime,
    *,
    is_of_page: bool = False,
    token: Callable[[int], str] = secrets.token_urlsafe,
) -> tuple[str, ApiKey]:
    """A new key in this person's name: what opens, which is nowhere kept, and what is known of it."""
    opens = BEGINNING + token(_BYTES)
    row = {
        "name": name,
        "person_id": person_id,
        "digest": digest(opens),
        "prefix": opens[:_SHOWN],
        "scopes": sorted(scopes),
        "is_of_page": is_of_page,
        "made_at": now,
    }
    return opens, _key(connection.execute(api_keys.insert().values(row).returning(api_keys)).one(), now)


def find(connection: Connection, opens: str, now: datetime) -> ApiKey | None:
    """The key of whoever shows this; None: it opens nothing."""
    row = connection.execute(select(api_keys).where(api_keys.c.digest == digest(opens))).first()
    return None if row is None else _key(row, now)


def note_used(connection: Connection, key_id: int, now: datetime) -> None:
    """The key is in use."""
    connection.execute(update(api_keys).where(api_keys.c.id == key_id).values(used_at=now))


def every(connection: Connection) -> list[ApiKey]:
    """All keys, by name."""
    rows = connection.execute(select(api_keys).order_by(api_keys.c.name))
    return [_key(row, None) for row in rows]


def named(connection: Connection, name: str) -> ApiKey | None:
    """The key of that name; None: there is none."""
    row = connection.execute(select(api_keys).where(api_keys.c.name == name)).first()
    return None if row is None else _key(row, None)


def revoke(connection: Connection, key_id: int) -> bool:
    """Let a key open nothing any more; False when it is gone already."""
    return _end(connection, api_keys.c.id == key_id) == 1


def end_all(connection: Connection, person_id: int) -> int:
    """End all keys in somebody's name, as they are no more; returns how many there were."""
    return _end(connection, api_keys.c.person_id == person_id)


def end_made_on_page(connection: Connection, person_id: int) -> int:
    """End the keys that somebody made where they were signed in, or whoever sat there; returns how many there were.

    What was made on the machine itself stays.
    """
    return _end(connection, api_keys.c.person_id == person_id, api_keys.c.is_of_page)


def _end(connection: Connection, *which: ColumnElement[bool]) -> int:
    return connection.execute(delete(api_keys).where(*which)).rowcount


def _key(row: Row[Any], now: datetime | None) -> ApiKey:
    is_noted = now is not None and row.used_at is not None and row.used_at > now - _NOTED_EVERY
    known = {scope.value for scope in Scope}  # an older program knows fewer
    scopes = frozenset(Scope(one) for one in row.scopes if one in known)
    return ApiKey(
        row.id, row.name, row.person_id, row.prefix, scopes, row.is_of_page, row.made_at, row.used_at, is_noted
    )
