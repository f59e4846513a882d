"""Whether what follows a command is a sentence for somebody, or an argument that was mistyped."""

from collections.abc import Set

from handlers.reading.manners import Manners
from messages.fold import fold, fold_word

QUESTION_MARKS = ("?", "\uff1f")
MOST_LETTERS = 40  # of an argument
MOST_WORDS = 2  # of a mistyped argument, without its numbers


class SentenceReader:
    """Judges by words and letters, never by blanks: Burmese has few.

    `everyday` are words that nobody mistypes a name as. `telling` ones make a sentence of what may be a name; those
    in other letters than ours stand at its end. A question begins with an `asking` word, or ends with one of those;
    thanks behind it change nothing.
    """

    def __init__(self, everyday: Set[str], telling: Set[str], asking: Set[str], manners: Manners) -> None:
        self._everyday = everyday
        self._telling = telling
        self._endings = tuple(key for key in telling if not key.isascii())
        self._asking = asking
        self._asking_endings = tuple(key for key in asking if not key.isascii())
        self._manners = manners

    def is_sentence(self, text: str) -> bool:
        """Whether `text` is no mistyped code, name or number.

        Whatever is written in other letters than ours is one: a group or a number was looked for in it before.
        """
        line = fold(text)
        keys = [key for key in map(fold_word, line.split()) if key]
        if any(not key.isascii() for key in keys) or is_marked(text):
            return True
        words = [key for key in keys if not key.isdecimal()]
        return len(words) > MOST_WORDS or len(line) > MOST_LETTERS or not self._everyday.isdisjoint(words)

    def is_asked(self, text: str) -> bool:
        """Whether `text` is a question."""
        first = next((key for key in map(fold_word, text.split()) if key), "")
        return first in self._asking or self.ends_asking(text)

    def ends_asking(self, text: str) -> bool:
        """Whether `text` ends as a question does."""
        asked, _thanks = self._manners.parted(text)
        if is_marked(text) or is_marked(asked):
            return True
        return not asked.isascii() and fold_word(asked).endswith(self._asking_endings)

    def sounds_like_one(self, text: str) -> bool:
        """Whether `text`, which may be a name, is asked or told: by its mark, its words or a verb's ending."""
        if is_marked(text):
            return True
        keys = [key for key in map(fold_word, fold(text).split()) if key]
        if not self._telling.isdisjoint(keys):
            return True
        return any(key.endswith(self._endings) for key in keys if not key.isascii())


def is_marked(text: str) -> bool:
    """Whether a question mark ends it."""
    return text.rstrip(" \n,;").endswith(QUESTION_MARKS)


def has_mark(text: str) -> bool:
    """Whether there is a question mark anywhere in it."""
    return any(mark in text for mark in QUESTION_MARKS)
