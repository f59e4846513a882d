"""`lanpya demo`: the practice network in the terminal; no account, nothing sent."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.command_error import CommandError


def demo(
    keep: Annotated[Path | None, typer.Option(help="A folder in which to keep the practice data.")] = None,
) -> None:
    """Try Lanpya on the practice network: text to it, move the time, see what everyone gets."""
    from bot.cli.opening import only_faults
    from bot.cli.simulate import kept_or_temporary
    from bot.simulate.chat import talk
    from bot.simulate.run import lookup_for

    only_faults()
    url = None if keep is None else f"sqlite:///{_folder(keep) / 'practice.db'}"
    with kept_or_temporary(url) as engine:
        talk(engine, lookup_for(engine, None), sys.stdin, sys.stdout)


def _folder(keep: Path) -> Path:
    try:
        keep.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"The folder {keep} cannot be made: {(error.strerror or '').lower()}.") from None
    return keep
