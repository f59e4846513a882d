"""The outbox is delivered in order, paced, and survives whatever a channel does."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from bot.channels.contract import Capabilities, Refused, Unreachable
from bot.deliver import Delivery
from bot.store import DirectStore
from messages.address import Address
from messages.envelope import DeliveryReport, Inbound, Kind, Outbound
from messages.pace import Pace
from storage import outbox, people
from storage.engine import writing
from storage.outbox import NewOutbound
from storage.tables import outbox as table

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HLA = Address("sms", "+959771000001")
AYE = Address("sms", "+959771000003")


class Clock:
    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment


class Line:
    """A channel that keeps a list; `faults` are raised one after the other before it sends."""

    name = "line"

    def __init__(self, *faults: Exception, per_second: float = 0, at_once: int = 1) -> None:
        self.sent: list[tuple[str, str]] = []
        self.faults = list(faults)
        self.capabilities = Capabilities("sms", True, False, Pace(per_second), at_once)

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        return ()

    async def send(self, outbound: Outbound) -> str:
        if self.faults:
            raise self.faults.pop(0)
        self.sent.append((str(outbound.to), outbound.text))
        return str(len(self.sent))

    async def poll(self) -> AsyncIterator[Any]:
        return
        yield

    async def close(self) -> None:
        return


def put(engine: Engine, *texts: str, to: Address = HLA, kind: Kind = Kind.REPLY) -> None:
    new = [NewOutbound(text, to, kind, text, "en", 1) for text in texts]
    with writing(engine) as connection:
        outbox.queue(connection, new, NOW)


def states(engine: Engine) -> dict[str, str]:
    with engine.connect() as connection:
        return {row.text: row.state for row in connection.execute(select(table.c.text, table.c.state))}


def delivery(engine: Engine, line: Line, clock: Clock, slept: list[float] | None = None) -> Delivery:
    async def sleep(seconds: float) -> None:
        (slept if slept is not None else []).append(seconds)

    return Delivery(line, DirectStore(engine), clock, sleep=sleep, jitter=lambda: 1.0)


async def test_texts_leave_in_order_and_once(engine: Engine) -> None:
    put(engine, "one", "two", "three")
    line = Line()
    runs = delivery(engine, line, Clock())
    assert 3 == await runs.once()
    assert 0 == await runs.once()
    assert ["one", "two", "three"] == [text for _to, text in line.sent]
    assert {"sent"} == set(states(engine).values())


async def test_a_channel_that_is_away_rests_and_loses_nothing(engine: Engine) -> None:
    put(engine, "one", "two")
    line, clock = Line(Unreachable("down"), Unreachable("down")), Clock()
    runs = delivery(engine, line, clock)
    assert 0 == await runs.once()
    assert {"queued"} == set(states(engine).values())
    assert NOW + timedelta(seconds=5) == runs.paused_until
    clock.moment += timedelta(seconds=4)
    assert 0 == await runs.once()
    assert 1 == len(line.faults), "it rested"
    clock.moment += timedelta(seconds=1)
    assert 0 == await runs.once()
    assert clock.moment + timedelta(seconds=15) == runs.paused_until
    clock.moment += timedelta(seconds=15)
    assert 2 == await runs.once()
    assert ["one", "two"] == [text for _to, text in line.sent]


async def test_a_channel_rests_as_long_as_it_asks(engine: Engine) -> None:
    put(engine, "one")
    runs = delivery(engine, Line(Unreachable("flood", retry_after=42)), Clock())
    await runs.once()
    assert NOW + timedelta(seconds=42) == runs.paused_until


async def test_one_text_that_always_fails_lets_the_others_pass(engine: Engine) -> None:
    put(engine, "bad", "good")
    clock = Clock()

    class Picky(Line):
        async def send(self, outbound: Outbound) -> str:
            if outbound.text == "bad":
                raise Unreachable("server")
            return await super().send(outbound)

    line = Picky()
    runs = delivery(engine, line, clock)
    for _try in range(4):
        await runs.once()
        clock.moment += timedelta(minutes=2)
    assert ["good"] == [text for _to, text in line.sent]
    assert {"bad": "queued", "good": "sent"} == states(engine)


async def test_a_refused_text_is_kept_with_its_reason_and_its_address_is_dead(engine: Engine) -> None:
    with writing(engine) as connection:
        person = people.create(connection, HLA, NOW)
    put(engine, "one", "two")
    line = Line(Refused("blocked"))
    assert 2 == await delivery(engine, line, Clock()).once()
    assert {"one": "failed", "two": "sent"} == states(engine)
    with writing(engine) as connection:
        assert None is people.get(connection, person.id).address


async def test_texts_follow_an_address_that_moved(engine: Engine) -> None:
    with writing(engine) as connection:
        person = people.create(connection, HLA, NOW)
    put(engine, "one")
    line = Line(Refused("moved", moved_to="+959999"))
    runs = delivery(engine, line, Clock())
    await runs.once()
    await runs.once()
    assert [("sms:+959999", "one")] == line.sent
    with writing(engine) as connection:
        assert Address("sms", "+959999") == people.get(connection, person.id).address


async def test_a_pace_is_kept(engine: Engine) -> None:
    put(engine, "one", "two")
    slept: list[float] = []
    await delivery(engine, Line(per_second=0.5), Clock(), slept).once()
    assert [2.0, 2.0] == slept


@pytest.mark.parametrize("at_once", [1, 8])
async def test_one_person_gets_texts_in_order_however_many_are_served_at_once(engine: Engine, at_once: int) -> None:
    put(engine, "a1", "a2", "a3")
    put(engine, "b1", "b2", to=AYE)
    line = Line(at_once=at_once)
    await delivery(engine, line, Clock()).once()
    assert ["a1", "a2", "a3"] == [text for to, text in line.sent if to == str(HLA)]
    assert ["b1", "b2"] == [text for to, text in line.sent if to == str(AYE)]


@pytest.mark.parametrize(
    ("kind", "state", "sent_later"),
    [
        pytest.param(Kind.REPLY, "queued", 1, id="a reply goes again: twice is better than never"),
        pytest.param(Kind.REMINDER, "queued", 1, id="a reminder goes again"),
        pytest.param(Kind.ANNOUNCEMENT, "unknown", 0, id="an announcement is shown, and not repeated"),
        pytest.param(Kind.DIGEST, "unknown", 0, id="a digest is shown, and not repeated"),
    ],
)
async def test_a_text_that_may_have_arrived(engine: Engine, kind: Kind, state: str, sent_later: int) -> None:
    put(engine, "one", kind=kind)
    line, clock = Line(Unreachable("timeout", may_have_arrived=True)), Clock()
    runs = delivery(engine, line, clock)
    await runs.once()
    assert {"one": state} == states(engine)
    clock.moment += timedelta(minutes=2)
    assert sent_later == await runs.once()


async def test_an_announcement_that_surely_did_not_leave_goes_again(engine: Engine) -> None:
    put(engine, "one", kind=Kind.ANNOUNCEMENT)
    line, clock = Line(Unreachable("network")), Clock()
    runs = delivery(engine, line, clock)
    await runs.once()
    clock.moment += timedelta(minutes=2)
    assert 1 == await runs.once()


class Slow(Line):
    """Its provider answers when `answers` is set."""

    def __init__(self) -> None:
        super().__init__(per_second=10)
        self.has_begun, self.answers = asyncio.Event(), asyncio.Event()

    async def send(self, outbound: Outbound) -> str:
        self.has_begun.set()
        await self.answers.wait()
        return await super().send(outbound)


async def test_a_stop_waits_for_the_text_on_its_way_and_gives_the_others_back(engine: Engine) -> None:
    put(engine, "one", "two", "three", kind=Kind.ANNOUNCEMENT)
    line = Slow()
    running = asyncio.create_task(delivery(engine, line, Clock()).once_unbroken())
    await line.has_begun.wait()
    running.cancel()
    await asyncio.sleep(0)
    line.answers.set()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert {"one": "sent", "two": "queued", "three": "queued"} == states(engine)


async def test_a_stop_does_not_wait_for_the_pace(engine: Engine) -> None:
    put(engine, "one", "two", kind=Kind.ANNOUNCEMENT)
    paces = asyncio.Event()

    async def pace(_seconds: float) -> None:
        paces.set()
        await asyncio.Event().wait()

    runs = Delivery(Line(per_second=0.1), DirectStore(engine), Clock(), sleep=pace)
    running = asyncio.create_task(runs.once_unbroken())
    await paces.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert {"one": "sent", "two": "queued"} == states(engine)
