"""Encrypted database files: nothing of them can be read, and each way of not opening one is told in a sentence."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import DatabaseError

from messages.sentence import in_language
from storage import backup, cipher
from storage.cipher import Key, Locked, is_encrypted, is_plain
from storage.engine import fold_log, open_engine, writing
from storage.migrate import HEAD, upgrade
from storage.own_schema import ForeignSchema, refuse_foreign
from storage.tables import audit
from tests.burmese import foreign_words
from tests.storage.encrypted import KEY, OTHER, words, written

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def encrypted(tmp_path: Path, sqlite_template: Path) -> Path:
    return written(sqlite_template, tmp_path / "lanpya.db", KEY)


@pytest.fixture
def plain(tmp_path: Path, sqlite_template: Path) -> Path:
    return Path(shutil.copy(sqlite_template, tmp_path / "plain.db"))


def test_neither_the_file_nor_its_log_can_be_read(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'lanpya.db'}", key=KEY)
    upgrade(engine)
    with writing(engine) as connection:
        connection.execute(insert(audit).values(at=NOW, action="a", subject="map of the mine"))
    files = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    engine.dispose()
    assert {"lanpya.db", "lanpya.db-wal", "lanpya.db-shm"} == files.keys()
    assert [] == [name for name, content in files.items() if b"map of" in content or b"CREATE TABLE" in content]


def test_the_key_opens_it_again(encrypted: Path) -> None:
    assert ["map of the mine"] == words(encrypted, KEY)


def test_its_log_is_folded_in_where_words_are_erased(encrypted: Path) -> None:
    engine = open_engine(f"sqlite:///{encrypted}", key=KEY)
    with writing(engine) as connection:
        connection.execute(audit.delete())
    with engine.connect() as connection:
        assert fold_log(connection)
    assert 0 == Path(f"{encrypted}-wal").stat().st_size
    engine.dispose()


def test_what_looks_encrypted(encrypted: Path, plain: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "text").write_text("no database at all " * 500)
    (tmp_path / "overwritten").write_bytes(b"\xff" * 100 + plain.read_bytes()[100:])
    names = (encrypted, plain, tmp_path / "empty", tmp_path / "text", tmp_path / "overwritten", tmp_path / "none")
    found = {path.name: (is_encrypted(path), is_plain(path)) for path in names}
    nothing = dict.fromkeys(("empty", "text", "overwritten", "none"), (False, False))
    assert {"lanpya.db": (True, False), "plain.db": (False, True), **nothing} == found


def refused(file: Path, key: Key | None) -> str:
    """What is said of a file that is not opened; it is as it was, and nothing is beside it."""
    before = {path: path.read_bytes() for path in file.parent.iterdir()}
    with pytest.raises(Locked) as locked:
        open_engine(f"sqlite:///{file}", key=key)
    assert before == {path: path.read_bytes() for path in file.parent.iterdir()}
    assert set() == foreign_words(in_language(locked.value.said, "my"))
    return str(locked.value)


def test_no_key(encrypted: Path) -> None:
    assert (
        f"{encrypted} is encrypted, and no key is named. Name the file with its key in LANPYA_DATABASE_KEY_FILE."
        == refused(encrypted, None)
    )


def test_another_key(encrypted: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert (
        f"The key in other.key does not open {encrypted}. Name the file with the right key in "
        "LANPYA_DATABASE_KEY_FILE; if this is it, the file is damaged, and lanpya restore puts a copy in its place."
        == refused(encrypted, OTHER)
    )
    assert ("", "") == capfd.readouterr()


def test_a_key_for_a_plain_file(plain: Path) -> None:
    assert (
        f"{plain} is not encrypted, and LANPYA_DATABASE_KEY_FILE names a key. lanpya encrypt encrypts it; or take "
        "that setting out." == refused(plain, KEY)
    )


def test_a_key_for_postgresql() -> None:
    with pytest.raises(Locked, match="on PostgreSQL, which has no use for it"):
        open_engine("postgresql://localhost/lanpya", key=KEY)


def test_without_the_package(encrypted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "sqlcipher3", None)  # as Python has it where nothing is installed
    assert (
        "The database is to be opened with the key in lanpya.key, and the package sqlcipher3 is missing. "
        "uv sync --extra cipher installs it." == refused(encrypted, KEY)
    )


def test_the_key_is_shown_nowhere(encrypted: Path) -> None:
    assert KEY.letters not in f"{KEY} {KEY!r} {cipher.Locked('none')!r}"
    engine = open_engine(f"sqlite:///{encrypted}", key=KEY)
    with pytest.raises(DatabaseError) as failed, writing(engine) as connection:
        connection.exec_driver_sql("SELECT nothing FROM nowhere")
    assert KEY.letters not in f"{failed.value} {failed.value!r} {engine!r} {engine.url}"
    engine.dispose()


def test_a_copy_opens_with_the_same_key_alone(encrypted: Path, tmp_path: Path) -> None:
    copy = backup.back_up(encrypted, tmp_path / "copies", NOW, 3, KEY)
    assert (True, HEAD, None) == (is_encrypted(copy), backup.version_of(copy, KEY), backup.version_of(copy, OTHER))
    with pytest.raises(backup.BackupFailed, match="not a database"):
        backup.check(copy, OTHER)


def test_a_page_that_was_changed_is_found(encrypted: Path) -> None:
    content = bytearray(encrypted.read_bytes())
    content[-2000] ^= 1
    encrypted.write_bytes(content)
    with pytest.raises(backup.BackupFailed, match="is not a sound database of Lanpya"):
        backup.check(encrypted, KEY)


def test_a_trigger_in_an_encrypted_copy_is_found(encrypted: Path) -> None:
    refuse_foreign(encrypted, HEAD, KEY)
    engine = open_engine(f"sqlite:///{encrypted}", key=KEY)
    with writing(engine) as connection:
        connection.exec_driver_sql("CREATE TRIGGER rise AFTER INSERT ON audit BEGIN DELETE FROM audit; END")
    engine.dispose()
    with pytest.raises(ForeignSchema, match="its trigger rise"):
        refuse_foreign(encrypted, HEAD, KEY)


@pytest.mark.parametrize(
    ("key", "to"),
    [
        pytest.param(KEY, KEY, id="the same key"),
        pytest.param(OTHER, KEY, id="another one"),
        pytest.param(None, KEY, id="a readable one"),
    ],
)
def test_whatever_opened_a_copy_it_comes_back_under_the_key_of_today(
    key: Key | None, to: Key, tmp_path: Path, sqlite_template: Path
) -> None:
    copy, database = written(sqlite_template, tmp_path / "copy.db", key), tmp_path / "lanpya.db"
    assert backup.restore(copy, database, NOW, key=key, to=to) is None
    assert (True, ["map of the mine"]) == (is_encrypted(database), words(database, to))
    assert not database.with_suffix(".restoring").exists()


def test_the_log_of_an_encrypted_database_is_kept_where_a_copy_comes_back(encrypted: Path, tmp_path: Path) -> None:
    copy = backup.back_up(encrypted, tmp_path / "copies", NOW, 3, KEY)
    killed = Path(shutil.copytree(tmp_path, tmp_path / "killed", ignore=shutil.ignore_patterns("copies", "killed")))
    engine = open_engine(f"sqlite:///{encrypted}", key=KEY)
    with writing(engine) as connection:
        connection.execute(insert(audit).values(at=NOW, action="a", subject="later"))
    for file in tmp_path.glob("lanpya.db*"):  # as a power cut leaves it: the newest stands in the log alone
        shutil.copy(file, killed)
    engine.dispose()

    kept = backup.restore(copy, killed / "lanpya.db", NOW, key=KEY, to=KEY)

    assert kept is not None
    assert (["map of the mine", "later"], ["map of the mine"]) == (words(kept, KEY), words(killed / "lanpya.db", KEY))


def test_a_new_file_is_private(encrypted: Path) -> None:
    assert 0o600 == encrypted.stat().st_mode & 0o777


def test_rows_come_back_as_they_were(encrypted: Path) -> None:
    engine = open_engine(f"sqlite:///{encrypted}", key=KEY)
    moment = datetime(2026, 12, 1, 3, 0, 0, 123456, tzinfo=UTC)
    with writing(engine) as connection:
        connection.execute(insert(audit).values(at=moment, action="b", subject="လမ်းပြ"))
    with writing(engine) as connection:
        found = connection.execute(select(audit.c.at, audit.c.subject).where(audit.c.action == "b")).one()
    engine.dispose()
    assert (moment, "လမ်းပြ") == tuple(found)
