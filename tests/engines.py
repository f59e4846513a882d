"""Which databases the tests of a folder or a file are tried on: `engine = on(BOTH)` in its conftest, or in the file."""

from typing import Any

import pytest
from sqlalchemy import Engine

BOTH = ("sqlite", "postgres")
SQLITE_FIRST = ("sqlite", pytest.param("postgres", marks=pytest.mark.long))  # PostgreSQL in the long checks


def on(names: Any) -> Any:
    """A fixture: an empty database with all tables, once on each of these."""

    @pytest.fixture(params=names, name="engine")
    def _engine(request: pytest.FixtureRequest) -> Engine:
        return request.getfixturevalue(request.param)

    return _engine
