"""Copies that only a key opens which is elsewhere: made, tried, brought back; cut, changed and foreign ones refused."""

import io
import shutil
import sqlite3
import subprocess
import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyrage
import pytest

from bot.upkeep.copies import is_sealed
from storage import backup
from tests.bot.cli.test_backup_restore import codes, put
from tests.conftest import must_have

Lanpya = Callable[..., subprocess.CompletedProcess[str]]
PHOTO = b"\xff\xd8 a photo of the map"


@dataclass(frozen=True, slots=True)
class NetworkFolder:
    """A network's folder, and the key that lies elsewhere."""

    lanpya: Lanpya
    folder: Path
    key_file: Path
    recipients: str

    @property
    def database(self) -> Path:
        return self.folder / "data" / "lanpya.db"

    def run(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return self.lanpya(*arguments, stdin=stdin, env={"LANPYA_BACKUP_FOR": self.recipients})

    def copy(self) -> Path:
        """A copy made now."""
        done = self.run("backup")
        assert (done.returncode, done.stderr) == (0, "")
        return backup.existing(self.folder / "data" / "backups")[0]


@pytest.fixture
def network(lanpya: Lanpya, tmp_path: Path, sqlite_template: Path) -> NetworkFolder:
    data = tmp_path / "data"
    (data / "media").mkdir(parents=True)
    (data / "media" / "7-1.jpg").write_bytes(PHOTO)
    (data / "media" / "8-1.part").write_bytes(b"half a photo")
    shutil.copy(sqlite_template, data / "lanpya.db")
    put(data / "lanpya.db", "LAND")
    (tmp_path / "network.toml").write_text("# the network file")
    key, other = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    key_file = tmp_path / "key.txt"
    key_file.write_text(f"# created: 2026-12-01\n# public key: {key.to_public()}\n{key}\n")
    return NetworkFolder(lanpya, tmp_path, key_file, f"{other.to_public()},{key.to_public()}")


def test_nothing_of_a_copy_can_be_read_and_nothing_unencrypted_is_left(network: NetworkFolder) -> None:
    copy = network.copy()
    assert is_sealed(copy)
    assert [] == [word for word in (b"SQLite format", PHOTO, b"the network file") if word in copy.read_bytes()]
    assert 0o600 == copy.stat().st_mode & 0o777
    assert [copy] == list((network.folder / "data" / "backups").iterdir())
    assert [] == [path for path in (network.folder / "data").iterdir() if path.name.startswith(".")]


def test_debians_age_opens_it(network: NetworkFolder) -> None:
    must_have("age", "age")
    plain = subprocess.run(
        ["age", "--decrypt", "--identity", network.key_file, network.copy()], capture_output=True, check=True
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(plain)) as tar:
        assert ["lanpya.db", "media/7-1.jpg", "network.toml"] == sorted(tar.getnames())
        photo = tar.extractfile("media/7-1.jpg")
        assert photo is not None and PHOTO == photo.read()


def test_a_key_can_be_tried_without_restoring(network: NetworkFolder) -> None:
    copy = network.copy()
    done = network.run("backup", "--verify", str(network.key_file))
    assert done.stdout == f"{copy} can be opened and is whole: the database, the network file, 1 photos.\n"
    assert (done.returncode, done.stderr) == (0, "")


def test_a_copy_brings_back_all_that_is_gone_and_leaves_what_is_there(network: NetworkFolder) -> None:
    network.copy()
    put(network.database, "GENDER")
    (network.folder / "network.toml").unlink()
    (network.folder / "data" / "media" / "7-1.jpg").unlink()

    done = network.run("restore", "--key", str(network.key_file), "--yes")

    assert (done.returncode, done.stderr, codes(network.database)) == (0, "", {"LAND"})
    assert PHOTO == (network.folder / "data" / "media" / "7-1.jpg").read_bytes()
    assert "# the network file" == (network.folder / "network.toml").read_text()
    assert [] == list((network.folder / "data").glob(".opening-*"))


def test_the_key_is_asked_for_and_not_shown(network: NetworkFolder) -> None:
    network.copy()
    put(network.database, "GENDER")
    key = network.key_file.read_text().splitlines()[-1]

    nonsense = network.run("restore", "--yes", stdin="AGE\n")
    done = network.run("restore", "--yes", stdin=f"{key}\n")

    assert "That is no key: it begins with AGE-SECRET-KEY-1. Nothing was changed.\n" == nonsense.stderr

    assert (done.returncode, codes(network.database)) == (0, {"LAND"})
    assert key not in done.stdout + done.stderr


def refused(network: NetworkFolder, copy: Path, key_file: Path | None = None) -> str:
    """What is said of a copy that is not taken."""
    put(network.database, "GENDER")
    done = network.run("restore", str(copy), "--key", str(key_file or network.key_file), "--yes")
    assert (done.returncode, codes(network.database)) == (1, {"LAND", "GENDER"})
    assert [] == list((network.folder / "data").glob(".opening-*"))
    return done.stderr.removeprefix(f"{copy} ")


def test_every_cut_and_every_changed_copy_is_refused(network: NetworkFolder) -> None:
    from bot.upkeep.copies import opened

    whole = network.copy().read_bytes()
    copy = network.folder / "changed.tar.age"
    key = network.key_file.read_text().splitlines()[-1]
    header = whole.index(b"\n---") + 48 + 16  # the body begins here, in pieces of 64 kB with 16 of proof
    pieces = range(header, len(whole), 65_536 + 16)
    ends = [0, 10, header - 1, *pieces, len(whole) - 1]
    changed = [whole[:end] for end in ends]
    changed += [
        whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in (header, len(whole) // 2, len(whole) - 1)
    ]
    for content in changed:
        copy.write_bytes(content)
        with pytest.raises(backup.BackupFailed), opened(copy, key, network.folder):
            pytest.fail("it was opened")


def test_a_changed_copy_is_told_in_a_sentence(network: NetworkFolder) -> None:
    copy = network.copy()
    copy.write_bytes(copy.read_bytes()[:-1])
    assert "cannot be opened: it was cut or changed. Nothing was changed.\n" == refused(network, copy)


def test_another_key_is_told(network: NetworkFolder) -> None:
    copy, other = network.copy(), network.folder / "other.txt"
    other.write_text(str(pyrage.x25519.Identity.generate()))
    assert "cannot be opened: this key does not open it. Nothing was changed.\n" == refused(network, copy, other)


def sealed(network: NetworkFolder, *members: tuple[str, bytes]) -> Path:
    """A copy that somebody made who knows the public key, as anybody may."""
    plain = io.BytesIO()
    with tarfile.open(mode="w", fileobj=plain) as tar:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    copy = network.folder / "foreign.tar.age"
    recipient = pyrage.x25519.Recipient.from_str(network.recipients.split(",")[1])
    copy.write_bytes(pyrage.encrypt(plain.getvalue(), [recipient]))
    return copy


@pytest.mark.parametrize("name", ["../lanpya.db", "/etc/cron.d/x", "media/../../x", "media/7-1.jpg/x", ".env"])
def test_a_foreign_copy_writes_nothing_elsewhere(network: NetworkFolder, name: str) -> None:
    told = refused(network, sealed(network, ("lanpya.db", b""), (name, b"x")))
    assert f"cannot be opened: it holds {name}, which no copy of Lanpya does. Nothing was changed.\n" == told


def test_a_foreign_database_in_a_copy_is_refused(network: NetworkFolder) -> None:
    swapped = Path(shutil.copy(network.database, network.folder / "swapped.db"))
    with sqlite3.connect(swapped) as connection:
        connection.execute("CREATE TRIGGER rise AFTER INSERT ON audit BEGIN UPDATE people SET is_coordinator = 1; END")
    connection.close()
    told = refused(network, sealed(network, ("lanpya.db", swapped.read_bytes())))
    assert "is no copy that Lanpya made: its trigger rise is none that Lanpya made. Nothing was changed.\n" == told


def test_a_key_that_is_none_stops_the_start_in_a_sentence(lanpya: Lanpya) -> None:
    done = lanpya("backup", env={"LANPYA_BACKUP_FOR": "AGE-SECRET-KEY-1ABC"})
    assert 2 == done.returncode
    assert done.stderr.startswith("LANPYA_BACKUP_FOR is ")


def test_old_copies_of_both_kinds_go(network: NetworkFolder) -> None:
    folder = network.folder / "data" / "backups"
    folder.mkdir()
    for name in ("lanpya-2026-01-01-090000.db", "lanpya-2026-01-02-090000.tar.age", "lanpya-2026-01-03-090000.db"):
        (folder / name).touch()
    network.lanpya("backup", env={"LANPYA_BACKUP_FOR": network.recipients, "LANPYA_BACKUP_KEEP": "2"})
    assert ["lanpya-2026-01-03-090000.db"] == [copy.name for copy in backup.existing(folder)][1:]
