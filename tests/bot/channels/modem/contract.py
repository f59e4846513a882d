"""The modem for the contract suite: the channel on a spool with the daemon's own schema, and its daemon's hands.

What the network does is written as the daemon writes it (`daemon_rows`); the daemon itself is in other tests.
"""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.channels.contract import Channel
from bot.channels.modem.multipart import Joined
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound, Kind, Outbound
from tests.bot.channels.modem import daemon_rows
from tests.bot.channels.modem.consumer import HLA, channel_on
from tests.bot.channels.modem.rig import new_spool

SENT_AT = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)


class ModemRig:
    """Nothing comes by request here: what it reads is what `poll` found in the spool."""

    channel: Channel

    def __init__(self, spool: Path) -> None:
        self._spool = spool
        self._to = HLA
        self.channel = channel_on(spool)
        daemon_rows.modem(spool)

    def read_table(self) -> Mapping[str, tuple[Any, Sequence[Inbound | DeliveryReport]]]:
        return {
            "a text": (self.text("R land", "5"), [_inbound("R land", "5")]),
            "a Burmese text": (self.text("မင်္ဂလာပါ", "6"), [_inbound("မင်္ဂလာပါ", "6")]),
            "a text of an operator": (
                [replace(_joined("Your balance is 500", "7"), sender="1331")],
                [_inbound("Your balance is 500", "7", sender=Address("operator", "1331"))],
            ),
            "a text whose rest is missing": (
                [replace(_joined("R land", "8"), is_incomplete=True)],
                [_inbound("R land", "8", is_incomplete=True)],
            ),
            "two texts and a report at once": (
                [*self.text("R land", "10"), *self.text("HELP", "11"), *self.report("12", DeliveryState.SENT)],
                [
                    _inbound("R land", "10"),
                    _inbound("HELP", "11"),
                    DeliveryReport("modem", "12", DeliveryState.SENT),
                ],
            ),
            "it arrived": (
                self.report("9", DeliveryState.DELIVERED),
                [DeliveryReport("modem", "9", DeliveryState.DELIVERED)],
            ),
        }

    def text(self, words: str, provider_id: str) -> list[Joined]:
        return [_joined(words, provider_id)]

    def again(self, words: str, provider_id: str) -> Any:
        return self.text(words, provider_id)

    def forged(self) -> Any | None:
        return None

    def unreadable(self) -> Any:
        return "R land"

    def report(self, provider_id: str, state: DeliveryState) -> list[DeliveryReport]:
        return [DeliveryReport("modem", provider_id, state)]

    def outbound(self, words: str, outbox_id: int = 1) -> Outbound:
        to, self._to = self._to, HLA
        return Outbound(outbox_id, Address("sms", to), words, Kind.REPLY)

    async def left(self) -> Sequence[tuple[str, str]]:
        rows = daemon_rows.ask(self._spool, "SELECT DestinationNumber, TextDecoded FROM outbox ORDER BY ID")
        return [(str(number), str(words)) for number, words in rows]

    async def refuse(self) -> str:
        """The next text goes to a short code, which no SIM reaches so."""
        self._to = "1331"
        return "number"

    async def go_away(self) -> None:
        self._spool.rename(self._spool.with_suffix(".gone"))

    async def come_back(self) -> None:
        self._spool.with_suffix(".gone").rename(self._spool)


def _joined(words: str, provider_id: str) -> Joined:
    return Joined(provider_id, HLA, SENT_AT, words, "phone")


def _inbound(text: str, provider_id: str, sender: Address | None = None, **more: Any) -> Inbound:
    sender = sender or Address("sms", HLA)
    return Inbound("modem", provider_id, sender, text, sent_at=SENT_AT, may_be_double=True, **more)


@asynccontextmanager
async def rig(tmp_path: Path) -> AsyncGenerator[ModemRig]:
    """A spool of its own, and the channel on it."""
    made = ModemRig(new_spool(tmp_path / "smsd.db"))
    try:
        yield made
    finally:
        await made.channel.close()
