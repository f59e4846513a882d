"""What is only polite waits for nobody."""

import pytest

from handlers.reading.courtesies import is_courtesy
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
