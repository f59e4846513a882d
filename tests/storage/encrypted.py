"""Databases that a key opens, for the tests of it."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert, select

from storage.cipher import Key
from storage.engine import open_engine, reading, writing
from storage.tables import audit
from storage.turning import turn_over

KEY = Key("5a" * 31 + "01", Path("lanpya.key"))
OTHER = Key("5a" * 31 + "02", Path("other.key"))
WORDS = "map of the mine"


def written(template: Path, file: Path, key: Key | None, rows: int = 1) -> Path:
    """A copy of the empty `template` with words in it; `key` None: everybody can read it."""
    shutil.copy(template, file)
    engine = open_engine(f"sqlite:///{file}")
    with writing(engine) as connection:
        row = {"at": datetime(2026, 12, 1, tzinfo=UTC), "action": "a", "subject": WORDS}
        connection.execute(insert(audit), [row] * rows)
    engine.dispose()
    if key is not None:
        turn_over(file, None, key)
    return file


def words(file: Path, key: Key | None) -> list[str]:
    """The words in it."""
    engine = open_engine(f"sqlite:///{file}", key=key)
    with reading(engine) as connection:
        found = list(connection.execute(select(audit.c.subject).order_by(audit.c.id)).scalars())
    engine.dispose()
    return found
