"""A network for the tests about people."""

import pytest
from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from tests.handlers.people.people_desk import NOW


@pytest.fixture
def office(connection: Connection, lookup: NetworkLookup) -> Connection:
    """The practice network in force."""
    load(connection, lookup.network, NOW)
    return connection
