"""`lanpya calendar LAND`: a group's plan for a calendar, as a file or at a secret address."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.choices import WRONG_CHOICE, group_code, one_of
from bot.cli.command_error import CommandError
from bot.cli.login import whose_page
from bot.cli.opening import lookup_in_force, open_settings, reading_database, writing_database
from bot.cli.output import Force, print_lines, print_table
from bot.cli.written_files import write_file

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from handlers.core.lookup import NetworkLookup


def calendar(
    group: Annotated[
        str | None, typer.Argument(metavar="GROUP", help="The group's code, such as LAND; for links also none: all.")
    ] = None,
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="The file to write; else GROUP.ics.")] = None,
    language: Annotated[str | None, typer.Option(help="Else the network's first language.")] = None,
    link: Annotated[
        str | None, typer.Option(metavar="WHO", help="Show a new secret address for the calendar of this leader.")
    ] = None,
    off: Annotated[str | None, typer.Option(metavar="WHO", help="End all such addresses of this person.")] = None,
    links: Annotated[bool, typer.Option("--links", help="Who has such addresses, and since when.")] = False,
    force: Force = False,
) -> None:
    """Write a group's plan as a calendar file (.ics), without names; or make a link by which a calendar reads it."""
    if links:
        _list()
    elif off is not None:
        _end(off)
    elif link is not None:
        _make(group, link)
    elif group is None:
        raise CommandError("Say of which group: lanpya calendar LAND.", WRONG_CHOICE)
    else:
        _write(group, to, language, force=force)


def _write(group: str, to: Path | None, language: str | None, *, force: bool) -> None:
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


def _make(group: str | None, who: str) -> None:
    from storage import audit, calendar_links
    from storage.audit import Entry

    url = open_settings().page_url
    if not url:
        raise CommandError("No calendar reaches a page here: set LANPYA_PAGE_PORT and LANPYA_PAGE_URL in .env.")
    now = datetime.now(UTC)
    with writing_database() as connection:
        lookup = lookup_in_force(connection)
        person = whose_page(connection, who, "lanpya calendar --link NAME")
        code = None if group is None else _led(connection, lookup, person.id, group)
        path = calendar_links.make(connection, person.id, code, now)
        after = {"group": code}
        audit.record(connection, [Entry(now, None, "calendar-link", f"person:{person.id}", None, after)])
    print_lines([f"For {person.name or f'number {person.id}'}, who shows it to nobody:", f"{url}{path}"])


def _led(connection: "Connection", lookup: "NetworkLookup", person_id: int, group: str) -> str:
    """The group's code, if its plan is for this person. Raises CommandError."""
    from storage import people

    code, person = group_code(lookup.network, group), people.get(connection, person_id)
    if not person.is_coordinator and code not in person.leads:
        raise CommandError(f"{person.name or f'Number {person_id}'} does not lead {code}: the link would show nothing.")
    return code


def _end(who: str) -> None:
    from storage import audit, calendar_links
    from storage.audit import Entry

    with writing_database() as connection:
        person = whose_page(connection, who, "lanpya calendar --link NAME")
        count = calendar_links.end(connection, person.id)
        if count:
            audit.record(connection, [Entry(datetime.now(UTC), None, "calendar-off", f"person:{person.id}")])
    print_lines([f"Ended: {count}."])


def _list() -> None:
    from storage import calendar_links, people

    with reading_database() as connection:
        found = calendar_links.everybodys(connection)
        known = people.by_id(connection, {one.person_id for one in found})
    rows = [
        (known[one.person_id].name or str(one.person_id), one.code or "all", f"{one.made_at:%Y-%m-%d}") for one in found
    ]
    print_table(("who", "plan", "since"), rows)
