"""From a text on its way out to the request that the file describes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast
from urllib.parse import urlencode
from xml.sax.saxutils import escape

from bot.channels.gateway.description import Description, Send
from bot.channels.gateway.templates import FIELDS, LISTS, Template, quoted
from messages.envelope import Outbound
from messages.segments import is_gsm7, segments

_XML_QUOTES = {'"': "&quot;", "'": "&apos;"}


@dataclass(frozen=True, slots=True)
class Request:
    """What goes to the gateway."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=lambda: {})
    body: bytes = b""


def compose(description: Description, outbound: Outbound, calls_url: str, now: datetime) -> Request:
    """The request that hands `outbound` over. `calls_url` is where the gateway calls us; empty: nowhere."""
    send = description.send
    fields = _fields(description, outbound, calls_url, now)
    lists = {"quick_replies": list(outbound.buttons)}
    headers = {name: value for name, template in send.headers.items() if (value := template.render(fields))}
    media_type, body = _body(send, fields, lists)
    has_type = any(name.lower() == "content-type" for name in headers)
    if media_type and not has_type:
        headers["Content-Type"] = media_type
    return Request(send.method, _url(send, fields, lists), headers, body)


def url_without_text(description: Description) -> str:
    """The address of the gateway as it is before a text is known."""
    return description.send.url.render({**dict.fromkeys(FIELDS, ""), **description.values}, quoted)


def _fields(description: Description, outbound: Outbound, calls_url: str, now: datetime) -> dict[str, str]:
    codings = description.send.codings
    return {
        **description.values,
        "number": outbound.to.value,
        "number_without_plus": outbound.to.value.removeprefix("+"),
        "text": outbound.text,
        "id": str(outbound.id),
        "coding": codings.gsm7 if is_gsm7(outbound.text) else codings.ucs2,
        "parts": str(segments(outbound.text)),
        "minutes_left": _minutes_left(outbound.expires_at, now),
        "calls_url": calls_url,
        "secret": description.secret.value if description.secret else "",
    }


def _minutes_left(expires_at: datetime | None, now: datetime) -> str:
    return "" if expires_at is None else str(max(1, int((expires_at - now).total_seconds() // 60)))


def _url(send: Send, fields: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> str:
    url = send.url.render(fields, quoted)
    query = urlencode(_pairs(send.query, fields, lists))
    if not query:
        return url
    return f"{url}{'&' if '?' in url else '?'}{query}"


def _pairs(
    templates: Mapping[str, Template], fields: Mapping[str, str], lists: Mapping[str, Sequence[str]]
) -> list[tuple[str, str]]:
    """Names and values of a query or form; a list is its name repeated, what is empty is left out."""
    pairs: list[tuple[str, str]] = []
    for name, template in templates.items():
        values = lists[template.only] if template.only in LISTS else [template.render(fields)]
        pairs.extend((name, value) for value in values if value)
    return pairs


def _body(send: Send, fields: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> tuple[str, bytes]:
    """The body with its media type; empty when the request has none."""
    if send.form:
        return "application/x-www-form-urlencoded", urlencode(_pairs(send.form, fields, lists)).encode()
    if send.json_body:
        filled = _filled(send.json_body, fields, lists)
        return "application/json", json.dumps(filled, ensure_ascii=False).encode()
    if send.xml:
        text = send.xml.render(fields, lambda value: escape(value, _XML_QUOTES))
        return "text/xml; charset=utf-8", text.encode()
    return "", b""


def _filled(value: Any, fields: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> Any:
    """A tree of JSON with its templates filled; keys whose value came out empty are left out."""
    if isinstance(value, Template):
        return list(lists[value.only]) if value.only in LISTS else value.render(fields)
    if isinstance(value, dict):
        pairs = ((key, _filled(one, fields, lists)) for key, one in cast("dict[str, Any]", value).items())
        return {key: one for key, one in pairs if one != ""}
    if isinstance(value, list):
        return [_filled(one, fields, lists) for one in cast("list[Any]", value)]
    return value
