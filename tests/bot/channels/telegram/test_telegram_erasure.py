"""Taking messages back from a chat, over HTTP."""

from typing import Any

import pytest

from bot.channels.contract import Erases, Unreachable
from bot.channels.telegram.channel import TelegramChannel
from messages.address import Address

HLA = Address("telegram", "1001")


@pytest.fixture(autouse=True)
def hla_is_there(telegram: Any) -> None:
    telegram.do("/_control/chat", chat=1001, state="open")


async def test_what_came_and_what_went_is_erased_together(telegram: Any, channel: TelegramChannel) -> None:
    names = ["m:1001:5", "1001:6,7", "e:1001:5:1764150000", "c:900", "m:2002:8", "odd"]
    assert isinstance(channel, Erases)
    assert 3 == await channel.erase(HLA, names)
    assert [[1001, 5], [1001, 6], [1001, 7]] == telegram.state()["deleted"]


async def test_many_leave_in_heaps_of_a_hundred(telegram: Any, channel: TelegramChannel) -> None:
    assert 250 == await channel.erase(HLA, [f"m:1001:{number}" for number in range(1, 251)])
    assert 3 == telegram.state()["calls"]["deletemessages"]


async def test_one_that_is_too_old_does_not_save_the_others(telegram: Any, channel: TelegramChannel) -> None:
    telegram.do("/_control/old", message_id=3)
    assert 7 == await channel.erase(HLA, [f"m:1001:{number}" for number in range(1, 9)])
    assert 3 not in [number for _chat, number in telegram.state()["deleted"]]


async def test_in_a_chat_that_is_gone_nothing_is_erased(telegram: Any, channel: TelegramChannel) -> None:
    telegram.do("/_control/chat", chat=1001, state="blocked")
    assert 0 == await channel.erase(HLA, ["m:1001:5", "1001:6"])
    assert 1 == telegram.state()["calls"]["deletemessages"]


async def test_nothing_to_erase_is_no_call(telegram: Any, channel: TelegramChannel) -> None:
    assert 0 == await channel.erase(HLA, ["c:5"])
    assert "deletemessages" not in telegram.state()["calls"]


async def test_telegram_may_be_away(telegram: Any, channel: TelegramChannel) -> None:
    telegram.fail("deleteMessages", "error", code=502)
    with pytest.raises(Unreachable, match="server"):
        await channel.erase(HLA, ["m:1001:5"])
