"""Which rows are one text, and what it says."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.channels.modem.multipart import InboxRow, Joined, Joining, bundles, join
from tests.bot.channels.modem.rig import udh

SETTLE, PATIENCE = timedelta(seconds=10), timedelta(minutes=10)
LONG_AGO = timedelta(hours=1)


def row(number: int, text: str, header: str = "", **others: object) -> InboxRow:
    digits = text.encode("utf-16-be", "surrogatepass").hex()
    base = InboxRow(number, "+959771234567", "2026-11-20 09:30:00", digits, header)
    return replace(base, **others)  # type: ignore[arg-type]  # the tests' own fields


def texts(rows: list[InboxRow], waited: timedelta = timedelta()) -> list[Joined]:
    found = [join(bundle, waited=waited, settle=SETTLE, patience=PATIENCE) for bundle in bundles(rows)]
    return [each for each in found if each]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param("050003CC0201", Joining("cc", 2, 1), id="8-bit reference"),
        pytest.param("060804ABCD0302", Joining("abcd", 3, 2), id="16-bit reference"),
        pytest.param("0A0003CC02010504158A0000", Joining("cc", 2, 1), id="beside another element"),
        pytest.param("050003CC02", None, id="cut short"),
        pytest.param("06050415811581", None, id="ports, nothing to join"),
        pytest.param("050003CC0203", None, id="part 3 of 2"),
        pytest.param("050003CC0200", None, id="part 0"),
        pytest.param("050003CC0101", None, id="part 1 of 1"),
        pytest.param("", None, id="no header"),
        pytest.param("zz", None, id="no hexadecimal"),
    ],
)
def test_a_header_tells_the_place_of_its_part(header: str, expected: Joining | None) -> None:
    assert Joining.parse(header) == expected


def test_a_text_that_the_daemon_joined_waits_a_little_for_its_rows() -> None:
    first = row(1, "one ", udh(5, 2, 1), decoded="one two")
    assert texts([first], SETTLE - timedelta(seconds=1)) == []
    (text,) = texts([first], SETTLE)
    assert (text.text, text.is_incomplete) == ("one two", False)
    (both,) = texts([first, row(2, "two", udh(5, 2, 2))])
    assert both.id == text.id


def test_rows_that_follow_a_joined_text_are_no_text_of_their_own() -> None:
    handled = row(1, "one ", udh(5, 2, 1), decoded="one two", is_handled=True)
    (again,) = texts([handled, row(2, "two", udh(5, 2, 2))])
    assert again.edits is None
    assert again.id == texts([replace(handled, is_handled=False)], SETTLE)[0].id


def test_a_lone_half_of_an_emoji_does_not_look_like_a_joined_text() -> None:
    first = row(1, "A\ud83d", udh(5, 2, 1), decoded="A\ufffd\ufffd\ufffd")
    assert texts([first], SETTLE) == []


def test_a_half_text_shows_where_something_is_missing() -> None:
    (text,) = texts([row(1, "two", udh(5, 4, 2))], PATIENCE)
    assert (text.text, text.is_incomplete) == ("…two…", True)


def test_a_half_text_waits() -> None:
    assert texts([row(1, "one", udh(5, 2, 1))], PATIENCE - timedelta(seconds=1)) == []


def test_each_late_part_edits_what_was_handed_on_before() -> None:
    parts = [row(number, str(number), udh(5, 3, number)) for number in (1, 2, 3)]
    handled = [replace(part, is_handled=True) for part in parts]
    (one,) = texts([parts[0]], LONG_AGO)
    (two,) = texts([handled[0], parts[1]], LONG_AGO)
    (all_of_it,) = texts([*handled[:2], parts[2]], LONG_AGO)
    assert [one.text, two.text, all_of_it.text] == ["1…", "12…", "123"]
    assert [one.edits, two.edits, all_of_it.edits] == [None, one.id, two.id]


def test_a_copy_of_a_part_belongs_to_the_text_it_copies() -> None:
    parts = [row(number, str(number), udh(5, 2, number), is_handled=True) for number in (1, 2)]
    (bundle,) = bundles([*parts, row(3, "2", udh(5, 2, 2))])
    assert (bundle.is_news, [each.id for each in bundle.rows]) == (False, [1, 2, 3])


def test_a_reference_used_again_is_another_text() -> None:
    old = [row(number, f"old{number}", udh(5, 2, number)) for number in (1, 2)]
    new = [row(number, f"new{number}", udh(5, 2, number - 2), sent="2026-11-20 11:00:00") for number in (4, 3)]
    assert [each.text for each in texts(old + new)] == ["old1old2", "new3new4"]


def test_parts_a_day_apart_are_two_texts() -> None:
    first = row(1, "one", udh(5, 2, 1))
    later = row(2, "two", udh(5, 2, 2), sent="2026-11-21 09:30:01")
    assert [each.text for each in texts([first, later], LONG_AGO)] == ["one…", "…two"]


def test_an_8_bit_and_a_16_bit_reference_of_one_value_are_kept_apart() -> None:
    rows = [row(1, "one", udh(5, 2, 1)), row(2, "two", udh(5, 2, 2, bits=8))]
    assert texts(rows) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\ud83db", "a\ufffdb", id="a lone surrogate"),
        pytest.param("a\x00b\x1bc\x85", "abc", id="NUL and controls"),
        pytest.param("a\r\nb\rc\td", "a\nb\nc\td", id="line ends"),
        pytest.param("က\u200cခ", "က\u200cခ", id="a joiner that Burmese needs"),
    ],
)
def test_what_cannot_be_read_or_kept_is_replaced(text: str, expected: str) -> None:
    assert [each.text for each in texts([row(1, text)])] == [expected]


def test_the_id_depends_on_what_was_sent_and_not_on_the_row() -> None:
    (one,) = texts([row(1, "DONE 3")])
    assert texts([row(99, "DONE 3", phone="m2")])[0].id == one.id
    others = [
        row(1, "DONE 4"),
        row(1, "DONE 3", sent="2026-11-20 09:30:01"),
        row(1, "DONE 3", sender="+959771234568"),
    ]
    assert one.id not in {texts([each])[0].id for each in others}
