"""Names of one or more words, found however they are spaced."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from messages.fold import fold_word

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """A dictionary of names that finds the longest one at a place in a text.

    A name is kept without its spaces and hyphens, so "Hpa-An", "hpa an" and "HPAAN" are one.
    """

    def __init__(self) -> None:
        self._values: dict[str, Value] = {}
        self._beginnings: set[str] = set()

    def add(self, name: str, value: Value) -> None:
        """Know `name`; the first value of a name stays."""
        key = fold_word(name)
        if not key:
            return
        self._values.setdefault(key, value)
        self._beginnings.update(key[:length] for length in range(1, len(key)))

    def get(self, key: str) -> Value | None:
        """The value of a folded name."""
        return self._values.get(key)

    def begins(self, key: str) -> bool:
        """Whether some name goes on after `key`."""
        return key in self._beginnings

    def may_begin(self, key: str) -> bool:
        """Whether `key` is a name, or some name goes on after it."""
        return key in self._values or key in self._beginnings

    def openers(self) -> set[str]:
        """All that a name may begin with, itself included."""
        return self._beginnings | self._values.keys()

    def __iter__(self) -> Iterator[str]:
        """The folded names."""
        return iter(self._values)

    def values(self) -> Iterable[Value]:
        """What the names stand for."""
        return self._values.values()

    def longest(self, keys: Sequence[str], start: int = 0, most: int = 8) -> tuple[Value, int] | None:
        """The value of the longest name that begins at `keys[start]`, and how many keys it takes."""
        if start >= len(keys):
            return None
        joined = keys[start]
        value = self._values.get(joined)
        found = None if value is None else (value, 1)
        if joined not in self._beginnings:  # as most words
            return found
        for place in range(start + 1, min(start + most, len(keys))):
            joined += keys[place]
            value = self._values.get(joined)
            if value is not None:
                found = value, place + 1 - start
            if joined not in self._beginnings:
                break
        return found

    def each(self, keys: Sequence[str], start: int, most: int) -> Iterator[tuple[Value, int]]:
        """The value of every name that begins at `keys[start]`, and how many keys it takes; the shortest first."""
        joined = ""
        for place in range(start, min(start + most, len(keys))):
            joined += keys[place]
            if joined in self._values:
                yield self._values[joined], place + 1 - start
            if joined not in self._beginnings:
                return

    def all_of(self, words: Sequence[str]) -> tuple[list[Value], list[str]]:
        """What the words name, one after the other, and those that name nothing."""
        keys, found, wrong, at = [fold_word(word) for word in words], list[Value](), list[str](), 0
        while at < len(keys):
            hit = self.longest(keys, at)
            if hit is None:
                wrong.append(words[at])
            else:
                found.append(hit[0])
            at += 1 if hit is None else hit[1]
        return found, wrong
