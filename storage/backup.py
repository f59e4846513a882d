"""Copies of the database: made while it is in use, checked, the newest kept."""

import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

PATTERN = "lanpya-*.db"
SEALED = ".tar.age"  # the end of the name of a copy that a key opens
READ_SECONDS = 1800.0  # far longer than a million texts on a slow disk take


class BackupFailed(Exception):
    """No copy was made, or the copy is not whole; the text says why."""


def back_up(database: Path, folder: Path, now: datetime, keep: int) -> Path:
    """Copy the SQLite file into `folder` under its date, check the copy, and let the oldest beyond `keep` go."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / name_of(now, ".db")
    part = target.with_suffix(".part")
    try:
        _copy(database, part)
        check(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    let_go(folder, keep)
    return target


def name_of(now: datetime, end: str) -> str:
    """What a copy of this moment is called."""
    return f"lanpya-{now:%Y-%m-%d-%H%M%S}{end}"


def let_go(folder: Path, keep: int) -> None:
    """Remove the oldest copies beyond `keep`."""
    for old in existing(folder)[keep:]:
        old.unlink()


def _copy(database: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    try:
        with closing(open_to_read(database)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy, pages=1000)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, that can be carried away
    except (sqlite3.Error, OSError) as error:
        raise BackupFailed(f"{database} could not be copied: {error}") from None


def open_to_read(database: Path) -> sqlite3.Connection:
    """The file to read. However it is made, nothing in it is read for ever: what takes longer is interrupted."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30)
    end = time.monotonic() + READ_SECONDS
    connection.set_progress_handler(lambda: int(time.monotonic() > end), 1_000_000)  # instructions between two looks
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def check(database: Path) -> None:
    """Read the whole file; raises BackupFailed when it is not a sound database of ours."""
    try:
        with closing(open_to_read(database)) as connection:
            if not _has_table(connection, "inbox"):
                raise BackupFailed(f"{database} is not a sound database of Lanpya: it has no texts")
            answer = connection.execute("PRAGMA quick_check").fetchone()[0]
    except sqlite3.Error as error:
        raise BackupFailed(f"{database} is not a sound database of Lanpya: {error}") from None
    if answer != "ok":
        raise BackupFailed(f"{database} is damaged: {answer}")


def version_of(database: Path) -> str | None:
    """The migration that a sound database is at; None when it does not say."""
    try:
        with closing(open_to_read(database)) as connection:
            if not _has_table(connection, "alembic_version"):
                return None
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error:
        return None
    return row[0] if row else None


def _has_table(connection: sqlite3.Connection, name: str) -> bool:
    # Asked first: a view of that name may be one that never ends.
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)).fetchone())


def existing(folder: Path) -> Sequence[Path]:
    """The backups in a folder, the newest first."""
    return sorted((*folder.glob(PATTERN), *folder.glob(f"lanpya-*{SEALED}")), reverse=True)


def restore(backup: Path, database: Path, now: datetime) -> Path | None:
    """Put a backup in the database's place; what stood there is kept beside it, and returned.

    Nothing may run on the database. Raises BackupFailed when the backup is not sound; nothing is changed then.
    """
    check(backup)
    part = database.with_suffix(".restoring")
    try:
        _copy(backup, part)
        return _put_in_place(part, database, now)
    finally:
        part.unlink(missing_ok=True)


def _put_in_place(part: Path, database: Path, now: datetime) -> Path | None:
    kept = None
    if database.exists():
        kept = database.with_name(f"{database.stem}-before-{now:%Y-%m-%d-%H%M%S}{database.suffix}")
        _fold_in(database)
        database.replace(kept)
    for leftover in (f"{database}-wal", f"{database}-shm"):
        Path(leftover).unlink(missing_ok=True)
    part.replace(database)
    return kept


def _fold_in(database: Path) -> None:
    """Move what stands in the write-ahead log into the file, so that the kept one is whole."""
    try:
        with closing(sqlite3.connect(database, timeout=5)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error:
        return  # a damaged file is kept as it is
