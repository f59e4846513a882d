"""Days and spans are read as people type them, day before month."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.dates import read_day, read_span
from handlers.reading.words import Vocabulary

VOCABULARY = Vocabulary.load(["en", "my"])
TODAY = date(2026, 12, 1)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "expected", "used"),
    [
        ("today", date(2026, 12, 1), 1),
        ("Yesterday, late", date(2026, 11, 30), 1),
        ("fri", date(2026, 11, 27), 1),
        ("Tuesday", date(2026, 12, 1), 1),
        ("last tue", date(2026, 11, 24), 2),
        ("last Monday", date(2026, 11, 30), 2),
        ("12/3", date(2026, 3, 12), 1),
        ("1/12", date(2026, 12, 1), 1),
        ("2/12", date(2025, 12, 2), 1),
        ("12-3-2026", date(2026, 3, 12), 1),
        ("12/3/25 map", date(2025, 3, 12), 1),
        ("12.3", date(2026, 3, 12), 1),
        ("2026-03-12", date(2026, 3, 12), 1),
        ("12 Mar", date(2026, 3, 12), 2),
        ("12mar map", date(2026, 3, 12), 1),
        ("Mar 12", date(2026, 3, 12), 2),
        ("Mar 12 meeting", date(2026, 3, 12), 2),
        ("March 12, 2025", date(2025, 3, 12), 3),
        ("12th of March", date(2026, 3, 12), 3),
        ("05 Mar", date(2026, 3, 5), 2),
        ("12 March 2025 map", date(2025, 3, 12), 3),
        ("3 days ago", date(2026, 11, 28), 3),
        ("29/2", date(2024, 2, 29), 1),
        ("ယနေ့", date(2026, 12, 1), 1),
        ("မနေ့က", date(2026, 11, 30), 1),
        ("သောကြာနေ့", date(2026, 11, 27), 1),
        ("မတ် ၁၂ ရက်", date(2026, 3, 12), 3),
        ("မတ်လ ၁၂ ရက် မြေယာ", date(2026, 3, 12), 3),
        ("မတ်လ၁၂ရက်", date(2026, 3, 12), 1),
        ("၁၂ ရက်", date(2026, 11, 12), 2),
        ("၁ဝ ရက်နေ့", date(2026, 11, 10), 2),
        ("၃၁ ရက်", date(2026, 10, 31), 2),
        ("၁၂/၃/၂၀၂၅", date(2025, 3, 12), 1),
    ],
)
def test_a_report_names_a_day_up_to_today(text: str, expected: date, used: int) -> None:
    assert (expected, used) == read_day(text.split(), TODAY, VOCABULARY)


@pytest.mark.parametrize(
    ("text", "expected", "used"),
    [
        ("today", date(2026, 12, 1), 1),
        ("tomorrow 9:00", date(2026, 12, 2), 1),
        ("fri", date(2026, 12, 4), 1),
        ("tuesday", date(2026, 12, 8), 1),
        ("next mon", date(2026, 12, 7), 2),
        ("12/3", date(2027, 3, 12), 1),
        ("1/12", date(2026, 12, 1), 1),
        ("30 Nov", date(2027, 11, 30), 2),
        ("29/2", date(2028, 2, 29), 1),
        ("12/3/2026", date(2026, 3, 12), 1),
        ("၁၂ ရက်", date(2026, 12, 12), 2),
        ("မနက်ဖြန်", date(2026, 12, 2), 1),
    ],
)
def test_a_plan_names_a_day_to_come(text: str, expected: date, used: int) -> None:
    assert (expected, used) == read_day(text.split(), TODAY, VOCABULARY, future=True)


@pytest.mark.parametrize(
    "text",
    [
        *("", "31/2", "0/1", "13/13", "31 feb", "2026-13-01", "29/2/2026", "12/3/0001", "99/99/9999"),
        *("map", "12", "12 farmers", "5 acres", "2.5 acres", "1/2 acre", "5-6 women", "9:00", "may", "may 5 women"),
        *("12 days", "3rd meeting", "march to the office", "last meeting", "၃၂ ရက်", "၁၂ ဦး", "²", "99999999 days ago"),
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text.split(), TODAY, VOCABULARY) is None


@pytest.mark.parametrize(
    ("text", "days", "used"),
    [
        ("1w", 7, 1),
        ("2 weeks", 14, 2),
        ("2weeks, roads closed", 14, 1),
        ("10d", 10, 1),
        ("3 days later", 3, 2),
        ("2 months", 60, 2),
        ("၂ ပတ်", 14, 2),
        ("၂ပတ် လမ်းပိတ်", 14, 1),
        ("၁ဝ ရက်", 10, 2),
    ],
)
def test_a_span_is_read_in_days(text: str, days: int, used: int) -> None:
    assert (timedelta(days=days), used) == read_span(text.split(), VOCABULARY)
    assert (timedelta(days=days), used) == read_span(text, VOCABULARY)


@pytest.mark.parametrize("text", ["", "w", "5", "0d", "1m", "2 hours", "99999 days", "x 2w", "12/3"])
def test_what_is_no_span_is_none(text: str) -> None:
    assert read_span(text, VOCABULARY) is None


@given(st.dates(date(1901, 1, 1), date(2199, 12, 31)), st.sampled_from(["/", "-", "."]), st.booleans())
def test_a_full_date_is_that_date(day: date, mark: str, future: bool) -> None:
    text = f"{day.day}{mark}{day.month}{mark}{day.year}"

    assert (day, 1) == read_day([text], TODAY, VOCABULARY, future=future)


@given(st.dates(date(1910, 1, 1), date(2190, 12, 31)), st.integers(1, 31), st.integers(1, 12))
def test_without_a_year_it_is_the_nearest_such_day_on_its_side(today: date, day: int, month: int) -> None:
    past = read_day([f"{day}/{month}"], today, VOCABULARY)
    coming = read_day([f"{day}/{month}"], today, VOCABULARY, future=True)

    assert (past is None) == (coming is None)
    if past and coming:
        assert past[0] <= today <= coming[0]
        assert {(day, month)} == {(found.day, found.month) for found in (past[0], coming[0])}


@given(st.lists(st.text(alphabet="0123456789/.-၁၂ ရက်မတ်mar") | st.text()), st.dates(), st.booleans())
def test_any_words_are_read_on_any_day(words: list[str], today: date, future: bool) -> None:
    found = read_day(words, today, VOCABULARY, future=future)

    assert found is None or 1 <= found[1] <= len(words)
    read_span(words, VOCABULARY)
