"""The spool file: short transactions on a database that the modem daemon writes as well."""

import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

from messages.reason import Reason

VERSIONS = (17, 18)  # of gammu-smsd 1.42 and 1.43, and of 1.44
_BUSY_SECONDS = 5.0
_GLANCE_SECONDS = 0.02

Result = TypeVar("Result")


class SpoolAway(Exception):
    """The spool cannot be used now: `problem` as `bot/channels/words.py` has it, and `reason` as texts do."""

    def __init__(self, reason: Reason, rest: object, word: str = "") -> None:
        self.problem = f"{word or reason}: {rest}"
        super().__init__(self.problem)
        self.reason = reason


def reading(path: Path, work: Callable[[sqlite3.Connection], Result]) -> Result:
    """What `work` reads, all of it from one moment. Raises SpoolAway."""
    with _transaction(path, "BEGIN") as connection:
        return work(connection)


def writing(path: Path, work: Callable[[sqlite3.Connection], Result]) -> Result:
    """Do `work` as a whole or not at all. Raises SpoolAway."""
    with _transaction(path, "BEGIN IMMEDIATE") as connection:
        return work(connection)


def empty_log(path: Path) -> None:
    """Leave nothing of what was deleted in the spool's log; where another reads just then, the next time does."""
    with _opened(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def _transaction(path: Path, begin: str) -> Generator[sqlite3.Connection]:
    with _opened(path) as connection:
        connection.execute(begin)
        yield connection
        connection.execute("COMMIT")


@contextmanager
def _opened(path: Path) -> Generator[sqlite3.Connection]:
    if not path.is_file():
        raise SpoolAway(Reason.MISSING, path, "absent")
    try:
        with closing(_connect(path)) as connection:
            _check_version(connection)
            _keep_log_ahead(connection)
            yield connection
    except sqlite3.Error as error:
        raise _away(path, error) from error


def _connect(path: Path) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode=rw"  # never make the file: the daemon's schema comes first
    connection = sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)
    # The daemon writes half an emoji as invalid UTF-8, which would fail the whole SELECT.
    connection.text_factory = _tolerant
    connection.execute("PRAGMA secure_delete = ON")  # texts of people, on a laptop that may be taken away
    return connection


def _keep_log_ahead(connection: sqlite3.Connection) -> None:
    """A reader then locks nobody out. The daemon waits for no lock: it connects anew, and may crash of that.

    Where two change a new spool at the same moment SQLite gives up at once, for one in a thousand of them.
    """
    ends = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > ends:
                raise
            time.sleep(_GLANCE_SECONDS)


def _tolerant(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _check_version(connection: sqlite3.Connection) -> None:
    row = connection.execute("SELECT Version FROM gammu").fetchone()
    version = row[0] if row else None
    if version not in VERSIONS:
        raise SpoolAway(Reason.SCHEMA, version, "version")


def _away(path: Path, error: sqlite3.Error) -> SpoolAway:
    text = str(error)
    if "locked" in text or "busy" in text:
        return SpoolAway(Reason.LOCKED, path, "held")
    if "no such table" in text or "no such column" in text:
        return SpoolAway(Reason.SCHEMA, f"{path} ({text})", "tables")
    if "not a database" in text or "malformed" in text:
        return SpoolAway(Reason.BROKEN, f"{path} ({text})", "damaged")
    return SpoolAway(Reason.SPOOL, f"{path} ({text})", "unusable")
