"""How a channel is, by what it says and by how its last tries went: how long it rests, and whether others stand in."""

import math
import random
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.channels.contract import Channel, Unreachable

log = structlog.get_logger()

PAUSES = (5.0, 15.0, 45.0, 120.0, 300.0)  # seconds after the first, second ... failure in a row
DOWN_AFTER = 3  # failures in a row: others stand in
LONGEST = 86_400.0  # seconds: a provider that asks for more, or for nonsense, is asked again after a day
PROBED = timedelta(minutes=5)  # a channel that reports a problem is tried now and then, as nothing else may clear it


class CircuitBreaker:
    """`failures` in a row, after which the channel rests."""

    def __init__(self, channel: Channel, started: datetime, jitter: Callable[[], float] = random.random) -> None:
        self.failures = 0
        self._until: datetime | None = None
        self._channel = channel
        self._jitter = jitter
        self._reason: str | None = None
        self._is_asked = False  # the provider itself asked for the pause
        self._said: str | None = None  # what the channel said of itself at the last look
        self._tried_at = started
        self._paused_at = started

    @property
    def is_failing(self) -> bool:
        """Whether it failed so often that others stand in for it, but for one try after each pause."""
        return self.failures >= DOWN_AFTER

    @property
    def problem(self) -> str | None:
        """Why nothing leaves, as the channel says or as the tries show; None: all is well."""
        return self._channel.problem or (self._reason if self.is_failing else None)

    def paused_until(self, now: datetime) -> datetime | None:
        """Until when nothing is tried; None: it is tried now."""
        return self._until if self.was_paused(now, timedelta()) else None

    def was_paused(self, now: datetime, within: timedelta) -> bool:
        """Whether it rests, or did so `within` that time."""
        # A clock that was set back since must not hold texts until it is where it was.
        return self._until is not None and self._paused_at <= now < self._until + within

    def is_up(self, now: datetime) -> bool:
        """Whether its people are served by it. One that is away counts as up whenever it is to be tried again."""
        if self.is_failing:
            return self.paused_until(now) is None
        return self._channel.problem is None or abs(now - self._tried_at) >= PROBED

    def comes_back(self) -> bool:
        """Whether the channel, which failed and said that it was away, says for the first time that it is well.

        Then it rests no more: its line works, and the pause was for the line. To be asked now and then.
        """
        said, self._said = self._said, self._channel.problem
        if said is None or self._said is not None or not self.failures or self._is_asked:
            return False
        self.failures, self._until, self._reason = 0, None, None
        return True

    def note_well(self, now: datetime) -> bool:
        """All that was tried left. Returns whether it had failed before."""
        had_failed = self.failures > 0
        self.failures, self._until, self._reason, self._tried_at = 0, None, None, now
        return had_failed

    def note_failure(self, problem: Unreachable, now: datetime, *, some_left: bool) -> None:
        """A text could not leave; `some_left`: others did just before."""
        self.failures = 1 if some_left else self.failures + 1
        self._until = now + timedelta(seconds=self._pause(problem))
        self._reason, self._tried_at, self._paused_at = problem.reason, now, now
        self._is_asked = problem.retry_after is not None
        log.warning("deliver.unreachable", channel=self._channel.name, reason=problem.reason, failures=self.failures)

    def _pause(self, problem: Unreachable) -> float:
        """How long the channel rests, in seconds: what it asks for, or ever longer, with some jitter."""
        if problem.retry_after is not None and math.isfinite(problem.retry_after):
            return min(max(problem.retry_after, 0.0), LONGEST)
        longest = PAUSES[min(self.failures, len(PAUSES)) - 1]
        return longest * (0.75 + self._jitter() / 4)
