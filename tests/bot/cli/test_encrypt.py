"""`lanpya encrypt`: a key is made, the database turned over and back, and every command works on it."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest

from bot.host.database_key import read_key
from bot.host.instance import FileLock
from bot.host.redact import redact
from storage import backup
from storage.cipher import is_encrypted, is_plain
from storage.engine import open_engine, writing
from storage.migrate import HEAD, upgrade
from storage.turning import turn_over
from tests.bot.cli.test_backup_restore import codes as readable_codes
from tests.bot.cli.test_backup_restore import put
from tests.command_line import ROOT, own_environment, start_lanpya
from tests.disk import mounted
from tests.storage.encrypted import KEY, OTHER

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "stick.key"


@pytest.fixture
def office(lanpya: Run, key_file: Path) -> Run:
    """`lanpya` with the setting that names the key's file."""

    def run(*arguments: str, stdin: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        return lanpya(*arguments, stdin=stdin, env={"LANPYA_DATABASE_KEY_FILE": str(key_file), **settings})

    return run


@pytest.fixture
def database(tmp_path: Path, sqlite_template: Path) -> Path:
    """A readable database with the group LAND."""
    (tmp_path / "data").mkdir()
    file = Path(shutil.copy(sqlite_template, tmp_path / "data" / "lanpya.db"))
    put(file, "LAND")
    return file


def ok(done: subprocess.CompletedProcess[str]) -> str:
    assert (0, "") == (done.returncode, done.stderr)
    return done.stdout


def codes(file: Path, key_file: Path, scratch: Path) -> set[str]:
    """The groups in an encrypted file."""
    copy = Path(shutil.copy(file, scratch / "looked-at.db"))
    turn_over(copy, read_key(key_file), None)
    return readable_codes(copy)


def test_a_key_is_made_and_all_is_there(office: Run, database: Path, key_file: Path, tmp_path: Path) -> None:
    told = ok(office("encrypt", "--yes")).splitlines()
    assert f"A key was made: {key_file}. Keep a copy of it elsewhere," == told[0].partition(" on paper")[0]
    assert f"{database} is encrypted: {key_file} opens it." == told[1].partition(" Keep")[0]
    assert (0o600, 65) == (key_file.stat().st_mode & 0o777, key_file.stat().st_size)
    assert (True, {"LAND"}) == (is_encrypted(database), codes(database, key_file, tmp_path))
    assert f"{database} is encrypted already.\n" == ok(office("encrypt", "--yes"))


def test_it_asks_first_and_changes_nothing_without_a_yes(office: Run, database: Path, key_file: Path) -> None:
    done = office("encrypt", stdin="n\n")
    assert f"Is there a copy of {key_file} elsewhere? Encrypt {database}? [y/N]:" in done.stdout
    assert (1, "Nothing was changed.\n", {"LAND"}) == (done.returncode, done.stderr, readable_codes(database))
    assert is_encrypted(database) is False
    ok(office("encrypt", stdin="y\n"))
    assert is_encrypted(database)


def test_it_goes_back_and_keeps_the_key_for_old_copies(office: Run, database: Path, key_file: Path) -> None:
    ok(office("encrypt", "--yes"))
    copy = Path(ok(office("backup")).split()[2])
    told = ok(office("encrypt", "--back", "--yes"))
    assert "take LANPYA_DATABASE_KEY_FILE out of .env" in told
    assert (True, {"LAND"}, True) == (is_plain(database), readable_codes(database), key_file.exists())
    assert is_encrypted(copy)
    assert f"{database} is not encrypted.\n" == ok(office("encrypt", "--back", "--yes"))


def test_a_key_of_bytes_is_as_good(office: Run, database: Path, key_file: Path, tmp_path: Path) -> None:
    key_file.write_bytes(bytes(range(32)))
    told = ok(office("encrypt", "--yes"))
    assert "was made" not in told
    assert {"LAND"} == codes(database, key_file, tmp_path)
    key_file.write_text(bytes(range(32)).hex().upper() + "\n")
    ok(office("queue"))


def test_the_unit_may_hand_the_key_over(lanpya: Run, database: Path, tmp_path: Path) -> None:
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    (credentials / "lanpya-database-key").write_text(KEY.letters)
    handed = {"CREDENTIALS_DIRECTORY": str(credentials)}
    ok(lanpya("encrypt", "--yes", env=handed))
    ok(lanpya("queue", env=handed))
    assert is_encrypted(database)
    assert 2 == lanpya("queue").returncode


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param("", "holds no key of a database: that has 32 bytes, or 64 letters of 0-9 and a-f.", id="empty"),
        pytest.param("secret password", "holds no key of a database", id="a password"),
        pytest.param(KEY.letters[:-1], "holds no key of a database", id="cut"),
        pytest.param(KEY.letters[:-1] + "g", "holds no key of a database", id="another letter"),
        pytest.param(None, "which cannot be read (no such file or directory). Bring the file to its place", id="none"),
        pytest.param(OTHER.letters, "does not open", id="another key"),
    ],
)
def test_what_is_wrong_with_a_key_is_told_and_nothing_written(
    content: str | None, told: str, office: Run, database: Path, key_file: Path
) -> None:
    key_file.write_text(KEY.letters)
    ok(office("encrypt", "--yes"))
    key_file.unlink()
    if content is not None:
        key_file.write_text(content)
    before = {path: path.read_bytes() for path in database.parent.iterdir()}
    for command in ("run", "queue", "backup"):
        done = office(command)
        assert (2, "") == (done.returncode, done.stdout)
        assert told in done.stderr
        assert content is None or not content or content not in done.stderr
    assert before == {path: path.read_bytes() for path in database.parent.iterdir()}


def test_a_missing_key_makes_no_new_database(office: Run, tmp_path: Path) -> None:
    assert 2 == office("queue").returncode
    assert [] == list(tmp_path.iterdir())


def test_who_named_no_file_is_told_how(lanpya: Run, database: Path) -> None:
    done = lanpya("encrypt", "--yes")
    assert (2, True) == (done.returncode, done.stderr.startswith("Name the file for the key in LANPYA_DATABASE_KEY"))
    assert {"LAND"} == readable_codes(database)


def test_a_new_database_is_encrypted_from_its_first_text_on(office: Run, tmp_path: Path) -> None:
    database = tmp_path / "data" / "lanpya.db"
    told = ok(office("encrypt", "--yes"))
    assert f"There is no database {database} yet; it will be encrypted from its first text on." in told
    assert not database.exists()
    ok(office("queue"))
    assert is_encrypted(database)


def test_while_the_program_runs_nothing_is_turned_over(office: Run, database: Path) -> None:
    held = FileLock(Path(f"{database}.lock"))
    done = office("encrypt", "--yes")
    held.release()
    assert (1, True) == (done.returncode, is_plain(database))
    assert "lanpya run works on this database: stop it first. Nothing was changed.\n" == done.stderr


def test_without_the_extra_no_key_is_made(database: Path, key_file: Path, tmp_path: Path) -> None:
    (tmp_path / "missing").mkdir()
    (tmp_path / "missing" / "sqlcipher3.py").write_text("raise ImportError")
    environment = own_environment(
        LANPYA_DATA=str(database.parent),
        LANPYA_DATABASE_KEY_FILE=str(key_file),
        PYTHONPATH=f"{tmp_path / 'missing'}:{ROOT}",
    )
    done = start_lanpya("encrypt", "--yes", environment=environment, folder=tmp_path)
    assert (2, True) == (done.returncode, is_plain(database))
    assert done.stderr.endswith("is missing. uv sync --extra cipher installs it. Nothing was changed.\n")
    assert not key_file.exists()


def test_a_disk_without_room_for_both_keeps_the_old_one(
    office: Run, sqlite_template: Path, key_file: Path, tmp_path: Path
) -> None:
    key_file.write_text(KEY.letters)
    with mounted(tmp_path / "data", str(sqlite_template.stat().st_size * 3 // 2)) as folder:
        database = Path(shutil.copy(sqlite_template, folder / "lanpya.db"))
        done = office("encrypt", "--yes")
        assert f"{database} could not be turned over: database or disk is full. It is as it was.\n" == done.stderr
        assert (set(), ["lanpya.db", "lanpya.db.lock"]) == (
            readable_codes(database),
            sorted(path.name for path in folder.iterdir()),
        )


def test_a_server_is_told_to_encrypt_its_disk(office: Run) -> None:
    done = office("encrypt", LANPYA_DATABASE="postgresql://localhost/lanpya")
    assert (1, "The database is on PostgreSQL: encrypt the server's disk.\n") == (done.returncode, done.stderr)


def test_no_command_shows_the_key(office: Run, database: Path, key_file: Path) -> None:
    ok(office("encrypt", "--yes"))
    letters = key_file.read_text().strip()
    shown = [office(*words.split()) for words in ("encrypt --yes", "queue", "backup", "doctor --offline", "queue")]
    assert [] == [done.args for done in shown if letters in done.stdout + done.stderr]
    assert "key ***" == redact(f"key {letters}")


def test_texts_are_handled_on_it(office: Run, tmp_path: Path, key_file: Path) -> None:
    ok(office("encrypt"))
    line = json.dumps({"at": "2026-12-01T09:00:00", "from": "sms:+959700000001", "text": "JOIN LAND"})
    first = ok(office("simulate", "--database", "kept.db", stdin=f"{line}\n"))
    assert is_encrypted(tmp_path / "kept.db")
    again = ok(office("simulate", "--database", "kept.db", stdin=line.replace("JOIN LAND", "GROUPS") + "\n"))
    assert first and "LAND" in again
    told = office("simulate", "--database", "kept.db", stdin="", LANPYA_DATABASE_KEY_FILE="")
    assert (2, True) == (told.returncode, "is encrypted, and no key is named" in told.stderr)


def test_a_readable_practice_database_stays_readable(lanpya: Run, office: Run, tmp_path: Path) -> None:
    ok(lanpya("simulate", "--database", "practice.db"))
    ok(office("encrypt"))
    ok(office("simulate", "--database", "practice.db"))
    assert is_plain(tmp_path / "practice.db")


def test_an_encrypted_database_of_an_older_version_is_brought_up_to_date(
    office: Run, tmp_path: Path, key_file: Path
) -> None:
    (tmp_path / "data").mkdir()
    engine = open_engine(f"sqlite:///{tmp_path / 'data' / 'lanpya.db'}")
    upgrade(engine, "0009")
    engine.dispose()
    ok(office("encrypt", "--yes"))
    ok(office("queue"))
    assert HEAD == backup.version_of(tmp_path / "data" / "lanpya.db", read_key(key_file))


def copied(done: subprocess.CompletedProcess[str]) -> Path:
    """The copy that `lanpya backup` has made."""
    return Path(ok(done).split()[2])


def change(office: Run, database: Path, key_file: Path) -> None:
    engine = open_engine(f"sqlite:///{database}", key=read_key(key_file))
    with writing(engine) as connection:
        connection.exec_driver_sql("DELETE FROM groups")
    engine.dispose()


def test_a_copy_is_encrypted_with_the_same_key_and_comes_back(
    office: Run, database: Path, key_file: Path, tmp_path: Path
) -> None:
    ok(office("encrypt", "--yes"))
    done = office("backup")
    copy = copied(done)
    assert "and checked and encrypted." in done.stdout
    assert (True, 0o600) == (is_encrypted(copy), copy.stat().st_mode & 0o777)
    assert f"{copy} can be opened and is whole: the database alone.\n" == ok(
        office("backup", "--verify", str(key_file))
    )
    change(office, database, key_file)
    ok(office("restore", "--yes"))
    assert (True, {"LAND"}) == (is_encrypted(database), codes(database, key_file, tmp_path))


def test_a_copy_under_an_older_key_comes_back_under_that_of_today(
    office: Run, database: Path, key_file: Path, tmp_path: Path
) -> None:
    ok(office("encrypt", "--yes"))
    copy = copied(office("backup"))
    ok(office("encrypt", "--back", "--yes"))
    older = key_file.rename(tmp_path / "older.key")
    ok(office("encrypt", "--yes"))

    refused = office("restore", str(copy), "--yes")
    ok(office("restore", str(copy), "--key", str(older), "--yes"))

    assert (1, True) == (refused.returncode, refused.stderr.endswith("Nothing was changed.\n"))
    assert f"The key in {key_file} does not open {copy}." in refused.stderr
    assert {"LAND"} == codes(database, key_file, tmp_path)


def test_a_readable_copy_from_before_comes_back_encrypted(
    office: Run, lanpya: Run, database: Path, key_file: Path, tmp_path: Path
) -> None:
    copy = copied(lanpya("backup"))
    told = ok(office("encrypt", "--yes"))
    assert f"Copies from before in {copy.parent} are not encrypted (1)" in told
    ok(office("restore", str(copy), "--yes"))
    assert (True, {"LAND"}) == (is_encrypted(database), codes(database, key_file, tmp_path))


def test_an_encrypted_copy_does_not_come_back_readable_unasked(
    office: Run, lanpya: Run, database: Path, tmp_path: Path
) -> None:
    ok(office("encrypt", "--yes"))
    copy = copied(office("backup"))
    over_it = lanpya("restore", str(copy), "--yes")
    database.unlink()
    anew = lanpya("restore", str(copy), "--key", str(tmp_path / "stick.key"), "--yes")
    assert f"{database} is encrypted, and no key is named" in over_it.stderr
    assert anew.stderr.startswith("The copy is of an encrypted database, and none is encrypted here")
    assert (1, 1, False) == (over_it.returncode, anew.returncode, database.exists())


@pytest.fixture
def sealed(office: Run, database: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A copy of an encrypted database for a key of age that is elsewhere, and that key."""
    identity = pyrage.x25519.Identity.generate()
    age = tmp_path / "age.txt"
    age.write_text(f"{identity}\n")
    ok(office("encrypt", "--yes"))
    copy = copied(office("backup", LANPYA_BACKUP_FOR=str(identity.to_public())))
    return copy, age


def test_who_has_the_key_of_age_alone_can_bring_it_all_back(
    office: Run, sealed: tuple[Path, Path], database: Path, key_file: Path, tmp_path: Path
) -> None:
    copy, age = sealed
    database.unlink()
    key_file.unlink()  # the laptop is gone, and its key with it
    ok(office("encrypt", "--yes"))
    ok(office("restore", str(copy), "--key", str(age), "--yes"))
    assert (True, {"LAND"}) == (is_encrypted(database), codes(database, key_file, tmp_path))
    assert [] == list(database.parent.glob(".opening-*"))


def test_neither_database_nor_key_of_a_sealed_copy_lies_readable_on_the_disk(
    office: Run, database: Path, key_file: Path, tmp_path: Path
) -> None:
    ok(office("encrypt", "--yes"))
    letters = key_file.read_text().strip()
    written = watched(
        tmp_path / "data",
        lambda: office("backup", LANPYA_BACKUP_FOR=str(pyrage.x25519.Identity.generate().to_public())),
    )
    assert [] == [name for name, content in written if letters.encode() in content or b"SQLite format" in content]
    assert any(name.endswith((".part", ".db")) for name, _content in written)


def watched(folder: Path, work: Callable[[], subprocess.CompletedProcess[str]]) -> list[tuple[str, bytes]]:
    """What stood in the folder at each moment when a file was renamed or removed in it, while `work` was done."""
    found: list[tuple[str, bytes]] = []
    active = True

    def look(event: str, _arguments: object) -> None:
        nonlocal active
        if active and event in ("os.rename", "os.remove"):
            active = False
            found.extend((str(path), path.read_bytes()) for path in folder.rglob("*") if path.is_file())
            active = True

    sys.addaudithook(look)
    ok(work())
    active = False
    return found


def findings(done: subprocess.CompletedProcess[str]) -> dict[str, tuple[str, str]]:
    return {one["id"]: (one["level"], one["sentence"]) for one in json.loads(done.stdout)["findings"]}


def test_the_doctor_looks_at_key_and_what_is_left_readable(
    office: Run, lanpya: Run, database: Path, key_file: Path
) -> None:
    plain = copied(lanpya("backup"))
    before = findings(lanpya("doctor", "--offline", "--json"))
    ok(office("encrypt", "--yes"))
    key_file.chmod(0o644)
    seen = findings(office("doctor", "--offline", "--json"))
    key_file.chmod(0o600)
    beside = findings(office("doctor", "--offline", "--json"))
    plain.unlink()
    clean = findings(office("doctor", "--offline", "--json"))

    assert ("ok", "The database is not encrypted by Lanpya.") == before["encryption"]
    assert ("ok", "The database is whole and up to date.") == seen["database"]
    assert (
        "warning",
        f"{key_file} opens the database, and others on this machine may read it (mode 0644).",
    ) == seen["encryption"]
    assert ("warning", f"The database is encrypted, and {plain} can be read without a key.") == beside["encryption"]
    assert clean["encryption"][1].startswith(("The key lies on the disk of the database", "The database is encrypted;"))


@pytest.mark.parametrize("content", [None, OTHER.letters])
def test_the_doctor_tells_a_wrong_key(content: str | None, office: Run, database: Path, key_file: Path) -> None:
    ok(office("encrypt", "--yes"))
    key_file.rename(key_file.with_name("right.key"))
    if content is not None:
        key_file.write_text(content)
    seen = findings(office("doctor", "--offline", "--json"))
    assert "broken" == seen["database"][0]
    assert ("broken", seen["database"][1]) == seen["queue"]
