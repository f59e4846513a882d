"""Twilio's posts at a steady rate to `lanpya run`: is every one that was answered kept, and how long do answers take?

    python benchmarks/webhooks.py [--rate 1000] [--seconds 30]

The program is a process of its own, with an SQLite file that survives a power cut (synchronous=FULL), and a Twilio
of this machine. The posts are signed as Twilio signs, and made in advance; another process sends each at its moment
(`posting.py`). Three turns: `empty`, a handler that does nothing on the same server; `kept`, from a short code, whose
texts are kept and never acted on; `handled`, JOINs and REPORTs of members, which the program acts on meanwhile.
"""

import argparse
import json
import os
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from field import answer, memory_mb, number
from filled_network import START, enrol
from posting import write
from twilio.request_validator import RequestValidator

from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.load_network import load
from messages.address import Address
from storage.engine import open_engine, writing
from storage.migrate import upgrade
from tests.bot.channels.twilio.twilio_server import ACCOUNT, NUMBER, TOKEN, serving
from tests.ports import free_port

HERE = Path(__file__).parent
PUBLIC = "https://lanpya.example.org"
SHORT_CODE = "1331"
TEXTS_EACH = 10  # so that nobody is taken for a machine that answers a machine
PATIENCE = 120.0  # seconds
_PLACE = ("City", "State", "Zip", "Country")


def main() -> None:
    """Three turns on one machine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=30)
    asked = parser.parse_args()
    count = asked.rate * asked.seconds
    members = max(count // TEXTS_EACH, 1)
    with tempfile.TemporaryDirectory(prefix="lanpya-bench-") as name:
        folder = Path(name)
        write(folder / "kept", [request(at, SHORT_CODE, "Recharge and get 10% more") for at in range(count)])
        write(folder / "handled", [request(count + at, *text(at, members)) for at in range(count)])
        prepare(folder, members)
        found: dict[str, Any] = {"empty": _empty(folder, asked.rate)}
        with lanpya(folder) as (process, port):
            found["kept"] = _turn(process, port, asked.rate, folder / "kept", folder / "lanpya.db", 0)
            found["handled"] = _turn(process, port, asked.rate, folder / "handled", folder / "lanpya.db", count)
            found["handled"]["all_done_seconds"] = _until_handled(folder / "lanpya.db")
            found["memory_mb"] = round(memory_mb(Path(f"/proc/{process.pid}/status").read_text(), "VmRSS"), 1)
    found["load"] = round(os.getloadavg()[0], 1)  # of the last minute
    answer(found)


def text(at: int, members: int) -> tuple[str, str]:
    """Sender and text: 1 in 5 a JOIN, else a REPORT."""
    member, turn = at % members, at // members
    joins = (turn + member) % 5 == 0
    return number(member), "JOIN LAND" if joins else f"REPORT land {at % 97 + 1} farmers title Hpa-An"


def request(at: int, sender: str, body: str) -> bytes:
    """A whole post as Twilio makes it, with all of its fields."""
    sid = f"SM{at:032x}"
    fields = {"MessageSid": sid, "SmsSid": sid, "SmsMessageSid": sid, "AccountSid": ACCOUNT, "From": sender}
    fields |= {"To": NUMBER, "Body": body, "NumMedia": "0", "NumSegments": "1", "SmsStatus": "received"}
    fields |= {f"{end}{part}": "" for end in ("From", "To") for part in _PLACE} | {"ApiVersion": "2010-04-01"}
    url = f"{PUBLIC}/channels/twilio"
    form = urlencode(fields).encode()
    head = (
        f"POST /channels/twilio HTTP/1.1\r\nHost: lanpya.example.org\r\nUser-Agent: TwilioProxy/1.1\r\n"
        f"Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\nContent-Length: {len(form)}\r\n"
        f"Accept: */*\r\nX-Twilio-Signature: {_VALIDATOR.compute_signature(url, fields)}\r\n\r\n"
    )
    return head.encode() + form


_VALIDATOR = RequestValidator(TOKEN)


def prepare(folder: Path, members: int) -> None:
    """A network whose members are those who text."""
    engine = open_engine(f"sqlite:///{folder / 'lanpya.db'}")
    upgrade(engine)
    with writing(engine) as connection:
        load(connection, network_from(PRACTICE), START)
        enrol(connection, [Address("sms", number(member)) for member in range(members)])
    engine.dispose()


@contextmanager
def lanpya(folder: Path) -> Generator[tuple[subprocess.Popen[bytes], int]]:
    """`lanpya run` with Twilio's calls on a free port; its log goes to a file."""
    port = free_port()
    with serving() as twilio, (folder / "log").open("wb") as log:
        settings = {
            "LANPYA_DATA": str(folder),
            "LANPYA_TWILIO_ACCOUNT": ACCOUNT,
            "LANPYA_TWILIO_TOKEN": TOKEN,
            "LANPYA_TWILIO_NUMBER": NUMBER,
            "LANPYA_TWILIO_API": twilio.url,
            "LANPYA_TWILIO_POLL_SECONDS": "0",
            "LANPYA_WEB_PORT": str(port),
            "LANPYA_PUBLIC_URL": PUBLIC,
            "LANPYA_LOG": "json",
        }
        with _running([sys.executable, "-m", "bot", "run"], port, log, folder, settings) as process:
            yield process, port


@contextmanager
def _running(
    command: Sequence[str], port: int, log: Any, folder: Path, settings: Mapping[str, str]
) -> Generator[subprocess.Popen[bytes]]:
    environment = os.environ | {"PYTHONPATH": str(HERE.parent)} | settings
    process = subprocess.Popen(command, stderr=log, cwd=folder, env=environment)
    try:
        until = time.monotonic() + PATIENCE
        while not _listens(port):
            if process.poll() is not None or time.monotonic() > until:
                raise SystemExit((folder / "log").read_text())
            time.sleep(0.05)
        time.sleep(1)  # for what loads behind the scenes
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _empty(folder: Path, rate: int) -> dict[str, Any]:
    port = free_port()
    command = [sys.executable, str(HERE / "empty_handler.py"), str(port), "asyncio"]
    with (folder / "log").open("wb") as log, _running(command, port, log, folder, {}) as process:
        return _post(process, port, rate, folder / "kept")[0]


def _post(process: subprocess.Popen[bytes], port: int, rate: int, posts: Path) -> tuple[dict[str, Any], list[int]]:
    """What the posting told, with the server's CPU a post; and the places of the posts that were answered 2xx."""
    cpu = _cpu_s(process.pid)
    command = [
        sys.executable,
        str(HERE / "posting.py"),
        "--port",
        str(port),
        "--rate",
        str(rate),
        "--posts",
        str(posts),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    told = json.loads(done.stdout)
    kept: list[int] = told.pop("kept")
    count = sum(told["statuses"].values())
    told["cpu_us"] = round((_cpu_s(process.pid) - cpu) / count * 1e6, 1)
    told["per_second"] = round(len(kept) / told["seconds"], 1)
    return told, kept


def _turn(
    process: subprocess.Popen[bytes], port: int, rate: int, posts: Path, database: Path, first: int
) -> dict[str, Any]:
    """A turn of lanpya, with what its inbox holds of the posts that were answered."""
    told, kept = _post(process, port, rate, posts)
    with closing(sqlite3.connect(database)) as connection:
        rows = [sid for (sid,) in connection.execute("SELECT provider_id FROM inbox WHERE channel = 'twilio'")]
    ids = set(rows)
    lost = [place for place in kept if f"SM{first + place:032x}" not in ids]
    return {**told, "answered": len(kept), "lost": len(lost), "doubled": len(rows) - len(ids)}


def _until_handled(database: Path) -> float:
    """How many seconds it takes from now until no text waits."""
    began = time.monotonic()
    with closing(sqlite3.connect(database)) as connection:
        while connection.execute("SELECT count(*) FROM inbox WHERE state = 'waiting'").fetchone() != (0,):
            if time.monotonic() - began > PATIENCE:
                raise SystemExit("texts wait for ever")
            time.sleep(0.05)
        (failed,) = connection.execute("SELECT count(*) FROM inbox WHERE state = 'failed'").fetchone()
    assert failed == 0, failed
    return round(time.monotonic() - began, 2)


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _listens(port: int) -> bool:
    with closing(socket.socket()) as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


if __name__ == "__main__":
    main()
