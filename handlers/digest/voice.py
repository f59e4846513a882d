"""One voice of the week: the note of a report that may be read by others, without who wrote it."""

import re
from collections.abc import Collection, Iterable

from handlers.reading.words import Vocabulary
from messages.fold import fold, fold_name, fold_word

_SHORTEST = 12  # letters: less says nothing to others
_SHORTEST_NAME = 3
_NUMBER = re.compile(r"(?:\d[ .-]?){4,}")  # of a phone, a card, a case
_CALLED = re.compile(r"\b(?:Ma|Daw|Ko|U|Naw|Nan|Nang|Saw|Sai|Mg|Maung|Mr|Mrs|Ms)\.? [A-Z]|\u1012\u1031\u102b\u103a")


def voice(
    notes: Iterable[tuple[str | None, str]], names: Collection[str], sensitive: Collection[str], words: Vocabulary
) -> str | None:
    """The first of these notes, each with its theme, that may be quoted; None when none may.

    `names` are the `names_in` these notes of everybody whom the network knows, `sensitive` the themes that are never
    quoted.
    """
    for theme, note in notes:
        if theme not in sensitive and is_quotable(note, words):
            said = fold_word(note)
            if not any(name in said for name in names):
                return note
    return None


def names_in(notes: Iterable[str], names: Iterable[str]) -> frozenset[str]:
    """Those of the names that stand in some of the notes, folded as notes are; none that is too short for that.

    One of many thousand names is seldom kept: what it begins with stands in no note.
    """
    said = "\n".join(map(fold_word, notes))
    begins = {said[at : at + _SHORTEST_NAME] for at in range(len(said) - _SHORTEST_NAME + 1)}
    return frozenset(key for name in names if (key := fold_name(name))[:_SHORTEST_NAME] in begins and key in said)


def is_quotable(note: str, words: Vocabulary) -> bool:
    """Whether it says something, names nobody, tells no number and no danger, and is not marked private."""
    plain = fold(note)
    is_short = len(plain) < _SHORTEST
    return not (is_short or _NUMBER.search(plain) or calls_somebody(note) or is_hushed(note, words))


def is_hushed(note: str, words: Vocabulary) -> bool:
    """Whether it tells of danger, or is marked private."""
    said = fold_word(note)
    marks = words.keys("private")
    is_private = any(fold_word(word) in marks for word in note.split()) or any(
        mark in said for mark in marks if not mark.isascii()
    )
    return is_private or bool(words.danger(note))


def calls_somebody(text: str) -> bool:
    """Whether something in it looks like a name: a title and a capital letter."""
    return bool(_CALLED.search(text))
