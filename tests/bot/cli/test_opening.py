"""A database that cannot be used is told in a sentence that names the file and says what to do."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import text

from bot.cli.command_error import CommandError
from bot.cli.opening import open_database
from bot.settings import Settings
from storage.engine import open_engine, writing
from tests.postgres import named

Lanpya = Callable[..., subprocess.CompletedProcess[str]]

NOBODY = "65534"
ROOT = Path(__file__).parents[3]


@pytest.fixture
def file(tmp_path: Path, sqlite_template: Path) -> Path:
    """A database in the data folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    return Path(shutil.copy(sqlite_template, folder / "lanpya.db"))


@pytest.fixture
def open_file(sqlite_template: Path) -> Iterator[Path]:
    """A database that others can get at: the folders of pytest are private."""
    with TemporaryDirectory(prefix="lanpya-test-") as folder:
        Path(folder).chmod(0o755)
        data = Path(folder) / "data"
        data.mkdir()
        yield Path(shutil.copy(sqlite_template, data / "lanpya.db"))
        data.chmod(0o755)


def opened(settings: Settings, patience: float = 30) -> str:
    """What is told when the database is opened and written to; empty when all is well."""
    try:
        with open_database(settings, patience) as engine, writing(engine) as connection:
            connection.execute(text("DELETE FROM notes"))
    except CommandError as command_error:
        return str(command_error)
    return ""


def settings_for(folder: Path, **more: str) -> Settings:
    return Settings.model_validate({"data": folder, **more})


def opened_as_nobody(folder: Path) -> str:
    """The same in a process without the rights of root, whom file modes do not stop."""
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2]);"
        "from test_opening import opened, settings_for; print(opened(settings_for(Path(sys.argv[1]))))"
    )
    user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
    python = [*user, sys.executable, "-B"]
    if subprocess.run([*python, "-c", "import bot, pytest"], cwd=ROOT, check=False).returncode:
        pytest.skip("the user nobody cannot read the program here, so that what file modes stop is not tested")
    done = subprocess.run(
        [*python, "-c", code, folder, Path(__file__).parent], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def test_a_database_that_is_not_there_is_made(tmp_path: Path) -> None:
    assert opened(settings_for(tmp_path / "some" / "data")) == ""
    assert (tmp_path / "some" / "data" / "lanpya.db").exists()


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, no folder")

    told = opened(settings_for(tmp_path / "data"))

    assert told == f"The data folder {tmp_path}/data cannot be made (file exists): name another one in LANPYA_DATA."


@pytest.mark.parametrize(
    "damage", [b"This is no database, but a letter to somebody." * 100, b"SQLite format 3\x00" * 400]
)
def test_a_damaged_file_names_the_newest_copy(file: Path, damage: bytes) -> None:
    copies = file.parent / "backups"
    copies.mkdir()
    for name in ("lanpya-2026-11-21-090000.db", "lanpya-2026-11-22-090000.db"):
        (copies / name).touch()
    file.write_bytes(damage)

    told = opened(settings_for(file.parent))

    newest = copies / "lanpya-2026-11-22-090000.db"
    assert told == (
        f"The database file {file} is damaged. "
        f"Stop lanpya run, then put the newest copy in its place: lanpya restore {newest}"
    )
    assert file.read_bytes() == damage


@pytest.mark.parametrize(
    ("lose", "what"),
    [
        pytest.param(Path.unlink, "missing", id="gone"),
        pytest.param(lambda file: file.write_bytes(b""), "empty", id="empty"),
    ],
)
def test_one_that_was_lost_is_not_begun_anew_where_there_are_copies(
    file: Path, lose: Callable[[Path], object], what: str
) -> None:
    copies = file.parent / "backups"
    copies.mkdir()
    (newest := copies / "lanpya-2026-11-22-090000.db").touch()
    lose(file)

    told = opened(settings_for(file.parent))

    assert told == (
        f"The database file {file} is {what}, though there are copies of it. Put the newest in its place: "
        f"lanpya restore {newest} - or, to begin a new network, move the copies out of {copies}."
    )
    assert not file.exists() or not file.stat().st_size


def test_a_damaged_page_in_the_middle_is_told(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))

    told = opened(settings_for(file.parent))

    assert told.startswith(f"The database file {file} is damaged, and there is no copy in {file.parent}/backups.")


def test_a_read_only_file_is_told(open_file: Path) -> None:
    open_file.chmod(0o444)
    open_file.parent.chmod(0o777)

    told = opened_as_nobody(open_file.parent)

    assert (
        told
        == f"The database {open_file} may only be read: check who owns its file, and whether its disk is read-only."
    )


def test_a_data_folder_that_may_not_be_written_to_is_told(open_file: Path) -> None:
    open_file.unlink()
    open_file.parent.chmod(0o555)

    told = opened_as_nobody(open_file.parent)

    assert told == f"The database {open_file} cannot be opened: is LANPYA_DATA a folder that you may write to?"


def test_a_full_disk_is_told(small_disk: Path) -> None:
    assert opened(settings_for(small_disk)) == (
        "The disk is full: make room, then start again. Nothing that was kept is lost."
    )


def test_a_file_that_another_program_holds_is_told(file: Path) -> None:
    other = open_engine(f"sqlite:///{file}")

    with writing(other):
        told = opened(settings_for(file.parent), patience=0.1)
    other.dispose()

    assert told == "Another program holds the database: close it, then start again."


def test_a_database_of_a_newer_version_is_told(file: Path) -> None:
    other = open_engine(f"sqlite:///{file}")
    with writing(other) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    other.dispose()

    assert opened(settings_for(file.parent)) == "The database was made by a newer Lanpya: install the newer Lanpya."


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgresql://u:secret@127.0.0.1:1/x", "PostgreSQL does not answer: check that it runs, and LANPYA_DATABASE."),
        (
            "postgresql://u:secret@nowhere.invalid/x",
            "The server in LANPYA_DATABASE has a name that this machine does not know.",
        ),
    ],
)
def test_a_server_that_cannot_be_reached_is_told_without_the_password(tmp_path: Path, url: str, expected: str) -> None:
    assert opened(settings_for(tmp_path, database=url)) == expected


def test_a_database_that_the_server_does_not_have_is_told(tmp_path: Path, postgres_server: str) -> None:
    told = opened(settings_for(tmp_path, database=named(postgres_server, "nowhere")))

    assert told == "PostgreSQL has no such database: make it, or check LANPYA_DATABASE."


def test_a_fault_of_ours_is_no_trouble_of_the_database(file: Path) -> None:
    from sqlalchemy.exc import IntegrityError

    with pytest.raises(IntegrityError), open_database(settings_for(file.parent)) as engine, writing(engine) as one:
        one.execute(text("INSERT INTO notes (key) VALUES ('twice'), ('twice')"))


def test_a_damaged_file_ends_a_command_in_one_line(lanpya: Lanpya, file: Path) -> None:
    file.write_bytes(b"nonsense" * 1000)

    done = lanpya("queue")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"The database file {file} is damaged")
    assert len(done.stderr.splitlines()) == 1
