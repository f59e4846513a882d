"""A channel does not know the engine: it is tried on SQLite. What the loops ask of both is tried beside them."""

import pytest
from sqlalchemy import Engine


@pytest.fixture
def engine(sqlite: Engine) -> Engine:
    """An empty SQLite database with all tables."""
    return sqlite
