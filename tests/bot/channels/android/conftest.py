"""A phone, a clock, and bots that poll it."""

from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from tests.bot.channels.android.consumer import Clock, Consumer, channel_on
from tests.bot.channels.android.standin import Phone


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def box() -> Iterator[Phone]:
    """A phone to begin with again and again: it starts slowly."""
    phone = Phone()
    yield phone
    phone.stop()


@pytest.fixture
def phone(box: Phone, clock: Clock) -> Phone:
    """A phone that is on."""
    box.begin(clock.now)
    box.start()
    return box


@pytest.fixture
async def consume() -> AsyncIterator[Callable[..., Consumer]]:
    """Starts bots that poll a phone, and ends them."""
    consumers: list[Consumer] = []

    def start(phone: Phone, **options: object) -> Consumer:
        consumers.append(Consumer(channel_on(phone, **options)))  # pyright: ignore[reportArgumentType]
        return consumers[-1]

    yield start
    for consumer in consumers:
        await consumer.stop()
