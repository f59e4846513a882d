"""`lanpya reports ...`: which reports there are, what one says, and all of them as a sheet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.choices import WRONG_CHOICE, day, group_code, one_of, whole_number
from bot.cli.command_error import CommandError
from bot.cli.opening import lookup_in_force, reading_database
from bot.cli.output import AsJson, Force, print_json, print_lines, print_table, write_out
from bot.cli.usage import Commands
from bot.cli.written_files import write_file
from messages.fold import fold

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.reports.sheet import Sheet
    from handlers.core.lookup import NetworkLookup
    from storage.report_lists import Listed, Wanted

app = Commands("List reports, show one, or write them to a spreadsheet.")

MOST_SHOWN = 100
DEFAULT_DAYS = 7

From = Annotated[str | None, typer.Option("--from", metavar="DAY", help="Of this day or later, such as 2026-11-23.")]
To = Annotated[str | None, typer.Option("--to", metavar="DAY", help="Of this day or earlier.")]
Theme = Annotated[str | None, typer.Option("--theme", metavar="KEY", help="Of this theme.")]
Place = Annotated[str | None, typer.Option("--township", metavar="NAME", help="Of this township: a name or a code.")]
Group = Annotated[str | None, typer.Option("--group", metavar="CODE", help="By members of this group.")]


@app.command("list")
def show_all(
    first: From = None, last: To = None, theme: Theme = None, township: Place = None, group: Group = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """List the newest reports, of the last seven days where no day is named."""
    since = timedelta(days=DEFAULT_DAYS) if first is None and last is None else None
    lookup, found = _found(_Choice(first, last, theme, township, group, since), MOST_SHOWN)
    rows = [_row(lookup, one) for one in found]
    if as_json:
        print_json(rows)
        return
    if rows:
        print_table([*rows[0]], [list(row.values()) for row in rows])
    print_lines(["1 report." if len(rows) == 1 else f"{len(rows)} reports."])


@app.command()
def show(
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="As the author was told.")], as_json: AsJson = False
) -> None:
    """Show what a report says."""
    from storage import report_lists

    with reading_database() as connection:
        lookup = lookup_in_force(connection)
        listed = report_lists.one(connection, whole_number("a report", number), None)
    if listed is None:
        raise CommandError(f"There is no report {number}. To see which there are: lanpya reports list")
    shown = _row(lookup, listed) | {"note": listed.report.content.note}
    if listed.report.withdrawn_at is not None:
        shown |= {"withdrawn": listed.report.withdrawn_at.astimezone(lookup.network.zone).strftime("%Y-%m-%d %H:%M")}
    if as_json:
        print_json(shown)
    else:
        print_lines(f"{name}: {value}" for name, value in shown.items() if value)


@app.command()
def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="FILE.csv or FILE.xlsx; - for CSV on standard output.")],
    first: From = None, last: To = None, theme: Theme = None, township: Place = None, group: Group = None,
    names: Annotated[bool, typer.Option("--names", help="Say who reported, too.")] = False,
    force: Force = False,
) -> None:  # fmt: skip
    """Write reports to a spreadsheet, with HXL tags below its headings; no names unless --names."""
    from bot.reports.sheet import CsvSheet, XlsxSheet

    is_stdout, kind = str(file) == "-", file.suffix.lower()
    if not is_stdout and kind not in (".csv", ".xlsx"):
        raise CommandError(f"{file} is neither FILE.csv nor FILE.xlsx.", WRONG_CHOICE)
    with reading_database() as connection:
        lookup = lookup_in_force(connection)
        wanted = _Choice(first, last, theme, township, group).read(lookup)
        is_book = kind == ".xlsx"
        sheet = XlsxSheet(lookup, names) if is_book else CsvSheet(lookup, names, mark=not is_stdout)
        parts = _parts(connection, wanted, sheet)
        if is_stdout:
            for part in parts:
                write_out(part.decode())
            return
        write_file(file, lambda path: _fill(path, parts), force=force)
    told = "It says who reported: keep it safe." if names else "It names nobody, but notes may."
    print_lines([f"{sheet.count} reports written to {file}. {told}"])


def _parts(connection: "Connection", wanted: "Wanted", sheet: "Sheet") -> Iterator[bytes]:
    """The file, part by part."""
    from bot.reports.sheet import AT_ONCE
    from storage import report_lists

    for found in report_lists.in_parts(connection, wanted, AT_ONCE):
        yield sheet.more(found)
    yield sheet.end()


def _fill(file: Path, parts: Iterable[bytes]) -> None:
    with file.open("wb") as out:
        out.writelines(parts)


@dataclass(frozen=True, slots=True)
class _Choice:
    """The options, as they were typed."""

    first: str | None
    last: str | None
    theme: str | None
    township: str | None
    group: str | None
    since: timedelta | None = None  # so far back, where no day is named

    def read(self, lookup: "NetworkLookup") -> "Wanted":
        """Which reports are meant. Raises CommandError."""
        from storage.report_lists import Wanted

        network = lookup.network
        return Wanted(
            first_day=self._first_day(lookup),
            last_day=None if self.last is None else day(self.last),
            theme=None if self.theme is None else one_of("theme", self.theme, [*network.themes]),
            township=_township(lookup, self.township),
            codes=None if self.group is None else [group_code(network, self.group)],
        )

    def _first_day(self, lookup: "NetworkLookup") -> date | None:
        if self.since is not None:
            return lookup.today(datetime.now(UTC) - self.since)
        return None if self.first is None else day(self.first)


def _found(choice: _Choice, limit: int) -> "tuple[NetworkLookup, list[Listed]]":
    from storage import report_lists

    with reading_database() as connection:
        lookup = lookup_in_force(connection)
        return lookup, report_lists.newest(connection, choice.read(lookup), limit)


def _township(lookup: "NetworkLookup", name: str | None) -> str | None:
    """The code of a township that is named or given by its code."""
    if name is None or name in lookup.gazetteer.by_code:
        return name
    words = fold(name).split()
    found = lookup.gazetteer.find(words) if words else None
    if found is None or found[1] != len(words):
        raise CommandError(f'There is no township "{name}": write a whole name, or a code of the list.', WRONG_CHOICE)
    return found[0].code


def _row(lookup: "NetworkLookup", listed: "Listed") -> dict[str, str]:
    content, language = listed.report.content, lookup.network.language
    counts = {"": content.people, " w": content.women, " m": content.men}
    return {
        "number": str(listed.report.id),
        "day": content.day.isoformat(),
        "by": listed.author or "",
        "theme": lookup.theme(content.theme)(language) if content.theme else "",
        "activity": lookup.activity(content.activity)(language) if content.activity else "",
        "people": ", ".join(f"{count}{sex}" for sex, count in counts.items() if count is not None),
        "township": lookup.township(content.township)(language) if content.township else "",
    }
