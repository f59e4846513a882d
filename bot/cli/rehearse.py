"""`lanpya rehearse`: plays dialogues, checks them, and says what differed."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.command_error import CommandError
from bot.cli.opening import only_faults, open_network, unreadable
from bot.cli.output import AsJson, print_json, print_lines
from bot.cli.simulate import NetworkFile


def rehearse(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Dialogues to play.")],
    network: NetworkFile = None,
    as_json: AsJson = False,
) -> None:
    """Play dialogues against the whole program, and say what came otherwise.

    Ends with 1 when something did.
    """
    only_faults()
    found = {str(file): _rehearse(file, network) for file in files}
    if as_json:
        print_json(found)
    else:
        print_lines(line for file, differences in found.items() for line in _shown(file, differences))
    if any(found.values()):
        raise typer.Exit(1)


def _rehearse(file: Path, network: Path | None) -> list[dict[str, Any]]:
    from bot.simulate.dialogue import BadDialogue
    from bot.simulate.rehearse import network_for
    from bot.simulate.rehearse import rehearse as play

    open_network(network_for(file, network))  # says in words what is wrong with it
    try:
        return [asdict(one) | {"to": str(one.to)} for one in play(file, network)]
    except BadDialogue as bad:
        raise CommandError(f"{file}: {bad}", 2) from None
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(file, error) from None


def _shown(file: str, differences: list[dict[str, Any]]) -> list[str]:
    if not differences:
        return [f"{file}: as written"]
    lines = [f"{file}: {len(differences)} differences"]
    for one in differences:
        lines.append(f"  line {one['line']}: {one['to']} should get {one['wanted']}")
        lines.extend(f"    got: {text}" for text in one["got"] or ["nothing"])
    return lines
