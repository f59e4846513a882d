"""Addresses that take nothing for now, while others of the same channel do: each rests alone, ever longer."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.channels.contract import Unreachable
from bot.outbound.circuit import LONGEST
from messages.address import Address

PAUSES = (5.0, 60.0, 300.0, 1800.0, 7200.0)  # seconds after the first, second ... failure in a row


class AwayAddresses:
    """How often each failed in a row, since when and until when it rests."""

    def __init__(self, jitter: Callable[[], float]) -> None:
        self._jitter = jitter
        self._known: dict[str, tuple[int, datetime, datetime]] = {}

    def note_failure(self, to: Address, problem: Unreachable, now: datetime) -> None:
        """It took nothing."""
        failures = self._known[str(to)][0] + 1 if str(to) in self._known else 1
        longest = PAUSES[min(failures, len(PAUSES)) - 1]
        asked = problem.retry_after
        seconds = longest * (0.75 + self._jitter() / 4) if asked is None else min(max(asked, 0.0), LONGEST)
        self._known[str(to)] = failures, now, now + timedelta(seconds=seconds)

    def note_well(self, to: Address) -> None:
        """It took something."""
        self._known.pop(str(to), None)

    def resting(self, now: datetime) -> dict[str, datetime]:
        """Which rest, and until when; none that would rest because the clock was set back."""
        return {to: until for to, (_failures, since, until) in self._known.items() if since <= now < until}
