"""What is wrong with a network file: one `Problem` each, raised together as `BadNetwork`."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from messages.catalog import Catalogs

_LINES = {"sample": 'key = "value"', "code": "[section]"}
_NEAR = 0.5  # how alike two words must be, 0 to 1, to offer one for the other


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: what is wrong (`network-wrong-...` of the catalogs), and what to write (`network-write-...`).

    `line` counts from 1; `nearest` is the valid word that was probably meant, or empty.
    """

    file: str
    line: int
    wrong: str
    write: str
    args: Mapping[str, str | int] = field(default_factory=lambda: {})
    nearest: str = ""

    def __str__(self) -> str:
        return self.placed(Catalogs.load(), "en")

    def reason(self, catalogs: Catalogs, language: str) -> str:
        """What is wrong."""
        return catalogs.text(language, f"network-wrong-{self.wrong}", **self.args)

    def expected(self, catalogs: Catalogs, language: str) -> str:
        """What to write instead."""
        return catalogs.text(language, f"network-write-{self.write}", **self.args)

    def told(self, catalogs: Catalogs, language: str) -> str:
        """Both, and the word that was probably meant, in a sentence without its end."""
        key = "network-mistake-near" if self.nearest else "network-mistake"
        where = catalogs, language
        return catalogs.text(language, key, reason=self.reason(*where), text=self.expected(*where), word=self.nearest)

    def placed(self, catalogs: Catalogs, language: str) -> str:
        """The same with its file and line."""
        line = self.told(catalogs, language)
        return catalogs.text(language, "network-mistake-at", line=line, file=self.file, number=self.line)


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
        raise BadNetwork((_unreadable(file_name, "unread-brackets"),)) from None
    except ValueError:
        raise BadNetwork((_unreadable(file_name, "unread-number"),)) from None
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


def _unreadable(file_name: str, wrong: str) -> Problem:
    return Problem(file_name, 1, wrong, "lines", _LINES)


def _not_toml(error: tomllib.TOMLDecodeError, text: str, file_name: str) -> Problem:
    """What a person who has never heard of TOML should look at."""
    message = str(error).partition(" (at ")[0]
    line = _line_of(error, text)
    if any(quote in text.split("\n")[line - 1] for quote in "“”‘’„"):
        return Problem(file_name, line, "curly-quotes", "straight-quotes", {"sample": '"'})
    return Problem(file_name, line, "unread-line", "lines", {**_LINES, "reason": f"{message[:1].lower()}{message[1:]}"})


def _line_of(error: tomllib.TOMLDecodeError, text: str) -> int:
    # Python 3.11 tells the line only in the sentence; 3.14 has `error.lineno`.
    _, _, place = str(error).partition("(at line ")
    number = place.partition(",")[0]
    return int(number) if number.isdigit() else text.rstrip("\n").count("\n") + 1
