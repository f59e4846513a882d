"""Spreadsheets as CSV: read whatever program saved them, written so that none runs a cell as a formula."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

DELIMITERS = ",;\t"
_LONGEST_CELL = 10_000  # letters; a longer one is a quotation mark that never ends
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet calculate


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something; `line` is where it starts in the file, from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows below the header."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    delimiter: str


class NoSheet(ValueError):
    """The file is no CSV that we can read; the text says why and what to do."""


def read_sheet(content: bytes, count_known: Callable[[Sequence[str]], int]) -> Sheet:
    """The sheet in a file. `count_known` tells how many headings of a row it knows. Raises NoSheet.

    The delimiter is the one that makes the most headings known: `csv.Sniffer` guesses from the letters
    and goes wrong on short lists.
    """
    text = _decoded(content)
    delimiter = max(DELIMITERS, key=lambda one: count_known(_header(text, one)))
    rows = _rows(text, delimiter)
    if not rows:
        raise NoSheet("the file is empty.")
    return Sheet(rows[0].cells, tuple(rows[1:]), delimiter)


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise NoSheet('it is not UTF-8: in the spreadsheet, save it as "CSV UTF-8".') from None


def _header(text: str, delimiter: str) -> Sequence[str]:
    return next(csv.reader(io.StringIO(text.lstrip("\n ")[:_LONGEST_CELL]), delimiter=delimiter), ())


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
        raise NoSheet(f'line {line} cannot be read: is a quotation mark (") missing there?') from None
    return rows


def formula_safe(text: str) -> str:
    """The text as a cell that spreadsheets show and never calculate.

    Source: OWASP, CSV Injection. Not for phone numbers: their + is no formula, and must stay.
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
