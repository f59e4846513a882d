"""Several processes on one PostgreSQL database: the addresses of a scheme are served by one of them at a time.

Who serves holds an advisory lock, which the server lets go when the process dies, and has its name in a row, which each
claim looks at. Who lost the lock sees that at the next look, and then writes down what is on its way; who takes over
waits for that long where something was.
"""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import structlog
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from bot.host.instance import AlreadyRunning, ServerLock, lock_scheme
from bot.host.store import Store
from storage import claims, duties

log = structlog.get_logger()

_LOOK = 1.0  # seconds between two looks at the lock: whether it is free, whether it is still ours
_ANSWER = 2.0  # seconds that the server may take to say so
_SPARE = 2.0  # seconds more, for a machine that has much to do


class Shared:
    """`process` is a name that no other process has, `grace` how many seconds a delivery that is stopped may go on."""

    def __init__(
        self,
        engine: Engine,
        store: Store,
        process: str,
        grace: float,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        answer_seconds: float = _ANSWER,
    ) -> None:
        self._engine = engine
        self._store = store
        self._process = process
        self._sleep = sleep
        self._answer_seconds = answer_seconds
        self._handover = _LOOK + answer_seconds + grace + _SPARE

    def is_ours(self, connection: Connection, scheme: str) -> bool:
        """Whether the scheme is ours to serve until this transaction ends."""
        return duties.is_server(connection, scheme, self._process)

    async def serve(self, scheme: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do `work` as soon as the scheme is ours, and cancel it when it is so no more; returns after that.

        Returns as well, after a moment, when another process has it.
        """
        try:
            held = await asyncio.to_thread(lock_scheme, self._engine, scheme)
        except AlreadyRunning:
            await self._sleep(_LOOK)
            return
        # One thread, so that the lock is not let go while the server is still asked for it.
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"lock.{scheme}")
        log.info("serve.ours", scheme=scheme)
        try:
            await _until_lost(self._take_over(scheme, work), partial(_is_held, held, thread, self._answer_seconds))
            log.warning("serve.lost", scheme=scheme)
        finally:
            thread.submit(held.release)
            thread.shutdown(wait=False)

    async def _take_over(self, scheme: str, work: Callable[[], Awaitable[None]]) -> None:
        await self._store.write(lambda c: duties.note_server(c, scheme, self._process))
        if await self._store.read(lambda c: claims.is_any_leased(c, scheme)):
            await self._sleep(self._handover)
        await work()


async def _until_lost(work: Awaitable[None], is_held: Callable[[], Awaitable[bool]]) -> None:
    """Do `work` until the lock is lost, and let it end in its own time."""
    working = asyncio.ensure_future(work)
    try:
        while not working.done() and await is_held():
            await asyncio.wait([working], timeout=_LOOK)
    finally:
        working.cancel()
        await asyncio.wait([working])
    if not working.cancelled():
        working.result()


async def _is_held(held: ServerLock, thread: ThreadPoolExecutor, answer_seconds: float) -> bool:
    try:
        async with asyncio.timeout(answer_seconds):
            await asyncio.get_running_loop().run_in_executor(thread, held.check)
    except (DBAPIError, TimeoutError):
        return False
    return True
