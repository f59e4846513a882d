"""What is only polite waits for nobody; answers are counted by who gave them."""

import pytest

from handlers.reading.courtesies import Tally, is_courtesy, tally
from handlers.reading.words import Vocabulary


@pytest.mark.parametrize(
    "text",
    [
        "thank you so much",
        "ok thanks",
        "Hello sir",
        "noted with thanks",
        "Thanks for your help",
        "how are you?",
        "👍",
        "🙏🙏",
        "ကျေးဇူးတင်ပါတယ်",
        "ကျေးဇူးပါ ဆရာမ",
        "မင်္ဂလာပါရှင်",
        "ရပါပြီ",
        "kyay zu par",
    ],
)
def test_thanks_greetings_and_ok_are_courtesies(vocabulary: Vocabulary, text: str) -> None:
    assert is_courtesy(vocabulary, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no",
        "👎",
        "hello where is the office",
        "ok but when",
        "yes I will come",
        "ဟုတ်ကဲ့ လာမယ်",
        "thanks, and who pays?",
    ],
)
def test_what_says_more_is_none(vocabulary: Vocabulary, text: str) -> None:
    assert not is_courtesy(vocabulary, text)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param([["yes"], ["no"], ["I must ask"]], Tally(1, 1, 1), id="one each"),
        pytest.param([["yes", "no, I am ill"]], Tally(0, 1, 0), id="the last word counts"),
        pytest.param([["yes", "my son comes too"]], Tally(1, 0, 0), id="what follows a yes leaves it a yes"),
        pytest.param([["thanks"], ["👍"]], Tally(), id="who is only polite did not answer"),
        pytest.param([["ဟုတ်ကဲ့ လာမယ်"], ["မလာဘူး"]], Tally(1, 1, 0), id="in Burmese"),
        pytest.param([], Tally(), id="nobody"),
    ],
)
def test_answers_are_counted_by_person(vocabulary: Vocabulary, said: list[list[str]], expected: Tally) -> None:
    assert expected == tally(vocabulary, dict(enumerate(said)))
