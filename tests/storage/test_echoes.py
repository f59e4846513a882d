"""What waits for a YES, with a number of its own; and the plan that a YES opens for a while, to its address."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, delete

from messages.address import Address
from storage import echoes, people, proofs
from storage.codes import CodeKind
from storage.tables import echoes as echo_rows

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


def _asked(connection: Connection, text: str, now: datetime = NOW) -> tuple[int, int]:
    """The act and its number, which is good for a day more than the act waits, as after a reminder."""
    hla = people.by_address(connection, [HLA]).get(HLA) or people.create(connection, HLA, NOW)
    echo_id = echoes.ask(connection, hla.id, HLA, text, False, now)
    return echo_id, proofs.show(connection, CodeKind.ECHO, echo_id, now, now + 2 * echoes.KEPT)


def test_several_wait_each_with_its_own_number(connection: Connection) -> None:
    (first, number), (second, other) = _asked(connection, "REMOVE Ko Bo PRO"), _asked(connection, "LEAVE PRO")
    assert number != other
    assert [first, second] == [echo.id for echo in echoes.waiting(connection, HLA, NOW)]
    assert [] == echoes.waiting(connection, NYEIN, NOW)


@pytest.mark.parametrize("how", ["dropped", "done", "erased", "too old"])
def test_the_number_of_one_that_is_over_is_never_that_of_the_next(connection: Connection, how: str) -> None:
    (first, number), now = _asked(connection, "REMOVE Ko Bo PRO"), NOW
    if how == "dropped":
        echoes.drop(connection, first, NOW)
    elif how == "done":
        echoes.settle(connection, first, NOW)
    elif how == "erased":
        connection.execute(delete(echo_rows))
        now += MINUTE
    else:
        now += echoes.KEPT + MINUTE
    assert number != _asked(connection, "LEAVE PRO", now)[1]
    assert ["LEAVE PRO"] == [echo.text for echo in echoes.waiting(connection, HLA, now)]
