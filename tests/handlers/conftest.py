"""What is decided does not know the engine: it is tried on SQLite. Queries run on both databases, in tests/storage."""

import pytest
from sqlalchemy import Engine


@pytest.fixture
def engine(sqlite: Engine) -> Engine:
    """An empty SQLite database with all tables."""
    return sqlite
