"""What channels read, kept before anything is done about it."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Connection

from bot.channels.contract import Channel, Unreadable
from bot.clock import Clock
from bot.store import Store
from messages.envelope import DeliveryReport, Inbound
from storage import inbox, outbox, people

log = structlog.get_logger()

LATER = timedelta(minutes=5)  # when a text that the provider gave back goes again


def keep(connection: Connection, arrived: Sequence[Inbound | DeliveryReport], now: datetime) -> int:
    """Keep texts and delivery reports in one commit; returns how many texts were new."""
    texts = [one for one in arrived if isinstance(one, Inbound)]
    for report in arrived:
        if isinstance(report, DeliveryReport):
            dead = outbox.apply_report(connection, report, now, LATER)
            if dead is not None and report.reason in ("number", "blocked", "unknown"):
                people.note_dead(connection, dead, report.reason, now)
    return inbox.keep(connection, texts, now)


def read(channel: Channel, raw: Any) -> Sequence[Inbound | DeliveryReport]:
    """What a raw request holds; nothing, with a line in the log, when it cannot be read."""
    try:
        return channel.read(raw)
    except Unreadable as error:
        log.warning("receive.unreadable", channel=channel.name, error=str(error))
        return ()


async def receive(channel: Channel, store: Store, clock: Clock, arrived: Callable[[], None]) -> None:
    """Keep what the channel polls, for ever; the channel goes on only after the commit. `arrived` wakes the rest."""
    async for raw in channel.poll():
        those = read(channel, raw)
        if those:
            now = clock.now()
            new = await store.write(lambda connection, those=those, now=now: keep(connection, those, now))
            log.info("receive.kept", channel=channel.name, new=new, of=len(those))
            arrived()
