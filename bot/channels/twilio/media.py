"""Pictures and files that came with a text: named by their ids alone, and fetched from Twilio alone."""

import re
from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

import httpx

from bot.channels.contract import Refused, Unreachable
from bot.channels.over_http import retry_after
from bot.channels.twilio.errors import refusal
from bot.channels.twilio.transport import Transport, away
from messages.reason import Reason

MOST_BYTES = 20_000_000
_HOPS = 3
# Where Twilio keeps what it hands out: its own hosts, and buckets of Amazon's by signed address.
_STORES = (".twilio.com", ".twiliocdn.com", ".amazonaws.com")
_PLACE = re.compile(r"/Messages/((?:SM|MM)[0-9a-fA-F]{32})/Media/(ME[0-9a-fA-F]{32})(?:\.json)?$")
_REF = re.compile(r"((?:SM|MM)[0-9a-fA-F]{32})/(ME[0-9a-fA-F]{32})")
_TYPES = {"audio/ogg": "voice", "application/pdf": "pdf"}
_KINDS = {"image": "photo", "audio": "audio", "video": "video"}


def kind_of(content_type: str) -> str:
    """Our word for a type: a photo, a voice message, audio, video, a PDF; anything else is a document."""
    named = content_type.partition(";")[0].strip().lower()
    return _TYPES.get(named) or _KINDS.get(named.partition("/")[0], "document")


def ref_of(url: str) -> str:
    """`MM.../ME...` of what a call or a list names; empty where it is nothing of Twilio's.

    Only ids are kept: whatever somebody writes into a call, a machine of their choice is never asked.
    """
    found = _PLACE.search(urlsplit(url).path)
    return f"{found[1]}/{found[2]}" if found else ""


async def fetch(transport: Transport, account: str, token: str, ref: str) -> bytes:
    """What `ref` names. Raises Unreachable, and Refused where it is gone or larger than MOST_BYTES."""
    found = _REF.fullmatch(ref)
    if found is None:
        raise Refused(Reason.UNKNOWN)
    url = f"{transport.base_url}/2010-04-01/Accounts/{account}/Messages/{found[1]}/Media/{found[2]}"
    auth: httpx.BasicAuth | None = httpx.BasicAuth(account, token)
    for _hop in range(_HOPS):
        answer = await _get(transport, url, auth)
        if isinstance(answer, bytes):
            return answer
        # The account's token is for Twilio's API alone: the store has its own signature in the address.
        url, auth = _safe(urljoin(url, answer), transport.base_url), None
    raise Unreachable(Reason.ANSWER)


async def _get(transport: Transport, url: str, auth: httpx.BasicAuth | None) -> bytes | str:
    """What is there, or the address that it names instead."""
    try:
        async with transport.client.stream("GET", url, auth=auth, follow_redirects=False) as answer:
            if answer.is_redirect:
                return answer.headers["location"]
            if answer.status_code in (httpx.codes.NOT_FOUND, httpx.codes.GONE):
                raise Refused(Reason.UNKNOWN)
            if not answer.is_success:
                raise refusal(answer.status_code, None, retry_after(answer.headers))
            return await _whole(answer)
    except httpx.HTTPError as error:
        raise away(error, changes=False) from error


async def _whole(answer: httpx.Response) -> bytes:
    content = bytearray()
    async for piece in answer.aiter_bytes():
        content += piece
        if len(content) > MOST_BYTES:
            raise Refused(Reason.REJECTED)
    return bytes(content)


def _safe(url: str, base_url: str, stores: Sequence[str] = _STORES) -> str:
    """The address if it is one of Twilio's stores, or the API itself. Raises Unreachable."""
    asked, own = urlsplit(url), urlsplit(base_url)
    is_own = (asked.scheme, asked.netloc) == (own.scheme, own.netloc)
    is_store = asked.scheme == "https" and f".{asked.hostname or ''}".endswith(tuple(stores))
    if is_own or (is_store and asked.username is None):
        return url
    raise Unreachable(Reason.ANSWER)
