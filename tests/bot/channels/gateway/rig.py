"""What the contract suite asks of this channel: Kannel's preset beside a counterpart that speaks as Kannel does.

Its words are those of Kannel 1.4.5, recorded. A real Kannel is in `kannel.py`; it does not refuse on demand.
"""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from bot.channels.contract import Channel, WebRequest
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound, Outbound
from messages.reason import Reason
from tests.bot.channels.gateway.files import HLA, call, channel_of, kannel_file, outbound
from tests.bot.channels.gateway.kannel import SECRET
from tests.bot.channels.gateway.server import Gateway, serving

SENT = datetime(2026, 11, 27, 8, 59, tzinfo=UTC)
_STATUSES = {DeliveryState.SENT: "8", DeliveryState.DELIVERED: "1", DeliveryState.FAILED: "2"}


def incoming(words: str, provider_id: str, **others: str) -> WebRequest:
    """Kannel's get-url, filled."""
    fields = {"from": HLA, "to": "1331", "text": words, "sent": str(int(SENT.timestamp())), "id": provider_id}
    return call(f"?{urlencode({'secret': SECRET, **fields, **others})}")


def dlr(provider_id: str, status: str, answer: str = "") -> WebRequest:
    """Our dlr-url, filled by Kannel."""
    return call(f"/dlr?{urlencode({'secret': SECRET, 'id': provider_id, 'status': status, 'answer': answer})}")


def inbound(words: str, provider_id: str) -> Inbound:
    return Inbound("gateway", provider_id, Address("sms", HLA), words, SENT, may_be_double=True)


def report(provider_id: str, state: DeliveryState, reason: Reason | None = None) -> DeliveryReport:
    return DeliveryReport("gateway", provider_id, state, reason)


class KannelRig:
    """Keeps `tests/bot/channels/contract_rig.py`."""

    def __init__(self, channel: Channel, gateway: Gateway) -> None:
        self.channel = channel
        self._gateway = gateway

    def read_table(self) -> Mapping[str, tuple[Any, Sequence[Inbound | DeliveryReport]]]:
        return {
            "a text": (incoming("R land", "b42c9c12"), [inbound("R land", "b42c9c12")]),
            "a Burmese text": (incoming("မင်္ဂလာပါ", "b42c9c13"), [inbound("မင်္ဂလာပါ", "b42c9c13")]),
            "an empty text": (incoming("", "b42c9c14"), [inbound("", "b42c9c14")]),
            "delivered": (dlr("7", "1"), [report("7", DeliveryState.DELIVERED)]),
            "taken by the operator": (dlr("7", "8", "ACK/"), [report("7", DeliveryState.SENT)]),
            "kept by the operator for later": (dlr("7", "4"), [report("7", DeliveryState.SENT)]),
            "not delivered": (dlr("7", "2"), [report("7", DeliveryState.FAILED, Reason.REJECTED)]),
            "off for too long": (
                dlr("7", "2", "id:1 sub:001 dlvrd:000 stat:EXPIRED err:001 text:"),
                [report("7", DeliveryState.FAILED, Reason.EXPIRED)],
            ),
            "no such number": (
                dlr("7", "16", "NACK/0x0000000b/Invalid Destination Address"),
                [report("7", DeliveryState.FAILED, Reason.NUMBER)],
            ),
        }

    def text(self, words: str, provider_id: str) -> Any:
        return incoming(words, provider_id)

    def again(self, words: str, provider_id: str) -> Any:
        return incoming(words, provider_id)

    def forged(self) -> Any | None:
        return incoming("R land", "b42c9c12", secret="somebody else's")

    def unreadable(self) -> Any:
        return call(f"?{urlencode({'secret': SECRET, 'msisdn': HLA})}")

    def report(self, provider_id: str, state: DeliveryState) -> Any | None:
        return dlr(provider_id, _STATUSES[state]) if state in _STATUSES else None

    def outbound(self, words: str, outbox_id: int = 1) -> Outbound:
        return outbound(words, outbox_id)

    async def left(self) -> Sequence[tuple[str, str]]:
        return [(asked.query["to"], asked.query["text"]) for asked in self._gateway.asked]

    async def refuse(self) -> str:
        self._gateway.answers.append((403, "Not routable. Do not try again."))
        return "rejected"

    async def go_away(self) -> None:
        await self._gateway.close()

    async def come_back(self) -> None:
        await self._gateway.open()


@asynccontextmanager
async def rig(tmp_path: Path) -> AsyncGenerator[KannelRig]:
    async with serving((202, "0: Accepted for delivery")) as gateway:
        channel = channel_of(tmp_path, kannel_file(gateway.port))
        try:
            yield KannelRig(channel, gateway)
        finally:
            await channel.close()
