"""The exercises of docs/training.md, typed at the practice phone as they stand there."""

import io
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.simulate.chat import talk
from bot.simulate.lived import MA_HLA
from bot.simulate.player import stopped_at
from bot.simulate.run import lookup_for, simulated_database

PAGE = Path(__file__).parents[3] / "docs" / "training.md"
EXERCISES = re.findall(
    r"^## (\d)\. [^#]*?```practice\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
)
SHOWN_NUMBER = re.compile(r"(?:YES|REPLY) (\d{4})")


@dataclass(frozen=True, slots=True)
class Step:
    """What is typed, and what is then seen."""

    typed: str
    seen: list[str] = field(default_factory=lambda: [])


def steps_of(exercise: str) -> list[Step]:
    steps: list[Step] = []
    for line in exercise.splitlines():
        if line.startswith("> "):
            steps.append(Step(line[2:]))
        else:
            steps[-1].seen.append(line.removeprefix("< "))
    return steps


class Trainee(io.StringIO):
    """Types one step after the other, with the number that was shown last in the place of the page's."""

    def __init__(self, steps: list[Step], out: io.StringIO) -> None:
        super().__init__()
        self._steps = steps
        self._out = out
        self.places: list[int] = []  # how much was shown before each step

    def readline(self, size: int = -1, /) -> str:
        shown = self._out.getvalue()
        self.places.append(len(shown))
        if len(self.places) > len(self._steps):
            return ""
        numbers = SHOWN_NUMBER.findall(shown)
        typed = self._steps[len(self.places) - 1].typed
        return typed.replace("4821", numbers[-1] if numbers else "4821") + "\n"


def test_there_are_five_exercises() -> None:
    assert ["1", "2", "3", "4", "5"] == [number for number, _exercise in EXERCISES]


@pytest.mark.parametrize("exercise", [text for _number, text in EXERCISES], ids=[number for number, _text in EXERCISES])
def test_an_exercise_goes_as_it_is_written(exercise: str, lived: Path, tmp_path: Path) -> None:
    shutil.copytree(lived, tmp_path / "copy")
    steps, out = steps_of(exercise), io.StringIO()
    trainee = Trainee(steps, out)
    with simulated_database(f"sqlite:///{tmp_path / 'copy' / 'practice.db'}") as engine:
        talk(engine, lookup_for(engine, None), trainee, out, stopped_at(engine), me=MA_HLA)
    shown = out.getvalue()
    ends = [*trainee.places[1:], len(shown)]
    came = [shown[start:end] for start, end in zip(trainee.places, ends, strict=True)]
    missed = [
        (step.typed, fact, text)
        for step, text in zip(steps, came, strict=False)
        for fact in step.seen
        if fact not in text
    ]
    assert [] == missed
