"""A text without what is only polite, and without the words that lead to an answer."""

import re
from collections.abc import Callable, Set
from functools import lru_cache
from itertools import islice

from handlers.reading.pieces import syllables
from messages.fold import fold_word

_MOST_WORDS = 4  # of one polite phrase, or of one that leads to an answer
_LONG_LEAD = 3  # syllables of a Burmese one that stands before a name without a space
_WORD = re.compile(r"\S+")
_MARKS = ".,;:!*~_)(၊။…\"'"


class Manners:
    """Takes off at both ends, never in the middle: `polite` phrases, signs without letters, Burmese `tails`.

    `leads` may stand before any answer ("it is"), `name_leads` before a name ("my name is"), `name_tails` behind one.
    """

    def __init__(
        self,
        polite: Set[str],
        tails: Set[str],
        leads: Set[str],
        name_leads: Set[str],
        name_tails: Set[str] = frozenset(),
    ) -> None:
        self._polite = polite
        self._tails = tails
        self._leads = leads
        self._name_leads = name_leads
        self._name_tails = name_tails
        self._may_end = lru_cache(maxsize=8192)(self._ends_politely)

    def bare(self, text: str) -> str:
        """The text in its own spelling, on one line, without politeness; as it was when nothing else is in it."""
        return self.rest(text) or " ".join(text.split())

    def rest(self, text: str) -> str:
        """The same; empty when nothing else is in it."""
        return " ".join(self._cut(text.split()))

    def is_all(self, text: str) -> bool:
        """Whether nothing else is in it: `rest` is empty."""
        words = text.split()
        if words and words[-1].isascii() and not self._may_end(words[-1]):  # most texts
            return False
        return not self._cut(words)

    def without_greeting(self, text: str) -> str:
        """The text as it stands behind `Hello`; as it was when nothing stands there."""
        words = text.split()
        used = at = 0
        while used := _matching(words[at:], self._is_polite):
            at += used
        return text.split(maxsplit=at)[at] if 0 < at < len(words) else text

    def parted(self, text: str) -> tuple[str, str]:
        """The text as it stands before the polite words and pictures at its end, and those, if it has others."""
        last = text.rsplit(maxsplit=1)[-1:]
        if not last or not self._may_end(last[0]):  # most texts
            return text, ""
        words = text.split()
        count = len(words)
        while used := _matching(words[:count][::-1], self._is_polite_backwards):
            count -= used
        if count in (0, len(words)):
            return text, ""
        *_, last = islice(_WORD.finditer(text), count)
        return text[: last.end()], text[last.end() :].strip()

    def answer(self, text: str) -> str:
        """What is answered in `it is land, please`."""
        return self._without(self._leads, self.bare(text))

    def name(self, text: str) -> str:
        """The name in `Hello, my name is Ma Hla.`"""
        return self._without(self._name_leads, self._without_name_tail(self.bare(text)))

    def _cut(self, words: list[str]) -> list[str]:
        while used := _matching(words, self._is_polite):
            words = words[used:]
        while used := _matching(words[::-1], self._is_polite_backwards):
            words = words[:-used]
        if not words:
            return []
        last = self._without_tails(words[-1].rstrip(_MARKS))
        if last == words[-1]:
            return words
        return self._cut([*words[:-1], last] if last else words[:-1])

    def _ends_politely(self, word: str) -> bool:
        """Whether the word may be the last of a polite phrase."""
        key = fold_word(word)
        return any(phrase.endswith(key) for phrase in self._polite)

    def _is_polite(self, keys: list[str]) -> bool:
        key = "".join(keys)
        return key in self._polite if key else len(keys) == 1

    def _is_polite_backwards(self, keys: list[str]) -> bool:
        return self._is_polite(keys[::-1])

    def _without_tails(self, word: str) -> str:
        if word.isascii():
            return word
        parts = syllables(word)
        for count in range(min(_MOST_WORDS, len(parts) - 1), 0, -1):
            kept, tail = parts[:-count], "".join(parts[-count:])
            if fold_word(tail) in self._tails and "".join(kept) != tail:
                return "".join(kept)
        return word

    def _without_name_tail(self, text: str) -> str:
        """`Saw Htoo` of `Saw Htoo is my name`; a Burmese tail may be written as one word with the name."""
        words = text.split()
        used = _matching(words[:0:-1], lambda keys: "".join(keys[::-1]) in self._name_tails)
        words = words[: len(words) - used]
        for count in range(1, min(2, len(words)) + 1):  # of the words that it stands in
            first, *others = words[-count:]
            parts = [] if first.isascii() else syllables(first)
            for at in range(1, len(parts)):
                if fold_word("".join([*parts[at:], *others])) in self._name_tails:
                    return " ".join([*words[:-count], "".join(parts[:at])])
        return " ".join(words)

    def _without(self, leads: Set[str], text: str) -> str:
        words = text.split()
        while len(words) > 1 and (used := _matching(words[:-1], lambda keys: "".join(keys) in leads)):
            words = words[used:]
        parts = syllables(words[0]) if words and not words[0].isascii() else []
        for count in range(len(parts) - 1, _LONG_LEAD - 1, -1):
            if fold_word("".join(parts[:count])) in leads:
                return " ".join(["".join(parts[count:]), *words[1:]])
        return " ".join(words)


def _matching(words: list[str], fits: Callable[[list[str]], bool]) -> int:
    """How many of the first words are one phrase that fits; the longest, 0 for none. A picture is one of its own."""
    keys = [fold_word(word) for word in words[:_MOST_WORDS]]
    if keys and not keys[0]:
        keys = keys[:1]
    return next((count for count in range(len(keys), 0, -1) if fits(keys[:count])), 0)
