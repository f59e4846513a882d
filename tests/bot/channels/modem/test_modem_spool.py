"""A spool that is away, odd or damaged."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.channels.contract import Unreachable, Unreadable
from bot.channels.modem.spool import SpoolAway, reading, writing
from tests.bot.channels.modem.consumer import Consumer, channel_on, outbound
from tests.bot.channels.modem.daemon_rows import ask, modem, receive, write
from tests.bot.channels.modem.rig import new_spool
from tests.bot.channels.told import told

Consume = Callable[..., Consumer]
HELLO = "hello".encode("utf-16-be").hex()
SECRET = "they came at night".encode("utf-16-be").hex()


@pytest.mark.usefixtures("gammu")
async def test_a_spool_that_is_absent_at_the_start_is_waited_for(tmp_path: Path, consume: Consume) -> None:
    path = tmp_path / "smsd.db"
    consumer = consume(path)
    await consumer.until(lambda: "no modem spool" in told(consumer.channel))
    with pytest.raises(Unreachable, match="missing"):
        await consumer.channel.send(outbound())
    assert await consumer.channel.status() == []
    assert not path.exists()
    new_spool(tmp_path / "being made").rename(path)
    modem(path)
    receive(path, HELLO)
    await consumer.until(lambda: consumer.texts)
    assert consumer.channel.problem is None


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        pytest.param("UPDATE gammu SET Version = 16", "schema 16", id="too old"),
        pytest.param("UPDATE gammu SET Version = 19", "schema 19", id="too new"),
        pytest.param("DELETE FROM gammu", "schema None", id="no version"),
        pytest.param("DROP TABLE gammu", "no modem spool", id="another database"),
        pytest.param("ALTER TABLE outbox RENAME TO gone", "no modem spool", id="a table is missing"),
    ],
)
async def test_an_odd_schema_is_refused_with_a_sentence(
    spool: Path, consume: Consume, statement: str, says: str
) -> None:
    modem(spool)
    write(spool, statement)
    consumer = consume(spool)
    await consumer.until(lambda: says in told(consumer.channel))
    with pytest.raises(Unreachable, match="schema"):
        await consumer.channel.send(outbound())


@pytest.mark.parametrize(
    ("content", "reason", "says"),
    [
        pytest.param(b"no database at all" * 99, "broken", "damaged", id="no database"),
        pytest.param(b"", "schema", "no modem spool", id="empty"),
    ],
)
async def test_an_odd_file_is_refused_with_a_sentence(
    tmp_path: Path, consume: Consume, content: bytes, reason: str, says: str
) -> None:
    path = tmp_path / "odd.db"
    path.write_bytes(content)
    consumer = consume(path)
    await consumer.until(lambda: says in told(consumer.channel))
    with pytest.raises(Unreachable, match=reason):
        await consumer.channel.send(outbound())
    assert path.read_bytes() == content


async def test_a_damaged_spool_is_reported_and_not_raised(spool: Path, consume: Consume) -> None:
    _damage(spool)
    consumer = consume(spool)
    await consumer.until(lambda: "damaged" in told(consumer.channel))


def _damage(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


async def test_the_next_schema_is_known(spool: Path) -> None:
    write(spool, "UPDATE gammu SET Version = 18")
    write(spool, "ALTER TABLE inbox ADD COLUMN InsertIntoDB NUMERIC NOT NULL DEFAULT ''")
    write(spool, "ALTER TABLE outbox ADD COLUMN SendDays INTEGER NOT NULL DEFAULT 127")
    modem(spool)
    assert await channel_on(spool).send(outbound()) == "1-1"


async def test_a_lock_that_lasts_makes_a_send_come_back_later(spool: Path) -> None:
    modem(spool)
    with closing(sqlite3.connect(spool, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        channel = channel_on(spool)
        with pytest.raises(Unreachable, match="locked"):
            await channel.send(outbound())
        assert "is locked by another program" in told(channel)
    assert await channel_on(spool).send(outbound()) == "1-1"


def test_the_first_use_of_a_new_spool_waits_for_who_reads_it(spool: Path) -> None:
    with closing(sqlite3.connect(spool, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN")
        other.execute("SELECT Version FROM gammu").fetchall()
        end = threading.Timer(0.3, other.execute, ["COMMIT"])
        end.start()
        assert writing(spool, lambda connection: connection.execute("SELECT 1").fetchall()) == [(1,)]
        end.join()


def test_a_look_locks_no_daemon_out(spool: Path) -> None:
    def look(connection: sqlite3.Connection) -> None:
        connection.execute("SELECT ID FROM inbox").fetchall()
        with closing(sqlite3.connect(spool, timeout=0)) as daemon, daemon:  # gammu-smsd waits for no lock
            daemon.execute("UPDATE gammu SET Version = 18")

    reading(spool, look)
    assert ask(spool, "SELECT Version FROM gammu") == [(18,)]


def test_a_transaction_that_fails_leaves_nothing_behind(spool: Path) -> None:
    def work(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM gammu")
        connection.execute("SELECT nothing FROM nowhere")

    with pytest.raises(SpoolAway):
        reading(spool, work)
    assert ask(spool, "SELECT Version FROM gammu") == [(17,)]


async def test_a_bad_row_is_set_aside_and_stops_nothing(spool: Path, consume: Consume) -> None:
    modem(spool)
    receive(spool, "zzzz")
    receive(spool, "004")
    receive(spool, HELLO, ReceivingDateTime="yesterday")
    receive(spool, "06050B84", Coding="8bit")
    receive(spool, "0041D83D", TextDecoded="A")
    write(spool, "UPDATE inbox SET TextDecoded = CAST(x'41EDA0BD' AS TEXT) WHERE Text = '0041D83D'")
    receive(spool, HELLO)
    receive(spool, HELLO, sender="", Class=127, Status=2)
    consumer = consume(spool)
    await consumer.until(lambda: len(consumer.texts) == 2)
    await consumer.rounds()
    assert [each.text for each in consumer.texts] == ["A\ufffd", "hello"]
    marks = [mark for (mark,) in ask(spool, "SELECT Processed FROM inbox ORDER BY ID")]
    assert marks == ["unreadable", "unreadable", "unreadable", "true", "true", "true", "false"]


async def test_what_was_handled_two_days_ago_is_forgotten(spool: Path, consume: Consume) -> None:
    modem(spool, silent=timedelta(hours=-3))
    now = datetime.now(UTC)
    receive(spool, SECRET, Processed="true", UpdatedInDB="2026-01-01 00:00:00")
    receive(spool, HELLO, Processed="unreadable", UpdatedInDB="2026-01-01 00:00:00")
    receive(spool, HELLO, Processed="true", UpdatedInDB=f"{now:%Y-%m-%d %H:%M:%S}")
    start = now
    consumer = consume(spool, now=lambda: start)
    await consumer.rounds()
    assert ask(spool, "SELECT ID FROM inbox") == [(1,), (2,), (3,)]
    assert _is_on_disk(spool, SECRET)
    with closing(sqlite3.connect(spool)) as daemon:  # who leaves last clears the log in any case
        daemon.execute("SELECT ID FROM inbox").fetchall()
        start = now + timedelta(hours=2)
        await consumer.until(lambda: ask(spool, "SELECT ID FROM inbox") == [(2,), (3,)])
        await consumer.until(lambda: not _is_on_disk(spool, SECRET))


def _is_on_disk(spool: Path, digits: str) -> bool:
    return any(digits.encode() in file.read_bytes() for file in spool.parent.glob(f"{spool.name}*"))


@pytest.mark.parametrize("raw", [{}, {"kind": "text"}, None, "text", 7], ids=str)
def test_a_raw_request_of_another_shape_is_unreadable(tmp_path: Path, raw: object) -> None:
    with pytest.raises(Unreadable):
        channel_on(tmp_path / "none.db").read(raw)


def test_the_channel_says_what_it_can() -> None:
    channel = channel_on(Path("none.db"))
    capabilities = channel.capabilities
    assert (channel.name, capabilities.scheme) == ("modem", "sms")
    assert (capabilities.pace.per_second, capabilities.at_once, capabilities.buttons) == (0.1, 1, False)
