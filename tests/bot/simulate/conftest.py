"""Running `lanpya simulate` as a person does."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.bot.cli.conftest import lanpya

__all__ = ["lanpya"]
ROOT = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a script."""

    status: int
    lines: list[dict[str, Any]]
    errors: str

    @property
    def texts(self) -> list[tuple[str, str]]:
        """Who got which text, without the summary."""
        return [(line["to"], line["text"]) for line in self.lines if "to" in line]


Simulate = Callable[..., Played]


@pytest.fixture
def simulate(tmp_path: Path) -> Simulate:
    """Plays objects, or raw bytes, with further arguments."""

    def play(script: list[dict[str, Any]] | bytes, *arguments: str) -> Played:
        raw = script if isinstance(script, bytes) else "\n".join(map(json.dumps, script)).encode()
        done = subprocess.run(
            [sys.executable, "-m", "bot", "simulate", *arguments],
            input=raw,
            capture_output=True,
            cwd=tmp_path,
            env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "LC_ALL": "C", "HOME": str(tmp_path)},
            timeout=600,
            check=False,
        )
        lines = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
        return Played(done.returncode, lines, done.stderr.decode("utf-8"))

    return play
