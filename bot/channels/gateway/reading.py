"""A gateway's call as texts and delivery reports, as the file describes them."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from urllib.parse import unquote, urlsplit

import structlog

from bot.channels.contract import Forged, Unreadable, WebRequest
from bot.channels.gateway.authentic import path_of
from bot.channels.gateway.dedupe import Repeats
from bot.channels.gateway.description import Call, Description, ReportCall, StopCall, TextCall
from bot.channels.gateway.fields import Fields, fields_of, first_of
from bot.channels.gateway.words import WAITING
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound
from messages.phone_numbers import sms_address
from messages.reason import Reason

NAME = "gateway"
STOP = "STOP"  # what a person would text who opts out
_BASE = f"/channels/{NAME}"
_LOST_PLUS = re.compile(r"(?<=:\d\d) (\d\d:?\d\d)$")
_SHORTEST_NUMBER = 7  # a shorter one is a short code
_PLAIN_FAILURE = Reason.REJECTED

log = structlog.get_logger()


class Reader:
    """Reads the calls. `country` is where numbers without a country code belong."""

    def __init__(self, description: Description, country: str, now: Callable[[], datetime]) -> None:
        self._description = description
        self._country = country
        self._now = now
        self._repeats = Repeats()

    def is_proven(self, head: WebRequest) -> bool:
        """Whether the head of a call carries the secret. Raises Forged, or Unreadable for too many fields."""
        secret = self._description.secret
        if secret is None or secret.place == "hmac":
            return False
        path_of(head, secret, _below(head.url))
        return True

    def read(self, request: WebRequest) -> list[Inbound | DeliveryReport]:
        """What the call brings. Raises Forged or Unreadable."""
        secret = self._description.secret
        if secret is None:
            raise Forged("the gateway's file describes no calls")
        path = path_of(request, secret, _below(request.url)).strip("/")
        body_only = secret.place == "hmac"  # the signature says nothing of the query
        calls = [call for call in self._description.calls.values() if call.path == path]
        for each in dict.fromkeys(call.each for call in calls):
            items = fields_of(request, each, body_only=body_only)
            found = self._items([call for call in calls if call.each == each], items) if items is not None else None
            if found is not None:
                return found
        raise Unreadable("a call that no [calls] of the gateway's file fits")

    def _items(self, calls: Sequence[Call], items: Sequence[Fields]) -> list[Inbound | DeliveryReport] | None:
        """What the items of one call bring; None where none of `calls` is meant by any of them.

        One item that cannot be read does not take the others with it.
        """
        found: list[Inbound | DeliveryReport] = []
        meant = [(call, fields) for fields in items if (call := _meant(calls, fields)) is not None]
        unreadable: list[Unreadable] = []
        for call, fields in meant:
            try:
                found += self._item(call, fields)
            except Unreadable as error:
                unreadable.append(error)
        if unreadable and len(unreadable) == len(items):
            raise unreadable[0]
        if meant and len(items) - len(meant) + len(unreadable):
            log.warning("gateway.items_unreadable", items=len(items) - len(meant) + len(unreadable), of=len(items))
        return found if meant or not items else None

    def _item(self, call: Call, fields: Fields) -> list[Inbound | DeliveryReport]:
        if isinstance(call, TextCall):
            return [self._text(call, fields)]
        if isinstance(call, StopCall):
            return [self._stop(call, fields)]
        return _report(call, fields)

    def _text(self, call: TextCall, fields: Fields) -> Inbound:
        sender, text = _needed(fields, call.sender), _needed(fields, call.text)
        sent = first_of(fields, call.sent) or ""
        provider_id = first_of(fields, call.id)
        return Inbound(
            channel=NAME,
            provider_id=provider_id or self._repeats.id_of(sender, text, sent, self._now()),
            sender=self._address(call, sender),
            text=text,
            sent_at=_moment(sent, call) if sent else None,
            may_be_double=call.may_be_double or not provider_id,
        )

    def _stop(self, call: StopCall, fields: Fields) -> Inbound:
        sender = _needed(fields, call.sender)
        provider_id = f"stop:{self._repeats.id_of(sender, STOP, '', self._now())}"
        return Inbound(NAME, provider_id, self._address(call, sender), STOP)

    def _address(self, call: TextCall | StopCall, sender: str) -> Address:
        is_bare = sender.isdecimal() and len(sender) >= _SHORTEST_NUMBER and not sender.startswith("0")
        return sms_address(f"+{sender}" if call.from_is_international and is_bare else sender, self._country)


def _below(url: str) -> str:
    """The path below the channel's own, without a slash before it."""
    _, _, rest = urlsplit(url).path.partition(_BASE)
    return unquote(rest).removeprefix("/")


def _meant(calls: Sequence[Call], fields: Fields) -> Call | None:
    """The first call whose `when` fits."""
    return next((call for call in calls if all(fields.get(name) == value for name, value in call.when.items())), None)


def _needed(fields: Fields, names: tuple[str, ...]) -> str:
    value = first_of(fields, names)
    if value is None:
        raise Unreadable(f"a call without {' or '.join(names)}")
    return value


def _moment(sent: str, call: TextCall) -> datetime | None:
    """When it was sent; None, with a line in the log, where that cannot be read: the text counts all the same."""
    try:
        return _parsed(sent, call)
    except (ValueError, OverflowError, OSError):
        log.warning("gateway.sent_time_unreadable", expected=call.sent_format)
        return None


def _parsed(sent: str, call: TextCall) -> datetime:
    if call.sent_format in ("unix", "unix_ms"):
        seconds = float(sent) / (1000 if call.sent_format == "unix_ms" else 1)
        return datetime.fromtimestamp(seconds, UTC)
    if call.sent_format == "iso":
        # A + that came unencoded in a query is a space by now.
        moment = datetime.fromisoformat(_LOST_PLUS.sub(r"+\1", sent.strip()))
    else:
        moment = datetime.strptime(sent.strip(), call.sent_format)  # noqa: DTZ007 - the zone follows
    return (moment if moment.tzinfo else moment.replace(tzinfo=call.zone)).astimezone(UTC)


def _report(call: ReportCall, fields: Fields) -> list[Inbound | DeliveryReport]:
    provider_id = _needed(fields, call.id)
    word, reason = call.state or _told(call, fields)
    if word == WAITING:
        return []
    state = DeliveryState(word)
    if state is DeliveryState.FAILED:
        reason = reason or _why(call, fields)
    price, currency = _price(first_of(fields, call.price)), (first_of(fields, call.currency) or "").strip().upper()
    return [DeliveryReport(NAME, provider_id, state, reason, price, currency or None if price is not None else None)]


def _told(call: ReportCall, fields: Fields) -> tuple[str, Reason | None]:
    status = _needed(fields, call.status)
    if status not in call.states:
        raise Unreadable(f"a report with a status that the gateway's file does not know: {status[:20]!r}")
    return call.states[status]


def _why(call: ReportCall, fields: Fields) -> Reason:
    told = first_of(fields, call.reason) or ""
    return next((word for pattern, word in call.reasons.items() if pattern.search(told)), _PLAIN_FAILURE)


def _price(told: str | None) -> float | None:
    try:
        return abs(float(told)) if told else None
    except ValueError:
        return None
