"""What a text is about though nobody says so by name: `domestic violence`, `mine waste`, `မှတ်ပုံတင်`."""

from collections.abc import Iterable, Mapping, Sequence

from handlers.reading.phrases import Phrases
from handlers.reading.pieces import syllables
from messages.fold import fold_word

MOST_WORDS = 5


class Hints:
    """Finds the one thing that the words of `lists` (its key, its words) hint at."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._phrases: Phrases[str] = Phrases()
        self._burmese: Phrases[str] = Phrases()
        for key, words in lists.items():
            for word in words:
                (self._phrases if word.isascii() else self._burmese).add(word, key)

    def read(self, text: str, keys: Sequence[str]) -> str | None:
        """What `text`, with the folded words `keys`, hints at; None for nothing, and for more than one thing."""
        found = {hit[0] for at in range(len(keys)) if (hit := self._phrases.longest(keys, at, MOST_WORDS))}
        if not text.isascii():
            found |= set(self._in_burmese(text))
        return found.pop() if len(found) == 1 else None

    def _in_burmese(self, text: str) -> Iterable[str]:
        parts = [key for word in text.split() for part in syllables(word) if (key := fold_word(part))]
        at = 0
        while at < len(parts):
            hit = self._burmese.longest(parts, at, 16)
            if hit is not None:
                yield hit[0]
            at += hit[1] if hit is not None else 1


def theme_hints(lists: Mapping[str, Sequence[str]], themes: Mapping[str, Iterable[str]]) -> dict[str, Sequence[str]]:
    """The lists of hints by the key of the theme that they serve: one that is called like one of their words."""
    found: dict[str, Sequence[str]] = {}
    for words in lists.values():
        known = {fold_word(word) for word in words}
        for key, names in themes.items():
            if fold_word(key) in known or any(fold_word(name) in known for name in names):
                found.setdefault(key, words)
    return found
