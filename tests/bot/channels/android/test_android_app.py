"""The whole program by a phone: what comes, what leaves, and what became of it, in whatever weather."""

import asyncio
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from bot.channels.android.channel import AndroidChannel, PhonePacing
from bot.channels.android.sent import StatusPacing
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Kind
from messages.pace import Pace
from storage import outbox
from storage.engine import reading, writing
from storage.outbox import NewOutbound
from storage.tables import inbox as inbox_table
from storage.tables import outbox as outbox_table
from tests.bot.channels.android.consumer import AUNG, HLA, channel_on
from tests.bot.channels.android.standin import KEY, Phone
from tests.bot.fake_channel import called, running, until

# The channel knows no database: one is enough.
pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
SOON = PhonePacing(look_seconds=0.05, sent=StatusPacing(settle=timedelta(seconds=0.3)))
NO_SERVICE = "Send result: RESULT_ERROR_NO_SERVICE (Failed because service is currently unavailable)"


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def phone(box: Phone) -> Phone:
    box.begin(now)
    box.store.sims = [1, 2]
    box.start()
    return box


def channel(phone: Phone, pacing: PhonePacing = SOON, **options: Any) -> AndroidChannel:
    return channel_on(phone, now=now, pacing=pacing, pace=Pace(per_second=50), **options)


def program(engine: Engine, lookup: NetworkLookup, phone: Phone, **options: Any) -> AbstractAsyncContextManager[object]:
    return running(engine, lookup, channel(phone, **options))


def queue(engine: Engine, kind: Kind, *numbers: str) -> None:
    texts = [NewOutbound(f"test:{kind}:{to}", Address("sms", to), kind, f"{kind} to {to}", "en", 1) for to in numbers]
    with writing(engine) as connection:
        outbox.queue(connection, texts, now())


def states(engine: Engine) -> list[tuple[str, str | None]]:
    columns = outbox_table.c
    with reading(engine) as connection:
        rows = connection.execute(select(columns.state, columns.reason).order_by(columns.id))
        return [(row.state, row.reason) for row in rows]


def inbox_size(engine: Engine) -> int:
    with reading(engine) as connection:
        return len(connection.execute(select(inbox_table.c.id)).all())


async def test_a_text_is_answered_once_by_the_sim_that_it_came_by(
    phone: Phone, loaded: Engine, lookup: NetworkLookup
) -> None:
    """Also when the program starts again and reads sixty days of the phone's inbox once more."""
    async with program(loaded, lookup, phone):
        phone.store.arrive("09771234567", "HELP", now(), sim=2)
        await until(lambda: phone.store.left, "the answer leaves")
        await until(lambda: states(loaded) == [("sent", None)], "it is noted")
        phone.store.change(phone.store.left[0].id, "Delivered")
        await until(lambda: states(loaded) == [("delivered", None)], "it arrives")
    async with program(loaded, lookup, phone):
        phone.store.arrive(AUNG, "HELP", now(), sim=1)
        await until(lambda: len(phone.store.left) == 2, "the other answer leaves")
    assert [(HLA, 2), (AUNG, 1)] == [(text.number, text.sim) for text in phone.store.left]
    assert 2 == inbox_size(loaded)


async def test_a_text_that_the_app_posts_twice_is_answered_once_and_its_arrival_told(
    phone: Phone, loaded: Engine, lookup: NetworkLookup
) -> None:
    phone.posts_twice = True
    rarely = replace(SOON, look_seconds=3600)  # it asks the phone once and is called from then on
    async with called(loaded, lookup, lambda url: channel(phone, rarely, key=KEY, calls_url=url)):
        await until(lambda: len(phone.store.webhooks) == 4, "the program is registered")
        await asyncio.to_thread(phone.store.arrive, HLA, "HELP", now())
        await until(lambda: phone.store.left, "the answer leaves")
        await until(lambda: states(loaded) == [("sent", None)], "it is noted")
        await asyncio.to_thread(phone.store.change, phone.store.left[0].id, "Delivered")
        await until(lambda: states(loaded) == [("delivered", None)], "its arrival is told")
        phone.key = "of somebody else"
        await asyncio.to_thread(phone.store.arrive, AUNG, "HELP", now())
    assert {200, 403} == {status for _event, status in phone.posted}
    assert (1, 1) == (inbox_size(loaded), len(phone.store.left))


async def test_what_waits_while_the_phone_is_off_leaves_when_it_is_back(
    phone: Phone, loaded: Engine, lookup: NetworkLookup
) -> None:
    phone.stop()
    queue(loaded, Kind.ANNOUNCEMENT, HLA, AUNG)
    async with program(loaded, lookup, phone):
        await until(lambda: ("queued", "network") in states(loaded), "the phone is missed")
        await asyncio.to_thread(phone.start)
        await until(lambda: len(phone.store.left) == 2, "both leave")
    assert {HLA, AUNG} == {text.number for text in phone.store.left}


async def test_an_announcement_whose_answer_was_lost_leaves_once(
    phone: Phone, loaded: Engine, lookup: NetworkLookup
) -> None:
    phone.fault, phone.fault_path = "taken", "/messages"
    queue(loaded, Kind.ANNOUNCEMENT, HLA)
    async with program(loaded, lookup, phone, answer_seconds=0.2):
        await until(lambda: ("queued", "timeout") in states(loaded), "the answer is missed")
    phone.fault = None
    async with program(loaded, lookup, phone):
        await until(lambda: states(loaded) == [("sent", None)], "it is known to have left")
    assert 1 == len(phone.store.left)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        pytest.param(NO_SERVICE, ("queued", "network"), id="it goes again"),
        pytest.param("Send result: RESULT_ERROR_GENERIC_FAILURE ()", ("unknown", "unanswered"), id="it may have left"),
        pytest.param("sendSMS: Invalid destinationAddress", ("failed", "number"), id="it never will"),
    ],
)
async def test_a_text_that_the_phone_could_not_send(
    phone: Phone, loaded: Engine, lookup: NetworkLookup, error: str, expected: tuple[str, str]
) -> None:
    phone.store.fails = [error]
    queue(loaded, Kind.REPLY, HLA)
    async with program(loaded, lookup, phone):
        await until(lambda: states(loaded) == [expected], f"it is {expected}")
        with writing(loaded) as connection:
            connection.execute(outbox_table.update().values(due_at=now(), state="queued"))
        await until(lambda: states(loaded) == [("sent", None)], "it leaves at the second try")
    assert 1 == len(phone.store.left)
