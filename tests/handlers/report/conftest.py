"""A desk that takes one person's texts about reports, on a real database."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from report_desk import ReportDesk, practice_lookup

from storage.engine import open_engine, writing
from storage.tables import metadata


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[ReportDesk]:
    """Ma Hla, a member in Hpa-An, texts by Telegram at 09:00 on Tuesday 1 December 2026."""
    engine = open_engine(f"sqlite:///{tmp_path / 'desk.sqlite'}", flush="OFF")
    metadata.create_all(engine)
    with writing(engine) as connection:
        yield ReportDesk(connection, practice_lookup())
    engine.dispose()
