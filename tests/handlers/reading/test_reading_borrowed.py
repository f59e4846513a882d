"""Whose report a text is, where it comes by somebody else's phone."""

import pytest

from handlers.reading.borrowed import Borrowed, read_borrowed
from handlers.reading.words import Vocabulary

LAND = "land 5w Hpa-An"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("for Ma Hla: R land 5w Hpa-An", Borrowed("Ma Hla", LAND, True)),
        ("For Ma Hla:R land 5w Hpa-An", Borrowed("Ma Hla", LAND, True)),
        ("from Ma Hla R land 5w Hpa-An", Borrowed("Ma Hla", LAND, True)),
        ("from Ma Hla, report: land 5w Hpa-An", Borrowed("Ma Hla", LAND, True)),
        ("on behalf of Ma Hla: land 5w Hpa-An", Borrowed("Ma Hla", LAND, False)),
        ("R for Ma Hla: land 5w Hpa-An", Borrowed("Ma Hla", LAND, False)),
        ("report from Naw Paw - land 5w Hpa-An", Borrowed("Naw Paw", LAND, False)),
        ("Ma Hla's report: land 5w Hpa-An", Borrowed("Ma Hla", LAND, True)),
        ("Ma Hla\u2019s report land 5w Hpa-An", Borrowed("Ma Hla", LAND, True)),
        ("မလှအတွက် R မြေယာ ၅ယောက်", Borrowed("မလှ", "မြေယာ ၅ယောက်", True)),
        ("မလှ အတွက်- မြေယာ ၅ယောက်", Borrowed("မလှ", "မြေယာ ၅ယောက်", False)),
        ("မလှရဲ့ အစီရင်ခံစာ မြေယာ ၅ယောက်", Borrowed("မလှ", "မြေယာ ၅ယောက်", True)),
        ("မလှကိုယ်စား အစီရင်ခံ မြေယာ ၅ယောက်", Borrowed("မလှ", "မြေယာ ၅ယောက်", True)),
    ],
)
def test_the_name_and_what_is_reported(vocabulary: Vocabulary, text: str, expected: Borrowed) -> None:
    assert expected == next(read_borrowed(text, vocabulary))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "for",
        "for Ma Hla",
        "R land 5w Hpa-An",
        "R for 5 women: land",
        "for 5 women: R land",
        "R land for Ma Hla",
        "for the meeting I need 5 chairs",
        "Ma Hla's land was taken by 5 men",
        "my report: land 5w",
    ],
)
def test_what_names_nobody_else_is_nobody_elses(vocabulary: Vocabulary, text: str) -> None:
    assert [] == list(read_borrowed(text, vocabulary))
