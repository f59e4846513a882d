"""A digest in words: never dearer than three segments, in both languages, whatever it tells of."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from digest_lookup import CODES, PLACES, THEMES, digest_lookup
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.telegram.scheme import CHAT
from handlers.digest.content import Digest, Part, Tally
from handlers.digest.week import week_to
from handlers.digest.wording import CHAT_LETTERS, SMS_SEGMENTS, quiet_line, worded
from messages.catalog import short_form
from messages.scheme import SMS, Scheme
from messages.segments import segments
from storage.figures import Asking, Held, Unanswered
from storage.plans import Item, ItemNote, Plan, Progress

TODAY = date(2026, 12, 7)
NOW = datetime(2026, 12, 6, 5, tzinfo=UTC)
WEEK = week_to(digest_lookup(), TODAY - timedelta(days=1))

names = st.one_of(
    st.none(), st.text(st.sampled_from("abcdefgh W€{}ကခဂမင်းသူ😀"), min_size=1, max_size=30), st.text(max_size=30)
)
numbers = st.integers(1, 99_999)
counts = st.integers(0, 99_999)
days = st.integers(-200, 200).map(lambda days: TODAY + timedelta(days=days))
codes = st.sampled_from(CODES)
items = st.builds(
    Item, numbers, numbers, codes, numbers, days,
    st.fixed_dictionaries({"": st.text(max_size=300)}), st.one_of(st.none(), numbers), names, st.just("open"),
)  # fmt: skip
plans = st.builds(Plan, numbers, codes, days, st.integers(1, 365))
tallies = st.builds(Tally, counts, counts, counts, counts)


def parts(keys: tuple[str | None, ...]) -> st.SearchStrategy[list[Part]]:
    return st.lists(st.builds(Part, st.sampled_from(keys), counts, counts), max_size=8)


digests = st.builds(
    Digest,
    codes=st.one_of(st.none(), st.lists(codes, unique=True).map(tuple)),
    week=st.just(WEEK),
    today=st.just(TODAY),
    asking=st.lists(st.builds(Asking, numbers, codes, names), max_size=25),
    unanswered=st.lists(
        st.builds(Unanswered, numbers, st.none(), st.none(), names, st.text(max_size=300), st.just(NOW)), max_size=25
    ),
    overdue=st.lists(items, max_size=25),
    failed=counts,
    this=tallies,
    before=tallies,
    groups=parts(CODES),
    themes=parts(THEMES),
    townships=parts(PLACES),
    progress=st.lists(st.builds(Progress, plans, counts, counts, counts), max_size=8),
    coming=st.lists(items, max_size=25),
    silent=st.lists(names, max_size=25),
    silent_days=st.integers(1, 365),
    segments=counts,
)


@settings(max_examples=60)
@given(digest=digests, language=st.sampled_from(["en", "my"]))
def test_an_sms_is_never_over_three_segments(digest: Digest, language: str) -> None:
    whole = worded(digest, digest_lookup(), language, SMS)
    assert segments(whole.text) <= SMS_SEGMENTS
    tails = [digest_lookup().text(form, "digest-rest", {}) for form in (language, short_form(language))]
    assert not whole.left or whole.text.endswith(tuple(tails))


@settings(max_examples=30)
@given(digest=digests, language=st.sampled_from(["en", "my"]))
def test_a_chat_message_is_never_over_its_length(digest: Digest, language: str) -> None:
    whole = worded(digest, digest_lookup(), language, CHAT)
    assert len(whole.text) <= CHAT_LETTERS
    assert not whole.left or whole.text.endswith(digest_lookup().text(language, "digest-rest", {}))


ITEM = Item(30, 1, "LAND", 3, TODAY - timedelta(days=4), {"": "Draft the code"}, 8, "Ko Aung", "open")
NOTE = ItemNote(ITEM, "Ko Aung", "waiting for the lawyers", NOW)
BUSY = Digest(
    codes=("LAND",),
    week=WEEK,
    today=TODAY,
    asking=[Asking(31, "LAND", "Ma Hla"), Asking(32, "LAND", None)],
    unanswered=[Unanswered(57, "LAND", None, "Ko Tun", "where is the office?", NOW)],
    overdue=[ITEM],
    failed=4,
    this=Tally(2, 27, 5, 7),
    before=Tally(1, 9, 0, 0),
    groups=(),
    themes=[Part("land", 2, 1)],
    townships=[Part("MMR003001", 2, 0), Part(None, 0, 1)],
    progress=[Progress(Plan(1, "LAND", date(2026, 11, 1), 100), 10, 3, 1)],
    coming=[Item(7, 1, "LAND", 7, TODAY + timedelta(days=2), {"": "Visit Hpa-An"}, None, None, "open")],
    silent=["Ma Su", None, "Ma Wai"],
    silent_days=21,
    segments=12,
    finished=[Item(8, 1, "LAND", 8, TODAY, {"": "List of 2026"}, 8, "Ko Aung", "done")],
    joined=3,
    notes=[NOTE],
    voice="The headman read the law with us.",
    said={"LAND": "A good week, the map is drawn."},
)
BUSY_BY_SMS = """LAND, week to 6 Dec: 1 done (List of 2026), 2 reports (1 before), 3 new members
Ma Hla asks to join: OK 31 or REFUSE 31
Ko Tun since 6 Dec: "where is the office?" REPLY 57
Ko Aung owes LAND3 since 3 Dec: Draft the code. DONE LAND3 or LATE LAND3 1w
Ko Aung on LAND3: "waiting for the lawyers"
MORE: the rest"""
BUSY_IN_A_CHAT = """LAND, week to 6 Dec: 1 done (List of 2026), 2 reports (1 before), 3 new members

Waiting for you:
Ma Hla asks to join LAND: OK 31 or REFUSE 31
(no name) asks to join LAND: OK 32 or REFUSE 32
Ko Tun since 6 Dec: "where is the office?" REPLY 57
Ko Aung owes LAND3 since 3 Dec: Draft the code. DONE LAND3 or LATE LAND3 1w

Ko Aung on LAND3: "waiting for the lawyers"
A voice of the week: "The headman read the law with us."

27 people (9 before): 5 women, 7 men, 15 not said
Themes: land 2
Places: Hpa-An 2

LAND: day 37 of 100, 3 of 10 done, 1 late. "A good week, the map is drawn."

LAND7 Visit Hpa-An is due 9 Dec, nobody has it

Silent for 21 days: Ma Su, Ma Wai (in all 3)

SMS parts sent: 12"""


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [pytest.param(SMS, BUSY_BY_SMS, id="SMS"), pytest.param(CHAT, BUSY_IN_A_CHAT, id="Telegram")],
)
def test_it_begins_with_what_changed_and_then_tells_what_waits(scheme: Scheme, expected: str) -> None:
    assert expected == worded(BUSY, digest_lookup(), "en", scheme).text


def test_in_a_chat_an_items_words_are_whole_whatever_letters_stand_beside_them() -> None:
    item = replace(ITEM, owner_name="ဦးကျော်", texts={"": "Meet two members of parliament in the capital"})
    text = worded(replace(BUSY, overdue=[item]), digest_lookup(), "en", CHAT).text
    assert "ဦးကျော် owes LAND3 since 3 Dec: Meet two members of parliament in the capital. DONE" in text


def test_what_an_sms_has_no_room_for_is_what_matters_least_and_comes_by_more() -> None:
    whole = worded(BUSY, digest_lookup(), "en", SMS)
    assert segments(whole.text) == 2
    left = "\n".join(whole.left)
    for part in (
        "(9 before)",
        "day 37",
        "Visit Hpa-An",
        "OK 32",
        "headman read",
        "Themes: land 2",
        "Ma Su, Ma Wai",
        "SMS parts sent: 12",
    ):
        assert part in left


def test_in_burmese_three_segments_tell_what_waits_in_burmese_commands() -> None:
    whole = worded(BUSY, digest_lookup(), "my", SMS)
    text = whole.text
    expected = ["ပြီး 1", "လက်ခံ/ငြင်း 31", "ဖြေ 57", "ဆက်"]
    assert expected == [part for part in expected if part in text]
    assert any("LAND3" in line and "(ပြီး/ရွှေ့)" in line for line in whole.left)
    assert not any(command in text for command in ("REPLY", "REFUSE", "DONE", "MORE"))
    assert segments(text) <= SMS_SEGMENTS


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        pytest.param(
            "en",
            "LAND, week to 6 Dec: 2 reports (1 before)\n"
            "Ko Aung owes LAND3 since 3 Dec: Draft the code. DONE LAND3 or LATE LAND3 1w\n"
            "Silent for 21 days: 3\n"
            "MORE: the rest",
            id="English",
        ),
        pytest.param("my", "LAND 6/12အထိ- အစီရင်ခံစာ 2\nKo Aung LAND3 3/12 (ပြီး/ရွှေ့)\n+ဆက်", id="Burmese"),
    ],
)
def test_an_ordinary_week_is_one_part(language: str, expected: str) -> None:
    week = replace(BUSY, asking=(), unanswered=(), notes=(), finished=(), joined=0, coming=())
    text = worded(week, digest_lookup(), language, SMS).text
    assert expected == text
    assert segments(text) == 1


@pytest.mark.parametrize("language", ["en", "my"])
@pytest.mark.parametrize("scheme", [SMS, CHAT], ids=["SMS", "Telegram"])
def test_nothing_is_told_of_what_there_is_none_of(language: str, scheme: Scheme) -> None:
    one = replace(QUIET, this=Tally(1, 0, 0, 0), townships=[Part("MMR003001", 1, 0)], joined=0)
    text = worded(one, digest_lookup(), language, scheme).text
    assert [] == re.findall(r"(?<![\d.])0(?!\d)", text)
    assert "()" not in text


QUIET = Digest(None, WEEK, TODAY, (), (), (), 0, Tally(), Tally(), (), (), (), (), (), (), 21, 0)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({}, True, id="nothing"),
        pytest.param({"this": Tally(1, 0, 0, 0)}, False, id="a report"),
        pytest.param({"asking": [Asking(31, "LAND", None)]}, False, id="somebody waits"),
        pytest.param({"coming": [ITEM]}, False, id="something comes"),
        pytest.param({"held": Held(4, 4821)}, False, id="FORGET ME that are held"),
        pytest.param({"failed": 3}, False, id="texts did not arrive"),
        pytest.param({"failed": 3, "codes": ("LAND",)}, True, id="which a leader can do nothing about"),
        pytest.param({"silent": ["Ma Su"], "before": Tally(3, 9, 0, 0)}, True, id="last week's reports, who is silent"),
    ],
)
def test_a_week_is_quiet_when_nothing_happened_and_nothing_waits(change: dict[str, Any], expected: bool) -> None:
    assert expected == replace(QUIET, **change).is_quiet


def test_held_requests_to_be_erased_stand_first_in_the_coordinators_needs() -> None:
    text = worded(replace(QUIET, held=Held(4, 4821)), digest_lookup(), "en", SMS).text
    assert "The network, week to 6 Dec\n4 FORGET ME wait: YES 4821 or NO 4821" == text


def test_people_of_whom_nothing_is_said_are_said_to_be_so() -> None:
    text = worded(replace(QUIET, this=Tally(1, 12, 0, 0)), digest_lookup(), "en", SMS).text
    assert "The network, week to 6 Dec: 1 report\n12 people: 12 not said" == text


@pytest.mark.parametrize(
    ("first_day", "expected"),
    [
        pytest.param(date(2026, 12, 9), "LAND: the plan begins 9 Dec", id="before it"),
        pytest.param(TODAY, "LAND: day 1 of 100, 3 of 10 done, 1 late", id="its first day"),
        pytest.param(date(2026, 8, 30), "LAND: day 100 of 100, 3 of 10 done, 1 late", id="its last day"),
        pytest.param(date(2026, 8, 29), "LAND: the plan is over, 3 of 10 done", id="after it"),
    ],
)
def test_a_plan_is_told_by_its_day(first_day: date, expected: str) -> None:
    progress = Progress(Plan(1, "LAND", first_day, 100), 10, 3, 1)
    quiet = replace(QUIET, codes=("LAND",), progress=[progress])
    assert expected in worded(quiet, digest_lookup(), "en", SMS).text.split("\n")


def test_a_quiet_week_after_many_tells_of_the_silence() -> None:
    silent = replace(QUIET, unreported_weeks=9, silent=["Ma Hla", "Ko Bo"], silent_days=21)
    assert [True, False] == [one.says_nothing for one in (QUIET, silent)]
    expected = "The network, week to 6 Dec: no report for 9 weeks\nSilent for 21 days: Ma Hla, Ko Bo (in all 2)"
    assert expected == worded(silent, digest_lookup(), "en", SMS).text


def test_a_quiet_week_is_one_line() -> None:
    expected = "The network: nothing new, and nothing waits for you. DIGEST shows it at any time."
    assert expected == quiet_line(QUIET, digest_lookup(), "en", SMS)
