"""`lanpya run` as a real process, with a Telegram of its own and a modem's spool: start, memory, CPU.

    python benchmarks/serving.py [--texts 10000]

Most texts come by Telegram, every fifth by the modem. Replies leave as fast as each channel allows, which is
slower: what is waited for is that every text is handled and its reply durable.
"""

import argparse
import gzip
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from field import SENDERS, answer, memory_mb, number, texts
from filled_network import START, enrol

from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.load_network import load
from messages.address import Address
from storage.engine import open_engine, writing
from storage.migrate import upgrade

sys.path.append(str(Path(__file__).parents[1] / "tests" / "bot" / "channels"))
from telegram_server import Server

TOKEN = "1001:benchmark"  # noqa: S105 - of the stand-in
MODEM_EVERY = 5
FIRST_CHAT = 700_000
SCHEMAS = tuple(Path("/usr/share/doc/gammu-smsd/examples").glob("sqlite.sql*"))
PATIENCE = 3_600  # seconds, for all of it
_TEXT = (
    "INSERT INTO inbox (SenderNumber, Text, TextDecoded, UDH, RecipientID, ReceivingDateTime) "
    "VALUES (?, ?, ?, '', 'm1', ?)"
)
_ALIVE = (
    "INSERT INTO phones (ID, IMEI, IMSI, Client, NetName, NetCode, Signal, TimeOut) "
    "VALUES ('m1', '1', '', 'Gammu', 'ATOM', '', 60, datetime('now', 'localtime', '+1 day'))"
)


@dataclass(slots=True)
class Running:
    """`lanpya run`, and what its log tells."""

    process: subprocess.Popen[str]
    started: float
    handled: int = 0
    ready_s: float = 0.0

    def listen(self, until: int | None = None) -> None:
        """Follow the log: until it is ready, or until so many texts are handled."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            event = json.loads(line)
            if event["event"] == "run.ready":
                self.ready_s = time.monotonic() - self.started
                if until is None:
                    return
            if event.get("level") in ("error", "critical"):
                raise RuntimeError(line)
            self.handled += event["count"] if event["event"] == "process.handled" else 0
            if until is not None and self.handled >= until:
                return
        raise RuntimeError("lanpya run ended")

    def memory(self) -> float:
        """Resident now, in MB."""
        return round(memory_mb(Path(f"/proc/{self.process.pid}/status").read_text(), "VmRSS"), 1)

    def cpu_s(self) -> float:
        """CPU until now, user and system."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Start it, let the texts come, look at it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=10_000)
    count = parser.parse_args().texts
    with tempfile.TemporaryDirectory(prefix="lanpya-bench-") as name, telegram() as server:
        folder = Path(name)
        prepare(folder)
        api = f"http://127.0.0.1:{server.server_address[1]}"
        with running(folder, api, LANPYA_MODEM_SPOOL=str(folder / "smsd.db")) as lanpya:
            lanpya.listen()
            time.sleep(1)  # for what loads behind the scenes
            at_start, cpu = lanpya.memory(), lanpya.cpu_s()
            begun = time.monotonic()
            arrive(count, server, folder / "smsd.db")
            lanpya.listen(until=count)
            seconds = time.monotonic() - begun
            cpu_us = (lanpya.cpu_s() - cpu) / count * 1e6
            answer(
                {"ready_s": round(lanpya.ready_s, 3), "start_mb": at_start, "later_mb": lanpya.memory(),
                 "handled": lanpya.handled, "seconds": round(seconds, 1), "cpu_us": round(cpu_us, 1)}
            )  # fmt: skip


@contextmanager
def telegram() -> Generator[Server]:
    """The Bot API on a free port of this machine."""
    server = Server(0, TOKEN)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def prepare(folder: Path) -> None:
    """A network with members on both channels, and a spool whose modem is alive."""
    engine = open_engine(f"sqlite:///{folder / 'lanpya.db'}")
    upgrade(engine)
    with writing(engine) as connection:
        load(connection, network_from(PRACTICE), START)
        enrol(connection, [Address("sms", number(sender)) for sender in range(SENDERS)])
        enrol(connection, [Address("telegram", str(FIRST_CHAT + sender)) for sender in range(SENDERS)])
    engine.dispose()
    if not SCHEMAS:
        raise SystemExit("no gammu-smsd with SQLite here: apt-get install gammu-smsd libdbd-sqlite3")
    raw = SCHEMAS[0].read_bytes()
    script = gzip.decompress(raw) if SCHEMAS[0].suffix == ".gz" else raw
    with closing(sqlite3.connect(folder / "smsd.db")) as spool, spool:
        spool.executescript(script.decode())
        spool.execute(_ALIVE)


def comes_by_modem(at: int) -> bool:
    """How text number `at` comes; JOINs and REPORTs both ways."""
    return at // 5 % MODEM_EVERY == 0


@contextmanager
def running(folder: Path, api: str, **more: str) -> Generator[Running]:
    """The program on that folder; `more`: settings beside those of Telegram."""
    settings = {
        "LANPYA_DATA": str(folder),
        "LANPYA_TELEGRAM_TOKEN": TOKEN,
        "LANPYA_TELEGRAM_API": api,
        "LANPYA_LOG": "json",
        **more,
    }
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"], stderr=subprocess.PIPE, text=True, env=os.environ | settings, cwd=folder
    )
    watch = threading.Timer(PATIENCE, process.kill)
    watch.start()
    try:
        yield Running(process, started)
    finally:
        watch.cancel()
        process.terminate()
        process.communicate()


def arrive(count: int, server: Server, spool: Path) -> None:
    """All texts come at once, as after a day without a line."""
    first = datetime.now(UTC).astimezone() - timedelta(hours=6)
    by_modem: list[tuple[str, str, str, str]] = []
    for at, (sender, text) in enumerate(texts(count)):
        if comes_by_modem(at):
            sent = f"{first + timedelta(seconds=at):%Y-%m-%d %H:%M:%S}"  # the same again would be the same text
            by_modem.append((sender, text.encode("utf-16-be").hex(), text, sent))
        else:
            server.fake.say(FIRST_CHAT + int(sender[-8:]), {"text": text})
    with closing(sqlite3.connect(spool, timeout=30)) as connection, connection:
        connection.executemany(_TEXT, by_modem)


if __name__ == "__main__":
    main()
