"""Members from a CSV file: the good rows are taken, the bad ones are told and kept in a file of their own."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from bot.host.text_files import read_bytes
from bot.members.sheet import NoSheet, Row, Sheet, read_sheet
from handlers.core.lookup import NetworkLookup
from handlers.members.columns import Header, read_header
from handlers.members.entry import BadEntry, Column, Problem
from handlers.members.reading import other_numbers, read_entry
from handlers.members.roster import Roster
from handlers.people.names import TakenNames
from messages.catalog import Catalogs
from messages.phone_numbers import typed_address
from messages.zawgyi import are_zawgyi

_BETWEEN = (" ", " ::: ")  # parts of a name; several numbers
_SHOWN, _MOST_SHOWN = 20, 8  # letters of a heading, and headings
OURS = ("line", "problem")  # the columns that a file of bad rows has beside


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was not taken, and why."""

    row: Row
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class MemberSheet:
    """A CSV file whose columns we know; `unread` are the headings of the others."""

    sheet: Sheet
    columns: tuple[Column | None, ...]
    unread: tuple[str, ...]
    is_zawgyi: bool = False


@dataclass(slots=True)
class Taken:
    """What became of a list: of its good rows, its bad ones, and numbers that stood beside the one that was taken."""

    roster: Roster
    bad: list[BadRow] = field(default_factory=list[BadRow])
    beside: list[tuple[int, Sequence[str]]] = field(default_factory=list[tuple[int, Sequence[str]]])


def open_sheet(path: Path) -> MemberSheet:
    """The file, its columns understood. Raises OSError, and NoSheet when it cannot be read at all."""
    catalogs = Catalogs.load()
    sheet = read_sheet(read_bytes(path), lambda cells: read_header(cells, catalogs).known)
    header = read_header(sheet.header, catalogs)
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
        raise NoSheet(
            f"its first line must name the columns, phone among them: {','.join(Column)}. "
            f"It holds {found}: write phone above the numbers."
        )
    if header.doubled is not None:
        raise NoSheet(f"two columns hold the {header.doubled}: keep one of them.")


def take_in(
    connection: Connection, lookup: NetworkLookup, members: MemberSheet, rows: Iterable[Row], now: datetime
) -> Taken:
    """Put every good row into force."""
    taken = Taken(Roster(lookup.network, TakenNames.read(connection)))
    for row in rows:
        try:
            cells = _cells(members.columns, row)
            entry = read_entry(lookup, cells, typed_address, writes_zawgyi=members.is_zawgyi)
            taken.roster.take(connection, row.line, entry, now)
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
        raise BadEntry((Problem("row", over[0], "stands in a column without a heading", "is a cell not in quotes?"),))
    told: dict[Column, list[str]] = {}
    for column, cell in zip(columns, row.cells, strict=False):
        if column is not None and cell.strip():
            told.setdefault(column, []).append(cell)
    return {column: _BETWEEN[column is Column.PHONE].join(cells) for column, cells in told.items()}


def write_bad_rows(path: Path, sheet: Sheet, bad: Sequence[BadRow]) -> None:
    """Keep the bad rows with line and problem, in a file that can be mended and imported again."""
    path.touch(mode=0o600)
    kept = [place for place, heading in enumerate(sheet.header) if heading not in OURS]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=sheet.delimiter)
        writer.writerow([*(sheet.header[place] for place in kept), *OURS])
        for one in bad:
            padded = [*one.row.cells, *[""] * len(sheet.header)]
            told = "; ".join(map(str, one.problems))
            writer.writerow([*(padded[place] for place in kept), one.row.line, told])
