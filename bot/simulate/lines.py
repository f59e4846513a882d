"""The lines of a script, and of what comes out: one JSON object each."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from messages.address import Address, BadAddress

KEYS = {"at", "from", "text", "sent", "id", "photo", "location", "channel", "up", "address", "fails", "off"}
CHANNELS = ("sms", "telegram")


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
    reason: str


@dataclass(frozen=True, slots=True)
class Switch:
    """The machine is switched off or on."""

    at: datetime | None
    is_on: bool


Line = Text | Move | Turn | Fail | Switch


def read_line(line: str, zone: ZoneInfo) -> Line:
    """What a line of a script says; raises BadLine."""
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadLine(f"not JSON: {error.msg} at column {error.colno}") from None
    if not isinstance(data, dict):
        raise BadLine("a JSON object is expected")
    return read_object(cast(dict[str, Any], data), zone)


def read_object(data: Mapping[str, Any], zone: ZoneInfo) -> Line:
    """The same for an object."""
    unknown = sorted(set(data) - KEYS)
    if unknown:
        raise BadLine(f"unknown key {unknown[0]!r}")
    at = _moment(data["at"], zone) if "at" in data else None
    if "from" in data:
        return _text(data, at, zone)
    if "channel" in data:
        return _turn(data, at)
    if "address" in data:
        return Fail(at, _address(data["address"]), str(data.get("fails", "blocked")))
    if "off" in data:
        return Switch(at, not _flag(data, "off"))
    if at is None:
        raise BadLine("neither a moment nor anything that happens")
    return Move(at)


def _text(data: Mapping[str, Any], at: datetime | None, zone: ZoneInfo) -> Text:
    sender = _address(data["from"])
    text = data.get("text", "")
    if not isinstance(text, str):
        raise BadLine("text is no string")
    location, photo = _location(data), data.get("photo")
    if (location or photo) and sender.scheme != "telegram":
        raise BadLine("photo and location come by telegram only")
    if photo is not None and not Path(str(photo)).is_file():
        raise BadLine(f"no such photo: {photo}")
    sent = _moment(data["sent"], zone) if "sent" in data else None
    number = None if data.get("id") is None else str(data["id"])
    return Text(at, sender, text, sent, number, photo and str(photo), location)


def _turn(data: Mapping[str, Any], at: datetime | None) -> Turn:
    channel = data["channel"]
    if channel not in CHANNELS:
        raise BadLine(f"unknown channel {channel!r}: sms or telegram")
    return Turn(at, channel, _flag(data, "up"))


def _flag(data: Mapping[str, Any], key: str) -> bool:
    value = data.get(key)
    if not isinstance(value, bool):
        raise BadLine(f"{key} is true or false")
    return value


def _address(value: Any) -> Address:
    try:
        address = Address.parse(str(value))
    except BadAddress as error:
        raise BadLine(str(error)) from None
    if address.scheme not in CHANNELS:
        raise BadLine(f"{value}: an address begins with sms: or telegram:")
    return address


def _location(data: Mapping[str, Any]) -> tuple[float, float] | None:
    value = data.get("location")
    if value is None:
        return None
    try:
        latitude, longitude = (float(one) for one in value)
    except (TypeError, ValueError):
        raise BadLine("location is [latitude, longitude]") from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise BadLine("location is [latitude, longitude] in degrees")
    return latitude, longitude


def _moment(value: Any, zone: ZoneInfo) -> datetime:
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        raise BadLine(f"{value!r} is no moment: write 2026-12-01T09:00") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
