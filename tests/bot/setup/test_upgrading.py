"""`lanpya upgrade` on a small clone: real git, and programs of a few lines for uv, lanpya and systemctl."""

import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.host.instance import FileLock
from bot.setup.upgrading import NotUpgraded, Place, Upgrade, installed_extras

# What the clone holds is what is installed; the repository's only file says how that Lanpya behaves.
UV = """#!/bin/sh
echo "uv $*" >> "$LOG"
[ "$(cat conduct)" != uninstallable ] || { echo "no wheel for it" >&2; exit 1; }
cp conduct .venv/conduct
"""
LANPYA = """#!/bin/sh
conduct=$(cat "$(dirname "$0")/../conduct")
echo "lanpya $* ($conduct)" >> "$LOG"
case "$1 $conduct" in
doctor*)
    [ "$conduct" = broken ] && tables=broken || tables=ok
    echo '{"findings": [{"id": "disk", "level": "broken"}, {"id": "tables", "level": "'$tables'"}]}'
    exit 2 ;;
"version silent") exit 1 ;;
"queue locked") echo "The database is encrypted, and there is no key." >&2; exit 1 ;;
"queue old") ;;
queue*) echo "changed by $conduct" > ../data/lanpya.db; rm -f ../data/lanpya.db-wal ;;
esac
"""
SYSTEMCTL = """#!/bin/sh
echo "systemctl $2" >> "$LOG"
case $2 in
is-active) [ -e "$SERVICE" ] ;;
stop) rm "$SERVICE" ;;
start) [ "$(cat "$PROGRAM/conduct")" = crashing ] || touch "$SERVICE" ;;
esac
"""


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine with Lanpya set up; `commit` adds a newer one to the repository."""

    folder: Path

    @property
    def program(self) -> Path:
        return self.folder / "program"

    @property
    def database(self) -> Path:
        return self.folder / "data" / "lanpya.db"

    def commit(self, conduct: str) -> str:
        repository = self.folder / "repository"
        (repository / "conduct").write_text(conduct, encoding="utf-8")
        git(repository, "add", "conduct")
        git(repository, "commit", "-q", "-m", conduct)
        return git(repository, "rev-parse", "HEAD")

    def upgrade(self, to: str | None = None) -> list[str]:
        said: list[str] = []
        place = Place(self.program, self.folder / "data", self.database, ("crypt",))
        Upgrade(place, said.append, to, settles_seconds=0).run()
        return said

    @property
    def installed(self) -> str:
        return (self.program / ".venv" / "conduct").read_text(encoding="utf-8")

    @property
    def log(self) -> list[str]:
        log = self.folder / "log"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []

    @property
    def is_on(self) -> bool:
        return (self.folder / "on").exists()


def git(folder: Path, *arguments: str) -> str:
    command = ("git", "-c", "user.name=Ma Hla", "-c", "user.email=hla@example.org", *arguments)
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    made = Machine(tmp_path)
    for name in ("repository", "data"):
        (tmp_path / name).mkdir()
    git(tmp_path / "repository", "init", "-q", "-b", "main")
    made.commit("old")
    git(tmp_path, "clone", "-q", "repository", "program")
    program(made.program / ".uv" / "bin" / "uv", UV)
    program(made.program / ".venv" / "bin" / "lanpya", LANPYA)
    program(tmp_path / "bin" / "systemctl", SYSTEMCTL)
    (made.program / ".venv" / "conduct").write_text("old", encoding="utf-8")
    made.database.write_text("as it was", encoding="utf-8")
    Path(f"{made.database}-wal").write_text("and its log", encoding="utf-8")
    (tmp_path / "on").touch()
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    for key, value in (("LOG", "log"), ("SERVICE", "on"), ("PROGRAM", "program")):
        monkeypatch.setenv(key, str(tmp_path / value))
    return made


def test_a_newer_program_takes_the_place_of_the_old_one(machine: Machine) -> None:
    new = machine.commit("new")
    said = machine.upgrade()
    assert f"Lanpya is {new[:10]} now" in said[-1]
    assert ("new", True) == (machine.installed, machine.is_on)
    assert "changed by new\n" == machine.database.read_text(encoding="utf-8")
    assert [] == list(machine.database.parent.glob("*before-upgrade"))
    assert [
        "lanpya queue --json (old)",
        "lanpya doctor --offline --json (old)",
        "systemctl is-active",
        "systemctl stop",
        "uv sync -q --frozen --no-dev --no-editable --reinstall-package lanpya --extra crypt",
        "lanpya version (new)",
        "lanpya queue --json (new)",
        "lanpya doctor --offline --json (new)",
        "systemctl start",
        "systemctl is-active",
    ] == machine.log


@pytest.mark.parametrize(
    ("conduct", "why"),
    [
        ("uninstallable", "no wheel for it"),
        ("silent", "lanpya version: status 1"),
        ("broken", "lanpya doctor: tables broken"),
        ("crashing", "the service ends after its start"),
    ],
)
def test_one_that_does_not_work_here_leaves_all_as_it_was(machine: Machine, conduct: str, why: str) -> None:
    old = git(machine.program, "rev-parse", "HEAD")
    machine.commit(conduct)
    with pytest.raises(NotUpgraded, match=f"{why}.*All is as it was before"):
        machine.upgrade()
    assert (old, "old", True) == (git(machine.program, "rev-parse", "HEAD"), machine.installed, machine.is_on)
    assert "as it was" == machine.database.read_text(encoding="utf-8")
    assert "and its log" == Path(f"{machine.database}-wal").read_text(encoding="utf-8")
    assert {"lanpya.db", "lanpya.db-wal"} == {file.name for file in machine.database.parent.iterdir()}


def test_the_newest_is_left_as_it_is(machine: Machine) -> None:
    assert "This is the newest already" in machine.upgrade()[-1]
    assert machine.is_on


def test_a_chosen_version_is_put_in_place_and_an_older_one_is_not(machine: Machine) -> None:
    old = git(machine.program, "rev-parse", "HEAD")
    wanted = machine.commit("wanted")
    machine.commit("newest")
    machine.upgrade(wanted)
    assert "wanted" == machine.installed
    with pytest.raises(NotUpgraded, match="not newer than what is here"):
        machine.upgrade(old)
    assert "wanted" == machine.installed


def changed(machine: Machine) -> None:
    (machine.program / "conduct").write_text("mine", encoding="utf-8")


def far_away(machine: Machine) -> None:
    (machine.folder / "repository").rename(machine.folder / "elsewhere")


def no_clone(machine: Machine) -> None:
    (machine.program / ".git").rename(machine.program / "git")


def without_key(machine: Machine) -> None:
    (machine.program / ".venv" / "conduct").write_text("locked", encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (without_key, "The data cannot be opened here: .*there is no key"),
        (changed, "Files of the program were changed"),
        (far_away, "No newer Lanpya can be had: git fetch: fatal"),
        (no_clone, "was not set up by deploy/install.sh"),
    ],
)
def test_what_stands_against_it_is_told_before_anything_is_stopped(
    machine: Machine, spoil: Callable[[Machine], None], why: str
) -> None:
    machine.commit("new")
    spoil(machine)
    with pytest.raises(NotUpgraded, match=why):
        machine.upgrade()
    assert (True, True) == (machine.installed in ("old", "locked"), machine.is_on)
    assert "systemctl stop" not in machine.log


def test_a_program_that_runs_outside_the_service_is_not_pulled_away(machine: Machine) -> None:
    machine.commit("new")
    (machine.folder / "on").unlink()
    held = FileLock(Path(f"{machine.database}.lock"))
    try:
        with pytest.raises(NotUpgraded, match="stop it first"):
            machine.upgrade()
    finally:
        held.release()
    assert "old" == machine.installed
    machine.upgrade()
    assert ("new", False) == (machine.installed, machine.is_on)


def test_extras_that_are_installed_are_found() -> None:
    assert "crypt" in installed_extras()
