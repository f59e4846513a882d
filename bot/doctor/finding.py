"""What a check finds, and what it may look at."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from bot.settings import Settings
from messages.sentence import Words, in_language

S_co = TypeVar("S_co", bound=Settings, covariant=True)


class Level(StrEnum):
    OK = "ok"
    WARNING = "warning"  # works, but not for long or not for all
    BROKEN = "broken"  # does not work


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
