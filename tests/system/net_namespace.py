"""A network of one's own (a Linux network namespace) with a single line to the rest, which can be cut.

A program that is started with `NetNamespace.before` sees nothing else: names are looked up at its own
name server, and the counterparts stand behind `Line`s, on the far end of a virtual cable.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

_REQUEST = re.compile(rb"(GET|POST|PUT|PATCH|DELETE) /")


def missing() -> str | None:
    """What this machine lacks, as a sentence; None: nothing."""
    if not shutil.which("ip"):
        return "no ip here (apt install iproute2): networks that fail are NOT tested"
    tried = subprocess.run(["unshare", "-n", "true"], capture_output=True, check=False)
    return "no right to make network namespaces here: networks that fail are NOT tested" if tried.returncode else None


class NetNamespace:
    """A namespace, a cable, a name server that knows one address, and lines to the counterparts."""

    def __init__(self, places: Iterable[int] = range(250)) -> None:
        """At the first of `places` where none is; raises RuntimeError when there is one at each."""
        self._claim, place = _claim(places)
        self._name = f"netns-{place}"
        self._cable = (f"netns-far-{place}", f"netns-end-{place}")
        self.far = f"10.77.{place}.1"
        self._near = f"10.77.{place}.2"
        self._names_file = Path("/etc/netns") / self._name / "resolv.conf"
        self._lines: list[Line] = []

    @property
    def before(self) -> Sequence[str]:
        """The command that starts another one inside."""
        return ("ip", "netns", "exec", self._name)

    def __enter__(self) -> Self:
        far, near = self._cable
        self._remove()  # what is left of one whose tests were killed would take the packets of this one
        _ip("netns", "add", self._name)
        _ip("link", "add", far, "type", "veth", "peer", "name", near)
        _ip("link", "set", near, "netns", self._name)
        _ip("addr", "add", f"{self.far}/30", "dev", far)
        _ip("link", "set", far, "up")
        _ip("-n", self._name, "addr", "add", f"{self._near}/30", "dev", near)
        _ip("-n", self._name, "link", "set", near, "up")
        _ip("-n", self._name, "link", "set", "lo", "up")
        _ip("-n", self._name, "route", "add", "default", "via", self.far)
        self._names_file.parent.mkdir(parents=True, exist_ok=True)
        self._names_file.write_text(f"nameserver {self.far}\noptions timeout:5 attempts:2\n")
        self.names = NameServer(self.far)
        return self

    def __exit__(self, *_error: object) -> None:
        for line in self._lines:
            line.close()
        self.names.close()
        self._remove()
        self._claim.close()

    def _remove(self) -> None:
        """Leave nothing at this place, and nobody inside."""
        with suppress(RuntimeError):  # there is none
            _ip("link", "del", self._cable[0])
        with suppress(RuntimeError):
            for process in _ip("netns", "pids", self._name).split():
                with suppress(ProcessLookupError):
                    os.kill(int(process), signal.SIGKILL)
            _ip("netns", "del", self._name)
        shutil.rmtree(self._names_file.parent, ignore_errors=True)

    def line(self, port: int) -> "Line":
        """A line to what listens on 127.0.0.1:`port` outside; inside, the same port of any name."""
        self._lines.append(Line(self.far, port))
        return self._lines[-1]

    def cut(self) -> None:
        """Packets that leave are lost; nobody says so."""
        _ip("link", "set", self._cable[0], "down")

    def mend(self) -> None:
        """The cable is whole again."""
        _ip("link", "set", self._cable[0], "up")


def _claim(places: Iterable[int]) -> tuple[socket.socket, int]:
    """The first place that no other process holds, and the socket that holds it, for as long as this process lives."""
    for place in places:
        claim = socket.socket(socket.AF_UNIX)
        try:
            claim.bind(f"\0netns-{place}")
        except OSError:
            claim.close()
        else:
            return claim, place
    raise RuntimeError("there is a network at each place")


def _ip(*words: str) -> str:
    done = subprocess.run(["ip", *words], check=False, text=True, capture_output=True)
    if done.returncode:
        raise RuntimeError(f"ip {' '.join(words)}: {done.stderr}")
    return done.stdout


class NameServer:
    """Answers each question for a name with the one address, or, while `hangs`, nothing at all."""

    def __init__(self, address: str) -> None:
        self.hangs = False
        self.asked = 0
        self._address = address
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((address, 53))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                question, asker = self._socket.recvfrom(512)
                if not question:  # closed
                    return
                self.asked += 1
                if not self.hangs:
                    self._socket.sendto(self._answer(question), asker)

    def _answer(self, question: bytes) -> bytes:
        """Source: RFC 1035 section 4. One question; an A record for type A, no record for others."""
        end = question.index(0, 12) + 5
        is_a = question[end - 4 : end - 2] == b"\x00\x01"
        head = question[:2] + b"\x81\x80" + question[4:6] + (b"\x00\x01" if is_a else b"\x00\x00") + bytes(4)
        record = b"\xc0\x0c\x00\x01\x00\x01\x00\x00\x00\x00\x00\x04" + socket.inet_aton(self._address)
        return head + question[12:end] + (record if is_a else b"")

    def close(self) -> None:
        _close(self._socket, self._thread)


class Line:
    """Carries connections to a counterpart. `drops_each` n: each n-th request is cut off.

    By turns on its way, so that nothing is done, and with its answer, so that it is done and nobody knows.
    """

    def __init__(self, address: str, port: int) -> None:
        self.drops_each = 0
        self.requests = 0
        self.dropped = 0
        self._port = port
        self._server = socket.create_server((address, port))
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                caller, _address = self._server.accept()
                threading.Thread(target=self._carry, args=(caller,), daemon=True).start()

    def _carry(self, caller: socket.socket) -> None:
        with suppress(OSError), caller, socket.create_connection(("127.0.0.1", self._port)) as other:
            threading.Thread(target=_pump, args=(other, caller), daemon=True).start()
            while data := caller.recv(65_536):
                if self._is_dropped(data):
                    if self.dropped % 2:
                        other.sendall(data)
                    return
                other.sendall(data)

    def _is_dropped(self, data: bytes) -> bool:
        if not _REQUEST.match(data):
            return False
        self.requests += 1
        if not self.drops_each or self.requests % self.drops_each:
            return False
        self.dropped += 1
        return True

    def close(self) -> None:
        _close(self._server, self._thread)


def _pump(source: socket.socket, sink: socket.socket) -> None:
    """Carry the other way; either end's close ends it."""
    with suppress(OSError):
        while data := source.recv(65_536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_RDWR)


def _close(listener: socket.socket, thread: threading.Thread) -> None:
    """Give the port back: a thread that waits at a socket holds its port, also after `close`."""
    with suppress(OSError):  # Linux wakes who waits, and says that nobody is connected
        listener.shutdown(socket.SHUT_RDWR)
    thread.join()
    listener.close()
