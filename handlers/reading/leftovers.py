"""What a report says that nothing read: its numbers and words of time, people and place are shown or asked about."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from handlers.reading.counts import MOST_PEOPLE, Counts
from handlers.reading.pieces import MOST_DIGITS, TAKEN, Piece, join
from handlers.reading.places import Gazetteer
from handlers.reading.words import Vocabulary

_YEARS = range(1900, 2100)
_SMALL = 2  # numbers in words from here on: "one" is said of anybody


@dataclass(slots=True)
class Leftovers:
    """Looks through the `pieces` whose `keys` nothing took; `appointed` are those of a day of something else."""

    pieces: Sequence[Piece]
    keys: Sequence[str]
    words: Vocabulary
    places: Gazetteer
    counts: Counts
    appointed: Set[int] = frozenset()
    _times: Set[int] = field(init=False)
    _unexplained: Sequence[int] = field(init=False)

    def __post_init__(self) -> None:
        left = [at for at, key in enumerate(self.keys) if key != TAKEN]
        self._times = {at for at in left if self._is_time(at)}
        self._unexplained = [at for at in left if self._is_unexplained(at)]

    def speaks_of_time(self) -> bool:
        """Whether a word speaks of a day that was not read."""
        return not self._times <= self.appointed

    def excerpt(self) -> str:
        """The numbers and words that nothing explains, each with its neighbours; empty where there are none."""
        if not self._unexplained:
            return ""
        near = {place for at in self._unexplained for place in (at - 1, at, at + 1) if self._is_left(place)}
        return join(piece if at in near else None for at, piece in enumerate(self.pieces))

    def may_count(self) -> bool:
        """Whether a number that nothing explains may say how many people came."""
        numbers = [at for at in self._unexplained if self._is_number(at)]
        return any(self._is_beside_sign(at) or self._key(at - 1) in self.words.keys("helped") for at in numbers)

    def _is_beside_sign(self, at: int) -> bool:
        """`5wo`, a picture of a woman and 5."""
        number, after = self.pieces[at].number, self._key(at + 1)
        is_glued = self.pieces[at + 1].glued if at + 1 < len(self.pieces) else False
        is_begun = is_glued and after.isascii() and self.words.counted.get(after[:1], "not-people") != "not-people"
        is_pictured = self.pieces[at].glued and at > 0 and not self.keys[at - 1]
        return number is not None and number <= MOST_PEOPLE and (is_begun or is_pictured)

    def _is_unexplained(self, at: int) -> bool:
        is_of_number = at in self.counts.shown or self._is_number(at)
        return is_of_number or at in self._times or self._is_person(at) or self._is_place(at)

    def _is_left(self, at: int) -> bool:
        return 0 <= at < len(self.keys) and self.keys[at] != TAKEN

    def _key(self, at: int) -> str:
        return self.keys[at] if self._is_left(at) else ""

    def _is_number(self, at: int) -> bool:
        """A number that no unit, label or sign explains."""
        piece, key = self.pieces[at], self.keys[at]
        is_spelled = self.words.numbers.get(key, 0) >= _SMALL and not piece.is_burmese
        if not (key[:1].isdecimal() or is_spelled) or ":" in key or at in self.counts.explained:
            return False
        is_other = self.words.counted.get(self._key(at + 1)) == "not-people" or self.words.is_label(self._key(at - 1))
        return not is_other and not self._is_name(at) and not self._is_long(at)

    def _is_name(self, at: int) -> bool:
        """`COVID19`, `$500`, `5%`, `A1`: part of another word."""
        if self.pieces[at].is_day:
            return False
        follows = at + 1 < len(self.pieces) and self.pieces[at + 1].glued and self._is_left(at + 1)
        if (
            self.pieces[at].glued
            and self._is_left(at - 1)
            and not self.pieces[at - 1].is_closed
            and (self.keys[at - 1] or self.pieces[at - 1].text.isascii())
        ):
            return True  # not behind a picture of a woman
        return follows and not self.pieces[at + 1].key.isalpha()  # `5wo` may count women

    def _is_long(self, at: int) -> bool:
        """A phone number or a year."""
        key = self.keys[at]
        return key.isdecimal() and (len(key) > MOST_DIGITS or (len(key) == 4 and int(key) in _YEARS))

    def _is_time(self, at: int) -> bool:
        """`weekend`, `tomorrow`, `last week`, `few days`: but not `3 days` or `2 weeks`."""
        words, key = self.words, self.keys[at]
        if at in self.counts.used:
            return False
        if key in words.span_days or key in words.keys("time"):
            is_counted = self.pieces[at - 1].number is not None if at else False
            is_span = key in words.span_days
            if is_span and is_counted and self.pieces[at].is_burmese and self._key(at + 1) in words.keys("beside"):
                return True  # ၂ ရက်က: two days ago, or the second
            return not is_counted and (self._key(at - 1) in words.keys("vague") if is_span else True)
        if self.pieces[at].is_burmese:
            return any(word in key for word in words.burmese_times)
        is_named = key in words.weekdays or key in words.day_offsets or key in words.months
        return (is_named and key not in words.plain) or (self.pieces[at].is_day and self._is_number(at))

    def _is_person(self, at: int) -> bool:
        """A word for people, where none were counted."""
        counted = self.words.counted.get(self.keys[at], "not-people")
        return self.counts.people is None and counted != "not-people" and len(self.keys[at]) > 1

    def _is_place(self, at: int) -> bool:
        """A township's name beside the one that was read."""
        key = self.keys[at]
        if not key or key in self.words.plain or len(key) < _SHORTEST_PLACE:
            return False
        return self.places.exact_at(self.keys, at) is not None or self.places.same_at(self.keys, at) is not None


_SHORTEST_PLACE = 4
