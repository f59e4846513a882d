"""Days, numbers and spans as leaders and owners type them."""

from datetime import date

import pytest

from handlers.plan.reading import is_guessed, read_due, read_first_day, read_later
from handlers.reading.words import Vocabulary
from storage.plans import Plan

TODAY = date(2026, 12, 5)
PLAN = Plan(1, "LAND", date(2026, 12, 1), 100)
WORDS = Vocabulary.load()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "2026-12-05", id="no date is today"),
        pytest.param("1/12", "2026-12-01", id="a few days ago, not next year"),
        pytest.param("5/12", "2026-12-05", id="today"),
        pytest.param("10/12", "2026-12-10", id="to come"),
        pytest.param("6/11", "2026-11-06", id="29 days ago"),
        pytest.param("1/11", "2027-11-01", id="34 days ago is next year"),
        pytest.param("1/11/2026", None, id="34 days ago with its year is too long ago"),
        pytest.param("15 Jan", "2027-01-15", id="over New Year"),
        pytest.param("Monday", "2026-12-07", id="a weekday is the next one"),
        pytest.param("tomorrow", "2026-12-06", id="tomorrow"),
        pytest.param("1/1/2029", None, id="years away"),
        pytest.param("soon", None, id="no day"),
        pytest.param("၁၀/၁၂", "2026-12-10", id="Burmese digits"),
    ],
)
def test_a_plan_begins_at_most_30_days_ago_or_within_a_year(text: str, expected: str | None) -> None:
    assert (date.fromisoformat(expected) if expected else None) == read_first_day(text, TODAY, WORDS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", False, id="today"),
        pytest.param("1/12", False, id="four days ago"),
        pytest.param("27/11", True, id="eight days ago"),
        pytest.param("27/11/2026", False, id="eight days ago with its year"),
        pytest.param("yesterday", False, id="said by another word"),
        pytest.param("Monday", False, id="the next weekday"),
        pytest.param("5/3", False, id="90 days ahead"),
        pytest.param("6/3", True, id="91 days ahead"),
        pytest.param("1/9", True, id="three months ago rather than in nine"),
        pytest.param("1/9/2027", False, id="in nine months with its year"),
    ],
)
def test_a_first_day_is_guessed_where_another_year_may_be_meant(text: str, expected: bool) -> None:
    day = read_first_day(text, TODAY, WORDS)
    assert day is not None
    assert expected == is_guessed(text, day, TODAY, WORDS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("30 Draft code", ("2026-12-30", 1), id="a day of the plan"),
        pytest.param("30: Draft code", ("2026-12-30", 1), id="with a colon"),
        pytest.param("1 Draft", ("2026-12-01", 1), id="day 1"),
        pytest.param("100 Report", ("2027-03-10", 1), id="the last day"),
        pytest.param("101 Report", None, id="no day of the plan"),
        pytest.param("0 Report", None, id="day 0"),
        pytest.param("day 30 Draft code", ("2026-12-30", 2), id="the word day before it"),
        pytest.param("၃၀ မူကြမ်း", ("2026-12-30", 1), id="Burmese digits"),
        pytest.param("ရက် ၃၀ မူကြမ်း", ("2026-12-30", 2), id="Burmese word for day"),
        pytest.param("12/3 Report", ("2027-03-12", 1), id="a date"),
        pytest.param("12 Mar Report", ("2027-03-12", 2), id="a date in words"),
        pytest.param("12/3/2030 Report", None, id="a date far after the plan"),
        pytest.param("Draft code", None, id="no day at all"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_an_item_is_due_on_a_day_of_the_plan_or_a_date(text: str, expected: tuple[str, int] | None) -> None:
    found = read_due(text.split(), PLAN, TODAY, WORDS)
    assert expected == ((found[0].isoformat(), found[1]) if found else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1w roads closed", ("2027-01-06", "roads closed"), id="a week"),
        pytest.param("2 weeks", ("2027-01-13", ""), id="in words"),
        pytest.param("3d", ("2027-01-02", ""), id="days"),
        pytest.param("၁ ပတ် လမ်းပိတ်", ("2027-01-06", "လမ်းပိတ်"), id="Burmese"),
        pytest.param("12/3 no car", ("2027-03-12", "no car"), id="a date"),
        pytest.param("15 Jan", ("2027-01-15", ""), id="a date in words"),
        pytest.param("roads closed", None, id="no time"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_late_takes_a_span_or_a_date_and_then_the_reason(text: str, expected: tuple[str, str] | None) -> None:
    found = read_later(text, date(2026, 12, 30), date(2026, 12, 29), WORDS)
    assert expected == ((found[0].isoformat(), found[1]) if found else None)
