"""`lanpya restore`"""

import shutil
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.backup import server_url
from bot.cli.command_error import CommandError
from bot.cli.opening import held_alone, key_in_force, make_data_folder, open_settings, sqlite_file
from bot.cli.output import print_lines
from storage.backup import BackupFailed, newest_copy
from storage.backup import restore as put_in_place
from storage.cipher import Key, is_encrypted

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.upkeep.copies import Opened

_NO_KEY = (
    "{database} is encrypted, and no key is named: name the file with its key in LANPYA_DATABASE_KEY_FILE, or move "
    "that database away. Nothing was changed."
)
# A database that comes back readable from an encrypted copy would be so unasked.
_UNASKED = (
    "The copy is of an encrypted database, and none is encrypted here: name a file in LANPYA_DATABASE_KEY_FILE, "
    "have lanpya encrypt make a key there, and try again. lanpya encrypt --back then decrypts. Nothing was changed."
)


def restore(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="A copy that lanpya backup made; without, the newest.")
    ] = None,
    key: Annotated[
        Path | None, typer.Option(metavar="KEYFILE", help="What opens an encrypted copy; without, it is asked for.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put a copy in the place of the database, which is kept beside it. Stop `lanpya run` first."""
    from bot.cli.copy_of import checked_copy

    settings = open_settings()
    database = _database(settings, file)
    copy = file or _newest(settings)
    to = key_in_force(settings)
    if to is None and is_encrypted(database):
        raise CommandError(_NO_KEY.format(database=database))
    make_data_folder(settings.data)
    with checked_copy(copy, _key_of(copy, key, to), database.parent) as found:
        if found.key is not None and to is None:
            raise CommandError(_UNASKED)
        _replace(settings, copy, found, database, yes, to)


def _key_of(copy: Path, file: Path | None, to: Key | None) -> str | Key | None:
    """What opens the copy, which is the database's own key where none is named; None where nothing has to."""
    from bot.cli.copy_of import asked_for_key, key_from
    from bot.upkeep.copies import is_sealed

    if file is not None:
        return key_from(file, copy)
    return asked_for_key() if is_sealed(copy) and copy.is_file() else to


def _replace(settings: "Settings", copy: Path, found: "Opened", database: Path, yes: bool, to: Key | None) -> None:
    with held_alone(database):
        if not (yes or typer.confirm(f"Put {copy} in the place of {database}?", default=False)):
            raise CommandError("Nothing was changed.")
        _put_in_place(settings, copy, found, database, to)


def _database(settings: "Settings", file: Path | None) -> Path:
    database = sqlite_file(settings)
    if database is None:
        command = f"pg_restore --clean --if-exists --dbname='{server_url(settings)}' {file or 'FILE'}"
        raise CommandError(f"The database is on PostgreSQL, whose own tool restores it: {command}")
    return database


def _newest(settings: "Settings") -> Path:
    newest = newest_copy(settings.backup)
    if newest is None:
        raise CommandError(f"There is no copy in {settings.backup}: name one, as in lanpya restore FILE.")
    return newest


def _put_in_place(settings: "Settings", copy: Path, found: "Opened", database: Path, to: Key | None) -> None:
    from bot.host.local_time import zone_of_file

    now = datetime.now(zone_of_file(settings.network))
    try:
        kept = put_in_place(found.database, database, now, key=found.key, to=to)
        beside = _put_beside(settings, found)
    except BackupFailed as failed:
        raise CommandError(f"{failed}. Nothing was changed.") from None
    except OSError as error:
        raise CommandError(f"{database} cannot be replaced ({(error.strerror or '').lower()}).") from None
    lines = [f"{copy} is the database now: {database}"]
    if kept is not None:
        lines.append(f"The old one is kept: {kept}")
    lines += beside
    lines.append("Texts that came after the copy was made are not in it, and what waited then may be sent again.")
    print_lines(lines)


def _put_beside(settings: "Settings", found: "Opened") -> list[str]:
    """Photos and network file that are not there any more; what is there stays."""
    lines: list[str] = []
    media = settings.data / "media"
    missing = [photo for photo in found.photos if not (media / photo.name).exists()]
    if missing:
        media.mkdir(mode=0o700, exist_ok=True)
    for photo in missing:
        shutil.move(photo, media / photo.name)
    if missing:
        lines.append(f"Photos that were missing: {len(missing)}, now in {media}")
    if found.network is not None and not settings.network.exists():
        shutil.move(found.network, settings.network)
        lines.append(f"The network file was missing, and is back: {settings.network}")
    return lines
