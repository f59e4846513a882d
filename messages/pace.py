"""How fast texts may leave a channel, and how long many of them take."""

import math
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Pace:
    """Limits of a channel; 0 means none. They count what the provider or the operator counts.

    `per_second` counts texts over all addresses. `per_hour` and `per_day` count SMS parts (texts where there
    are no parts): beyond them an operator may block a SIM. `address_seconds` is the shortest time between
    two texts to one address.
    """

    per_second: float = 0
    per_hour: int = 0
    per_day: int = 0
    address_seconds: float = 0

    def duration(self, texts: int, parts: int) -> timedelta:
        """How long so many texts of so many parts in all take when nothing else leaves.

        The hours and days are counted from the first text, each with its limit full.
        """
        seconds = texts / self.per_second if self.per_second else 0.0
        if self.per_hour:
            seconds = max(seconds, _full_windows(parts, self.per_hour) * 3600)
        if self.per_day:
            seconds = max(seconds, _full_windows(parts, self.per_day) * 86_400)
        return timedelta(seconds=seconds)


def _full_windows(parts: int, limit: int) -> int:
    """How many windows are over before the last part may leave."""
    return max(0, math.ceil(parts / limit) - 1)


UNLIMITED = Pace()
