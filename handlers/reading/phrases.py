"""Names of one or more words, found however they are spaced."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from messages.fold import fold_word

Value = TypeVar("Value")

_SHORT = 3  # letters


class Phrases(Generic[Value]):
    """A dictionary of names that finds the longest one at a place in a text.

    A name is kept without its spaces and hyphens, so "Hpa-An", "hpa an" and "HPAAN" are one.
    """

    def __init__(self) -> None:
        self._values: dict[str, Value] = {}
        # The short ones, and whether a name goes on after them: all of them would take 3 MB.
        self._beginnings: dict[str, bool] = {}
        self._sorted: list[str] | None = None

    def add(self, name: str, value: Value) -> None:
        """Know `name`; the first value of a name stays."""
        key = fold_word(name)
        if not key:
            return
        self._values.setdefault(key, value)
        for length in range(1, min(len(key), _SHORT) + 1):
            beginning = key[:length]
            self._beginnings[beginning] = length < len(key) or self._beginnings.get(beginning, False)
        self._sorted = None

    def get(self, key: str) -> Value | None:
        """The value of a folded name."""
        return self._values.get(key)

    def begins(self, key: str) -> bool:
        """Whether some name goes on after `key`."""
        if not self._beginnings.get(key[:_SHORT]):  # as most words
            return False
        return len(key) <= _SHORT or self._goes_on(key)

    def _goes_on(self, key: str) -> bool:
        if self._sorted is None:
            self._sorted = sorted(self._values)
        at = bisect_right(self._sorted, key)
        return at < len(self._sorted) and self._sorted[at].startswith(key)

    def may_begin(self, key: str) -> bool:
        """Whether `key` is a name, or some name goes on after it."""
        return key[:_SHORT] in self._beginnings and (key in self._values or self.begins(key))

    def openers(self) -> set[str]:
        """All that a name may begin with, itself included."""
        return {key[:length] for key in self._values for length in range(1, len(key) + 1)}

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
        if joined[:_SHORT] not in self._beginnings:  # as most words
            return None
        value = self._values.get(joined)
        found = None if value is None else (value, 1)
        if not self.begins(joined):
            return found
        for place in range(start + 1, min(start + most, len(keys))):
            joined += keys[place]
            value = self._values.get(joined)
            if value is not None:
                found = value, place + 1 - start
            if not self.begins(joined):
                break
        return found

    def each(self, keys: Sequence[str], start: int, most: int) -> Iterator[tuple[Value, int]]:
        """The value of every name that begins at `keys[start]`, and how many keys it takes; the shortest first."""
        joined = ""
        for place in range(start, min(start + most, len(keys))):
            joined += keys[place]
            if joined in self._values:
                yield self._values[joined], place + 1 - start
            if not self.begins(joined):
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
