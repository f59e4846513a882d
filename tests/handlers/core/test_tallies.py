"""Answers to an announcement are counted by who gave them: the last that they said of it."""

import pytest

from handlers.core.tallies import Tally, last_word, leaning_of, tally
from handlers.reading.words import Vocabulary


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary.load()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param([["yes"], ["no"], ["I must ask"]], Tally(1, 1, 1), id="one each"),
        pytest.param([["yes", "no, I am ill"]], Tally(0, 1, 0), id="the last word counts"),
        pytest.param([["yes", "no sorry i can not come after all"]], Tally(0, 1, 0), id="in many words, too"),
        pytest.param([["yes", "my mother is ill now"]], Tally(0, 0, 1), id="what is not read takes a yes back"),
        pytest.param([["yes", "which office?"]], Tally(1, 0, 0), id="a question takes nothing back"),
        pytest.param([["where is it?"]], Tally(0, 0, 1), id="who only asks is heard"),
        pytest.param([["yes", "thank you"]], Tally(1, 0, 0), id="nor do thanks"),
        pytest.param([["thanks"], ["👍"]], Tally(), id="who is only polite did not answer"),
        pytest.param([["ဟုတ်ကဲ့ လာမယ်"], ["မလာဘူး"]], Tally(1, 1, 0), id="in Burmese"),
        pytest.param([], Tally(), id="nobody"),
    ],
)
def test_answers_are_counted_by_person(vocabulary: Vocabulary, said: list[list[str]], expected: Tally) -> None:
    assert expected == tally(vocabulary, dict(enumerate(said)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I will come", True),
        ("will come with my son", True),
        ("လာပါမယ်", True),
        ("လာမှာပါ", True),
        ("ကျွန်တော် တက်ပါမယ်", None),
        ("no I can not", False),
        ("can't come sorry", False),
        ("sorry I cannot come, my mother is ill", False),
        ("I can't", False),
        ("can not", False),
        ("No, we will not come", False),
        ("မလာနိုင်တော့ပါ", False),
        ("no problem I will come", True),
        ("no, he can read it", False),
        ("I cannot find the form", None),
        ("I will come if the road is open", None),
        ("can you come", None),
        ("ရဲတွေ လာပြီ", None),
    ],
)
def test_who_says_whether_they_come_says_yes_or_no(vocabulary: Vocabulary, text: str, expected: bool | None) -> None:
    assert expected is leaning_of(vocabulary, text)


def test_the_last_word_is_the_one_that_is_shown(vocabulary: Vocabulary) -> None:
    assert "my mother is ill" == last_word(vocabulary, ["yes", "my mother is ill", "thank you", "who pays?"])
    assert last_word(vocabulary, ["thank you"]) is None
