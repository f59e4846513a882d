"""A SIM's hour and day are kept, with the last fifth for answers, and alerts always."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection, Engine, insert

from bot.outbound.quota import ANSWERS, KNOWN, ORDINARY, URGENT, Window, allowance
from messages.envelope import Kind
from messages.pace import Pace
from storage.engine import writing
from storage.outbox import EVERYTHING
from storage.sent_parts import DAY, HOUR
from storage.tables import outbox as table
from tests.bot.line import HLA, NOW, Clock, Line, delivery, put

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("limit", "used", "expected"),
    [
        pytest.param(60, 0, EVERYTHING, id="nothing used"),
        pytest.param(60, 39, EVERYTHING, id="less than two thirds"),
        pytest.param(60, 40, KNOWN, id="two thirds: nothing for strangers"),
        pytest.param(60, 47, KNOWN, id="less than four fifths"),
        pytest.param(60, 48, ORDINARY, id="four fifths: no announcements and digests"),
        pytest.param(60, 53, ORDINARY, id="less than nine tenths: answers, notices and reminders"),
        pytest.param(60, 54, ANSWERS, id="nine tenths: answers"),
        pytest.param(60, 59, ANSWERS, id="nearly all"),
        pytest.param(60, 60, URGENT, id="all: alerts alone"),
        pytest.param(60, 75, URGENT, id="more than all, by alerts"),
        pytest.param(1, 0, EVERYTHING, id="a quota of one"),
    ],
)
def test_what_may_leave(limit: int, used: int, expected: int) -> None:
    assert expected == Window(HOUR, limit, used).ceiling


def sent(connection: Connection, minutes_ago: int, parts: int = 1, channel: str = "line") -> None:
    at = NOW - minutes_ago * MINUTE
    connection.execute(
        insert(table).values(
            dedupe_key=f"{channel} {minutes_ago}", scheme="sms", address=str(HLA), kind="reply", priority=1,
            text="text", language="en", segments=parts, state="sent", created_at=at, due_at=at, channel=channel,
            sent_at=at,
        )
    )  # fmt: skip


def test_nothing_is_counted_where_there_is_no_quota(connection: Connection) -> None:
    assert (EVERYTHING, None) == tuple_of(connection, Pace(1))


def tuple_of(connection: Connection, pace: Pace) -> tuple[int, object]:
    found = allowance(connection, "line", pace, NOW)
    return found.ceiling, found.until


def test_parts_count_in_their_window_and_by_their_channel(connection: Connection) -> None:
    sent(connection, 61, 50)
    sent(connection, 30, 4)
    sent(connection, 20, 50, channel="other")
    assert (EVERYTHING, None) == tuple_of(connection, Pace(per_hour=10))
    sent(connection, 10, 4)
    assert (ORDINARY, NOW + 30 * MINUTE) == tuple_of(connection, Pace(per_hour=10))


def test_the_quota_opens_when_enough_has_passed_out_of_every_full_window(connection: Connection) -> None:
    sent(connection, 50, 2)
    sent(connection, 40, 2)
    sent(connection, 30, 2)
    assert (URGENT, NOW + 20 * MINUTE) == tuple_of(connection, Pace(per_hour=4)), "3 parts must pass"
    assert (URGENT, NOW - 40 * MINUTE + DAY) == tuple_of(connection, Pace(per_hour=100, per_day=4))
    assert (URGENT, NOW - 50 * MINUTE + DAY) == tuple_of(connection, Pace(per_hour=4, per_day=6))


async def test_what_is_held_goes_on_by_itself_and_alerts_leave_always(engine: Engine) -> None:
    clock, line = Clock(), Line(pace=Pace(per_second=10, per_hour=5))
    runs = delivery(engine, line, clock)
    put(engine, *[f"news {number}" for number in range(6)], kind=Kind.ANNOUNCEMENT)
    assert 4 == await runs.once(), "four fifths"
    assert 0 == await runs.once()
    put(engine, "answer", "another", kind=Kind.REPLY)
    assert 1 == await runs.once()
    put(engine, "help!", kind=Kind.ALERT)
    assert 1 == await runs.once()
    assert ["answer", "help!"] == line.texts[4:]
    assert 0 == await runs.once()
    assert 3600.0 == await runs.rest(), "it does not spin on what is due and held"
    clock.moment += HOUR
    assert 3 == await runs.once()
    assert ["another", "news 4", "news 5"] == line.texts[6:]


async def test_a_quota_survives_a_restart(engine: Engine) -> None:
    with writing(engine) as connection:
        sent(connection, 10, 5)
    put(engine, "answer")
    line = Line(pace=Pace(per_hour=5))
    assert 0 == await delivery(engine, line, Clock()).once()


async def test_a_ceiling_from_outside_holds_back_too(engine: Engine) -> None:
    put(engine, "news", kind=Kind.ANNOUNCEMENT)
    put(engine, "answer")
    ceilings = [ORDINARY, EVERYTHING]
    line = Line()
    runs = delivery(engine, line, Clock(), ceiling=lambda _connection, _now: ceilings.pop(0))
    assert 1 == await runs.once()
    assert ["answer"] == line.texts
    assert None is await runs.rest()
    assert [EVERYTHING] == ceilings
    assert 1 == await runs.once()
