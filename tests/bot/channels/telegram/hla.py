"""Ma Hla, who texts the bot by Telegram."""

import asyncio
from typing import Any

from sqlalchemy import Engine

from bot.host.clock import SystemClock
from messages.address import Address
from storage.engine import writing
from tests.storage.rows import add_member

HLA = 1001  # her chat


def enrol(engine: Engine) -> None:
    """Let Hla be a member."""
    now = SystemClock().now()
    with writing(engine) as connection:
        address = Address("telegram", str(HLA))
        add_member(connection, address, now, name="Ma Hla", township="MMR003001")


def said(telegram: Any) -> list[str]:
    """What she was told, in order."""
    return [message["text"] for message in telegram.sent() if message["chat"]["id"] == HLA]


async def brief(seconds: float) -> None:
    """A pause of the channel, a hundred times shorter."""
    await asyncio.sleep(min(seconds / 100, 0.1))
