"""Whether gammu-smsd has lost its modem, as the unit asks that starts it again."""

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import must_have

SCHEMA = Path("/usr/share/doc/gammu-smsd/examples/sqlite.sql")
DEPLOY = Path(__file__).parents[4] / "deploy"
SILENT, LIVES = 0, 1


def asked(spool: Path) -> int:
    must_have("sqlite3", "sqlite3")
    return subprocess.run([DEPLOY / "modem-is-silent", spool, "0"], capture_output=True, check=False).returncode


def new_spool(path: Path) -> Path:
    must_have("gammu-smsd", "gammu-smsd")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(SCHEMA.read_text(encoding="utf-8"))
    return path


def phone(spool: Path, number: int, ago: str, state: tuple[str, str, int, int] = ("ATOM", "41406", 95, 51)) -> None:
    """What the daemon wrote of a modem: its network's name and code, battery and signal."""
    with closing(sqlite3.connect(spool)) as connection, connection:
        connection.execute(
            "INSERT INTO phones (ID, IMEI, IMSI, Client, UpdatedInDB, NetName, NetCode, Battery, Signal) "
            "VALUES ('', ?, '', '', datetime('now', ?), ?, ?, ?, ?)",
            (number, ago, *state),
        )


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        pytest.param([], SILENT, id="no modem was ever found"),
        pytest.param(["-10 seconds"], LIVES, id="written just now"),
        pytest.param(["-2 minutes"], LIVES, id="one lost answer blocks the daemon for a minute"),
        pytest.param(["-4 minutes"], SILENT, id="unplugged, and plugged in again"),
        pytest.param(["-40 days", "-10 seconds"], LIVES, id="beside a modem of before"),
        pytest.param(["+1 day"], SILENT, id="written before the clock was set back"),
    ],
)
def test_a_daemon_is_silent_that_wrote_of_no_modem(tmp_path: Path, heard: list[str], expected: int) -> None:
    spool = new_spool(tmp_path / "smsd.db")
    for number, ago in enumerate(heard):
        phone(spool, number, ago)
    assert expected == asked(spool)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        pytest.param(("", "", 0, 0), SILENT, id="unplugged while it was open, as gammu-smsd 1.42 wrote it"),
        pytest.param(("", "", 95, -1), LIVES, id="no network"),
        pytest.param(("", "", 0, -1), LIVES, id="no network, and no battery that it tells of"),
        pytest.param(("", "41406", 0, 0), LIVES, id="a network and hardly a signal"),
        pytest.param(("", "", 0, 30), LIVES, id="a modem that does not name its network"),
    ],
)
def test_a_daemon_that_writes_zeros_has_lost_its_modem(
    tmp_path: Path, state: tuple[str, str, int, int], expected: int
) -> None:
    spool = new_spool(tmp_path / "smsd.db")
    phone(spool, 1, "-10 seconds", state)
    assert expected == asked(spool)


def test_a_spool_that_is_not_there_or_is_none_starts_nothing_again(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_text("no database at all, but some words that are long enough")
    assert LIVES == asked(tmp_path / "missing.db") == asked(other)
    assert not (tmp_path / "missing.db").exists()


def test_the_units_name_what_is_there() -> None:
    service = (DEPLOY / "gammu-smsd-watch.service").read_text(encoding="utf-8")
    installer = (DEPLOY / "install.sh").read_text(encoding="utf-8")
    assert "ExecCondition=/opt/lanpya/deploy/modem-is-silent" in service
    for unit in ("gammu-smsd-watch.service", "gammu-smsd-watch.timer"):
        assert f"unit {unit}" in installer and (DEPLOY / unit).exists()
    assert "service enable --now gammu-smsd-watch.timer" in installer
