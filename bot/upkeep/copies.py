"""Copies of what a network has: of the database alone or, sealed for keys that are elsewhere, with all beside it."""

import re
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.host.database_key import key_of
from bot.host.sealed import SealError, files_in, seal, unseal
from bot.settings import Settings
from messages.envelope import KEPT
from storage.backup import SEALED, BackupFailed, back_up, let_go, name_of, newest_copy
from storage.cipher import Key, is_encrypted

_DATABASE, _KEY, _NETWORK, _MEDIA = "lanpya.db", "lanpya.key", "network.toml", "media"
_DAY = 86_400.0  # seconds
_ENDINGS = "|".join(re.escape(ending) for ending in sorted(set(KEPT.values())))
_OURS = re.compile(
    rf"{re.escape(_DATABASE)}|{re.escape(_KEY)}|{re.escape(_NETWORK)}|{_MEDIA}/\d{{1,18}}-\d{{1,4}}(?:{_ENDINGS})"
)


@dataclass(frozen=True, slots=True)
class Opened:
    """What a copy holds; `network` None: no network file. `key`: what opens its database, None where it is readable."""

    database: Path
    key: Key | None
    network: Path | None
    photos: tuple[Path, ...]


def is_sealed(copy: Path) -> bool:
    """Whether a key is needed to read it."""
    return copy.name.endswith(SEALED)


def is_due(folder: Path, now: datetime) -> bool:
    """Whether the day has no copy yet: a laptop that starts twice a day makes one. `now`: aware, where the network is.

    A copy that seems to be of a day to come counts for nothing: the clock may have been wrong.
    """
    newest = newest_copy(folder)
    return newest is None or datetime.fromtimestamp(newest.stat().st_mtime, now.tzinfo).date() != now.date()


def make(settings: Settings, database: Path, folder: Path, now: datetime, key: Key | None = None) -> Path:
    """Copy the database into `folder`; for whom copies are to be encrypted, with photos and the network file.

    `now`: aware, in the zone of whoever reads the copy's name.
    The copy of an encrypted database is encrypted with the same `key`, which goes with it where only those can read
    it for whom copies are. Raises BackupFailed and OSError. What is not encrypted is never written to `folder` then.
    """
    if not settings.backup_for:
        return back_up(database, folder, now, settings.backup_keep, key)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / name_of(now, SEALED)
    part = target.with_name(f"{target.name}.part")
    _clear(database.parent, now)
    with TemporaryDirectory(prefix=".copying-", dir=database.parent) as place:
        copied = back_up(database, Path(place), now, 1, key)
        files: list[tuple[str, Path | bytes]] = [(_DATABASE, copied), *files_in(settings.data / _MEDIA, _MEDIA)]
        if key is not None:
            files.append((_KEY, key.letters.encode()))
        if settings.network.is_file():
            files.append((_NETWORK, settings.network))
        try:
            seal([one for one in files if _OURS.fullmatch(one[0])], part, settings.backup_for)
            part.replace(target)
        except SealError as why:
            raise BackupFailed(f"{database} could not be copied: {why}") from None
        finally:
            part.unlink(missing_ok=True)
    let_go(folder, settings.backup_keep)
    return target


def _clear(folder: Path, now: datetime) -> None:
    """Remove what a power cut in the middle of a copy left unencrypted."""
    for left in (*folder.glob(".copying-*"), *folder.glob(".opening-*")):
        if now.timestamp() - left.stat().st_mtime > _DAY:
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def opened(copy: Path, key: str | Key | None, beside: Path) -> Generator[Opened]:
    """What the copy holds, as files that go afterwards.

    `key`: what opens a sealed one, in a folder of its own in `beside`, or the database that is a copy by itself.
    Raises BackupFailed for what was cut or changed, or needs another key.
    """
    if not is_sealed(copy):
        yield Opened(copy, key if isinstance(key, Key) and is_encrypted(copy) else None, None, ())
        return
    with TemporaryDirectory(prefix=".opening-", dir=beside) as place:
        folder = Path(place)
        try:
            unseal(copy, key if isinstance(key, str) else "", folder, lambda name: _OURS.fullmatch(name) is not None)
        except SealError as why:
            raise BackupFailed(f"{copy} cannot be opened: {why}") from None
        if not (folder / _DATABASE).is_file():
            raise BackupFailed(f"{copy} cannot be opened: it holds no database")
        within = folder / _KEY
        network = folder / _NETWORK
        photos = tuple(path for _name, path in files_in(folder / _MEDIA, _MEDIA))
        yield Opened(
            folder / _DATABASE,
            key_of(within.read_bytes(), copy) if within.is_file() else None,
            network if network.is_file() else None,
            photos,
        )
