"""What the gateway's answer to a text means: its id for the text, Refused, or Unreachable."""

import json
from dataclasses import dataclass
from typing import Any, NoReturn, cast

import httpx

from bot.channels.contract import Refused, Unreachable
from bot.channels.gateway.description import Accepted, Failed, Send
from bot.channels.over_http import BEFORE_LEAVING
from messages.reason import Reason

_OURS = (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError)
_ENDED_BY_ITS_WORDS = (400, 422)  # what gateways commonly say of this very text
# What a status means that no [[send.failed]] explains, by RFC 9110: the reason, and whether it may have arrived.
_BY_STATUS = {
    401: (Reason.TOKEN, False),
    402: (Reason.CREDIT, False),
    403: (Reason.TOKEN, False),
    408: (Reason.TIMEOUT, True),
    413: (Reason.SETUP, False),
    429: (Reason.FLOOD, False),
    500: (Reason.SERVER, True),
    502: (Reason.SERVER, True),
    503: (Reason.SERVER, False),
    504: (Reason.TIMEOUT, True),
}


@dataclass(frozen=True, slots=True)
class Response:
    """An answer; `retry_after` in seconds, None where it does not tell."""

    status: int
    text: str
    retry_after: float | None = None


def provider_id(response: Response, send: Send, our_id: str) -> str:
    """The gateway's id of the text, ours where it gives none. Raises Refused or Unreachable."""
    for rule in send.failed:
        if _fits(rule, response):
            _fail(rule, response)
    accepted = send.accepted
    if response.status not in accepted.status:
        _by_status(response)
    if accepted.text is not None and not accepted.text.search(response.text):
        raise Unreachable(Reason.ANSWER)  # a sign-in page, or a no in words that the file does not know
    if not accepted.id_json and accepted.id_text is None:
        return our_id
    found = _found(accepted, response.text)
    if not found:
        raise Unreachable(Reason.ANSWER, may_have_arrived=True)
    return found


def _fits(rule: Failed, response: Response) -> bool:
    is_status = not rule.status or response.status in rule.status
    return is_status and (rule.text is None or rule.text.search(response.text) is not None)


def _fail(rule: Failed, response: Response) -> NoReturn:
    if rule.reason.is_final:
        raise Refused(rule.reason)
    wait = rule.wait_seconds if rule.wait_seconds is not None else response.retry_after
    raise Unreachable(rule.reason, wait, may_have_arrived=rule.may_have_arrived)


def _by_status(response: Response) -> NoReturn:
    if response.status in _ENDED_BY_ITS_WORDS:
        raise Refused(Reason.REJECTED)
    if response.status in _BY_STATUS:
        reason, may_have_arrived = _BY_STATUS[response.status]
    elif response.status >= 500:
        reason, may_have_arrived = Reason.SERVER, True
    else:
        # Another success or a redirection is somebody else's page; 404 and the like, a wrong address of ours.
        reason, may_have_arrived = (Reason.SETUP if response.status >= 400 else Reason.ANSWER), False
    raise Unreachable(reason, response.retry_after, may_have_arrived=may_have_arrived)


def _found(accepted: Accepted, text: str) -> str:
    """The gateway's id in its answer; empty where there is none."""
    if accepted.id_text is not None:
        match = accepted.id_text.search(text)
        return match.group(1) if match else ""
    try:
        return at_path(json.loads(text), accepted.id_json)
    except (ValueError, RecursionError):
        return ""


def at_path(value: Any, path: str) -> str:
    """What stands at `messages.0.id` in a tree of JSON, as text; empty where nothing or no single value does."""
    for part in path.split("."):
        value = _child(value, part)
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _child(value: Any, part: str) -> Any:
    if isinstance(value, list):
        elements = cast("list[Any]", value)
        return elements[int(part)] if part.isdecimal() and int(part) < len(elements) else None
    return cast("dict[str, Any]", value).get(part) if isinstance(value, dict) else None


def unreachable(error: Exception) -> Unreachable:
    """Why no answer came, of what httpx raised (or asyncio, for an answer without end)."""
    if isinstance(error, BEFORE_LEAVING):
        return Unreachable(Reason.NETWORK)
    if isinstance(error, _OURS):
        return Unreachable(Reason.SETUP)
    if isinstance(error, httpx.DecodingError):
        return Unreachable(Reason.ANSWER, may_have_arrived=True)
    return Unreachable(Reason.TIMEOUT, may_have_arrived=True)
