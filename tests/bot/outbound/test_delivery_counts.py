"""What delivering costs: transactions that write and statements, of one text and of many, never more than they were."""

from typing import Any

import pytest
from sqlalchemy import Engine, event

from messages.address import Address
from tests.bot.line import Clock, Line, delivery, put
from tests.ciphered import open_engine


def traced(engine: Engine) -> tuple[Engine, list[str]]:
    """The same SQLite file over connections of its own, and all that is asked of it from now on."""
    asked: list[str] = []
    other = open_engine(str(engine.url))

    @event.listens_for(other, "connect")
    def _trace(connection: Any, _record: Any) -> None:  # pyright: ignore[reportUnusedFunction] registered by its decorator
        connection.set_trace_callback(asked.append)

    with other.connect():
        asked.clear()  # what each new connection is told
    return other, asked


@pytest.mark.parametrize(
    ("texts", "transactions", "statements"),
    [
        pytest.param(1, 2, 7, id="alone"),
        pytest.param(99, 2, 105, id="all that is due"),
    ],
)
async def test_delivering_costs_no_more_than_it_did(
    sqlite: Engine, texts: int, transactions: int, statements: int
) -> None:
    for number in range(texts):
        put(sqlite, f"text {number}", to=Address("sms", f"+9597710{number:05}"))
    engine, asked = traced(sqlite)
    assert texts == await delivery(engine, Line(), Clock(), claimed=100).once()
    engine.dispose()
    assert asked.count("BEGIN IMMEDIATE") <= transactions
    assert len(asked) <= statements
