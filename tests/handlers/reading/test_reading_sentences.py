"""A mistyped argument is told from a sentence by its words and letters."""

import pytest

from handlers.reading.words import Vocabulary


@pytest.mark.parametrize(
    "rest",
    [
        "too",
        "you there",
        "info please",
        "comes?",
        "XYZ?",
        "with thanks",
        "the land grab",
        "of the workshop",
        "we wait for the rain",
        "လာပြီ",
        "ပြောင်းသွားပြီ",
        "ဘယ်မှာလဲ",
        "supercalifragilistic expialidocious abcdefgh",
    ],
)
def test_a_sentence_is_one_however_short(vocabulary: Vocabulary, rest: str) -> None:
    assert vocabulary.sentences.is_sentence(rest)


@pytest.mark.parametrize("rest", ["LNAD", "LNAD 4821", "abc", "12x", "7 8 9 10", "Hpaanx", "mobil"])
def test_a_mistyped_argument_is_none(vocabulary: Vocabulary, rest: str) -> None:
    assert not vocabulary.sentences.is_sentence(rest)


@pytest.mark.parametrize(
    "text", ["of the headman is U Ba", "Ma Hla?", "ဘယ်လိုပြောင်းရမလဲ", "ဘာလို့မေးတာလဲ။", "why you ask", "I dont know"]
)
def test_what_is_asked_or_told_is_no_name(vocabulary: Vocabulary, text: str) -> None:
    assert vocabulary.sentences.sounds_like_one(text)


@pytest.mark.parametrize("text", ["Ma Hla", "Saw Ler Htoo", "Daw Khin May Win", "မသီတာ", "ကိုကျော်ကျော်", "U Ba", "ၸၢႆးမိူင်း"])
def test_a_name_is_no_sentence(vocabulary: Vocabulary, text: str) -> None:
    assert not vocabulary.sentences.sounds_like_one(text)


@pytest.mark.parametrize("text", ["Cancel?", "And on Saturday\uff1f ", "where is it ?", "ဘယ်မှာလဲ", "လာမလား။", "ရှိပါသလား"])
def test_a_question_is_known_by_its_end(vocabulary: Vocabulary, text: str) -> None:
    assert vocabulary.sentences.ends_asking(text)


@pytest.mark.parametrize("text", ["why? I come", "is it so", "လာမယ်", "လဲကျတယ်", ""])
def test_nothing_else_ends_as_a_question(vocabulary: Vocabulary, text: str) -> None:
    assert not vocabulary.sentences.ends_asking(text)
