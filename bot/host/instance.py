"""Who works on a database: one `lanpya run` that does everything, or several that share the work on PostgreSQL."""

import asyncio
import contextlib
import fcntl
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import IO

import structlog
from sqlalchemy import Connection, Engine, Select, func, select
from sqlalchemy.exc import DBAPIError

log = structlog.get_logger()

_RUN = 7_301_001  # PostgreSQL advisory lock: held alone by one that does everything, else shared by all
_SERVED = 7_301_004  # the second number being the scheme's
_LOOK = 5.0  # seconds between two looks whether the lock is still ours
_LOOK_AT_FILE = 20.0  # and whether the file is the one that was opened


class AlreadyRunning(Exception):
    """Another process has it."""


class DatabaseGone(Exception):
    """The file of the database is not the one that was opened."""


class FileLock:
    """A lock on a file; the system lets it go when the process ends, however it ends.

    `database`: the file that is worked on, which must stay where it is.
    """

    def __init__(self, path: Path, database: Path | None = None) -> None:
        self._database = database
        self._identity = _identity(database) if database else None
        self._file: IO[str] = path.open("a")  # closed by release
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._file.close()
            raise AlreadyRunning from None

    def check(self) -> None:
        """Raises DatabaseGone when the database was removed or replaced: SQLite goes on in a file without a name."""
        if self._database is not None and _identity(self._database) != self._identity:
            raise DatabaseGone

    def release(self) -> None:
        self._file.close()


def _identity(file: Path) -> tuple[int, int] | None:
    """What the system knows a file by; None: it is not there."""
    try:
        stat = file.stat()
    except FileNotFoundError:
        return None
    return stat.st_dev, stat.st_ino


class ServerLock:
    """An advisory lock of PostgreSQL; the server lets it go with the connection."""

    def __init__(self, engine: Engine, take: Select[tuple[bool]]) -> None:
        """`take` says whether it got the lock; raises AlreadyRunning where it did not."""
        self._engine = engine
        self._take = take
        self._connection = self._taken()

    def _taken(self) -> Connection:
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        if not connection.execute(self._take).scalar_one():
            connection.close()
            raise AlreadyRunning
        return connection

    def check(self) -> None:
        """Raises what the database raises when it is ours no more."""
        self._connection.exec_driver_sql("SELECT 1")

    def take_again(self) -> bool:
        """Take it anew where its connection died; whether that was so.

        Raises AlreadyRunning when somebody else has it now, and what the database raises while it is away.
        """
        with contextlib.suppress(DBAPIError):
            if not self._connection.closed:
                self.check()
                return False
        self.release()
        self._connection = self._taken()
        return True

    def notice_soon(self) -> None:
        """Have the server see within seconds that this machine is gone. Its own default is two hours."""
        for name, value in (("idle", 4), ("interval", 2), ("count", 3)):
            self._connection.exec_driver_sql(f"SET tcp_keepalives_{name} = {value}")

    def release(self) -> None:
        if self._connection.closed:
            return
        with contextlib.suppress(DBAPIError):
            if not self._connection.invalidated:
                self._connection.exec_driver_sql("SELECT pg_advisory_unlock_all()")
        self._connection.invalidate()  # not kept open for others: it may have been lost
        self._connection.close()


def lock(engine: Engine) -> FileLock | ServerLock:
    """Be the one that does everything; raises AlreadyRunning."""
    if engine.dialect.name == "sqlite":
        return FileLock(Path(f"{engine.url.database}.lock"), Path(engine.url.database or ""))
    return ServerLock(engine, select(func.pg_try_advisory_lock(_RUN)))


def share(engine: Engine) -> ServerLock:
    """Be one of several on a PostgreSQL database; raises AlreadyRunning where one does everything."""
    return ServerLock(engine, select(func.pg_try_advisory_lock_shared(_RUN)))


async def keep(held: FileLock | ServerLock, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
    """Hold on to it, for ever: a server lets a lock go with its connection, which may die while all others go on.

    Raises AlreadyRunning when another process took it meanwhile, and DatabaseGone.
    """
    while isinstance(held, FileLock):
        await sleep(_LOOK_AT_FILE)
        with contextlib.suppress(OSError):  # a disk that does not answer now may later
            held.check()
    while True:
        await sleep(_LOOK)
        with contextlib.suppress(DBAPIError):  # the server is away, for everybody
            if await asyncio.to_thread(held.take_again):
                log.warning("run.lock_taken_again")


def lock_scheme(engine: Engine, scheme: str) -> ServerLock:
    """Be the one that serves the addresses of `scheme`; raises AlreadyRunning."""
    served = ServerLock(engine, select(func.pg_try_advisory_lock(_SERVED, func.hashtext(scheme))))
    served.notice_soon()
    return served
