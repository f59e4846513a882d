"""A database with the practice network in force."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.host.clock import SystemClock
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from storage.engine import writing
from tests.ciphered import open_engine


@pytest.fixture
def loaded(tmp_path: Path, template: Path, lookup: NetworkLookup) -> Iterator[Engine]:
    """An SQLite file; the server's own behaviour does not depend on the database."""
    path = tmp_path / "lanpya.db"
    shutil.copy(template, path)
    engine = open_engine(f"sqlite:///{path}")
    with writing(engine) as connection:
        load(connection, lookup.network, SystemClock().now())
    yield engine
    engine.dispose()
