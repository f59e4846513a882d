"""People are counted in every notation that is texted, and nothing is counted that was not said."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.numbers import bare_number, value_of
from handlers.reading.report import ReportDraft

Read = Callable[[str], ReportDraft]
Counted = tuple[int | None, int | None, int | None]  # women, men, people


def counted(draft: ReportDraft) -> Counted:
    return draft.women, draft.men, draft.people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Word before or behind, glued, listed
        ("w5m7", (5, 7, 12)),
        ("5w/12", (5, None, 12)),
        ("room 3, 2 accused men", (None, 2, 2)),
        ("ကားခ ၃၅၀၀ မ ၄ ယောက်", (4, None, 4)),
        ("အမှုတွဲ ၄၅/၂၀၂၆ အမျိုးသမီး ၃ ဦး", (3, None, 3)),
        ("m7w5", (5, 7, 12)),
        ("M7F5", (5, 7, 12)),
        ("F:5,M:7", (5, 7, 12)),
        ("women:5,men:7", (5, 7, 12)),
        ("w=5;m=7", (5, 7, 12)),
        ("w-5 m-7", (5, 7, 12)),
        ("5women7men", (5, 7, 12)),
        ("5w+7m", (5, 7, 12)),
        ("5 W & 7 M", (5, 7, 12)),
        ("(w 5) (m 7)", (5, 7, 12)),
        ("[5 female / 7 male]", (5, 7, 12)),
        ("ကျား၇မ၅", (5, 7, 12)),
        ("ကျား၇၊မ၅", (5, 7, 12)),
        ("မ-၅ ကျား-၇", (5, 7, 12)),
        ("အမျိုးသမီးများ ၅ ဦး", (5, None, 5)),
        ("meeting 5w 7m", (5, 7, 12)),
        ("documents 5 women and 7 men", (5, 7, 12)),
        ("12 acres case, 7m 5w", (5, 7, 12)),
        ("houses 12 women 5 men 7", (5, 7, 12)),
        ("section 505 women 5", (5, None, 5)),
        ("0 men, 18 women. Men are at the harvest.", (18, 0, 18)),
        ("ladies 17 gent 1", (17, 1, 18)),
        ("အမတွေ ၅ယောက် အကိုတွေ ၃ယောက်", (5, 3, 8)),
        ("အဒေါ်ကြီး ၃ ယောက်နဲ့ ဦးလေးကြီး ၁ ယောက်", (3, 1, 4)),
        ("မ ၁၄ ယောကျာ်းတွေ တစ်ယောက်မှ မလာကြဘူး", (14, None, 14)),
        # Totals and parts
        ("12w5m7", (5, 7, 12)),
        ("12(w5m7)", (5, 7, 12)),
        ("12 (5w)", (5, None, 12)),
        ("12: 5 women", (5, None, 12)),
        ("meeting 22 of us", (None, None, 22)),
        ("22 of us 5w", (5, None, 22)),
        ("4 children (3 girls 1 boy)", (3, 1, 4)),
        ("ကလေး ၄ယောက် (မိန်းကလေး ၃ ယောက်ျားလေး ၁)", (3, 1, 4)),
        ("5 women. 7 men.", (5, 7, 12)),
        ("ယောက်ျားလေးယောက် မိန်းမခြောက်ယောက်", (6, 4, 10)),
        ("ယောက်ျားလေး ၁ မိန်းကလေး ၃", (3, 1, 4)),
        ("ကျောင်းသား ၄၀ ကျောင်းသူ ၅၅", (55, 40, 95)),
        ("ကျောင်းသား ၃ ဆရာမ ၂", (None, None, 5)),
        ("ရာအိမ်မှူး ၁ ဆယ်အိမ်မှူး ၃", (None, None, 4)),
        ("12 of them 5 women", (5, None, 12)),
        ("12 people including 5 women", (5, None, 12)),
        ("total 12, 5 women", (5, None, 12)),
        ("total of 12 with 5 women", (5, None, 12)),
        ("7m, 12 in all", (None, 7, 12)),
        ("women 5 men 7 total 12", (5, 7, 12)),
        ("total people 12 women 5 men 7", (5, 7, 12)),
        ("12 farmers and 5 students", (None, None, 17)),
        ("20 people, 5 farmers", (None, None, 20)),
        ("စုစုပေါင်း ၁၂ ဦး မ ၅ ကျား ၇", (5, 7, 12)),
        ("လူ ၁၂ ယောက် အနက် အမျိုးသမီး ၅ ယောက်", (5, None, 12)),
        # Children and others are people too
        ("4 women 2 men 3 children", (4, 2, 9)),
        ("6 ppl 2 women 1 man 3 trans", (2, 1, 6)),
        ("အမျိုးသမီး ၄ ဦး အမျိုးသား ၂ ဦး ကလေး ၃ ဦး", (4, 2, 9)),
        # Words for numbers
        ("five women seven men", (5, 7, 12)),
        ("women five men seven", (5, 7, 12)),
        ("twenty one women and two men", (21, 2, 23)),
        ("a dozen people", (None, None, 12)),
        ("two dozen people", (None, None, 24)),
        ("one hundred and twenty people", (None, None, 120)),
        ("one woman", (1, None, 1)),
        ("အမျိုးသမီးငါးယောက်အမျိုးသားခုနစ်ယောက်", (5, 7, 12)),
        ("ဆယ့်နှစ်ယောက်", (None, None, 12)),
        ("နှစ်ဆယ့်ငါးဦး", (None, None, 25)),
        ("လူ သုံးဆယ်", (None, None, 30)),
        ("လူသုံးဆယ်", (None, None, 30)),
        ("အမျိုးသမီးတစ်ယောက်", (1, None, 1)),
        # Digits as typed
        ("2O women l5 men", (20, 15, 35)),
        ("1Ow", (10, None, 10)),
        ("05w 07m", (5, 7, 12)),
        ("1\u200b2w", (12, None, 12)),
        ("5\ufe0f\u20e3 women", (5, None, 5)),
        ("၁2 ယောက်", (None, None, 12)),
        # Others stand between
        ("5 poor Karen women", (5, None, 5)),
        ("15 came", (None, None, 15)),
        ("9 farmers came,3 is women", (3, None, 9)),
        ("အမျိုးသမီး (၁၀) ဦး အမျိုးသား (၅) ဦး", (10, 5, 15)),
        ("(၁၂) ယောက်", (None, None, 12)),
        ("5 households 11 people", (None, None, 11)),
        ("အိမ်ထောင်စု ၅ လူ ၁၁ ယောက်", (None, None, 11)),
        ("section 144 case 2 women 1 man", (2, 1, 3)),
        ("200m from the road 5w", (5, None, 5)),
    ],
)
def test_people_are_counted_in_every_notation(draft_of: Read, text: str, expected: Counted) -> None:
    assert (expected, ()) == (counted(draft_of(text)), draft_of(text).doubts)


@pytest.mark.parametrize(
    ("text", "people", "note"),
    [
        ("5-7 people", 5, "5-7 people"),
        ("5–7 people", 5, "5–7 people"),
        ("5 to 7 people", 5, "5 to 7 people"),
        ("between 5 and 7 people", 5, "between 5 and 7 people"),
        ("about 20 people", 20, "about 20 people"),
        ("more than 20 people", 20, "more than 20 people"),
        ("100+ people", 100, "100+ people"),
        ("၅-၇ ယောက်", 5, "၅-၇ ယောက်"),
        ("လူ ၂၀ လောက်", 20, "လူ ၂၀ လောက်"),
        ("ငါးယောက် ခြောက်ယောက်", 5, "ခြောက်ယောက်"),
    ],
)
def test_of_a_range_the_lower_end_is_counted_and_the_rest_is_said(
    draft_of: Read, text: str, people: int, note: str
) -> None:
    assert (people, note) == (draft_of(text).people, draft_of(text).note)


@pytest.mark.parametrize(
    "text",
    [
        *("12 acres taken from 4 families", "households 5", "14 yr old girl", "woman aged 45", "age 45 woman"),
        *("9am-12pm", "no one came", "2 soldiers took women", "7 bulldozers came", "room 5", "3 lakh", "5k kyat"),
        *("section 505 and 17(1)", "ဦးပိုင်အမှတ် ၁၂၅", "case no 12 and 15"),
        *("အိမ်ထောင်စု ၅ စု", "အသက် ၁၄ နှစ် မိန်းကလေး", "ငါးနှစ်", "one of the women"),
    ],
)
def test_what_is_no_count_of_people_is_none(draft_of: Read, text: str) -> None:
    assert ((None, None, None), ()) == (counted(draft_of(text)), draft_of(text).doubts)


@pytest.mark.parametrize(
    "text",
    [
        "5 7",
        "woman 45",
        "first 10 people then 5 more came",
        "5 farmers, later 12 villagers",
        "5000",
        "10 people 5w 7m",
        "5w 6w",
        "3w 4m. 2 men on a motorbike came",
        "9 of 15 were women",
        "9 of 15 women",
        "အုပ်စု ၂စု ၆ယောက်စီ",
    ],
)
def test_what_can_be_meant_in_two_ways_is_a_doubt(draft_of: Read, text: str) -> None:
    assert ("people",) == draft_of(text).doubts


WOMEN = (
    "{}w",
    "{} w",
    "w{}",
    "w {}",
    "women: {}",
    "{} women",
    "female {}",
    "F:{}",
    "({} women)",
    "အမျိုးသမီး {} ဦး",
    "မ{}",
)
MEN = ("{}m", "{} m", "m{}", "m {}", "men: {}", "{} men", "male {}", "M:{}", "({} men)", "အမျိုးသား {} ဦး", "ကျား{}")
BURMESE = str.maketrans("0123456789", "၀၁၂၃၄၅၆၇၈၉")


@given(
    st.integers(0, len(WOMEN) - 1),
    st.integers(1, 300),
    st.integers(1, 300),
    st.booleans(),
    st.booleans(),
    st.sampled_from([" ", ", ", " and ", " / ", "; ", " + "]),
)
def test_no_way_to_write_two_counts_exchanges_them(
    draft_of: Read, way: int, women: int, men: int, is_swapped: bool, is_burmese: bool, between: str
) -> None:
    parts = [WOMEN[way].format(women), MEN[way].format(men)]
    text = between.join(reversed(parts) if is_swapped else parts)
    if is_burmese:
        text = text.translate(BURMESE)

    assert (women, men, women + men) == counted(draft_of(text))


@given(st.integers(1, 9999))
def test_a_number_in_words_is_that_number(number: int) -> None:
    assert number == value_of([value for part in _parts(number) for value in part])


def _parts(number: int) -> list[list[int]]:
    thousands, hundreds, rest = number // 1000, number % 1000 // 100, number % 100
    tail = [rest] if rest <= 20 else [rest // 10 * 10, rest % 10]
    return [[thousands, 1000] if thousands else [], [hundreds, 100] if hundreds else [], [one for one in tail if one]]


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        pytest.param("7", 9, 7, id="a digit"),
        pytest.param("0", 9, 0, id="zero"),
        pytest.param("007", 9, 7, id="zeros before it"),
        pytest.param("10", 9, None, id="one too many"),
        pytest.param("9" * 6000, 9, None, id="thousands of digits"),
        pytest.param("0" * 6000, 9, 0, id="thousands of zeros"),
        pytest.param("7a", 99, None, id="a letter"),
        pytest.param("-7", 99, None, id="a sign"),
        pytest.param("\u00b2", 9, None, id="a raised digit"),
        pytest.param("", 9, None, id="nothing"),
    ],
)
def test_a_bare_number_is_read_up_to_its_most(text: str, most: int, expected: int | None) -> None:
    assert expected == bare_number(text, most)
