"""The clock of the machine, or of the phone, is set back: nothing waits until it is again where it was."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.channels.contract import Unreachable
from tests.bot.channels.android.consumer import HLA, Clock, Consumer, outbound
from tests.bot.channels.android.standin import Phone

BACK = pytest.mark.parametrize("back", [{"hours": -1}, {"days": -1}, {"days": -20}], ids=str)
Consume = Callable[..., Consumer]
GENERIC = "Send result: RESULT_ERROR_GENERIC_FAILURE (Generic failure cause)"


@BACK
async def test_a_phone_that_turned_texts_away_is_tried_in_a_quarter_of_an_hour(
    phone: Phone, clock: Clock, consume: Consume, back: dict[str, Any]
) -> None:
    consumer = consume(phone)
    phone.store.fails = [GENERIC, GENERIC]
    for row in (1, 2):
        await consumer.channel.send(outbound(row=row))
        clock.pass_by(seconds=11)
        await consumer.until(lambda row=row: len(consumer.reports) == row)
    clock.pass_by(**back)
    with pytest.raises(Unreachable):
        await consumer.channel.send(outbound(row=3))
    clock.pass_by(minutes=15)
    await consumer.channel.send(outbound(row=3))


@BACK
async def test_the_ends_of_texts_are_looked_for(
    phone: Phone, clock: Clock, consume: Consume, back: dict[str, Any]
) -> None:
    consumer = consume(phone)
    await consumer.rounds(phone)
    clock.pass_by(**back)
    await consumer.channel.send(outbound(row=1))
    clock.pass_by(seconds=11)
    await consumer.until(lambda: consumer.reports)


@BACK
async def test_the_phone_is_told_to_look_and_set_up_again(
    phone: Phone, clock: Clock, consume: Consume, back: dict[str, Any]
) -> None:
    consumer = consume(phone)
    await consumer.rounds(phone)
    before = len(phone.asked("POST", "/inbox/refresh")), len(phone.asked("GET", "/settings"))
    clock.pass_by(**back)
    clock.pass_by(minutes=-1)
    await consumer.rounds(phone, 3)
    phone.store.arrive(HLA, "HELP", clock.now())
    await consumer.until(lambda: consumer.words == ["HELP"])
    assert before < (len(phone.asked("POST", "/inbox/refresh")), len(phone.asked("GET", "/settings")))
