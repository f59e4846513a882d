"""`lanpya simulate`: the whole program against simulated phones; `--chat` is the same at a terminal."""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.choices import WRONG_CHOICE
from bot.cli.command_error import CommandError
from bot.cli.opening import only_faults, open_network
from bot.cli.written_files import make_folder

NetworkFile = Annotated[Path | None, typer.Option("--network", help="The network file; the practice network without.")]


def simulate(
    network: NetworkFile = None,
    database: Annotated[
        str | None, typer.Option(metavar="URL", help="A database to keep; without, a temporary one.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="WHEN", help="Let time go on until then, after the last line.")
    ] = None,
    files: Annotated[Path | None, typer.Option(help="The folder for attachments.")] = None,
    summary: Annotated[bool, typer.Option("--summary", help="Add a line with the counts.")] = False,
    chat: Annotated[bool, typer.Option("--chat", help="Talk to the bot at the terminal.")] = False,
) -> None:
    """Play a script of JSON lines from standard input against the whole program, in virtual time."""
    from bot.cli.practice_database import kept_or_temporary
    from bot.simulate.chat import talk
    from bot.simulate.run import Simulation, lookup_for

    started = time.monotonic()
    only_faults()
    described = None if network is None else open_network(network)
    if files is not None:
        make_folder(files)
    with kept_or_temporary(database) as engine:
        lookup = lookup_for(engine, described)
        if chat:
            talk(engine, lookup, sys.stdin, sys.stdout, datetime.now(UTC))
            return
        simulation = Simulation(engine, lookup, sys.stdout)
        simulation.play(sys.stdin.buffer, until)
        if summary:
            simulation.summarize(started)
    sys.stdout.flush()
    if simulation.problem is not None:
        raise CommandError(simulation.problem, WRONG_CHOICE)
