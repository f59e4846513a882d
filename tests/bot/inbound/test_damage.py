"""A damaged page is no fault of the text that met it: nothing is set aside, the program has to stop."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.exc import DatabaseError

from bot.inbound.process import process
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound
from storage import inbox
from storage.database_errors import fails_all
from storage.engine import writing
from storage.tables import inbox as inbox_table
from tests.storage.rows import add_member

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
HLA = Address("sms", "+959771000001")


def spoil(engine: Engine, table: str) -> None:
    """Write nonsense over the first page of a table; nobody has the file open then."""
    with closing(engine.raw_connection()) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    engine.dispose()
    with Path(engine.url.database or "").open("r+b") as opened:
        opened.seek((page - 1) * int(size))
        opened.write(b"\xff" * int(size))


def test_a_text_that_meets_a_damaged_page_stays_as_it_is(sqlite: Engine, lookup: NetworkLookup) -> None:
    with writing(sqlite) as connection:
        load(connection, lookup.network, NOW)
        add_member(connection, HLA, NOW, name="Ma Hla")
        inbox.keep(connection, [Inbound("modem", "1", HLA, "R land 5w Hpa-An", sent_at=NOW)], NOW)
    spoil(sqlite, "reports")

    with pytest.raises(DatabaseError) as raised, writing(sqlite) as connection:
        process(connection, lookup, NOW)

    assert fails_all(raised.value)
    with sqlite.connect() as connection:
        rows = connection.execute(select(inbox_table.c.state, inbox_table.c.attempts)).all()
    assert [("waiting", 0)] == [tuple(row) for row in rows]
