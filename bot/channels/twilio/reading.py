"""What Twilio's calls and its list of texts say, as envelopes. No I/O."""

import json
import math
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import structlog
from pydantic import BaseModel, Field, ValidationError, ValidatorFunctionWrapHandler, WrapValidator

from bot.channels.contract import Unreadable, WebRequest
from bot.channels.twilio.errors import ended
from bot.channels.twilio.history import ListedText, whole_letters
from bot.channels.twilio.media import kind_of, ref_of
from bot.channels.twilio.services import address_of, service_of
from messages.envelope import DeliveryReport, DeliveryState, Inbound, Media

log = structlog.get_logger()

_MOST_MEDIA = 10

# The same words in status callbacks and in the list. None: on its way still.
_STATES: Mapping[str, DeliveryState | None] = {
    "accepted": None,
    "scheduled": None,
    "queued": None,
    "sending": None,
    "sent": DeliveryState.SENT,
    "partially_delivered": DeliveryState.SENT,
    "delivered": DeliveryState.DELIVERED,
    "read": DeliveryState.DELIVERED,
    "undelivered": DeliveryState.FAILED,
    "failed": DeliveryState.FAILED,
    "canceled": DeliveryState.FAILED,
}
_ARRIVING = ("receiving", "received")


def _or_none(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    """A number, or None where there is none: a text is not lost for an odd place."""
    try:
        return read(value)
    except ValidationError:
        return None


_LOOSE = WrapValidator(_or_none)


class _Call(BaseModel):
    """The fields of a call that we use; a text that came and a status have most of them in common."""

    sid: str = Field(alias="MessageSid", min_length=1)
    sender: str = Field(alias="From", min_length=1)
    to: str = Field(alias="To", default="")
    message_status: str = Field(alias="MessageStatus", default="")
    sms_status: str = Field(alias="SmsStatus", default="")
    body: str | None = Field(alias="Body", default=None)
    error_code: Annotated[int | None, _LOOSE] = Field(alias="ErrorCode", default=None)
    opt_out: str = Field(alias="OptOutType", default="")
    num_media: Annotated[int | None, _LOOSE] = Field(alias="NumMedia", default=None)
    latitude: Annotated[float | None, Field(ge=-90, le=90), _LOOSE] = Field(alias="Latitude", default=None)
    longitude: Annotated[float | None, Field(ge=-180, le=180), _LOOSE] = Field(alias="Longitude", default=None)

    @property
    def status(self) -> str:
        return self.message_status or self.sms_status


def read_call(request: WebRequest, country: str) -> list[Inbound | DeliveryReport]:
    """The text or the delivery report that a genuine call brings. Raises Unreadable.

    Which of them it is, and of which channel, its fields say, not the path: in Twilio's console one address
    is easily written into another's place.
    """
    fields = _fields(request)
    try:
        call = _Call.model_validate(fields)
    except ValidationError as error:
        raise Unreadable(_names(error)) from None  # the error itself quotes what was sent
    if call.status in _ARRIVING or (not call.status and call.body is not None):
        return [_text(call, fields, country)]
    if call.status not in _STATES:
        raise Unreadable("MessageStatus")
    report = _report(service_of(call.sender).channel, call.sid, call.status, call.error_code)
    return [report] if report else []


def read_list(texts: Sequence[ListedText], country: str) -> list[Inbound | DeliveryReport]:
    """The texts and delivery reports that a part of the list holds; one that cannot be read is left out."""
    found: list[Inbound | DeliveryReport] = []
    for text in texts:
        if text.is_inbound:
            found += [_listed_text(text, country)] if is_whole(text) else []
        elif text.status in _STATES:
            report = report_of(text)
            found += [report] if report else []
        else:
            log.warning("twilio.unreadable", sid=text.sid, status=text.status)
    return found


def is_whole(text: ListedText) -> bool:
    """Whether all of a text that comes is here: of one with pictures it takes Twilio some seconds."""
    return bool(text.sid and text.sender) and text.status != "receiving"


def report_of(text: ListedText) -> DeliveryReport | None:
    """What became of a text that left; None: nothing that one could tell yet."""
    channel = service_of(text.sender).channel
    return _report(channel, text.sid, text.status, text.error_code, price_of(text.price), text.currency)


def price_of(written: str | None) -> float | None:
    """What Twilio took for a text, as a positive amount; it writes "-0.00750"."""
    try:
        price = abs(float(written or ""))
    except ValueError:
        return None
    return price if math.isfinite(price) else None


def _report(
    channel: str, sid: str, status: str, code: int | None, price: float | None = None, currency: str | None = None
) -> DeliveryReport | None:
    state = _STATES.get(status)
    if state is None:
        return None
    reason = None
    if state is DeliveryState.FAILED:
        verdict = ended(code)
        state, reason = verdict.state, verdict.reason
    unit = currency.upper() if currency and price is not None else None
    return DeliveryReport(channel, sid, state, reason, price, unit)


def _text(call: _Call, fields: Mapping[str, str], country: str) -> Inbound:
    is_placed = call.latitude is not None and call.longitude is not None
    return Inbound(
        channel=service_of(call.sender).channel,
        provider_id=call.sid,
        sender=address_of(call.sender, country),
        # Twilio's own opt-out understood the word, in whatever language, and has acted on it.
        text=call.opt_out or call.body or "",
        media=_media(
            (fields.get(f"MediaContentType{n}", ""), fields.get(f"MediaUrl{n}", "")) for n in range(_count(call))
        ),
        location=(call.latitude, call.longitude) if is_placed else None,  # pyright: ignore[reportArgumentType] -- both are there
    )


def _listed_text(text: ListedText, country: str) -> Inbound:
    return Inbound(
        channel=service_of(text.sender).channel,
        provider_id=text.sid,
        sender=address_of(text.sender, country),
        text=text.body,
        sent_at=text.at,
        media=_media(text.media[:_MOST_MEDIA]),
    )


def _count(call: _Call) -> int:
    return max(0, min(call.num_media or 0, _MOST_MEDIA))


def _media(those: Any) -> tuple[Media, ...]:
    return tuple(Media(kind_of(content_type), ref) for content_type, url in those if (ref := ref_of(url)))


def _fields(request: WebRequest) -> dict[str, str]:
    """The fields of a call: a form, as Twilio sends, in the body or in the URL; or JSON."""
    if request.headers.get("content-type", "").startswith("application/json"):
        try:
            told: Any = json.loads(request.body)
        except (ValueError, RecursionError):
            raise Unreadable("no JSON") from None
        if not isinstance(told, dict):
            raise Unreadable("no JSON object")
        return {str(key): whole_letters(str(value)) for key, value in told.items() if value is not None}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] -- JSON
    return dict(request.form or request.query)


def _names(error: ValidationError) -> str:
    """Names only, never values: those are a person's words."""
    return ", ".join(".".join(map(str, problem["loc"])) for problem in error.errors()[:5])
