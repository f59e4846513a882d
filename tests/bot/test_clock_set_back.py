"""A machine's clock is set back while texts wait: none of them waits until it is again where it was."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from bot.channels.contract import Unreachable
from messages.envelope import Kind
from messages.pace import Pace
from messages.reason import Reason
from storage import claims, outbox
from storage.engine import writing
from storage.outbox import NewOutbound
from tests.bot.line import HLA, NOW, Clock, Line, delivery, put
from tests.engines import BOTH, on

engine = on(BOTH)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BACK = pytest.mark.parametrize("back", [HOUR, DAY, 400 * DAY], ids=["an hour", "a day", "more than a year"])


def set_back(clock: Clock, by: timedelta, engine: Engine) -> None:
    """The clock is put right, and a minute later the house is kept."""
    clock.moment += timedelta(minutes=1) - by
    with writing(engine) as connection:
        outbox.follow_clock(connection, clock.moment)


@BACK
async def test_what_was_queued_before_leaves(engine: Engine, back: timedelta) -> None:
    put(engine, "one")
    clock, line = Clock(), Line()
    set_back(clock, back, engine)
    assert 1 == await delivery(engine, line, clock).once()


@BACK
async def test_a_pause_ends(engine: Engine, back: timedelta) -> None:
    clock, line = Clock(), Line(Unreachable(Reason.NETWORK))
    runs = delivery(engine, line, clock)
    put(engine, "one")
    assert 0 == await runs.once()
    set_back(clock, back, engine)
    assert 0.0 == await runs.rest()
    assert 1 == await runs.once()


@BACK
async def test_what_was_put_aside_goes_again(engine: Engine, back: timedelta) -> None:
    clock, line = Clock(), Line(*[Unreachable(Reason.SERVER)] * 3)
    runs = delivery(engine, line, clock)
    put(engine, "one")
    clock.moment += DAY  # the text was queued by a clock that stood right
    for _ in range(3):
        await runs.once()
        clock.moment += timedelta(minutes=1)
    assert [] == line.texts
    set_back(clock, back, engine)
    assert 1 == await runs.once()


@BACK
async def test_an_address_has_rested(engine: Engine, back: timedelta) -> None:
    clock, line = Clock(), Line(pace=Pace(address_seconds=1))
    runs = delivery(engine, line, clock)
    put(engine, "one", "two")
    assert 1 == await runs.once()
    set_back(clock, back, engine)
    assert 0.0 == await runs.rest()
    assert 1 == await runs.once()


@BACK
async def test_a_quota_counts_only_what_left_at_a_known_time(engine: Engine, back: timedelta) -> None:
    clock, line = Clock(), Line(pace=Pace(10, per_hour=2, per_day=3))
    runs = delivery(engine, line, clock)
    put(engine, "one", "two", "three", "four")
    await runs.once()
    assert ["one", "two"] == line.texts
    set_back(clock, back, engine)
    await runs.once()
    assert ["one", "two", "three", "four"] == line.texts


@BACK
async def test_a_channel_that_reports_a_problem_is_tried(engine: Engine, back: timedelta) -> None:
    clock, line = Clock(), Line()
    runs = delivery(engine, line, clock)
    line.problem = "phone"
    assert not runs.is_up(clock.moment)
    set_back(clock, back, engine)
    assert runs.is_up(clock.moment)


def test_a_text_that_is_meant_for_a_later_moment_keeps_it(engine: Engine) -> None:
    morning = NOW + 10 * HOUR
    with writing(engine) as connection:
        outbox.queue(connection, [NewOutbound("news", HLA, Kind.ANNOUNCEMENT, "text", "en", 1, due_at=morning)], NOW)
        assert 0 == outbox.follow_clock(connection, NOW - HOUR)
        assert morning == claims.next_due(connection, "sms")


def test_the_next_morning_of_a_clock_that_stood_days_ahead_is_not_waited_for(engine: Engine) -> None:
    morning = NOW + 10 * HOUR
    with writing(engine) as connection:
        outbox.queue(connection, [NewOutbound("news", HLA, Kind.ANNOUNCEMENT, "text", "en", 1, due_at=morning)], NOW)
        assert 1 == outbox.follow_clock(connection, NOW - 400 * DAY)
        assert NOW - 400 * DAY == claims.next_due(connection, "sms")


def test_a_text_that_was_put_aside_just_now_stays_there(engine: Engine) -> None:
    put(engine, "one")
    with writing(engine) as connection:
        (text,) = claims.claim(connection, "sms", NOW, 1)
        outbox.put_back(connection, [text.id], NOW + timedelta(minutes=10), "server", counts=True)
        assert 0 == outbox.follow_clock(connection, NOW)


@pytest.mark.parametrize("seconds", [1e20, float("inf"), float("nan"), -5.0], ids=str)
async def test_a_provider_that_asks_for_an_absurd_pause_stops_nothing(engine: Engine, seconds: float) -> None:
    clock, line = Clock(), Line(Unreachable(Reason.FLOOD, retry_after=seconds))
    runs = delivery(engine, line, clock)
    put(engine, "one")
    assert 0 == await runs.once()
    clock.moment += DAY
    assert 1 == await runs.once()
