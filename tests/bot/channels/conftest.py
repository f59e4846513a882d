"""A channel does not know the engine: it is tried on SQLite. What the loops ask of both is tried beside them."""

from dataclasses import replace
from datetime import time

import pytest
from sqlalchemy import Engine

from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.core.lookup import NetworkLookup, lookup_of


@pytest.fixture
def engine(sqlite: Engine) -> Engine:
    """An empty SQLite database with all tables."""
    return sqlite


@pytest.fixture(scope="session")
def lookup() -> NetworkLookup:
    """The practice network's lookup, but that nobody sleeps: these programs run by the clock of the machine."""
    return lookup_of(replace(network_from(PRACTICE), quiet_hours=(time(0), time(0))))
