"""Webhooks as a channel: what other programs are told is in the outbox, and leaves as all that is there.

Signed as standardwebhooks.com says: `webhook-id` is the same for every try, `webhook-timestamp` that of the try.
"""

import hmac
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import httpx

from bot.channels.contract import Capabilities, Refused, Unreachable
from bot.channels.over_http import BEFORE_LEAVING, retry_after
from messages.envelope import DeliveryReport, Inbound, Outbound
from messages.reason import Reason
from messages.scheme import HOOK
from storage.hooks import LONGEST_URL, SECRET, Hook

NAME = "hooks"
_PATIENCE = 10.0  # seconds
_TOO_MANY, _GONE, _SERVERS = 429, 410, 500


class BadUrl(Exception):
    """Nothing is told there; the text says why."""


def checked(url: str) -> str:
    """The URL, if one may post there: by TLS, or in clear on this machine and in its own network. Raises BadUrl."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        raise BadUrl("That is no URL.") from None
    is_url = parts.scheme in ("http", "https") and host and url.isascii() and url.isprintable() and " " not in url
    if not is_url or len(url) > LONGEST_URL:
        raise BadUrl(f"Give a URL such as https://example.org/lanpya, of at most {LONGEST_URL} letters.")
    if parts.username is not None or parts.fragment:
        raise BadUrl("Give the URL without a name, a password or a #: what is told is signed.")
    if parts.scheme == "http" and not _is_near(host):
        raise BadUrl("In clear (http) only on this machine or to an address of its own network: give https.")
    return url


def _is_near(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_private


def signature(secret: str, told_id: str, timestamp: int, body: str) -> str:
    """What stands in `webhook-signature`."""
    key = b64decode(secret.removeprefix(SECRET))
    mark = hmac.digest(key, f"{told_id}.{timestamp}.{body}".encode(), "sha256")
    return f"v1,{b64encode(mark).decode()}"


class HookChannel:
    """Posts to each hook's URL; one that is away rests alone. `find` says what is known of a hook."""

    name = NAME
    capabilities = Capabilities(HOOK.name, buttons=False, at_once=4, knows_repeats=True)
    problem: str | None = None

    def __init__(self, find: Callable[[int], Awaitable[Hook | None]], now: Callable[[], datetime]) -> None:
        self._find = find
        self._now = now
        self._client: httpx.AsyncClient | None = None

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        """Nothing comes from there."""
        return ()

    async def send(self, outbound: Outbound) -> str:
        """Post it; returns its id. Raises Refused where the hook is no more, and Unreachable."""
        hook = await self._find(int(outbound.to.value))
        if hook is None:
            raise Refused(Reason.REJECTED)
        told_id = f"told_{outbound.id}"
        status, headers = await self._post(hook, told_id, outbound.text)
        if status == _GONE:
            raise Refused(Reason.REJECTED)
        if not 200 <= status < 300:
            raise Unreachable(_why(status), retry_after(headers), is_of_address=True)
        return told_id

    async def _post(self, hook: Hook, told_id: str, body: str) -> tuple[int, httpx.Headers]:
        if self._client is None:
            self._client = httpx.AsyncClient(timeout=_PATIENCE, follow_redirects=False)
        timestamp = int(self._now().timestamp())
        headers = {
            "content-type": "application/json",
            "user-agent": "lanpya",
            "webhook-id": told_id,
            "webhook-timestamp": str(timestamp),
            "webhook-signature": signature(hook.secret, told_id, timestamp, body),
        }
        try:
            # The head is enough: what a stranger's server writes behind it is not read.
            async with self._client.stream("POST", hook.url, content=body.encode(), headers=headers) as answer:
                return answer.status_code, answer.headers
        except BEFORE_LEAVING:
            raise Unreachable(Reason.NETWORK, is_of_address=True) from None
        except httpx.TimeoutException:
            raise Unreachable(Reason.TIMEOUT, may_have_arrived=True, is_of_address=True) from None
        except (httpx.HTTPError, httpx.InvalidURL):
            raise Unreachable(Reason.NETWORK, may_have_arrived=True, is_of_address=True) from None

    async def poll(self) -> AsyncIterator[Any]:
        """Nothing is asked for."""
        return
        yield

    async def close(self) -> None:
        if self._client is not None:
            await self._client.aclose()


def _why(status: int) -> Reason:
    if status == _TOO_MANY:
        return Reason.FLOOD
    return Reason.SERVER if status >= _SERVERS else Reason.ANSWER
