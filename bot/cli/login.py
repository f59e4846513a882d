"""`lanpya login`: a link to the coordinators' page, on the machine itself."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.command_error import CommandError
from bot.cli.opening import lookup_in_force, open_database, open_settings
from bot.cli.output import print_lines

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.people import Person

Who = Annotated[
    list[str] | None,
    typer.Argument(metavar="WHO", help="A whole name, a phone number, or an id; none: the only coordinator."),
]


def login(who: Who = None) -> None:
    """Show a link that signs a coordinator or leader in on the page, once, within ten minutes."""
    from storage import audit, sessions
    from storage.audit import Entry
    from storage.engine import writing

    settings = open_settings()
    if settings.page_port is None:
        raise CommandError("There is no page: set LANPYA_PAGE_PORT in .env, and start lanpya run again.")
    now = datetime.now(UTC)
    with open_database(settings) as engine, writing(engine) as connection:
        person = whose_page(connection, " ".join(who or ()), "lanpya login NAME")
        link = sessions.give(connection, person.id, now, with_code=False).link
        audit.record(connection, [Entry(now, None, "login-link", f"person:{person.id}")])
    print_lines([f"For {person.name or 'number ' + str(person.id)}, within ten minutes, once:"])
    print_lines([f"{settings.local_page}/in/{link}"])


def whose_page(connection: "Connection", who: str, say: str) -> "Person":
    """Whom the words mean, who has a page; nobody named: the only coordinator. `say`: how one is named.

    Raises CommandError.
    """
    from bot.members.putting_out import NotFound, find
    from storage import people

    country = lookup_in_force(connection).network.country
    if not who:
        return _only_coordinator(people.coordinators(connection), say)
    try:
        person = find(connection, country, who)
    except NotFound as problem:
        raise CommandError(str(problem)) from None
    if person.is_out or not (person.is_coordinator or person.leads):
        raise CommandError("The page is for coordinators and leaders whose phone is not lost.")
    return person


def _only_coordinator(found: "list[Person]", say: str) -> "Person":
    if len(found) != 1:
        names = ", ".join(f"{one.name or 'no name'} ({one.id})" for one in found)
        raise CommandError(f"Say who: {say}. Coordinators: {names or 'none'}.")
    return found[0]
