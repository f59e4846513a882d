"""Running `lanpya simulate` as a person does."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from bot.simulate.lived import is_lived, live
from bot.simulate.run import lookup_for, simulated_database
from tests.bot.cli.conftest import lanpya
from tests.command_line import run_lanpya, start_lanpya

__all__ = ["lanpya"]


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
    return _simulate(run_lanpya, tmp_path)


@pytest.fixture
def simulate_in_a_process(tmp_path: Path) -> Simulate:
    """The same in a process of its own, on a machine that knows no letters but ASCII's."""
    return _simulate(start_lanpya, tmp_path)


def _simulate(how: Callable[..., CompletedProcess[str]], tmp_path: Path) -> Simulate:
    def play(script: list[dict[str, Any]] | bytes, *arguments: str) -> Played:
        raw = script if isinstance(script, bytes) else "\n".join(map(json.dumps, script)).encode()
        environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "HOME": str(tmp_path)}
        done = how("simulate", *arguments, stdin=raw, environment=environment, folder=tmp_path)
        return Played(done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr)

    return play


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of `lanpya demo --keep`, with the story played."""
    folder = tmp_path_factory.mktemp("lived")
    with simulated_database(f"sqlite:///{folder / 'practice.db'}") as engine:
        assert not is_lived(engine)
        assert [] == live(engine, lookup_for(engine, None))
    return folder
