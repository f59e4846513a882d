"""Alphabet, units, segments and parts of an SMS."""

import pytest
import smsutil
from hypothesis import given
from hypothesis import strategies as st

from messages.segments import GSM7_BASIC, GSM7_EXTENSION, is_gsm7, plain, segments, split, units

GSM7_TEXT = st.text(alphabet=GSM7_BASIC + GSM7_EXTENSION, max_size=700)
ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400) | st.text(
    alphabet="aကေ€😀", max_size=400
)


@pytest.mark.parametrize(
    ("text", "expected_units", "expected"),
    [
        pytest.param("", 0, 1, id="nothing is one segment"),
        pytest.param("a" * 160, 160, 1, id="exactly one"),
        pytest.param("a" * 161, 161, 2, id="one letter more costs a second"),
        pytest.param("a" * 306, 306, 2, id="two joined hold 306"),
        pytest.param("a" * 307, 307, 3, id="and one letter more costs a third"),
        pytest.param("€" * 80, 160, 1, id="an extension letter counts two"),
        pytest.param("€" * 153, 306, 3, id="an extension letter is not torn"),
        pytest.param("ŋ" * 70, 70, 1, id="seventy letters outside GSM-7"),
        pytest.param("ŋ" * 71, 71, 2, id="one more costs a second"),
        pytest.param("မ" * 134, 134, 2, id="two joined hold 134"),
        pytest.param("😀" * 35, 70, 1, id="an emoji counts two"),
        pytest.param("😀" * 67, 134, 3, id="an emoji is not torn"),
        pytest.param("a" * 100 + "မ", 101, 2, id="one Burmese letter makes all UCS-2"),
        pytest.param("`", 1, 1, id="a back quote is not in GSM-7"),
    ],
)
def test_a_text_costs_so_many_units_and_segments(text: str, expected_units: int, expected: int) -> None:
    assert (units(text), segments(text)) == (expected_units, expected)


def test_the_default_alphabet_has_127_letters_and_the_extension_ten() -> None:
    assert (len(set(GSM7_BASIC)), len(set(GSM7_EXTENSION))) == (127, 10)


@pytest.mark.parametrize(
    ("text", "reference_bits", "expected"),
    [
        pytest.param("a" * 160, 8, [160], id="one part as it is"),
        pytest.param("a" * 320, 8, [153, 153, 14], id="GSM-7 with a short reference"),
        pytest.param("a" * 320, 16, [152, 152, 16], id="GSM-7 with a long reference"),
        pytest.param("မ" * 140, 8, [67, 67, 6], id="UCS-2 with a short reference"),
        pytest.param("မ" * 140, 16, [66, 66, 8], id="UCS-2 with a long reference"),
        pytest.param("a" * 152 + "€" + "a" * 50, 8, [152, 51], id="an extension pair goes on together"),
        pytest.param("မ" * 66 + "😀" + "မ" * 10, 8, [66, 11], id="a surrogate pair goes on together"),
    ],
)
def test_parts_have_so_many_letters(text: str, reference_bits: int, expected: list[int]) -> None:
    assert [len(part) for part in split(text, reference_bits)] == expected


@given(GSM7_TEXT | ANY_TEXT, st.sampled_from([8, 16]))
def test_parts_joined_are_the_text_and_each_fits_a_segment(text: str, reference_bits: int) -> None:
    parts = split(text, reference_bits)
    room = ({8: 153, 16: 152} if is_gsm7(text) else {8: 67, 16: 66})[reference_bits]
    cost = [sum(2 if letter in GSM7_EXTENSION else 1 for letter in part) for part in parts]
    if not is_gsm7(text):
        cost = [len(part.encode("utf-16-le")) // 2 for part in parts]
    assert "".join(parts) == text
    assert len(parts) == 1 or max(cost) <= room


@given(GSM7_TEXT | ANY_TEXT)
def test_smsutil_counts_the_same(text: str) -> None:
    # It takes the escape for a letter, and makes no part of an empty text.
    text = text.replace("\x1b", "") or "a"
    assert split(text) == [part.content for part in smsutil.split(text).parts]
    assert segments(text) == len(smsutil.split(text).parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("\u201cMa Hla\u2019s map\u201d", '"Ma Hla\'s map"', id="curly quotes"),
        pytest.param("9\u201312 \u2014 hall", "9-12 - hall", id="dashes"),
        pytest.param("wait\u2026", "wait...", id="ellipsis"),
        pytest.param("12\u00a0000\u202f1", "12 000 1", id="no-break spaces"),
        pytest.param("`x`\tb\r\nc", "'x' b\nc", id="keys that GSM-7 lacks"),
        pytest.param("a\u200bb\u2060c\ufeff", "abc", id="zero width"),
        pytest.param("မြေ\u200cယာ\u200d", "မြေယာ", id="joiners among Burmese letters"),
        pytest.param("မြေယာ၊ ကျား/မ ရေးရာ။", "မြေယာ၊ ကျား/မ ရေးရာ။", id="Burmese stays"),
        pytest.param("a\x00b\x1bc", "abc", id="control characters"),
    ],
)
def test_fancy_characters_become_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(ANY_TEXT)
def test_plain_text_stays_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)
