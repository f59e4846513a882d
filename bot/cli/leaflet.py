"""`lanpya leaflet`"""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.choices import one_of
from bot.cli.command_error import CommandError
from bot.cli.opening import open_network
from bot.cli.output import Force, print_lines
from bot.cli.written_files import write_file, write_text
from bot.setup.role import Role


def leaflet(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The network file.")] = Path("network.toml"),
    to: Annotated[
        Path, typer.Option("--to", metavar="PAGE", help="The page to write; a browser shows and prints it.")
    ] = Path("leaflets.html"),
    role: Annotated[
        list[str] | None,
        typer.Option(metavar="ROLE", help="For member, leader or coordinator only; without, for all three."),
    ] = None,
    language: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="In these languages only, such as my.")
    ] = None,
    number: Annotated[str, typer.Option(metavar="TEXT", help="Where to text: a phone number, a bot's name.")] = "",
    force: Force = False,
) -> None:
    """Write leaflets to print: what members, leaders and coordinators text, in each language."""
    from bot.setup.leaflet import Leaflet, page_of

    network = open_network(file)
    languages = language or list(network.languages)
    strange = [one for one in languages if one not in network.languages]
    if strange:
        raise CommandError(f"{file} does not have the language {strange[0]}: {', '.join(network.languages)}.", 2)
    roles = [Role(one_of("role", one, [*Role])) for one in role or Role]
    leaflets = [Leaflet(who, one) for one in languages for who in roles]
    text = page_of(network, leaflets, number)
    write_file(to, lambda part: write_text(part, text), force=force)
    print_lines([f"Wrote {len(leaflets)} leaflets to {to}. Open it in a browser and print it on A5."])
