"""Spreadsheets, as CSV or as workbooks: read whatever program saved them, written so that no cell runs as a formula."""

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.host.text_files import decoded
from bot.members import workbook
from bot.members.row import NoSheet, Row

DELIMITERS = ",;\t"
_NAMED = re.compile(r'("?sep=([,;\t|])"?)\n')
_MOST_ABOVE = 10  # rows among which the headings are looked for
_OTHERS = {b"\xd0\xcf\x11\xe0": "old", b"BEGIN:VCARD": "cards"}  # what a file begins with that we do not read
_LONGEST_CELL = 10_000  # letters; a longer one is a quotation mark that never ends
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet calculate


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows below the header."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    delimiter: str


def read_sheet(content: bytes, count_known: Callable[[Sequence[str]], int]) -> Sheet:
    """The sheet in a file. `count_known` tells how many headings of a row it knows. Raises NoSheet.

    Of a workbook it is the sheet of which it knows the most. The delimiter is the one that makes the most headings
    known, unless Excel's `sep=;` names it: `csv.Sniffer` guesses from the letters and goes wrong on short lists. A
    title and blank lines may stand above the headings.
    """
    if content.startswith(workbook.BEGIN):
        sheets = [_below_title(rows, count_known) for rows in workbook.sheets(content)]
        best = max(sheets, key=lambda rows: _known(rows, count_known)) if sheets else []
        return _sheet(best, ",")
    text = _decoded(content)
    named = _NAMED.match(text)
    text = text[named.end(1) :] if named else text  # its line end stays: lines are counted from the first
    found = [_below_title(_rows(text, one), count_known) for one in (named[2] if named else DELIMITERS)]
    delimiter, rows = max(
        zip(named[2] if named else DELIMITERS, found, strict=True), key=lambda one: _known(one[1], count_known)
    )
    return _sheet(rows, delimiter)


def _sheet(rows: Sequence[Row], delimiter: str) -> Sheet:
    if not rows:
        raise NoSheet("empty")
    return Sheet(rows[0].cells, tuple(rows[1:]), delimiter)


def _known(rows: Sequence[Row], count_known: Callable[[Sequence[str]], int]) -> int:
    return count_known(rows[0].cells) if rows else 0


def _below_title(rows: list[Row], count_known: Callable[[Sequence[str]], int]) -> list[Row]:
    """The rows from the one with the headings on."""
    known = [count_known(row.cells) for row in rows[:_MOST_ABOVE]]
    return rows[known.index(max(known)) :] if known else rows


def _decoded(content: bytes) -> str:
    for begin, what in _OTHERS.items():
        if content.startswith(begin):
            raise NoSheet(what)
    try:
        return decoded(content).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise NoSheet("encoding") from None


def _rows(text: str, delimiter: str) -> list[Row]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(Row(line, tuple(cells)))
            line = reader.line_num + 1
    except csv.Error:
        raise NoSheet("line", number=str(line)) from None
    return rows


def formula_safe(text: str) -> str:
    """The text as a cell that spreadsheets show and never calculate.

    Source: OWASP, CSV Injection. Not for phone numbers: their + is no formula, and must stay.
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
