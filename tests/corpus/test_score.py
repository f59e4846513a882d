"""What people text, played through the program: no fewer are understood than last time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
# The texts, and how many percent of them were right in the run before; it only ever rises. What is not right is asked:
# FORGET and START by SMS want their YES, and a name that somebody has wants a second word.
TABLES = {"texts.jsonl": 98.0, "more_texts.jsonl": 99.5, "pleas_texts.jsonl": 99.0, "unseen_texts.jsonl": 98.5}
LONG = {"pleas_texts.jsonl", "unseen_texts.jsonl"}

Verdicts = list[dict[str, object]]


@pytest.fixture(
    scope="module", params=[pytest.param(one, marks=pytest.mark.long if one in LONG else ()) for one in TABLES]
)
def table(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def verdicts(table: str, prepared_lanpya: Path) -> Verdicts:
    """One object a text, the figures last."""
    command = [sys.executable, str(FOLDER / "score.py"), str(FOLDER / table), "--json"]
    done = subprocess.run([*command, "--lanpya", str(prepared_lanpya)], capture_output=True, encoding="utf-8")
    assert "" == done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def test_nothing_is_lost_or_acted_on_a_misreading(verdicts: Verdicts) -> None:
    assert [] == [(one["id"], one["why"]) for one in verdicts[:-1] if one["verdict"] in ("wrong", "lost")]


def test_every_plea_is_right(verdicts: Verdicts) -> None:
    pleas = [one for one in verdicts[:-1] if one["kind"] == "pleas"]
    assert pleas
    assert [] == [one["id"] for one in pleas if one["verdict"] != "right"]


def test_no_fewer_are_understood_than_before(verdicts: Verdicts, table: str) -> None:
    assert len(verdicts) - 1 == verdicts[-1]["texts"]
    assert float(str(verdicts[-1]["right"])) >= TABLES[table]
