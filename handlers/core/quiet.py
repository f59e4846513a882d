"""When a text that can wait may go: outside quiet hours, and on no holiday."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from handlers.core.public_holidays import public_holidays
from handlers.network.model import Network

IsHoliday = Callable[[date], bool]

MORNING = time(8)  # what waited for a holiday goes with the next day's reminders, not hours before them
_MINUTE = timedelta(minutes=1)
_BY_MINUTES = timedelta(hours=3)  # how long before midnight to look minute by minute: clocks may be set then
_LONGEST = timedelta(days=40)  # a calendar with more holidays in a row is a mistake, and not believed


def release(now: datetime, network: Network, is_holiday: IsHoliday) -> datetime | None:
    """None when a text may go now; else the first minute when it may.

    That is the end of quiet hours, and after holidays MORNING of the first day that is none.
    """
    moment, earliest = now, time.min
    while moment - now < _LONGEST:
        local = moment.astimezone(network.zone)
        if is_holiday(local.date()):
            earliest = time.min if is_quiet(MORNING, network.quiet_hours) else MORNING
            moment = _on_minute(moment) + _leap(local)
        elif local.time() < earliest or is_quiet(local.time(), network.quiet_hours):
            moment = _on_minute(moment) + _MINUTE
        else:
            return None if moment == now else moment
    return moment


def end_of_quiet(now: datetime, network: Network) -> datetime | None:
    """The same by the hours alone: for what people wrote themselves, or what was due before a holiday."""
    return release(now, network, lambda _day: False)


def _on_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _leap(local: datetime) -> timedelta:
    """How far one may look ahead on a holiday without passing its midnight, whatever the clocks do."""
    passed = timedelta(hours=local.hour, minutes=local.minute)
    return max(timedelta(days=1) - passed - _BY_MINUTES, _MINUTE)


def is_quiet(at: time, hours: tuple[time, time]) -> bool:
    """Whether this local time is within quiet hours; equal ends mean that there are none."""
    begins, ends = hours
    if begins <= ends:
        return begins <= at < ends
    return at >= begins or at < ends


def holidays_of(network: Network) -> IsHoliday:
    """Whether a day is a public holiday of the network's country, or one of its own. Weekends are none."""
    own = frozenset(network.holidays)
    return lambda day: day in own or day in public_holidays(network.country, day.year)
