"""What the tests of the program share: a database with the practice network."""

import pytest
from sqlalchemy import Engine

from bot.host.clock import SystemClock
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from storage.engine import writing
from tests.engines import SQLITE_FIRST, on

engine = on(SQLITE_FIRST)  # loops say BOTH


@pytest.fixture
def loaded(engine: Engine, lookup: NetworkLookup) -> Engine:
    """A database with the practice network in force."""
    with writing(engine) as connection:
        load(connection, lookup.network, SystemClock().now())
    return engine
