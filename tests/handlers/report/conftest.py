"""A desk that takes one person's texts about reports, on a real database."""

import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection

sys.path.insert(0, str(Path(__file__).parent))

from report_desk import ReportDesk, practice_lookup


@pytest.fixture
def desk(connection: Connection) -> ReportDesk:
    """Ma Hla, a member in Hpa-An, texts by Telegram at 09:00 on Tuesday 1 December 2026."""
    return ReportDesk(connection, practice_lookup())
