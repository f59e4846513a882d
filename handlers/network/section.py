"""One table of the network file, read key by key: a misfit becomes a Problem, and reading goes on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, time
from enum import StrEnum
from typing import Any, TypeVar

from handlers.network.lines import Where
from handlers.network.problems import Problem, nearest
from handlers.network.values import LONGEST_WORDS, clock_time, day, is_whole, is_words, shown
from messages.address import Address
from messages.scheme import SCHEMES

Choice = TypeVar("Choice", bound=StrEnum)
Value = TypeVar("Value")


class Source:
    """The file as a whole: where each key stands, and the problems found so far."""

    def __init__(
        self,
        file_name: str,
        lines: Mapping[Where, int],
        languages: Sequence[str],
        normal: Callable[[str, str], Address],
        channels: Sequence[str],
    ) -> None:
        self.file_name = file_name
        self.languages = tuple(languages)  # those that have catalogs
        self.country = ""  # of numbers without a country code; known once it was read
        self.normal = normal
        self.channels = tuple(channels)
        self.problems: list[Problem] = []
        self.retired: list[str] = []  # keys that stand in the file, and do nothing
        self._lines = lines

    def line(self, where: Where) -> int:
        """The line of the nearest thing that stands in the file; a missing key is in its table."""
        while where and where not in self._lines:
            where = where[:-1]
        return self._lines.get(where, 1)

    def report(self, where: Where, wrong: str, write: str, near: str = "", **args: str | int) -> None:
        told = {"key": _name(where), **args}
        self.problems.append(Problem(self.file_name, self.line(where), wrong, write, told, near))

    def retire(self, where: Where) -> None:
        """The file says what older versions read, and none acted on."""
        self.retired.append(_name(where))


def _name(where: Where) -> str:
    return ".".join(part for part in where if isinstance(part, str))


class Section:
    """A table whose keys are all in `known`; others are reported at once, but for those `retired`.

    Each reader returns its default when the key is absent, and when it is wrong (that is reported).
    A default of None where a value is needed reports the absent key.
    """

    def __init__(
        self, source: Source, where: Where, data: Any, known: Iterable[str] | None, retired: Iterable[str] = ()
    ) -> None:
        self.source = source
        self.where = where
        self._misspelt: set[str] = set()
        self.data: Mapping[str, Any] = data if isinstance(data, dict) else {}  # pyright: ignore[reportUnknownMemberType] TOML
        if not isinstance(data, dict):
            self.report((), "is", "section", value=shown(data), sample=f"[{'.'.join(map(str, where))}]")
        elif known is not None:
            self._check_keys(tuple(known), tuple(retired))

    def _check_keys(self, known: Sequence[str], retired: Sequence[str]) -> None:
        for key in self.data:
            if key in retired:
                self.source.retire((*self.where, key))
            elif key not in known:
                near = nearest(key, known)
                self._misspelt.add(near)
                self.report((key,), "unknown", "one-of", near, list=", ".join(known))

    def report(self, where: Where, wrong: str, write: str, near: str = "", **args: str | int) -> None:
        """A mistake: what is wrong, what to write, and what those texts of the catalogs want to know."""
        self.source.report((*self.where, *where), wrong, write, near, **args)

    def section(self, key: str, known: Iterable[str] | None = None, retired: Iterable[str] = ()) -> "Section":
        """The table under `key`; an empty one when it is absent. With `known` None its keys are free."""
        return Section(self.source, (*self.where, key), self.data.get(key, {}), known, retired)

    def text(self, key: str, example: str, default: str | None = None) -> str:
        value = self.data.get(key)
        if value is None and default is not None:
            return default
        if isinstance(value, str) and is_words(value):
            return value.strip()
        self._wrong(key, "so", sample=f'{key} = "{example}"')
        return default or ""

    def chosen(self, key: str, choices: Iterable[str], write: str, default: str | None = None, sample: str = "") -> str:
        """A word of `choices`, in any case; else `write` says what to write, with a `sample` of it."""
        value = self.data.get(key)
        if value is None and default is not None:
            return default
        by_folded = {choice.casefold(): choice for choice in choices}
        if isinstance(value, str) and value.strip().casefold() in by_folded:
            return by_folded[value.strip().casefold()]
        near = nearest(value, by_folded.values()) if isinstance(value, str) else ""
        self._wrong(key, write, near, sample=sample)
        return default or ""

    def kind(self, key: str, choices: type[Choice], default: Choice, *, is_needed: bool = False) -> Choice:
        """A member of `choices`; `default` stands in for a wrong one, and for an absent one if it may be."""
        words = [choice.value for choice in choices]
        word = self.chosen(key, words, "so", None if is_needed else default.value, " / ".join(words))
        return choices(word) if word else default

    def flag(self, key: str) -> bool:
        value = self.data.get(key, False)
        if not isinstance(value, bool):
            self._wrong(key, "so", sample="true / false")
        return value is True

    def whole(self, key: str, default: int, low: int, high: int) -> int:
        value = self.data.get(key, default)
        if is_whole(value, low, high):
            return value
        self._wrong(key, "whole", low=low, high=high)
        return default

    def whole_or_none(self, key: str, low: int, high: int) -> int | None:
        return self.whole(key, low, low, high) if key in self.data else None

    def wholes(self, key: str, default: tuple[int, ...], low: int, high: int) -> tuple[int, ...]:
        def read(value: Any) -> int | None:
            return value if is_whole(value, low, high) else None

        if key not in self.data:
            return default
        return self.listed(key, read, "wholes", f"[{', '.join(map(str, default))}]", low=low, high=high)

    def moment_of_day(self, key: str, number: int, value: Any) -> time:
        """`value` as a local time; TOML's own times are taken as well as "21:00"."""
        found = clock_time(value)
        if found is None:
            self.report((key, number), "has", "time", value=shown(value), sample='"21:00"')
        return found or time()

    def days(self, key: str) -> tuple[date, ...]:
        return self.listed(key, day, "dates", '["2026-12-25"]')

    def addresses(self, key: str) -> tuple[Address, ...]:
        """Addresses as the injected `normal` writes them, each once."""
        found: list[Address] = []
        for number, value in enumerate(self._elements(key, '["sms:+959771234567"]')):
            address = self._address(key, number, value)
            if address is not None and address not in found:
                found.append(address)
        return tuple(found)

    def _address(self, key: str, number: int, value: Any) -> Address | None:
        scheme, _, rest = value.strip().partition(":") if isinstance(value, str) else ("", "", "")
        near = ""
        if scheme.lower() not in SCHEMES:
            near = nearest(scheme, SCHEMES) if rest else ""
        elif SCHEMES[scheme.lower()].shape.fullmatch(rest.strip()):
            try:
                return self.source.normal(value, self.source.country)
            except ValueError:
                near = ""
        sample = '"sms:+959771234567", "telegram:1001"'
        self.report((key, number), "has", "address", near, value=shown(value), sample=sample)
        return None

    def listed(
        self, key: str, read: Callable[[Any], Value | None], write: str, sample: str, **args: int
    ) -> tuple[Value, ...]:
        """The elements that `read` takes; those for which it returns None are reported. `sample` of a whole list."""
        found: list[Value] = []
        for number, value in enumerate(self._elements(key, sample)):
            one = read(value)
            if one is None:
                self.report((key, number), "has", write, "", value=shown(value), sample=sample, **args)
            else:
                found.append(one)
        return tuple(found)

    def _elements(self, key: str, sample: str) -> Sequence[Any]:
        value = self.data.get(key, [])
        if isinstance(value, list):
            return value  # pyright: ignore[reportUnknownVariableType] TOML
        self._wrong(key, "list", sample=sample)
        return []

    def words(self, needed: str) -> dict[str, str]:
        """The entries whose keys are languages; the language `needed` must be there."""
        found = {language: self.data[language] for language in self.source.languages if language in self.data}
        for language, value in found.items():
            if not isinstance(value, str) or not is_words(value):
                self.report((language,), "is", "line", value=shown(value), high=LONGEST_WORDS)
        if needed not in found:
            self.report((), "no-words", "so", code=needed, sample=f'{needed} = "..."')
        return {language: str(value).strip() for language, value in found.items()}

    def _wrong(self, key: str, write: str, near: str = "", **args: str | int) -> None:
        if key in self.data:
            self.report((key,), "is", write, near, value=shown(self.data[key]), **args)
        elif key not in self._misspelt:  # else the misspelt key says it
            self.report((key,), "missing", write, "", **args)
