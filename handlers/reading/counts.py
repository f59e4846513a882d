"""How many women, men and people a report speaks of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from handlers.reading.pieces import TAKEN, Piece
from handlers.reading.words import Vocabulary

MOST_PEOPLE = 10_000  # a report of more is a slip
_YEARS = range(1900, 2100)
_LOOK_AHEAD = 3  # words: "12 poor Karen farmers"

# A text as signs: N number, W M P a word for women, men, people, "." any other; what joins two is left out.
_SIGNS = {"women": "W", "men": "M", "people": "P"}
_RUN = re.compile(r"N?(?:[WMP]N)+[WMP]?|N[WMP]?")
_CLASSIFIED = re.compile(r"[WM]NP")
_BOTH = re.compile(r"N(?:WM|MW)(?!N)")


@dataclass(slots=True)
class Counts:
    """What was counted, None where the text does not tell; `used` are the pieces that this took."""

    women: int | None = None
    men: int | None = None
    people: int | None = None
    used: set[int] = field(default_factory=set[int])
    doubts: tuple[str, ...] = ()

    @property
    def both(self) -> int:
        """Women and men together."""
        return (self.women or 0) + (self.men or 0)


def read_counts(pieces: Sequence[Piece], keys: Sequence[str], vocabulary: Vocabulary) -> Counts:
    """The counts in those `pieces` that nothing else took: of the others, `keys` holds TAKEN.

    `5w 7m`, `w 5 m 7`, `12 people (5 w, 7 m)`, `12 farmers`. The total is what the text says, else the sum
    of women and men; it is never less than that sum. An absurd number is no count but the doubt "people".
    """
    counter = _Counter(pieces, keys, vocabulary)
    counter.read()
    return counter.counts


@dataclass(slots=True)
class _Counter:
    pieces: Sequence[Piece]
    keys: Sequence[str]
    words: Vocabulary
    counts: Counts = field(default_factory=Counts)
    totals: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])  # pieces: number, its word
    bare: list[int] = field(default_factory=list[int])  # pieces: numbers without a word

    def read(self) -> None:
        joining = self.words.keys("and")
        places = [at for at, key in enumerate(self.keys) if key and key not in joining]
        signs = [self._sign(at) for at in places]
        if "N" not in signs:
            return
        self._read_classified(signs, places)
        self._read_glued(signs, places)
        text = "".join(signs)
        for match in _BOTH.finditer(text):
            self.totals.append((places[match.start()], places[match.start() + 1]))
            self.counts.used.add(places[match.start() + 2])
        text = _BOTH.sub("...", text)
        for match in _RUN.finditer(text):
            self._read_run(match.group(), places[match.start() : match.end()])
        self._sum_up()

    def _key(self, at: int) -> str:
        """The word that stands there, if nothing took it."""
        key = self.keys[at] if 0 <= at < len(self.keys) else ""
        return "" if key == TAKEN else key

    def _counted(self, at: int) -> str:
        """Whom or what the word counts: women, men, people, not-people, or nothing."""
        return self.words.counted.get(self._key(at), "")

    def _sign(self, at: int) -> str:
        if self.keys[at] != TAKEN and self.pieces[at].number is not None:
            return "N" if self._may_count(at) else "."
        return _SIGNS.get(self.words.counted.get(self.keys[at], ""), ".")

    def _may_count(self, at: int) -> bool:
        """Not `5 acres`, `Form 7`, `COVID19`, `9am`."""
        counted = self._counted(at + 1)
        if counted:
            return counted in _SIGNS
        is_glued_before = self.pieces[at].glued and self.keys[at - 1] != TAKEN
        is_glued_after = at + 1 < len(self.keys) and self.pieces[at + 1].glued and self.keys[at + 1] != TAKEN
        if is_glued_after or (is_glued_before and self._counted(at - 1) not in _SIGNS):
            return False
        return self._key(at - 1) not in self.words.keys("label")

    def _read_classified(self, signs: list[str], places: list[int]) -> None:
        """In Burmese the number stands between what is counted and its classifier: `အမျိုးသမီး ၅ ဦး`."""
        for match in _CLASSIFIED.finditer("".join(signs)):
            word, number, classifier = places[match.start() : match.end()]
            if self.pieces[classifier].is_burmese and self._key(classifier) in self.words.keys("heads"):
                self._pair(number, word, match.group()[0])
                self.counts.used |= {classifier} if number in self.counts.used else set()
                signs[match.start() : match.end()] = "..."

    def _read_glued(self, signs: list[str], places: list[int]) -> None:
        """`5w7m` and `w5 m7` leave no choice; what they take becomes "." in `signs`."""
        for first, second in (("N", "WMP"), ("WMP", "N")):
            for at in range(len(places) - 1):
                is_glued = self.pieces[places[at + 1]].glued and places[at + 1] == places[at] + 1
                if is_glued and signs[at] in first and signs[at + 1] in second:
                    number, word = (at, at + 1) if first == "N" else (at + 1, at)
                    self._pair(places[number], places[word], signs[word])
                    signs[at] = signs[at + 1] = "."

    def _read_run(self, signs: str, places: list[int]) -> None:
        """Pair numbers and words that alternate."""
        start = 0
        if len(signs) % 2:
            is_total_first = signs[0] == "N" and self._is_sum(signs, places)
            start = int(signs[0] != "N" or is_total_first)
            if signs[0] == "N":
                self.bare.append(places[0 if is_total_first else -1])
        for at in range(start, len(signs) - 1, 2):
            number, word = (at, at + 1) if signs[at] == "N" else (at + 1, at)
            self._pair(places[number], places[word], signs[word])

    def _is_sum(self, signs: str, places: list[int]) -> bool:
        """Whether in `12 w 5 m 7` the first number is the sum of the others."""
        first, *others = (self._number(at) for sign, at in zip(signs, places, strict=True) if sign == "N")
        return first == sum(others)

    def _number(self, at: int) -> int:
        return self.pieces[at].number or 0

    def _pair(self, number: int, word: int, sign: str) -> None:
        if sign == "P":
            self.totals.append((number, word))
            return
        if self._number(number) + self.counts.both > MOST_PEOPLE:
            self.counts.doubts = ("people",)
            return
        if sign == "W":
            self.counts.women = (self.counts.women or 0) + self._number(number)
        else:
            self.counts.men = (self.counts.men or 0) + self._number(number)
        self.counts.used |= {number, word}

    def _sum_up(self) -> None:
        """Choose the total among the numbers that may be it."""
        counts = self.counts
        self.totals += [(at, at) for at in self.bare if self._counts_people_ahead(at)]
        if not self._take_total(self.totals):
            if self.totals:
                counts.doubts = ("people",)
            self._take_bare()
        if counts.people is None and (counts.women is not None or counts.men is not None):
            counts.people = counts.both

    def _take_total(self, totals: Sequence[tuple[int, int]]) -> bool:
        for number, word in totals:
            if self.counts.both <= self._number(number) <= MOST_PEOPLE:
                self.counts.people = self._number(number)
                self.counts.used.add(number)
                if self._key(word) in self.words.keys("heads") or self._is_sex(word):
                    self.counts.used.add(word)
                return True
        return False

    def _is_sex(self, at: int) -> bool:
        return self._counted(at) in ("women", "men")

    def _take_bare(self) -> None:
        """A number alone: at the end of what it may count rather than before an unknown word."""
        has_sexes = self.counts.women is not None or self.counts.men is not None
        clean = [at for at in self.bare if self._stands_alone(at)]
        if any(self._number(at) > MOST_PEOPLE for at in clean):
            self.counts.doubts = ("people",)
        fair = [at for at in (*clean, *self.bare) if self._number(at) not in _YEARS]
        if has_sexes:
            fair = [at for at in clean if self._number(at) == self.counts.both]
        self._take_total([(at, at) for at in fair])

    def _stands_alone(self, at: int) -> bool:
        """Whether no word follows that the number may belong to."""
        follows = at + 1
        return not self._key(follows) or follows in self.counts.used or self.pieces[follows].number is not None

    def _counts_people_ahead(self, at: int) -> bool:
        for ahead in range(at + 1, min(at + 1 + _LOOK_AHEAD, len(self.pieces))):
            if self.keys[ahead] == TAKEN or self.pieces[ahead].number is not None:
                return False
            if self._counted(ahead) == "people":
                return True
        return False
