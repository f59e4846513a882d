"""How much of a channel's hour and day is used up, and what may still leave.

The last third of a quota is kept from strangers, its last fifth for reminders, notices and answers, its last tenth for
answers: what some write to others by accounts that cost them nothing leaves all others theirs. Alerts leave always,
but for those of who calls on and on (`handlers.thread.alarm`). Beyond it an operator may block the SIM, which helps
nobody: what is held goes on by itself when the oldest texts are out of the hour or the day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.network_file import readable_network
from messages.envelope import Kind
from messages.pace import Pace
from storage import sent_parts
from storage.outbox import EVERYTHING, PRIORITY, STRANGERS
from storage.sent_parts import DAY, HOUR

URGENT = PRIORITY[Kind.ALERT]
ANSWERS = PRIORITY[Kind.REPLY]
ORDINARY = max(PRIORITY[kind] for kind in (Kind.REPLY, Kind.REMINDER, Kind.NOTICE))
KNOWN = STRANGERS - 1  # all but strangers


@dataclass(frozen=True, slots=True)
class Allowance:
    """Texts up to this priority may leave; `until` it rises, None when it is as high as it gets.

    `room`: of so many parts in a row all may; then there is less that may. None: of any number.
    """

    ceiling: int
    until: datetime | None = None
    room: int | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """`used` of `limit` SMS parts in the last `length`, by one channel or (None) by all."""

    length: timedelta
    limit: int
    used: int
    channel: str | None = None

    @property
    def ceiling(self) -> int:
        """What may still leave: all, nothing for strangers, no announcements and digests, answers, or alerts alone."""
        return next((ceiling for parts, ceiling in self._rungs if self.used >= parts), EVERYTHING)

    @property
    def room(self) -> int:
        """How many parts may leave before less may; 0 when there is nothing less."""
        return next((parts - self.used for parts, _ceiling in reversed(self._rungs) if self.used < parts), 0)

    @property
    def excess(self) -> int:
        """How many parts must be out of the window before more may leave."""
        return self.used + 1 - next(parts for parts, _ceiling in self._rungs if self.used >= parts)

    @property
    def _rungs(self) -> tuple[tuple[int, int], ...]:
        """From so many parts on only texts up to that priority leave."""
        nine_tenths, four_fifths, two_thirds = (-(-self.limit * part // of) for part, of in ((9, 10), (4, 5), (2, 3)))
        return (self.limit, URGENT), (nine_tenths, ANSWERS), (four_fifths, ORDINARY), (two_thirds, KNOWN)


def allowance(
    connection: Connection, channel: str, pace: Pace, now: datetime, sms_per_day: int | None = None
) -> Allowance:
    """What may leave by this channel now; `sms_per_day`: the network's limit for all SMS, None where it has none."""
    windows = list(_windows(connection, channel, pace, now))
    if sms_per_day is not None:
        windows.append(Window(DAY, sms_per_day, sent_parts.count_sms(connection, now)))
    ceiling = min((window.ceiling for window in windows), default=EVERYTHING)
    room = min((window.room for window in windows if window.room), default=None)
    if ceiling == EVERYTHING:
        return Allowance(ceiling, room=room)
    moments = [
        sent_parts.passes_at(connection, window.channel, now, window.length, window.excess)
        for window in windows
        if window.ceiling == ceiling
    ]
    return Allowance(ceiling, max((moment for moment in moments if moment is not None), default=None), room)


def _windows(connection: Connection, channel: str, pace: Pace, now: datetime) -> Iterator[Window]:
    if not (pace.per_hour or pace.per_day):
        return
    parts = sent_parts.count(connection, channel, now)
    if pace.per_hour:
        yield Window(HOUR, pace.per_hour, parts.hour, channel)
    if pace.per_day:
        yield Window(DAY, pace.per_day, parts.day, channel)


@dataclass(frozen=True, slots=True)
class DayHeld:
    """Why SMS wait: so many `parts` left in 24 hours, and the network file allows `limit`. `until`: when more may."""

    parts: int
    limit: int
    until: datetime | None
    sentence: str


def day_held(connection: Connection, now: datetime) -> DayHeld | None:
    """Whether `sms_per_day` of the network in force is used up, for those who look from elsewhere; None: it is not."""
    network = readable_network(connection)
    if network is None:
        return None
    limit = network.limits.sms_per_day
    parts = sent_parts.count_sms(connection, now)
    if limit is None or parts < limit:
        return None
    until = sent_parts.passes_at(connection, None, now, DAY, parts + 1 - limit)
    goes_on = "" if until is None else f" The next may leave at {until.astimezone(network.zone):%H:%M}."
    sentence = (
        f"The SMS of a day are used up: {parts} parts left in 24 hours, sms_per_day is {limit}. "
        f"All but alerts wait.{goes_on}"
    )
    return DayHeld(parts, limit, until, sentence)
