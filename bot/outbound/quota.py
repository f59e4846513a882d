"""How much of a channel's hour and day is used up, and what may still leave.

The last fifth of a quota is kept for reminders and answers; alerts leave always. Beyond it an operator may block
the SIM, which helps nobody: what is held goes on by itself when the oldest texts are out of the hour or the day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from messages.envelope import Kind
from messages.pace import Pace
from storage import sent_parts
from storage.outbox import EVERYTHING, PRIORITY
from storage.sent_parts import DAY, HOUR

URGENT = PRIORITY[Kind.ALERT]
ORDINARY = max(PRIORITY[kind] for kind in (Kind.REPLY, Kind.REMINDER, Kind.NOTICE))


@dataclass(frozen=True, slots=True)
class Allowance:
    """Texts up to this priority may leave; `until` it rises, None when it is as high as it gets."""

    ceiling: int
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """`used` of `limit` SMS parts in the last `length`."""

    length: timedelta
    limit: int
    used: int

    @property
    def ceiling(self) -> int:
        """What may still leave: all of it, no announcements and digests, or alerts alone."""
        if self.used >= self.limit:
            return URGENT
        return ORDINARY if self.used >= self.for_all else EVERYTHING

    @property
    def for_all(self) -> int:
        """The parts that announcements and the like may use: four fifths, at least one."""
        return -(-self.limit * 4 // 5)

    @property
    def excess(self) -> int:
        """How many parts must be out of the window before more may leave."""
        return self.used + 1 - (self.limit if self.used >= self.limit else self.for_all)


def allowance(connection: Connection, channel: str, pace: Pace, now: datetime) -> Allowance:
    """What may leave by this channel now."""
    windows = list(_windows(connection, channel, pace, now))
    ceiling = min((window.ceiling for window in windows), default=EVERYTHING)
    if ceiling == EVERYTHING:
        return Allowance(ceiling)
    moments = [
        sent_parts.passes_at(connection, channel, now, window.length, window.excess)
        for window in windows
        if window.ceiling == ceiling
    ]
    return Allowance(ceiling, max((moment for moment in moments if moment is not None), default=None))


def _windows(connection: Connection, channel: str, pace: Pace, now: datetime) -> Iterator[Window]:
    if not (pace.per_hour or pace.per_day):
        return
    parts = sent_parts.count(connection, channel, now)
    if pace.per_hour:
        yield Window(HOUR, pace.per_hour, parts.hour)
    if pace.per_day:
        yield Window(DAY, pace.per_day, parts.day)
