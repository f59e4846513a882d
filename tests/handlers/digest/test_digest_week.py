"""Which days a digest tells of, and when the next one comes."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from digest_lookup import digest_lookup
from hypothesis import given
from hypothesis import strategies as st

from handlers.core.quiet import holidays_of, release
from handlers.digest.week import MOST_WEEKS, WEEK, Week, next_digest, untold_week, week_name, week_to
from handlers.network.model import Network
from storage.figures import Span

YANGON = ZoneInfo("Asia/Yangon")
START = datetime(2024, 1, 1, tzinfo=UTC)


def network(weekday: int = 0, at: time = time(8), zone: str = "Asia/Yangon") -> Network:
    return replace(digest_lookup().network, digest_weekday=weekday, digest_time=at, timezone=zone)


def yangon(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=YANGON)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("2026-12-02 12:00", "2026-12-07 08:00", id="next Monday"),
        pytest.param("2026-12-07 07:59", "2026-12-07 08:00", id="on Monday morning it is today"),
        pytest.param("2026-12-07 08:00", "2026-12-14 08:00", id="when it is due, the next is a week later"),
        pytest.param("2026-12-07 08:01", "2026-12-14 08:00", id="just missed"),
        pytest.param("2026-12-30 10:00", "2027-01-04 08:00", id="over the new year"),
    ],
)
def test_the_next_digest_is_due_on_its_weekday(now: str, expected: str) -> None:
    assert yangon(expected) == next_digest(yangon(now).astimezone(UTC), network())


@given(
    now=st.integers(0, 6 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes)),
    weekday=st.integers(0, 6),
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    zone=st.sampled_from(["Asia/Yangon", "Europe/Berlin", "America/New_York", "Pacific/Auckland"]),
)
def test_the_next_digest_is_within_a_week_whatever_the_clocks_do(
    now: datetime, weekday: int, at: time, zone: str
) -> None:
    due = next_digest(now, network(weekday, at, zone))
    local = due.astimezone(ZoneInfo(zone))
    hour = timedelta(hours=1)
    assert now < due <= now + timedelta(days=7) + hour
    assert weekday == local.weekday()
    drift = datetime.combine(local.date(), local.time()) - datetime.combine(local.date(), at)
    assert timedelta(0) <= drift <= hour  # a time that the clocks leave out is an hour later


def test_a_week_is_seven_local_days_and_the_seven_before_them() -> None:
    week = week_to(digest_lookup(), date(2026, 12, 6))
    middle = yangon("2026-11-30 00:00")
    assert (date(2026, 11, 30), date(2026, 12, 6)) == (week.first, week.last)
    assert Span(middle, yangon("2026-12-07 00:00")) == week.this
    assert Span(yangon("2026-11-23 00:00"), middle) == week.before


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2026, 12, 7), "2026-W50", id="a Monday"),
        pytest.param(date(2027, 1, 3), "2026-W53", id="new year's Sunday belongs to the old year"),
        pytest.param(date(2027, 1, 4), "2027-W01", id="two digits"),
    ],
)
def test_a_week_has_its_iso_name(day: date, expected: str) -> None:
    assert expected == week_name(day)


def told_weeks(sendings: Iterable[date], theirs: Network) -> list[Week]:
    """What is told where a digest leaves on each of these days."""
    weeks: list[Week] = []
    for day in sendings:
        week = untold_week(replace(digest_lookup(), network=theirs), day, weeks[-1].last if weeks else None)
        weeks += [] if week is None else [week]
    return weeks


@pytest.mark.parametrize("weekday", range(7))
def test_over_years_of_holidays_each_day_is_told_once(weekday: int) -> None:
    theirs = network(weekday)
    is_holiday = holidays_of(theirs)
    now, sendings = yangon("2025-01-01 00:00"), list[date]()
    while now.year < 2028:
        due = next_digest(now, theirs)
        now = release(due, theirs, is_holiday) or due
        sendings.append(now.astimezone(YANGON).date())
    weeks = told_weeks(sendings, theirs)
    assert any(day.weekday() != weekday for day in sendings), "no holiday moved a digest"
    assert {0} == {week.first.weekday() for week in weeks}
    assert {6} == {week.last.weekday() for week in weeks}
    assert all(one.this.ends == other.this.begins for one, other in pairwise(weeks))
    assert all(week.last < day for week, day in zip(weeks, sendings, strict=True))


@given(st.lists(st.dates(date(2026, 1, 1), date(2027, 1, 1)), min_size=2, max_size=30, unique=True).map(sorted))
def test_whenever_digests_leave_no_report_is_in_none_or_two(sendings: list[date]) -> None:
    weeks = told_weeks(sendings, network())
    close = [two for two in pairwise(weeks) if two[1].last - two[0].last <= MOST_WEEKS * WEEK]
    assert all(one.this.ends == other.this.begins for one, other in close)


@pytest.mark.parametrize(
    ("today", "told", "days"),
    [
        ("2026-12-07", None, ("2026-11-30", "2026-12-06")),
        ("2026-12-09", None, ("2026-11-30", "2026-12-06")),
        ("2026-12-06", None, ("2026-11-23", "2026-11-29")),
        ("2026-12-07", "2026-11-29", ("2026-11-30", "2026-12-06")),
        ("2026-12-30", "2026-12-06", ("2026-12-07", "2026-12-27")),
        ("2026-12-09", "2026-12-06", None),
        ("2028-01-03", "2026-12-06", ("2027-07-05", "2028-01-02")),
    ],
)
def test_the_week_is_monday_to_sunday_and_what_was_not_told(
    today: str, told: str | None, days: tuple[str, str] | None
) -> None:
    week = untold_week(digest_lookup(), date.fromisoformat(today), None if told is None else date.fromisoformat(told))
    assert days == (None if week is None else (str(week.first), str(week.last)))
