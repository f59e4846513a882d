"""Reading the file: the preset merged in, and every mistake as a sentence that names file, line and key."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

from pydantic import ValidationError

from bot.channels.gateway.description import Description
from bot.channels.gateway.mistakes import mistakes_of
from bot.channels.gateway.templates import FIELDS, LISTS, Template
from bot.host.text_files import read_text, why_unread
from bot.settings import BadSettings
from handlers.network.lines import Where, lines_of
from handlers.network.problems import BadNetwork, nearest, one_of, read_toml

_PRESETS = files("bot.channels.gateway") / "presets"
PRESETS = tuple(sorted(each.name.removesuffix(".toml") for each in _PRESETS.iterdir() if each.name.endswith(".toml")))
_BODIES = ("form", "json", "xml")
_NO_PLACE_FOR_TEXT = ("text", *LISTS)  # in headers and before the ? of an address


class BadGateway(BadSettings):
    """The file that LANPYA_GATEWAY names cannot be used: mend what the sentences name, and start again."""


def read_description(path: Path) -> Description:
    """The gateway that the file describes. Raises BadGateway with a sentence for every mistake."""
    try:
        text = read_text(path)
    except (OSError, UnicodeDecodeError) as error:
        raise BadGateway([f"LANPYA_GATEWAY names {path}, which cannot be read ({why_unread(error)})."]) from None
    try:
        written = read_toml(text, path.name)
    except BadNetwork as bad:
        raise BadGateway([f"{problem}." for problem in bad.errors]) from None
    return _described(written, _Places(path.name, lines_of(text)))


class _Places:
    """Where in the file a key stands; what only its preset has is in the nearest table of the file."""

    def __init__(self, name: str, lines: Mapping[Where, int]) -> None:
        self._name = name
        self._lines = lines

    def sentence(self, where: Where, what: str, expected: str, near: str = "") -> str:
        while where and where not in self._lines:
            where = where[:-1]
        guess = f"; did you mean {near}?" if near else ""
        return f"{what}; write {expected}{guess} ({self._name} line {self._lines.get(where, 1)})."


def _described(written: dict[str, Any], places: _Places) -> Description:
    preset = written.pop("preset", None)
    if preset is not None and preset not in PRESETS:
        near = nearest(preset, PRESETS) if isinstance(preset, str) else ""
        known = one_of(f'"{name}"' for name in PRESETS)
        raise BadGateway([places.sentence(("preset",), "preset is not known", known, near)])
    base = tomllib.loads((_PRESETS / f"{preset}.toml").read_text(encoding="utf-8")) if preset else {}
    merged = merge(base, written)
    try:
        description = Description.model_validate(merged)
    except ValidationError as error:
        raise BadGateway([places.sentence(*each) for each in mistakes_of(error, merged)]) from None
    own = written.get("values", {})
    unknown = list(_unknown_fields(description))
    # A misspelt field leaves another one unused: one sentence about it is enough.
    unused: Iterable[_Mistake] = () if unknown else _unused(description, own)
    mistakes = [places.sentence(*each) for each in (*unknown, *unused, *_misplaced(description))]
    if mistakes:
        raise BadGateway(mistakes)
    return description


def merge(preset: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The preset with what the file says itself: tables key by key, own lists before the preset's.

    Another kind of body takes the place of the preset's.
    """
    merged = dict(preset)
    if any(body in own for body in _BODIES):
        merged = {key: value for key, value in merged.items() if key not in _BODIES or key in own}
    for key, value in own.items():
        before = merged.get(key)
        if isinstance(value, dict) and isinstance(before, dict):
            merged[key] = merge(before, value)  # pyright: ignore[reportUnknownArgumentType] TOML
        elif key == "failed" and isinstance(value, list) and isinstance(before, list):
            merged[key] = [*value, *before]
        else:
            merged[key] = value
    return merged


_Mistake = tuple[Where, str, str, str]


def templates_of(description: Description) -> Iterator[tuple[Where, Template]]:
    """Every template of the request, and where it stands."""
    send = description.send
    yield ("send", "url"), send.url
    for name, table in (("query", send.query), ("headers", send.headers), ("form", send.form or {})):
        yield from ((("send", name, key), template) for key, template in table.items())
    yield from _leaves(("send", "json"), send.json_body)
    if send.xml is not None:
        yield ("send", "xml"), send.xml


def _leaves(where: Where, value: Any) -> Iterator[tuple[Where, Template]]:
    if isinstance(value, Template):
        yield where, value
    pairs: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        pairs = cast("dict[str, Any]", value).items()
    elif isinstance(value, list):
        pairs = enumerate(cast("list[Any]", value))
    for key, one in pairs:
        yield from _leaves((*where, key), one)


def _unknown_fields(description: Description) -> Iterator[_Mistake]:
    """Fields that nobody gives a value, and values that take the name of a field."""
    known = (*FIELDS, *description.values)
    for where, template in templates_of(description):
        for name in template.names:
            if name not in known:
                what = f"{_dotted(where)} uses {{{name}}}, which has no value"
                yield where, what, f'{name} = "..." under [values]', nearest(name, known)
    for name in description.values:
        if name in FIELDS:
            yield ("values", name), f"values.{name} is the name of a field of its own", "another name", ""
    if description.secret is None:
        for where, template in templates_of(description):
            if "secret" in template.names:
                yield where, f"{_dotted(where)} uses {{secret}}, and there is no [secret]", '[secret] value = "..."', ""


def _unused(description: Description, own: Iterable[str]) -> Iterator[_Mistake]:
    """Values of the file itself that nothing uses, and a request without the text or the number."""
    used = {name for _where, template in templates_of(description) for name in template.names}
    for name in own:
        if name not in used and name not in FIELDS:
            what = f"values.{name} is used by no template of [send]"
            yield ("values", name), what, f"{{{name}}} where it belongs", nearest(name, used - FIELDS.keys())
    for needed in (("text",), ("number", "number_without_plus")):
        if not used.intersection(needed):
            yield ("send",), f"send uses {{{needed[0]}}} nowhere", f"{{{needed[0]}}} in query, form, json or xml", ""


def _misplaced(description: Description) -> Iterator[_Mistake]:
    """Fields where they cannot stand, addresses that are none, and calls that are never reached."""
    send = description.send
    if not send.url.start.startswith(("http://", "https://")) or not send.url.start.partition("//")[2].strip("/"):
        yield ("send", "url"), "send.url is no web address", 'url = "https://sms.example.org/send"', ""
    for where, template in templates_of(description):
        in_head = where[1] in ("url", "headers")
        for name in template.names:
            if in_head and name in _NO_PLACE_FOR_TEXT:
                yield where, f"{_dotted(where)} uses {{{name}}}", "it into query, form, json or xml", ""
            elif name in LISTS and (template.only is None or where[1] == "xml"):
                yield where, f"{_dotted(where)} uses {{{name}}} beside other letters", f'"{{{name}}}" alone', ""
    yield from _odd_headers(description)
    yield from _unreached(description)


def _odd_headers(description: Description) -> Iterator[_Mistake]:
    fields = {**dict.fromkeys(FIELDS, ""), **description.values}
    for name, template in description.send.headers.items():
        if not fields.keys() >= set(template.names):
            continue  # that is told already
        value = template.render(fields)
        if not (value.isascii() and (value.isprintable() or not value)):
            yield ("send", "headers", name), f"send.headers.{name} has letters that no header may have", "a-z, 0-9", ""


def _unreached(description: Description) -> Iterator[_Mistake]:
    open_paths: dict[str, str] = {}
    for name, call in description.calls.items():
        if call.path in open_paths:
            what = f"calls.{name} is never reached: calls.{open_paths[call.path]} takes all of its path"
            yield ("calls", name), what, "a path of its own, or a when in the first", ""
        if not call.when:
            open_paths[call.path] = name


def _dotted(where: Sequence[str | int]) -> str:
    return ".".join(map(str, where))
