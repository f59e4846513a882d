"""`lanpya simulate`: the whole program against simulated phones; `--chat` is the same at a terminal."""

import sys
import time
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.sorry import Sorry

NetworkFile = Annotated[Path | None, typer.Option("--network", help="The network file; the practice network without.")]


def simulate(
    network: NetworkFile = None,
    database: Annotated[str | None, typer.Option(help="A database to keep; without, a temporary one.")] = None,
    until: Annotated[datetime | None, typer.Option(help="Let time go on until then, after the last line.")] = None,
    files: Annotated[Path | None, typer.Option(help="The folder for attachments.")] = None,
    summary: Annotated[bool, typer.Option("--summary", help="Add a line with the counts.")] = False,
    chat: Annotated[bool, typer.Option("--chat", help="Talk to the bot at the terminal.")] = False,
) -> None:
    """Play a script of JSON lines from standard input against the whole program, in virtual time."""
    from bot.cli.opening import only_faults, open_network
    from bot.simulate.chat import talk
    from bot.simulate.run import Simulation, simulated_database, world_for

    started = time.monotonic()
    only_faults()
    if network is not None:
        open_network(network)  # says in words what is wrong with it
    if files is not None:
        files.mkdir(parents=True, exist_ok=True)
    with simulated_database(database) as engine:
        world = world_for(engine, network)
        if chat:
            talk(engine, world, sys.stdin, sys.stdout)
            return
        simulation = Simulation(engine, world, sys.stdout)
        simulation.play(sys.stdin, until)
        if summary:
            simulation.summarize(started)
    sys.stdout.flush()
    if simulation.problem is not None:
        raise Sorry(simulation.problem, 2)
