"""What a check finds, and what it may look at."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from bot.settings import Settings

S_co = TypeVar("S_co", bound=Settings, covariant=True)


class Level(StrEnum):
    OK = "ok"
    WARNING = "warning"  # works, but not for long or not for all
    BROKEN = "broken"  # does not work


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found; `what_to_do` is empty when there is nothing to do."""

    id: str
    level: Level
    sentence: str
    what_to_do: str = ""


@dataclass(frozen=True, slots=True)
class Site(Generic[S_co]):
    """The machine as checks see it. `offline`: nothing outside may be asked."""

    settings: S_co
    env_file: Path
    now: datetime
    offline: bool = False


def fine(check_id: str, sentence: str) -> Finding:
    return Finding(check_id, Level.OK, sentence)


def warning(check_id: str, sentence: str, what_to_do: str) -> Finding:
    return Finding(check_id, Level.WARNING, sentence, what_to_do)


def broken(check_id: str, sentence: str, what_to_do: str) -> Finding:
    return Finding(check_id, Level.BROKEN, sentence, what_to_do)
