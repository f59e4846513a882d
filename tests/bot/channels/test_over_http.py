"""How long the other side of HTTP asks to be left alone: one reading for all channels."""

import httpx
import pytest

from bot.channels.over_http import retry_after

NOON = "Fri, 31 Dec 2027 12:00:00 GMT"
DAY = 86_400.0


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param("7", 7.0, id="seconds"),
        pytest.param(" 7 ", 7.0, id="spaces around"),
        pytest.param("0", 0.0, id="at once"),
        pytest.param("1.5", 1.5, id="a fraction"),
        pytest.param("86401", DAY, id="more than a day"),
        pytest.param("9" * 400, DAY, id="more than a float holds"),
        pytest.param("Fri, 31 Dec 2027 12:01:30 GMT", 90.0, id="a date"),
        pytest.param("Friday, 31-Dec-27 12:01:30 GMT", 90.0, id="a date in the form of RFC 850"),
        pytest.param("Fri Dec 31 12:01:30 2027", 90.0, id="a date in the form of C"),
        pytest.param("Fri, 31 Dec 2027 11:00:00 GMT", 0.0, id="a date that is over"),
        pytest.param("Fri, 31 Dec 2038 12:00:00 GMT", DAY, id="a date far away"),
        pytest.param("", None, id="empty"),
        pytest.param("-5", None, id="negative"),
        pytest.param("nan", None, id="not a number"),
        pytest.param("inf", None, id="infinite in words"),
        pytest.param("1e3", None, id="an exponent"),
        pytest.param("1_000", None, id="Python's own way to write"),
        pytest.param("\u0667", None, id="digits of another script"),
        pytest.param("soon", None, id="a word"),
        pytest.param("Fri, 99 Dec 2027 12:00:00 GMT", None, id="no such day"),
        pytest.param("Fri, 31 Dec 99999999999999999999 12:00:00 GMT", None, id="no such year"),
    ],
)
def test_the_wait_is_told_in_seconds_or_by_a_date(asked: str, expected: float | None) -> None:
    headers = httpx.Headers([(b"date", NOON.encode()), (b"retry-after", asked.encode())])
    assert retry_after(headers) == expected


def test_no_wait_is_told_without_the_header() -> None:
    assert retry_after(httpx.Headers({"date": NOON})) is None


@pytest.mark.parametrize("date", ["", "yesterday"])
def test_a_date_tells_nothing_where_the_answer_does_not_say_what_time_it_is(date: str) -> None:
    assert retry_after(httpx.Headers({"date": date, "retry-after": NOON})) is None
