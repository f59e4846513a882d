"""A database with the practice network in force."""

import pytest
from sqlalchemy import Engine

from bot.host.clock import SystemClock
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from storage.engine import writing


@pytest.fixture
def loaded(sqlite: Engine, lookup: NetworkLookup) -> Engine:
    """An SQLite file; the server's own behaviour does not depend on the database."""
    with writing(sqlite) as connection:
        load(connection, lookup.network, SystemClock().now())
    return sqlite
