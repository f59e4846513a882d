"""Running `lanpya` as a person does, in a folder of its own."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bot.simulate.run import PRACTICE
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


@pytest.fixture(scope="session")
def kept_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `LANPYA_DATA` names on a machine on which the practice network is in force."""
    folder = tmp_path_factory.mktemp("office")
    environment = own_environment(LANPYA_DATA=str(folder / "data"))
    assert 0 == run_lanpya("network", "load", str(PRACTICE), environment=environment, folder=folder).returncode
    return folder / "data"


@pytest.fixture
def office(lanpya: Lanpya, kept_office: Path, tmp_path: Path) -> Lanpya:
    """`lanpya` on such a machine."""
    shutil.copytree(kept_office, tmp_path / "data")
    return lanpya


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """So few kilobytes that no database fits."""
    with mounted(tmp_path / "disk", "64k") as folder:
        yield folder
