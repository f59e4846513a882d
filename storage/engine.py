"""The database: SQLite by default, PostgreSQL by URL, with one way to read and one to write."""

import contextlib
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Dialect, Engine, PoolProxiedConnection, RootTransaction, Table, create_engine, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.util import LRUCache

from storage import cipher
from storage.cipher import Key, Locked
from storage.driver import run

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

BUSY_SECONDS = 30  # how long to wait for another process that holds the SQLite file
CONNECT_SECONDS = 10  # how long a PostgreSQL server may take to answer
# The system has the file's pages in memory, too: of five connections each would fill 2 MB with the same. What a
# transaction writes stays in memory up to 500 pages, as ever, before it is written early, and perhaps twice.
_LITTLE_CACHE = ("cache_size=-500", "cache_spill=500")
_BEGIN_WRITING = "BEGIN IMMEDIATE"  # of SQLite
# The driver asks each value that is no text and no number how it wants to be kept. NULL is a third of all values: with
# an answer in C the driver need not search, which costs three times as much.
_as_it_is = dict[None, None]().get
# Prepared statements that a connection keeps. SQLCipher's driver lets the newest go when there are more, however often
# that is asked: with fewer than a start needs, each text would have all of its own prepared anew.
_STATEMENTS = 500
# Where a connection keeps compiled statements, 30 kB each: by SQLAlchemy's option those of loops and texts, as many as
# it keeps by itself; by one of ours those of pages, which ask a hundred things, each seldom.
_COMPILED, _COMPILED_SELDOM = "compiled_cache", "compiled_seldom"
_READS = "reads"  # where a connection keeps that its next transaction only reads


def open_engine(url: str, *, key: Key | None = None, flush: str = "FULL", busy_seconds: float = BUSY_SECONDS) -> Engine:
    """The engine for `url` (`sqlite:///path` or `postgresql://...`).

    `key`: what opens an encrypted file, and makes a new one so; raises Locked where it does not.
    `flush` is SQLite's synchronous mode: FULL survives a power cut, OFF is for throw-away files.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        cipher.refuse_locked(Path(parsed.database or ""), key)
        _make_private(parsed.database)
        return _open_sqlite(url, key, flush, busy_seconds)
    if key is not None:
        raise Locked("server")
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    return create_engine(
        parsed, pool_pre_ping=True, hide_parameters=True, connect_args={"connect_timeout": CONNECT_SECONDS}
    )


def _make_private(database: str | None) -> None:
    """Let nobody else on the machine read a new SQLite file; SQLite gives its log the same rights."""
    path = Path(database) if database and database != ":memory:" else None
    if path is not None and path.parent.is_dir() and not path.exists():
        with contextlib.suppress(OSError):  # SQLite itself says what is wrong with the place
            path.touch(mode=0o600)


def _open_sqlite(url: str, key: Key | None, flush: str, busy_seconds: float) -> Engine:
    # In turns, each connection would fill a cache of pages, and the next one's writes spoil it.
    pool = {"pool_use_lifo": True} if make_url(url).database not in (None, "", ":memory:") else {}
    driver = cipher.driver(key)
    driver.register_adapter(type(None), _as_it_is)
    engine = create_engine(
        url,
        module=driver,
        execution_options={_COMPILED: LRUCache[Any, Any](500), _COMPILED_SELDOM: LRUCache[Any, Any](4)},
        hide_parameters=True,
        **pool,
        connect_args={"timeout": busy_seconds, "check_same_thread": False, "cached_statements": _STATEMENTS},
    )

    @event.listens_for(engine, "do_connect")
    def _unlock(dialect: Dialect, _record: Any, words: Any, how: Any) -> Any:  # pyright: ignore[reportUnusedFunction] registered by its decorator
        return cipher.unlocked(dialect.connect(*words, **how), key)  # before SQLAlchemy's own first statement

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: Any) -> None:  # pyright: ignore[reportUnusedFunction] registered by its decorator
        connection.isolation_level = None  # the driver's own BEGIN would break savepoints
        for pragma in (
            f"busy_timeout={int(busy_seconds * 1000)}",
            "journal_mode=WAL",
            f"synchronous={flush}",
            "foreign_keys=ON",
            "trusted_schema=OFF",  # what stands in a file that somebody swapped calls no function of ours
            "secure_delete=ON",  # what is erased leaves no copy in the file; many builds of SQLite do so anyway
            *(() if key else _LITTLE_CACHE),  # what is deciphered is worth more
        ):
            connection.execute(f"PRAGMA {pragma}")

    # No listener of "begin": with one, SQLAlchemy looks for listeners at each statement.
    engine.dialect.do_begin = _begin
    return engine


def _begin(dbapi_connection: PoolProxiedConnection) -> None:
    driver: Any = dbapi_connection.driver_connection
    driver.execute("BEGIN" if dbapi_connection.info.pop(_READS, False) else _BEGIN_WRITING)


@contextmanager
def writing(engine: Engine) -> Generator[Connection]:
    """A transaction that may write; committed at the end, rolled back by an exception."""
    with engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def reading(engine: Engine) -> Generator[Connection]:
    """A transaction that only reads: it never waits for the writer."""
    with engine.connect() as connection, begin_reading(connection):
        yield connection


def begin_reading(connection: Connection) -> RootTransaction:
    """The same, of a connection that is open already; to be used by `with`."""
    connection.info[_READS] = True
    return connection.begin()


@contextmanager
def asking_seldom(connection: Connection) -> Generator[None]:
    """What is asked within is asked seldom, as by pages: few of its statements stay compiled."""
    options = connection.get_execution_options()
    if _COMPILED_SELDOM not in options:  # of a server
        yield
        return
    connection.execution_options(**{_COMPILED: options[_COMPILED_SELDOM]})
    try:
        yield
    finally:
        connection.execution_options(**{_COMPILED: options[_COMPILED]})


def begin_anew(connection: Connection) -> None:
    """Undo all that a transaction that may write did so far, and begin it again: cheaper than a savepoint for each."""
    run(connection, "ROLLBACK")
    if connection.dialect.name == "sqlite":
        run(connection, _BEGIN_WRITING)


def fold_log(connection: Connection) -> bool:
    """Write SQLite's log back into the file and empty it, as it still holds what was erased; whether that is done.

    False while somebody reads an older state: try again. On PostgreSQL there is nothing to do here.
    """
    if connection.dialect.name != "sqlite":
        return True
    # Over a connection of its own: within a transaction it is refused.
    beside = connection.engine.raw_connection()
    try:
        cursor = beside.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        row: Any = cursor.fetchone()  # whether somebody was in the way, and pages
    finally:
        beside.close()
    return not row[0]


def insert_into(connection: Connection, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """An INSERT with `on_conflict_do_nothing` and `on_conflict_do_update`, for the engine in use."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # here: who has a file pays for no server

    return postgresql.insert(table)
