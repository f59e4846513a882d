"""What happens in a swarm, as data: written as one line, a script can be played again."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

START = datetime(2026, 12, 1, 3, 30, tzinfo=UTC)  # ten in the morning of a Tuesday, in Yangon
ZONES = ("Asia/Yangon", "America/Santiago")
Value = str | int


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """At `minute` after START somebody does something, or something fails.

    A text comes `delay` minutes after it was sent, and once more `again` minutes later under the same id (0: never).
    """

    minute: int
    act: str
    who: str = ""
    args: tuple[Value, ...] = ()
    delay: int = 0
    again: int = 0

    @property
    def at(self) -> datetime:
        return START + timedelta(minutes=self.minute)


@dataclass(frozen=True, slots=True)
class Script:
    """Steps in order, for so many days."""

    seed: int
    days: int
    steps: tuple[Step, ...]

    @property
    def zone(self) -> str:
        """Where the network is: for some seeds where clocks are set twice a year."""
        usual, with_summer_time = ZONES
        return with_summer_time if self.seed % 4 == 3 else usual

    def with_steps(self, steps: Iterable[Step]) -> "Script":
        return replace(self, steps=tuple(steps))


def written(script: Script) -> str:
    """One line that `read` understands."""
    steps = [[one.minute, one.act, one.who, list(one.args), one.delay, one.again] for one in script.steps]
    return json.dumps({"seed": script.seed, "days": script.days, "steps": steps}, ensure_ascii=False)


def read(line: str) -> Script:
    """A script as `written` wrote it."""
    kept = json.loads(line)
    return Script(kept["seed"], kept["days"], tuple(_step(one) for one in kept["steps"]))


def _step(kept: Sequence[Any]) -> Step:
    minute, act, who, args, delay, again = kept
    return Step(minute, act, who, tuple(args), delay, again)
