"""`lanpya demo`: the practice network in the terminal, with a story already told; no account, nothing sent."""

import sys
from pathlib import Path
from typing import Annotated

import typer


def demo(
    keep: Annotated[Path | None, typer.Option(help="A folder in which to keep the practice data.")] = None,
) -> None:
    """Try Lanpya on the practice network: text to it, move the time, see what everyone gets."""
    from bot.cli.opening import only_faults
    from bot.simulate.chat import talk
    from bot.simulate.run import simulated_database, world_for

    only_faults()
    url = None
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        url = f"sqlite:///{keep / 'practice.db'}"
    with simulated_database(url) as engine:
        talk(engine, world_for(engine, None), sys.stdin, sys.stdout)
