"""A database turned over, readable to encrypted and back: whenever it is stopped, one good database is there."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storage.cipher import Key, is_encrypted, is_plain
from storage.turning import TurnFailed, leftovers, turn_over
from tests.command_line import ROOT
from tests.storage.encrypted import KEY, WORDS, words, written

WAYS = [pytest.param(None, KEY, id="encrypted"), pytest.param(KEY, None, id="readable")]


@pytest.mark.parametrize(("key", "to"), WAYS)
def test_all_rows_are_there_and_the_other_key_opens_them(
    key: Key | None, to: Key | None, tmp_path: Path, sqlite_template: Path
) -> None:
    database = written(sqlite_template, tmp_path / "lanpya.db", key, rows=300)
    turn_over(database, key, to)
    assert (to is not None, to is None) == (is_encrypted(database), is_plain(database))
    assert [WORDS] * 300 == words(database, to)
    assert [database] == list(tmp_path.iterdir())
    assert 0o600 == database.stat().st_mode & 0o777


def test_the_words_do_not_stay_in_the_old_file(tmp_path: Path, sqlite_template: Path) -> None:
    database = written(sqlite_template, tmp_path / "lanpya.db", None)
    with database.open("rb") as old:  # as who reads the disk below the names
        turn_over(database, None, KEY)
        content = old.read()
    assert b"" == content.strip(b"\0")


def test_what_stands_in_the_log_comes_along(tmp_path: Path, sqlite_template: Path) -> None:
    database = written(sqlite_template, tmp_path / "lanpya.db", None)
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import os, sqlite3, sys\n"
            "at = sqlite3.connect(sys.argv[1])\n"
            "at.execute('UPDATE audit SET subject = ?', ('in the log',))\n"
            "at.commit()\n"
            "os._exit(0)",  # as a power cut leaves it
            str(database),
        ],
        check=True,
    )
    assert 0 == done.returncode and Path(f"{database}-wal").stat().st_size > 0
    turn_over(database, None, KEY)
    assert (["in the log"], [database]) == (words(database, KEY), list(tmp_path.iterdir()))


def test_a_database_that_somebody_has_open_is_left_alone(tmp_path: Path, sqlite_template: Path) -> None:
    database = written(sqlite_template, tmp_path / "lanpya.db", None)
    reading = "import sqlite3, sys; at = sqlite3.connect(sys.argv[1]); at.execute('SELECT * FROM audit').fetchone()"
    with subprocess.Popen(
        [sys.executable, "-c", f"{reading}; print('open', flush=True); input()", str(database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None and "open\n" == other.stdout.readline()
        with pytest.raises(TurnFailed, match="another program has it open: close that first"):
            turn_over(database, None, KEY)
        other.communicate("\n")
    assert ([WORDS], []) == (words(database, None), leftovers(database))


# Kills itself at the n-th file that is opened, named or removed; says how many there were when it came to the end.
DYING = """
import os, signal, sys
from pathlib import Path
from storage.cipher import Key
from storage.turning import turn_over

database, letters, last = Path(sys.argv[1]), sys.argv[2], int(sys.argv[4])
keys = [None, Key(letters, Path("lanpya.key"))]
seen = 0

def count(event, _arguments):
    global seen
    if event in ("open", "os.rename", "os.link", "os.remove"):
        seen += 1
        if seen == last:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(count)
turn_over(database, *(keys if sys.argv[3] == "encrypt" else reversed(keys)))
print(seen)
"""


def dying(database: Path, how: str, last: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", DYING, str(database), KEY.letters, how, str(last)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("key", "to", "how"),
    [pytest.param(None, KEY, "encrypt"), pytest.param(KEY, None, "decrypt", marks=pytest.mark.long)],
)
def test_a_stop_at_any_step_leaves_one_good_database(
    key: Key | None, to: Key | None, how: str, tmp_path: Path, sqlite_template: Path
) -> None:
    steps, whole = 0, written(sqlite_template, tmp_path / "whole.db", key)
    for last in range(1, 100):
        folder = tmp_path / str(last)
        folder.mkdir()
        database = Path(shutil.copy(whole, folder / "lanpya.db"))
        done = dying(database, how, last)
        if done.returncode == 0:
            break
        assert (-signal.SIGKILL, "") == (done.returncode, done.stderr)
        steps += 1
        found = to if is_encrypted(database) is (to is not None) else key
        assert [WORDS] == words(database, found)
        if found is key:
            turn_over(database, key, to)
        else:  # it was turned over; what the stop left goes with the next one
            turn_over(database, to, key)
        assert ([database], [WORDS]) == (list(folder.iterdir()), words(database, to if found is key else key))
    assert 5 < steps < 99


@pytest.mark.long
@pytest.mark.parametrize("part", range(8))
def test_a_kill_at_any_moment_leaves_all_rows(part: int, tmp_path: Path, sqlite_template: Path) -> None:
    """Not at a step that Python sees: within SQLCipher's writing."""
    database = written(sqlite_template, tmp_path / "lanpya.db", None, rows=50_000)
    process = subprocess.Popen(
        [sys.executable, "-c", DYING, str(database), KEY.letters, "encrypt", "0"], cwd=ROOT, stdout=subprocess.DEVNULL
    )
    grown = database.with_name("lanpya.db.turning")
    enough = database.stat().st_size * part // 8
    while process.poll() is None and not (grown.exists() and grown.stat().st_size >= enough):
        time.sleep(0.001)
    if process.poll() is None:
        os.kill(process.pid, signal.SIGKILL)
    process.wait()
    found = KEY if is_encrypted(database) else None
    assert 50_000 == len(words(database, found))
    if found is None:
        turn_over(database, None, KEY)
    assert 50_000 == len(words(database, KEY))
