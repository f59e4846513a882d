"""Texts that can wait respect quiet hours and holidays."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handlers.core.quiet import MORNING, holidays_of, is_quiet, release
from handlers.network.model import Limits, Network, PlanRules

MINUTE = timedelta(minutes=1)
NIGHT = (time(21), time(7))


def network(
    quiet_hours: tuple[time, time] = NIGHT,
    zone: str = "Asia/Yangon",
    country: str = "MM",
    own: tuple[date, ...] = (),
) -> Network:
    return Network(
        name="Network", timezone=zone, country=country, languages=("en",), quiet_hours=quiet_hours,
        digest_weekday=0, digest_time=time(8), coordinators=(), silent_after_days=21,
        holidays=own,
        themes={}, activities=(), activity_words={}, groups={}, plan=PlanRules(),
        limits=Limits(), townships=(), text="", townships_csv="",
    )  # fmt: skip


def no_holiday(_day: date) -> bool:
    return False


def local(network: Network, text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=network.zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("2026-12-01 12:00", None, id="at noon it goes"),
        pytest.param("2026-12-01 20:59", None, id="just before the night it goes"),
        pytest.param("2026-12-01 21:00", "2026-12-02 07:00", id="the night begins on the minute"),
        pytest.param("2026-12-02 03:30", "2026-12-02 07:00", id="after midnight it is the same night"),
        pytest.param("2026-12-02 07:00", None, id="the night ends on the minute"),
        pytest.param("2026-12-25 08:00", "2026-12-26 08:00", id="a holiday waits for the next morning"),
        pytest.param("2026-12-24 22:00", "2026-12-26 08:00", id="a night before a holiday too"),
        pytest.param("2026-12-26 10:00", None, id="a Saturday is no holiday"),
        pytest.param("2027-04-13 08:00", "2027-04-22 08:00", id="nine days of water festival"),
    ],
)
def test_a_text_waits_for_the_end_of_quiet_hours_and_holidays(now: str, expected: str | None) -> None:
    here = network()
    released = release(local(here, now), here, holidays_of(here))
    assert (local(here, expected) if expected else None) == released


@pytest.mark.parametrize(
    ("quiet_hours", "expected"),
    [
        pytest.param((time(0), time(0)), "2026-12-26 08:00", id="no quiet hours"),
        pytest.param((time(22), time(9, 30)), "2026-12-26 09:30", id="quiet until later than the morning"),
        pytest.param((time(7, 30), time(1)), "2026-12-26 01:00", id="only the small hours are not quiet"),
    ],
)
def test_after_a_holiday_a_text_goes_in_the_morning(quiet_hours: tuple[time, time], expected: str) -> None:
    here = network(quiet_hours)
    assert local(here, expected) == release(local(here, "2026-12-25 12:00"), here, holidays_of(here))


def test_the_networks_own_holidays_count() -> None:
    here = network(own=(date(2026, 12, 1), date(2026, 12, 2)))
    assert local(here, "2026-12-03 08:00") == release(local(here, "2026-12-01 12:00"), here, holidays_of(here))


def test_a_country_without_a_calendar_has_only_its_own_holidays() -> None:
    here = network(country="XX", own=(date(2026, 12, 1),))
    is_holiday = holidays_of(here)
    assert is_holiday(date(2026, 12, 1))
    assert not is_holiday(date(2026, 12, 25))


def test_a_calendar_of_holidays_only_is_not_believed() -> None:
    here = network()
    now = local(here, "2026-12-01 12:00")
    released = release(now, here, lambda _day: True)
    assert released is not None
    assert timedelta(days=39) < released - now < timedelta(days=41)


def may_go(moment: datetime, here: Network, is_holiday: Callable[[date], bool]) -> bool:
    there = moment.astimezone(here.zone)
    return not is_holiday(there.date()) and not is_quiet(there.time(), here.quiet_hours)


def first_by_minutes(now: datetime, here: Network, is_holiday: Callable[[date], bool]) -> datetime | None:
    """The same, by looking at every single minute."""
    if may_go(now, here, is_holiday):
        return None
    moment, waited_for_holiday = now.replace(second=0, microsecond=0), False
    while True:
        there = moment.astimezone(here.zone)
        waited_for_holiday = waited_for_holiday or is_holiday(there.date())
        is_early = waited_for_holiday and there.time() < MORNING and not is_quiet(MORNING, here.quiet_hours)
        if moment > now and may_go(moment, here, is_holiday) and not is_early:
            return moment
        moment += MINUTE


zones = st.sampled_from(
    ["Asia/Yangon", "America/New_York", "Asia/Beirut", "Australia/Lord_Howe", "America/Santiago", "UTC"]
)
STARTS = datetime(2026, 1, 1, tzinfo=UTC)
moments = st.integers(0, 2 * 365 * 24 * 3600).map(lambda seconds: STARTS + timedelta(seconds=seconds))
near_clock_changes = st.sampled_from(
    ["2026-03-08T04", "2026-11-01T03", "2026-03-28T20", "2026-10-24T18", "2026-04-05T01", "2026-09-06T01",
     "2026-04-04T12", "2026-10-03T12"]
).map(lambda hour: datetime.fromisoformat(f"{hour}:00+00:00"))  # fmt: skip


@given(
    now=moments | near_clock_changes,
    begins=st.times(),
    ends=st.times(),
    zone=zones,
    days=st.frozensets(st.integers(0, 4)),
)
@example(
    now=datetime(2026, 3, 8, 4, tzinfo=UTC), begins=time(21), ends=time(2, 30), zone="America/New_York",
    days=frozenset[int](),
)  # fmt: skip
def test_the_moment_is_the_first_minute_that_is_allowed(
    now: datetime, begins: time, ends: time, zone: str, days: frozenset[int]
) -> None:
    here = network((begins.replace(second=0, microsecond=0), ends.replace(second=0, microsecond=0)), zone)
    off = {now.astimezone(here.zone).date() + timedelta(days=day) for day in days}
    released = release(now, here, off.__contains__)
    assert first_by_minutes(now, here, off.__contains__) == released
    assert released is None or may_go(released, here, off.__contains__)
