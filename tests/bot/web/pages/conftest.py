"""The page's desk, on SQLite: what the page asks of the database is tried on both in tests/storage."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from handlers.core.lookup import NetworkLookup
from tests.bot.web.pages.desk import Desk, desk_of


@pytest.fixture
def desk(sqlite: Engine, lookup: NetworkLookup, tmp_path: Path) -> Iterator[Desk]:
    """Some people at work, and nobody signed in."""
    made = desk_of(sqlite, lookup, tmp_path)
    yield made
    made.store.close()
