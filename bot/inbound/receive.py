"""What channels read, kept before anything is done about it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import Connection

from bot.channels.contract import Channel, Unreadable
from bot.outbound.failures import note_report
from messages.envelope import DeliveryReport, Inbound
from storage import inbox

log = structlog.get_logger()

Arrived = Sequence[Inbound | DeliveryReport]


def keep(connection: Connection, arrived: Arrived, now: datetime) -> int:
    """Keep texts and delivery reports in one commit; returns how many texts were new."""
    texts = [one for one in arrived if isinstance(one, Inbound)]
    for report in arrived:
        if isinstance(report, DeliveryReport):
            note_report(connection, report, now)
    return inbox.keep(connection, texts, now)


def read(channel: Channel, raw: Any) -> Arrived:
    """What a raw request holds; nothing, with a line in the log, when it cannot be read."""
    try:
        return channel.read(raw)
    except Unreadable as error:
        log.warning("receive.unreadable", channel=channel.name, error=str(error))
        return ()


async def receive(channel: Channel, keep: Callable[[Arrived], Awaitable[None]], kept: Callable[[], None]) -> None:
    """Keep what the channel polls, for ever; the channel goes on only after the commit.

    `keep` returns once it is durable; `kept` is told after each.
    """
    async for raw in channel.poll():
        arrived = read(channel, raw)
        if arrived:
            await keep(arrived)
            kept()
    await asyncio.Event().wait()  # a channel that is only called polls nothing
