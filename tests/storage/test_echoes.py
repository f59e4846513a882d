"""A YES opens the plan for a while, to the address that it came from."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from messages.address import Address
from storage import echoes, people

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HALF_AN_HOUR, MINUTE = timedelta(minutes=30), timedelta(minutes=1)
HLA, NYEIN = Address("sms", "+959771000001"), Address("sms", "+959771000002")


@pytest.mark.parametrize(
    ("later", "address", "expected"),
    [
        pytest.param(MINUTE, HLA, True, id="just now"),
        pytest.param(HALF_AN_HOUR + MINUTE, HLA, False, id="a while ago"),
        pytest.param(MINUTE, NYEIN, False, id="from another address"),
        pytest.param(-timedelta(days=400), HLA, False, id="while the clock stood ahead"),
    ],
)
def test_a_yes_opens_the_plan_for_a_while(
    connection: Connection, later: timedelta, address: Address, expected: bool
) -> None:
    hla = people.create(connection, HLA, NOW)
    echoes.settle(connection, echoes.ask(connection, hla.id, HLA, "DONE 3", True, NOW), NOW)
    now = NOW + later
    assert expected == echoes.opened_plan(connection, address, now - HALF_AN_HOUR, now)
