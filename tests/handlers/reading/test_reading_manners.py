"""Politeness changes nothing that is read; a yes is a yes in any form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.words import Vocabulary

BEFORE = ("", "please ", "Hello, ", "🙏 ", "\u200b", "good morning sir ", "မင်္ဂလာပါ ")
AFTER = ("", " please", " pls!", ". Thank you", " 🙏", " :)", "\u200d", " ပါ", " ရှင့်", " ခင်ဗျာ", "  ", "...")
AGREES = (
    *(
        "yes",
        "YES",
        "yse",
        "Yess",
        "yeees",
        "ya",
        "sure",
        "of course",
        "I agree",
        "ok",
        "okk",
        "OK OK",
        "yes yes",
        "houk kae",
        "Yes i agree to join",
    ),
    *("ဟုတ်ကဲ့", "ဟုတ်ကဲ", "ဟုတ်ပါတယ်", "သဘောတူပါတယ်", "ရပါတယ်", "ကောင်းပါပြီ", "ဝင်ပါမယ်", "ဝင်ပါ့မယ်", "လက်ခံပါတယ်", "အိုကေ"),
    *("ok will come", "လာနိုင်ပါတယ်", "တက်နိုင်ပါတယ်"),
)
DECLINES = (
    *("no", "NO!", "nope", "nah", "noo", "I dont agree", "not now", "no no", "I don't want", "No i dont want"),
    *("မဟုတ်ဘူး", "မဟုတ်ပါဘူး", "သဘောမတူပါဘူး", "မဝင်တော့ပါဘူး", "မလိုချင်ပါဘူး", "မလုပ်တော့ပါဘူး", "မလာနိုင်ပါ", "မလာနိုင်တော့ပါဘူး"),
)
NEITHER = (
    *(
        "maybe",
        "yes but not now",
        "no no i want to join",
        "yes but i dont want",
        "who gets my number?",
        "yes?",
        "land",
        "Ma Hla",
        "yet",
        "now",
    ),
    *("လာနိုင်မလား", "လာနိုင်ရင် ပြောမယ်"),
    *("ဘာလဲ", "မသိဘူး", "မလှ", "hello", "thank you"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [*((text, True) for text in AGREES), *((text, False) for text in DECLINES), *((text, None) for text in NEITHER)],
)
def test_a_yes_is_told_from_a_no_and_from_neither(vocabulary: Vocabulary, text: str, expected: bool | None) -> None:
    assert expected is vocabulary.leaning.read(text)


@pytest.mark.parametrize(
    ("sign", "expected"), [("👍", True), ("👍🏽 🙏", True), ("👎", False), ("😀", None), ("👍👎", None)]
)
def test_a_sign_alone_is_an_answer(vocabulary: Vocabulary, sign: str, expected: bool | None) -> None:
    assert expected is vocabulary.leaning.read(sign)


@given(text=st.sampled_from((*AGREES, *DECLINES)), before=st.sampled_from(BEFORE), after=st.sampled_from(AFTER))
def test_politeness_changes_neither_a_yes_nor_a_no(vocabulary: Vocabulary, text: str, before: str, after: str) -> None:
    assert vocabulary.leaning.read(text) is vocabulary.leaning.read(f"{before}{text}{after}")


@given(
    text=st.sampled_from(
        ("Ma Hla", "Saw Ler Htoo", "U Ba", "မသီတာ", "ကိုကျော်ကျော်", "Hpa-An", "ဘားအံ", "4821", "Me Me Khin")
    ),
    before=st.sampled_from(BEFORE),
    after=st.sampled_from(AFTER),
)
def test_what_is_answered_stays_when_politeness_goes(
    vocabulary: Vocabulary, text: str, before: str, after: str
) -> None:
    assert text == vocabulary.manners.bare(f"{before}{text}{after}").replace("\u200b", "").replace("\u200d", "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("My name is Ma Hla", "Ma Hla"),
        ("I'm Ko Bo.", "Ko Bo"),
        ("Hello, call me Thida pls", "Thida"),
        ("this is Saw Htoo", "Saw Htoo"),
        ("နာမည်က Ma Hla ပါ", "Ma Hla"),
        ("ကျွန်မနာမည် မလှပါ", "မလှ"),
        ("ကျွန်တော့်နာမည်ကကိုဘိုပါ", "ကိုဘို"),
        ("An Na", "An Na"),
        ("ပါပါ", "ပါပါ"),
        ("I am called Saw Htoo", "Saw Htoo"),
        ("Saw Htoo is my name", "Saw Htoo"),
        ("its me Thida", "Thida"),
        ("ကိုဘိုလို့ ခေါ်ပါတယ်", "ကိုဘို"),
        ("ကိုဘို ဖြစ်ပါတယ်ရှင့်", "ကိုဘို"),
    ],
)
def test_a_name_is_found_in_a_sentence(vocabulary: Vocabulary, text: str, name: str) -> None:
    assert name == vocabulary.manners.name(text)


def _is_group(word: str) -> bool:
    return word.casefold() in ("land", "net", "မြေယာ")


@pytest.mark.parametrize(
    ("text", "command", "rest"),
    [
        ("please stop", "stop", ""),
        ("pls stop sending", "stop", "sending"),
        ("I want to join NET", "join", "NET"),
        ("I would like to leave the LAND group", "leave", "the LAND group"),
        ("LAND က ထွက်မယ်", "leave", "LAND"),
        ("NET ဝင်ချင်ပါတယ်", "join", "NET"),
        ("item 18 is done", "done", "18"),
        ("18 done already", "done", "18"),
        ("I have finished 18", "done", "18"),
        ("နံပါတ် ၁၈ ပြီးပါပြီ", "done", "18"),
        ("18 is late 1w", "late", "18 1w"),
        ("ရပ်ပေးပါ", "stop", ""),
        ("စာတွေ မပို့ပါနဲ့တော့", "stop", ""),
        ("ပြန်စပါမယ်", "start", ""),
        ("ပြန်ဖျက်ပေးပါ", "undo", ""),
        ("ပြင်ပေးပါ ၈ ယောက်", "fix", "၈ ယောက်"),
        ("stop it pls no more texts", "stop", ""),
        ("စာတွေ မလိုချင်တော့ဘူး ရပ်ပေးပါ", "stop", ""),
        ("4821 yes", "yes", "4821"),
        ("၄၈၂၁ ဟုတ်ကဲ့", "yes", "၄၈၂၁"),
        ("joinland", "join", "land"),
    ],
)
def test_a_command_is_found_as_people_say_it(vocabulary: Vocabulary, text: str, command: str, rest: str) -> None:
    reading = vocabulary.phrasing.read(text, _is_group)

    assert reading is not None
    assert (command, rest) == (reading.command, reading.rest)


@pytest.mark.parametrize(
    "text",
    [
        "18 is not done",
        "18 done by the others",
        "we drop 18 bags",
        "၁၈ မပြီးသေးပါဘူး",
        "the bus did not stop",
        "no more rice, stop",
        "joinery",
        "18 yes",
        "မြေသိမ်းတာ ရပ်ပေးပါ",
        "စာမပို့နိုင်သေးလို့ပါ",
        "ပို့ပေးပါ",
        "ရပ်ကွက်ရုံးမှာ ရှိတယ်",
    ],
)
def test_a_sentence_about_something_else_is_no_command(vocabulary: Vocabulary, text: str) -> None:
    assert vocabulary.phrasing.read(text, _is_group) is None


@pytest.mark.parametrize(
    ("text", "command", "rest"),
    [
        ("LAND အဖွဲ့က ထွက်ပါမယ်", "leave", "LAND"),
        ("LAND အစီအစဉ် ပြပါ", "plan", "LAND"),
        ("တာဝန်တွေ ကြည့်ချင်ပါတယ်", "my", ""),
    ],
)
def test_particles_and_a_verb_of_showing_change_no_command(
    vocabulary: Vocabulary, text: str, command: str, rest: str
) -> None:
    reading = vocabulary.phrasing.read(text, _is_group)

    assert reading is not None
    assert (command, rest) == (reading.command, reading.rest)


@pytest.mark.parametrize(
    ("text", "command", "rest"),
    [
        ("မြေယာ ဖျန်ဖြေ ၅ ဦး အစီရင်ခံပါတယ်ရှင့်", "report", "မြေယာ ဖျန်ဖြေ ၅ ဦး"),
        ("၅ ကို ၁ ပတ် နောက်ကျမယ်", "late", "5 ၁ ပတ်"),
        ("၂၁၄ ၁၅ ဦး ပြင်ပေးပါ", "fix", "214 ၁၅ ဦး"),
        ("အင်္ဂလိပ်လို ပြောင်းပါ", "lang", "အင်္ဂလိပ်လို"),
        ("အမျိုးသား ၈ ယောက် ပြင်ပေးပါဦး", "fix", "အမျိုးသား ၈ ယောက်"),
        ("မြေယာ ၅ ဦး report", None, None),
        ("သင်တန်း ပြီးပြီ", None, None),
    ],
)
def test_a_burmese_verb_at_the_end_names_a_command(
    vocabulary: Vocabulary, text: str, command: str | None, rest: str | None
) -> None:
    reading = vocabulary.phrasing.last(text)

    assert (command, rest) == ((reading.command, reading.rest) if reading else (None, None))


@pytest.mark.parametrize(
    "text",
    [
        *("", "please", "thank you!", "pls. thanks", "👍", "👍 thank you", "ကျေးဇူးပါ", "ပါရှင်", "..."),
        *(
            "land",
            "thanks land",
            "land thanks",
            "thank",
            "you",
            "thank land you",
            "မြေယာပါ",
            "land.",
            "please land, ok",
        ),
    ],
)
def test_a_text_is_all_polite_where_nothing_else_is_left_of_it(vocabulary: Vocabulary, text: str) -> None:
    assert vocabulary.manners.is_all(text) == (not vocabulary.manners.rest(text))
