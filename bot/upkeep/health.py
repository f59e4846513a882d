"""How the running program is, as somebody outside may know it: no texts, no numbers, no paths, no secrets."""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.channels.contract import Channel
from bot.host.clock import Clock
from bot.host.faults import where
from bot.host.store import Store
from storage import backlog

log = structlog.get_logger()

WELL = "ok"
TROUBLED = "trouble"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From when on something is wrong, in seconds."""

    hangs: float = 300.0  # a loop that did not come round; each does at least every minute
    stale: float = 180.0  # a clock loop that did nothing well; texts that wait to be handled
    answer: float = 3.0  # how long the database may take to be looked at


@dataclass(slots=True)
class _Beat:
    began: float
    well: float


class Heartbeats:
    """When each loop came round last, and when it did so without a fault."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        """`seconds` stands still while the machine sleeps: nothing is late after a night with the lid closed."""
        self._seconds = seconds
        self._heartbeats: dict[str, _Beat] = {}

    def begin(self, loop: str) -> None:
        """It comes round; a new one is taken to be well."""
        now = self._seconds()
        beat = self._heartbeats.setdefault(loop, _Beat(now, now))
        beat.began = now

    def end_well(self, loop: str) -> None:
        """It did what it does, without a fault."""
        self._heartbeats[loop].well = self._seconds()

    def hanging(self, seconds: float) -> list[str]:
        """The loops that did not come round for so long, by name."""
        now = self._seconds()
        return sorted(loop for loop, beat in self._heartbeats.items() if now - beat.began > seconds)

    def since_well(self, loop: str) -> float | None:
        """For how long it has done nothing well, in seconds; None: it never ran."""
        beat = self._heartbeats.get(loop)
        return None if beat is None else self._seconds() - beat.well


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether texts are taken and handled now; `reasons` against it, a word each.

    `waits_seconds`: for how long the oldest text that is not handled yet has waited; None: not known.
    `channels` and how each is: `ok`, its problem in one word, or `trouble`.
    """

    reasons: Sequence[str]
    waits_seconds: float | None
    ticked_seconds: float | None
    channels: Mapping[str, str]


class HealthCheck:
    """Looks at the program. Both looks end in time by themselves, whatever hangs."""

    def __init__(
        self,
        heartbeats: Heartbeats,
        store: Store,
        clock: Clock,
        channels: Sequence[Channel],
        intake_problem: Callable[[], str | None],
        thresholds: Thresholds | None = None,
        *,
        ticks: bool = True,
    ) -> None:
        """`intake_problem` says why nothing can be kept now; `ticks`: moments that come are this process' to act on."""
        self._heartbeats = heartbeats
        self._store = store
        self._clock = clock
        self._channels = channels
        self._intake_problem = intake_problem
        self._thresholds = thresholds or Thresholds()
        self._ticks = ticks
        self._look: asyncio.Task[datetime | None] | None = None

    def hanging(self) -> list[str]:
        """The loops that hang; none: the program lives."""
        return self._heartbeats.hanging(self._thresholds.hangs)

    async def ready(self) -> Readiness:
        """Whether texts are taken and handled now."""
        reasons = [f"{loop} hangs" for loop in self.hanging()]
        is_answered, oldest = await self._oldest()
        waits = None if oldest is None else max((self._clock.now() - oldest).total_seconds(), 0.0)
        ticked = self._heartbeats.since_well("tick")
        if not is_answered or self._intake_problem() is not None:
            reasons.append("database")
        if self._ticks and (ticked is None or ticked > self._thresholds.stale):
            reasons.append("clock")
        if waits is not None and waits > self._thresholds.stale:
            reasons.append("behind")
        waits = (waits or 0.0) if is_answered else None
        return Readiness(reasons, waits, ticked, {channel.name: _state(channel) for channel in self._channels})

    async def _oldest(self) -> tuple[bool, datetime | None]:
        """Whether the database answers, and since when the oldest text waits (None: none does)."""
        # One look at a time: a probe that comes again and again must not use up the threads that read.
        if self._look is None or self._look.done():
            self._look = asyncio.create_task(self._store.read(lambda c: backlog.unhandled(c)[1]))
        look = self._look
        await asyncio.wait([look], timeout=self._thresholds.answer)
        if not look.done():
            return False, None
        error = look.exception()
        if error is not None:
            log.warning("health.database", error=type(error).__name__, where=where(error))
            return False, None
        return True, look.result()


def _state(channel: Channel) -> str:
    problem = channel.problem
    if problem is None:
        return WELL
    # A sentence may name a folder of this machine: it stands in the log and in lanpya doctor.
    return problem if problem.isalpha() else TROUBLED
