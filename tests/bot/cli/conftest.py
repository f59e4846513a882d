"""Running `lanpya` as a person does: a process of its own, in a folder of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.disk import mounted

Lanpya = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def lanpya(tmp_path: Path) -> Lanpya:
    """Runs `lanpya` with arguments, `stdin` and more environment; returns status, output and errors."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("LANPYA_")}

    def run(
        *arguments: str, stdin: str = "", env: Mapping[str, str] | None = None, cwd: Path = tmp_path
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            input=stdin,
            cwd=cwd,
            env={
                **kept,
                "PYTHONPATH": str(Path(__file__).parents[3]),
                "LANPYA_DATA": str(tmp_path / "data"),
                "COLUMNS": "200",
                **(env or {}),
            },
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=600,
            check=False,
        )

    return run


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """So few kilobytes that no database fits."""
    with mounted(tmp_path / "disk", "64k") as folder:
        yield folder
