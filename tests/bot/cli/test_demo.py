"""`lanpya demo`: where it opens. What it shows: tests/bot/web/practice, and test_lived.py for the terminal."""

import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from bot.cli.demo import has_browser
from bot.web.server import bind
from tests.bot.cli.conftest import Lanpya
from tests.command_line import ROOT, own_environment


@pytest.fixture
def at_a_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits before a screen with a browser."""
    for name in ("SSH_CONNECTION", "SSH_TTY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("BROWSER", "true %s")
    monkeypatch.setattr(sys, "stdin", _Keyboard())


class _Keyboard:
    def isatty(self) -> bool:
        return True


@pytest.mark.usefixtures("at_a_desk")
def test_a_browser_is_for_who_sits_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert has_browser()
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")
    assert not has_browser()


@pytest.mark.usefixtures("at_a_desk")
@pytest.mark.skipif(sys.platform == "darwin", reason="there is always a screen")
def test_there_is_none_without_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY")
    assert not has_browser()


@pytest.mark.usefixtures("at_a_desk")
def test_there_is_none_where_texts_come_by_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Pipe())
    assert not has_browser()


class _Pipe:
    def isatty(self) -> bool:
        return False


def test_the_terminal_has_no_address(lanpya: Lanpya) -> None:
    for option in (["--no-browser"], ["--port", "8790"]):
        done = lanpya("demo", "--terminal", *option)
        assert (2, "") == (done.returncode, done.stdout)
        assert "leave --terminal out" in done.stderr


def test_a_port_that_is_taken_is_said(lanpya: Lanpya) -> None:
    with bind("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        done = lanpya("demo", "--no-browser", "--port", str(port))
    assert (1, "") == (done.returncode, done.stdout)
    assert f"Port {port} cannot be had" in done.stderr


def test_it_serves_until_it_is_told_to_stop_and_goes_on_another_day(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", "0", "--keep", "data"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=tmp_path, env=own_environment(PYTHONPATH=str(ROOT))
    ) as process:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        assert url.startswith("http://127.0.0.1:")
        assert "Day 37 of 100" in httpx.get(url).text
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()
    assert (0, True) == (process.returncode, "Ctrl+C ends it." in rest), rest
    assert (tmp_path / "data" / "practice.db").exists()
