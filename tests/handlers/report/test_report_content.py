"""What a correction does to a report, without a database."""

from datetime import date

import pytest

from handlers.reading.report import ReportDraft
from handlers.report.content import as_json, difference, from_json, merged, with_media
from messages.envelope import Media
from storage.reports import Content

DAY = date(2026, 12, 1)
PHOTO, STICKER = Media("photo", "a"), Media("sticker", "s")

COUNTS = [
    # women, men, all before; what is named; women, men, all after
    pytest.param((None, None, None), ReportDraft(people=12), (None, None, 12), id="a first number"),
    pytest.param((5, 7, 12), ReportDraft(people=15), (None, None, 15), id="another total makes the parts unknown"),
    pytest.param((5, 7, 12), ReportDraft(people=12), (5, 7, 12), id="the same total keeps the parts"),
    pytest.param((5, 7, 12), ReportDraft(women=6, people=6), (6, 7, 13), id="more women are more people"),
    pytest.param((5, None, 5), ReportDraft(men=7, people=7), (5, 7, 12), id="men join the women"),
    pytest.param((5, None, 12), ReportDraft(men=7, people=7), (5, 7, 12), id="men inside a total that was told"),
    pytest.param((5, None, 12), ReportDraft(men=9, people=9), (5, 9, 14), id="a total is never less than its parts"),
    pytest.param((None, None, 12), ReportDraft(women=5, people=5), (5, None, 12), id="women inside a total"),
    pytest.param((5, 7, 12), ReportDraft(women=5, people=20), (5, 7, 20), id="total and part in one correction"),
    pytest.param((None, None, 12), ReportDraft(people=0), (None, None, 0), id="nobody came"),
    pytest.param((5, 7, 12), ReportDraft(theme="env"), (5, 7, 12), id="nothing about people"),
]


@pytest.mark.parametrize(("before", "named", "after"), COUNTS)
def test_a_correction_of_the_numbers(
    before: tuple[int | None, int | None, int | None],
    named: ReportDraft,
    after: tuple[int | None, int | None, int | None],
) -> None:
    women, men, people = before
    changed = merged(Content(DAY, women=women, men=men, people=people), named)
    assert after == (changed.women, changed.men, changed.people)


def test_only_what_is_named_changes() -> None:
    before = Content(DAY, theme="land", activity="mediation", township="MMR003001", note="map refused")
    after = merged(before, ReportDraft(theme="env", day=date(2026, 11, 30)))
    expected = Content(date(2026, 11, 30), theme="env", activity="mediation", township="MMR003001", note="map refused")
    assert expected == after


@pytest.mark.parametrize(
    ("draft", "is_doubtful"),
    [
        pytest.param(ReportDraft(people=25), False, id="a number said anew"),
        pytest.param(ReportDraft(day=DAY), False, id="a day said anew"),
        pytest.param(ReportDraft(theme="land"), True, id="something else"),
        pytest.param(ReportDraft(doubts=("people",)), True, id="another doubt"),
    ],
)
def test_a_doubt_stays_until_a_day_or_a_number_is_said_anew(draft: ReportDraft, is_doubtful: bool) -> None:
    assert is_doubtful == merged(Content(DAY, is_doubtful=True), draft).is_doubtful


def test_a_photo_is_kept_once_and_a_sticker_never() -> None:
    content = with_media(Content(DAY), (PHOTO, STICKER))
    assert with_media(content, (PHOTO,)).media == (PHOTO,)


FULL = Content(DAY, "land", "mediation", 5, 7, 12, "MMR003001", "map", (16.9, 97.6), (PHOTO,), is_doubtful=True)


@pytest.mark.parametrize("content", [Content(DAY), Content(DAY, people=0), FULL], ids=["day", "nobody", "all"])
def test_what_a_question_keeps_of_a_report_is_the_report(content: Content) -> None:
    assert content == from_json(as_json(content))


def test_the_audit_log_gets_only_what_changed() -> None:
    before = Content(DAY, theme="land", people=12)
    after = Content(DAY, theme="land", people=15, note="late")
    assert difference(before, after) == ({"people": 12, "note": None}, {"people": 15, "note": "late"})
