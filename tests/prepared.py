"""`lanpya` in a process of its own that begins where Python has imported it all, which takes most of a start.

One process of a run of the tests imports; each `lanpya` is a fork of it, with arguments, folder, environment and files
of its own. What only a start from nothing shows has tests that start it so. As a script this is a `lanpya` for those
who start one by its path. It ends with whoever started it.
"""

import contextlib
import gc
import importlib
import json
import os
import pkgutil
import select
import signal
import socket
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).parents[1]
SOCKET = "TESTS_PREPARED"  # where whoever imported listens, told to those who start this as a script
_PACKAGES = ("messages", "storage", "handlers", "bot")

Order = Mapping[str, Any]


class Prepared:
    """A `lanpya` that was started; what is asked of it is asked as of `subprocess.Popen`."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        folder: Path,
        environment: Mapping[str, str],
        files: Sequence[int] = (0, 1, 2),
        dies_at: Sequence[str] = (),
    ) -> None:
        """`files`: its input, output and errors; `dies_at`: what `tests/system/dying.py` is told."""
        order = {
            "arguments": [*arguments],
            "folder": str(folder),
            "environment": {**environment},
            "dies_at": [*dies_at],
        }
        words = json.dumps(order).encode()
        self._line = socket.socket(socket.AF_UNIX)
        self._line.connect(os.environ[SOCKET])
        socket.send_fds(self._line, [len(words).to_bytes(4, "big")], files)
        self._line.sendall(words)
        self._heard = self._line.makefile("r")
        self._lock = threading.Lock()
        self.pid = int(self._heard.readline())
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """How it ended, as `subprocess` says it; None while it runs."""
        return self._ended(0)

    def wait(self, timeout: float | None = None) -> int:
        status = self._ended(timeout)
        if status is None:
            raise subprocess.TimeoutExpired("lanpya", timeout or 0)
        return status

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def _ended(self, seconds: float | None) -> int | None:
        with self._lock:
            if self.returncode is None and select.select([self._line], [], [], seconds)[0]:
                self.returncode = int(self._heard.readline())
                self._heard.close()
                self._line.close()
            return self.returncode


def is_listening() -> bool:
    """Whether somebody imported; else `lanpya` starts from nothing."""
    return SOCKET in os.environ


def listening(folder: Path) -> None:
    """Start whoever imports, unless it runs; its socket is known to this process and all that it starts."""
    path = folder / "prepared"
    os.environ[SOCKET] = str(path)
    if path.exists():
        return
    command = [sys.executable, "-m", "tests.prepared", str(path)]
    server = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, start_new_session=True
    )
    server.returncode = 0  # nobody waits for it: it ends with the run
    assert server.stdout is not None
    with server.stdout as said:
        assert said.readline(), "what lanpya imports could not be imported"


def serve(path: str) -> NoReturn:
    """Import, and fork for whoever asks, for ever."""
    for name in _PACKAGES:
        for module in pkgutil.walk_packages([str(ROOT / name)], f"{name}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those who keep
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(64)
    os.write(1, b"ready\n")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    while True:
        line, _ = listener.accept()
        if os.fork() == 0:
            try:
                listener.close()
                _keep(line)
            finally:
                os._exit(1)  # whatever happens: the loop is the parent's alone
        line.close()


def _keep(line: socket.socket) -> NoReturn:
    """Start it, tell its number and how it ended; end it when nobody hears any more."""
    from tests.run_folder import note_cpu  # not for the script, which knows no folder but its own

    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    head, files, _flags, _address = socket.recv_fds(line, 4, 3)
    order = json.loads(_read(line, int.from_bytes(head, "big")))
    child = os.fork()
    if child == 0:
        _become(line, order, files)
    line.sendall(b"%d\n" % child)
    ends = os.pidfd_open(child)
    if ends not in select.select([ends, line], [], [])[0]:
        os.kill(child, signal.SIGKILL)
    _, status, used = os.wait4(child, 0)
    note_cpu(order["environment"], used.ru_utime + used.ru_stime)
    with contextlib.suppress(OSError):
        line.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))
    os._exit(0)


def _read(line: socket.socket, size: int) -> bytes:
    parts = b""
    while len(parts) < size:
        parts += line.recv(size - len(parts))
    return parts


def _become(line: socket.socket, order: Order, files: Sequence[int]) -> NoReturn:
    """`lanpya` itself, in the child."""
    line.close()
    for place, file in enumerate(files):
        os.dup2(file, place)
        os.close(file)
    # Anew: what they are, a pipe or a file, is asked once, when they are opened.
    sys.stdin, sys.stdout, sys.stderr = (
        open(place, mode, buffering, encoding="utf-8", closefd=False)  # noqa: SIM115
        for place, mode, buffering in ((0, "r", -1), (1, "w", -1), (2, "w", 1))
    )
    os.environ.clear()
    os.environ.update(order["environment"])
    time.tzset()
    os.chdir(order["folder"])
    try:
        status = _run(order["arguments"], order["dies_at"])
    except Exception:
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _run(arguments: Sequence[str], dies_at: Sequence[str]) -> int:
    from bot.cli import main
    from tests.system.dying import die_at

    if dies_at:
        die_at(dies_at[0], int(dies_at[1]), dies_at[2])
    sys.argv = ["lanpya", *arguments]
    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


if __name__ == "__main__":
    serve(sys.argv[1])
