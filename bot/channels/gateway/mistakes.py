"""What pydantic says of a file, in our words: key, what stands there, what to write, the nearest word."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.channels.gateway.description import TABLES, Table, is_secret
from handlers.network.lines import Where
from handlers.network.problems import nearest, one_of
from handlers.network.values import shown

_KINDS = ("text", "report", "stop")
_FEW = 25  # so many words can be shown


def mistakes_of(error: ValidationError, data: Mapping[str, Any]) -> Iterator[tuple[Where, str, str, str]]:
    """Each mistake as (where, what is wrong, what to write, the nearest word or "")."""
    errors = error.errors(include_url=False)
    misspelt = {(*_place(one)[:-1], _near_key(one)) for one in errors if one["type"] == "extra_forbidden"}
    for one in errors:
        is_said = one["type"] == "missing" and _place(one) in misspelt  # by the sentence about the misspelt key
        if not is_said:
            yield (_place(one), *_words(one, data))


def _words(error: ErrorDetails, data: Mapping[str, Any]) -> tuple[str, str, str]:
    where = _place(error)
    name = ".".join(map(str, where)) or "the file"
    match error["type"]:
        case "extra_forbidden":
            return f"{name} is not known", f"one of {', '.join(keys(_table(error)))}", _near_key(error)
        case "missing":
            return f"{name} is missing", _example(error), ""
        case "union_tag_not_found":
            return f"{name} has no kind", f"kind = {_quoted(_KINDS)}", ""
        case "union_tag_invalid":
            found = str(error.get("ctx", {}).get("tag", ""))
            return f'{name}.kind is "{found}"', _quoted(_KINDS), nearest(found, _KINDS)
        case "literal_error":
            choices = _literals(error)
            found = _found(where, data)
            return f"{name} is {shown(found)}", _quoted(choices), nearest(str(found), choices)
        case "word":
            return _no_such_word(name, error, _found(where, data))
        case "template":
            return f"{name} {error['msg']}", '"{number}", and {{ for a brace itself', ""
        case "pair":
            what, _, expected = error["msg"].partition("; ")
            return f"{name} {what}", expected, ""
        case _:
            return f"{name} is {_safe(where, _found(where, data))}", _example(error), ""


def _no_such_word(name: str, error: ErrorDetails, found: Any) -> tuple[str, str, str]:
    context = error.get("ctx", {})
    words: Sequence[str] = context["words"]
    expected = _quoted(words) if len(words) < _FEW else f'a name such as "{context.get("example", words[0])}"'
    word = str(found).partition(":")[0] if str(found).partition(":")[0] not in words else str(found).partition(":")[2]
    return f"{name} is {shown(found)}", expected, nearest(word, words)


def keys(table: type[Table]) -> list[str]:
    """What the keys of a table are called in the file."""
    named = [field.alias or name for name, field in table.model_fields.items()]
    return ["preset", *named] if table is TABLES[()] else named


def _place(error: ErrorDetails) -> Where:
    """Where it stands in the file: pydantic's place without the kinds that it puts among the keys."""
    loc = error["loc"]
    is_call = len(loc) > 2 and loc[0] == "calls" and loc[2] in _KINDS
    place = (*loc[:2], *loc[3:]) if is_call else loc
    return tuple(part for part in place if part != "[key]")


def _table(error: ErrorDetails) -> type[Table]:
    """The table that holds the key."""
    loc = error["loc"]
    if loc[:1] == ("calls",):
        return TABLES[("calls", str(loc[2]))]
    return TABLES[tuple(part for part in loc[:-1] if isinstance(part, str))]


def _field(error: ErrorDetails) -> tuple[str, FieldInfo]:
    """The key that it is about, with its name; for what stands within a key's value, that key."""
    loc = [part for part in error["loc"] if isinstance(part, str)]
    place: tuple[str, ...] = ()
    if loc[0] != "calls":
        place = _longest_table(loc)
    elif len(loc) > 2:  # below its kind, which may be the name of another call
        place, loc = ("calls", loc[2]), ["calls", *loc[2:]]
    # A table in the place of which another thing stands is a key of the table above it.
    place = place if len(loc) > len(place) else place[:-1]
    name = loc[len(place)]
    fields = {field.alias or key: field for key, field in TABLES[place].model_fields.items()}
    return name, fields[name]


def _longest_table(loc: Sequence[str]) -> tuple[str, ...]:
    return next(tuple(loc[:end]) for end in range(len(loc), -1, -1) if tuple(loc[:end]) in TABLES)


def _example(error: ErrorDetails) -> str:
    name, field = _field(error)
    return f"{name} = {(field.examples or [''])[0]}"


def _near_key(error: ErrorDetails) -> str:
    return nearest(str(error["loc"][-1]), keys(_table(error)))


def _literals(error: ErrorDetails) -> list[str]:
    """`'GET', 'POST' or 'PUT'` of pydantic as words."""
    expected = str(error.get("ctx", {}).get("expected", ""))
    return [word.strip(" '") for word in expected.replace(" or ", ", ").split(",")]


def _found(where: Where, data: Any) -> Any:
    for part in where:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return ""
    return data


def _safe(where: Where, found: Any) -> str:
    """What stands there, unless it may be a secret."""
    names = [str(part) for part in where]
    may_be_secret = any(is_secret(name) or "value" in name.lower() for name in names)
    return "something else" if may_be_secret else shown(found)


def _quoted(words: Sequence[str]) -> str:
    return one_of(f'"{word}"' for word in words)
