"""Of a correction only what is so is read."""

import pytest

from handlers.reading.mending import mended
from handlers.reading.words import Vocabulary


@pytest.mark.parametrize(
    ("text", "kept", "is_mending"),
    [
        ("not land, gender", "gender", True),
        ("6 women not 5", "6 women", True),
        ("sorry it was Bago", "Bago", True),
        ("no, 6 women", "6 women", True),
        ("land not gender", "land", True),
        ("မြေယာမဟုတ် ပတ်ဝန်းကျင်", "ပတ်ဝန်းကျင်", True),
        ("ဘားအံ မဟုတ်ဘူး ပဲခူး", "ပဲခူး", True),
        ("မဟုတ်ဘူး ပဲခူး", "ပဲခူး", True),
        ("15 people", "15 people", False),
        ("", "", False),
    ],
)
def test_what_is_denied_is_left_out(vocabulary: Vocabulary, text: str, kept: str, is_mending: bool) -> None:
    assert (kept, is_mending) == mended(text, vocabulary.keys("mend"), vocabulary.keys("deny"))
