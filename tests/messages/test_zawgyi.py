"""Telling Zawgyi from Unicode, and converting it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from other_languages import LANGUAGES, TYPED
from zawgyi_pairs import EITHER, SENTENCES, TOWNSHIPS, WORDS

from messages.fold import fold
from messages.zawgyi import are_zawgyi, read_burmese, to_unicode

CLEAR = (*WORDS, *TOWNSHIPS, *SENTENCES)


@pytest.mark.parametrize(("text", "zawgyi"), CLEAR)
@pytest.mark.parametrize("writes_zawgyi", [False, True])
def test_zawgyi_is_read_whoever_writes_it(text: str, zawgyi: str, writes_zawgyi: bool) -> None:
    read, was_zawgyi = read_burmese(zawgyi, writes_zawgyi)
    assert (fold(read), was_zawgyi) == (fold(text), True)


@pytest.mark.parametrize(("text", "zawgyi"), EITHER)
def test_a_short_text_that_could_be_either_is_zawgyi_from_who_writes_it(text: str, zawgyi: str) -> None:
    read, was_zawgyi = read_burmese(zawgyi, writes_zawgyi=True)
    assert (fold(read), was_zawgyi) == (fold(text), True)
    assert read_burmese(zawgyi, writes_zawgyi=False) == (zawgyi, False)


@pytest.mark.parametrize("text", [text for text, _ in (*CLEAR, *EITHER)])
def test_unicode_of_an_unknown_writer_stays(text: str) -> None:
    assert read_burmese(text, writes_zawgyi=False) == (text, False)


@pytest.mark.parametrize("text", [text for text, _ in SENTENCES])
def test_who_wrote_zawgyi_is_understood_with_a_new_phone(text: str) -> None:
    assert read_burmese(text, writes_zawgyi=True) == (text, False)


@pytest.mark.parametrize("text", ["", "JOIN LAND", "R land 5w", "café 12", "😀"])
@pytest.mark.parametrize("writes_zawgyi", [False, True])
def test_a_text_without_burmese_tells_nothing(text: str, writes_zawgyi: bool) -> None:
    assert read_burmese(text, writes_zawgyi) == (text, writes_zawgyi)


def test_what_is_not_burmese_stays_in_a_converted_text() -> None:
    read, _ = read_burmese("R land ၁၂ ဦး Hpa-An ေျမပံု ျငင္းပယ္ခံရ", writes_zawgyi=False)
    assert read == "R land ၁၂ ဦး Hpa-An မြေပုံ ငြင်းပယ်ခံရ"


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, texts in LANGUAGES.items() for text in texts])
def test_other_languages_pass_unharmed_and_make_nobody_a_zawgyi_writer(text: str) -> None:
    assert read_burmese(text, writes_zawgyi=False) == (text, False)


@pytest.mark.parametrize(("typed", "text"), TYPED)
def test_unicode_in_typing_order_is_put_right_and_makes_nobody_a_zawgyi_writer(typed: str, text: str) -> None:
    assert read_burmese(typed, writes_zawgyi=False) == (text, False)


@pytest.mark.parametrize("text", [text for texts in LANGUAGES.values() for text in texts])
def test_what_is_read_is_read_the_same_again(text: str) -> None:
    assert read_burmese(text, writes_zawgyi=False) == read_burmese(*read_burmese(text, writes_zawgyi=False))


def test_a_list_is_zawgyi_by_most_of_what_is_plain_in_it() -> None:
    assert are_zawgyi(["Ma Hla", "ေအာင္ေက်ာ္", "မလွ"])
    assert not are_zawgyi(["ေအာင္ေက်ာ္", "အောင်ကျော်", "ကျွန်တော်"])
    assert not are_zawgyi(["မလှ", *LANGUAGES["Mon"], *LANGUAGES["Shan"], *LANGUAGES["S'gaw Karen"]])


@given(st.text(alphabet=st.characters(min_codepoint=0x1000, max_codepoint=0x109F) | st.sampled_from(" a1")))
def test_no_text_is_too_odd_to_read(text: str) -> None:
    assert isinstance(read_burmese(text, writes_zawgyi=True)[0], str)
    assert isinstance(to_unicode(text), str)
