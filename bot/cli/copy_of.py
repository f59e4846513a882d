"""A copy that a command reads: opened, and looked at before anything of it is used."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path

from bot.cli.command_error import CommandError
from bot.host.database_key import key_of
from bot.host.sealed import SealError, key_in
from bot.host.text_files import read_bytes, read_text, why_unread
from bot.upkeep.copies import Opened, is_sealed, opened
from messages.sentence import saying, together
from storage.backup import BackupFailed, check, version_of
from storage.cipher import Key, Locked, refuse_locked
from storage.migrate import HEAD
from storage.own_schema import ForeignSchema, refuse_foreign


def key_from(file: Path, copy: Path) -> str | Key:
    """The key in this file: of age where the copy is sealed, else of the database. Raises CommandError."""
    if is_sealed(copy):
        return _age_key_from(file)
    try:
        return key_of(read_bytes(file, may_be_pipe=True), file)
    except Locked as locked:
        raise CommandError(together([locked.sentence, saying("unchanged")])) from None
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {why_unread(error)}. Nothing was changed.") from None


def _age_key_from(file: Path) -> str:
    try:
        return key_in(read_text(file, may_be_pipe=True))
    except SealError as why:
        raise CommandError(f"{file} is no key file of age: {why}. Nothing was changed.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file} cannot be read: {why_unread(error)}. Nothing was changed.") from None


def asked_for_key() -> str:
    """The key as it is typed, not shown; from a pipe what stands there, such as a key file. Raises CommandError."""
    is_typed = sys.stdin.isatty()
    text = getpass("The key that opens the copy (AGE-SECRET-KEY-1...): ") if is_typed else sys.stdin.read()
    try:
        return key_in(text)
    except SealError:
        raise CommandError("That is no key: it begins with AGE-SECRET-KEY-1. Nothing was changed.") from None


@contextmanager
def checked_copy(copy: Path, key: str | Key | None, beside: Path) -> Generator[Opened]:
    """What the copy holds. Raises CommandError when it is no copy that this version can use."""
    if not copy.is_file():
        raise CommandError(f"There is no file {copy}. Nothing was changed.")
    try:
        with opened(copy, key, beside) as found:
            _look_at(found, copy)
            yield found
    except BackupFailed as failed:
        raise CommandError(f"{failed}. Nothing was changed.") from None
    except Locked as locked:
        raise CommandError(together([locked.said, saying("unchanged")])) from None


def _look_at(found: Opened, copy: Path) -> None:
    refuse_locked(found.database, found.key)
    version = version_of(found.database, found.key)
    try:
        if version is not None and version <= HEAD:
            refuse_foreign(found.database, version, found.key)
        check(found.database, found.key)
    except ForeignSchema as foreign:
        raise CommandError(f"{copy} is no copy that Lanpya made: {foreign}. Nothing was changed.") from None
    except BackupFailed as failed:
        raise CommandError(f"{failed}. Nothing was changed.") from None
    if version is None or version > HEAD:
        raise CommandError(f"{copy} was made by a newer Lanpya: install the newer Lanpya. Nothing was changed.")
