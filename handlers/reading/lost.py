"""Whether things are missing, or people: a text that names anybody beside stays an alarm."""

import re
from collections.abc import Iterable, Mapping, Sequence

from handlers.reading.pieces import folded_words
from messages.fold import fold_word

Spans = Mapping[str, list[tuple[int, int]]]  # of a list: from which word up to which

THINGS, LOOSE_THINGS, VERBS = "lost-thing", "lost-loose", "lost-verb"
PEOPLE = ("person", "dear", "someone")
LISTS = (THINGS, LOOSE_THINGS, VERBS, *PEOPLE)
WORDS = ("lost-joining", "lost-be", "lost-led", "lost-who", "lost-open")
_ITEM, _SPAN = re.compile("[a-z]*[0-9]+"), re.compile("[0-9]+[dwm]")  # LATE 5 1w missing receipts
_MOST_BETWEEN = 6  # words
_NEAR = 3  # words behind the verb, among which somebody may stand


def _clauses(parts: Iterable[str], keys: Sequence[str]) -> list[int]:
    """In which part each word stands; all apart where that cannot be told."""
    clauses = [number for number, part in enumerate(parts) for _key in folded_words(part)]
    return clauses if len(clauses) == len(keys) else list(range(len(keys)))


class LostThings:
    """Finds the words for "missing" that are said of things alone: two remarks are still missing.

    Between thing and verb stand `joining` words alone, or numbers; a loose one, such as a name or a phone, wants one
    that says `be`. Nothing that `led` to the thing stands before it (with the forms), and nobody beside it.
    """

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        joining, be, led, who, opening = (frozenset(map(fold_word, words[name])) for name in WORDS)
        self._joining, self._be, self._led, self._who, self._open = joining | be, be, led, who, opening

    def verbs(self, keys: Sequence[str], parts: Iterable[str], spans: Spans) -> set[int]:
        """Where those words begin. `parts`: the text between its marks."""
        if not (THINGS in spans or LOOSE_THINGS in spans):
            return set()
        people = {at for name in PEOPLE for at, _end in spans.get(name, ())}
        people |= {at for at, key in enumerate(keys) if key in self._who}
        look = _Look(self, keys, _clauses(parts, keys), spans, people)
        return {verb for verb, end in spans.get(VERBS, ()) if look.is_behind(verb, end) or look.is_before(verb, end)}

    def joins(self, keys: Iterable[str]) -> bool:
        """Whether nothing but small words and numbers stands there."""
        return all(key in self._joining or key.isdecimal() for key in keys)

    def says_be(self, keys: Iterable[str]) -> bool:
        return any(key in self._be for key in keys)

    def leads(self, key: str) -> bool:
        return key in self._led

    def opens(self, key: str) -> bool:
        """Whether what is missing comes next: a missing page."""
        return key in self._open


class _Look:
    """One text that is looked at; `people`: where somebody is named."""

    def __init__(
        self, rule: LostThings, keys: Sequence[str], clauses: Sequence[int], spans: Spans, people: set[int]
    ) -> None:
        self._rule = rule
        self._keys = keys
        self._clauses = clauses
        self._people = people
        self._things = [
            (*span, name == LOOSE_THINGS) for name in (THINGS, LOOSE_THINGS) for span in spans.get(name, ())
        ]

    def is_behind(self, verb: int, end: int) -> bool:
        """Whether the word stands behind its thing: two pages are missing."""
        if not self._people.isdisjoint(range(end, end + _NEAR)):
            return False
        return any(self._is_said_of(start, last, verb, is_loose) for start, last, is_loose in self._things)

    def _is_said_of(self, start: int, last: int, verb: int, is_loose: bool) -> bool:
        between = self._keys[last:verb]
        if (
            not 0 <= verb - last <= _MOST_BETWEEN
            or not self._rule.joins(between)
            or self._clauses[start] != self._clauses[verb]
        ):
            return False
        if is_loose and not self._rule.says_be(between):
            return False
        return self._is_unled(start) and self._people.isdisjoint(range(self._begin(start), verb))

    def _is_unled(self, start: int) -> bool:
        """Whether the thing is what the clause is about, and not what somebody had or went for."""
        for key in reversed(self._keys[self._begin(start) : start]):
            if self._rule.leads(key):
                return False
            if not self._rule.joins([key]):
                return True
        return True

    def _begin(self, at: int) -> int:
        """Where the clause of that word begins."""
        return self._clauses.index(self._clauses[at])

    def is_before(self, verb: int, end: int) -> bool:
        """Whether the word stands before its thing: a missing page."""
        if self._people:
            return False
        return any(
            end <= start <= end + _NEAR
            and self._clauses[verb] == self._clauses[start]
            and self._rule.joins(self._keys[end:start])
            and self._is_open(verb, is_loose)
            for start, _last, is_loose in self._things
        )

    def _is_open(self, verb: int, is_loose: bool) -> bool:
        """Whether nothing before the word is what is missing."""
        before = self._keys[verb - 1] if verb else ""
        if self._rule.opens(before):
            return True
        is_delayed = verb > 1 and _SPAN.fullmatch(before) and _ITEM.fullmatch(self._keys[verb - 2])
        return not is_loose and (bool(is_delayed) or self._begin(verb) == verb)
