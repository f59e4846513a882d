"""What may be meant in two ways is asked about once, in one short question; what else was not read is shown."""

from datetime import date

import pytest
from report_desk import ReportDesk

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("R land 5w hpaan last week", "Which day?"),
        ("R land 5w hpaan 3 Dec", "Which day?"),
        ("R land 5w hpaan 12/3/2026", "12 Mar: is that the day?"),
        ("R land hpaan first 10 people then 5 more", "How many people?"),
    ],
)
def test_a_doubt_is_asked_about_in_the_text_that_reads_the_report_back(
    desk: ReportDesk, text: str, question: str
) -> None:
    answer = desk.hears(text)

    assert answer.startswith("Report 1: land, ")
    assert question in answer.splitlines()[1]
    assert desk.kept(1).is_doubtful


@pytest.mark.parametrize(
    ("text", "answer", "day"),
    [
        ("R land 5w hpaan last week", "tuesday", date(2026, 12, 1)),
        ("R land 5w hpaan last week", "25/11", date(2026, 11, 25)),
        ("R land 5w hpaan tomorrow", "yesterday", date(2026, 11, 30)),
        ("R land 5w hpaan 12/3/2026", "yes", date(2026, 3, 12)),
        ("R land 5w hpaan 12/3/2026", "2/11", date(2026, 11, 2)),
    ],
)
def test_a_day_answers_which_day(desk: ReportDesk, text: str, answer: str, day: date) -> None:
    desk.hears(text)
    desk.hears(answer)

    assert (day, False, 5) == (desk.kept(1).day, desk.kept(1).is_doubtful, desk.kept(1).women)
    assert desk.question is None


@pytest.mark.parametrize(("answer", "counts"), [("15", (None, None, 15)), ("9w 6m", (9, 6, 15))])
def test_a_number_answers_how_many(
    desk: ReportDesk, answer: str, counts: tuple[int | None, int | None, int | None]
) -> None:
    desk.hears("R land hpaan first 10 people then 5 more")
    desk.hears(answer)

    kept = desk.kept(1)
    assert (counts, False) == ((kept.women, kept.men, kept.people), kept.is_doubtful)


def test_the_theme_is_asked_first_and_the_day_after_it(desk: ReportDesk) -> None:
    assert "Theme?" in desk.hears("R 5w hpaan last week")
    assert "Which day?" in desk.hears("land")
    desk.hears("yesterday")

    assert (date(2026, 11, 30), "land") == (desk.kept(1).day, desk.kept(1).theme)


def test_what_was_not_read_is_shown(desk: ReportDesk) -> None:
    assert "land, 5 people, Hpa-An, 1 Dec + note: 5-7 people. FIX" in desk.hears("R land 5-7 people hpaan")
    assert " + note: 3 children. " in desk.hears("R land 5w 3 children hpaan")
    assert "note:" not in desk.hears("R land 5w hpaan map refused, 3 acres")


def test_a_long_rest_is_shown_in_part(desk: ReportDesk) -> None:
    answer = desk.hears("R land 5w hpaan " + "7 bulldozers " * 9)

    assert "+ note: 7 bulldozers 7 bulldozers 7 bulldozers..." in answer
