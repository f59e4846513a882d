"""`lanpya encrypt`"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.command_error import CommandError
from bot.cli.opening import BAD_SETTINGS, held_alone, make_data_folder, open_settings, sqlite_file
from bot.cli.output import print_lines
from bot.host.database_key import make_key, read_key
from bot.host.text_files import why_unread
from messages.sentence import saying, together
from storage.backup import PATTERN
from storage.cipher import Key, Locked, cipher_driver, is_plain, refuse_locked
from storage.turning import TurnFailed, clear, turn_over

if TYPE_CHECKING:
    from bot.settings import Settings

_NAME_IT = (
    "Name the file for the key in LANPYA_DATABASE_KEY_FILE first, best on a stick that does not stay with this "
    "machine. lanpya encrypt makes the key if the file is not there."
)
_KEEP_IT = (
    "Keep a copy of it elsewhere, on paper or on another stick: without it nobody opens the database any more, nor "
    "any copy of it."
)


def encrypt(
    back: Annotated[bool, typer.Option("--back", help="Make it readable without the key again.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Encrypt the database, with a key that is made if there is none. Stop `lanpya run` first."""
    settings = open_settings()
    database = sqlite_file(settings)
    if database is None:
        raise CommandError("The database is on PostgreSQL: encrypt the server's disk.")
    if settings.database_key_file is None:
        raise CommandError(_NAME_IT, BAD_SETTINGS)
    make_data_folder(settings.data)
    try:
        key = _key(settings.database_key_file, makes=not back)
        with held_alone(database):
            _turn(settings, database, key, back, yes)
    except Locked as locked:
        raise CommandError(together([locked.said, saying("unchanged")]), BAD_SETTINGS) from None


def _key(file: Path, *, makes: bool) -> Key:
    """The key in the file, made and told if there is none. Raises CommandError, and Locked."""
    if file.exists() or not makes:
        return read_key(file)
    cipher_driver(file)  # without it there is nothing to make a key for
    try:
        key = make_key(file)
    except OSError as error:
        raise CommandError(f"The key cannot be written to {file} ({why_unread(error)}). Nothing was changed.") from None
    print_lines([f"A key was made: {file}. {_KEEP_IT}"])
    return key


def _turn(settings: "Settings", database: Path, key: Key, back: bool, yes: bool) -> None:
    readable = is_plain(database)
    if not readable:
        refuse_locked(database, key)
    if not database.exists() or readable is back:
        clear(database)
        print_lines([_nothing_to_do(database, back)])
        return
    if not (yes or typer.confirm(_question(database, key, back), default=False)):
        raise CommandError("Nothing was changed.")
    try:
        turn_over(database, *((key, None) if back else (None, key)))
    except TurnFailed as failed:
        raise CommandError(f"{failed}. It is as it was.") from None
    except OSError as error:
        raise CommandError(f"{database} cannot be replaced ({(error.strerror or '').lower()}).") from None
    print_lines(_decrypted(database, key) if back else _encrypted(settings, database, key))


def _question(database: Path, key: Key, back: bool) -> str:
    if back:
        return f"Make {database} readable for everybody who has this disk?"
    return f"Is there a copy of {key.place} elsewhere? Encrypt {database}?"


def _nothing_to_do(database: Path, back: bool) -> str:
    if not database.exists():
        return f"There is no database {database} yet; it will be encrypted from its first text on."
    return f"{database} is not encrypted." if back else f"{database} is encrypted already."


def _encrypted(settings: "Settings", database: Path, key: Key) -> list[str]:
    lines = [
        f"{database} is encrypted: {key.place} opens it. {_KEEP_IT}",
        "The old file was overwritten. A flash disk may keep parts of it that only an encrypted disk hides.",
    ]
    old = [copy for copy in settings.backup.glob(PATTERN) if is_plain(copy)]
    if old:
        lines.append(
            f"Copies from before in {settings.backup} are not encrypted ({len(old)}): make a new one (lanpya backup), "
            "then delete them."
        )
    return lines


def _decrypted(database: Path, key: Key) -> list[str]:
    return [
        f"{database} is not encrypted any more: take LANPYA_DATABASE_KEY_FILE out of .env.",
        f"Keep {key.place}: it still opens the copies that were made until now.",
    ]
