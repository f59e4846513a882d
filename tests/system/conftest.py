"""The real program, and real other ends of its lines."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests.bot.channels.modem import rig
from tests.postgres import bare_database
from tests.system import outages
from tests.system.counterparts import Counterpart, ModemEnd, TelegramEnd
from tests.system.program import Program, lay_network

StartProgram = Callable[..., Program]
Record = Callable[[str, object], None]  # pytest's record_property; what is recorded as "shown" is shown at the end


@pytest.fixture(autouse=True, scope="session")
def _prepared(prepared_lanpya: Path) -> None:
    """Programs start in a moment."""


@pytest.fixture
def own_postgres(postgres_server: str) -> str:
    """The URL of an empty PostgreSQL database that no other test has; the program migrates it itself."""
    return bare_database(postgres_server, f"own_{uuid4().hex}")


@pytest.fixture
def telegram() -> Iterator[TelegramEnd]:
    """A Telegram on this machine."""
    end = TelegramEnd()
    yield end
    end.stop()


def _needs(lacking: str | None) -> None:
    """What is missing: skipped loudly on a laptop, failed where the project is checked."""
    if lacking and os.environ.get("CI"):
        pytest.fail(lacking)
    if lacking:
        pytest.skip(lacking)


@pytest.fixture
def has_modem() -> None:
    """gammu-smsd is installed."""
    _needs(rig.missing())


@pytest.fixture
def has_net_namespaces() -> None:
    """A clock can be hurried, a network of one's own made, and gammu-smsd is installed."""
    _needs(outages.missing() or rig.missing())


@pytest.fixture
def modem(tmp_path: Path, has_modem: None) -> Iterator[ModemEnd]:
    """A modem daemon with its dummy phone."""
    end = ModemEnd(tmp_path / "modem")
    yield end
    end.stop()


@pytest.fixture
def program_for(tmp_path: Path) -> Iterator[StartProgram]:
    """A `lanpya run` that serves an end, not started yet; gone after the test."""
    made: list[Program] = []

    def make(end: Counterpart, *, before: tuple[str, ...] = (), folder: Path = tmp_path, **settings: str) -> Program:
        lay_network(folder, end.address(-1), end.address(-2))
        made.append(Program(folder, {**end.settings, **settings}, before=before))
        return made[-1]

    yield make
    for program in made:
        program.kill()
