"""R alone: one question a text, each may be skipped, the same read-back at the end."""

from datetime import date, timedelta

import pytest
from report_desk import LEFT_TO_A_HUMAN, START, ReportDesk

from storage.reports import Content
from tests.storage.rows import count_reports

HPA_AN = "MMR003001"


def test_a_report_step_by_step_with_numbers(desk: ReportDesk) -> None:
    desk.person = desk.someone("1002", township=HPA_AN, consented_at=START)
    questions = [desk.hears(text) for text in ("R", "1", "3", "5w 7m", "1", "2")]
    beginnings = ["Theme? 1 land", "Activity? 1 information", "How many", "Where? 1 Hpa-An", "When? 1 today", "Any"]
    assert [asked.startswith(begins) for asked, begins in zip(questions, beginnings, strict=True)] == [True] * 6
    answer = desk.hears("map refused")
    assert answer == "Report 1: land, mediation, 12 people (5 w 7 m), Hpa-An, 30 Nov. FIX 1 to change."
    expected = Content(date(2026, 11, 30), "land", "mediation", 5, 7, 12, HPA_AN, note="map refused")
    assert expected == desk.kept(1)
    assert desk.question is None


def test_a_report_step_by_step_in_words(desk: ReportDesk) -> None:
    for text in ("R", "environment", "education", "12", "hpaan", "28/11", "no map was given"):
        answer = desk.hears(text)
    assert answer == "Report 1: environment, education, 12 people, Hpa-An, 28 Nov. FIX 1 to change."
    assert desk.kept(1).note == "no map was given"


def test_one_answer_may_settle_several_steps(desk: ReportDesk) -> None:
    desk.hears("R")
    assert desk.hears("land mediation 12 people yesterday").startswith("Which township?")
    assert desk.hears("Hpa-An").startswith("Anything to add?")


def test_what_else_an_answer_says_is_a_note(desk: ReportDesk) -> None:
    desk.hears("R")
    desk.hears("land map refused")
    for text in ("skip", "12 people at noon", "skip", "skip"):
        answer = desk.hears(text)
    assert answer.startswith("Report 1: land, 12 people")
    assert desk.kept(1).note == "map refused at noon"


def test_buttons_send_what_a_key_phone_would(desk: ReportDesk) -> None:
    desk.hears("R")
    assert desk.buttons == ("land", "environment", "criminal justice", "SKIP")
    assert desk.hears(desk.buttons[2]).startswith("Activity?")
    assert desk.hears(desk.buttons[8]).startswith("How many")
    for text in ("skip", "skip", "yesterday", "skip"):
        answer = desk.hears(text)
    assert answer == "Report 1: criminal justice, follow-up, 30 Nov. FIX 1 to change."


def test_nothing_is_reported_when_all_is_skipped(desk: ReportDesk) -> None:
    desk.hears("R")
    answers = [desk.hears("skip") for _step in range(6)]
    assert answers[-1].startswith("Nothing was reported")
    assert count_reports(desk.connection) == 0
    assert desk.question is None


def test_an_answer_without_sense_is_asked_once_more_and_then_left_to_a_human(desk: ReportDesk) -> None:
    desk.hears("R")
    assert desk.hears("hm?").startswith("Not understood.\nTheme?")
    assert desk.hears("hm?") == LEFT_TO_A_HUMAN
    assert desk.hears("land").startswith("Activity?")


@pytest.mark.parametrize("text", ["99999", "123456789012345678901234567890"])
def test_too_many_people_are_asked_for_again(desk: ReportDesk, text: str) -> None:
    for before in ("R", "land", "skip"):
        desk.hears(before)
    assert desk.hears(text).startswith("Not understood.\nHow many")


def test_a_long_text_in_the_middle_is_left_to_a_human(desk: ReportDesk) -> None:
    desk.hears("R")
    assert desk.hears("the policemen came and took him away") == LEFT_TO_A_HUMAN


def test_a_whole_report_in_the_middle_ends_the_steps(desk: ReportDesk) -> None:
    for text in ("R", "land"):
        desk.hears(text)
    answer = desk.hears("R env 3 people Mandalay")
    assert answer.startswith("Not kept, it says too little: land, 1 Dec. R starts again.\nReport 1: environment")
    assert desk.question is None
    assert count_reports(desk.connection) == 1


MOST = ("land", "mediation", "5w")
# What was answered before, the text that follows, and how the reports that are there then are read back.
FOLLOWED = {
    "another report": (
        MOST,
        "R env 3 people Mandalay",
        ["land, mediation, 5", "environment, 3"],
    ),
    "the same with more": (
        MOST,
        "R land mediation 5w Hpa-An",
        ["land, mediation, 5 people (5 w), H"],
    ),
    "what was missing": (
        MOST,
        "R Hpa-An map refused",
        ["land, mediation, 5 people (5 w), Hpa-An"],
    ),
    "the rest after the theme": (("land",), "R mediation 5w Hpa-An", ["land, mediation, 5 people (5 w), Hpa-An"]),
    "other people of the same work": (
        MOST,
        "R 7m Mandalay",
        ["land, mediation, 5 people", "7 people"],
    ),
    "R once more": (MOST, "R", ["land, mediation, 5 people"]),
    "R once more after one word": (("land",), "R", []),
}


@pytest.mark.parametrize(("before", "text", "kept"), FOLLOWED.values(), ids=list(FOLLOWED))
def test_what_was_begun_is_kept_once(desk: ReportDesk, before: tuple[str, ...], text: str, kept: list[str]) -> None:
    for one in ("R", *before):
        desk.hears(one)
    answer = desk.hears(text)
    assert [f"Report {number}: {says}" in answer for number, says in enumerate(kept, 1)] == [True] * len(kept)
    assert count_reports(desk.connection) == len(kept)
    assert ("Not kept, it says too little: land" in answer) is (not kept)


def test_undo_in_the_middle_drops_the_steps_and_no_report(desk: ReportDesk) -> None:
    desk.hears("R env 3 people Mandalay")
    desk.hears("R")
    assert desk.hears("UNDO").startswith("Nothing was reported")
    assert count_reports(desk.connection) == 1


def test_the_day_is_that_of_the_first_step_unless_another_is_said(desk: ReportDesk) -> None:
    desk.hears("R")
    desk.later(days=1)
    for text in ("land", "skip", "12", "hpaan", "skip", "skip"):
        desk.hears(text)
    assert date(2026, 12, 1) == desk.kept(1).day


def test_a_location_answers_the_step_for_the_place(desk: ReportDesk) -> None:
    for text in ("R", "land", "skip", "12"):
        desk.hears(text)
    assert desk.hears(location=(16.89, 97.63)).startswith("When?")
    assert desk.hears(photo="a1").startswith("When?")
    for text in ("skip", "skip"):
        answer = desk.hears(text)
    assert answer == "Report 1: land, 12 people, Hpa-An, 1 photo, 1 Dec. FIX 1 to change."


def test_a_step_is_kept_for_late_coverage(desk: ReportDesk) -> None:
    desk.hears("R")
    assert desk.later(days=2).hears("land", sent=desk.now - timedelta(days=1)).startswith("Activity?")
