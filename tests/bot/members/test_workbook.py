"""A workbook is read as its CSV would be, and one that is made to harm, or damaged, is refused by name."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
import xlsxwriter

from bot.members.importing import sheet_of
from bot.members.row import NoSheet, Row
from messages.catalog import Catalogs

ROWS = [["phone", "name", "groups"], ["09771000001", "ေအာင္ေက်ာ္", "LAND"], [959771000002, "Ma Nu", None]]


def workbook(*sheets: Sequence[Sequence[object]]) -> bytes:
    """A workbook with these sheets."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"default_date_format": "yyyy-mm-dd"}) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return out.getvalue()


def repacked(content: bytes, name: str, replace: bytes) -> bytes:
    """The workbook with another file at that name."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            new.writestr(one, replace if one == name else old.read(one))
    return out.getvalue()


def packed_file(name: str, content: bytes) -> bytes:
    """A ZIP file with one file in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return out.getvalue()


def test_a_workbook_is_read_and_its_lines_are_counted_as_it_shows_them() -> None:
    members = sheet_of(workbook([["Members", None], [], *ROWS]))
    assert (Row(4, ("09771000001", "ေအာင္ေက်ာ္", "LAND")), Row(5, ("959771000002", "Ma Nu"))) == members.sheet.rows
    assert members.is_zawgyi


def test_the_sheet_with_the_headings_is_taken_wherever_it_stands() -> None:
    members = sheet_of(workbook([["Read me"]], [[str(cell or "") for cell in row] for row in ROWS]))
    assert 2 == len(members.sheet.rows)


def test_days_and_broken_figures_are_shown_as_the_sheet_shows_them() -> None:
    day = datetime.fromisoformat("2026-12-01")
    rows = [["phone", "name"], [day, 1.5], [day + timedelta(hours=9, minutes=30), True]]
    assert [("2026-12-01", "1.5"), ("2026-12-01 09:30:00", "True")] == [
        row.cells for row in sheet_of(workbook(rows)).sheet.rows
    ]


GOOD = workbook(ROWS)
SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
HARM = {
    "a file that unpacks to fifty times its size": (repacked(GOOD, SHEET, b" " * 40_000_000), "large"),
    "one that declares entities": (repacked(GOOD, SHEET, LAUGHS), "broken"),
    "one that is cut off": (GOOD[: len(GOOD) // 2], "broken"),
    "one whose sheet is no XML": (repacked(GOOD, SHEET, b"<worksheet><row"), "broken"),
    "another packed file": (packed_file("word/document.xml", b"<document/>"), "broken"),
    "an empty one": (workbook([]), "empty"),
    "no list of members": (workbook([["who", "where"], ["Ma Nu", "Bago"]]), "headings"),
}


@pytest.mark.parametrize(("content", "why"), HARM.values(), ids=HARM.keys())
def test_what_is_no_list_is_refused_by_name(content: bytes, why: str) -> None:
    with pytest.raises(NoSheet) as wrong:
        sheet_of(content)
    assert why == wrong.value.why
    assert all(wrong.value.told(Catalogs.load(), language) for language in ("en", "my"))


def test_a_cell_at_the_far_end_makes_no_million_rows() -> None:
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    with zipfile.ZipFile(io.BytesIO(GOOD)) as packed:
        sheet = packed.read(SHEET).replace(b"</sheetData>", far)
    sheet = re.sub(rb'<dimension ref="[^"]+"/>', b'<dimension ref="A1:XFD1048576"/>', sheet)
    assert 2 == len(sheet_of(repacked(GOOD, SHEET, sheet)).sheet.rows)
