"""At a terminal the program says what happens in sentences, in the network's time, without words or numbers."""

import io
import logging
import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
import structlog

from bot.host.log import configure
from bot.host.spoken import Spoken
from bot.settings import LogForm, LogLevel


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Terminal]:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(Spoken, "zone", ZoneInfo("Asia/Yangon"))
    root = logging.getLogger()
    before = (root.handlers, root.level)
    stream = _Terminal()
    configure(LogForm.AUTO, LogLevel.INFO, stream=stream)
    yield stream
    root.handlers, level = before
    root.setLevel(level)
    logging.captureWarnings(False)
    structlog.reset_defaults()


def said(terminal: _Terminal) -> list[str]:
    """The lines, without their time."""
    lines = terminal.getvalue().splitlines()
    assert all(re.match(r"\d\d:\d\d:\d\d ", line) for line in lines)
    return [line[9:] for line in lines]


def test_it_says_what_runs_and_how_it_is_stopped(terminal: _Terminal) -> None:
    structlog.get_logger().info("run.started", network="Delta", members=24, channels=["Telegram", "the modem"])

    assert [
        "Delta: 24 members. Texts come and go by Telegram, the modem. Ctrl+C stops; nothing is lost by that."
    ] == said(terminal)


def test_each_text_is_a_line(terminal: _Terminal) -> None:
    log = structlog.get_logger()
    log.info("receive.kept", channel="telegram", new=1, of=1)
    log.info("receive.kept", channel="modem", new=0, of=1)  # it was there already
    log.info("deliver.left", channel="modem", outbox=12)

    assert ["in   1 text by Telegram", "out  1 text by the modem"] == said(terminal)


def test_what_nobody_waits_for_is_not_said(terminal: _Terminal) -> None:
    for event in ("process.handled", "tick.acted", "run.ready"):
        structlog.get_logger().info(event, count=1)

    assert [] == said(terminal)


def test_what_goes_wrong_is_said_with_what_becomes_of_it(terminal: _Terminal) -> None:
    log = structlog.get_logger()
    log.warning("telegram.away", reason="network", wait_seconds=1)
    log.warning("deliver.unreachable", channel="modem", reason="sim", failures=3)
    log.warning("deliver.failed", outbox=7, channel="modem", reason="number")
    log.warning("run.recovered", scheme="sms", again=2)
    log.error("backup.failed", error="the disk is full")
    log.warning("run.begun", database="/var/lib/lanpya/lanpya.db")

    assert [
        "Nothing comes or goes for now: no way to Telegram. It is tried again, and nothing is lost.",
        "Texts wait for now: the network turns the SIM away. It is tried again, and nothing is lost.",
        "1 text cannot be delivered (no such number): lanpya queue tells more.",
        "2 texts of before the last stop may leave again now.",
        "The database could not be copied: the disk is full.",
        "A new network begins: there was none in /var/lib/lanpya/lanpya.db. If there should be one, see LANPYA_DATA in "
        ".env.",
    ] == said(terminal)


def test_what_has_no_sentence_is_said_with_all_that_is_known(terminal: _Terminal) -> None:
    structlog.get_logger().warning("media.gone", inbox=7, reason="credit")

    [line] = said(terminal)
    assert "media.gone" in line
    assert "credit" in line


def test_times_are_those_of_the_network(terminal: _Terminal) -> None:
    renderer = Spoken(structlog.dev.ConsoleRenderer(colors=False))
    event = {"event": "deliver.left", "level": "info", "timestamp": "2026-12-01T03:00:00Z", "channel": "modem"}

    assert "09:30:00 out  1 text by the modem" == renderer(None, "info", event)
