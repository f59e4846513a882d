"""The database for the loops: one writer at a time, off the event loop's thread."""

import asyncio
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Protocol, TypeVar

from sqlalchemy import Connection, Engine

from storage import hooks
from storage.engine import asking_seldom, begin_reading, reading, writing

T = TypeVar("T")

READERS = 4  # no more connections than the engine keeps open


class Store(Protocol):
    """Runs work in one transaction and returns what it returns."""

    async def write(self, work: Callable[[Connection], T]) -> T: ...

    async def read(self, work: Callable[[Connection], T]) -> T: ...


def _written(connection: Connection, work: Callable[[Connection], T]) -> T:
    """What `work` returns, with what it told other programs queued in the same transaction."""
    hooks.take_back(connection, 0)  # of one before that failed
    done = work(connection)
    hooks.queue_told(connection)
    return done


class _Lent:
    """Connections that stay open between stories: to open and close one costs a tenth of a text.

    The one that came back last goes first, as its cache of pages is the newest. A server's are left to the pool, which
    looks whether they still stand.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._idle: list[Connection] = []

    @contextmanager
    def one(self) -> Generator[Connection]:
        """A connection for one story; one whose story fails is given back to the pool."""
        connection = self._take()
        try:
            yield connection
        except BaseException:
            connection.close()
            raise
        if self._engine.dialect.name == "sqlite":
            self._idle.append(connection)
        else:
            connection.close()

    def _take(self) -> Connection:
        try:
            return self._idle.pop()
        except IndexError:
            return self._engine.connect()

    def give_back(self) -> None:
        """Leave those that no story has to the pool."""
        while self._idle:
            self._idle.pop().close()


class ThreadStore:
    """One thread that writes, so that a slow disk never stops the channels, and some that read."""

    def __init__(self, engine: Engine) -> None:
        self._lent = _Lent(engine)
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(max_workers=READERS, thread_name_prefix="reader")

    async def write(self, work: Callable[[Connection], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._writer, self._write, work)

    def _write(self, work: Callable[[Connection], T]) -> T:
        with self._lent.one() as connection, connection.begin():
            return _written(connection, work)

    async def read(self, work: Callable[[Connection], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._read, work)

    def _read(self, work: Callable[[Connection], T]) -> T:
        with self._lent.one() as connection, begin_reading(connection):
            return work(connection)

    def give_back(self) -> None:
        """Leave the connections that no story has just now to the engine's pool."""
        self._lent.give_back()

    def close(self) -> None:
        """Wait for the stories that run, also those whose loop was cancelled, and end the threads."""
        self._writer.shutdown(wait=True)
        self._readers.shutdown(wait=True)
        self.give_back()


class FewReaders:
    """A store where at most so much work reads at once: pages, which may take long, leave the loops their readers.

    Their statements take no room either.
    """

    def __init__(self, store: Store, at_once: int) -> None:
        self._store = store
        self._turns = asyncio.Semaphore(at_once)

    async def write(self, work: Callable[[Connection], T]) -> T:
        return await self._store.write(work)

    async def read(self, work: Callable[[Connection], T]) -> T:
        async with self._turns:
            return await self._store.read(lambda connection: _read_seldom(connection, work))


def _read_seldom(connection: Connection, work: Callable[[Connection], T]) -> T:
    with asking_seldom(connection):
        return work(connection)


class DirectStore:
    """Runs stories where it is called: for simulations, where nothing else waits."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._held: Connection | None = None

    @contextmanager
    def hold(self) -> Generator[None]:
        """All stories within take one connection: to open and close it costs as much as a small story."""
        if self._held is not None:
            yield
            return
        with self._engine.connect() as self._held:
            try:
                yield
            finally:
                self._held = None

    async def write(self, work: Callable[[Connection], T]) -> T:
        if self._held is None:
            with writing(self._engine) as connection:
                return _written(connection, work)
        with self._held.begin():
            return _written(self._held, work)

    async def read(self, work: Callable[[Connection], T]) -> T:
        if self._held is None:
            with reading(self._engine) as connection:
                return work(connection)
        with begin_reading(self._held):
            return work(self._held)
