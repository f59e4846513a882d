"""A real gammu-smsd with its dummy phone in a folder: texts arrive as files, what leaves is in `sentitems`."""

import gzip
import os
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from tests.bot.channels.modem.daemon import Daemon
from tests.bot.fake_channel import PATIENCE

NEEDED = ("gammu-smsd",)
_EXAMPLES = Path("/usr/share/doc/gammu-smsd/examples")
SCHEMAS = (_EXAMPLES / "sqlite.sql", _EXAMPLES / "sqlite.sql.gz")
HOW = "apt-get install gammu gammu-smsd libdbd-sqlite3 sqlite3"
_HEX_A_LINE = 200
_CONFIG = """\
[gammu]
model = dummy
connection = none
port = phone-{phone}
gammuloc = /dev/null

[smsd]
service = sql
driver = sqlite3
dbdir = {folder}
database = {spool}
phoneid = {phone}
logfile = {log}
debuglevel = 0
maxretries = 0
multiparttimeout = 2
deliveryreport = sms
deliveryreportdelay = 43200
commtimeout = {commtimeout}
sendtimeout = {sendtimeout}
backendretries = {backendretries}
receivefrequency = 1
loopsleep = {loopsleep}
statusfrequency = 5
checksecurity = 0
"""


class RigError(RuntimeError):
    """The daemon did not do what the rig asked."""


@dataclass(frozen=True, slots=True)
class SentPart:
    """A row of `sentitems`: what left, as the daemon took it. `text` is read from the hexadecimal form."""

    id: int
    position: int
    number: str
    text: str
    coding: str
    udh: str
    status: str
    creator: str
    phone: str
    validity: int


def missing() -> str | None:
    """What the rig needs and this machine lacks, as a sentence; None: nothing."""
    if all(shutil.which(program) for program in NEEDED) and any(path.exists() for path in SCHEMAS):
        return None
    return f"no gammu-smsd with SQLite here ({HOW}): the modem channel is NOT tested"


def new_spool(path: Path) -> Path:
    """An empty spool with the daemon's own schema."""
    schema = next(each for each in SCHEMAS if each.exists())
    script = gzip.decompress(schema.read_bytes()) if schema.suffix == ".gz" else schema.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script.decode())
    return path


class Rig:
    """One dummy phone and its daemon."""

    def __init__(
        self, folder: Path, phone: str = "m1", *, spool: Path | None = None, loopsleep: int = 1, speed: int = 1
    ) -> None:
        """`speed`: so many times as fast as ours runs the daemon's clock, which must not make it less patient."""
        self.folder = folder
        self.phone = phone
        self.spool = spool or folder / "smsd.db"
        self._loopsleep = loopsleep
        self._speed = speed
        self._daemon: Daemon | None = None
        self._numbers = count(1)
        self._inbox = folder / f"phone-{phone}" / "sms" / "1"
        self._log = folder / f"smsd-{phone}.log"

    def start(self, *, environment: Mapping[str, str] | None = None) -> None:
        """Start the daemon, on a new spool if there is none; returns once the phone has its network."""
        if not self.spool.exists():
            new_spool(self.spool)
        for box in range(1, 6):
            (self._inbox.parent / str(box)).mkdir(parents=True, exist_ok=True)
        before = self._heartbeats()
        self._daemon = Daemon(self._config(), environment or {})
        try:
            self.wait(lambda: self._heartbeats() not in ((), before), "the phone has its network")
        except RigError:
            self.kill()  # else it would be started again for ever
            raise

    def _config(self) -> Path:
        config = self.folder / f"smsdrc-{self.phone}"
        values = {
            "folder": self.folder,
            "phone": self.phone,
            "log": self._log,
            "spool": self.spool.name,
            "loopsleep": self._loopsleep,
            "sendtimeout": 5 * self._speed,
            "backendretries": 10 * self._speed,
            "commtimeout": self._speed,
        }
        config.write_text(_CONFIG.format(**values))
        return config

    def _heartbeats(self) -> Sequence[object]:
        query = "SELECT InsertIntoDB, TimeOut FROM phones WHERE ID = ? AND NetName <> ''"
        return tuple(self.rows(query, self.phone))

    def stop(self) -> None:
        """End the daemon in good order."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End the daemon as a power cut does."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self._daemon is None:
            return
        self._daemon.end(how)
        self._daemon = None

    @property
    def crashes(self) -> int:
        """How often the daemon that runs ended by itself and was started again."""
        return self._daemon.crashes if self._daemon else 0

    def text(self, sender: str, text: str, *, sent: datetime | None = None, udh: str = "") -> None:
        """Let a text, or one part of it with its `udh`, come in."""
        sent = (sent or datetime.now(UTC)).astimezone(UTC)  # the dummy has no zone and means UTC
        fields = {
            "PDU": "Deliver",
            "SMSC": '"+959000000"',
            "DateTime": f"{sent:%Y%m%dT%H%M%S}",
            "State": "UnRead",
            "Number": f'"{sender}"',
            "NumberUnicode": sender.encode("utf-16-be").hex().upper(),
            **({"UDH": udh} if udh else {}),
            **_text_lines(text),
            "Coding": "Default" if text.isascii() else "Unicode",
            "Length": str(len(text.encode("utf-16-be", "surrogatepass")) // 2),
            "Class": "-1",
        }
        self._file(fields)

    def parts(self, sender: str, *texts: tuple[str, str], sent: datetime | None = None) -> None:
        """Let parts come in, each as (udh, text), in this order."""
        for udh, text in texts:
            self.text(sender, text, sent=sent, udh=udh)

    def report(self, number: str, status: int = 0) -> None:
        """Let the network report on a part sent to `number`: 0 is delivered, 0x40 and more failed."""
        now = datetime.now(UTC)
        self._file(
            {
                "PDU": "Status_Report",
                "SMSC": '"123456"',  # the dummy's own, else the daemon matches no report
                "DateTime": f"{now:%Y%m%dT%H%M%S}",
                "SMSCTime": f"{now:%Y%m%dT%H%M%S}",
                "State": "UnRead",
                "Number": f'"{number}"',
                "NumberUnicode": number.encode("utf-16-be").hex().upper(),
                "DeliveryStatus": str(status),
                "MessageReference": "255",
                **_text_lines("Delivered" if status == 0 else "Failed"),
                "Coding": "Default",
                "Length": "9",
                "Class": "-1",
            }
        )

    def _file(self, fields: dict[str, str]) -> None:
        """Put a file into the phone in one step, since the daemon looks all the time."""
        lines = "".join(f"{name} = {value}\n" for name, value in fields.items())
        draft = self._inbox.parent / f"draft-{os.getpid()}"
        draft.write_text(f"[SMSBackup000]\n{lines}")
        while True:
            try:
                os.link(draft, self._inbox / str(next(self._numbers)))
            except FileExistsError:
                continue
            break
        draft.unlink()

    @property
    def log(self) -> str:
        """What the daemon wrote so far."""
        return self._log.read_text(errors="replace")

    def waiting(self) -> int:
        """How many texts the daemon has not yet taken from the phone."""
        return len(list(self._inbox.iterdir()))

    def sent(self) -> list[SentPart]:
        """What left, oldest first, part by part."""
        query = (
            "SELECT ID, SequencePosition, DestinationNumber, Text, Coding, UDH, Status, CreatorID, SenderID, "
            "RelativeValidity FROM sentitems ORDER BY ID, SequencePosition"
        )
        return [_sent_part(*row) for row in self.rows(query)]

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Ask the spool."""
        with closing(sqlite3.connect(self.spool, timeout=PATIENCE)) as connection:
            connection.text_factory = _tolerant
            return connection.execute(query, values).fetchall()

    def change(self, statement: str, *values: object) -> None:
        """Change the spool, as the daemon would."""
        with closing(sqlite3.connect(self.spool, timeout=PATIENCE)) as connection, connection:
            connection.execute(statement, values)

    def wait(self, is_so: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
        """Wait until something is so; raises RigError with `what` when it does not come."""
        until = time.monotonic() + seconds
        while not is_so():
            if time.monotonic() > until:
                raise RigError(f"waited {seconds:.0f} s in vain until {what}")
            time.sleep(0.1)


def _sent_part(spool_id: int, position: int, number: str, digits: str, *others: Any) -> SentPart:
    return SentPart(spool_id, position, number, bytes.fromhex(digits).decode("utf-16-be", "surrogatepass"), *others)


def _tolerant(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _text_lines(text: str) -> dict[str, str]:
    """`text` in UTF-16 as hexadecimal, 200 digits a line; a lone surrogate stays what it is."""
    digits = text.encode("utf-16-be", "surrogatepass").hex().upper()
    chunks = [digits[start : start + _HEX_A_LINE] for start in range(0, len(digits), _HEX_A_LINE)] or [""]
    return {f"Text{index:02}": chunk for index, chunk in enumerate(chunks)}


def udh(reference: int, total: int, number: int, *, bits: int = 16) -> str:
    """The joining header of one part, as hexadecimal."""
    return (
        f"060804{reference:04X}{total:02X}{number:02X}"
        if bits == 16
        else f"050003{reference:02X}{total:02X}{number:02X}"
    )
