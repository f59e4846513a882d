"""The migrations make exactly the tables that the code expects."""

from importlib.resources import as_file, files
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

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
