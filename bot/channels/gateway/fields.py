"""The fields of a gateway's call, wherever they stand: query, form, multipart form or JSON."""

import json
from collections.abc import Iterator, Mapping
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any, cast

from bot.channels.contract import Unreadable, WebRequest

Fields = Mapping[str, str]


def fields_of(request: WebRequest, each: str = "", *, body_only: bool = False) -> list[Fields] | None:
    """The fields of each item of the call: one, or one for every element of the list at `each` in its JSON.

    What is nested in JSON has a dotted name: `payload.message`, `results.0.id`. The first of equal names
    counts, and the query before the body. `body_only`: nothing of the query. None: there is no such list.
    Raises Unreadable.
    """
    query = {} if body_only else _first(request.query)
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type == "multipart/form-data":
        return None if each else [{**_first(_multipart(request)), **query}]
    if media_type == "application/json" or request.body.lstrip()[:1] in (b"{", b"["):
        tree = _tree(request.body)
        whole = dict(_flat("", tree))
        if not each:
            return [{**whole, **query}]
        elements = _elements(tree, each)
        return None if elements is None else [{**whole, **dict(_flat("", one)), **query} for one in elements]
    return None if each else [{**_first(request.form), **query}]


def _first(pairs: list[tuple[str, str]]) -> dict[str, str]:
    return {name: _storable(value) for name, value in reversed(pairs)}


def _storable(value: str) -> str:
    """Without what no database takes: halves of letters, which JSON may hold, and NUL."""
    return value.replace("\x00", "").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _multipart(request: WebRequest) -> list[tuple[str, str]]:
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode("latin-1", "replace")
    form = BytesParser(policy=HTTP).parsebytes(head + request.body)
    pairs: list[tuple[str, str]] = []
    for part in form.iter_parts() if form.is_multipart() else ():
        name = part.get_param("name", header="content-disposition")
        value = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(value, bytes):
            pairs.append((name, value.decode("utf-8", "replace")))
    return pairs


def _tree(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise Unreadable("a body that is no JSON") from None


def _elements(tree: Any, each: str) -> list[Any] | None:
    for part in each.split("."):
        tree = cast("dict[str, Any]", tree).get(part) if isinstance(tree, dict) else None
    return cast("list[Any]", tree) if isinstance(tree, list) else None


def _flat(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict | list):
        pairs: Any = (
            cast("dict[str, Any]", value).items() if isinstance(value, dict) else enumerate(cast("list[Any]", value))
        )
        for key, one in pairs:
            yield from _flat(f"{name}.{key}" if name else str(key), one)
    elif isinstance(value, bool):
        yield name, "true" if value else "false"
    elif value is not None:
        yield name, _storable(str(value))


def first_of(fields: Fields, names: tuple[str, ...]) -> str | None:
    """The value of the first of these names that is there; None: none is."""
    return next((fields[name] for name in names if name in fields), None)
