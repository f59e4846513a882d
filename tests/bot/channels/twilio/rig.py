"""Twilio for the contract suite: the channel beside our own Twilio, over HTTP."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.channels.contract import Channel
from bot.channels.twilio.history import ListedText
from bot.channels.twilio.services import SMS, WHATSAPP, Service
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound, Media, Outbound
from tests.bot.channels.twilio.office import CALLS, HLA, call, channel_at, outbound, status_fields, text_fields
from tests.bot.channels.twilio.twilio_server import ACCOUNT, NUMBER, Twilio, Weather, serving

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
SID, PICTURE = "MM" + 32 * "1", "ME" + 32 * "2"
_STATES: Mapping[DeliveryState, tuple[str, str]] = {  # Twilio's word, and its code where one failed
    DeliveryState.SENT: ("sent", ""),
    DeliveryState.DELIVERED: ("delivered", ""),
    DeliveryState.FAILED: ("undelivered", "30003"),
    DeliveryState.LATER: ("failed", "30002"),
}


class TwilioRig:
    """Both ways in: calls, and parts of the list."""

    channel: Channel

    def __init__(self, twilio: Twilio, service: Service) -> None:
        self._twilio = twilio
        self._service = service
        self._hla = service.written(HLA)
        self._ours = service.written(NUMBER)
        self._url = f"{CALLS}/{service.channel}"
        self.channel = channel_at(twilio.url, service)

    def read_table(self) -> Mapping[str, tuple[Any, Sequence[Inbound | DeliveryReport]]]:
        where = f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{SID}/Media/{PICTURE}"
        pictured = {"NumMedia": "1", "MediaUrl0": f"https://api.twilio.com{where}", "MediaContentType0": "image/jpeg"}
        photo = (Media("photo", f"{SID}/{PICTURE}"),)
        listed = self._listed("R land", SID)
        left = ListedText(SID, False, self._ours, self._hla, "HELP", "delivered", NOON, price="-0.0075", currency="USD")
        return {
            "a text by call": (self.text("R land", SID), [self._inbound("R land")]),
            "a text by list": ([listed], [self._inbound("R land", sent_at=NOON)]),
            "a photo": (self._call(text_fields("", SID, self._hla, **pictured)), [self._inbound("", media=photo)]),
            "an opt-out": (
                self._call(text_fields("halt", SID, self._hla, OptOutType="STOP")),
                [self._inbound("STOP")],
            ),
            "a text that waits at Twilio": (self._call(self._status("queued", SID)), []),
            "a state with its price": (
                [left],
                [DeliveryReport(self.channel.name, SID, DeliveryState.DELIVERED, price=0.0075, currency="USD")],
            ),
        }

    def text(self, words: str, provider_id: str) -> Any:
        return self._call(text_fields(words, provider_id, self._hla, To=self._ours))

    def again(self, words: str, provider_id: str) -> Any:
        """By the list, which brings it whether or not a call did."""
        return [self._listed(words, provider_id)]

    def forged(self) -> Any | None:
        return call(text_fields("not from Twilio", SID, self._hla), self._url, token="guessed")

    def unreadable(self) -> Any:
        return self._call({"AccountSid": ACCOUNT, "Body": "a text of nobody"})

    def report(self, provider_id: str, state: DeliveryState) -> Any | None:
        if state not in _STATES:
            return None
        status, code = _STATES[state]
        return self._call(self._status(status, provider_id, **({"ErrorCode": code} if code else {})), "/status")

    def outbound(self, words: str, outbox_id: int = 1) -> Outbound:
        return outbound(words, outbox_id, f"{self._service.scheme.name}:{HLA}")

    async def left(self) -> Sequence[tuple[str, str]]:
        return [(to.removeprefix(self._service.prefix), words) for to, words in self._twilio.left()]

    async def refuse(self) -> str:
        self._twilio.weather.append(Weather("error", 400, 21614))
        return "number"

    async def go_away(self) -> None:
        self._twilio.stop()

    async def come_back(self) -> None:
        self._twilio.start()

    def _call(self, fields: dict[str, str], below: str = "") -> Any:
        return call(fields, f"{self._url}{below}")

    def _status(self, status: str, sid: str, **more: str) -> dict[str, str]:
        return status_fields(status, sid, From=self._ours, To=self._hla, **more)

    def _listed(self, words: str, sid: str) -> ListedText:
        return ListedText(sid, True, self._hla, self._ours, words, "received", NOON)

    def _inbound(self, text: str, **more: Any) -> Inbound:
        return Inbound(self.channel.name, SID, Address(self._service.scheme.name, HLA), text, **more)


@asynccontextmanager
async def rig(tmp_path: Path, service: Service = SMS) -> AsyncGenerator[TwilioRig]:
    """A Twilio of its own, and the channel that talks to it."""
    with serving() as twilio:
        made = TwilioRig(twilio, service)
        try:
            yield made
        finally:
            await made.channel.close()


@asynccontextmanager
async def whatsapp_rig(tmp_path: Path) -> AsyncGenerator[TwilioRig]:
    """The same by WhatsApp."""
    async with rig(tmp_path, WHATSAPP) as made:
        yield made
