"""Who works on a database: one `lanpya run` that does everything, or several that share the work on PostgreSQL."""

import contextlib
import fcntl
from pathlib import Path
from typing import IO

from sqlalchemy import Engine, Select, func, select
from sqlalchemy.exc import DBAPIError

_RUN = 7_301_001  # PostgreSQL advisory lock: held alone by one that does everything, else shared by all
_SERVED = 7_301_004  # the second number being the scheme's


class AlreadyRunning(Exception):
    """Another process has it."""


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

    def __init__(self, engine: Engine, take: Select[tuple[bool]]) -> None:
        """`take` says whether it got the lock; raises AlreadyRunning where it did not."""
        self._connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        if not self._connection.execute(take).scalar_one():
            self._connection.close()
            raise AlreadyRunning

    def check(self) -> None:
        """Raises what the database raises when it is ours no more."""
        self._connection.exec_driver_sql("SELECT 1")

    def notice_soon(self) -> None:
        """Have the server see within seconds that this machine is gone. Its own default is two hours."""
        for name, value in (("idle", 4), ("interval", 2), ("count", 3)):
            self._connection.exec_driver_sql(f"SET tcp_keepalives_{name} = {value}")

    def release(self) -> None:
        with contextlib.suppress(DBAPIError):
            self._connection.exec_driver_sql("SELECT pg_advisory_unlock_all()")
        self._connection.invalidate()  # not kept open for others: it may have been lost
        self._connection.close()


def lock(engine: Engine) -> FileLock | ServerLock:
    """Be the one that does everything; raises AlreadyRunning."""
    if engine.dialect.name == "sqlite":
        return FileLock(Path(f"{engine.url.database}.lock"))
    return ServerLock(engine, select(func.pg_try_advisory_lock(_RUN)))


def share(engine: Engine) -> ServerLock:
    """Be one of several on a PostgreSQL database; raises AlreadyRunning where one does everything."""
    return ServerLock(engine, select(func.pg_try_advisory_lock_shared(_RUN)))


def lock_scheme(engine: Engine, scheme: str) -> ServerLock:
    """Be the one that serves the addresses of `scheme`; raises AlreadyRunning."""
    served = ServerLock(engine, select(func.pg_try_advisory_lock(_SERVED, func.hashtext(scheme))))
    served.notice_soon()
    return served
