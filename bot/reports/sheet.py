"""Reports as a sheet: headings in the network's language, a row of HXL tags, one row a report.

HXL: the Humanitarian Exchange Language, https://hxlstandard.org: hashtags below the headings, by which other programs
know the columns whatever language they are in.
"""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.host import terminal
from bot.members.sheet import formula_safe
from handlers.core.lookup import NetworkLookup
from storage.report_lists import Listed

Cell = str | int | float | date | None
AUTHOR = "author"


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


@dataclass(frozen=True, slots=True)
class Sheet:
    """Headings, tags and rows, all of one length."""

    headings: Sequence[str]
    tags: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def sheet_of(lookup: NetworkLookup, reports: Sequence[Listed], *, with_authors: bool) -> Sheet:
    """The reports in their order; who wrote them only where that is asked for."""
    columns = {name: column for name, column in _COLUMNS.items() if with_authors or name != AUTHOR}
    return Sheet(
        [lookup.text(lookup.network.language, f"sheet-{name}", {}) for name in columns],
        [column.tag for column in columns.values()],
        [[column.value(listed, lookup) for column in columns.values()] for listed in reports],
    )


def as_csv(sheet: Sheet) -> str:
    """A CSV that spreadsheets open; no cell of it is a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(sheet.headings)
    writer.writerow(sheet.tags)
    writer.writerows([[_plain(cell) for cell in row] for row in sheet.rows])
    return out.getvalue()


def _plain(cell: Cell) -> Cell:
    return formula_safe(terminal.shown(cell)) if isinstance(cell, str) else cell


def write_xlsx(sheet: Sheet, file: Path | io.BytesIO) -> None:
    """The sheet as XLSX at, or in, `file`. No text of it is a formula or a link. Raises OSError."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    options = {"strings_to_formulas": False, "strings_to_urls": False, "default_date_format": "yyyy-mm-dd"}
    try:
        with xlsxwriter.Workbook(file, options) as book:
            page = book.add_worksheet()
            page.freeze_panes(2, 0)
            page.write_row(0, 0, sheet.headings, book.add_format({"bold": True}))
            page.write_row(1, 0, sheet.tags)
            for at, row in enumerate(sheet.rows, 2):
                page.write_row(at, 0, [terminal.shown(cell) if isinstance(cell, str) else cell for cell in row])
    except FileCreateError as error:
        raise error.__cause__ if isinstance(error.__cause__, OSError) else OSError(str(error)) from error
