"""A conversation over somebody else's Telegram: the shapes are not ours."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.channels.telegram.channel import TelegramChannel
from messages.address import Address
from messages.envelope import Inbound, Kind, Outbound

pytestmark = pytest.mark.system

Open = Callable[..., TelegramChannel]


async def test_a_conversation_with_a_command_a_text_and_a_button(foreign_telegram: Any, open_channel: Open) -> None:
    channel = open_channel(foreign_telegram.url)
    polled = channel.poll()

    foreign_telegram.do("/_person", chat=7, says="/join@lanpya_bot LAND")
    foreign_telegram.do("/_person", chat=7, says="R land 12 မြေယာ")
    batch = await anext(polled)
    assert [text.text for text in channel.read(batch)] == ["/join LAND", "R land 12 မြေယာ"]
    assert {text.sender for text in channel.read(batch)} == {Address("telegram", "7")}

    question = Outbound(1, Address("telegram", "7"), "Join LAND?", Kind.REPLY, buttons=("YES", "NO"))
    await channel.send(question)
    (sent,) = foreign_telegram.see("/_sent")["result"]
    assert sent["message"]["text"] == "Join LAND?"
    assert [b["callback_data"] for b in sent["message"]["reply_markup"]["inline_keyboard"][0]] == [
        "YES",
        "NO",
    ]

    foreign_telegram.do("/_person", chat=7, presses="YES")
    (answer,) = channel.read(await anext(polled))
    assert isinstance(answer, Inbound)
    assert (answer.text, answer.sender) == ("YES", Address("telegram", "7"))
    foreign_telegram.do("/_person", chat=7, says="bye")
    await anext(polled)


async def test_a_bot_that_was_killed_before_its_commit_gets_the_text_again(
    foreign_telegram: Any, open_channel: Open
) -> None:
    foreign_telegram.do("/_person", chat=8, says="HELP")
    killed = open_channel(foreign_telegram.url)
    before = [text.provider_id for text in killed.read(await anext(killed.poll()))]

    restarted = open_channel(foreign_telegram.url)
    after = [text.provider_id for text in restarted.read(await anext(restarted.poll()))]

    assert after == before


async def test_the_bot_can_tell_its_name(foreign_telegram: Any, open_channel: Open) -> None:
    assert await open_channel(foreign_telegram.url).me() == "TestNameBot"
