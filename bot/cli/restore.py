"""`lanpya restore`"""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.command_error import CommandError
from bot.cli.output import print_lines

if TYPE_CHECKING:
    from bot.settings import Settings


def restore(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="A copy that lanpya backup made; without, the newest.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put a copy in the place of the database, which is kept beside it. Stop `lanpya run` first."""
    from bot.cli.opening import make_data_folder, open_settings
    from bot.host.instance import AlreadyRunning, FileLock

    settings = open_settings()
    database = _database(settings, file)
    copy = file or _newest(settings)
    _look_at(copy)
    make_data_folder(settings.data)
    try:
        held = FileLock(Path(f"{database}.lock"))
    except AlreadyRunning:
        raise CommandError("lanpya run works on this database: stop it first. Nothing was changed.") from None
    except OSError as error:
        raise CommandError(f"{database.parent} cannot be written to ({(error.strerror or '').lower()}).") from None
    try:
        if not (yes or typer.confirm(f"Put {copy} in the place of {database}?", default=False)):
            raise CommandError("Nothing was changed.")
        _put_in_place(copy, database)
    finally:
        held.release()


def _database(settings: "Settings", file: Path | None) -> Path:
    from bot.cli.backup import server_url
    from bot.cli.opening import sqlite_file

    database = sqlite_file(settings)
    if database is None:
        command = f"pg_restore --clean --if-exists --dbname='{server_url(settings)}' {file or 'FILE'}"
        raise CommandError(f"The database is on PostgreSQL, whose own tool restores it: {command}")
    return database


def _newest(settings: "Settings") -> Path:
    from storage.backup import existing

    newest = next(iter(existing(settings.backup)), None)
    if newest is None:
        raise CommandError(f"There is no copy in {settings.backup}: name one, as in lanpya restore FILE.")
    return newest


def _look_at(copy: Path) -> None:
    """Raises CommandError when it is no copy that this version can use."""
    from storage.backup import BackupFailed, check, version_of
    from storage.migrate import HEAD
    from storage.own_schema import ForeignSchema, refuse_foreign

    if not copy.is_file():
        raise CommandError(f"There is no file {copy}. Nothing was changed.")
    version = version_of(copy)
    try:
        if version is not None and version <= HEAD:
            refuse_foreign(copy, version)
        check(copy)
    except ForeignSchema as foreign:
        raise CommandError(f"{copy} is no copy that Lanpya made: {foreign}. Nothing was changed.") from None
    except BackupFailed as failed:
        raise CommandError(f"{failed}. Nothing was changed.") from None
    if version is None or version > HEAD:
        raise CommandError(f"{copy} was made by a newer Lanpya: install the newer Lanpya. Nothing was changed.")


def _put_in_place(copy: Path, database: Path) -> None:
    from storage.backup import BackupFailed
    from storage.backup import restore as put_in_place

    try:
        kept = put_in_place(copy, database, datetime.now(UTC))
    except BackupFailed as failed:
        raise CommandError(f"{failed}. Nothing was changed.") from None
    except OSError as error:
        raise CommandError(f"{database} cannot be replaced ({(error.strerror or '').lower()}).") from None
    lines = [f"{copy} is the database now: {database}"]
    if kept is not None:
        lines.append(f"The old one is kept: {kept}")
    lines.append("Texts that came after the copy was made are not in it, and what waited then may be sent again.")
    print_lines(lines)
