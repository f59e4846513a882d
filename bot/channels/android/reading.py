"""What the phone says, as envelopes: rows of its inbox, and what it posts to a webhook. No I/O."""

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog
from pydantic import ValidationError

from bot.channels.android import ids
from bot.channels.android.outcome import DELIVERED, FAILED, SENT, failure
from bot.channels.android.shapes import Arrived, Event, Received, StateChanged
from bot.channels.contract import Forged, Unreadable, WebRequest
from messages.envelope import DeliveryReport, Inbound
from messages.phone_numbers import sms_address
from messages.reason import Reason

log = structlog.get_logger()

NAME = "android"
EVENTS = ("sms:received", "sms:sent", "sms:delivered", "sms:failed")  # what every version can post
_CANCELLED = "sms:cancelled"
_OTHERS = ("sms:data-received", "mms:received", "mms:downloaded", "app:started", "system:ping")
_AGE_SECONDS = 300  # either way: the phone's clock and ours; each try of the app has a new stamp
_TEXTS = ("SMS", "MMS_DOWNLOADED")  # a long text that its phone made a multimedia one of is a text
_NO_TEXT = ("MMS content", "MMS notification")  # what the app writes where there is none
_SIGNATURE = re.compile(r"[0-9A-Fa-f]{64}")
_HEX = re.compile(r"[0-9a-f]{1,8}")


def verify(request: WebRequest, key: str, now: datetime) -> None:
    """Raises Forged for what the phone did not sign, or not lately. Source: the app's PayloadSingingPlugin.kt."""
    stamp = request.headers.get("x-timestamp", "")
    signature = request.headers.get("x-signature", "")
    if not key:
        raise Forged("there is no LANPYA_ANDROID_KEY: the phone is only asked")
    if not _SIGNATURE.fullmatch(signature):
        raise Forged("there is no signature")
    expected = hmac.new(key.encode(), request.body + stamp.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), signature.lower().encode()):
        raise Forged("the signature is not the phone's")
    if not (stamp.isascii() and stamp.isdecimal()) or abs(now.timestamp() - int(stamp)) > _AGE_SECONDS:
        raise Forged("the signature is old, or a clock is wrong")


def read_event(body: bytes, country: str) -> tuple[Sequence[Inbound | DeliveryReport], int | None]:
    """What a webhook brought, and the SIM that it came by. Raises Unreadable."""
    try:
        event = Event.model_validate_json(body)
        if event.event == "sms:received":
            received = Received.model_validate(event.payload)
            return [_received(received, country)], received.sim_number
        if event.event in _BY_EVENT:
            return _reports(event.event, StateChanged.model_validate(event.payload)), None
    except ValidationError as error:
        raise Unreadable(f"not what the app posts: {_where(error)}") from None
    if event.event in _OTHERS:
        return [], None  # a multimedia text comes by /inbox
    raise Unreadable(f"the app posts {event.event!r}, which nobody here knows")


def _received(received: Received, country: str) -> Inbound:
    sender = received.sender or received.phone_number or ""
    return Inbound(
        channel=NAME,
        provider_id=inbox_id(received.message_id),
        sender=sms_address(sender, country),
        text=received.message,
        sent_at=received.received_at,
        may_be_double=True,
    )


def inbox_id(message_id: str) -> str:
    """The id of a webhook's text as /inbox has it: the same 32 bits, there signed and decimal, here hexadecimal.

    Other versions of the app have other ids; those stay as they are.
    """
    if not _HEX.fullmatch(message_id):
        return message_id
    number = int(message_id, 16)
    return f"text:{number - (1 << 32) if number >= 1 << 31 else number}"


_BY_EVENT: Mapping[str, Callable[[StateChanged], DeliveryReport | None]] = {
    "sms:sent": lambda told: DeliveryReport(NAME, told.message_id, SENT),
    "sms:delivered": lambda told: DeliveryReport(NAME, told.message_id, DELIVERED),
    "sms:failed": lambda told: _failed(told),
    _CANCELLED: lambda told: DeliveryReport(NAME, told.message_id, FAILED, Reason.REJECTED),
}


def _failed(told: StateChanged) -> DeliveryReport | None:
    """Only what is final: whether other parts of the text have left is known to /messages alone."""
    found = failure(told.reason)
    return DeliveryReport(NAME, told.message_id, FAILED, found.reason) if found.state is FAILED else None


def _reports(event: str, told: StateChanged) -> list[DeliveryReport]:
    report = _BY_EVENT[event](told) if ids.parsed(told.message_id) else None
    return [report] if report else []


def read_rows(rows: Sequence[dict[str, Any]], country: str) -> list[tuple[Inbound, int | None]]:
    """The texts among rows of /inbox, oldest first, each with its SIM; a row of another shape stops no other."""
    found: list[tuple[Inbound, int | None]] = []
    for row in reversed(rows):
        try:
            arrived = Arrived.model_validate(row)
        except ValidationError as error:
            log.warning("android.unreadable_row", where=_where(error))
            continue
        if arrived.type not in _TEXTS:
            log.info("android.no_text", type=arrived.type)
            continue
        found.append((_arrived(arrived, country), arrived.sim_number))
    return found


def _arrived(arrived: Arrived, country: str) -> Inbound:
    is_sms = arrived.type == "SMS"
    # Of a multimedia text the id is the phone's own count, which begins again with another phone.
    provider_id = arrived.id if is_sms else f"{arrived.id}:{arrived.created_at.timestamp():.0f}"
    return Inbound(
        channel=NAME,
        provider_id=provider_id,
        sender=sms_address(arrived.sender, country),
        text="" if not is_sms and arrived.content_preview in _NO_TEXT else arrived.content_preview,
        sent_at=arrived.created_at,
        may_be_double=True,
    )


def _where(error: ValidationError) -> str:
    """Which fields are wrong, without what stands in them."""
    return ", ".join(".".join(map(str, one["loc"])) or one["type"] for one in error.errors(include_input=False))
