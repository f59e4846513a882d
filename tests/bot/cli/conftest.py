"""Running `lanpya` as a person does, in a folder of its own."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.command_line import own_environment, run_lanpya
from tests.disk import mounted

Lanpya = Callable[..., CompletedProcess[str]]


@pytest.fixture
def lanpya(tmp_path: Path) -> Lanpya:
    """Runs `lanpya` with arguments, `stdin` and more environment; returns status, output and errors."""

    def run(
        *arguments: str, stdin: str = "", env: Mapping[str, str] | None = None, cwd: Path = tmp_path
    ) -> CompletedProcess[str]:
        environment = own_environment(LANPYA_DATA=str(tmp_path / "data"), **(env or {}))
        return run_lanpya(*arguments, stdin=stdin.encode(), environment=environment, folder=cwd)

    return run


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """So few kilobytes that no database fits."""
    with mounted(tmp_path / "disk", "64k") as folder:
        yield folder
