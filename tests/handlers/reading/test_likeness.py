"""Which names look alike, and which do not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.likeness import looks, without_hidden

NAMES = st.text(
    st.sampled_from("abklmnoprtuyAIKMOT \u1000\u1019\u101d\u1031\u102d\u102f\u103a\u0430\u043e\u03bf"),
    min_size=1,
    max_size=12,
)
HIDDEN = st.sampled_from("\u200b\u200d\u202e\u2066\ufeff\u00ad\x00\x1b\u2028")


@pytest.mark.parametrize(
    ("name", "other"),
    [
        pytest.param("Ma Hla", "ma  hla", id="case and blanks"),
        pytest.param("Ma Hla", "MaHla", id="no blank"),
        pytest.param("Ma Hla", "MA HLA", id="capitals"),
        pytest.param("Ma Hla", "Ma-Hla.", id="signs"),
        pytest.param("Ma Hla", "Ma Hl\u0430", id="a Cyrillic a"),
        pytest.param("Ko Aung", "\u041ao \u0410ung", id="Cyrillic capitals"),
        pytest.param("Ko Ko", "\u039a\u03bf Ko", id="a Greek o"),
        pytest.param("Ma Hla", "Ma HIa", id="a capital I for an l"),
        pytest.param("Ma Hla", "Ma H1a", id="a one for an l"),
        pytest.param("Ko Ko", "K0 K0", id="zeros"),
        pytest.param("Ma Hla", "Rna Hla", id="r and n for an m"),
        pytest.param("Ma Hla", "M\u00e1 Hla", id="an accent"),
        pytest.param("Ma Hla", "\uff2d\uff41 \uff28\uff4c\uff41", id="full width"),
        pytest.param("Ma Hla", "Ma\u200b Hla\u202c", id="what nobody sees"),
        pytest.param("မောင်ဝင်း", "မောင်၀င်း", id="the digit 0 for the letter wa"),
        pytest.param("ရဲရင့်", "၇ဲရင့်", id="the digit 7 for the letter ra"),
        pytest.param("ကို", "ကုိ", id="vowels in the other order"),
        pytest.param("ဩဘာ", "သြဘာ", id="two spellings of a letter"),
        pytest.param("မလှ", "မ လှ", id="a blank in Burmese"),
        pytest.param("Aေက", "Aေ က", id="a blank within a syllable"),
    ],
)
def test_these_look_alike(name: str, other: str) -> None:
    assert looks(name) & looks(other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ma Hla", "Ma Hla Hpa-An"),
        ("Ma Hla", "Ma Hia"),
        ("Ko Tun", "Ko Tin"),
        ("Daw Mya", "Daw Maya"),
        ("မလှ", "မလှလှ"),
        ("ကူ", "ကု"),
        ("Ko Aung", "ကိုအောင်"),
    ],
)
def test_these_do_not(name: str, other: str) -> None:
    assert not looks(name) & looks(other)


@given(NAMES, HIDDEN, st.integers(0, 12))
def test_neither_case_nor_blanks_nor_what_is_hidden_make_another_name(name: str, hidden: str, at: int) -> None:
    other = f"{name[:at]}{hidden} {name[at:]}"
    assert looks(name) & looks(other)
    if name.isascii():
        assert looks(name) & looks(name.upper())
        assert looks(name) & looks(name.lower())


@given(st.text())
def test_nothing_hidden_is_left(text: str) -> None:
    seen = without_hidden(text)
    assert not [one for one in seen if unicodedata.category(one)[0] == "C" or one in "\n\r\u2028\u2029"]
    assert seen == without_hidden(seen)
