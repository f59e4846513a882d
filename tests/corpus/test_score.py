"""What people text, played through the program: no fewer are understood than last time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCORE = Path(__file__).with_name("score.py")
RIGHT = 98.5  # percent, of the run before; it only ever rises


@pytest.fixture(scope="module")
def verdicts() -> list[dict[str, object]]:
    """One object a text, the figures last."""
    lanpya = Path(sys.executable).with_name("lanpya")
    done = subprocess.run(
        [sys.executable, str(SCORE), "--json", "--lanpya", str(lanpya)], capture_output=True, encoding="utf-8"
    )
    assert "" == done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def test_nothing_is_lost_or_acted_on_a_misreading(verdicts: list[dict[str, object]]) -> None:
    assert [] == [(one["id"], one["why"]) for one in verdicts[:-1] if one["verdict"] in ("wrong", "lost")]


def test_every_plea_is_right(verdicts: list[dict[str, object]]) -> None:
    pleas = [one for one in verdicts[:-1] if one["kind"] == "pleas"]
    assert pleas
    assert [] == [one["id"] for one in pleas if one["verdict"] != "right"]


def test_no_fewer_are_understood_than_before(verdicts: list[dict[str, object]]) -> None:
    assert len(verdicts) - 1 == verdicts[-1]["texts"]
    assert float(str(verdicts[-1]["right"])) >= RIGHT
