"""`lanpya calendar LAND`: a group's plan for the calendar of a phone or a computer."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.choices import WRONG_CHOICE, group_code, one_of
from bot.cli.command_error import CommandError
from bot.cli.opening import lookup_in_force, reading_database
from bot.cli.output import Force, print_lines
from bot.cli.written_files import write_file


def calendar(
    group: Annotated[str, typer.Argument(metavar="GROUP", help="The group's code, such as LAND.")],
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="The file to write; else GROUP.ics.")] = None,
    language: Annotated[str | None, typer.Option(help="Else the network's first language.")] = None,
    force: Force = False,
) -> None:
    """Write a group's plan as a calendar file (.ics): its items on their days, without names."""
    from bot.papers.calendar import calendar_of
    from storage import plans

    with reading_database() as connection:
        lookup = lookup_in_force(connection)
        code = group_code(lookup.network, group)
        chosen = one_of("language", language or lookup.network.language, lookup.network.languages)
        plan = plans.current(connection, [code]).get(code)
        if plan is None:
            raise CommandError(f"{code} has no plan yet: a leader begins one by texting BEGIN {code} 1/12")
        items = plans.of_plan(connection, plan.id)
    file = to or Path(f"{code}.ics")
    if file.suffix.lower() != ".ics":
        raise CommandError(f"{file} is not FILE.ics.", WRONG_CHOICE)
    made = calendar_of(lookup, plan, items, chosen)
    write_file(file, lambda part: part.write_bytes(made), force=force)
    print_lines([f"Wrote {file}. A calendar that opens it again, written anew, moves what was moved."])
