"""Copies of the database: made while it is in use, checked, the newest kept."""

import re
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from messages.sentence import Told, saying
from storage import cipher
from storage.cipher import Key
from storage.turning import TurnFailed, turn

PATTERN = "lanpya-*.db"
SEALED = ".tar.age"  # the end of the name of a copy that a key opens
_STAMP = "%Y-%m-%d-%H%M%S%z"
# Those of before have no offset: they were named in UTC.
_NAME = re.compile(r"lanpya-(\d{4}-\d{2}-\d{2}-\d{6})([+-]\d{4})?(?:\.db|\.tar\.age)")
READ_SECONDS = 1800.0  # far longer than a million texts on a slow disk take


class BackupFailed(Told):
    """No copy was made, or the copy is not whole; what is said, without its end, says why."""


def back_up(database: Path, folder: Path, now: datetime, keep: int, key: Key | None = None) -> Path:
    """Copy the SQLite file into `folder` under its date, check the copy, and let the oldest beyond `keep` go.

    `now`: aware, in the zone of whoever reads the name. The same `key` opens the copy.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / name_of(now, ".db")
    part = target.with_suffix(".part")
    try:
        _copy(database, key, part, key)
        check(part, key, of=database)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    let_go(folder, keep, key)
    return target


def name_of(now: datetime, end: str) -> str:
    """What a copy of this moment is called: with the time where people are, and how far that is from UTC."""
    return f"lanpya-{now.strftime(_STAMP)}{end}"


def _made_at(copy: Path) -> datetime | None:
    """When the copy was made, as its name says; None: it is not called like one."""
    found = _NAME.fullmatch(copy.name)
    try:
        return datetime.strptime(f"{found[1]}{found[2] or '+0000'}", "%Y-%m-%d-%H%M%S%z") if found else None
    except ValueError:
        return None


def let_go(folder: Path, keep: int, key: Key | None = None) -> None:
    """Remove the oldest copies beyond `keep`.

    One stays that has more than twice of what each newer one has: a database that was lost and begun anew must not
    push out the last copy of what there was.
    """
    copies = existing(folder)
    kept, old = copies[:keep], copies[keep:]
    fullest = max(old, key=lambda copy: _content(copy, key), default=None)
    if fullest is not None and any(2 * _content(one, key) >= _content(fullest, key) for one in kept):
        fullest = None
    for copy in old:
        if copy != fullest:
            copy.unlink()


def _content(copy: Path, key: Key | None) -> int:
    """How many texts came in, whose rows stay for ever; of what cannot be opened its size, in hundreds of bytes."""
    try:
        if not copy.name.endswith(SEALED):
            with closing(open_to_read(copy, key)) as connection:
                return int(connection.execute("SELECT count(*) FROM inbox").fetchone()[0])
    except cipher.driver(key).Error:
        return 0
    return copy.stat().st_size // 100


def _copy(database: Path, key: Key | None, target: Path, to: Key | None) -> None:
    """Copy what `key` opens so that `to` opens it: both are none, or neither is."""
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    try:
        with closing(open_to_read(database, key)) as source, closing(cipher.connect(target, to)) as copy:
            source.backup(copy, pages=1000)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, that can be carried away
    except (cipher.driver(key).Error, OSError) as error:
        raise BackupFailed(f"{database} could not be copied to {target.parent}: {error}") from None


def open_to_read(database: Path, key: Key | None = None) -> sqlite3.Connection:
    """The file to read. However it is made, nothing in it is read for ever: what takes longer is interrupted."""
    connection = cipher.connect(cipher.to_read(database), key, uri=True, timeout=30)
    end = time.monotonic() + READ_SECONDS
    connection.set_progress_handler(lambda: int(time.monotonic() > end), 1_000_000)  # instructions between two looks
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def check(database: Path, key: Key | None = None, *, of: Path | None = None) -> None:
    """Read the whole file; raises BackupFailed when it is not a sound database of ours. `of`: what it is a copy of."""
    told = of or database
    try:
        with closing(open_to_read(database, key)) as connection:
            if not _has_table(connection, "inbox"):
                raise BackupFailed(saying("database-empty", path=str(told)))
            answer = connection.execute("PRAGMA quick_check").fetchone()[0]
    except cipher.driver(key).Error as error:
        raise BackupFailed(saying("database-unsound", path=str(told), reason=str(error))) from None
    if answer != "ok":
        raise BackupFailed(saying("database-holes", path=str(told), reason=str(answer)))


def version_of(database: Path, key: Key | None = None) -> str | None:
    """The migration that a sound database is at; None when it does not say."""
    try:
        with closing(open_to_read(database, key)) as connection:
            if not _has_table(connection, "alembic_version"):
                return None
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except cipher.driver(key).Error:
        return None
    return row[0] if row else None


def _has_table(connection: sqlite3.Connection, name: str) -> bool:
    # Asked first: a view of that name may be one that never ends.
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)).fetchone())


def existing(folder: Path) -> Sequence[Path]:
    """The backups in a folder, the newest first."""
    made = ((_made_at(copy), copy) for copy in (*folder.glob(PATTERN), *folder.glob(f"lanpya-*{SEALED}")))
    return [copy for _moment, copy in sorted(((at, copy) for at, copy in made if at is not None), reverse=True)]


def newest_copy(folder: Path) -> Path | None:
    """The newest copy; None: there is none."""
    return next(iter(existing(folder)), None)


def restore(
    backup: Path, database: Path, now: datetime, *, key: Key | None = None, to: Key | None = None
) -> Path | None:
    """Put a backup in the database's place; what stood there is kept beside it, and returned.

    `key` opens the backup, `to` the database that it becomes.
    Nothing may run on the database. Raises BackupFailed when the backup is not sound; nothing is changed then.
    """
    check(backup, key)
    part = database.with_suffix(".restoring")
    try:
        if (key is None) == (to is None):
            _copy(backup, key, part, to)
        else:
            _turned(backup, key, part, to)
        return _put_in_place(part, database, now, to)
    finally:
        part.unlink(missing_ok=True)


def _turned(backup: Path, key: Key | None, part: Path, to: Key | None) -> None:
    try:
        turn(backup, key, part, to)
        check(part, to)
    except TurnFailed as failed:
        raise BackupFailed(str(failed)) from None


def _put_in_place(part: Path, database: Path, now: datetime, key: Key | None) -> Path | None:
    kept = None
    if database.exists():
        kept = database.with_name(f"{database.stem}-before-{now.strftime(_STAMP)}{database.suffix}")
        _fold_in(database, None if cipher.is_plain(database) else key)
        database.replace(kept)
    for leftover in (f"{database}-wal", f"{database}-shm"):
        Path(leftover).unlink(missing_ok=True)
    part.replace(database)
    return kept


def _fold_in(database: Path, key: Key | None) -> None:
    """Move what stands in the write-ahead log into the file, so that the kept one is whole."""
    try:
        with closing(cipher.connect(database, key, timeout=5)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except cipher.driver(key).Error:
        return  # a damaged file is kept as it is
