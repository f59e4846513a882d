"""`lanpya upgrade`"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.command_error import CommandError
from bot.cli.opening import open_settings, sqlite_file
from bot.cli.output import print_lines


def upgrade(
    to: Annotated[
        str | None, typer.Option(metavar="REVISION", help="This version of the repository; without, its newest.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Bring the newest Lanpya, and go back to this one when that does not work here."""
    from bot.setup.upgrading import NotUpgraded, Place, Upgrade, installed_extras

    settings = open_settings()
    database = sqlite_file(settings)
    place = Place(Path(sys.prefix).parent, Path.cwd(), database, installed_extras())
    if database is None and not yes:
        print_lines(["The database is on a server: no copy of it is made here. See lanpya backup."])
    if not yes and not typer.confirm("Look for a newer Lanpya, and put it in the place of this one?", default=True):
        raise CommandError("Nothing was changed.")
    try:
        Upgrade(place, lambda sentence: print_lines([sentence]), to).run()
    except NotUpgraded as told:
        raise CommandError(str(told)) from None
