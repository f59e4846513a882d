"""What a check finds, and what it may look at."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import reduce
from pathlib import Path
from typing import Generic, TypeVar

from bot.settings import Settings
from messages.catalog import Catalogs

S_co = TypeVar("S_co", bound=Settings, covariant=True)


class Level(StrEnum):
    OK = "ok"
    WARNING = "warning"  # works, but not for long or not for all
    BROKEN = "broken"  # does not work


@dataclass(frozen=True, slots=True)
class Said:
    """A text of the catalogs (`doctor-...`) with what stands in it; what is said within is so in the same language."""

    key: str
    args: "Mapping[str, Words | int]"

    def __str__(self) -> str:
        return in_language(self, "en")


# What somebody else says, a system or a library, is in English and stays as it is.
Words = str | Said | Callable[[str], str]


def saying(key: str, **args: Words | int) -> Said:
    """The text `doctor-...` of that key."""
    return Said(f"doctor-{key}", args)


def together(those: Sequence[Words]) -> Words:
    """Sentences one after the other; at least one."""
    return reduce(lambda first, then: saying("two", reason=first, text=then), those)


def in_language(words: Words, language: str) -> str:
    """The words as this language has them."""
    if isinstance(words, str):
        return words
    if not isinstance(words, Said):
        return words(language)
    args = {name: one if isinstance(one, int) else in_language(one, language) for name, one in words.args.items()}
    return Catalogs.load().text(language, words.key, **args)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found; `todo` is empty when there is nothing to do."""

    id: str
    level: Level
    said: Words
    todo: Words = ""

    @property
    def sentence(self) -> str:
        """What was found, in English."""
        return in_language(self.said, "en")

    @property
    def what_to_do(self) -> str:
        """What to do about it, in English; empty when there is nothing to do."""
        return in_language(self.todo, "en")


@dataclass(frozen=True, slots=True)
class Site(Generic[S_co]):
    """The machine as checks see it. `offline`: nothing outside may be asked; `patience`: seconds for an answer."""

    settings: S_co
    env_file: Path
    now: datetime
    offline: bool = False
    patience: float = 10.0


def fine(check_id: str, said: Words) -> Finding:
    return Finding(check_id, Level.OK, said)


def warning(check_id: str, said: Words, todo: Words) -> Finding:
    return Finding(check_id, Level.WARNING, said, todo)


def broken(check_id: str, said: Words, todo: Words) -> Finding:
    return Finding(check_id, Level.BROKEN, said, todo)
