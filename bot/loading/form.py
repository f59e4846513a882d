"""What people change most in a network file, as fields of a form; what is filled in becomes lines of the text, and all
else in it, comments too, stays as it is."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from handlers.network.model import JoinKind

if TYPE_CHECKING:
    from tomlkit.items import Table

_PARTS = re.compile(r"[,\n]")


class Kind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    LIST = "list"  # words with commas between
    LINES = "lines"  # longer words, each in a line


@dataclass(frozen=True, slots=True)
class Field:
    """A key of the file: its section, and its name there. `choices`: what it may be; none: anything."""

    section: tuple[str, ...]
    key: str
    kind: Kind
    choices: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the form calls it."""
        return ".".join((*self.section, self.key))


def _of(section: str, kind: Kind, *keys: str) -> Iterable[Field]:
    return (Field((section,), key, kind) for key in keys)


GENERAL: Sequence[Field] = (
    *_of("network", Kind.TEXT, "name"),
    *_of("network", Kind.LIST, "languages", "quiet_hours"),
    *_of("network", Kind.TEXT, "digest"),
    *_of("network", Kind.LIST, "holidays"),
    *_of("network", Kind.NUMBER, "silent_after_days"),
    *_of("network", Kind.TEXT, "townships"),
    *_of("network", Kind.LINES, "coordinators"),
    *_of("limits", Kind.NUMBER, "sms_per_day", "texts_per_hour", "texts_per_ten_minutes"),
    *_of("limits", Kind.NUMBER, "welcomes_per_hour", "stranger_sms_per_hour"),
    *_of("costs", Kind.TEXT, "currency"),
    *_of("costs", Kind.NUMBER, "budget"),
    *_of("keep", Kind.NUMBER, "texts_days", "guests_days", "photos_days"),
)


def of_group(code: str, languages: Iterable[str]) -> Sequence[Field]:
    """What people change most of a group."""
    section = ("groups", code)
    names = (Field(section, language, Kind.TEXT) for language in languages)
    join = Field(section, "join", Kind.TEXT, tuple(JoinKind))
    return (*names, join, Field(section, "leaders", Kind.LINES))


def values(text: str, fields: Iterable[Field]) -> dict[str, str]:
    """What the file says of each field, as one reads it in a form; empty: nothing. Raises TOMLDecodeError."""
    file = tomllib.loads(text)
    return {field.name: _shown(field, _section(file, field.section).get(field.key)) for field in fields}


def filled(text: str, fields: Iterable[Field], given: Mapping[str, str]) -> str:
    """The text with what a form says otherwise; an empty field takes its line away. Raises TOMLDecodeError."""
    import tomlkit  # here: only who fills in a form pays for it
    from tomlkit.exceptions import TOMLKitError

    before = values(text, fields)
    try:
        document = tomlkit.parse(text)
    except TOMLKitError as error:
        raise tomllib.TOMLDecodeError(str(error)) from None
    for field in fields:
        value = given.get(field.name, before[field.name]).replace("\r\n", "\n").strip()
        if value == before[field.name]:
            continue
        table = _table(document, field.section)
        if value:
            table[field.key] = _read(field, value)
        else:
            table.pop(field.key, None)
    return tomlkit.dumps(document)  # pyright: ignore[reportUnknownMemberType] its stubs


def _section(file: Mapping[str, Any], section: Iterable[str]) -> Mapping[str, Any]:
    for name in section:
        found = file.get(name)
        file = cast("Mapping[str, Any]", found) if isinstance(found, dict) else {}
    return file


def _table(document: Any, section: Iterable[str]) -> "Table":
    import tomlkit

    for name in section:
        if name not in document:
            document[name] = tomlkit.table()
        document = document[name]
    return document


def _shown(field: Field, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        between = "\n" if field.kind is Kind.LINES else ", "
        return between.join(map(str, cast("list[Any]", value)))
    return str(value)


def _read(field: Field, value: str) -> Any:
    """What a field says as the file has it; what is no number stays as it is, for who checks the file to tell."""
    if field.kind in (Kind.LIST, Kind.LINES):
        return [part.strip() for part in _PARTS.split(value) if part.strip()]
    is_number = field.kind is Kind.NUMBER and value.isascii() and value.isdigit()
    return int(value) if is_number else value
