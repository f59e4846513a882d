"""A real Kannel beside our web server, inbox and outbox."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import Engine

from bot.channels.gateway.file import read_description
from storage.engine import open_engine
from tests.bot.channels.gateway.files import kannel_file, write
from tests.bot.channels.gateway.kannel import Kannel, missing
from tests.bot.channels.gateway.served_program import CountingChannel, ServedProgram, served_program
from tests.ports import free_port


@pytest.fixture(scope="session")
def has_kannel() -> None:
    """Without Kannel: skipped loudly on a laptop, failed where the project is checked."""
    lacking = missing()
    if lacking and os.environ.get("CI"):
        pytest.fail(lacking)
    if lacking:
        pytest.skip(lacking)


@pytest.fixture(scope="module")
def calls_port() -> int:
    """Where Kannel calls us; nobody need be there."""
    return free_port()


@pytest.fixture(scope="module")
def kannel(tmp_path_factory: pytest.TempPathFactory, has_kannel: None, calls_port: int) -> Iterator[Kannel]:
    """Both boxes, running, with an operator."""
    kannel = Kannel(tmp_path_factory.mktemp("kannel"), calls_port)
    try:
        kannel.start()
        yield kannel
    finally:
        kannel.stop()


@pytest.fixture
def database(tmp_path: Path, sqlite_template: Path) -> Iterator[Engine]:
    path = tmp_path / "lanpya.db"
    shutil.copy(sqlite_template, path)
    engine = open_engine(f"sqlite:///{path}")
    yield engine
    engine.dispose()


@pytest.fixture
def channel(kannel: Kannel, calls_port: int, tmp_path: Path) -> CountingChannel:
    """The channel on Kannel's preset, as on one machine with it; nobody else's texts are there."""
    kannel.smsc.see().clear()
    description = read_description(write(tmp_path, kannel_file(kannel.sendsms_port)))
    return CountingChannel(description, country="MM", calls_url=f"http://127.0.0.1:{calls_port}/channels/gateway")


@pytest_asyncio.fixture
async def program(database: Engine, channel: CountingChannel, calls_port: int) -> AsyncIterator[ServedProgram]:
    """Our end, running."""
    async with served_program(database, channel, calls_port) as program:
        yield program
        await program.reported()
