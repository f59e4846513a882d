"""Members from a CSV file: the good rows are taken, the bad ones are told and kept in a file of their own."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from bot.members.sheet import NoSheet, Row, Sheet, read_sheet
from handlers.core.lookup import NetworkLookup
from handlers.members.columns import read_header
from handlers.members.entry import BadEntry, Column, Problem
from handlers.members.reading import read_entry
from handlers.members.roster import Roster
from handlers.people.names import TakenNames
from messages.catalog import Catalogs
from messages.phone_numbers import typed_address

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


def open_sheet(path: Path) -> MemberSheet:
    """The file, its columns understood. Raises OSError, and NoSheet when it cannot be read at all."""
    catalogs = Catalogs.load()
    sheet = read_sheet(path.read_bytes(), lambda cells: sum(map(bool, read_header(cells, catalogs))))
    columns = read_header(sheet.header, catalogs)
    _refuse(columns)
    unread = [
        heading
        for heading, column in zip(sheet.header, columns, strict=True)
        if column is None and heading.strip() and heading not in OURS
    ]
    return MemberSheet(sheet, tuple(columns), tuple(unread))


def _refuse(columns: Sequence[Column | None]) -> None:
    if Column.PHONE not in columns:
        raise NoSheet(f"its first line must name the columns, phone among them: {','.join(Column)}")
    doubled = next((column for column in Column if columns.count(column) > 1), None)
    if doubled is not None:
        raise NoSheet(f"two columns hold the {doubled}: keep one of them.")


def take_in(
    connection: Connection, lookup: NetworkLookup, members: MemberSheet, rows: Iterable[Row], now: datetime
) -> tuple[Roster, list[BadRow]]:
    """Put every good row into force; what each did, and the bad ones."""
    roster = Roster(lookup.network, TakenNames.read(connection))
    bad: list[BadRow] = []
    for row in rows:
        try:
            cells = _cells(members.columns, row)
            roster.take(connection, row.line, read_entry(lookup, cells, typed_address), now)
        except BadEntry as wrong:
            bad.append(BadRow(row, wrong.problems))
    return roster, bad


def _cells(columns: Sequence[Column | None], row: Row) -> dict[Column, str]:
    over = [cell for cell in row.cells[len(columns) :] if cell.strip()]
    if over:
        raise BadEntry((Problem("row", over[0], "stands in a column without a heading", "is a cell not in quotes?"),))
    return {column: cell for column, cell in zip(columns, row.cells, strict=False) if column is not None}


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
