"""The description as a page: paths, parameters, fields and examples; no file of another host."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from bot.web.pages.static import address_of

_SECURITY = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'"
_REF = "#/components/schemas/"


@dataclass(frozen=True, slots=True)
class Line:
    """A parameter or a field. `kind` is its type in a word or two, `note` what it is, and within which bounds."""

    name: str
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that can be called."""

    id: str
    method: str
    path: str
    summary: str
    description: str
    scope: str
    parameters: Sequence[Line]
    body: str  # an example of what is sent; empty: nothing is
    status: str
    answer: str  # an example
    fields: Sequence[Line]


def reference(description: Mapping[str, Any]) -> Response:
    """The page."""
    by_tag: dict[str, list[Operation]] = {}
    for path, methods in description["paths"].items():
        for method, one in methods.items():
            by_tag.setdefault(one["tags"][0], []).append(_operation(description, path, method, one))
    words = {"title": description["info"]["title"], "about": description["info"]["description"], "tags": by_tag}
    page = _template().render(words, static=address_of)
    return HTMLResponse(page, headers={"content-security-policy": _SECURITY})


@cache
def _template() -> Template:
    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["coded"] = _coded
    return made.from_string((files("bot.web.api") / "reference.html").read_text(encoding="utf-8"))


def _coded(text: str) -> Markup:
    """What stands between backticks, as code."""
    parts = text.split("`")
    return Markup("").join(Markup("<code>{}</code>").format(one) if at % 2 else one for at, one in enumerate(parts))


def _operation(description: Mapping[str, Any], path: str, method: str, one: Mapping[str, Any]) -> Operation:
    status = next(code for code in one["responses"] if code.startswith("2"))
    shape = one["responses"][status]["content"]["application/json"]["schema"]
    sent = one.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    return Operation(
        id=one["operationId"],
        method=method.upper(),
        path=path,
        summary=one["summary"],
        description=one.get("description", ""),
        scope=" ".join(scope for need in one.get("security", []) for scopes in need.values() for scope in scopes),
        parameters=[_line(p["name"], p["schema"], p.get("description", "")) for p in one.get("parameters", [])],
        body="" if sent is None else _json(_example(description, sent)),
        status=status,
        answer=_json(_example(description, shape)),
        fields=_fields(description, shape),
    )


def _fields(description: Mapping[str, Any], shape: Mapping[str, Any]) -> list[Line]:
    """The fields of what is answered, or of each thing in a list of answers."""
    found = _resolved(description, shape)
    if "items" in found.get("properties", {}) and "next" in found["properties"]:
        found = _resolved(description, found["properties"]["items"]["items"])
    return [_line(name, one, one.get("description", "")) for name, one in found.get("properties", {}).items()]


def _resolved(description: Mapping[str, Any], shape: Mapping[str, Any]) -> Mapping[str, Any]:
    if "$ref" in shape:
        return description["components"]["schemas"][shape["$ref"].removeprefix(_REF)]
    return shape


def _line(name: str, shape: Mapping[str, Any], description: str) -> Line:
    main = _main(shape)
    bounds = [f"{word} {main[key]}" for key, word in (("minimum", "from"), ("maximum", "to")) if key in main]
    if "default" in shape and shape["default"] is not None:
        bounds.append(f"default {json.dumps(shape['default'])}")
    return Line(name, _kind(shape), " ".join(filter(None, (description, f"({', '.join(bounds)})" if bounds else ""))))


def _main(shape: Mapping[str, Any]) -> Mapping[str, Any]:
    """Of something that may be null, what it is else."""
    return next((one for one in shape.get("anyOf", ()) if one.get("type") != "null"), shape)


def _kind(shape: Mapping[str, Any]) -> str:
    main = _main(shape)
    kind = main.get("format") or main.get("type") or main.get("$ref", "").removeprefix(_REF)
    if kind == "array":
        kind = f"list of {_kind(main['items'])}"
    return f"{kind} or null" if main is not shape else kind


def _example(description: Mapping[str, Any], shape: Mapping[str, Any]) -> Any:
    """What it may look like: by the examples of its parts, else by their kinds."""
    shape = _resolved(description, _main(shape) if "examples" not in shape else shape)
    if shape.get("examples"):
        return shape["examples"][0]
    if "properties" in shape:
        return {name: _example(description, one) for name, one in shape["properties"].items()}
    if shape.get("type") == "array":
        return [_example(description, shape["items"])]
    if "enum" in shape:
        return shape["enum"][0]
    by_format = {"date-time": "2026-12-01T03:00:00Z", "date": "2026-12-01"}
    by_type: dict[str, Any] = {"boolean": False, "integer": 1, "number": 16.88, "object": {}}
    return by_format.get(shape.get("format", "")) or by_type.get(shape.get("type", ""), "...")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
