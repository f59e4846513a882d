"""Telegram for the contract suite: the channel beside our stand-in of the Bot API, over HTTP."""

import asyncio
import json
import sys
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.channels.contract import Channel, WebRequest
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.webhook import HEADER, secret_of
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound, Kind, Media, Outbound
from tests.bot.channels.telegram.conftest import SERVER, TOKEN, Telegram, serving
from tests.bot.fake_channel import PATIENCE

HLA = 1001
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


class TelegramRig:
    """Both ways in: batches as polling gets them, and calls of the webhook."""

    channel: Channel

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._updates = 7000
        self.channel = TelegramChannel(TOKEN, base_url=telegram.url, answer_seconds=PATIENCE, poll_seconds=1)
        telegram.do("/_control/chat", chat=HLA, state="open")

    def read_table(self) -> Mapping[str, tuple[Any, Sequence[Inbound | DeliveryReport]]]:
        sizes = [{"file_id": "small", "width": 90, "height": 90}, {"file_id": "large", "width": 900, "height": 900}]
        place = {"latitude": 16.69, "longitude": 98.51}
        button = {"id": "77", "from": _person(), "chat_instance": "1", "data": "YES 3"}
        return {
            "a text by poll": ([self._update(5, text="R land")], [_inbound("m:1001:5", "R land")]),
            "a text by call": (self._call(self._update(5, text="R land")), [_inbound("m:1001:5", "R land")]),
            "a photo": (
                self._call(self._update(6, photo=sizes, caption="R land")),
                [_inbound("m:1001:6", "R land", media=(Media("photo", "large"),))],
            ),
            "a place": (
                self._call(self._update(7, location=place)),
                [_inbound("m:1001:7", "", location=(16.69, 98.51))],
            ),
            "a button": (
                self._call({"update_id": 1, "callback_query": button}),
                [Inbound("telegram", "c:77", Address("telegram", str(HLA)), "YES 3", language="en")],
            ),
            "a group chat": (self._call(self._update(8, text="hi", chat={"id": -5, "type": "group"})), []),
        }

    def text(self, words: str, provider_id: str) -> Any:
        return self._call(self._update(int(provider_id), text=words))

    def again(self, words: str, provider_id: str) -> Any:
        """By a poll, as after a change between the two ways, and under another update's number."""
        return [self._update(int(provider_id), text=words)]

    def forged(self) -> Any | None:
        return self._call(self._update(9, text="not from Telegram"), secret="0" * 64)

    def unreadable(self) -> Any:
        return self._call({"update_id": 1, "message": {"text": 5}})

    def report(self, provider_id: str, state: DeliveryState) -> Any | None:
        return None  # Telegram sends no delivery reports

    def outbound(self, words: str, outbox_id: int = 1) -> Outbound:
        return Outbound(outbox_id, Address("telegram", str(HLA)), words, Kind.REPLY)

    async def left(self) -> Sequence[tuple[str, str]]:
        sent = await asyncio.to_thread(self._telegram.sent)
        return [(str(message["chat"]["id"]), message["text"]) for message in sent]

    async def refuse(self) -> str:
        self._telegram.fail("sendMessage", "error", code=403, description="Forbidden: bot was blocked by the user")
        return "blocked"

    async def go_away(self) -> None:
        self._telegram.do("/_control/lasting", method="*", turns=[{"how": "drop"}])

    async def come_back(self) -> None:
        self._telegram.do("/_control/fine", method="*")

    def _update(self, message_id: int, **words: Any) -> dict[str, Any]:
        self._updates += 1
        date = int(NOON.timestamp())
        chat = {"id": HLA, "type": "private"}
        message = {"message_id": message_id, "date": date, "chat": chat, "from": _person(), **words}
        return {"update_id": self._updates, "message": message}

    def _call(self, update: Any, secret: str | None = None) -> WebRequest:
        headers = {"content-type": "application/json", HEADER: secret or secret_of(TOKEN)}
        url = "https://lanpya.example.org/channels/telegram"
        return WebRequest("POST", url, headers, json.dumps(update).encode())


def _person() -> dict[str, Any]:
    return {"id": HLA, "is_bot": False, "first_name": "Hla", "language_code": "en"}


def _inbound(key: str, text: str, **more: Any) -> Inbound:
    sender = Address("telegram", str(HLA))
    return Inbound("telegram", key, sender, text, sent_at=NOON, language="en", **more)


@asynccontextmanager
async def rig(tmp_path: Path) -> AsyncGenerator[TelegramRig]:
    """A Telegram of its own, and the channel that talks to it."""
    with serving([sys.executable, str(SERVER), "--port", "0", "--token", TOKEN]) as telegram:
        made = TelegramRig(telegram)
        try:
            yield made
        finally:
            await made.channel.close()
