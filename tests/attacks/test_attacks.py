"""Each attack is held, and who has the right still can: a choice in ./check, all in ./check --long."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FILES = {file.stem: file for file in sorted(HERE.glob("[abcp][0-9][0-9]_*.py"))}
# What costs little and stands for its kind: these are played in every check.
CHOICE = (
    *("a03", "a07", "a08", "a09", "a14", "a16", "a19", "a20", "a23", "a24", "a26", "a27"),
    *("p03", "p08"),
)

EACH = [
    pytest.param(file, id=name, marks=() if name.startswith(CHOICE) else pytest.mark.long)
    for name, file in FILES.items()
]


def _played(file: Path, lanpya: Path) -> str:
    """What the attack says in its last line."""
    done = subprocess.run(
        [sys.executable, str(file)], capture_output=True, encoding="utf-8", env={**os.environ, "LANPYA": str(lanpya)}
    )
    return f"{done.stdout}{done.stderr}".strip().rpartition("\n")[2]


@pytest.mark.system
@pytest.mark.parametrize("file", EACH)
def test_attack_is_held(file: Path, prepared_lanpya: Path) -> None:
    said = _played(file, prepared_lanpya)
    assert said.startswith("HOLDS"), said


def test_choice_names_attacks() -> None:
    assert [] == [begin for begin in CHOICE if not any(name.startswith(begin) for name in FILES)]
