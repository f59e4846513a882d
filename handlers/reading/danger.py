"""Whether a text speaks of danger."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

from handlers.reading.alarms import Pairs, alarms, calmed
from handlers.reading.lost import LostThings
from handlers.reading.manners import Manners
from handlers.reading.phrases import Phrases
from handlers.reading.pieces import folded_words
from handlers.reading.typos import closest
from messages.fold import fold_word

SHORTEST_TYPO = 6  # letters of a word for which another one is taken that is a letter shorter, longer or other
_MARKS = re.compile("[,.;:!?\uff1f\u104a\u104b\n]+")
_MOST_ALONE = 6  # words, with politeness
_MOST_WORDS = 7  # of a phrase; a Burmese one counts in syllables


_STRETCHED_SOS = re.compile("s+o+s+")
# How Burmese is typed by ear.
_BY_EAR = {"ပီ": "ပြီ", "ဘီ": "ပြီ", "ပီး": "ပြီး", "တေ": "တွေ", "အုံး": "ဦး", "အူး": "ဦး", "ဂျ": "ကြ"}


class Danger(StrEnum):
    """What a text says of danger."""

    CALL = "call"  # a cry for help, whatever else it says
    TOPIC = "topic"  # a word that a report, a note or an answer may hold as well


class DangerReader:
    """Finds the phrases of danger in a text: whole words, in Burmese whole syllables, wherever they stand.

    A longer Latin word may hold one slip behind its first letter, unless it is in `never_typos`. What stands
    `alone`, or between two marks, is a call; within other words it says nothing. Nor does what is part of a
    `harmless` phrase (blood donation). `pairs` are told of dangers that no single word says,
    `lost` of things that are missing.
    """

    def __init__(
        self,
        calls: Iterable[str],
        topics: Iterable[str],
        alone: Iterable[str],
        harmless: Iterable[str],
        never_typos: Set[str],
        manners: Manners,
        pairs: Pairs,
        lost: LostThings,
    ) -> None:
        self._manners = manners
        self._pairs = pairs
        self._lost = lost
        self._alone: Phrases[bool] = Phrases()
        for phrase in alone:
            self._alone.add(phrase, True)
        self._harmless: Phrases[str] = Phrases()
        for phrase in harmless:
            self._harmless.add(phrase, phrase)
        self._phrases: Phrases[Danger] = Phrases()
        self._targets: list[str] = []
        for kind, phrases in ((Danger.CALL, calls), (Danger.TOPIC, topics)):
            for phrase in phrases:
                self._phrases.add(phrase, kind)
                if phrase.isascii() and phrase.isalpha() and len(phrase) >= SHORTEST_TYPO:
                    self._targets.append(phrase)
        self._never_typos = never_typos
        self._slipped = lru_cache(maxsize=8192)(self._slip)
        self._says_nothing = lru_cache(maxsize=8192)(self._is_harmless_word)
        self._may_stand_alone = lru_cache(maxsize=8192)(self._begins_alone)

    def read(self, text: str) -> Danger | None:
        """The worst that the text says; None: nothing of danger."""
        keys = folded_words(text)
        if not text.isascii():
            keys = [_BY_EAR.get(key, key) for key in keys]
        after = [*keys[1:], ""]
        places = [at for at, key in enumerate(keys) if not self._says_nothing(key, after[at])]
        said = self._read(text, keys, places) if places else None
        return Danger.CALL if said is not Danger.CALL and any(map(self._stands_alone, _MARKS.split(text))) else said

    def _read(self, text: str, keys: list[str], places: Sequence[int]) -> Danger | None:
        """What is said at those `places`: elsewhere is nothing to be found."""
        found = dict(self._found(keys, places))
        spans = self._pairs.spans(keys, places if len(places) > 1 else ())  # one place makes no pair
        told = calmed(spans) | self._lost.verbs(keys, _MARKS.split(text), spans) if found else set[int]()
        kinds = {kind for at, kind in found.items() if at not in told}
        if Danger.CALL in kinds:
            return Danger.CALL
        return Danger.TOPIC if kinds or alarms(spans) else None

    def _is_harmless_word(self, key: str, after: str) -> bool:
        """Whether nothing of danger, and nothing harmless, begins at `key`, where `after` is the next one."""
        known = (self._harmless, self._phrases, self._pairs.lists)
        if any(phrases.get(key) is not None or (after and phrases.may_begin(key + after)) for phrases in known):
            return False
        return self._at([key], 0) is None

    def _found(self, keys: list[str], places: Sequence[int]) -> Iterator[tuple[int, Danger]]:
        """Where phrases of danger begin, and what they say; none within harmless ones."""
        end = 0  # of the harmless one before
        for at in places:
            if at < end:
                continue
            begins = self._harmless.may_begin(keys[at])
            harmless = self._harmless.longest(keys, at, _MOST_WORDS) if begins else None
            kind = self._at(keys, at) if harmless is None else None
            if kind is not None:
                yield at, kind
            end = at if harmless is None else at + harmless[1]

    def _stands_alone(self, clause: str) -> bool:
        """Whether nothing but politeness stands around one of those words."""
        words = clause.split()
        if len(words) > _MOST_ALONE:
            return False
        spans = combinations(range(len(words) + 1), 2)
        if clause.isascii():  # others fold otherwise side by side
            if not any(map(self._may_stand_alone, words)):  # as most texts
                return False
            keys = list(map(fold_word, words))
            found = [(start, end) for start, end in spans if self._alone.get("".join(keys[start:end]))]
        else:
            found = [(start, end) for start, end in spans if self._alone.get(fold_word("".join(words[start:end])))]
        return any(
            not self._manners.rest(" ".join(words[:start])) and not self._manners.rest(" ".join(words[end:]))
            for start, end in found
        )

    def _begins_alone(self, word: str) -> bool:
        return self._alone.may_begin(fold_word(word))

    def _at(self, keys: list[str], at: int) -> Danger | None:
        found = self._phrases.longest(keys, at, _MOST_WORDS)
        if found is not None:
            return found[0]
        key = keys[at]
        if _STRETCHED_SOS.fullmatch(key):
            return Danger.CALL
        if len(key) < SHORTEST_TYPO - 1 or not key.isascii() or not key.isalpha() or key in self._never_typos:
            return None
        return self._slipped(key)

    def _slip(self, key: str) -> Danger | None:
        near = [target for target in closest(key, self._targets, most=1) if target[0] == key[0]]
        return self._phrases.get(near[0]) if near else None
