"""Townships: found by name in any script, with typos, or by where they are."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import asin, cos, inf, radians, sin, sqrt

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from handlers.reading.phrases import Phrases
from handlers.reading.townships import Township, read_townships
from handlers.reading.typos import closest
from handlers.reading.words import Vocabulary
from messages.catalog import full_form
from messages.fold import fold_word

__all__ = ["Gazetteer", "Township", "read_townships"]

MOST_WORDS = 5
SHORTEST_TYPO = 4  # letters: "paid" is no Pyay
_SHORT = (
    6  # letters: a shorter one with a slip names a place only if no other name is nearly as near (Kalay: Kalaw, Kale)
)
_WITH_DIRECTION = re.compile(r"(.+?)\s*\((North|South|East|West)\)", re.IGNORECASE)
# Of the United Nations: country, three digits for the state, three for the township, D and three for the district.
_P_CODE = re.compile(r"[A-Z]{3}\d{3}(?:D?\d{3})?")
_STATE_LETTERS = 6
_SHORTEST_CODE = 5  # letters and digits of a code that may be texted
_BEGUN = 3  # letters that are right in the first word of a long name with slips: `Kyar In Seik Gyi`
_CALLED = 4  # names of one township that may be alike
_LIKE = 0.6  # how alike a name must be to be offered, 0 to 1: Tavoy is no Tanai
_MOST_SEARCHED = 60  # words of a text in which such names are looked for
_LONG = 9  # letters from which a name in several words may hold two slips, and everyday words

# What towns of Myanmar were called before 1989, and often still are.
OLD_NAMES = {
    "tavoy": "dawei", "moulmein": "mawlamyine", "pegu": "bago", "akyab": "sittwe", "bassein": "pathein",
    "prome": "pyay", "mergui": "myeik", "magwe": "magway", "paan": "hpaan", "maymyo": "pyinoolwin",
    "myohaung": "mrauku", "sandoway": "thandwe", "henzada": "hinthada", "toungoo": "taungoo", "amherst": "kyaikkami",
    "syriam": "thanlyin", "rangoon": "yangon",
}  # fmt: skip


class Gazetteer:
    """Finds townships. With a vocabulary, its words are never taken for a misspelt name."""

    def __init__(self, townships: Iterable[Township], vocabulary: Vocabulary | None = None) -> None:
        self.townships = tuple(townships)
        self.by_code: Mapping[str, Township] = {place.code: place for place in self.townships}
        self._suffixes = tuple(vocabulary.keys("township")) if vocabulary else ()
        self._reserved = vocabulary.reserved if vocabulary else frozenset[str]()
        self._plain = vocabulary.plain if vocabulary else frozenset[str]()
        self._everyday = self._plain | self._reserved
        self._named: dict[str, list[Township]] = {}
        for place in self.townships:
            for name in dict.fromkeys(self._bare(fold_word(name)) for name in place.names.values()):
                self._named.setdefault(name, []).append(place)
        self._region_words = tuple(vocabulary.keys("region")) if vocabulary else ()
        smaller = vocabulary.keys("locality") | vocabulary.keys("new-town") if vocabulary else ()
        self._no_place_before = (*self._region_words, *smaller)
        self._region_names = vocabulary.keys("region-name") if vocabulary else frozenset[str]()
        self._region_towns = vocabulary.keys("region-town") if vocabulary else frozenset[str]()
        self._namesakes = {place.code for places in self._named.values() if len(places) > 1 for place in places}
        self._exact: Phrases[Township] = Phrases()
        self._same: Phrases[tuple[Township, ...]] = Phrases()
        for name, places in self._named.items():
            if len(places) == 1:
                self._exact.add(name, places[0])
            else:
                self._same.add(name, tuple(places))
        for place in self.townships:
            if len(place.code) >= _SHORTEST_CODE:
                self._exact.add(place.code, place)
        self._called = {**self._named, **self._other_names()}
        for name in self._called.keys() - self._named.keys():
            self._exact.add(name, self._called[name][0])
        self._regions: Phrases[frozenset[str]] = self._read_regions()
        self._latin = [name for name in self._called if name.isascii()]
        self._other = [name for name in self._called if not name.isascii()]
        self._misspelt = lru_cache(maxsize=16384)(self._closest)

    def names(self) -> Iterable[str]:
        """The folded names of townships."""
        return (*self._exact, *self._same, *self._regions)

    def may_begin(self, key: str) -> bool:
        """Whether a name may begin with the folded word."""
        return self._exact.may_begin(key) or self._same.may_begin(key)

    def _other_names(self) -> dict[str, list[Township]]:
        """What townships are called besides, folded, as far as it is no name of the list and means one of them."""
        meant: dict[str, dict[str, Township]] = {}
        for place in self.townships:
            for name in (*place.also, *_turned(place.names.get("en", ""))):
                meant.setdefault(self._bare(fold_word(name)), {})[place.code] = place
        for old, name in OLD_NAMES.items():
            if len(self._named.get(name, ())) == 1:
                meant.setdefault(old, {self._named[name][0].code: self._named[name][0]})
        return {key: [*places.values()] for key, places in meant.items() if key not in self._named and len(places) == 1}

    def _read_regions(self) -> Phrases[frozenset[str]]:
        codes: dict[str, set[str]] = {}
        for place in self.townships:
            for name in (name for names in place.regions.values() for name in names):
                codes.setdefault(self._bare_region(name), set()).add(place.code)
        phrases: Phrases[frozenset[str]] = Phrases()
        for name, found in codes.items():
            phrases.add(name, frozenset(found))
        return phrases

    def _bare_region(self, name: str) -> str:
        """`ပဲခူးတိုင်းဒေသကြီး (အရှေ့)` and `Bago (East)` without what is not always said."""
        key = fold_word(name.partition("(")[0])
        for word in sorted(self._region_words, key=len, reverse=True):
            if key.endswith(word) and len(key) > len(word):
                return key.removesuffix(word)
        return key

    def region_of(self, place: Township, language: str) -> str:
        """Where a township lies, to tell it from another of that name: `Magway`; else its code."""
        names = (
            place.regions.get(full_form(language)) or place.regions.get("") or next(iter(place.regions.values()), ())
        )
        return names[0] if names else place.code

    def within(self, text: str, codes: Sequence[str]) -> Township | None:
        """The one township of those `codes` that lies in the region which `text` names."""
        keys = [fold_word(word) for word in text.split()]
        found = [self.region_at(keys, at) for at, key in enumerate(keys) if key]
        fair = {code for region in found if region for code in codes if code in region[0]}
        return self.by_code[fair.pop()] if len(fair) == 1 else None

    def is_unique(self, place: Township) -> bool:
        """Whether no other township is called the same."""
        return place.code not in self._namesakes

    def same_at(self, keys: Sequence[str], start: int) -> tuple[tuple[Township, ...], int] | None:
        """The townships that share the name at `keys[start]`, and how many keys it takes."""
        found = self._same.longest(keys, start, MOST_WORDS)
        if found is not None:
            return found[0], found[1] + self._suffix_follows(keys, start + found[1])
        if self.ends_as_place(keys[start]):
            places = self._same.get(self._bare(keys[start]))
            return (places, 1) if places else None
        return None

    def region_at(self, keys: Sequence[str], start: int) -> tuple[frozenset[str], int] | None:
        """The codes of the townships in the region that is named there, and how many keys name it."""
        found = self._regions.longest(keys, start, MOST_WORDS) or self._around(keys, start)
        if found is None:
            return None
        return found[0], found[1] + int(self.is_region(keys, start + found[1]))

    def _around(self, keys: Sequence[str], start: int) -> tuple[frozenset[str], int] | None:
        """The townships of the state whose town is named there, as far as their codes say so."""
        found = self.exact_at(keys, start)
        if found is None or not _P_CODE.fullmatch(found[0].code):
            return None
        state = found[0].code[:_STATE_LETTERS]
        return frozenset(code for code in self.by_code if code.startswith(state)), found[1]

    def is_rather_region(self, keys: Sequence[str], start: int, used: int) -> bool:
        """Whether the town's name there stands for its region: `ရန်ကုန် အင်းစိန်` names a township in it."""
        if "".join(keys[start : start + used]) not in self._region_towns or start + used >= len(keys):
            return False
        around, near = self._around(keys, start), self.exact_at(keys, start + used)
        return around is not None and near is not None and near[0].code in around[0]

    def region_behind(self, keys: Sequence[str], at: int, place: Township) -> int:
        """How many keys there name the region of the township before them by its town: `Insein, Yangon`."""
        if at >= len(keys) or keys[at] not in self._region_towns:
            return 0
        around = self._around(keys, at)
        return around[1] if around is not None and place.code in around[0] else 0

    def is_within(self, keys: Sequence[str], at: int) -> bool:
        """Whether what stands there makes the name before it no township: a state, a region, a village."""
        return at < len(keys) and self._stands_for(keys[at], self._no_place_before)

    def _stands_for(self, key: str, words: tuple[str, ...]) -> bool:
        return key in words or (bool(key) and not key.isascii() and key.startswith(words))

    def is_region(self, keys: Sequence[str], at: int) -> bool:
        """Whether the word there says that the name before it is a state or region."""
        return at < len(keys) and self._stands_for(keys[at], self._region_words)

    def longer_at(self, keys: Sequence[str], start: int, used: int) -> tuple[Township, int] | None:
        """A long name, slightly misspelt, of which a shorter name is only the beginning: `Hlaing Thar Yar`."""
        for width in range(min(MOST_WORDS, len(keys) - start), used, -1):
            words = keys[start : start + width]
            joined = "".join(words)
            if (
                len(joined) >= _LONG
                and self._plain.isdisjoint(words[used:])
                and self._reserved.isdisjoint(words[used:])
            ):
                place = self._misspelt(joined, 2)
                if place is not None:
                    return place, width + self._suffix_follows(keys, start + width)
        return None

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
            if self.is_within(keys, start + used):
                continue
            joined = "".join(words)
            is_long = len(joined) >= _LONG
            is_begun = used == 1 or self._exact.begins(keys[start])
            if used > 1 and not is_long and not (is_begun and self._everyday.isdisjoint(words)):
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
        """The township whose point is nearest to a place in degrees; None where the list has no points."""
        located = [place for place in self.townships if place.lat is not None]
        return min(located, key=lambda place: distance_km(place, lat, lon), default=None)

    def nearest(self, word: str, n: int = 3) -> list[Township]:
        """The townships whose names are most like `word`, to be offered; none where all are rather other words."""
        key = self._bare(fold_word(word))
        if not key or n < 1:
            return []
        names = self._latin if key.isascii() else self._other
        found = extract(key, names, scorer=OSA.normalized_similarity, limit=_CALLED * n, score_cutoff=_LIKE)
        return self._called_so(name for name, _, _ in found)[:n]

    def _bare(self, key: str) -> str:
        for suffix in self._suffixes:
            if key.endswith(suffix) and len(key) > len(suffix):
                return key.removesuffix(suffix)
        return key

    def _suffix_follows(self, keys: Sequence[str], at: int) -> int:
        return int(at < len(keys) and keys[at] in self._suffixes)

    def _widest(self, keys: Sequence[str], start: int) -> int:
        """How many words may be one name with a typo: several only after the right beginning."""
        is_begun = self._exact.begins(keys[start]) or (
            len(keys) <= _MOST_SEARCHED
            and self._exact.begins(keys[start][:_BEGUN])
            and keys[start] not in self._everyday
        )
        return min(MOST_WORDS, len(keys) - start) if is_begun else 1

    def _closest(self, key: str, most: int) -> Township | None:
        is_other = key in self._reserved or key in self._region_names or any(letter.isdecimal() for letter in key)
        if len(key) < SHORTEST_TYPO or is_other or self._stands_for(key, self._no_place_before):
            return None
        choices = self._latin if key.isascii() else self._other
        names = closest(key, choices, most)
        if key.isascii() and len(key) < _SHORT:
            near = extract(key, choices, scorer=OSA.distance, score_cutoff=2)
            if len(self._called_so(name for name, _, _ in near)) > 1:
                return None
        places = self._called_so(name for name in names if len(name) >= SHORTEST_TYPO)
        return places[0] if len(places) == 1 else None

    def _called_so(self, names: Iterable[str]) -> list[Township]:
        """The townships with those folded names, each once, in that order."""
        return list({place.code: place for name in names for place in self._called[name]}.values())


def _turned(name: str) -> tuple[str, ...]:
    """What `Dagon Myothit (South)` is called as well: `South Dagon`, `Dagon South`."""
    found = _WITH_DIRECTION.fullmatch(name.strip())
    if found is None:
        return ()
    words = found[1].split()
    names = dict.fromkeys((" ".join(words), words[0]))
    return tuple(form for one in names for form in (f"{found[2]} {one}", f"{one} {found[2]}"))


def distance_km(place: Township, lat: float, lon: float) -> float:
    """The great-circle distance between a township and a point in degrees (haversine, mean Earth radius).

    Infinite where the list does not say where the township is.
    """
    if place.lat is None or place.lon is None:
        return inf
    north, east = radians(lat - place.lat), radians(lon - place.lon)
    chord = sin(north / 2) ** 2 + cos(radians(lat)) * cos(radians(place.lat)) * sin(east / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(min(1.0, chord)))
