"""A desk at which texts about plans are handled, on a real database."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from plan_desk import PlanDesk

from storage.engine import open_engine, writing
from storage.tables import metadata


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[PlanDesk]:
    """LAND with the leader Ma Lay and the members Ko Aung and Ma Moe, at 09:00 on 1 December 2026."""
    engine = open_engine(f"sqlite:///{tmp_path / 'desk.sqlite'}", flush="OFF")
    metadata.create_all(engine)
    with writing(engine) as connection:
        yield PlanDesk(connection)
    engine.dispose()
