"""REPORT in one text: read back with its number, and the one thing that it lacks most asked for once."""

from datetime import date, timedelta

import pytest
from report_desk import LEFT_TO_A_HUMAN, START, ReportDesk

from messages.envelope import Media
from storage.reports import Content
from tests.storage.rows import count_reports

HPA_AN, MYAWADDY = "MMR003001", "MMR003005"
TODAY = date(2026, 12, 1)


def test_a_whole_report_is_read_back_and_nothing_is_asked(desk: ReportDesk) -> None:
    answer = desk.hears("R land mediation 5w 7m Hpa-An yesterday village tract map refused")
    assert answer == "Report 1: land, mediation, 12 people (5 w 7 m), Hpa-An, 30 Nov. FIX 1 to change."
    assert desk.question is None
    expected = Content(date(2026, 11, 30), "land", "mediation", 5, 7, 12, HPA_AN, note="village tract map refused")
    assert expected == desk.kept(1)


READ_BACK = [
    pytest.param("R land 12 farmers hpaan", "land, 12 people, Hpa-An, 1 Dec", id="a total"),
    pytest.param("R land 5w hpaan", "land, 5 people (5 w), Hpa-An, 1 Dec", id="women only"),
    pytest.param("R land 5m hpaan", "land, 5 people (5 m), Hpa-An, 1 Dec", id="men only"),
    pytest.param("R land 1w hpaan", "land, 1 woman, Hpa-An, 1 Dec", id="one woman"),
    pytest.param("R land 1 person hpaan", "land, 1 person, Hpa-An, 1 Dec", id="one person"),
]


@pytest.mark.parametrize(("text", "summary"), READ_BACK)
def test_a_report_is_read_back_with_what_was_told(desk: ReportDesk, text: str, summary: str) -> None:
    assert f"Report 1: {summary}. FIX 1 to change." == desk.hears(text)


def test_a_missing_theme_is_asked_for_in_the_same_text(desk: ReportDesk) -> None:
    answer = desk.hears("R mediation 12 people")
    assert answer.endswith("FIX 1 to change.\nTheme? 1 land 2 environment 3 criminal justice")
    assert desk.buttons == ("land", "environment", "criminal justice")


ANSWERS_TO_THEME = [
    pytest.param("2", "env", id="a number"),
    pytest.param("၂", "env", id="a Burmese number"),
    pytest.param("environment", "env", id="a name"),
    pytest.param("မြေယာ", "land", id="a Burmese name"),
    pytest.param("criminal justice", "crim", id="a name of two words, as the button sends it"),
]


@pytest.mark.parametrize(("text", "theme"), ANSWERS_TO_THEME)
def test_a_bare_theme_completes_the_report(desk: ReportDesk, text: str, theme: str) -> None:
    desk.hears("R mediation 12 people Hpa-An")
    assert desk.hears(text).startswith("Report 1: ")
    assert theme == desk.kept(1).theme
    assert desk.question is None


def test_only_one_thing_is_asked_for(desk: ReportDesk) -> None:
    desk.hears("R 12 people")
    assert desk.hears("land") == "Report 1: land, 12 people, 1 Dec. FIX 1 to change."
    assert desk.question is None


def test_an_answer_may_tell_more_than_was_asked(desk: ReportDesk) -> None:
    desk.hears("R 12 people")
    assert desk.hears("land Hpa-An") == "Report 1: land, 12 people, Hpa-An, 1 Dec. FIX 1 to change."


@pytest.mark.parametrize("text", ["the headman came with two policemen", "land map refused by him", "9", "12 men"])
def test_what_is_no_answer_is_left_to_a_human_and_the_report_stands(desk: ReportDesk, text: str) -> None:
    desk.hears("R mediation 12 people Hpa-An")
    before = desk.kept(1)
    assert desk.hears(text) == LEFT_TO_A_HUMAN
    assert before == desk.kept(1)


def test_a_missing_place_is_asked_for(desk: ReportDesk) -> None:
    assert desk.hears("R land 12").endswith("\nWhich township?")
    assert desk.hears("hpa an").startswith("Report 1: land, 12 people, Hpa-An")


@pytest.mark.parametrize("text", ["1", "yes", "Hpa-An"])
def test_the_own_area_is_offered_but_not_assumed(desk: ReportDesk, text: str) -> None:
    desk.person = desk.someone("1002", township=HPA_AN, consented_at=START)
    assert desk.hears("R land 12").endswith("\nWhere? 1 Hpa-An, or send the township.")
    assert desk.kept(1).township is None
    desk.hears(text)
    assert desk.kept(1).township == HPA_AN


def test_a_passed_question_leaves_the_report_as_it_is(desk: ReportDesk) -> None:
    desk.hears("R land 12")
    assert desk.hears("skip") == "Report 1: land, 12 people, 1 Dec. FIX 1 to change."
    assert desk.question is None


def test_the_next_report_ends_the_question_about_the_one_before(desk: ReportDesk) -> None:
    desk.hears("R land 12")
    desk.hears("R env 3 people Mandalay")
    assert desk.hears("Hpa-An") == LEFT_TO_A_HUMAN
    assert desk.kept(1).township is None


def test_a_sentence_that_begins_with_r_is_kept_and_can_be_taken_back(desk: ReportDesk) -> None:
    assert "UNDO" in desk.hears("R u coming tomorrow")
    assert desk.kept(1).note == "u coming tomorrow"


def test_a_long_note_is_kept_whole_and_the_answer_stays_short(desk: ReportDesk) -> None:
    note = " ".join(["map"] * 1200)
    assert len(desk.hears(f"R land 12 people Hpa-An {note}")) < 160
    assert desk.kept(1).note.count("map") == 1200


def test_an_absurd_number_is_marked_and_stays_in_the_note(desk: ReportDesk) -> None:
    assert "unclear" in desk.hears("R land 250000 people Hpa-An")
    kept = desk.kept(1)
    assert (kept.people, kept.is_doubtful) == (None, True)
    assert "250000" in kept.note


def test_a_day_to_come_is_marked_and_today_is_taken(desk: ReportDesk) -> None:
    assert "+ note: 25/12/2027." in desk.hears("R land 12 Hpa-An 25/12/2027")
    assert (desk.kept(1).day, desk.kept(1).is_doubtful) == (TODAY, True)


def test_the_day_counts_from_when_the_text_was_sent(desk: ReportDesk) -> None:
    desk.hears("R land 12 Hpa-An yesterday", sent=START - timedelta(days=3))
    assert date(2026, 11, 27) == desk.kept(1).day
    assert not desk.kept(1).is_doubtful


def test_a_date_that_is_not_believed_gives_way_to_the_arrival(desk: ReportDesk) -> None:
    assert "from when it arrived" in desk.hears("R land 12 Hpa-An", sent=START - timedelta(days=61))
    assert (desk.kept(1).day, desk.kept(1).is_doubtful) == (TODAY, True)


def test_photo_and_location_come_with_the_words(desk: ReportDesk) -> None:
    answer = desk.hears("R land 12", photo="a1", location=(16.69, 98.51))
    assert answer == "Report 1: land, 12 people, Myawaddy, 1 photo, 1 Dec. FIX 1 to change."
    kept = desk.kept(1)
    assert (MYAWADDY, (16.69, 98.51), (Media("photo", "a1"),)) == (kept.township, kept.location, kept.media)


def test_a_township_in_words_goes_before_the_location(desk: ReportDesk) -> None:
    desk.hears("R land 12 Hpa-An", location=(16.69, 98.51))
    assert (desk.kept(1).township, desk.kept(1).location) == (HPA_AN, (16.69, 98.51))


def test_a_location_far_from_every_township_names_none(desk: ReportDesk) -> None:
    assert desk.hears("R land 12", location=(50.1, 8.7)).endswith("Which township?")


def test_a_caption_alone_begins_the_steps_with_its_photo(desk: ReportDesk) -> None:
    assert desk.hears("R", photo="a1").startswith("Theme?")
    for _step in range(6):
        desk.hears("skip")
    assert (Media("photo", "a1"),) == desk.kept(1).media


def test_answers_are_in_the_members_language(desk: ReportDesk) -> None:
    desk.person = desk.someone("1003", language="my", consented_at=START)
    assert "မြေယာ၊ 12 ဦး၊ ဘားအံ" in desk.hears("R land ၁၂ ဦး ဘားအံ မြေပုံ ငြင်းပယ်ခံရ")
    assert count_reports(desk.connection) == 1
