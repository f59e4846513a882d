"""The database file is private, and moments without a zone never enter it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, event, insert, select, text
from sqlalchemy.exc import OperationalError, StatementError

from storage.engine import open_engine as readable
from storage.engine import reading, writing
from storage.migrate import upgrade
from storage.tables import audit
from tests.ciphered import open_engine


def test_nobody_else_may_read_the_database(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'lanpya.db'}")
    upgrade(engine)
    with writing(engine) as connection:
        connection.execute(insert(audit).values(at=datetime.now(UTC), action="a", subject="s"))
        modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    engine.dispose()
    assert {"lanpya.db": 0o600, "lanpya.db-wal": 0o600, "lanpya.db-shm": 0o600} == modes


def test_who_comes_alone_takes_the_connection_of_who_came_last(tmp_path: Path) -> None:
    """So that two that were needed once do not both keep pages for good."""
    engine = open_engine(f"sqlite:///{tmp_path / 'lanpya.db'}")
    taken: list[int] = []
    event.listen(engine, "checkout", lambda connection, *_: taken.append(id(connection)))
    with engine.connect(), engine.connect():
        pass
    for _turn in range(3):
        with engine.connect():
            pass
    engine.dispose()

    assert (5, 2, 1) == (len(taken), len(set(taken)), len(set(taken[2:])))


def test_five_connections_keep_little_of_the_same_file_in_memory(tmp_path: Path) -> None:
    """And write early what a transaction changes no sooner than with SQLite's own measure."""
    engine = readable(f"sqlite:///{tmp_path / 'lanpya.db'}")
    with reading(engine) as connection:
        kept = [connection.execute(text(f"PRAGMA {what}")).scalar() for what in ("cache_size", "cache_spill")]
    engine.dispose()

    assert [-500, 500] == kept


def test_who_reads_passes_the_writer_for_whom_the_next_writer_waits(tmp_path: Path) -> None:
    """From its beginning: who reads first and writes then would fail where another one wrote meanwhile."""
    engine = open_engine(f"sqlite:///{tmp_path / 'lanpya.db'}", busy_seconds=0)
    with reading(engine):
        pass  # what was said of a connection is not said of its next transaction
    with writing(engine), reading(engine) as reader:
        assert 1 == reader.execute(text("SELECT 1")).scalar()
        with pytest.raises(OperationalError, match="locked"), writing(engine):
            pass
    engine.dispose()


def test_a_database_in_memory_is_one_connection() -> None:
    engine = open_engine("sqlite://")
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE kept (n)"))
    with writing(engine) as connection:
        assert [] == connection.execute(text("SELECT n FROM kept")).all()
    engine.dispose()


def test_a_moment_without_a_zone_is_refused(connection: Connection) -> None:
    naive = datetime(2026, 12, 1)  # noqa: DTZ001 that is what is refused
    with pytest.raises(StatementError, match="no time zone"):
        connection.execute(insert(audit).values(at=naive, action="a", subject="s"))


def test_a_moment_comes_back_to_the_microsecond_in_utc(connection: Connection) -> None:
    moment = datetime(2026, 12, 1, 3, 0, 0, 123456, tzinfo=UTC)
    connection.execute(insert(audit).values(at=moment, action="a", subject="s"))
    assert moment == connection.execute(select(audit.c.at)).scalar_one()
