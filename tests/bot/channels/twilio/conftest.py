"""A Twilio for each test, and channels that are closed afterwards."""

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest
import pytest_asyncio

from bot.channels.twilio.channel import TwilioChannel
from tests.bot.channels.twilio.office import channel_at
from tests.bot.channels.twilio.twilio_server import Twilio, serving


@pytest.fixture
def twilio() -> Iterator[Twilio]:
    with serving() as running:
        yield running


@pytest_asyncio.fixture
async def open_channel(twilio: Twilio) -> AsyncIterator[Callable[..., TwilioChannel]]:
    """Makes channels that never really sleep."""
    made: list[TwilioChannel] = []

    def make(**more: Any) -> TwilioChannel:
        made.append(channel_at(more.pop("url", twilio.url), **more))
        return made[-1]

    yield make
    for channel in made:
        await channel.close()


@pytest.fixture
def channel(open_channel: Callable[..., TwilioChannel]) -> TwilioChannel:
    return open_channel()
