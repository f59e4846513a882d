"""Asking for updates, for ever: patient with the network, Telegram, and a second program on the same bot."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog

from bot.channels.contract import Refused, Unreachable
from messages.reason import Reason

log = structlog.get_logger()

Updates = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Pause:
    """Seconds to wait after the first failure, doubled by each further one up to the longest."""

    first: float
    longest: float

    def after(self, failures: int) -> float:
        return min(self.first * 2 ** min(failures - 1, 16), self.longest)


USUAL = Pause(1, 60)
_PAUSES: Mapping[Reason, Pause] = {
    Reason.CONFLICT: Pause(30, 300),  # somebody must stop the other program
    Reason.WEBHOOK: Pause(30, 300),  # one was set again after we removed it
    Reason.TOKEN: Pause(60, 900),  # somebody must put the right one into the settings
    Reason.REJECTED: Pause(30, 300),
}


@dataclass(slots=True)
class Poller:
    """Batches of updates, each confirmed only when its consumer comes back for more.

    The offset lives here alone: what was not confirmed comes again after a restart, and the unique key
    of each text makes that harmless. Updates that wait at Telegram are never dropped.
    `jitter` gives numbers from 0 to 1.
    """

    ask: Callable[[int | None], Awaitable[Updates]]
    remove_webhook: Callable[[], Awaitable[None]]
    acknowledge: Callable[[Updates], Awaitable[None]]
    sleep: Callable[[float], Awaitable[None]]
    jitter: Callable[[], float]
    problem: Reason | None = None  # why nothing arrives now; None: all is well
    failures: int = field(default=0, init=False)
    webhook_removed: bool = field(default=False, init=False)

    async def batches(self) -> AsyncIterator[Updates]:
        """Never raises for a provider that is away. Ends by cancellation."""
        offset: int | None = None
        while True:
            updates = await self._next(offset)
            if not updates:
                continue
            yield updates
            # We are resumed: the batch is committed, and the next question confirms it.
            offset = after(updates)
            await self.acknowledge(updates)

    async def _next(self, offset: int | None) -> Updates:
        """The next batch; empty where nothing came, or after having waited for what went wrong."""
        try:
            updates = await self.ask(offset)
        except (Refused, Unreachable) as error:
            if error.reason is Reason.WEBHOOK and not self.webhook_removed:
                await self._remove_webhook()
            else:
                await self._wait(error)
            return []
        self._is_well()
        return updates

    async def _remove_webhook(self) -> None:
        """Somebody once set a webhook for this bot: it would swallow all updates. What waits is kept."""
        try:
            await self.remove_webhook()
        except (Refused, Unreachable) as error:
            await self._wait(error)
            return
        self.webhook_removed = True
        log.warning("telegram.webhook_removed")

    async def _wait(self, error: Refused | Unreachable) -> None:
        same = _pause(self.problem) is _pause(error.reason)
        self.failures = self.failures + 1 if same else 1
        seconds = pause_after(error, self.failures) * (1 + self.jitter() / 4)
        self._tell(error.reason, seconds)
        self.problem = error.reason
        await self.sleep(seconds)

    def _tell(self, reason: Reason, seconds: float) -> None:
        """Each kind of trouble once, so that a week without network is one line; a conflict every time."""
        if reason is Reason.CONFLICT:
            log.warning("telegram.conflict", wait_seconds=round(seconds), failures=self.failures)
        elif reason is Reason.TOKEN and self.problem is not Reason.TOKEN:
            log.error("telegram.token_refused", hint="put the token that @BotFather shows into the settings")
        elif reason != self.problem:
            log.warning("telegram.away", reason=reason, wait_seconds=round(seconds))

    def _is_well(self) -> None:
        if self.problem:
            log.info("telegram.back", after=self.problem, failures=self.failures)
        self.problem, self.failures, self.webhook_removed = None, 0, False


def after(updates: Updates) -> int:
    """The offset that confirms these updates."""
    return max(update["update_id"] for update in updates) + 1


def pause_after(error: Refused | Unreachable, failures: int) -> float:
    """How many seconds to wait after so many failures in a row: what Telegram asks for, else our own back-off."""
    if isinstance(error, Unreachable) and error.retry_after is not None:
        return error.retry_after
    return _pause(error.reason).after(failures)


def _pause(reason: Reason | None) -> Pause:
    return USUAL if reason is None else _PAUSES.get(reason, USUAL)
