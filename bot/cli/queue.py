"""`lanpya queue ...`: what waits, what was set aside, and what to do with it."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.command_error import CommandError
from bot.cli.opening import open_settings, reading_database, writing_database
from bot.cli.output import AsJson, Numbers, print_json, print_lines
from bot.cli.usage import Commands
from bot.queue.tickets import NoTicket, Place, read_ticket

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from sqlalchemy import Connection

    from bot.queue.tickets import Place, Ticket

app = Commands("See what waits or is stuck, and have it tried again or given up.")

Names = Annotated[list[str], typer.Argument(metavar="NAME...", help="As the queue shows them, such as i12 or o34.")]
NamesOrAll = Annotated[
    list[str], typer.Argument(metavar="NAME...", help="As the queue shows them, such as i12 or o34; or all.")
]
Inbox = Annotated[bool, typer.Option("--inbox", help="Only texts that arrived.")]
Outbox = Annotated[bool, typer.Option("--outbox", help="Only texts that should leave.")]
Timers = Annotated[bool, typer.Option("--timers", help="Only due moments.")]


@app.callback(invoke_without_command=True)
def queue(context: typer.Context, as_json: AsJson = False, numbers: Numbers = False) -> None:
    """See what waits or is stuck, and have it tried again or given up."""
    if context.invoked_subcommand is None:
        show(as_json, numbers)


@app.command("list")
def show(as_json: AsJson = False, numbers: Numbers = False) -> None:
    """Show what waits or is stuck: what `lanpya queue` alone does."""
    from bot.channels.table import set_up
    from bot.host.local_time import zone_in_force
    from bot.queue.picture import picture

    settings = open_settings()
    with reading_database(settings) as connection:
        schemes = {provider.name: provider.scheme.name for provider in set_up(settings)}
        found = picture(connection, numbers, schemes, datetime.now(UTC))
        zone = zone_in_force(connection)
    if as_json:
        print_json(found)
    else:
        _print(found, zone)


def _print(found: dict[str, Any], zone: "ZoneInfo") -> None:
    from bot.cli.queue_tables import print_picture

    print_picture(found, datetime.now(UTC), zone)


@app.command()
def retry(names: NamesOrAll, inbox: Inbox = False, outbox: Outbox = False, timers: Timers = False) -> None:
    """Have what was set aside tried again; with `all`, whatever failed, but not what may have left."""
    from bot.queue import actions

    places = _places(inbox, outbox, timers)

    def wanted(connection: "Connection") -> "list[Ticket]":
        if [name.lower() for name in names] == ["all"]:
            return actions.all_failed(connection, places)
        return _tickets(names, places)

    done = _each(wanted, actions.retry)
    print_lines([f"{_listed(done)} will be tried again." if done else "Nothing was set aside."])


@app.command()
def drop(names: Names, inbox: Inbox = False, outbox: Outbox = False, timers: Timers = False) -> None:
    """Give up what was set aside, or a text that still waits; it stays in the log."""
    from bot.queue import actions

    places = _places(inbox, outbox, timers)
    done = _each(lambda _connection: _tickets(names, places), actions.drop)
    print_lines([f"{_listed(done)} {'was' if len(done) == 1 else 'were'} given up."])


@app.command("clock-is-right")
def clock_is_right() -> None:
    """Say that the clock of this machine is right, so that due texts go on."""
    from bot.host.local_time import said, zone_in_force
    from storage import clock

    now = datetime.now(UTC)
    with writing_database() as connection:
        was_doubted = clock.noted_doubt(connection) is not None
        clock.confirm(connection, now)
        zone = zone_in_force(connection)
    last = "Due texts go on." if was_doubted else "It was not in doubt."
    print_lines([f"The clock is right: {said(now, zone, has_year=True)}. {last}"])


def _places(inbox: bool, outbox: bool, timers: bool) -> "list[Place]":
    """Those that were chosen; all where none was."""
    chosen = {Place.INBOX: inbox, Place.OUTBOX: outbox, Place.TIMERS: timers}
    return [place for place, is_chosen in chosen.items() if is_chosen] or list(Place)


def _tickets(names: list[str], places: "list[Place]") -> "list[Ticket]":
    try:
        return [read_ticket(name, places) for name in names]
    except NoTicket as wrong:
        raise CommandError(str(wrong), 2) from None


def _each(
    wanted: "Callable[[Connection], list[Ticket]]", act: "Callable[[Connection, Ticket, datetime], bool]"
) -> "list[Ticket]":
    """Do it to all of them or, when one is not there, to none. Raises CommandError."""
    with writing_database() as connection:
        now = datetime.now(UTC)
        tickets = list(dict.fromkeys(wanted(connection)))
        missing = [ticket for ticket in tickets if not act(connection, ticket, now)]
        if missing:
            raise CommandError(
                f"{_listed(missing)} is not in the queue: lanpya queue shows what is. Nothing was changed."
            )
    return tickets


def _listed(tickets: "list[Ticket]") -> str:
    if len(tickets) > 10:
        return f"{len(tickets)} texts and moments"
    return ", ".join(map(str, tickets))
