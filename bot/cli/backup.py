"""`lanpya backup`"""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.command_error import CommandError
from bot.cli.output import print_lines

if TYPE_CHECKING:
    from bot.settings import Settings


def backup(
    to: Annotated[
        Path | None, typer.Option(help="The folder for the copy; without, the one of LANPYA_BACKUP.", file_okay=False)
    ] = None,
) -> None:
    """Copy the database while it is in use, check the copy, and keep the newest ones."""
    from bot.cli.opening import open_settings, sqlite_file
    from storage.backup import BackupFailed, back_up, existing

    settings = open_settings()
    file = sqlite_file(settings)
    if file is None:
        raise _by_its_own_tool(settings)
    if not file.exists():
        raise CommandError(f"There is no database {file} yet: nothing was copied.")
    folder = to or settings.backup
    try:
        copy = back_up(file, folder, datetime.now(UTC), settings.backup_keep)
    except BackupFailed as failed:
        raise CommandError(f"{failed}. No copy was made.") from None
    except OSError as error:
        reason = (error.strerror or "").lower()
        raise CommandError(
            f"The copy cannot be written to {folder} ({reason}): name another folder with --to."
        ) from None
    size = copy.stat().st_size / 1e6
    print_lines([f"Copied to {copy} ({size:.1f} MB), and checked. Copies kept there: {len(existing(folder))}."])


def _by_its_own_tool(settings: "Settings") -> CommandError:
    name = f"lanpya-{datetime.now(UTC):%Y-%m-%d-%H%M%S}.dump"
    command = f"pg_dump --format=custom --file={name} '{server_url(settings)}'"
    return CommandError(f"The database is on PostgreSQL, whose own tool copies it: {command}")


def server_url(settings: "Settings") -> str:
    """Where PostgreSQL's own tools find the database; they ask for the password, or read it from ~/.pgpass."""
    from sqlalchemy.engine import URL, make_url

    url = make_url(settings.database)
    bare = URL.create("postgresql", url.username, None, url.host, url.port, url.database, url.query)
    return bare.render_as_string()
