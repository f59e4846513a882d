"""Leaders are asked how the week was on Friday, or on the last day before it that is no holiday."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.core.lookup import NetworkLookup
from handlers.digest.share import asking_day, next_asking

MONDAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("day", "holidays", "expected"),
    [
        pytest.param(MONDAY, (), date(2026, 12, 4), id="Friday"),
        pytest.param(MONDAY, (4,), date(2026, 12, 3), id="Thursday before a holiday"),
        pytest.param(MONDAY, (3, 4), date(2026, 12, 2), id="Wednesday before two"),
        pytest.param(MONDAY, (0, 1, 2, 3, 4), None, id="a week of holidays"),
        pytest.param(date(2026, 12, 6), (4,), date(2026, 12, 3), id="of the week that is over"),
    ],
)
def test_the_day_of_the_week_on_which_leaders_are_asked(
    lookup: NetworkLookup, day: date, holidays: tuple[int, ...], expected: date | None
) -> None:
    free = frozenset(MONDAY + timedelta(days=number) for number in holidays)
    assert expected == asking_day(day, replace(lookup.network, country="", holidays=free))


def test_a_week_without_a_day_to_ask_on_is_passed_over(lookup: NetworkLookup) -> None:
    free = frozenset(MONDAY + timedelta(days=number) for number in range(5))
    now = datetime(2026, 11, 30, 9, tzinfo=UTC)
    network = replace(lookup.network, country="", holidays=free)
    assert date(2026, 12, 11) == lookup.today(next_asking(now, network))
