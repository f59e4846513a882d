"""Townships: found by name in any script, with typos, or by where they are."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from handlers.reading.phrases import Phrases
from handlers.reading.townships import Township, read_townships
from handlers.reading.typos import closest
from handlers.reading.words import Vocabulary
from messages.fold import fold_word

__all__ = ["Gazetteer", "Township", "read_townships"]

MOST_WORDS = 4
SHORTEST_TYPO = 4  # letters: "paid" is no Pyay
_LONG = 9  # letters from which a name in several words may hold two slips, and everyday words


class Gazetteer:
    """Finds townships. With a vocabulary, its words are never taken for a misspelt name."""

    def __init__(self, townships: Iterable[Township], vocabulary: Vocabulary | None = None) -> None:
        self.townships = tuple(townships)
        self.by_code: Mapping[str, Township] = {place.code: place for place in self.townships}
        self._suffixes = tuple(vocabulary.keys("township")) if vocabulary else ()
        self._reserved = vocabulary.reserved if vocabulary else frozenset[str]()
        self._plain = vocabulary.plain if vocabulary else frozenset[str]()
        self._named: dict[str, list[Township]] = {}
        for place in self.townships:
            for name in dict.fromkeys(self._bare(fold_word(name)) for name in place.names.values()):
                self._named.setdefault(name, []).append(place)
        self._exact: Phrases[Township] = Phrases()
        for name, places in self._named.items():
            if len(places) == 1:
                self._exact.add(name, places[0])
        self._latin = [name for name in self._named if name.isascii()]
        self._other = [name for name in self._named if not name.isascii()]
        self._misspelt = lru_cache(maxsize=16384)(self._closest)

    def names(self) -> Iterable[str]:
        """The folded names that name one township only."""
        return self._exact

    def openers(self) -> set[str]:
        """The folded words that an exact name may begin with."""
        return self._exact.openers()

    def ends_as_place(self, key: str) -> bool:
        """Whether a folded word ends with the word for township."""
        return key.endswith(self._suffixes)

    def find(self, words: Sequence[str]) -> tuple[Township, int] | None:
        """The township that `words` begin with, and how many of the words name it.

        The longest name first, then the nearest misspelt one; None when there is none or several are as near.
        """
        keys = [fold_word(word) for word in words[: MOST_WORDS + 1]]
        return (self.exact_at(keys, 0) or self.misspelt_at(keys, 0)) if keys else None

    def exact_at(self, keys: Sequence[str], start: int) -> tuple[Township, int] | None:
        """`find` in folded words from `keys[start]` on, without typos."""
        found = self._exact.longest(keys, start, MOST_WORDS)
        if found is not None:
            return found[0], found[1] + self._suffix_follows(keys, start + found[1])
        if self.ends_as_place(keys[start]):
            place = self._exact.get(self._bare(keys[start]))
            return (place, 1) if place else None
        return None

    def misspelt_at(self, keys: Sequence[str], start: int) -> tuple[Township, int] | None:
        """`find` in folded words from `keys[start]` on, names with typos only."""
        for used in range(self._widest(keys, start), 0, -1):
            words = keys[start : start + used]
            joined = "".join(words)
            is_long = len(joined) >= _LONG
            if used > 1 and not is_long and not self._plain.isdisjoint(words):
                continue
            most = 2 if used == 1 or is_long else 1
            place = self._misspelt(self._bare(joined), most)
            if place is not None:
                return place, used + self._suffix_follows(keys, start + used)
        return None

    def is_doubtful(self, key: str) -> bool:
        """Whether a folded name is an everyday word as well."""
        return key in self._plain

    def near(self, lat: float, lon: float) -> Township | None:
        """The township whose point is nearest to a place in degrees; None without townships."""
        return min(self.townships, key=lambda place: distance_km(place, lat, lon), default=None)

    def nearest(self, word: str, n: int = 3) -> list[Township]:
        """The townships whose names are most like `word`, to be offered."""
        key = self._bare(fold_word(word))
        if not key or n < 1:
            return []
        names = self._latin if key.isascii() else self._other
        found = extract(key, names, scorer=OSA.normalized_similarity, limit=n)
        places = {place.code: place for name, _, _ in found for place in self._named[name]}
        return list(places.values())[:n]

    def _bare(self, key: str) -> str:
        for suffix in self._suffixes:
            if key.endswith(suffix) and len(key) > len(suffix):
                return key.removesuffix(suffix)
        return key

    def _suffix_follows(self, keys: Sequence[str], at: int) -> int:
        return int(at < len(keys) and keys[at] in self._suffixes)

    def _widest(self, keys: Sequence[str], start: int) -> int:
        """How many words may be one name with a typo: several only after the right beginning."""
        return min(MOST_WORDS, len(keys) - start) if self._exact.begins(keys[start]) else 1

    def _closest(self, key: str, most: int) -> Township | None:
        if len(key) < SHORTEST_TYPO or key in self._reserved or any(letter.isdecimal() for letter in key):
            return None
        names = closest(key, self._latin if key.isascii() else self._other, most)
        places = {place.code: place for name in names if len(name) >= SHORTEST_TYPO for place in self._named[name]}
        return next(iter(places.values())) if len(places) == 1 else None


def distance_km(place: Township, lat: float, lon: float) -> float:
    """The great-circle distance between a township and a point in degrees (haversine, mean Earth radius)."""
    north, east = radians(lat - place.lat), radians(lon - place.lon)
    chord = sin(north / 2) ** 2 + cos(radians(lat)) * cos(radians(place.lat)) * sin(east / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(min(1.0, chord)))
