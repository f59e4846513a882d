"""The township list: a CSV with a code, a name in each language, and where each lies."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass

from messages.fold import digits, fold_word

_FIXED = ("code", "lat", "lon")
_RANGES = {"lat": ("latitude", 90.0), "lon": ("longitude", 180.0)}


@dataclass(frozen=True, slots=True)
class Township:
    """A township. `names` is by language, one at least; `lat`, `lon` are degrees, north and east positive."""

    code: str
    names: Mapping[str, str]
    lat: float
    lon: float


def read_townships(csv_text: str) -> tuple[list[Township], list[str]]:
    """The townships of a list with the columns code, lat, lon and one for each language; and what is wrong.

    Columns stand in any order. Every mistake is a sentence that begins with its line, counted from 1; the row
    is left out. Blank lines are skipped.
    """
    rows = csv.reader(csv_text.removeprefix("\ufeff").splitlines(keepends=True), delimiter=_delimiter(csv_text))
    header: list[str] = []
    reader: _RowReader | None = None
    try:
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            if reader is not None:
                reader.read(row, rows.line_num)
                continue
            header = [cell.strip().lower() for cell in row]
            if mistake := _header_mistake(header):
                return [], [f"line {rows.line_num}: {mistake}"]
            reader = _RowReader(header)
    except csv.Error as error:
        return (reader.townships if reader else []), [
            *(reader.mistakes if reader else []),
            f"line {rows.line_num}: this is no CSV ({error})",
        ]
    if reader is None:
        return [], ["line 1: the list is empty; its first line is code,en,my,lat,lon"]
    return reader.townships, reader.mistakes


def _delimiter(csv_text: str) -> str:
    """A spreadsheet set to another country writes semicolons."""
    first = csv_text.partition("\n")[0]
    return ";" if ";" in first and "," not in first else ","


def _header_mistake(header: list[str]) -> str:
    missing = [name for name in _FIXED if name not in header]
    if missing:
        return f"the column {missing[0]} is missing; the first line is code,en,my,lat,lon"
    twice = [name for name in header if name and header.count(name) > 1]
    if twice:
        return f"the column {twice[0]} stands twice"
    if len([name for name in header if name]) == len(_FIXED):
        return "no column holds names; add one for each language, such as en"
    return ""


class _RowReader:
    """Reads one row after the other, and keeps what it found."""

    def __init__(self, header: list[str]) -> None:
        self._header = header
        self._lines: dict[str, int] = {}  # code -> line
        self.townships: list[Township] = []
        self.mistakes: list[str] = []

    def read(self, row: list[str], line: int) -> None:
        mistakes: list[str] = []
        cells = {name: cell.strip() for name, cell in zip(self._header, row, strict=False) if name}
        if len(row) != len(self._header):
            mistakes.append(f"{len(row)} columns, where the first line has {len(self._header)}")
        else:
            township = self._township(cells, line, mistakes)
            if not mistakes:
                self.townships.append(township)
        self.mistakes += [f"line {line}: {mistake}" for mistake in mistakes]

    def _township(self, cells: Mapping[str, str], line: int, mistakes: list[str]) -> Township:
        code = cells["code"]
        if not code:
            mistakes.append("the code is empty")
        elif code in self._lines:
            mistakes.append(f"the code {code} stands in line {self._lines[code]} already")
        self._lines.setdefault(code, line)
        names = {name: cell for name, cell in cells.items() if name not in _FIXED and fold_word(cell)}
        if not names:
            mistakes.append("no language has a name")
        lat, lon = (_degrees(cells[column], column, mistakes) for column in ("lat", "lon"))
        return Township(code, names, lat, lon)


def _degrees(cell: str, column: str, mistakes: list[str]) -> float:
    name, most = _RANGES[column]
    try:
        degrees = float(digits(cell))
    except ValueError:
        degrees = most + 1
    if not -most <= degrees <= most:
        mistakes.append(f"the {name} {cell!r} is no number from -{most:.0f} to {most:.0f}")
        return 0.0
    return degrees
