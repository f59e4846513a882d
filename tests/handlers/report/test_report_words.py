"""What is read back stays within two segments, with the longest real names in every language."""

from datetime import date

import pytest
from report_desk import START, ReportDesk

from handlers.reading.words import ACTIVITIES
from messages.segments import segments
from storage import reports
from storage.reports import Content

LONGEST = Content(
    day=date(2025, 9, 30), theme="crim", women=999, men=999, people=1998, township="MMR013045", note="map"
)
LANGUAGES = ["en", "my"]


@pytest.fixture(params=LANGUAGES)
def talk(desk: ReportDesk, request: pytest.FixtureRequest) -> ReportDesk:
    """By SMS, where each segment costs, in each language."""
    desk.person = desk.someone("+959771000002", "sms", language=request.param, consented_at=START, township="MMR013045")
    return desk


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_the_longest_report_fits_two_segments(talk: ReportDesk, activity: str) -> None:
    report = reports.add(talk.connection, talk.person.id, LONGEST, START, None)
    answer = talk.hears(f"FIX {report.id} {activity}")
    assert f"{report.id}" in answer
    assert segments(answer) <= 2


WITH_A_QUESTION = [
    "R 999w 999m Dagon Myothit (Seikkan) accompaniment 30/9/2025",
    "R 999w 999m crim advocacy 30/9/2025",
    "R 250000 people Dagon Myothit (Seikkan) advocacy 30/9/2028",
    "R map refused",
]


@pytest.mark.parametrize("text", WITH_A_QUESTION)
def test_a_report_read_back_with_a_question_fits_two_segments(talk: ReportDesk, text: str) -> None:
    answer = talk.hears(text)
    assert "\n" in answer
    assert segments(answer) <= 2


def test_every_step_fits_two_segments_and_names_every_choice(talk: ReportDesk) -> None:
    asked = [talk.hears(text) for text in ("R", *["skip"] * 5)]
    assert [segments(text) <= 2 for text in asked] == [True] * 6
    assert ("3" in asked[0], "9" in asked[1]) == (True, True)
