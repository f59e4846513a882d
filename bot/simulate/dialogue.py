"""Dialogues as a coordinator writes them: who sends what, and what must come back."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, cast

from bot.simulate.lines import BadLine, read_address, read_json
from messages.address import Address

_NAME = "[^\\s=<>]+"  # not only letters and digits: Burmese signs are neither
_NAMING = re.compile(rf"({_NAME})\s*=\s*([^\s#]+)(?:\s+#.*)?$")
_SAYING = re.compile(rf"({_NAME})\s*([<>])\s?(.*)$")
_CAPTURE = re.compile(r"\{([^{}\s]+)\}")
_SPAN = re.compile(r"(\d+)\s*([smhdw])$")
_FLAGS = {"i": re.IGNORECASE, "s": re.DOTALL, "m": re.MULTILINE, "x": re.VERBOSE}
_LONGEST_SPAN = timedelta(days=36_525)
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class BadDialogue(ValueError):
    """A line of a dialogue cannot be read; the text says which and why."""


@dataclass(frozen=True, slots=True)
class Sends:
    """Somebody sends a text."""

    line: int
    sender: Address
    text: str


@dataclass(frozen=True, slots=True)
class Gets:
    """Somebody then gets a text that `pattern` finds; `None`: nothing more came."""

    line: int
    to: Address
    wanted: str
    pattern: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Goes:
    """The clock moves: to a local moment as written, or by a span."""

    line: int
    to: str | timedelta


@dataclass(frozen=True, slots=True)
class Raw:
    """A line of the simulator."""

    line: int
    data: Mapping[str, Any]


Step = Sends | Gets | Goes | Raw


def read_dialogue(text: str) -> list[Step]:
    """The steps of a dialogue, addresses and `{captures}` as they were typed; raises BadDialogue."""
    names: dict[str, Address] = {}
    steps: list[Step] = []
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        named = _NAMING.match(bare)
        if named:
            names[named[1]] = _address(named[2], number)
        else:
            steps.append(_step(bare, number, names))
    return steps


def _step(bare: str, number: int, names: Mapping[str, Address]) -> Step:
    if bare.startswith("@"):
        return Goes(number, _moment(bare[1:].strip()))
    if bare.startswith("!"):
        return _raw(bare[1:].strip(), number)
    said = _SAYING.match(bare)
    if said is None:
        raise BadDialogue(f"line {number}: write  name > text,  name < text,  @ moment  or  ! line")
    name, direction, rest = said.groups()
    if name not in names:
        raise BadDialogue(f"line {number}: nobody is called {name}; name the address first:  {name} = sms:+95977...")
    if direction == ">":
        return Sends(number, names[name], rest)
    wanted = rest.strip()
    return Gets(number, names[name], wanted, _pattern(wanted, number, {}))


def captures_of(found: re.Match[str]) -> dict[str, str]:
    """What the named groups of an expression found, by name; a group that took no part is none."""
    return {name: text for name, text in found.groupdict().items() if text is not None}


def filled(step: Step, captured: Mapping[str, str]) -> Step:
    """The step with what was captured in the place of each `{name}`; other braces stay as they were typed."""

    def fill(text: str) -> str:
        return _fill(text, captured)

    match step:
        case Sends(sender=sender, text=text):
            return replace(step, sender=Address(sender.scheme, fill(sender.value)), text=fill(text))
        case Gets(line=line, to=to, wanted=wanted):
            pattern = _pattern(wanted, line, captured)
            return Gets(line, Address(to.scheme, fill(to.value)), fill(wanted), pattern)
        case Goes(line=line, to=str(moment)):
            return Goes(line, _moment(fill(moment)))
        case Raw(line=line, data=data):
            return Raw(line, {key: _filled_value(value, fill) for key, value in data.items()})
        case _:
            return step


def _fill(text: str, captured: Mapping[str, str], write: Callable[[str], str] = str) -> str:
    """`text` with each capture in the place of its `{name}`, as `write` puts it down."""
    return _CAPTURE.sub(lambda name: write(captured[name[1]]) if name[1] in captured else name[0], text)


def _filled_value(value: Any, fill: Callable[[str], str]) -> Any:
    """A value of a line of the simulator, which may be a list of values."""
    if isinstance(value, str):
        return fill(value)
    return [_filled_value(one, fill) for one in cast(list[Any], value)] if isinstance(value, list) else value


def _moment(text: str) -> str | timedelta:
    span = read_span(text[1:]) if text.startswith("+") else None
    return text.replace(" ", "T", 1) if span is None else span


def read_span(text: str) -> timedelta | None:
    """`2d`, `10m`, `1w` as a span of time; None when it is none, or longer than a century."""
    span = _SPAN.match(text.strip())
    if span is None or len(span[1]) > 9:
        return None
    length = timedelta(**{_UNITS[span[2]]: int(span[1])})
    return length if length <= _LONGEST_SPAN else None


def _raw(text: str, number: int) -> Raw:
    try:
        return Raw(number, read_json(text))
    except BadLine as problem:
        raise BadDialogue(f"line {number}: {problem}") from None


def _pattern(wanted: str, number: int, captured: Mapping[str, str]) -> re.Pattern[str] | None:
    """What finds the text that is wanted. What was captured is looked for as it came, also within an expression."""
    if wanted == "none":
        return None
    expression = re.match(r"/(.*)/([a-z]*)$", wanted, re.DOTALL)
    if expression is None:
        return re.compile(re.escape(_fill(wanted, captured)), re.IGNORECASE)
    flags = re.IGNORECASE
    for letter in expression[2]:
        if letter not in _FLAGS:
            raise BadDialogue(f"line {number}: unknown flag {letter} of a regular expression: i, m, s or x")
        flags |= _FLAGS[letter]
    try:
        return re.compile(_fill(expression[1], captured, re.escape), flags)
    except re.error as error:
        raise BadDialogue(f"line {number}: not a regular expression: {error}") from None


def _address(text: str, number: int) -> Address:
    try:
        return read_address(text)
    except BadLine as problem:
        raise BadDialogue(f"line {number}: {problem}") from None
