"""What is wrong with a network file: one `Problem` each, raised together as `BadNetwork`."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

_NEAR = 0.5  # how alike two words must be, 0 to 1, to offer one for the other


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. `line` counts from 1; `nearest` is the valid word that was probably meant, or empty."""

    file: str
    line: int
    what: str
    expected: str
    nearest: str = ""

    def __str__(self) -> str:
        return f"{self.sentence} ({self.file} line {self.line})"

    @property
    def sentence(self) -> str:
        """The same without its place."""
        guess = f"; did you mean {self.nearest}?" if self.nearest else ""
        return f"{self.what}; write {self.expected}{guess}"


class BadNetwork(ValueError):
    """The network file cannot be used: mend what `errors` name and load it again. Nothing was changed."""

    def __init__(self, errors: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, errors)))
        self.errors = errors


def nearest(word: str, choices: Iterable[str], near: float = _NEAR) -> str:
    """The choice that `word` was probably meant to be; empty when none is as alike as `near` (0 to 1)."""
    found = process.extractOne(
        word,
        list(choices),
        scorer=DamerauLevenshtein.normalized_similarity,
        processor=str.casefold,
        score_cutoff=near,
    )
    return found[0] if found else ""


def one_of(choices: Iterable[str]) -> str:
    """`open, approval or invite`"""
    *rest, last = choices
    return f"{', '.join(rest)} or {last}" if rest else last


def read_toml(text: str, file_name: str) -> dict[str, Any]:
    """What a TOML text says. Raises BadNetwork where it is none."""
    try:
        data = tomllib.loads(text)
        _refuse_long_numbers(data)
    except tomllib.TOMLDecodeError as error:
        raise BadNetwork((_not_toml(error, text, file_name),)) from None
    except RecursionError:
        raise BadNetwork((_unreadable(file_name, "brackets stand in brackets a thousand times"),)) from None
    except ValueError:
        raise BadNetwork((_unreadable(file_name, "a number is too long"),)) from None
    return data


def _refuse_long_numbers(data: dict[str, Any]) -> None:
    """Python makes no number of thousands of digits, nor digits of such a number (`0xffff...`): ValueError."""
    values: list[Any] = [data]
    while values:
        value = values.pop()
        if isinstance(value, int):
            str(value)
        elif isinstance(value, dict):
            values += cast(dict[str, Any], value).values()
        elif isinstance(value, list):
            values += cast(list[Any], value)


def _unreadable(file_name: str, what: str) -> Problem:
    return Problem(file_name, 1, f"this file cannot be read: {what}", 'lines like key = "value" under a [section]')


def _not_toml(error: tomllib.TOMLDecodeError, text: str, file_name: str) -> Problem:
    """What a person who has never heard of TOML should look at."""
    message = str(error).partition(" (at ")[0]
    line = _line_of(error, text)
    if any(quote in text.split("\n")[line - 1] for quote in "“”‘’„"):
        return Problem(file_name, line, "this line has curly quotes", 'straight ones: "')
    what = f"this line cannot be read ({message[:1].lower()}{message[1:]})"
    return Problem(file_name, line, what, 'lines like key = "value" under a [section]')


def _line_of(error: tomllib.TOMLDecodeError, text: str) -> int:
    # Python 3.11 tells the line only in the sentence; 3.14 has `error.lineno`.
    _, _, place = str(error).partition("(at line ")
    number = place.partition(",")[0]
    return int(number) if number.isdigit() else text.rstrip("\n").count("\n") + 1
