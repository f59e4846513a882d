"""A channel beside a Twilio that does as it is told, and calls that Twilio would sign."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from twilio.request_validator import RequestValidator

from bot.channels.contract import WebRequest
from bot.channels.twilio.channel import Credentials, TwilioChannel
from bot.channels.twilio.services import SMS, Service
from messages.address import Address
from messages.envelope import Kind, Outbound
from tests.bot.channels.twilio.twilio_server import ACCOUNT, NUMBER, TOKEN
from tests.bot.fake_channel import PATIENCE

HLA = "+959771234567"
CALLS = "https://lanpya.example.org/channels"


class Sleeps(list[float]):
    """A sleep that is over at once and remembers how long it was."""

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)


def channel_at(url: str, service: Service = SMS, **more: Any) -> TwilioChannel:
    options: dict[str, Any] = {
        "country": "MM",
        "now": lambda: datetime.now(UTC),
        "answer_seconds": PATIENCE,
        "sleep": Sleeps(),
        "calls_url": CALLS,
    }
    return TwilioChannel(service, NUMBER, Credentials(ACCOUNT, more.pop("token", TOKEN), url), **(options | more))


def outbound(text: str = "Report 1: land", outbox_id: int = 1, to: str = f"sms:{HLA}", **more: Any) -> Outbound:
    return Outbound(outbox_id, Address.parse(to), text, Kind.REPLY, **more)


def call(
    fields: dict[str, str] | Sequence[tuple[str, str]],
    url: str = f"{CALLS}/twilio",
    *,
    signed_url: str | None = None,
    token: str = TOKEN,
) -> WebRequest:
    """A form that Twilio posts; `signed_url`: it believed to post it there."""
    signature = RequestValidator(token).compute_signature(signed_url or url, dict(fields))
    headers = {"content-type": "application/x-www-form-urlencoded; charset=UTF-8", "x-twilio-signature": signature}
    return WebRequest("POST", url, headers, urlencode(fields).encode())


def text_fields(body: str, sid: str = "SM" + 32 * "1", sender: str = HLA, **more: str) -> dict[str, str]:
    """The fields with which Twilio brings a text."""
    return {
        "ToCountry": "US",
        "SmsMessageSid": sid,
        "NumMedia": "0",
        "SmsSid": sid,
        "SmsStatus": "received",
        "Body": body,
        "To": NUMBER,
        "NumSegments": "1",
        "MessageSid": sid,
        "AccountSid": ACCOUNT,
        "From": sender,
        "ApiVersion": "2010-04-01",
    } | more


def status_fields(status: str, sid: str = "SM" + 32 * "2", **more: str) -> dict[str, str]:
    """The fields with which Twilio tells what became of a text."""
    return {
        "SmsSid": sid,
        "SmsStatus": status,
        "MessageStatus": status,
        "To": HLA,
        "MessageSid": sid,
        "AccountSid": ACCOUNT,
        "From": NUMBER,
        "ApiVersion": "2010-04-01",
    } | more


async def taken(channel: TwilioChannel, batches: int = 1, seconds: float = PATIENCE) -> list[Any]:
    """What so many batches of the channel's poll hold, each taken as committed."""
    import asyncio

    found: list[Any] = []
    polled = channel.poll()
    try:
        async with asyncio.timeout(seconds):
            for _ in range(batches):
                found += channel.read(await anext(polled))
    finally:
        await polled.aclose()  # pyright: ignore[reportAttributeAccessIssue] -- it is a generator
    return found


Sleep = Callable[[float], Awaitable[None]]
