"""Members from a spreadsheet: the good rows are taken, the bad ones are told and kept in a file of their own."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection

from bot.host.text_files import read_bytes
from bot.members.row import NoSheet, Row
from bot.members.sheet import Sheet, read_sheet
from handlers.core.lookup import NetworkLookup
from handlers.members.columns import Header, read_header
from handlers.members.enrol import Enrolled
from handlers.members.entry import BadEntry, Column, Problem
from handlers.members.reading import other_numbers, read_entry
from handlers.members.roster import Roster
from handlers.people.names import TakenNames
from messages.catalog import Catalogs
from messages.fold import fold
from messages.phone_numbers import typed_address
from messages.zawgyi import are_zawgyi

_BETWEEN = (" ", " ::: ")  # parts of a name; several numbers
_TOLD_BY = 8  # the last digits of a number, which are the same however it is written
_SHOWN, _MOST_SHOWN = 20, 8  # letters of a heading, and headings
OURS = ("line", "problem")  # the columns that a file of bad rows has beside


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was not taken, and why."""

    row: Row
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class MemberSheet:
    """A spreadsheet whose columns we know; `unread` are the headings of the others."""

    sheet: Sheet
    columns: tuple[Column | None, ...]
    unread: tuple[str, ...]
    is_zawgyi: bool = False


@dataclass(slots=True)
class Taken:
    """What became of a list: of its good rows, its bad ones, and numbers that stood beside the one that was taken."""

    roster: Roster
    good: list[tuple[int, Enrolled]] = field(default_factory=lambda: [])  # by line
    bad: list[BadRow] = field(default_factory=lambda: [])
    beside: list[tuple[int, Sequence[str]]] = field(default_factory=lambda: [])

    def in_order(self) -> Self:
        """The same, with its rows as they stand in the list."""
        self.good.sort(key=lambda one: one[0])
        self.bad.sort(key=lambda one: one.row.line)
        self.beside.sort(key=lambda one: one[0])
        return self


def open_sheet(path: Path) -> MemberSheet:
    """The file, its columns understood. Raises OSError, and NoSheet when it cannot be read at all."""
    return sheet_of(read_bytes(path))


def sheet_of(content: bytes) -> MemberSheet:
    """The same of what stands in a file."""
    catalogs = Catalogs.load()
    return understood(read_sheet(content, lambda cells: read_header(cells, catalogs).known))


def understood(sheet: Sheet) -> MemberSheet:
    """The sheet with what its columns hold; raises NoSheet where no number is among them."""
    header = read_header(sheet.header, Catalogs.load())
    _refuse(header, sheet.header)
    unread = [
        heading
        for heading, column in zip(sheet.header, header.columns, strict=True)
        if column is None and heading.strip() and heading not in OURS
    ]
    is_zawgyi = are_zawgyi(cell for row in sheet.rows for cell in row.cells)
    return MemberSheet(sheet, header.columns, tuple(unread), is_zawgyi)


def _refuse(header: Header, headings: Sequence[str]) -> None:
    if Column.PHONE not in header.columns:
        found = " | ".join(heading.strip()[:_SHOWN] for heading in headings[:_MOST_SHOWN] if heading.strip())
        raise NoSheet("headings", list=",".join(Column), text=found)
    if header.doubled is not None:
        raise NoSheet("doubled", word=header.doubled)


ROWS_AT_ONCE = 100  # in one transaction on the page: texts wait so long, and no longer


def in_batches(members: MemberSheet) -> list[list[Row]]:
    """The rows in parts of ROWS_AT_ONCE or a little more, those of one number together: they may be one person's."""
    at = members.columns.index(Column.PHONE)
    alike: dict[str, list[Row]] = {}
    for row in members.sheet.rows:
        digits = "".join(filter(str.isdecimal, fold(row.cells[at]))) if at < len(row.cells) else ""
        alike.setdefault(digits[-_TOLD_BY:], []).append(row)
    batches: list[list[Row]] = [[]]
    for rows in alike.values():
        if len(batches[-1]) >= ROWS_AT_ONCE:
            batches.append([])
        batches[-1] += rows
    return batches


def previewed(
    connection: Connection,
    lookup: NetworkLookup,
    members: MemberSheet,
    rows: Iterable[Row],
    now: datetime,
    by: int | None = None,
    before: Taken | None = None,
) -> Taken:
    """What `take_in` would do with these rows; nothing is changed."""
    savepoint = connection.begin_nested()
    try:
        return take_in(connection, lookup, members, rows, now, by, before)
    finally:
        savepoint.rollback()


def take_in(
    connection: Connection,
    lookup: NetworkLookup,
    members: MemberSheet,
    rows: Iterable[Row],
    now: datetime,
    by: int | None = None,
    before: Taken | None = None,
) -> Taken:
    """Put every good row into force; `by` is who does it, None at the command line.

    `before`: what became of earlier rows of the same list, which these are added to.
    """
    names = TakenNames.read(connection, now)
    taken = before or Taken(Roster(lookup.network, names, by))
    taken.roster.taken.add_all(names)  # others may have taken one meanwhile
    for row in rows:
        try:
            cells = _cells(members.columns, row)
            entry = read_entry(lookup, cells, typed_address, writes_zawgyi=members.is_zawgyi)
            taken.good.append((row.line, taken.roster.take(connection, row.line, entry, now)))
        except BadEntry as wrong:
            taken.bad.append(BadRow(row, wrong.problems))
            continue
        others = other_numbers(cells[Column.PHONE], entry.address)
        if others:
            taken.beside.append((row.line, others))
    return taken


def _cells(columns: Sequence[Column | None], row: Row) -> dict[Column, str]:
    over = [cell for cell in row.cells[len(columns) :] if cell.strip()]
    if over:
        raise BadEntry((Problem("row", over[0], "over", "quotes"),))
    told: dict[Column, list[str]] = {}
    for column, cell in zip(columns, row.cells, strict=False):
        if column is not None and cell.strip():
            told.setdefault(column, []).append(cell)
    return {column: _BETWEEN[column is Column.PHONE].join(cells) for column, cells in told.items()}


def bad_rows(sheet: Sheet, bad: Sequence[BadRow], tell: Callable[[Problem], str]) -> str:
    """The bad rows with line and problem, as a CSV that can be mended and imported again."""
    out = io.StringIO(newline="")
    kept = [place for place, heading in enumerate(sheet.header) if heading not in OURS]
    writer = csv.writer(out, delimiter=sheet.delimiter)
    writer.writerow([*(sheet.header[place] for place in kept), *OURS])
    for one in bad:
        padded = [*one.row.cells, *[""] * len(sheet.header)]
        writer.writerow([*(padded[place] for place in kept), one.row.line, "; ".join(map(tell, one.problems))])
    return f"\ufeff{out.getvalue()}"  # by this mark spreadsheets know UTF-8
