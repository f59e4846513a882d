"""A spreadsheet is read whatever program saved it, and lines are counted as an editor counts them."""

from collections.abc import Sequence

import pytest

from bot.members.row import NoSheet, Row
from bot.members.sheet import read_sheet


def known(cells: Sequence[str]) -> int:
    return len({"phone", "name"} & set(cells))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"phone,name\n1,Ma\n", id="commas"),
        pytest.param(b"phone;name\r\n1;Ma\r\n", id="semicolons, as Windows writes"),
        pytest.param(b"phone\tname\n1\tMa", id="tabs, no last line end"),
        pytest.param(b"\xef\xbb\xbfphone,name\n1,Ma\n", id="a byte order mark"),
        pytest.param("phone\tname\r\n1\tMa\r\n".encode("utf-16"), id="Unicode text of Excel"),
        pytest.param(b'"phone","name"\n"1","Ma"\n', id="everything in quotes"),
        pytest.param("phone\tname\n1\tMa\n".encode("utf-16-le"), id="UTF-16 without its mark"),
        pytest.param(b"phone,name\r1,Ma\r", id="an old Macintosh"),
    ],
)
def test_a_sheet_is_read_whatever_saved_it(content: bytes) -> None:
    sheet = read_sheet(content, known)

    assert (sheet.header, sheet.rows) == (("phone", "name"), (Row(2, ("1", "Ma")),))


def test_lines_are_counted_over_blank_ones_and_cells_of_several_lines() -> None:
    sheet = read_sheet(b'\nphone,name\n\n1,"Ma\nHla"\n,\n2,Ko\n', known)

    assert sheet.rows == (Row(4, ("1", "Ma\nHla")), Row(7, ("2", "Ko")))


@pytest.mark.parametrize(
    ("content", "line"),
    [
        pytest.param(b"sep=;\nphone;name\n1;Ma\n", 3, id="Excel names the delimiter"),
        pytest.param(b'"sep=,"\nphone,name\n1,Ma\n', 3, id="in quotes"),
        pytest.param(b"Members of LAND,,\n,,\nphone,name\n1,Ma\n", 4, id="a title above"),
        pytest.param(b"Members of LAND\nas of May, 2026\n\nphone;name\n1;Ma\n", 5, id="a title with other signs"),
    ],
)
def test_what_stands_above_the_headings_is_passed_over(content: bytes, line: int) -> None:
    sheet = read_sheet(content, known)

    assert (("phone", "name"), (Row(line, ("1", "Ma")),)) == (sheet.header, sheet.rows)


@pytest.mark.parametrize(
    ("content", "expected"),
    [(b"\xd0\xcf\x11\xe0...", "old"), (b"BEGIN:VCARD\r\nVERSION:3.0\r\n", "cards")],
)
def test_another_kind_of_file_is_named(content: bytes, expected: str) -> None:
    with pytest.raises(NoSheet, match=expected):
        read_sheet(content, known)


def test_one_column_is_a_sheet_too() -> None:
    assert read_sheet(b"phone\n1\n2\n", known).rows == (Row(2, ("1",)), Row(3, ("2",)))


@pytest.mark.parametrize("content", [b"", b"\n\n", b" , \n"])
def test_an_empty_file_is_no_sheet(content: bytes) -> None:
    with pytest.raises(NoSheet, match="empty"):
        read_sheet(content, known)
