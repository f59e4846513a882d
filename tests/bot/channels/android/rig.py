"""The Android phone for the contract suite: the channel beside our stand-in of the app, over HTTP."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.channels.android.reading import inbox_id
from bot.channels.contract import Channel, WebRequest
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound, Kind, Outbound
from messages.reason import Reason
from tests.bot.channels.android.consumer import HLA, channel_on
from tests.bot.channels.android.standin import KEY, Phone
from tests.bot.channels.android.standin_store import iso

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
_POSTED = {DeliveryState.SENT: "sms:sent", DeliveryState.DELIVERED: "sms:delivered", DeliveryState.FAILED: "sms:failed"}
_OURS = "lanpya-1-0123456789ab-1"


class AndroidRig:
    """Both ways in: what the app posts, and rows of its inbox as polling gets them."""

    channel: Channel

    def __init__(self, phone: Phone) -> None:
        self._phone = phone
        self.channel = channel_on(phone, key=KEY)

    def read_table(self) -> Mapping[str, tuple[Any, Sequence[Inbound | DeliveryReport]]]:
        return {
            "a text by call": (self.text("R land", "7f"), [_inbound("text:127", "R land")]),
            "a text by poll": (self.again("R land", "7f"), [_inbound("text:127", "R land")]),
            "a text in Burmese": (self.text("ပါ LAND", "ffffffff"), [_inbound("text:-1", "ပါ LAND")]),
            "a long text that became multimedia": (
                _polled([_row("mms:5", "R land", type="MMS_DOWNLOADED")]),
                [_inbound(f"mms:5:{NOON.timestamp():.0f}", "R land")],
            ),
            "data for a program": (_polled([_row("data:5", "0a0b", type="DATA_SMS")]), []),
            "it left": (self._state("sms:sent", _OURS), [DeliveryReport("android", _OURS, DeliveryState.SENT)]),
            "it arrived": (
                self._state("sms:delivered", _OURS),
                [DeliveryReport("android", _OURS, DeliveryState.DELIVERED)],
            ),
            "it was taken back": (
                self._state("sms:cancelled", _OURS),
                [DeliveryReport("android", _OURS, DeliveryState.FAILED, Reason.REJECTED)],
            ),
            "a text of another program": (self._state("sms:sent", "V1StGXR8_Z5jdHi6B-myT"), []),
            "a ping": (self._posted("system:ping", {"health": {}}), []),
        }

    def text(self, words: str, provider_id: str) -> Any:
        payload = {"messageId": provider_id, "message": words, "sender": HLA, "phoneNumber": HLA, "simNumber": 1}
        return self._posted("sms:received", payload | {"receivedAt": iso(NOON)})

    def again(self, words: str, provider_id: str) -> Any:
        return _polled([_row(inbox_id(provider_id), words)])

    def forged(self) -> Any | None:
        genuine = self.text("not from the phone", "1")
        return WebRequest(genuine.method, genuine.url, {**genuine.headers, "x-signature": "0" * 64}, genuine.body)

    def unreadable(self) -> Any:
        return self._posted("sms:received", {"messageId": 5})

    def report(self, provider_id: str, state: DeliveryState) -> Any | None:
        if state in _POSTED and provider_id.startswith("lanpya-"):
            return self._state(_POSTED[state], provider_id)
        return {"rows": [], "reports": [DeliveryReport("android", provider_id, state)]}

    def outbound(self, words: str, outbox_id: int = 1) -> Outbound:
        return Outbound(outbox_id, Address("sms", HLA), words, Kind.REPLY)

    async def left(self) -> Sequence[tuple[str, str]]:
        return [(text.number, text.words) for text in self._phone.store.left]

    async def refuse(self) -> str:
        self._phone.refuses_next = "Invalid phone number"
        return "number"

    async def go_away(self) -> None:
        await asyncio.to_thread(self._phone.stop)

    async def come_back(self) -> None:
        await asyncio.to_thread(self._phone.start)

    def _state(self, event: str, text_id: str) -> WebRequest:
        return self._posted(event, {"messageId": text_id, "recipient": HLA, "reason": "sendSMS: Invalid phone number"})

    def _posted(self, event: str, payload: dict[str, Any]) -> WebRequest:
        body, headers = self._phone.signed({"event": event, "payload": payload})
        return WebRequest("POST", "https://lanpya.example.org/channels/android", headers, body)


def _row(row_id: str, words: str, **more: Any) -> dict[str, Any]:
    return {
        "id": row_id,
        "type": "SMS",
        "sender": "09771234567",
        "contentPreview": words,
        "createdAt": "2026-11-27T18:30:00.000+06:30",
        "simNumber": 1,
    } | more


def _polled(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {"rows": rows, "reports": []}


def _inbound(key: str, text: str) -> Inbound:
    return Inbound("android", key, Address("sms", HLA), text, sent_at=NOON, may_be_double=True)


@asynccontextmanager
async def rig(tmp_path: Path) -> AsyncGenerator[AndroidRig]:
    """A phone of its own, and the channel that talks to it."""
    phone = Phone()
    await asyncio.to_thread(phone.start)
    made = AndroidRig(phone)
    try:
        yield made
    finally:
        await made.channel.close()
        await asyncio.to_thread(phone.stop)
