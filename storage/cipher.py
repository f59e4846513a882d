"""Database files that only a key opens: SQLCipher, an extra. Without a key files are those of Python's own SQLite.

The key is given to the driver itself and stands in no statement, so that no error, trace or log can hold it.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from messages.sentence import Told, Words, saying, together

_PLAIN = b"SQLite format 3\0"
_PAGE = 4096  # bytes; SQLCipher's, whose files are whole pages of what looks like chance
_VALUES = 240  # of 256 that a byte may have: a page of chance lacks one in 30,000 times, a readable one lacks many


class Locked(Told):
    """The file was not opened, and nothing was written: `sentence` says why, `what_to_do` what helps.

    `why` ends the names of both in the catalogs: `doctor-lock-...`, `doctor-do-lock-...`.
    """

    def __init__(self, why: str, **args: Words) -> None:
        self.sentence = saying(f"lock-{why}", **args)
        self.what_to_do = saying(f"do-lock-{why}")
        super().__init__(together([self.sentence, self.what_to_do]))


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """What opens a file: 32 bytes in 64 letters, which nothing shows. `place`: the file that it was read from."""

    letters: str
    place: Path

    @property
    def raw(self) -> str:
        """As SQLCipher takes a key that needs no stretching, for it is no password."""
        return f"x'{self.letters}'"


def driver(key: Key | None) -> Any:
    """The module that opens files with this key, of the form of `sqlite3`. Raises Locked where it is missing."""
    return sqlite3 if key is None else cipher_driver(key.place)


def cipher_driver(place: Path) -> Any:
    """SQLCipher's module. Raises Locked where it is missing; `place`: the key's file."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError:
        raise Locked("package", path=str(place)) from None
    return dbapi2


def connect(file: Path | str, key: Key | None, **how: Any) -> sqlite3.Connection:
    """A connection to the file, by the driver that the key needs; `how` as `sqlite3.connect` has it.

    A wrong key shows at the first statement.
    """
    return unlocked(driver(key).connect(str(file), **how), key)


def to_read(file: Path) -> str:
    """The file as a place for `connect(..., uri=True)` that is only read."""
    return f"file:{quote(str(file))}?mode=ro"


def unlocked(connection: Any, key: Key | None) -> sqlite3.Connection:
    """The connection, with the key laid in; it must be new."""
    if key is not None:
        connection.execute("PRAGMA cipher_log_level=NONE")  # it writes to standard error by itself; errors are raised
        connection.set_key(key.raw)
    return connection


def is_encrypted(file: Path) -> bool:
    """Whether the file looks like one of SQLCipher. What is not there, empty, readable or no database does not.

    Not for a file that this process has open: to close it would let go the locks of the system that SQLite holds.
    """
    page = _first_page(file)
    return len(page) == _PAGE and not page.startswith(_PLAIN) and len(set(page)) >= _VALUES


def is_plain(file: Path) -> bool:
    """Whether the file is a database that everybody can read; as `is_encrypted`."""
    return _first_page(file).startswith(_PLAIN)


def _first_page(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(_PAGE)
    except OSError:
        return b""


def refuse_locked(file: Path, key: Key | None) -> None:
    """Raises Locked unless the key is that of the file: none for a plain one, any for one that is not there yet.

    As `is_encrypted`, before the file is opened.
    """
    if key is None:
        if is_encrypted(file):
            raise Locked("unnamed", path=str(file))
        return
    module = driver(key)
    if is_plain(file):
        raise Locked("plain", path=str(file))
    if file.is_file():
        _try(module, file, key)


def _try(module: Any, file: Path, key: Key) -> None:
    connection = unlocked(module.connect(to_read(file), uri=True, timeout=30), key)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except module.DatabaseError as error:
        if "not a database" not in str(error):  # held by somebody, or damaged further on: told where it is used
            return
        raise Locked("wrong", path=str(key.place), file=str(file)) from None
    finally:
        connection.close()
