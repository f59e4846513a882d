"""The app's settings, as the channel keeps them."""

from collections.abc import Callable

import pytest

from tests.bot.channels.android.consumer import Clock, Consumer
from tests.bot.channels.android.standin import Phone

Consume = Callable[..., Consumer]


async def test_the_oldest_text_is_to_leave_first(phone: Phone, consume: Consume) -> None:
    consumer = consume(phone)
    await consumer.rounds(phone)
    assert "FIFO" == phone.store.settings["messages"]["processing_order"]
    assert consumer.channel.problem is None
    assert phone.store.settings["webhooks"]["internet_required"] is True  # nothing is posted: left as it is


async def test_the_order_is_looked_at_again_each_day(phone: Phone, clock: Clock, consume: Consume) -> None:
    consumer = consume(phone)
    await consumer.rounds(phone)
    phone.store.settings["messages"]["processing_order"] = "LIFO"
    await consumer.rounds(phone)
    assert 1 == len(phone.asked("PATCH", "/settings"))
    clock.pass_by(days=1)
    await consumer.until(lambda: len(phone.asked("PATCH", "/settings")) == 2)
    await consumer.rounds(phone)
    assert "FIFO" == phone.store.settings["messages"]["processing_order"]


async def test_settings_that_are_right_are_not_written(phone: Phone, consume: Consume) -> None:
    """The app asks its owner to restart it after each change."""
    phone.store.settings["messages"]["processing_order"] = "FIFO"
    consumer = consume(phone)
    await consumer.rounds(phone)
    assert [] == phone.asked("PATCH", "/settings")


@pytest.mark.parametrize("lacks", ["the setting", "all settings"])
async def test_an_app_that_does_not_keep_the_order_is_told_of_and_goes_on(
    phone: Phone, clock: Clock, consume: Consume, lacks: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if lacks == "the setting":
        phone.store.ignores_order = True
    else:
        phone.fault, phone.fault_path = "missing", "/settings"
    phone.store.arrive("+959771234567", "HELP", clock.now())
    consumer = consume(phone)
    await consumer.rounds(phone)
    assert "newest text first" in capsys.readouterr().out
    assert consumer.channel.problem is None  # it works: nobody else has to stand in
    assert ["HELP"] == consumer.words
