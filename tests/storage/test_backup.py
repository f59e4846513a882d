"""A copy is made while the database is in use, is whole, and comes back."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from messages.address import Address
from messages.envelope import Inbound
from storage import backup, inbox
from storage.engine import open_engine, writing

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path, sqlite_template: Path) -> Path:
    return Path(shutil.copy(sqlite_template, tmp_path / "lanpya.db"))


def keep(path: Path, number: int) -> None:
    engine = open_engine(f"sqlite:///{path}")
    with writing(engine) as connection:
        inbox.keep(connection, [Inbound("sms", str(number), Address("sms", "+95"), "x")], NOW)
    engine.dispose()


def count(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        found: int = connection.execute("SELECT count(*) FROM inbox").fetchone()[0]
    connection.close()
    return found


def test_a_copy_is_whole_while_a_writer_is_at_work(database: Path, tmp_path: Path) -> None:
    keep(database, 1)
    engine = open_engine(f"sqlite:///{database}")
    with writing(engine) as connection:
        inbox.keep(connection, [Inbound("sms", "2", Address("sms", "+95"), "x")], NOW)
        copy = backup.back_up(database, tmp_path / "copies", NOW, keep=14)
    engine.dispose()
    assert 1 == count(copy)
    assert 2 == count(database)
    assert 0o600 == copy.stat().st_mode & 0o777


def test_only_the_newest_copies_are_kept(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    made = [backup.back_up(database, folder, NOW + timedelta(days=day), keep=3) for day in range(5)]
    assert made[:1:-1] == list(backup.existing(folder))


def test_a_copy_is_called_by_the_time_where_people_are(database: Path, tmp_path: Path) -> None:
    copy = backup.back_up(database, tmp_path / "copies", NOW.astimezone(ZoneInfo("Asia/Yangon")), keep=3)
    kept = backup.restore(copy, database, NOW.astimezone(ZoneInfo("Asia/Yangon")))
    assert kept is not None
    assert ("lanpya-2026-12-01-153000+0630.db", "lanpya-before-2026-12-01-153000+0630.db") == (copy.name, kept.name)


def test_the_newest_copy_is_the_one_made_last_whatever_zone_its_name_is_in(tmp_path: Path) -> None:
    """A name without an offset is one of before, in UTC; the zone of a network may be another since."""
    newest_first = [
        "lanpya-2026-12-01-010000-0500.db",  # 06:00 in UTC
        "lanpya-2026-12-01-050000.tar.age",
        "lanpya-2026-12-01-110000+0630.db",  # 04:30
        "lanpya-2026-12-01-030000.db",
        "lanpya-2026-11-30-235900+0000.tar.age",
    ]
    for name in (*sorted(newest_first), "lanpya-before-2026-12-01-010000.db", "lanpya-2026-13-41-010000.db"):
        (tmp_path / name).touch()
    assert newest_first == [copy.name for copy in backup.existing(tmp_path)]


def test_copies_of_a_database_begun_anew_do_not_push_out_the_last_full_one(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    for number in range(9):
        keep(database, number)
    full = [backup.back_up(database, folder, NOW + timedelta(days=day), keep=3) for day in range(3)]
    forget_all(database)
    anew = [backup.back_up(database, folder, NOW + timedelta(days=3 + day), keep=3) for day in range(5)]
    assert [*anew[:1:-1], full[-1]] == list(backup.existing(folder))
    for number in range(9):
        keep(database, number)
    backup.back_up(database, folder, NOW + timedelta(days=9), keep=3)
    assert 3 == len(backup.existing(folder))


def forget_all(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM inbox")


def test_a_restored_copy_is_the_database_and_the_old_one_is_kept(database: Path, tmp_path: Path) -> None:
    keep(database, 1)
    copy = backup.back_up(database, tmp_path / "copies", NOW, keep=14)
    keep(database, 2)
    kept = backup.restore(copy, database, NOW)
    assert kept is not None
    assert (1, 2) == (count(database), count(kept))


@pytest.mark.parametrize("content", [b"", b"not a database at all, but long enough to look like one" * 100])
def test_what_is_no_copy_is_refused_and_nothing_changes(database: Path, tmp_path: Path, content: bytes) -> None:
    keep(database, 1)
    wrong = tmp_path / "wrong.db"
    wrong.write_bytes(content)
    with pytest.raises(backup.BackupFailed, match=r"wrong\.db"):
        backup.restore(wrong, database, NOW)
    assert 1 == count(database)


def test_a_database_that_cannot_be_read_gives_no_copy(tmp_path: Path) -> None:
    with pytest.raises(backup.BackupFailed):
        backup.back_up(tmp_path / "none.db", tmp_path / "copies", NOW, keep=14)
    assert [] == list((tmp_path / "copies").iterdir())
