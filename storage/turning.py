"""A database file turned over: from readable to encrypted, or back. Whenever it ends, one good database is there.

The new file is written beside the old one, checked, and renamed over it; the old one keeps a second name until it is
overwritten, so that a stop at any moment leaves it to the next try.
"""

import contextlib
import os
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import IO, Any

from storage import cipher
from storage.cipher import Key, Locked
from storage.flush import flush

_BUSY_SECONDS = 5.0
_BLOCK = 1 << 20
_NAMES = "SELECT name FROM {schema}.sqlite_master WHERE type = 'table' ORDER BY name"


class TurnFailed(Exception):
    """Nothing was turned over; the text says why."""


def turn_over(database: Path, key: Key | None, to: Key | None) -> None:
    """Have `to` open the database that `key` opens now; one of them is None. Nothing may run on the database.

    Raises TurnFailed and OSError; the database is as it was then.
    """
    clear(database)
    part, old = _part(database), _old(database)
    try:
        with closing(_held(database, key, to)) as source, database.open("r+b") as before:
            _export(source, part, to)
            flush(part)
            with contextlib.suppress(OSError):  # sticks know no second names: a stop within the next lines leaves
                os.link(database, old)  # what can be read there among the free blocks
            part.replace(database)
            flush(database.parent)
            _overwrite(before)  # while the lock is held: who waits for it finds no database that it could write to
            old.unlink(missing_ok=True)
    except _errors(key, to) as error:
        raise TurnFailed(f"{database} could not be turned over: {error}") from None
    finally:
        _remove(part)


def clear(database: Path) -> None:
    """Remove what a turning that was stopped left beside the database."""
    old = _old(database)
    if old.exists() and old.samefile(database):  # stopped before the renaming: it is the database still
        old.unlink()
    _remove(old)
    _remove(_part(database))


def leftovers(database: Path) -> list[Path]:
    """What `clear` would remove."""
    return [path for path in (_part(database), _old(database)) if path.exists()]


def turn(source: Path, key: Key | None, target: Path, to: Key | None) -> None:
    """Write what `key` opens into a new file that `to` opens; the source is only read. Raises TurnFailed."""
    try:
        with closing(_opened(cipher.to_read(source), key, to)) as connection:
            _export(connection, target, to)
    except _errors(key, to) as error:
        raise TurnFailed(f"{source} could not be turned over: {error}") from None


def _part(database: Path) -> Path:
    return database.with_name(f"{database.name}.turning")


def _old(database: Path) -> Path:
    return database.with_name(f"{database.name}.turned")


def _errors(key: Key | None, to: Key | None) -> Any:
    return _driver(key, to).Error


def _driver(key: Key | None, to: Key | None) -> Any:
    known = key or to
    if known is None:
        raise Locked("none")
    return cipher.driver(known)


def _opened(place: str, key: Key | None, to: Key | None) -> Any:
    # A readable file by SQLCipher's driver, too, which alone writes the other one.
    opened = _driver(key, to).connect(place, uri=place.startswith("file:"), timeout=_BUSY_SECONDS, isolation_level=None)
    return cipher.unlocked(opened, key)


def _held(database: Path, key: Key | None, to: Key | None) -> Any:
    """The database with its log folded in, held so that nobody else reads or writes it until it is closed."""
    connection = _opened(str(database), key, to)
    try:
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("PRAGMA journal_mode=DELETE").fetchone()
        connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchone()
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")  # the lock stays, in this mode
    except _errors(key, to) as error:
        connection.close()
        busy = "another program has it open: close that first" if "locked" in str(error) else str(error)
        raise TurnFailed(f"{database} could not be turned over: {busy}") from None
    return connection


def _export(connection: Any, target: Path, to: Key | None) -> None:
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    connection.execute("ATTACH DATABASE ? AS other KEY ?", (str(target), to.raw if to else ""))
    connection.execute("SELECT sqlcipher_export('other')").fetchall()
    _compare(connection, target)
    connection.execute("DETACH DATABASE other")


def _compare(connection: Any, target: Path) -> None:
    """Raises TurnFailed unless all rows are there, and the new file is whole."""
    ours, theirs = _counts(connection, "main"), _counts(connection, "other")
    if ours != theirs:
        raise TurnFailed(f"{target} lacks rows that were written to it: is the disk in order?")
    for check in ("integrity_check", "cipher_integrity_check"):
        answer = connection.execute(f"PRAGMA other.{check}").fetchall()
        if answer not in ([("ok",)], []):
            raise TurnFailed(f"{target} is not as it was written ({answer[0][0]}): is the disk in order?")


def _counts(connection: Any, schema: str) -> Mapping[str, int]:
    names = [name for (name,) in connection.execute(_NAMES.format(schema=schema)).fetchall()]
    count = 'SELECT count(*) FROM {schema}."{name}"'
    return {name: connection.execute(count.format(schema=schema, name=name)).fetchone()[0] for name in names}


def _remove(file: Path) -> None:
    if file.exists():
        with file.open("r+b") as opened:
            _overwrite(opened)
        file.unlink()


def _overwrite(file: IO[bytes]) -> None:
    """Write noughts over all of it. A disk of flash may keep what stood there elsewhere."""
    left = file.seek(0, os.SEEK_END)
    file.seek(0)
    while left > 0:
        left -= file.write(bytes(min(left, _BLOCK)))
    file.flush()
    os.fsync(file.fileno())
