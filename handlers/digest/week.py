"""Which days a digest tells of, and when the next one is due."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from handlers.core.lookup import NetworkLookup
from handlers.network.model import Network
from storage.figures import Span

WEEK = timedelta(days=7)
MOST_WEEKS = 26  # that one digest tells of
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Week:
    """Local days, `first` and `last` included, and as many before them; seven, or whole weeks that no digest told of.

    A report counts in the week in which it was sent, whatever day it tells of: the digest says what is new.
    """

    first: date
    last: date
    this: Span
    before: Span


def week_to(lookup: NetworkLookup, last: date, first: date | None = None) -> Week:
    """The days from `first` to `last`; the seven that end with `last` without it."""
    first = first or last - WEEK + _DAY
    begins, ends = lookup.moment(first, 0), lookup.moment(last + _DAY, 0)
    before = first - (last + _DAY - first)
    return Week(first, last, Span(begins, ends), Span(lookup.moment(before, 0), begins))


def untold_week(lookup: NetworkLookup, today: date, told: date | None) -> Week | None:
    """Monday to Sunday before the last day for digests, and the weeks before it that were not told; None: all were.

    `told` is the Sunday up to which the last digest told: whenever digests leave, no day is in two or in none, and a
    holiday moves the sending but not the week. After more than MOST_WEEKS of absence only so many are told.
    """
    digest_day = today - timedelta(days=(today.weekday() - lookup.network.digest_weekday) % 7)
    last = sunday_before(digest_day)
    if told is None:
        return week_to(lookup, last)
    if told >= last:
        return None
    return week_to(lookup, last, max(told + _DAY, last - MOST_WEEKS * WEEK + _DAY))


def begins_month(week: Week) -> bool:
    """Whether the Monday after the week is the first one of its month."""
    return (week.last + _DAY).day <= WEEK.days


def sunday_before(day: date) -> date:
    """The last Sunday before `day`."""
    return day - timedelta(days=day.weekday() + 1)


def next_digest(now: datetime, network: Network) -> datetime:
    """The first moment after `now` at which the weekly digest is due, in UTC."""
    today = now.astimezone(network.zone).date()
    days = (network.digest_weekday - today.weekday()) % 7
    due = _due(today + timedelta(days=days), network)
    return due if due > now else _due(today + timedelta(days=days) + WEEK, network)


def _due(day: date, network: Network) -> datetime:
    return datetime.combine(day, network.digest_time, tzinfo=network.zone).astimezone(UTC)


def week_name(day: date) -> str:
    """The ISO week of `day`: "2026-W49"."""
    year, week, _weekday = day.isocalendar()
    return f"{year}-W{week:02}"
