"""FIX, UNDO and edited texts."""

import pytest
from report_desk import LEFT_TO_A_HUMAN, START, ReportDesk

from storage import reports
from tests.storage.rows import count_reports

LAND = "R land mediation 5w 7m Hpa-An yesterday map refused"


def test_fix_changes_what_is_named_and_the_audit_log_has_what_was(desk: ReportDesk) -> None:
    desk.hears(LAND)
    answer = desk.hears("FIX 1 15 people")
    assert answer == "Report 1: land, mediation, 15 people, Hpa-An, 30 Nov. FIX 1 to change.\nWas 12 people (5 w 7 m)."
    before, after = {"women": 5, "men": 7, "people": 12}, {"women": None, "men": None, "people": 15}
    assert [("report-fix", "report:1", before, after)] == desk.audited()
    assert desk.kept(1).note == "map refused"


@pytest.mark.parametrize("text", ["FIX 15 people", "FIX 2 15 people", "FIX 2 15", "FIX #2: 15 people"])
def test_fix_finds_its_report(desk: ReportDesk, text: str) -> None:
    desk.hears(LAND)
    desk.hears("R land 12 Hpa-An")
    assert desk.hears(text).startswith("Report 2: land, 15 people")


def test_fix_changes_a_note(desk: ReportDesk) -> None:
    desk.hears(LAND)
    assert desk.hears("FIX 1 map was returned") == "Report 1 has a new note: map was returned"
    assert desk.kept(1).note == "map was returned"


@pytest.mark.parametrize("text", ["FIX", "FIX 1", "FIX 1 land"])
def test_fix_without_a_change_shows_the_report_and_how(desk: ReportDesk, text: str) -> None:
    desk.hears(LAND)
    assert desk.hears(text).endswith("30 Nov. To change: FIX 1 15 people")
    assert desk.audited() == []


def test_a_sentence_that_begins_with_fix_changes_no_note(desk: ReportDesk) -> None:
    desk.hears(LAND)
    assert desk.hears("Change of plan, the bus comes later") == LEFT_TO_A_HUMAN
    assert desk.kept(1).note == "map refused"


def test_a_correction_that_cannot_be_changes_nothing(desk: ReportDesk) -> None:
    desk.hears(LAND)
    before = desk.kept(1)
    assert "unclear" in desk.hears("FIX 1 250000 people")
    assert before == desk.kept(1)


def test_fix_of_the_theme_ends_the_question_for_it(desk: ReportDesk) -> None:
    desk.hears("R 12 people Hpa-An")
    desk.hears("FIX 1 land")
    assert desk.question is None


def test_fix_without_any_report(desk: ReportDesk) -> None:
    assert desk.hears("FIX 15 people").startswith("You have no report yet")
    assert desk.hears("UNDO").startswith("You have no report yet")


def test_only_the_author_or_a_coordinator_changes_a_report(desk: ReportDesk) -> None:
    desk.hears(LAND)
    hla = desk.person
    desk.person = desk.someone("1002", consented_at=START)
    assert desk.hears("FIX 1 env").startswith("You have no report 1.")
    assert desk.hears("UNDO 1").startswith("You have no report 1.")
    desk.person = desk.someone("9001", is_coordinator=True)
    assert desk.later(days=9).hears("FIX 1 env").startswith("Report 1: environment")
    desk.person = hla
    assert desk.kept(1).theme == "env"


def test_a_day_later_it_is_too_late_for_the_author(desk: ReportDesk) -> None:
    desk.hears(LAND)
    desk.later(days=1).hears("FIX 1 env")
    assert desk.kept(1).theme == "env"
    desk.later(minutes=1)
    assert "older than a day" in desk.hears("FIX 1 land")
    assert "older than a day" in desk.hears("UNDO")
    assert desk.kept(1).theme == "env"


def test_a_correction_sent_in_time_counts_when_it_arrives_late(desk: ReportDesk) -> None:
    desk.hears(LAND)
    desk.later(days=5).hears("FIX 1 env", sent=START)
    assert desk.kept(1).theme == "env"


def test_undo_withdraws_the_last_report_only_once(desk: ReportDesk) -> None:
    desk.hears("R land 12 Hpa-An")
    desk.hears(LAND)
    assert desk.hears("UNDO").startswith("Report 2 is withdrawn: land, mediation")
    assert desk.audited() == [("report-undo", "report:2", None, None)]
    assert desk.hears("UNDO").startswith("Nothing to undo")
    assert count_reports(desk.connection) == 1


def test_undo_by_number_and_what_follows_a_withdrawal(desk: ReportDesk) -> None:
    desk.hears("R land 12 Hpa-An")
    desk.hears(LAND)
    assert desk.hears("UNDO 1").startswith("Report 1 is withdrawn")
    assert desk.hears("FIX 1 env").startswith("Report 1 was withdrawn")
    assert desk.hears("UNDO 1").startswith("Report 1 was withdrawn")


def test_the_answer_to_a_withdrawn_report_changes_nothing(desk: ReportDesk) -> None:
    desk.hears("R 12 people Hpa-An")
    desk.hears("UNDO")
    assert desk.question is None
    assert desk.hears("land") == LEFT_TO_A_HUMAN
    assert desk.kept(1).theme is None


def test_an_edited_text_corrects_its_report(desk: ReportDesk) -> None:
    desk.hears(LAND)
    desk.hears("R land 12 Hpa-An")
    answer = desk.hears("R land mediation 6w 7m Hpa-An yesterday", edits="m:1")
    assert answer == "Report 1: land, mediation, 13 people (6 w 7 m), Hpa-An, 30 Nov. FIX 1 to change."
    assert desk.kept(1).note == ""
    assert count_reports(desk.connection) == 2


def test_an_edit_keeps_what_was_answered_meanwhile(desk: ReportDesk) -> None:
    desk.hears("R 12 people Hpa-An")
    desk.hears("land")
    desk.hears("R 13 people Hpa-An", edits="m:1")
    assert (desk.kept(1).theme, desk.kept(1).people) == ("land", 13)


def test_an_edit_a_day_later_is_refused(desk: ReportDesk) -> None:
    desk.hears(LAND)
    assert "older than a day" in desk.later(days=2).hears("R env", edits="m:1")


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        pytest.param("R env 3 people Mandalay", "m:99", id="of a text that made no report"),
        pytest.param("R env 3 people Mandalay", "m:2", id="of somebody else's text"),
    ],
)
def test_another_edited_text_is_a_text_of_its_own(desk: ReportDesk, text: str, edits: str) -> None:
    desk.hears(LAND)
    hla, desk.person = desk.person, desk.someone("1002", consented_at=START)
    desk.hears("R land 12 Hpa-An")
    desk.person = hla
    assert desk.hears(text, edits=edits).startswith("Report 3: environment")
    assert desk.kept(2).theme == "land"


def test_a_text_edited_into_something_else_leaves_the_report_alone(desk: ReportDesk) -> None:
    desk.hears(LAND)
    assert desk.hears("hello", edits="m:1") == LEFT_TO_A_HUMAN
    found = reports.find(desk.connection, 1)
    assert found is not None
    assert found.withdrawn_at is None
