"""What every text needs is planned by SQLite once, and not at each run."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from messages.address import Address
from storage import claims, entrances, inbox_claims, senders
from storage.cipher import Key
from storage.engine import open_engine, writing
from storage.migrate import upgrade
from tests.storage.encrypted import KEY

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
AT_START = 300  # statements


def ask(connection: Connection, number: int) -> None:
    """What is asked for a text: with LIMITs, moments and addresses, of which each text has its own."""
    now = NOW + timedelta(hours=number)
    inbox_claims.claim(connection, 300, now, now, now)
    senders.look_up(connection, [Address("sms", f"+95{number}")], NOW)
    entrances.look(connection, f"G{number}")
    claims.claim(connection, "sms", now, 10)


@pytest.mark.parametrize("key", [None, KEY], ids=["readable", "encrypted"])
def test_nothing_is_planned_again_after_the_many_statements_of_a_start(tmp_path: Path, key: Key | None) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'lanpya.db'}", key=key)
    upgrade(engine)
    planned: list[str] = []

    def note(_action: int, first: str | None, *_others: Any) -> int:
        planned.append(first or "")
        return 0

    with writing(engine) as connection:
        driver: Any = connection.connection.dbapi_connection
        driver.set_authorizer(note)  # asked while a statement is prepared
        for number in range(AT_START):
            driver.execute(f"SELECT {number}")
        ask(connection, 1)
        assert "inbox" in planned
        planned.clear()
        ask(connection, 2)
        assert [] == planned
        driver.set_authorizer(None)
    engine.dispose()
