"""What changes no reading, and what never goes without a question or a visible note."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.report import ReportDraft
from handlers.reading.words import Vocabulary
from messages.envelope import LONGEST_TEXT

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


@given(
    st.tuples(THEMES, PLACES),
    st.integers(2, 9_999),
    st.sampled_from(["bulldozers", "posts", "lorries", "signboards", "trees", "acres", "တန်", "ဧက", "တိုင်"]),
    st.booleans(),
)
def test_no_number_goes_unseen(
    draft_of: Read, parts: tuple[str, ...], number: int, thing: str, is_burmese: bool
) -> None:
    """It is counted, asked about, shown as unread, or stays in the note beside the thing of which it is no people."""
    told = f"{number} {thing}".translate(BURMESE if is_burmese else {})
    draft = draft_of(" ".join([*parts, told]))

    assert told.split()[0] in draft.note or draft.doubts or number in (draft.people, draft.day and draft.day.year)


@given(st.permutations([3, 17, 28]), st.permutations(["{}w", "{}m", "{} Nov", "Hpa-An", "land"]))
def test_no_number_is_read_twice(draft_of: Read, numbers: list[int], parts: list[str]) -> None:
    women, men, day = numbers
    named = {"{}w": women, "{}m": men, "{} Nov": day}
    draft = draft_of(", ".join(part.format(named.get(part)) for part in parts))

    assert (women, men, women + men, day, "") == (
        draft.women,
        draft.men,
        draft.people,
        draft.day and draft.day.day,
        draft.note,
    )


READ = ("theme", "activity", "women", "men", "people", "township", "day")


@given(REPORTS, st.sampled_from([", ", " ", "; "]))
def test_no_character_is_explained_twice(draft_of: Read, parts: tuple[str, ...], between: str) -> None:
    """Each part says one thing, and the same alone as among the others: nobody else reads it again."""
    alone = [draft_of(part) for part in parts]
    whole = draft_of(between.join(parts))

    for name in READ:
        said = [value for one in alone if (value := getattr(one, name)) is not None]
        assert (len(said), [*said, None][0]) in ((0, getattr(whole, name)), (1, getattr(whole, name)))


@given(
    st.sampled_from([("yes", True), ("ok", True), ("no", False), ("ဟုတ်ကဲ့", True), ("မလုပ်ပါ", False)]),
    st.lists(NOISE, max_size=2),
    st.lists(NOISE, max_size=2),
)
def test_politeness_turns_no_answer(
    vocabulary: Vocabulary, answer: tuple[str, bool], before: list[str], behind: list[str]
) -> None:
    said, meant = answer

    assert meant is vocabulary.leaning.read(" ".join([*before, said, *behind]))


@pytest.mark.parametrize(
    "part", ["R land 5w 7m Hpa-An ", "1) land 5w 2) gender 3m ", "w5m7,", "9", "က", "မလှအတွက်", "အဖွဲ့က", "ျပႆနာ", "\u200b"]
)
def test_a_text_as_long_as_one_may_be_is_read_and_kept_whole(draft_of: Read, vocabulary: Vocabulary, part: str) -> None:
    text = (part * LONGEST_TEXT)[: LONGEST_TEXT - 5] + " end."
    vocabulary.read(text)
    vocabulary.danger(text)
    assert None is vocabulary.phrasing.read(text, lambda _word: False)

    draft = draft_of(text)
    assert draft.note.endswith("end.")
    assert draft.unread.endswith("end.")


def test_every_word_for_a_number_is_one(vocabulary: Vocabulary) -> None:
    assert set(vocabulary.numbers.values()) >= {*range(1, 21), 30, 100, 1000}
