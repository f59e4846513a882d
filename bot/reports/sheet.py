"""Reports as a sheet: headings in the network's language, a row of HXL tags, one row a report.

HXL: the Humanitarian Exchange Language, https://hxlstandard.org: hashtags below the headings, by which other programs
know the columns whatever language they are in.
"""

import csv
import io
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.host import terminal
from bot.members.sheet import formula_safe
from bot.reports.workbook import Cell, Workbook
from handlers.core.lookup import NetworkLookup
from storage.report_lists import Listed

AUTHOR = "author"
AT_ONCE = 1_000  # reports that are read and written together, some 1 MB


@dataclass(frozen=True, slots=True)
class _Column:
    tag: str
    value: Callable[[Listed, NetworkLookup], Cell]


def _named(kind: str) -> Callable[[Listed, NetworkLookup], Cell]:
    def value(listed: Listed, lookup: NetworkLookup) -> Cell:
        key = getattr(listed.report.content, kind)
        return None if key is None else getattr(lookup, kind)(key)(lookup.network.language)

    return value


def _told(name: str) -> Callable[[Listed, NetworkLookup], Cell]:
    return lambda listed, _lookup: getattr(listed.report.content, name)


def _place(index: int) -> Callable[[Listed, NetworkLookup], Cell]:
    return lambda listed, _lookup: (listed.report.content.location or (None, None))[index]


# By the end of `sheet-...` in the catalogs.
_COLUMNS: Mapping[str, _Column] = {
    "number": _Column("#meta+id", lambda listed, _lookup: listed.report.id),
    "day": _Column("#date+occurred", _told("day")),
    "theme": _Column("#sector", _named("theme")),
    "activity": _Column("#activity", _named("activity")),
    "people": _Column("#affected", _told("people")),
    "women": _Column("#affected+f", _told("women")),
    "men": _Column("#affected+m", _told("men")),
    "township": _Column("#adm3+name", _named("township")),
    "township-code": _Column("#adm3+code", _told("township")),
    "latitude": _Column("#geo+lat", _place(0)),
    "longitude": _Column("#geo+lon", _place(1)),
    "photos": _Column("#meta+photos", lambda listed, _lookup: len(listed.report.content.media)),
    "note": _Column("#description", _told("note")),
    AUTHOR: _Column("#contact+name", lambda listed, _lookup: listed.author),
}


class Sheet(Protocol):
    """A sheet that is made part by part: the file is all that `more` and `end` return, one behind the other."""

    count: int  # of its reports until now

    def more(self, reports: Collection[Listed]) -> bytes:
        """These reports, in their order, and the headings before the first of them."""
        ...

    def end(self) -> bytes: ...


class _Form:
    """What stands in each column; who wrote a report only where that is asked for."""

    def __init__(self, lookup: NetworkLookup, with_authors: bool) -> None:
        columns = {name: column for name, column in _COLUMNS.items() if with_authors or name != AUTHOR}
        self._lookup = lookup
        self._columns = tuple(columns.values())
        self.headings = [lookup.text(lookup.network.language, f"sheet-{name}", {}) for name in columns]
        self.tags = [column.tag for column in self._columns]

    def row(self, listed: Listed) -> list[Cell]:
        """A report; of what people wrote, what is not seen is written out."""
        cells = [column.value(listed, self._lookup) for column in self._columns]
        return [terminal.shown(cell) if isinstance(cell, str) else cell for cell in cells]


class CsvSheet(Sheet):
    """A CSV that spreadsheets open; no cell of it is a formula. `mark`: the one by which spreadsheets know UTF-8."""

    def __init__(self, lookup: NetworkLookup, with_authors: bool, *, mark: bool = True) -> None:
        self.count = 0
        self._form = _Form(lookup, with_authors)
        self._out = io.StringIO("\ufeff" if mark else "", newline="")
        self._out.seek(0, io.SEEK_END)
        self._writer = csv.writer(self._out, lineterminator="\r\n")
        self._writer.writerows([self._form.headings, self._form.tags])

    def more(self, reports: Collection[Listed]) -> bytes:
        self.count += len(reports)
        self._writer.writerows([_safe(cell) for cell in self._form.row(one)] for one in reports)
        return self._taken()

    def end(self) -> bytes:
        return self._taken()

    def _taken(self) -> bytes:
        made = self._out.getvalue().encode()
        self._out.seek(0)
        self._out.truncate()
        return made


def _safe(cell: Cell) -> Cell:
    return formula_safe(cell) if isinstance(cell, str) else cell


class XlsxSheet(Sheet):
    """A workbook; no text of it is a formula or a link."""

    def __init__(self, lookup: NetworkLookup, with_authors: bool) -> None:
        self.count = 0
        self._form = _Form(lookup, with_authors)
        self._book = Workbook(self._form.headings, self._form.tags)

    def more(self, reports: Collection[Listed]) -> bytes:
        self.count += len(reports)
        self._book.write(map(self._form.row, reports))
        return self._book.taken()

    def end(self) -> bytes:
        self._book.close()
        return self._book.taken()
