"""`lanpya backup`"""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.command_error import CommandError
from bot.cli.opening import BAD_SETTINGS, key_in_force, open_settings, sqlite_file
from bot.cli.output import print_lines
from messages.sentence import saying, together
from storage.backup import BackupFailed, existing, name_of, newest_copy
from storage.cipher import Locked, refuse_locked

if TYPE_CHECKING:
    from bot.settings import Settings


def backup(
    to: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="For the copy; without, the folder of LANPYA_BACKUP.")
    ] = None,
    verify: Annotated[
        Path | None,
        typer.Option(metavar="KEYFILE", help="Make none: see whether this key opens the newest copy, and it is whole."),
    ] = None,
) -> None:
    """Copy the database while it is in use, check the copy, and keep the newest ones."""
    from bot.host.local_time import zone_of_file
    from bot.upkeep.copies import is_sealed, make

    settings = open_settings()
    file = sqlite_file(settings)
    if file is None:
        raise _by_its_own_tool(settings)
    if not file.exists():
        raise CommandError(f"There is no database {file} yet: nothing was copied.")
    folder = to or settings.backup
    if verify is not None:
        _verify(file, folder, verify)
        return
    try:
        key = key_in_force(settings)
        refuse_locked(file, key)
        copy = make(settings, file, folder, datetime.now(zone_of_file(settings.network)), key)
    except Locked as locked:
        raise CommandError(together([locked.said, saying("uncopied")]), BAD_SETTINGS) from None
    except BackupFailed as failed:
        raise CommandError(together([saying("ended", reason=failed.said), saying("uncopied")])) from None
    except OSError as error:
        reason = (error.strerror or "").lower()
        raise CommandError(
            f"The copy cannot be written to {folder} ({reason}): name another folder with --to."
        ) from None
    size = copy.stat().st_size / 1e6
    done = "checked and encrypted" if is_sealed(copy) or key is not None else "checked"
    print_lines([f"Copied to {copy} ({size:.1f} MB), and {done}. Copies kept there: {len(existing(folder))}."])


def _verify(database: Path, folder: Path, key_file: Path) -> None:
    from bot.cli.copy_of import checked_copy, key_from
    from bot.upkeep.copies import is_sealed

    newest = newest_copy(folder)
    if newest is None:
        raise CommandError(f"There is no copy in {folder}.")
    with checked_copy(newest, key_from(key_file, newest), database.parent) as found:
        if not is_sealed(newest):
            print_lines([f"{newest} can be opened and is whole: the database alone."])
            return
        network = "the network file" if found.network else "no network file"
        print_lines([f"{newest} can be opened and is whole: the database, {network}, {len(found.photos)} photos."])


def _by_its_own_tool(settings: "Settings") -> CommandError:
    from bot.host.local_time import zone_of_file

    name = name_of(datetime.now(zone_of_file(settings.network)), ".dump")
    command = f"pg_dump --format=custom --file={name} '{server_url(settings)}'"
    return CommandError(f"The database is on PostgreSQL, whose own tool copies it: {command}")


def server_url(settings: "Settings") -> str:
    """Where PostgreSQL's own tools find the database; they ask for the password, or read it from ~/.pgpass."""
    from sqlalchemy.engine import URL, make_url

    url = make_url(settings.database)
    bare = URL.create("postgresql", url.username, None, url.host, url.port, url.database, url.query)
    return bare.render_as_string()
