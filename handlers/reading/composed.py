"""A command that is said in parts: what is to be done, with what, and words that only stand around both."""

from collections.abc import Iterable

from handlers.reading.phrases import Phrases
from handlers.reading.pieces import folded_words

PARTS = ("deed", "what", "around")
_MOST = 16  # words, in Burmese syllables; more say something else


class Composed:
    """Knows the parts of one command: `sorry, pls delete` `that report`."""

    def __init__(self, deeds: Iterable[str], objects: Iterable[str], around: Iterable[str]) -> None:
        self._parts: Phrases[str] = Phrases()
        for name, phrases in zip(PARTS, (deeds, objects, around), strict=True):
            for phrase in phrases:
                self._parts.add(phrase, name)

    def is_said(self, text: str) -> bool:
        """Whether the text is made of these parts alone, the deed and its object among them."""
        keys = folded_words(text)
        said, at = set[str](), 0
        while at < len(keys) <= _MOST:
            part = self._parts.longest(keys, at)
            if part is None:
                return False
            said.add(part[0])
            at += part[1]
        return {"deed", "what"} <= said
