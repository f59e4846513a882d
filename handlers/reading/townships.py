"""The township list: a CSV with a code, a name in each language, and where each lies."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from messages.fold import digits, fold_word
from messages.zawgyi import are_zawgyi, read_burmese

_FIXED = ("code", "also", "lat", "lon")
# `state_en`, `district_my`, `region`: where a township lies, in that language or in any.
_REGION = re.compile(r"(state|region|division|province|district)(?:_(\w+))?")
_FIRST_LINE = "code,en,my,lat,lon"
_RANGES = {"lat": 90.0, "lon": 180.0}

_Wrong = tuple[str, Mapping[str, str | int]]  # what is wrong, as `Mistake` has it


@dataclass(frozen=True, slots=True)
class Township:
    """A township. `names` is by language, one at least; `lat`, `lon` are degrees, north and east positive.

    Both are None where the list does not say where it lies. `regions` is by language, empty for any: the state or
    region that it lies in, and the district, if the list says so. `also` is what it is called besides, in any language.
    """

    code: str
    names: Mapping[str, str]
    lat: float | None = None
    lon: float | None = None
    regions: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: {})
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with a list (`network-wrong-list-...` of the catalogs). `line` counts from 1."""

    line: int
    wrong: str
    args: Mapping[str, str | int] = field(default_factory=lambda: {})


def read_townships(csv_text: str) -> tuple[list[Township], list[Mistake]]:
    """The townships of a list with a column code and one for each language; and what is wrong.

    Columns lat and lon say where a township is; such as state_en, district_my or region where it lies, to tell equal
    names apart; also what else it is called, parted by semicolons. Columns stand in any order.

    A row with a mistake is left out. Blank lines are skipped. A list in Zawgyi is read as what it says.
    """
    is_zawgyi = are_zawgyi(csv_text.splitlines())
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
                return [], [Mistake(rows.line_num, *mistake)]
            reader = _RowReader(header, is_zawgyi)
    except csv.Error as error:
        return (reader.townships if reader else []), [
            *(reader.mistakes if reader else []),
            Mistake(rows.line_num, "no-csv", {"reason": str(error)}),
        ]
    if reader is None:
        return [], [Mistake(1, "empty", {"line": _FIRST_LINE})]
    return reader.townships, reader.mistakes


def _delimiter(csv_text: str) -> str:
    """A spreadsheet set to another country writes semicolons, and one saved as text tabs."""
    first = csv_text.partition("\n")[0]
    return next((sign for sign in ",;\t" if sign in first), ",")


def _header_mistake(header: list[str]) -> _Wrong | None:
    if "code" not in header:
        return "no-code", {"line": _FIRST_LINE}
    alone = next(
        (one for one, other in (("lat", "lon"), ("lon", "lat")) if one in header and other not in header), None
    )
    if alone:
        return "alone", {"key": alone, "list": "lat, lon"}
    twice = [name for name in header if name and header.count(name) > 1]
    if twice:
        return "twice", {"key": twice[0]}
    if all(name in _FIXED or _REGION.fullmatch(name) for name in header if name):
        return "no-names", {}
    return None


class _RowReader:
    """Reads one row after the other, and keeps what it found."""

    def __init__(self, header: list[str], is_zawgyi: bool) -> None:
        self._header = header
        self._is_zawgyi = is_zawgyi
        self._lines: dict[str, int] = {}  # code -> line
        self.townships: list[Township] = []
        self.mistakes: list[Mistake] = []

    def read(self, row: list[str], line: int) -> None:
        mistakes: list[_Wrong] = []
        cells = {
            name: read_burmese(cell.strip(), self._is_zawgyi)[0]
            for name, cell in zip(self._header, row, strict=False)
            if name
        }
        if len(row) != len(self._header):
            mistakes.append(("columns", {"count": len(row), "number": len(self._header)}))
        else:
            township = self._township(cells, line, mistakes)
            if not mistakes:
                self.townships.append(township)
        self.mistakes += [Mistake(line, *mistake) for mistake in mistakes]

    def _township(self, cells: Mapping[str, str], line: int, mistakes: list[_Wrong]) -> Township:
        code = cells["code"]
        if not code:
            mistakes.append(("code-empty", {}))
        elif code in self._lines:
            mistakes.append(("code-twice", {"code": code, "number": self._lines[code]}))
        self._lines.setdefault(code, line)
        told = {name: cell for name, cell in cells.items() if name not in _FIXED and fold_word(cell)}
        names = {name: cell for name, cell in told.items() if not _REGION.fullmatch(name)}
        if not names:
            mistakes.append(("unnamed", {}))
        lat, lon = _point(cells, mistakes)
        also = tuple(name.strip() for name in cells.get("also", "").split(";") if fold_word(name))
        return Township(code, names, lat, lon, _regions(told), also)


def _regions(cells: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Where a township lies, by language, the larger first."""
    found: dict[str, list[str]] = {}
    matches = [(match, cell) for name, cell in cells.items() if (match := _REGION.fullmatch(name))]
    for match, cell in sorted(matches, key=lambda one: one[0][1] == "district"):
        found.setdefault(match[2] or "", []).append(cell)
    return {language: tuple(names) for language, names in found.items()}


def _point(cells: Mapping[str, str], mistakes: list[_Wrong]) -> tuple[float, float] | tuple[None, None]:
    """The two degrees; None for a township of which the list does not say where it is."""
    if not cells.get("lat") and not cells.get("lon"):
        return None, None
    return _degrees(cells["lat"], "lat", mistakes), _degrees(cells["lon"], "lon", mistakes)


def _degrees(cell: str, column: str, mistakes: list[_Wrong]) -> float:
    most = _RANGES[column]
    try:
        degrees = float(digits(cell))
    except ValueError:
        degrees = most + 1
    if not -most <= degrees <= most:
        mistakes.append((column, {"value": f'"{cell}"', "high": int(most)}))
        return 0.0
    return degrees
