"""Which command a text begins with."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import lru_cache

from handlers.reading.pieces import syllables
from handlers.reading.typos import closest, edits_allowed
from messages.fold import fold_word
from messages.record import record

GLUED_SYLLABLES = 3  # a shorter Burmese command may just be how another word begins

# Between a command and the rest people put marks instead of a space; Telegram puts `@bot` there.
_MARKED = re.compile(r"^(\W*[^\W\d_]+)(?:@\w+|[:;,./!?=+_(|]+|(?<=\w{3})-)(.*)$", re.DOTALL)
_NUMBERED = re.compile(r"^(\D+)(\d+\w?(?:\W.*)?)$", re.DOTALL)
_SCRIPTS = re.compile("^([\u1000-\u109f]+)([A-Za-z].*)$", re.DOTALL)
_BETWEEN = " \t\r\n:;,=၊။"


@dataclass(frozen=True, slots=True)
class Match:
    """The command that a word is; or, when it is none, those that it may be a typo of, equally near."""

    exact: str | None
    near: tuple[str, ...] = ()


@record
class Reading:
    """A text taken as a command.

    `rest` follows the command in its own spelling, `word` is what was taken for it. `command` is None
    when no command fits exactly; only then `near` holds what may have been meant.
    """

    command: str | None
    near: tuple[str, ...]
    rest: str
    word: str


NOT_A_COMMAND = Match(None)
_fold = lru_cache(maxsize=8192)(fold_word)


class CommandReader:
    """Reads commands by `keywords`: as written in the catalogs, to the command's name.

    A word in `never_typos` is what its sender meant. The commands `to_the_letter` are no other word with a slip.
    """

    def __init__(
        self, keywords: Mapping[str, str], never_typos: Container[str], to_the_letter: Container[str] = ()
    ) -> None:
        self._commands: dict[str, str] = {}
        self._widths: dict[str, int] = {}  # first word -> how many words a command that opens so may have
        for keyword, name in keywords.items():
            self._commands.setdefault(_fold(keyword), name)
            first, *others = keyword.split()
            if others:
                width = max(len(others) + 1, self._widths.get(_fold(first), 0))
                self._widths[_fold(first)] = width
        # A sign such as ၏ between two syllables stands for one more.
        self._most_syllables = 2 * max((len(syllables(keyword)) for keyword in keywords), default=0)
        self._targets = [
            word for word, name in self._commands.items() if edits_allowed(word) and name not in to_the_letter
        ]
        self._never_typos = never_typos
        self._find_near = lru_cache(maxsize=4096)(self._near)

    def match(self, key: str) -> Match:
        """What a folded word is, or may be meant to be."""
        exact = self._commands.get(key)
        return Match(exact) if exact is not None else self._find_near(key)

    def read(self, text: str) -> Reading:
        """The command that `text` begins with."""
        head, _, rest = text.lstrip().partition(" ")
        key = _fold(head)
        command = self._commands.get(key)
        if command is None or not head.isalnum():
            return self._read_closely(text)
        longer = self._of_several_words(head, rest) if key in self._widths else None  # NO QUOTE 214
        return longer or Reading(command, (), rest.lstrip(_BETWEEN), head)

    def _read_closely(self, text: str) -> Reading:
        word, rest = _first_word(text)
        key = _fold(word)
        found = self._of_several_words(word, rest) or self._reading(key, word, rest)
        found = found or self._marked(word, rest) or self._glued(word, rest)
        return found or Reading(None, self.match(key).near, rest.lstrip(_BETWEEN), word)

    def _of_several_words(self, word: str, rest: str) -> Reading | None:
        for width in range(self._widths.get(_fold(word), 1), 1, -1):
            others = rest.split(maxsplit=width - 1)
            if len(others) < width - 1:
                continue
            taken = " ".join([word, *others[: width - 1]])
            left = others[width - 1] if len(others) == width else ""
            found = self._reading(_fold(taken), taken, left)
            if found and _fold(taken) != _fold(word):  # "no ." has but one word
                return found
        return None

    def _marked(self, word: str, rest: str) -> Reading | None:
        """`JOIN:LAND`, `done3`, `/start@bot`, a Burmese command with a Latin code."""
        match = _MARKED.match(word) or _NUMBERED.match(word) or _SCRIPTS.match(word)
        return self._reading(_fold(match[1]), match[1], f"{match[2]} {rest}") if match else None

    def _glued(self, word: str, rest: str) -> Reading | None:
        """A long Burmese command with what follows it, written as one word."""
        if word.isascii():
            return None
        parts = syllables(word)
        for count in range(min(len(parts) - 1, self._most_syllables), GLUED_SYLLABLES - 1, -1):
            taken = "".join(parts[:count])
            found = self._reading(_fold(taken), taken, f"{''.join(parts[count:])} {rest}")
            if found:
                return found
        return None

    def _reading(self, key: str, word: str, rest: str) -> Reading | None:
        command = self._commands.get(key)
        return Reading(command, (), rest.strip(_BETWEEN), word) if command is not None else None

    def _near(self, key: str) -> Match:
        if key in self._never_typos or (key.isascii() and not key.isalpha()):
            return NOT_A_COMMAND
        names = dict.fromkeys(self._commands[word] for word in closest(key, self._targets))
        return Match(None, tuple(names)) if names else NOT_A_COMMAND


def _first_word(text: str) -> tuple[str, str]:
    """The first word that holds a letter or digit, and all that follows it."""
    word, rest = "", text
    while not _fold(word) and rest.strip():
        word, *others = rest.split(maxsplit=1)
        rest = others[0] if others else ""
    return word, rest
