"""`lanpya backup` copies, `lanpya restore` brings the copy back, and neither loses anything."""

import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.host.instance import FileLock
from storage import backup, groups
from storage.engine import open_engine, reading, writing
from storage.migrate import upgrade

Lanpya = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def database(tmp_path: Path, sqlite_template: Path) -> Path:
    """A database with the group LAND, where the command looks for it."""
    folder = tmp_path / "data"
    folder.mkdir()
    file = Path(shutil.copy(sqlite_template, folder / "lanpya.db"))
    put(file, "LAND")
    return file


def put(file: Path, code: str) -> None:
    engine = open_engine(f"sqlite:///{file}")
    with writing(engine) as connection:
        groups.add(connection, code)
    engine.dispose()


def codes(file: Path) -> set[str]:
    engine = open_engine(f"sqlite:///{file}")
    with reading(engine) as connection:
        found = groups.known(connection)
    engine.dispose()
    return found


def test_a_copy_is_made_checked_and_counted(lanpya: Lanpya, database: Path) -> None:
    done = lanpya("backup")

    [copy] = backup.existing(database.parent / "backups")
    size = copy.stat().st_size / 1e6
    assert done.stdout == f"Copied to {copy} ({size:.1f} MB), and checked. Copies kept there: 1.\n"
    assert (done.returncode, done.stderr) == (0, "")
    assert codes(copy) == {"LAND"}


def test_a_copy_is_made_while_somebody_writes(lanpya: Lanpya, database: Path, tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{database}")
    with writing(engine) as connection:
        groups.add(connection, "GENDER")
        done = lanpya("backup", "--to", "stick")
    engine.dispose()

    assert done.returncode == 0
    assert codes(backup.existing(tmp_path / "stick")[0]) == {"LAND"}


def test_old_copies_go_as_the_settings_say(lanpya: Lanpya, database: Path) -> None:
    folder = database.parent / "backups"
    folder.mkdir()
    for day in range(1, 6):
        (folder / f"lanpya-2026-01-0{day}-090000.db").touch()

    lanpya("backup", env={"LANPYA_BACKUP_KEEP": "3"})

    assert [file.name for file in backup.existing(folder)][1:] == [
        "lanpya-2026-01-05-090000.db", "lanpya-2026-01-04-090000.db"
    ]  # fmt: skip


def test_a_damaged_database_is_not_copied_over_the_good_copies(lanpya: Lanpya, database: Path) -> None:
    database.write_bytes(b"nonsense" * 1000)

    done = lanpya("backup")

    assert done.returncode == 1
    assert done.stderr.endswith("No copy was made.\n")
    assert list((database.parent / "backups").iterdir()) == []


def test_a_folder_that_cannot_be_written_to_is_told(lanpya: Lanpya, database: Path) -> None:
    done = lanpya("backup", "--to", str(database / "copies"))

    assert done.returncode == 1
    assert done.stderr == (
        f"The copy cannot be written to {database}/copies (not a directory): name another folder with --to.\n"
    )


def test_a_copy_that_does_not_fit_is_told_and_leaves_nothing(lanpya: Lanpya, database: Path, small_disk: Path) -> None:
    done = lanpya("backup", "--to", str(small_disk))

    assert (
        done.stderr == f"{database} could not be copied to {small_disk}: database or disk is full. No copy was made.\n"
    )
    assert (done.returncode, list(small_disk.iterdir())) == (1, [])


def test_a_restore_that_does_not_fit_changes_nothing(lanpya: Lanpya, database: Path, small_disk: Path) -> None:
    place = small_disk / "lanpya.db"
    place.write_bytes(b"damaged")

    done = lanpya("restore", str(database), "--yes", env={"LANPYA_DATABASE": f"sqlite:///{place}"})

    assert done.stderr.endswith(f"not be copied to {small_disk}: database or disk is full. Nothing was changed.\n")
    assert (done.returncode, place.read_bytes()) == (1, b"damaged")
    assert list(small_disk.glob("*restoring*")) == []


def test_without_a_database_there_is_nothing_to_copy(lanpya: Lanpya, tmp_path: Path) -> None:
    done = lanpya("backup")

    assert done.returncode == 1
    assert done.stderr == f"There is no database {tmp_path}/data/lanpya.db yet: nothing was copied.\n"
    assert not (tmp_path / "data").exists()


def test_a_copy_comes_back_and_the_old_database_is_kept(lanpya: Lanpya, database: Path) -> None:
    lanpya("backup")
    [copy] = backup.existing(database.parent / "backups")
    put(database, "GENDER")

    done = lanpya("restore", str(copy), "--yes")

    [kept] = database.parent.glob("lanpya-before-*.db")
    assert done.stdout.splitlines()[:2] == [f"{copy} is the database now: {database}", f"The old one is kept: {kept}"]
    assert (done.returncode, done.stderr) == (0, "")
    assert (codes(database), codes(kept)) == ({"LAND"}, {"LAND", "GENDER"})


def test_without_a_name_the_newest_copy_comes_back_after_a_question(lanpya: Lanpya, database: Path) -> None:
    lanpya("backup")
    put(database, "GENDER")

    refused = lanpya("restore", stdin="n\n")
    after_no = codes(database)
    agreed = lanpya("restore", stdin="y\n")

    assert (refused.returncode, refused.stderr.splitlines()[-1], after_no) == (
        1, "Nothing was changed.", {"LAND", "GENDER"}
    )  # fmt: skip
    assert (agreed.returncode, codes(database)) == (0, {"LAND"})


def test_a_damaged_database_is_replaced_and_kept(lanpya: Lanpya, database: Path) -> None:
    lanpya("backup")
    database.write_bytes(b"nonsense" * 1000)

    told = lanpya("queue").stderr
    command = told.rsplit("lanpya ", 1)[1].split()
    done = lanpya(*command, "--yes")

    [kept] = database.parent.glob("lanpya-before-*.db")
    assert (done.returncode, codes(database)) == (0, {"LAND"})
    assert kept.read_bytes() == b"nonsense" * 1000


def test_nothing_is_restored_under_a_running_program(lanpya: Lanpya, database: Path) -> None:
    lanpya("backup")
    put(database, "GENDER")
    held = FileLock(Path(f"{database}.lock"))

    done = lanpya("restore", "--yes")
    held.release()

    assert done.stderr == "lanpya run works on this database: stop it first. Nothing was changed.\n"
    assert (done.returncode, codes(database)) == (1, {"LAND", "GENDER"})


def test_what_is_no_copy_is_refused(lanpya: Lanpya, database: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear coordinator")
    newer = Path(shutil.copy(database, tmp_path / "newer.db"))
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    assert "letter.db is not a sound database of Lanpya" in lanpya("restore", "letter.db", "--yes").stderr
    assert lanpya("restore", "newer.db", "--yes").stderr == (
        "newer.db was made by a newer Lanpya: install the newer Lanpya. Nothing was changed.\n"
    )
    assert lanpya("restore", "none.db", "--yes").stderr == "There is no file none.db. Nothing was changed.\n"
    assert codes(database) == {"LAND"}
    assert list(database.parent.glob("*restoring*")) == []


def test_without_copies_a_file_must_be_named(lanpya: Lanpya, database: Path) -> None:
    done = lanpya("restore", "--yes")

    assert done.stderr == f"There is no copy in {database.parent}/backups: name one, as in lanpya restore FILE.\n"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("backup",), "'postgresql://lanpya@db.example/lanpya'"),
        (
            ("restore", "x.dump"),
            "pg_restore --clean --if-exists --dbname='postgresql://lanpya@db.example/lanpya' x.dump",
        ),
    ],
)
def test_for_a_server_its_own_tool_is_named_without_the_password(
    lanpya: Lanpya, arguments: tuple[str, ...], expected: str
) -> None:
    done = lanpya(*arguments, env={"LANPYA_DATABASE": "postgresql+psycopg://lanpya:secret@db.example/lanpya"})

    assert done.returncode == 1
    assert done.stderr.startswith("The database is on PostgreSQL, whose own tool ")
    assert done.stderr.endswith(f"{expected}\n")


def test_the_copy_is_the_same_row_by_row(lanpya: Lanpya, database: Path) -> None:
    lanpya("backup")
    [copy] = backup.existing(database.parent / "backups")

    def rows(file: Path) -> dict[str, int]:
        engine = open_engine(f"sqlite:///{file}")
        with reading(engine) as connection:
            names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
            found = {n: connection.execute(text(f"SELECT count(*) FROM {n}")).scalar_one() for n in names}  # noqa: S608 names of the database itself
        engine.dispose()
        return found

    assert rows(copy) == rows(database)


HOSTILE = {
    "a trigger": "CREATE TRIGGER rise AFTER INSERT ON audit BEGIN UPDATE people SET is_coordinator = 1; END",
    "a view": "CREATE VIEW extra AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r",
    "a view in the place of a table": (
        "ALTER TABLE inbox RENAME TO inbox_old; CREATE VIEW inbox AS "
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r"
    ),
    "a view in the place of the version": (
        "DROP TABLE alembic_version; CREATE VIEW alembic_version AS WITH RECURSIVE r(version_num) AS "
        "(SELECT 1 UNION ALL SELECT version_num + 1 FROM r) SELECT max(version_num) AS version_num FROM r"
    ),
    "a table of its own": "CREATE TABLE extra (n INTEGER)",
    "a table that is none": "CREATE VIRTUAL TABLE extra USING fts5(words)",
    "a column that is computed": "ALTER TABLE groups ADD COLUMN more TEXT AS (upper(code)) VIRTUAL",
    "a foreign key that changes rows": (
        "ALTER TABLE notes RENAME TO old; CREATE TABLE notes (key VARCHAR(60) NOT NULL PRIMARY KEY, value JSON "
        "REFERENCES groups (code) ON DELETE SET NULL); DROP TABLE old"
    ),
    "an index on what is computed": "CREATE INDEX extra ON groups (abs(length(code)))",
    "a table gone": "DROP TABLE audit",
    "a version that is none": "UPDATE alembic_version SET version_num = '0000'",
}


@pytest.mark.parametrize("statements", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_copy_that_holds_what_lanpya_did_not_make_is_refused(
    lanpya: Lanpya, database: Path, tmp_path: Path, statements: str
) -> None:
    swapped = Path(shutil.copy(database, tmp_path / "swapped.db"))
    with sqlite3.connect(swapped) as connection:
        connection.executescript(statements)
    put(database, "GENDER")

    done = lanpya("restore", "swapped.db", "--yes")

    assert done.returncode == 1
    assert done.stderr.startswith("swapped.db ") and done.stderr.endswith(" Nothing was changed.\n")
    assert codes(database) == {"LAND", "GENDER"}


def test_a_copy_of_an_older_release_comes_back(lanpya: Lanpya, database: Path, tmp_path: Path) -> None:
    older = open_engine(f"sqlite:///{tmp_path}/older.db")
    upgrade(older, "0001")
    with writing(older) as connection:
        groups.add(connection, "CIT")
    older.dispose()

    assert lanpya("restore", "older.db", "--yes").returncode == 0
    assert codes(database) == {"CIT"}
