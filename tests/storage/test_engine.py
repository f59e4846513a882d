"""The database file is private, and moments without a zone never enter it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import StatementError

from storage.engine import writing
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


def test_a_moment_without_a_zone_is_refused(connection: Connection) -> None:
    naive = datetime(2026, 12, 1)  # noqa: DTZ001 that is what is refused
    with pytest.raises(StatementError, match="no time zone"):
        connection.execute(insert(audit).values(at=naive, action="a", subject="s"))


def test_a_moment_comes_back_to_the_microsecond_in_utc(connection: Connection) -> None:
    moment = datetime(2026, 12, 1, 3, 0, 0, 123456, tzinfo=UTC)
    connection.execute(insert(audit).values(at=moment, action="a", subject="s"))
    assert moment == connection.execute(select(audit.c.at)).scalar_one()
