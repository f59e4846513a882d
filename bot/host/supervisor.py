"""The supervisor of a loop: whatever happens within, the other loops need this one."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from sqlalchemy.exc import DBAPIError

from bot.host.faults import where
from storage.database_errors import is_damage

log = structlog.get_logger()


class Supervisor:
    """Keeps a loop going. A fault is logged once while it lasts, and so is its end."""

    def __init__(self, name: str, pause: float) -> None:
        """`pause`: seconds to wait after a fault; a full disk or a lock may pass."""
        self._name = name
        self._pause = pause
        self._fault: str | None = None

    async def keep(self, beat: Callable[[], Awaitable[None]]) -> None:
        """Do it again and again, for ever. Raises what a damaged database raises: no loop can go on with it."""
        while True:
            try:
                await beat()
                self.note_well()
            except DBAPIError as error:
                if is_damage(error):
                    raise
                self._note("loop.database", str(error.orig), error=str(error.orig))
                await asyncio.sleep(self._pause)
            except Exception as error:
                self._note("loop.fault", repr(error), error=type(error).__name__, where=where(error))
                await asyncio.sleep(self._pause)

    def note_well(self) -> None:
        """All is well; a loop whose beat never ends says so itself."""
        if self._fault is not None:
            log.info("loop.recovered", loop=self._name)
            self._fault = None

    def _note(self, event: str, fault: str, **words: str) -> None:
        if fault != self._fault:
            self._fault = fault
            log.error(event, loop=self._name, **words)
