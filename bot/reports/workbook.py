"""A workbook that is made row by row and leaves as it is made, so that neither memory nor disk ever holds all of it.

XlsxWriter makes everything but the rows: it would keep those in memory, or in files that a seized laptop still holds.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from typing import Final

MOST_ROWS: Final = 1_048_576  # of a worksheet, headings and all (ECMA-376)
_SHEET = "xl/worksheets/sheet1.xml"
_FIRST_DAY = date(1899, 12, 30)  # of which spreadsheets count, for any day after February 1900
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\ufffe": "_xFFFE_", "\uffff": "_xFFFF_"}
_TO_ESCAPE = re.compile("[&<>\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)")  # "_x0041_" would be read as "A"

Cell = str | int | float | date | None


class Workbook:
    """One worksheet below two rows that stay in sight; what is made of it is taken with `taken`.

    A text is a text in it, whatever it looks like: never a formula, never a link.
    """

    def __init__(self, headings: Sequence[str], second: Sequence[str], most_rows: int = MOST_ROWS) -> None:
        frame = _frame(headings, second)
        self._out = _Passing()
        self._zip = zipfile.ZipFile(self._out, "w", zipfile.ZIP_DEFLATED)
        for part in frame.infolist():
            if part.filename != _SHEET:
                self._zip.writestr(part, frame.read(part))
        head, sample, self._tail = _cut(frame.read(_SHEET).decode())
        self._day = _style_of(sample)
        self._columns = [_column(at) for at in range(len(headings))]
        self._most_rows = most_rows
        self._row = 2  # how many there are
        self._sheet = self._zip.open(_SHEET, "w")
        self._sheet.write(head.encode())

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """More rows; those that no worksheet has room for are left out."""
        for row in islice(rows, self._most_rows - self._row):
            self._row += 1
            cells = [self._cell(name, cell) for name, cell in zip(self._columns, row, strict=True)]
            self._sheet.write(f'<row r="{self._row}">{"".join(cells)}</row>'.encode())

    def taken(self) -> bytes:
        """The bytes that came about since this was asked last; the file is all of them together."""
        return self._out.taken()

    def close(self) -> None:
        """No more rows will come."""
        self._sheet.write(self._tail.encode())
        self._sheet.close()
        self._zip.close()

    def _cell(self, column: str, cell: Cell) -> str:
        if cell is None:
            return ""
        place = f'<c r="{column}{self._row}"'
        if isinstance(cell, date):
            return f'{place} s="{self._day}"><v>{(cell - _FIRST_DAY).days}</v></c>'
        if isinstance(cell, str):
            return f'{place} t="inlineStr"><is><t xml:space="preserve">{_escaped(cell)}</t></is></c>'
        return f"{place}><v>{cell}</v></c>"


def _frame(headings: Sequence[str], second: Sequence[str]) -> zipfile.ZipFile:
    """A workbook with these two rows, and one with nothing but a day as a sample."""
    import xlsxwriter  # here: only who makes one pays for it

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, {**options, "default_date_format": "yyyy-mm-dd"}) as book:
        page = book.add_worksheet()
        page.freeze_panes(2, 0)
        page.write_row(0, 0, headings, book.add_format({"bold": True}))
        page.write_row(1, 0, second)
        page.write(2, 0, date(2026, 1, 1))
    return zipfile.ZipFile(out)


def _cut(sheet: str) -> tuple[str, str, str]:
    """What stands before the sample's row, that row, and what stands behind it."""
    begin, end = sheet.index('<row r="3"'), sheet.index("</sheetData>")
    head = re.sub("<dimension [^>]*/>", "", sheet[:begin])  # how many rows there are nobody knows yet
    return head, sheet[begin:end], sheet[end:]


def _style_of(sample: str) -> str:
    """How a day is shown, by its number among the styles of the frame."""
    return sample.partition(' s="')[2].partition('"')[0]


def _column(at: int) -> str:
    """The letters of a column: A, B ... Z, AA."""
    return ("" if at < 26 else _column(at // 26 - 1)) + chr(ord("A") + at % 26)


def _escaped(text: str) -> str:
    return _TO_ESCAPE.sub(lambda found: _ESCAPED.get(found[0], "_x005F_"), text)


class _Passing(io.RawIOBase):
    """A file that cannot be gone back in: it only passes on what is written."""

    def __init__(self) -> None:
        self._parts = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, part: bytes, /) -> int:  # pyright: ignore[reportIncompatibleMethodOverride] zipfile writes bytes
        self._parts += part
        return len(part)

    def taken(self) -> bytes:
        taken = bytes(self._parts)
        self._parts.clear()
        return taken
