"""The page's desk, on SQLite: what the page asks of the database is tried on both in tests/storage."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from handlers.core.lookup import NetworkLookup
from tests.bot.web.pages.desk import Desk, desk_on, people_at_work
from tests.ciphered import open_engine


@pytest.fixture(scope="session")
def work_template(template: Path, lookup: NetworkLookup, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database to copy from, in which some people are at work."""
    path = Path(shutil.copy(template, tmp_path_factory.mktemp("work") / "template.db"))
    engine = open_engine(f"sqlite:///{path}", flush="OFF")
    people_at_work(engine, lookup)
    engine.dispose()  # the last connection folds the write-ahead log in
    return path


@pytest.fixture
def at_work(sqlite: Engine, work_template: Path) -> Engine:
    """A database of people at work."""
    shutil.copy(work_template, str(sqlite.url.database))
    return sqlite


@pytest.fixture
def desk(at_work: Engine, lookup: NetworkLookup, tmp_path: Path) -> Iterator[Desk]:
    """Some people at work, and nobody signed in."""
    made = desk_on(at_work, lookup, tmp_path)
    yield made
    made.store.close()
