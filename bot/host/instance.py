"""One `lanpya run` on a database: a second one is turned away while the first lives."""

import fcntl
from pathlib import Path
from typing import IO

from sqlalchemy import Connection, Engine, text

from storage.engine import CLOCK_LOCK


class AlreadyRunning(Exception):
    """Another `lanpya run` works on this database."""


class FileLock:
    """A lock on a file; the system lets it go when the process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        self._file: IO[str] = path.open("a")  # closed by release
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._file.close()
            raise AlreadyRunning from None

    def release(self) -> None:
        self._file.close()


class ServerLock:
    """An advisory lock of PostgreSQL; the server lets it go with the connection."""

    def __init__(self, engine: Engine) -> None:
        self._connection: Connection = engine.connect()
        got = self._connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": CLOCK_LOCK}).scalar()
        self._connection.commit()
        if not got:
            self._connection.close()
            raise AlreadyRunning

    def release(self) -> None:
        self._connection.close()


def lock(engine: Engine) -> FileLock | ServerLock:
    """Be the one that runs; raises AlreadyRunning."""
    if engine.dialect.name != "sqlite":
        return ServerLock(engine)
    return FileLock(Path(f"{engine.url.database}.lock"))
