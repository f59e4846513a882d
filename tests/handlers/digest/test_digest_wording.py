"""A digest in words: never dearer than three segments, in both languages, whatever it tells of."""

from datetime import date, timedelta

import pytest
from digest_lookup import CODES, PLACES, THEMES, digest_lookup
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.digest.content import Digest, Part, Tally
from handlers.digest.week import week_to
from handlers.digest.wording import CHAT_LETTERS, SMS_SEGMENTS, worded
from messages.scheme import SMS, TELEGRAM, Scheme
from messages.segments import segments
from storage.figures import Asking, Unanswered
from storage.plans import Item, Plan, Progress

TODAY = date(2026, 12, 7)
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
    unanswered=st.lists(st.builds(Unanswered, numbers, st.none(), st.none(), names), max_size=25),
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
    text = worded(digest, digest_lookup(), language, SMS)
    assert segments(text) <= SMS_SEGMENTS
    assert str(digest.this.reports) in text


@settings(max_examples=30)
@given(digest=digests, language=st.sampled_from(["en", "my"]))
def test_a_chat_message_is_never_over_its_length(digest: Digest, language: str) -> None:
    text = worded(digest, digest_lookup(), language, TELEGRAM)
    assert len(text) <= CHAT_LETTERS
    assert str(digest.this.reports) in text


ITEM = Item(30, 1, "LAND", 3, TODAY - timedelta(days=4), {"": "Draft the code"}, 8, "Ko Aung", "open")
BUSY = Digest(
    codes=("LAND",),
    week=WEEK,
    today=TODAY,
    asking=[Asking(31, "LAND", "Ma Hla"), Asking(32, "LAND", None)],
    unanswered=[Unanswered(57, "LAND", None, "Ko Tun")],
    overdue=[ITEM],
    failed=4,
    this=Tally(2, 27, 5, 7),
    before=Tally(1, 9, 0, 0),
    groups=(),
    themes=[Part("land", 2, 1)],
    townships=[Part("MMR003001", 2, 0), Part(None, 0, 1)],
    progress=[Progress(Plan(1, "LAND", date(2026, 11, 1), 100), 10, 3, 1)],
    coming=[Item(70, 1, "LAND", 7, TODAY + timedelta(days=2), {"": "Visit Hpa-An"}, None, None, "open")],
    silent=["Ma Su", "Ma Wai"],
    silent_days=21,
    segments=12,
)
BUSY_BY_SMS = """LAND, week to 6 Dec
2 ask to join: OK 31
1 text unanswered: REPLY 57
1 item overdue, first LAND3 Draft the code (3 Dec)
4 texts not delivered
2 reports (before: 1)
27 people reached (9)
5 women (0), 7 men (0)
Themes: land 2 (1)
Places: Hpa-An 2 (0), not told 0 (1)
LAND: day 37 of 100, 3 of 10 items done, 1 late
Next 7 days: 1 item due, first LAND7 Visit Hpa-An (9 Dec)
Silent for 21 days: 2 (Ma Su, Ma Wai)
SMS parts sent: 12"""
BUSY_IN_A_CHAT = """LAND, week to 6 Dec

Waiting for you:
2 ask to join: OK 31
- Ma Hla asks to join LAND: OK 31 or REFUSE 31
- (no name) asks to join LAND: OK 32 or REFUSE 32
1 text unanswered: REPLY 57
- Ko Tun waits for an answer: REPLY 57
1 item overdue
- LAND3 Draft the code (Ko Aung, 3 Dec)
4 texts not delivered

2 reports (before: 1)
27 people reached (9)
5 women (0), 7 men (0)
Themes: land 2 (1)
Places: Hpa-An 2 (0), not told 0 (1)

LAND: day 37 of 100, 3 of 10 items done, 1 late

Next 7 days: 1 item due
- LAND7 Visit Hpa-An (9 Dec)

Silent for 21 days: 2 (Ma Su, Ma Wai)

SMS parts sent: 12"""


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [pytest.param(SMS, BUSY_BY_SMS, id="SMS"), pytest.param(TELEGRAM, BUSY_IN_A_CHAT, id="Telegram")],
)
def test_what_waits_comes_first_and_what_it_cost_last(scheme: Scheme, expected: str) -> None:
    assert expected == worded(BUSY, digest_lookup(), "en", scheme)


def test_in_burmese_three_segments_tell_what_waits_the_reports_and_the_plan() -> None:
    text = worded(BUSY, digest_lookup(), "my", SMS)
    expected = ["OK 31", "REPLY 57", "ရက်လွန်", "2 စောင် (ယခင်အပတ် 1)", "37/100"]
    assert expected == [part for part in expected if part in text]
    assert segments(text) == SMS_SEGMENTS


@pytest.mark.parametrize(
    ("first_day", "expected"),
    [
        pytest.param(date(2026, 12, 9), "LAND: the plan begins 9 Dec", id="before it"),
        pytest.param(TODAY, "LAND: day 1 of 100, 3 of 10 items done, 1 late", id="its first day"),
        pytest.param(date(2026, 8, 30), "LAND: day 100 of 100, 3 of 10 items done, 1 late", id="its last day"),
        pytest.param(date(2026, 8, 29), "LAND: the plan is over, 3 of 10 items done", id="after it"),
    ],
)
def test_a_plan_is_told_by_its_day(first_day: date, expected: str) -> None:
    progress = Progress(Plan(1, "LAND", first_day, 100), 10, 3, 1)
    quiet = Digest(
        ("LAND",), WEEK, TODAY, (), (), (), 0, Tally(), Tally(), (), (), (), [progress], (), (), 21, 0
    )  # fmt: skip
    assert expected in worded(quiet, digest_lookup(), "en", SMS).split("\n")


def test_a_quiet_week_says_that_nothing_waits() -> None:
    quiet = Digest(None, WEEK, TODAY, (), (), (), 0, Tally(), Tally(), (), (), (), (), (), (), 21, 0)
    expected = """The network, week to 6 Dec
Nothing waits for you.
0 reports (before: 0)
0 people reached (0)
SMS parts sent: 0"""
    assert expected == worded(quiet, digest_lookup(), "en", SMS)
