"""Photos and locations without words."""

import pytest
from report_desk import LEFT_TO_A_HUMAN, START, ReportDesk

from messages.envelope import Media
from tests.storage.rows import count_reports

HPA_AN_POINT, MYAWADDY_POINT = (16.89, 97.63), (16.69, 98.51)


def test_photos_soon_after_a_report_go_with_it(desk: ReportDesk) -> None:
    desk.hears("R land 12 Hpa-An", photo="a1")
    answer = desk.later(minutes=10).hears(photo="a2")
    assert answer == "Report 1: land, 12 people, Hpa-An, 2 photos, 1 Dec. FIX 1 to change."
    assert (Media("photo", "a1"), Media("photo", "a2")) == desk.kept(1).media


def test_a_location_soon_after_a_report_gives_its_township_and_ends_the_question(desk: ReportDesk) -> None:
    desk.hears("R land 12")
    assert desk.hears(location=MYAWADDY_POINT).startswith("Report 1: land, 12 people, Myawaddy")
    assert desk.question is None


def test_a_second_location_moves_the_township_that_followed_from_the_first(desk: ReportDesk) -> None:
    desk.hears("R land 12", location=MYAWADDY_POINT)
    assert "Hpa-An" in desk.hears(location=HPA_AN_POINT)


def test_a_location_leaves_a_township_in_words_and_the_question_for_the_theme(desk: ReportDesk) -> None:
    desk.hears("R 12 people Hpa-An")
    assert "Hpa-An" in desk.hears(location=MYAWADDY_POINT)
    assert desk.kept(1).location == MYAWADDY_POINT
    assert desk.hears("land").startswith("Report 1: land")


@pytest.mark.parametrize("came", [{"photo": "a1"}, {"location": HPA_AN_POINT}], ids=["photo", "location"])
def test_later_they_begin_a_report(desk: ReportDesk, came: dict[str, object]) -> None:
    desk.hears("R land 12 Hpa-An")
    assert desk.later(minutes=16).hears(**came).startswith("Theme?")  # pyright: ignore[reportArgumentType] one of the two
    assert desk.kept(1).media == ()


def test_words_that_follow_a_photo_or_a_location_take_it_along(desk: ReportDesk) -> None:
    desk.hears(photo="a1")
    desk.hears(location=MYAWADDY_POINT)
    answer = desk.hears("R land 12")
    assert answer == "Report 1: land, 12 people, Myawaddy, 1 photo, 1 Dec. FIX 1 to change."
    assert desk.question is None


def test_a_photo_that_begins_a_report_is_nothing_until_the_steps_are_done(desk: ReportDesk) -> None:
    desk.hears(photo="a1")
    assert count_reports(desk.connection) == 0


def test_after_undo_a_photo_belongs_to_no_report(desk: ReportDesk) -> None:
    desk.hears("R land 12 Hpa-An")
    desk.hears("UNDO")
    assert desk.hears(photo="a1").startswith("Theme?")


def test_a_sticker_is_left_to_a_human(desk: ReportDesk) -> None:
    assert desk.hears(sticker="s") == LEFT_TO_A_HUMAN
    desk.hears("R land 12 Hpa-An")
    assert desk.hears(sticker="s") == LEFT_TO_A_HUMAN
    desk.hears("R")
    assert desk.hears(sticker="s") == LEFT_TO_A_HUMAN


def test_a_photo_of_somebody_else_is_not_mine(desk: ReportDesk) -> None:
    desk.hears("R land 12 Hpa-An")
    desk.person = desk.someone("1002", consented_at=START)
    assert desk.hears(photo="a1").startswith("Theme?")
