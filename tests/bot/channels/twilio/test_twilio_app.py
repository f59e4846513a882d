"""The whole program over Twilio's HTTP: asked for, answered, told of, paid for; and nothing twice."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from bot.channels.twilio.channel import TwilioChannel
from bot.channels.twilio.services import SMS, WHATSAPP, Service
from bot.host.clock import SystemClock
from bot.inbound.intake import keep
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from storage.engine import reading, writing
from storage.tables import inbox, outbox
from tests.bot.channels.twilio.office import HLA, call, text_fields
from tests.bot.channels.twilio.twilio_server import NUMBER, Twilio, Weather
from tests.bot.fake_channel import running, until
from tests.storage.rows import add_member

Open = Callable[..., TwilioChannel]


@pytest.fixture
def loaded(loaded: Engine) -> Engine:
    """A database with the practice network in force, and Ma Hla as a member by SMS and WhatsApp."""
    now = SystemClock().now()
    with writing(loaded) as connection:
        for scheme in ("sms", "whatsapp"):
            add_member(connection, Address(scheme, HLA), now, name="Ma Hla")
    return loaded


async def quick(seconds: float) -> None:
    await asyncio.sleep(min(seconds, 0.05))


def rows(engine: Engine, *columns: Any) -> list[tuple[Any, ...]]:
    with reading(engine) as connection:
        return [tuple(row) for row in connection.execute(select(*columns))]


@pytest.mark.parametrize("service", [pytest.param(one, id=one.channel) for one in (SMS, WHATSAPP)])
async def test_a_text_is_found_answered_and_its_answer_told_of(
    service: Service, twilio: Twilio, open_channel: Open, loaded: Engine, lookup: NetworkLookup
) -> None:
    channel = open_channel(service=service, sleep=quick, per_second=100)
    twilio.arrive(service.written(HLA), "HELP", to=service.written(NUMBER))

    async with running(loaded, lookup, channel):
        await until(lambda: len(twilio.left()) == 1, "the answer leaves")
        answer = twilio.texts[-1]
        answer |= {"status": "delivered", "date_sent": answer["date_created"], "price": "-0.0075"}
        await until(
            lambda: [("delivered", 0.0075, "USD")] == rows(loaded, outbox.c.state, outbox.c.price, outbox.c.currency),
            "its delivery and its price are noted",
        )

    assert service.written(HLA) == answer["to"]
    assert answer["body"].startswith("You can text")


async def test_a_text_that_is_called_and_listed_is_kept_once(
    twilio: Twilio, open_channel: Open, loaded: Engine, lookup: NetworkLookup
) -> None:
    channel = open_channel(sleep=quick, per_second=100)
    listed = twilio.arrive(HLA, "HELP")
    called = channel.read(call(text_fields("HELP", listed["sid"])))
    with writing(loaded) as connection:
        keep(connection, called, SystemClock().now())
        keep(connection, called, SystemClock().now())

    async with running(loaded, lookup, channel):
        await until(lambda: len(twilio.left()) == 1, "the answer leaves")
        twilio.arrive(HLA, "LIST")
        await until(lambda: len(twilio.left()) >= 2, "the second is answered, after the first was listed")

    assert [(2,)] == rows(loaded, func.count(inbox.c.id))


async def test_an_answer_whose_yes_was_lost_comes_once(
    twilio: Twilio, open_channel: Open, loaded: Engine, lookup: NetworkLookup
) -> None:
    channel = open_channel(sleep=quick, per_second=100, poll_seconds=0)
    twilio.weather.append(Weather("drop_after"))
    with writing(loaded) as connection:
        keep(connection, channel.read(call(text_fields("HELP"))), SystemClock().now())

    async with running(loaded, lookup, channel):
        await until(lambda: rows(loaded, outbox.c.state) == [("sent",)], "the answer is noted as sent")

    assert 1 == len(twilio.left())
    assert [(twilio.texts[0]["sid"],)] == rows(loaded, outbox.c.provider_id)


async def test_a_day_without_twilio_loses_nothing(
    twilio: Twilio, open_channel: Open, loaded: Engine, lookup: NetworkLookup
) -> None:
    channel = open_channel(sleep=quick, per_second=100)
    twilio.stop()
    now = SystemClock().now()
    for hours in (20, 10, 1):
        twilio.arrive(HLA, f"HELP {hours}", at=now - timedelta(hours=hours))

    async with running(loaded, lookup, channel):
        await until(lambda: channel.problem == "network", "the channel is away")
        twilio.start()
        await until(lambda: len(rows(loaded, inbox.c.text)) == 3, "what was missed comes")

    arrived = sorted(rows(loaded, inbox.c.id, inbox.c.text))
    assert ["HELP 20", "HELP 10", "HELP 1"] == [text for _id, text in arrived]
