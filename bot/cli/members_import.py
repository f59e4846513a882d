"""`lanpya members import`: what happened to each row of a spreadsheet."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track

from bot.cli.command_error import CommandError
from bot.cli.opening import lookup_in_force, writing_database
from bot.cli.output import print_json, print_lines
from bot.host.text_files import why_unread
from bot.members.importing import MemberSheet, Taken, bad_rows, open_sheet, previewed, take_in
from bot.members.row import NoSheet, Row
from handlers.members.enrol import Enrolment
from handlers.members.entry import Problem
from messages.catalog import Catalogs

_ENGLISH = "en"  # the command line's language


def run_import(file: Path, dry_run: bool, as_json: bool) -> bool:
    """Import the file and tell of it; False when some rows were bad. Raises CommandError."""
    members = _open(file)
    taken = _take_in(members, dry_run, with_progress=not as_json)
    bad_file = None
    if taken.bad and not dry_run:
        bad_file = file.with_suffix(".bad.csv")
        try:
            bad_file.touch(mode=0o600)
            bad_file.write_text(bad_rows(members.sheet, taken.bad, told_in_english), encoding="utf-8", newline="")
        except OSError as error:
            raise CommandError(
                f"The good rows were imported, but {bad_file} cannot be written ({error.strerror})."
            ) from None
    if as_json:
        print_json(_told(taken, members.unread, bad_file, dry_run))
    else:
        print_lines(_lines(taken, members.unread, bad_file, dry_run))
    return not taken.bad


def _open(file: Path) -> MemberSheet:
    try:
        return open_sheet(file)
    except NoSheet as wrong:
        raise CommandError(f"{file} cannot be imported: {wrong.told(Catalogs.load(), _ENGLISH)}") from None
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {why_unread(error)}. Give the name of a spreadsheet.") from None


def _take_in(members: MemberSheet, dry_run: bool, with_progress: bool) -> Taken:
    rows = members.sheet.rows
    take = previewed if dry_run else take_in
    with writing_database() as connection:
        shown = _with_progress(rows) if with_progress else rows
        return take(connection, lookup_in_force(connection), members, shown, datetime.now(UTC))


def _with_progress(rows: Sequence[Row]) -> Iterable[Row]:
    """The rows, with a bar on a terminal while they are taken."""
    errors = Console(stderr=True)
    return track(rows, "Importing", console=errors, transient=True, disable=not errors.is_terminal)


def _lines(taken: Taken, unread: Sequence[str], bad_file: Path | None, dry_run: bool) -> list[str]:
    lines = [f"line {one.row.line}, {told_in_english(problem)}." for one in taken.bad for problem in one.problems]
    lines += [f"line {line}, phone: the first number counts, not {', '.join(others)}." for line, others in taken.beside]
    if unread:
        lines.append(f"Columns that are not read: {', '.join(unread)}.")
    counts = ", ".join(f"{count} {name}" for name, count in _counts(taken).items())
    lines.append(f"{'Nothing was changed; it would be' if dry_run else 'Imported'}: {counts}.")
    if bad_file is not None:
        lines.append(f"The bad rows are in {bad_file}: mend them there, and import that file.")
    return lines


def _told(taken: Taken, unread: Sequence[str], bad_file: Path | None, dry_run: bool) -> dict[str, Any]:
    problems = [_parts(one.row.line, problem) for one in taken.bad for problem in one.problems]
    return {
        **_counts(taken),
        "problems": problems,
        "other_numbers": [{"line": line, "numbers": list(others)} for line, others in taken.beside],
        "unread_columns": list(unread),
        "bad_file": bad_file,
        "dry_run": dry_run,
    }


def _parts(line: int, problem: Problem) -> dict[str, Any]:
    catalogs = Catalogs.load()
    why = {"reason": problem.reason(catalogs, _ENGLISH), "expected": problem.expected(catalogs, _ENGLISH)}
    return {"line": line, "column": problem.column, "value": problem.value, **why}


def told_in_english(problem: Problem) -> str:
    """What is wrong and what to write, as the command line says it."""
    return problem.told(Catalogs.load(), _ENGLISH)


def _counts(taken: Taken) -> dict[str, int]:
    return {**{outcome.value: taken.roster.outcomes[outcome] for outcome in Enrolment}, "bad": len(taken.bad)}
