"""The lines of a script: one JSON object each, read strictly, so that a slip of the pen is not a silent change."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NoReturn, cast
from zoneinfo import ZoneInfo

from bot.channels.simulated import CAPABILITIES
from messages.address import Address, BadAddress
from messages.envelope import DeliveryState
from messages.reason import Reason
from messages.scheme import scheme_of

CHANNELS = tuple(CAPABILITIES)
_TEXT = ("text", "sent", "id", "photo", "location")
# What makes a line what it is, and what else may stand in it. A line with none of these only moves the clock.
_SHAPES: Mapping[str, frozenset[str]] = {
    "from": frozenset({"at", "from", *_TEXT}),
    "channel": frozenset({"at", "channel", "up"}),
    "address": frozenset({"at", "address", "fails", "breaks"}),
    "report": frozenset({"at", "report", "state", "reason"}),
    "off": frozenset({"at", "off"}),
    "at": frozenset({"at"}),
}
_KEYS = frozenset(key for keys in _SHAPES.values() for key in keys)
_LONGEST_ID = 190  # letters: of what providers call a text, and of an address
_SHOWN = 40  # letters of a wrong value that an error repeats


class BadLine(ValueError):
    """A line of a script cannot be carried out; the text says why."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text arrives."""

    at: datetime | None
    sender: Address
    text: str
    sent: datetime | None = None
    id: str | None = None
    photo: str | None = None
    location: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Only the clock moves."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Turn:
    """A channel goes away or comes back."""

    at: datetime | None
    channel: str
    is_up: bool


@dataclass(frozen=True, slots=True)
class Fail:
    """Sends to an address fail for good."""

    at: datetime | None
    address: Address
    reason: Reason


@dataclass(frozen=True, slots=True)
class Break:
    """The next send to an address breaks after its provider took it: nothing of that is noted."""

    at: datetime | None
    address: Address


@dataclass(frozen=True, slots=True)
class Report:
    """The provider says what became of the last text that left for an address."""

    at: datetime | None
    address: Address
    state: DeliveryState
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Switch:
    """The machine is switched off or on."""

    at: datetime | None
    is_on: bool


Line = Text | Move | Turn | Fail | Break | Report | Switch


def decode_line(raw: bytes) -> str:
    """A line as it came, without the mark that some editors put before UTF-8; raises BadLine."""
    try:
        return raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise BadLine(f"not UTF-8 at byte {error.start + 1}") from None


def read_line(line: str, zone: ZoneInfo) -> Line:
    """What a line of a script says; raises BadLine."""
    return read_object(read_json(line), zone)


def read_json(text: str) -> dict[str, Any]:
    """The JSON object in `text`; raises BadLine."""
    try:
        data = json.loads(text, parse_constant=_no_number, object_pairs_hook=_object)
    except BadLine:
        raise
    except json.JSONDecodeError as error:
        raise BadLine(f"not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise BadLine("not JSON that can be read: too deeply nested") from None
    except ValueError as error:  # a number of thousands of digits
        raise BadLine(f"not JSON that can be read: {error}") from None
    if not isinstance(data, dict):
        raise BadLine("a JSON object is expected")
    return cast(dict[str, Any], data)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        keys = [key for key, _value in pairs]
        raise BadLine(f"{_short(max(keys, key=keys.count))} stands there twice")
    return data


def _no_number(name: str) -> NoReturn:
    raise BadLine(f"not JSON: {name} is no number")


def read_object(data: Mapping[str, Any], zone: ZoneInfo) -> Line:
    """The same for an object."""
    shape = _shape(data)
    at = None if data.get("at") is None else _moment(data["at"], zone)
    match shape:
        case "from":
            return _text(data, at, zone)
        case "channel":
            return _turn(data, at)
        case "address":
            return _fail(data, at)
        case "report":
            return _report(data, at)
        case "off":
            return Switch(at, not _flag(data, "off"))
        case _:
            return Move(at) if at is not None else _no_moment(None)


def _shape(data: Mapping[str, Any]) -> str:
    """The key that makes the line what it is."""
    unknown = next((key for key in data if key not in _KEYS), None)
    if unknown is not None:
        raise BadLine(f"unknown key {_short(unknown)}")
    shape = next((key for key in _SHAPES if key in data), None)
    if shape is None:
        raise BadLine("neither a moment nor anything that happens")
    stray = next((key for key in data if key not in _SHAPES[shape]), None)
    if stray in _TEXT:
        raise BadLine(f'"{stray}" needs a "from"')
    if stray is not None:
        raise BadLine(f'"{stray}" does not go with "{shape}"')
    return shape


def _short(value: object) -> str:
    shown = json.dumps(value, ensure_ascii=False, default=str)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}..."


def _text(data: Mapping[str, Any], at: datetime | None, zone: ZoneInfo) -> Text:
    sender = read_address(data["from"])
    text, photo = _optional(data, "text"), _optional(data, "photo")
    location = _location(data.get("location"))
    if (location or photo) and scheme_of(sender.scheme).has_segments:
        raise BadLine("photo and location come by telegram only")
    if text is None and not (photo or location):
        raise BadLine("nothing arrives: a text, photo or location is expected")
    sent = None if data.get("sent") is None else _moment(data["sent"], zone)
    return Text(at, sender, text or "", sent, _id(data.get("id")), photo, location)


def _turn(data: Mapping[str, Any], at: datetime | None) -> Turn:
    channel = data["channel"]
    if channel not in CHANNELS:
        raise BadLine(f"unknown channel {_short(channel)}: sms or telegram")
    return Turn(at, channel, _flag(data, "up"))


def _fail(data: Mapping[str, Any], at: datetime | None) -> Fail | Break:
    address = read_address(data["address"])
    if "breaks" not in data:
        return Fail(at, address, _final_reason(data.get("fails")))
    if "fails" in data or not _flag(data, "breaks"):
        raise BadLine("breaks is true, and stands without fails")
    return Break(at, address)


def _report(data: Mapping[str, Any], at: datetime | None) -> Report:
    state = next((state for state in DeliveryState if state == data.get("state")), None)
    if state is None:
        raise BadLine(f"state is {', '.join(DeliveryState)}, not {_short(data.get('state'))}")
    why = data.get("reason")
    reason = next((reason for reason in Reason if reason == why), None)
    if why is not None and reason is None:
        raise BadLine(f'reason is one such as "blocked", not {_short(why)}')
    return Report(at, read_address(data["report"]), state, reason)


def _flag(data: Mapping[str, Any], key: str) -> bool:
    value = data.get(key)
    if not isinstance(value, bool):
        raise BadLine(f"{key} is true or false, not {_short(value)}")
    return value


def _final_reason(value: Any) -> Reason:
    found = next((reason for reason in Reason if reason == value and reason.is_final), None)
    if found is None:
        raise BadLine(f'fails is a reason such as "blocked", not {_short(value)}')
    return found


def _optional(data: Mapping[str, Any], key: str) -> str | None:
    """A text; a half of a letter that is a pair in JSON becomes the sign for what cannot be read."""
    value = data.get(key)
    if value is None or isinstance(value, str):
        return value and value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    raise BadLine(f"{key} is a text, not {_short(value)}")


def _id(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise BadLine(f"id is a text, not {_short(value)}")
    name = ascii(value) if isinstance(value, str) and not value.isascii() else str(value)
    if len(name) > _LONGEST_ID:
        raise BadLine(f"id is longer than {_LONGEST_ID} letters")
    return name


def read_address(value: Any) -> Address:
    """An address that this program can be texted from; raises BadLine."""
    try:
        address = Address.parse(value if isinstance(value, str) else _short(value))
    except BadAddress:
        raise BadLine(f"{_short(value)} is no address: write sms:+959771234567 or telegram:1001") from None
    if address.scheme not in CHANNELS:
        raise BadLine(f"{_short(value)}: an address begins with sms: or telegram:")
    if not address.value.isprintable() or len(address.value) > _LONGEST_ID // 3:
        raise BadLine(f"{_short(value)} is no address: it is too long, or holds what cannot be printed")
    return address


def _location(value: Any) -> tuple[float, float] | None:
    if value is None:
        return None
    if not isinstance(value, list) or [type(one) in (int, float) for one in cast(list[Any], value)] != [True, True]:
        raise BadLine("location is [latitude, longitude]")
    latitude, longitude = cast(list[float], value)
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise BadLine("location is [latitude, longitude] in degrees")
    return float(latitude), float(longitude)


def _moment(value: Any, zone: ZoneInfo) -> datetime:
    return read_moment(value, zone) if isinstance(value, str) else _no_moment(value)


def read_moment(text: str, zone: ZoneInfo) -> datetime:
    """An ISO 8601 moment in UTC; without an offset it is local. Raises BadLine."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        _no_moment(text)
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except OverflowError:  # the first or last hours that a calendar of four digits has
        return moment.replace(tzinfo=UTC)


def _no_moment(value: object) -> NoReturn:
    raise BadLine(f"{_short(value)} is no moment: write 2026-12-01T09:00")
