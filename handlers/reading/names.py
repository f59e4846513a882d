"""The names of a network's themes and activities, exact and with a slip."""

from collections.abc import Iterable, Mapping

from handlers.reading.phrases import Phrases
from handlers.reading.places import Gazetteer
from handlers.reading.typos import closest
from handlers.reading.words import Vocabulary
from messages.fold import fold_word

SHORTEST_FIRST = 4  # letters of a name's first word that stands for the whole of it
SHORTEST_TYPO = 5  # letters of a word that may be meant for a theme or an activity


def names_of(names: Mapping[str, Iterable[str]]) -> Phrases[str]:
    phrases: Phrases[str] = Phrases()
    for key, words in names.items():
        for word in (key, *words):
            phrases.add(word, key)
    return phrases


def themes_of(themes: Mapping[str, Iterable[str]], vocabulary: Vocabulary, gazetteer: Gazetteer) -> Phrases[str]:
    """What the network's themes are called, and the first word of each that means nothing else."""
    phrases = names_of(themes)
    for word, key in _first_words(themes).items():
        if word not in vocabulary.reserved and not gazetteer.exact_at([word], 0):
            phrases.add(word, key)
    return phrases


def _first_words(themes: Mapping[str, Iterable[str]]) -> Mapping[str, str]:
    """By the folded first word of names of several words, the one theme that begins so."""
    keys: dict[str, set[str]] = {}
    for key, names in themes.items():
        for name in names:
            keys.setdefault(fold_word(name.partition(" ")[0]), set()).add(key)
    return {word: key for word, (key, *others) in keys.items() if not others and len(word) >= SHORTEST_FIRST}


def activities_of(vocabulary: Vocabulary, own: Mapping[str, Iterable[str]] | None) -> Phrases[str]:
    """The network's own names, and the catalogs' words for those of its activities that they know."""
    if own is None:
        return vocabulary.activities
    phrases = names_of(own)
    for word in vocabulary.activities:
        key = vocabulary.activities.get(word)
        if key is not None and key in own:
            phrases.add(word, key)
    return phrases


class Misspelt:
    """Finds the key of the one name of a theme or an activity that a folded word is a slip away from."""

    def __init__(self, phrases: Phrases[str], vocabulary: Vocabulary, gazetteer: Gazetteer) -> None:
        self._phrases = phrases
        self._names = [name for name in phrases if len(name) >= SHORTEST_TYPO - 1]
        self._reserved = vocabulary.reserved
        self._gazetteer = gazetteer

    def __call__(self, key: str) -> str | None:
        if len(key) == SHORTEST_TYPO - 1:
            return self._swapped(key)
        if len(key) < SHORTEST_TYPO or key in self._reserved or self._gazetteer.exact_at([key], 0):
            return None
        meant = {self._phrases.get(name) for name in closest(key, self._names, 1)}
        return meant.pop() if len(meant) == 1 else None

    def _swapped(self, key: str) -> str | None:
        """The name whose letters these are, two of them swapped: `lnad`."""
        if key in self._reserved or not key.isascii():
            return None
        meant = {self._phrases.get(name) for name in self._names if name[:1] == key[:1] and sorted(name) == sorted(key)}
        return meant.pop() if len(meant) == 1 else None
