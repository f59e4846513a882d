"""Counts, days and places as people say them; what they leave open is a doubt, not a guess."""

from collections.abc import Callable
from datetime import date

import pytest

from handlers.reading.report import ReportDraft

Read = Callable[[str], ReportDraft]

KYAINSEIKGYI, INSEIN = "MMR003007", "MMR013001"


@pytest.mark.parametrize(
    ("text", "women", "men", "people"),
    [
        ("land 14 farmers, 9 of them women", 9, None, 14),
        ("land 14 farmers, 9 were women", 9, None, 14),
        ("gender thirty-two women", 32, None, 32),
        ("land a woman came for help", 1, None, 1),
        ("land 8 mothers and 3 fathers", 8, 3, 11),
        ("gender 7 mothers 1 father", 7, 1, 8),
        ("land plot 112 block 7 two men", None, 2, 2),
        ("မြေယာ လူ ၂၅ ယောက်၊ အမျိုးသမီးက ၁၀ ယောက်", 10, None, 25),
        ("ရာဇဝတ် ပုဒ်မ ၅၀၅ အမျိုးသား ၂ ယောက်", None, 2, 2),
        ("land 5 women, section 144", 5, None, 5),
    ],
)
def test_counts_in_the_words_of_a_sentence(
    draft_of: Read, text: str, women: int | None, men: int | None, people: int
) -> None:
    draft = draft_of(text)

    assert (women, men, people, ()) == (draft.women, draft.men, draft.people, draft.doubts)


@pytest.mark.parametrize(
    "text", ["land 5wo 7me", "land 👩5 👨7", "env 7 out of 20 people were women", "cit helped 7 with a list"]
)
def test_a_number_that_may_count_somebody_is_asked_about(draft_of: Read, text: str) -> None:
    assert ("people",) == draft_of(text).doubts


@pytest.mark.parametrize(
    "text", ["a man from the company fenced the farmers out", "one of the women", "12 men a woman"]
)
def test_one_of_many_is_not_counted(draft_of: Read, text: str) -> None:
    assert draft_of(text).people in (None, 12)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("land 5w day b4 yesterday", date(2026, 11, 29)),
        ("land 5w day before yday", date(2026, 11, 29)),
        ("land 5w 27th", date(2026, 11, 27)),
        ("land 5w 2wks ago", date(2026, 11, 17)),
        ("မြေယာ ၅ ဦး လွန်ခဲ့သော ၄ ရက်", date(2026, 11, 27)),
        ("မြေယာ ၅ ဦး ၂၈ ရက်နေ့က", date(2026, 11, 28)),
    ],
)
def test_days_in_everyday_words(draft_of: Read, text: str, day: date) -> None:
    assert (day, ()) == (draft_of(text).day, draft_of(text).doubts)


@pytest.mark.parametrize("text", ["မြေယာ ၅ ဦး ၂ ရက်က", "မြေယာ ၅ ဦး ၃ ရက်လောက်က", "မြေယာ ၅ ဦး အရင်နေ့က", "land 2 ရက်က"])
def test_a_day_of_two_meanings_is_asked_about(draft_of: Read, text: str) -> None:
    assert (None, True) == (draft_of(text).day, "day" in draft_of(text).doubts)


@pytest.mark.parametrize("text", ["land 2nd meeting 5w", "land 5w 2nd", "land 4th, 5w"])
def test_an_ordinal_beside_others_is_no_day(draft_of: Read, text: str) -> None:
    assert draft_of(text).day is None


@pytest.mark.parametrize(
    ("text", "township"),
    [
        ("land 5w Kyar In Seik Gyi", KYAINSEIKGYI),
        ("land 5w Insein, Yangon", INSEIN),
        ("မြေယာ ၅ ဦး ရန်ကုန် အင်းစိန်", INSEIN),
        ("land 5w Yangon", "MMR013"),
        ("land 5w Minhla (Magway)", "MMR009013"),
        ("land 5w Htantabin Yangon", "MMR013006"),
        ("land 5w Htantabin Bago", "MMR007014"),
    ],
)
def test_places_as_they_are_told_apart(draft_of: Read, text: str, township: str) -> None:
    assert township == draft_of(text).township


def test_a_town_that_does_not_tell_them_apart_is_asked_about(draft_of: Read) -> None:
    draft = draft_of("land 5w Minhla Mandalay")

    assert (None, ("place",)) == (draft.township, draft.doubts)


@pytest.mark.parametrize(("text", "theme"), [("lnad mediation 4w", "land"), ("I land 4w", "land"), ("lane 4w", None)])
def test_a_short_theme_may_have_two_letters_swapped(draft_of: Read, text: str, theme: str | None) -> None:
    assert theme == draft_of(text).theme


@pytest.mark.parametrize("text", ["မြေယာ ၆ ဦး ပြည်", "ပြည် မြေယာ ၆ ဦး", "မြေယာ ပြည် ၆ ဦး မနေ့က"])
def test_the_one_word_that_is_left_is_a_place_though_an_everyday_word(draft_of: Read, text: str) -> None:
    assert "MMR008001" == draft_of(text).township


@pytest.mark.parametrize("text", ["မြေယာ ၆ ဦး မြေပုံ", "မြေယာ ၆ ဦး ပြည် အကြောင်း"])
def test_an_everyday_word_of_a_note_is_no_place(draft_of: Read, text: str) -> None:
    assert draft_of(text).township is None
