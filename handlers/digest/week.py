"""Which days a digest tells of, and when the next one is due."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from handlers.core.lookup import NetworkLookup
from handlers.network.model import Network
from storage.figures import Span

WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Week:
    """Seven local days, `first` and `last` included, and the seven before them.

    A report counts in the week in which it was sent, whatever day it tells of: the digest says what is new.
    """

    first: date
    last: date
    this: Span
    before: Span


def week_to(lookup: NetworkLookup, last: date) -> Week:
    """The seven days that end with `last`."""
    first = last - WEEK + _DAY
    begins, ends = lookup.moment(first, 0), lookup.moment(last + _DAY, 0)
    return Week(first, last, Span(begins, ends), Span(lookup.moment(first - WEEK, 0), begins))


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
