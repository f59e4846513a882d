"""A spool, a channel on it, and a bot that polls; with and without a real daemon."""

import os
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from tests.bot.channels.modem.consumer import Consumer
from tests.bot.channels.modem.rig import Rig, missing, new_spool


@pytest.fixture
def gammu() -> None:
    """Without gammu-smsd: skipped loudly on a laptop, failed where the project is checked."""
    lacking = missing()
    if lacking and os.environ.get("CI"):
        pytest.fail(lacking)
    if lacking:
        pytest.skip(lacking)


@pytest.fixture
def spool(tmp_path: Path, gammu: None) -> Path:
    """An empty spool without a daemon."""
    return new_spool(tmp_path / "smsd.db")


@pytest.fixture
def rig(tmp_path: Path, gammu: None) -> Iterator[Rig]:
    """A daemon that runs."""
    rig = Rig(tmp_path)
    rig.start()
    yield rig
    rig.stop()


@pytest.fixture
async def consume() -> AsyncIterator[Callable[..., Consumer]]:
    """Starts bots that poll a spool, and ends them."""
    consumers: list[Consumer] = []

    def start(spool: Path, **options: object) -> Consumer:
        consumers.append(Consumer(spool, **options))
        return consumers[-1]

    yield start
    for consumer in consumers:
        await consumer.stop()


@pytest.fixture
def local_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Moves this machine, and the daemons started after, to a time zone."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()
