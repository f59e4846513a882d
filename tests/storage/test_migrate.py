"""The migrations make exactly the tables that the code expects."""

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, make_url, text

from storage import codes
from storage.codes import CodeKind
from storage.engine import open_engine
from storage.migrate import HEAD, TooNew, upgrade, version_of
from storage.tables import metadata


def test_the_migrated_database_is_the_one_in_the_tables(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert [] == compare_metadata(context, metadata)


def test_head_is_the_newest_migration() -> None:
    with as_file(files("storage") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder))
        assert [HEAD] == ScriptDirectory.from_config(config).get_heads()


def test_a_database_that_is_up_to_date_stays_as_it_is(engine: Engine) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        assert HEAD == version_of(connection)


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'new.db'}")
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(TooNew):
        upgrade(engine)
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def bare(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without any table."""
    if request.param == "sqlite":
        engine = open_engine(f"sqlite:///{tmp_path / 'bare.db'}")
        yield engine
        engine.dispose()
        return
    server = open_engine(request.getfixturevalue("postgres_server"))
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("CREATE DATABASE bare"))
        engine = open_engine(make_url(request.getfixturevalue("postgres_server")).set(database="bare"))
        yield engine
        engine.dispose()
        connection.execute(text("DROP DATABASE bare"))
    server.dispose()


IN_USE = (
    "INSERT INTO people (id, themes, is_coordinator, writes_zawgyi, created_at) VALUES (1, '', false, false, :day)",
    "INSERT INTO groups (code, is_retired) VALUES ('LAND', false)",
    "INSERT INTO join_requests (id, code, person_id, asked_at) VALUES (31, 'LAND', 1, :day)",
)


def test_numbers_go_on_after_the_highest_in_use(bare: Engine) -> None:
    upgrade(bare, "0003")
    with bare.begin() as connection:
        for statement in IN_USE:
            connection.execute(text(statement), {"day": "2026-12-01"} if ":day" in statement else {})
    upgrade(bare)
    with bare.begin() as connection:
        assert [None, None] == [codes.kind_of(connection, number) for number in (30, 31)]
        assert 32 == codes.draw(connection, CodeKind.ANNOUNCEMENT)
        assert CodeKind.ANNOUNCEMENT == codes.kind_of(connection, 32)
