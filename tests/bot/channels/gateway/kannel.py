"""A real Kannel: bearerbox and smsbox of Debian with the configuration that we ship, and an operator's SMSC.

The SMSC speaks the lines of Kannel's own `fakesmsc`, so that a test can let any text come in and see what left.
"""

import asyncio
import contextlib
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import quote, quote_from_bytes, unquote_to_bytes

import httpx

from tests.bot.fake_channel import PATIENCE
from tests.ports import free_ports

PROGRAMS = ("bearerbox", "smsbox")
FAKESMSC = Path("/usr/lib/kannel/test/fakesmsc")
HOW = "apt-get install kannel kannel-extras"
ROOT = Path(__file__).parents[4]
USERNAME, PASSWORD, SECRET, SENDER = "lanpya", "p&ss w/rd", "0123456789abcdef-&?", "1331"
_SHIPPED = ROOT / "deploy" / "kannel.conf"

_OPERATOR = """\
group = smsc
smsc = fake
smsc-id = OPERATOR
port = {port}
connect-allow-ip = 127.0.0.1

group = smsc
smsc = http
system-type = kannel
smsc-id = WIDE
port = {wide_port}
smsc-username = op
smsc-password = op
send-url = "http://127.0.0.1:1/"
connect-allow-ip = 127.0.0.1
denied-prefix = +

"""


def missing() -> str | None:
    """What this machine lacks, as a sentence; None: nothing."""
    if all(shutil.which(program) for program in PROGRAMS) and FAKESMSC.exists():
        return None
    return f"no Kannel here ({HOW}): the gateway channel is NOT tested against it"


@dataclass(frozen=True, slots=True)
class Left:
    """One part as it reached the SMSC."""

    sender: str
    number: str
    coding: str  # text, ucs-2, udh
    text: str


@dataclass(slots=True)
class Smsc:
    """The operator: connects to Kannel, keeps what leaves, brings what people text."""

    port: int
    wide_port: int
    left: list[Left] = field(default_factory=lambda: [])
    _socket: socket.socket | None = None
    _rest: bytes = b""

    def connect(self) -> None:
        _until(self._try_connect, "Kannel takes the SMSC's connection")

    def _try_connect(self) -> bool:
        try:
            self._socket = socket.create_connection(("127.0.0.1", self.port), 1)
        except OSError:
            return False
        self._socket.setblocking(False)
        return True

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
        self._socket, self._rest = None, b""

    def text(self, sender: str, words: str) -> None:
        """Somebody texts: in UCS-2 as a Burmese text travels, by a second SMSC, since the first knows no UCS-2."""
        if not words.isascii() and "€" not in words:
            data = quote_from_bytes(words.encode("utf-16-be"), safe="")
            query = f"username=op&password=op&from={quote(sender)}&to={SENDER}&coding=2&charset=UTF-16BE&text={data}"
            httpx.get(
                f"http://127.0.0.1:{self.wide_port}/sms?{query}", trust_env=False, timeout=PATIENCE
            ).raise_for_status()
            return
        assert self._socket is not None
        self._socket.sendall(f"{sender} {SENDER} text {words}\n".encode())

    def see(self) -> list[Left]:
        """What left so far."""
        while self._socket is not None:
            try:
                chunk = self._socket.recv(65536)
            except BlockingIOError:
                break
            if not chunk:
                break
            *lines, self._rest = (self._rest + chunk).split(b"\n")
            for line in lines:
                self._take(line)
        return self.left

    def _take(self, line: bytes) -> None:
        if line.startswith(f"{SENDER} ".encode()):
            self.left.append(_left(line))
        elif self.left:  # the lines know no way to tell a line break within a text
            self.left[-1] = replace(self.left[-1], text=f"{self.left[-1].text}\n{line.decode()}")


def _left(line: bytes) -> Left:
    sender, number, kind, rest = line.split(b" ", 3)
    if kind == b"udh":
        _udh, _kind, rest = rest.split(b" ", 2)
    raw = rest if kind == b"text" else unquote_to_bytes(rest.replace(b"+", b"%20"))
    is_wide = kind == b"ucs-2" or b"\x00" in raw or not _is_utf8(raw)
    return Left(sender.decode(), number.decode(), kind.decode(), raw.decode("utf-16-be" if is_wide else "utf-8"))


def _is_utf8(raw: bytes) -> bool:
    with contextlib.suppress(UnicodeDecodeError):
        raw.decode()
        return True
    return False


class Kannel:
    """Both boxes in a folder, with their ports, calling us at `calls_port`."""

    def __init__(self, folder: Path, calls_port: int) -> None:
        self.folder = folder
        self.admin_port, self.smsbox_port, self.sendsms_port, *smsc_ports = free_ports(5)
        self.smsc = Smsc(*smsc_ports)
        self._boxes: list[subprocess.Popen[bytes]] = []
        for name in ("store", "dlr"):
            (folder / name).mkdir()
        (folder / "kannel.conf").write_text(self._config(calls_port))

    def _config(self, calls_port: int) -> str:
        """The shipped configuration with our ports, and a fake operator in the place of the SMPP one."""
        shipped = _SHIPPED.read_text()
        before, _, rest = shipped.partition("group = smsc\n")
        _, _, after = rest.partition("group = smsbox\n")
        smsc = _OPERATOR.format(port=self.smsc.port, wide_port=self.smsc.wide_port)
        text = f"{before}{smsc}group = smsbox\n{after}"
        for old, new in {
            "13000": str(self.admin_port),
            "13001": str(self.smsbox_port),
            "13013": str(self.sendsms_port),
            "127.0.0.1:8080": f"127.0.0.1:{calls_port}",
            "/var/lib/kannel": str(self.folder),
            "http-queue-delay = 10": "http-queue-delay = 1",
            "CHANGE-ME-sendsms": PASSWORD,
            "CHANGE-ME-calls": "0123456789abcdef-%26%3F",
            "CHANGE-ME-status": "status",
        }.items():
            assert old in text, old
            text = text.replace(old, new)
        return text

    def start(self) -> None:
        """Start both boxes and let the operator connect; returns once a text could go all the way."""
        for program in PROGRAMS:
            log = (self.folder / f"{program}.log").open("ab")
            self._boxes.append(
                subprocess.Popen(
                    [program, "kannel.conf"], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log
                )
            )
            log.close()
            if program == "bearerbox":
                self.smsc.connect()
                _until(lambda: "Status: running" in self.status(), "bearerbox runs")
        _until(lambda: "smsbox" in self.status(), "smsbox is known to bearerbox")
        _until(lambda: _answers(self.sendsms_port), "smsbox answers")

    def status(self) -> str:
        with contextlib.suppress(httpx.HTTPError):
            return httpx.get(self.status_url, trust_env=False, timeout=PATIENCE).text
        return ""

    def log(self, program: str) -> str:
        """What one of the boxes said so far."""
        return (self.folder / f"{program}.log").read_text(errors="replace")

    @property
    def status_url(self) -> str:
        return f"http://127.0.0.1:{self.admin_port}/status.txt?password=status"

    def kill(self) -> None:
        """As a power cut does."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        self.smsc.close()
        for box in reversed(self._boxes):
            box.send_signal(how)
        for box in self._boxes:
            try:
                box.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                box.kill()
                box.wait()
        self._boxes.clear()


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def _until(is_so: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    ends = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > ends:
            raise TimeoutError(f"waited in vain until {what}")
        time.sleep(0.05)


async def until(is_so: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Wait until it is so, while the server of this loop goes on."""
    ends = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > ends:
            raise TimeoutError(f"waited in vain until {what}")
        await asyncio.sleep(0.03)
