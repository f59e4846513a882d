"""What changes no reading, and what never goes without a question or a visible note."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.report import ReportDraft
from handlers.reading.words import Vocabulary

Read = Callable[[str], ReportDraft]

THEMES = st.sampled_from(["land", "gender", "environment", "မြေယာ", "ပတ်ဝန်းကျင်"])
ACTIVITIES = st.sampled_from(["mediation", "training", "သင်တန်း", "ဖျန်ဖြေ"])
COUNTS = st.sampled_from(
    ["5w 7m", "w5m7", "12(5w)", "women: 5, men: 7", "15 people", "five women", "အမျိုးသမီး ၅ ဦး", "ကျား၇မ၅", "၁၂ ယောက်"]
)
PLACES = st.sampled_from(["Hpa-An", "Bago", "Mandalay", "ဘားအံ", "ပဲခူး"])
DAYS = st.sampled_from(["yesterday", "last friday", "3 days ago", "28 Nov", "မနေ့က", "လွန်ခဲ့တဲ့ ၃ ရက်က"])
REPORTS = st.tuples(THEMES, ACTIVITIES, COUNTS, PLACES, DAYS)
NOISE = st.sampled_from(["please", "thanks", "🙏", "👍🏽", "😊", "ကျေးဇူးပါ", "  ", "\u200b", "..."])
BURMESE = str.maketrans("0123456789", "၀၁၂၃၄၅၆၇၈၉")


def fields(draft: ReportDraft) -> ReportDraft:
    """What is counted of a report."""
    return replace(draft, note="", unread="")


@given(REPORTS.flatmap(lambda parts: st.tuples(st.just(parts), st.permutations(parts))))
def test_shuffled_parts_are_the_same_report(draft_of: Read, parts: tuple[tuple[str, ...], list[str]]) -> None:
    told, shuffled = parts

    assert fields(draft_of(", ".join(told))) == fields(draft_of(", ".join(shuffled)))


@given(REPORTS, st.lists(NOISE, max_size=3), st.lists(NOISE, max_size=3))
def test_politeness_emoji_and_blanks_change_nothing(
    draft_of: Read, parts: tuple[str, ...], before: list[str], behind: list[str]
) -> None:
    text = " ".join(parts)

    assert fields(draft_of(text)) == fields(draft_of(" ".join([*before, text, *behind])))


@given(REPORTS, st.data())
def test_what_nobody_sees_changes_nothing(draft_of: Read, parts: tuple[str, ...], data: st.DataObject) -> None:
    text = " ".join(parts)
    at = data.draw(st.integers(0, len(text)))

    assert fields(draft_of(text)) == fields(draft_of(text[:at] + "\u200b" + text[at:]))


@given(REPORTS)
def test_the_digits_of_the_other_script_say_the_same(draft_of: Read, parts: tuple[str, ...]) -> None:
    text = " ".join(parts)

    assert fields(draft_of(text)) == fields(draft_of(text.translate(BURMESE)))


@given(
    st.tuples(THEMES, PLACES),
    st.sampled_from(
        ["7 bulldozers", "5 7", "last week", "weekend", "tomorrow", "31/2", "5 to 9", "ပြီးခဲ့တဲ့အပတ်က", "and Sittwe"]
    ),
)
def test_an_unexplained_number_time_or_place_is_asked_about_or_shown(
    draft_of: Read, parts: tuple[str, ...], other: str
) -> None:
    draft = draft_of(" ".join([*parts, other]))

    assert draft.doubts or draft.unread


def test_every_word_for_a_number_is_one(vocabulary: Vocabulary) -> None:
    assert set(vocabulary.numbers.values()) >= {*range(1, 21), 30, 100, 1000}
