"""Check of an encrypted database: who may read its key, where that lies, and what is still readable beside."""

from collections.abc import Iterator
from pathlib import Path

from bot.doctor.database import sqlite_file
from bot.doctor.finding import Finding, Site, fine, warning
from bot.doctor.modes import is_open, mode_of
from bot.doctor.seized import lies_encrypted
from bot.settings import Settings
from messages.sentence import saying
from storage.backup import PATTERN
from storage.cipher import is_plain
from storage.turning import leftovers

_ID = "encryption"


def encryption(site: Site[Settings]) -> Finding:
    """The key of the database is private and lies elsewhere, and no readable copy is left."""
    key, database = site.settings.database_key_file, sqlite_file(site)
    if database is None or key is None or not key.is_file():
        return fine(_ID, saying("encryption-none"))
    if is_open(key):
        told = saying("encryption-open", path=str(key), mode=f"{mode_of(key):04o}")
        return warning(_ID, told, f"chmod 600 {key}")
    readable = [str(one) for one in _readable(site, database)]
    if readable:
        told = saying("encryption-readable", path=readable[0], count=len(readable) - 1)
        return warning(_ID, told, saying("do-encryption-let-go"))
    if _lies_beside(key, database):
        return warning(_ID, saying("encryption-beside", path=str(key)), saying("do-encryption-stick"))
    return fine(_ID, saying("encryption", path=str(key)))


def _readable(site: Site[Settings], database: Path) -> Iterator[Path]:
    """What stands beside an encrypted database, and is not: copies from before, and what was left by a stop."""
    found = [*leftovers(database), *database.parent.glob(f"{database.stem}-before-*")]
    yield from (path for path in (*found, *sorted(site.settings.backup.glob(PATTERN))) if is_plain(path))


def _lies_beside(key: Path, database: Path) -> bool:
    """Whether a disk that everybody can read holds both."""
    if not database.exists() or key.stat().st_dev != database.stat().st_dev:
        return False
    return lies_encrypted(key) is not True
