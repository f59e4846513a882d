"""A desk at which texts about plans are handled, on a real database."""

import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection

sys.path.insert(0, str(Path(__file__).parent))

from plan_desk import PlanDesk


@pytest.fixture
def desk(connection: Connection) -> PlanDesk:
    """LAND with the leader Ma Lay and the members Ko Aung and Ma Moe, at 09:00 on 1 December 2026."""
    return PlanDesk(connection)
