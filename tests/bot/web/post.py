"""A channel that is called, with the same work for each call as Twilio's: a form, signed over URL and fields."""

import base64
import hashlib
import hmac
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from bot.channels.contract import Answer, Capabilities, Forged, Unreadable, WebRequest
from messages.address import Address
from messages.envelope import DeliveryReport, Inbound, Outbound

KEY = b"the-key-of-the-tests"
ANSWER = Answer("<Response/>", "text/xml")


def signature(url: str, fields: Sequence[tuple[str, str]]) -> str:
    """HMAC-SHA1 over the URL and the sorted fields (twilio.com/docs/usage/security)."""
    signed = url + "".join(name + value for name, value in sorted(fields))
    return base64.b64encode(hmac.new(KEY, signed.encode(), hashlib.sha1).digest()).decode()


def call(url: str, sid: str, sender: str, text: str) -> tuple[bytes, Mapping[str, str]]:
    """Body and headers of a call, as the provider makes it."""
    fields = [("MessageSid", sid), ("From", sender), ("Body", text)]
    kind = "application/x-www-form-urlencoded"
    return urlencode(fields).encode(), {"content-type": kind, "x-signature": signature(url, fields)}


class Post:
    """`sent` is what left; `reads` counts the requests that were read, of which `read_last` is the last."""

    name = "post"
    capabilities = Capabilities("sms", buttons=False, at_once=20)
    answer = ANSWER
    problem: str | None = None

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []
        self.reads = 0
        self.read_last: WebRequest | None = None

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        self.reads += 1
        self.read_last = raw
        fields = raw.form
        if not hmac.compare_digest(signature(raw.url, fields), raw.headers.get("x-signature", "")):
            raise Forged("no signature")
        found = dict(fields)
        if "MessageSid" not in found:
            raise Unreadable("no MessageSid")
        if found["Body"] == "RAISE":
            raise RuntimeError("a fault of ours")
        return (Inbound(self.name, found["MessageSid"], Address("sms", found["From"]), found["Body"]),)

    def is_proven(self, head: WebRequest) -> bool:
        return head.headers.get("x-secret") == KEY.decode()

    async def send(self, outbound: Outbound) -> str:
        self.sent.append((outbound.to.value, outbound.text))
        return str(len(self.sent))

    async def poll(self) -> AsyncIterator[Any]:
        return  # it is only called
        yield

    async def close(self) -> None:
        return
