"""Dates and times as people read them."""

from datetime import date

import pytest

from messages.catalog import Catalogs
from messages.dates import show_date, show_time


@pytest.mark.parametrize(
    ("language", "shown", "today", "expected"),
    [
        pytest.param("en", date(2026, 12, 30), date(2026, 12, 1), "30 Dec", id="this year"),
        pytest.param("en", date(2027, 1, 6), date(2026, 12, 1), "6 Jan", id="next year but near"),
        pytest.param("en", date(2027, 6, 1), date(2026, 12, 1), "1 Jun", id="half a year ahead"),
        pytest.param("en", date(2027, 9, 1), date(2026, 12, 1), "1 Sep 2027", id="nearer to the one of this year"),
        pytest.param("en", date(2027, 12, 30), date(2026, 12, 1), "30 Dec 2027", id="next year and far"),
        pytest.param("en", date(2025, 1, 2), date(2026, 12, 1), "2 Jan 2025", id="long ago"),
        pytest.param("en", date(2026, 1, 2), date(2026, 12, 1), "2 Jan", id="far but this year"),
        pytest.param("en", date(2030, 1, 2), None, "2 Jan", id="today unknown"),
        pytest.param("my", date(2026, 12, 30), date(2026, 12, 1), "ဒီဇင်ဘာ 30", id="Burmese"),
        pytest.param("my", date(2027, 12, 30), date(2026, 12, 1), "2027 ဒီဇင်ဘာ 30", id="Burmese with year"),
        pytest.param("my-x-short", date(2026, 12, 30), date(2026, 12, 1), "30/12", id="short"),
        pytest.param("my-x-short", date(2027, 12, 30), date(2026, 12, 1), "30/12/2027", id="short and far"),
    ],
)
def test_a_date_is_shown(language: str, shown: date, today: date | None, expected: str) -> None:
    assert show_date(Catalogs.load(), language, shown, today) == expected


def test_a_time_has_two_digits_each() -> None:
    assert show_time(9, 0) == "09:00"
