"""Whatever a command is given, who typed it reads what is wrong and what to do; nothing is lost or written over."""

import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from bot.cli.commands import COMMANDS, GROUPS
from bot.simulate.run import PRACTICE
from tests.bot.cli.conftest import Lanpya

_PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def _nothing(_path: Path) -> None:
    pass


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(20_000_000)


# What stands where a file is wanted.
THINGS: Mapping[str, Callable[[Path], object]] = {
    "nothing": _nothing,
    "a folder": Path.mkdir,
    "an empty file": Path.touch,
    "another encoding": lambda path: path.write_bytes(b'name = "Hl\xe9"\n'),
    "a photo": lambda path: path.write_bytes(_PNG),
    "a huge file": _huge,
    "a pipe": os.mkfifo,
    "a letter": lambda path: path.write_text("Dear friends,\nthe list comes on Monday.\n"),
    "a list of other things": lambda path: path.write_text("colour,size\nred,5\n"),
    "a number without end": lambda path: path.write_text(f"[network]\nsilent_after_days = {'9' * 5_000}\n"),
    "another such number": lambda path: path.write_text(f"[network]\nsilent_after_days = 0x{'f' * 9_000}\n"),
    "brackets in brackets": lambda path: path.write_text(f"[network]\nname = {'[' * 5_000}\n"),
    "another TOML": lambda path: path.write_text('network = 3\ngroups = "PRO"\nplan = []\n'),
}
READERS = (
    ("network", "check"),
    ("network", "load", "--yes"),
    ("leaflet",),
    ("members", "import"),
    ("rehearse",),
    ("simulate", "--network"),
    ("restore", "--yes"),
    ("restore", "--yes", "--key"),
    ("backup", "--verify"),
)
WRITERS = (
    ("members", "export"),
    ("members", "export", "--force"),
    ("reports", "export"),
    ("leaflet", str(PRACTICE), "--to"),
    ("leaflet", str(PRACTICE), "--force", "--to"),
    ("backup", "--to"),
    ("demo", "--keep"),
    ("init", "--dir"),
    ("simulate", "--files"),
)
# Of a program that has tables, too, some of them called like ours; and files that are no database.
DATABASES: Mapping[str, Callable[[Path], object]] = {
    "of another program": lambda path: _with_tables(path, "CREATE TABLE songs (title TEXT)"),
    "with a table called like ours": lambda path: _with_tables(path, "CREATE TABLE people (x TEXT)"),
    "with migrations of another program": lambda path: _with_tables(
        path, "CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('ae1027a6acf')"
    ),
    "with no database in it": lambda path: path.write_bytes(b"Dear friends, " * 500),
    "that is a folder": Path.mkdir,
}
ON_DATABASE = (
    ("members", "list"),
    ("members", "add", "09771234567", "Ma", "Hla"),
    ("members", "lead", "PRO", "Ma", "Hla"),
    ("members", "out"),
    ("members", "export", "-"),
    ("reports", "list"),
    ("queue",),
    ("queue", "retry", "all"),
    ("queue", "clock-is-right"),
    ("digest", "--preview"),
    ("costs",),
    ("network", "load", str(PRACTICE)),
    ("network", "invite", "FUND"),
    ("backup",),
    ("run",),
    ("doctor", "--offline"),
)
WORDS = ("", " ", "-5", "0", "9" * 30, "moon", "မ", "🙂", "x" * 5_000, "%s", "{}", "[red]", "../../x", "\x1b[2J")
TYPED = (
    ("members", "add"),
    ("members", "lead"),
    ("members", "lead", "PRO"),
    ("members", "lost"),
    ("members", "found"),
    ("members", "block"),
    ("members", "unblock"),
    ("members", "remove", "Ma Hla"),
    ("members", "list", "--group"),
    ("members", "export", "-", "--group"),
    ("reports", "show"),
    ("reports", "list", "--from"),
    ("reports", "list", "--to"),
    ("reports", "list", "--theme"),
    ("reports", "list", "--township"),
    ("reports", "list", "--group"),
    ("queue", "retry"),
    ("queue", "drop"),
    ("digest", "--preview", "--group"),
    ("digest", "--preview", "--language"),
    ("costs", "--month"),
    ("network", "invite", "FUND", "--uses"),
    ("network", "invite", "--revoke"),
    ("leaflet", str(PRACTICE), "--force", "--role"),
    ("leaflet", str(PRACTICE), "--force", "--language"),
    ("run", "--only"),
    ("simulate", "--until"),
)
_PROGRAMMERS_WORDS = ("Traceback", "did not expect", "Errno", "integer", "Value error", "%Y", "None")


def _with_tables(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def _rows(path: Path) -> object:
    """All that stands in a database; of what is none, its bytes."""
    if not path.is_file():
        return None
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    except sqlite3.DatabaseError:
        return path.read_bytes()
    finally:
        connection.close()


def _told(run: Lanpya, arguments: Sequence[str]) -> str:
    """What the command says, after it refused in words."""
    done = run(*arguments)
    said = f"{done.stdout}{done.stderr}"
    assert (done.returncode in (1, 2), [word for word in _PROGRAMMERS_WORDS if word in said]) == (True, []), said
    assert said.strip()
    return said


def _contents(folder: Path) -> dict[str, bytes | str]:
    """All that stands in the folder, but what a database and a refused copy leave beside."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else "no file"
        for path in folder.rglob("*")
        if path.suffix in (".csv", ".toml", ".html", ".txt") or path.name == "thing"
    }


@pytest.mark.parametrize("command", READERS, ids=" ".join)
def test_what_is_no_file_of_its_kind_is_told(office: Lanpya, tmp_path: Path, command: Sequence[str]) -> None:
    for name, make in THINGS.items():
        thing = tmp_path / name / "thing"
        thing.parent.mkdir()
        make(thing)
        before = _contents(thing.parent)

        said = _told(office, [*command, str(thing)])

        assert (name, before) == (name, _contents(thing.parent)), said


@pytest.mark.parametrize("command", WRITERS, ids=lambda command: " ".join(command).replace(str(PRACTICE), "FILE"))
def test_what_cannot_be_written_is_told(office: Lanpya, tmp_path: Path, command: Sequence[str]) -> None:
    there = tmp_path / "there.csv"
    places = {"a name that is too long": tmp_path / f"{'y' * 300}.csv", "a place for nobody": Path("/proc/none/x.csv")}
    if command[0] in ("members", "reports", "leaflet"):
        (tmp_path / "folder.csv").mkdir()
        os.mkfifo(tmp_path / "pipe.csv")
        places |= {"a folder": tmp_path / "folder.csv", "a pipe": tmp_path / "pipe.csv", "no name": Path()}
    if "--force" not in command:
        there.write_text("what was there before")
        places["a file that is there"] = there
    before = _contents(tmp_path)

    for place in places.values():
        _told(office, [*command, str(place)])

    assert before == _contents(tmp_path)
    assert (tmp_path / "pipe.csv").is_fifo() == (command[0] in ("members", "reports", "leaflet"))


@pytest.mark.parametrize("kind", DATABASES)
def test_a_database_of_another_program_is_left_as_it_is(lanpya: Lanpya, tmp_path: Path, kind: str) -> None:
    database = tmp_path / "data" / "lanpya.db"
    database.parent.mkdir()
    DATABASES[kind](database)
    before = _rows(database)

    for command in ON_DATABASE:
        assert (command, str(database) in _told(lanpya, command)) == (command, True)

    assert before == _rows(database)


@pytest.mark.parametrize("command", TYPED, ids=lambda command: " ".join(command).replace(str(PRACTICE), "FILE"))
def test_a_wrong_word_is_told(office: Lanpya, command: Sequence[str]) -> None:
    more = ["Ma Hla"] if command == ("members", "lead") else []

    for word in WORDS:
        _told(office, [*command, word, *more])


def test_an_option_that_there_is_not_is_told_by_every_command(lanpya: Lanpya) -> None:
    commands = [[one.__name__] for some in COMMANDS.values() for one in some]
    for groups in GROUPS.values():
        for name, group in groups.items():
            commands += [
                [name, one.name or str(getattr(one.callback, "__name__", ""))] for one in group.registered_commands
            ]

    for command in commands:
        assert "has no --moon" in _told(lanpya, [*command, "--moon"]), command
