"""How a text and a word are read."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.fold import digits, fold, fold_word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("/start LAND-4821", "start LAND-4821", id="a slash before the command"),
        pytest.param("#Help", "Help", id="a hash before the command"),
        pytest.param("  join \n\t LAND  ", "join LAND", id="white space is one space"),
        pytest.param("👍🏽 yes", "yes", id="an emoji before the word"),
        pytest.param("1\ufe0f\u20e3", "1", id="a keycap emoji is its digit"),
        pytest.param("ＪＯＩＮ　ＬＡＮＤ", "JOIN LAND", id="full width"),
        pytest.param("ဝင်\u200cမည်", "ဝင်မည်", id="zero width non-joiner"),
        pytest.param("\ufeffjoin", "join", id="byte order mark"),
        pytest.param("R land ၁၂ ဦး", "R land 12 ဦး", id="Burmese digits"),
        pytest.param("၁ဝ ယောက်", "10 ယောက်", id="the letter wa for the digit 0"),
        pytest.param("၁ဝယောက်", "10ယောက်", id="wa for 0 before a word"),
        pytest.param("၀င်မည်", "ဝင်မည်", id="the digit 0 for the letter wa"),
        pytest.param("မြ၀တီ", "မြဝတီ", id="0 for wa within a word"),
        pytest.param("၇န်ကုန်", "ရန်ကုန်", id="the digit 7 for the letter ra"),
        pytest.param("၇ရက်", "7ရက်", id="seven days stay seven"),
        pytest.param("၀၉၇၇", "0977", id="a phone number"),
        pytest.param("၊ ဟုတ်။", "ဟုတ်။", id="Burmese comma before the word"),
        pytest.param("သြဂုတ်", "ဩဂုတ်", id="two spellings of August"),
        pytest.param("map (old), refused!", "map (old), refused!", id="signs between words stay"),
        pytest.param("\x00\x07join", "join", id="control characters"),
        pytest.param("\ufdfa" * 5000 + "join", "join", id="a sign of eighteen letters is none"),
        pytest.param("... 👍 !", "", id="nothing to read"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_text_is_read_as(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("Hpa-An", "hpaan", id="case and hyphen"),
        pytest.param("hpa an", "hpaan", id="space"),
        pytest.param("TELL!", "tell", id="punctuation"),
        pytest.param("ＹＥＳ", "yes", id="full width"),
        pytest.param("ဟုတ်\u200cကဲ့။", "ဟုတ်ကဲ့", id="Burmese marks stay, full stop and zero width go"),
        pytest.param("Café", "café", id="accents stay"),
        pytest.param("?!", "", id="nothing left"),
    ],
)
def test_a_word_is_compared_as(word: str, expected: str) -> None:
    assert fold_word(word) == expected


def test_marks_in_another_order_are_the_same_word() -> None:
    assert fold_word("ဖွဲ\u1037") == fold_word("ဖွဲ့")
    assert fold_word("နှင\u1037\u103a") == fold_word("နှင\u103a\u1037")


@pytest.mark.parametrize(("text", "expected"), [("၁၂/၃", "12/3"), ("႑႒", "12"), ("၅ဝ", "50"), ("12", "12")])
def test_digits_are_ascii(text: str, expected: str) -> None:
    assert digits(text) == expected


@given(st.text(max_size=80) | st.text(alphabet="၀ဝ၇ရ၁်ကေ့ျ/ aA\u200c", max_size=30))
def test_a_folded_text_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_a_folded_word_has_only_letters_digits_and_marks(word: str) -> None:
    assert {unicodedata.category(letter)[0] for letter in fold_word(word)} <= {"L", "N", "M"}
