"""`lanpya run` as a process of its own, to be watched by its log, killed and started again."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests import ciphered
from tests.prepared import Prepared, is_listening

ROOT = Path(__file__).parents[2]
PATIENCE = 900.0  # seconds until a wait is given up; far more than anything takes
NETWORK = Path(__file__).with_name("network.toml")
TOWNSHIPS = ROOT / "bot" / "simulate" / "practice" / "townships.csv"

Event = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Point:
    """`before` or `after` the n-th commit of a transaction with a statement that begins so."""

    when: str
    times: int
    statement: str

    def __str__(self) -> str:
        return f"{self.when} commit {self.times} of {self.statement}"

    @property
    def words(self) -> tuple[str, ...]:
        """What `dying.py` is told."""
        return self.when, str(self.times), self.statement


class InVain(RuntimeError):
    """What was waited for did not come."""


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """The environment of a `lanpya` whose data live in `folder`; settings by their names in `.env`."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("LANPYA_")}
    ours = {
        "PYTHONPATH": str(ROOT),
        "LANPYA_DATA": str(folder / "data"),
        "LANPYA_NETWORK": str(folder / "network.toml"),
        "LANPYA_LOG": "json",
        "LANPYA_SMS_PER_MINUTE": "600",
        "LANPYA_SMS_PER_HOUR": "0",
        "LANPYA_SMS_PER_DAY": "0",
        "COLUMNS": "500",
    }
    return {**kept, **ours, **ciphered.settings(folder), **settings}


def lay_network(folder: Path, coordinator: str, leader: str) -> None:
    """A network file in `folder` with these addresses."""
    text = NETWORK.read_text(encoding="utf-8").replace("COORDINATOR", coordinator).replace("LEADER", leader)
    (folder / "network.toml").write_text(text, encoding="utf-8")
    (folder / "townships.csv").write_bytes(TOWNSHIPS.read_bytes())


class Program:
    """One after another, processes of `lanpya run` with the same settings."""

    def __init__(
        self, folder: Path, settings: Mapping[str, str], *, before: Sequence[str] = (), only: Sequence[str] = ()
    ) -> None:
        """`before`: a command that starts ours, such as `setpriv`; `only`: the parts that are run, none: all."""
        self.folder = folder
        self._run = ["run", *(word for part in only for word in ("--only", part))]
        self.events: list[Event] = []  # of the process that runs, or ran last
        self.words: list[str] = []  # what it said beside its log
        self._before = before
        self._environment = environment(folder, **settings)
        self._process: subprocess.Popen[bytes] | Prepared | None = None
        self._reader: threading.Thread | None = None
        self._heard = threading.Condition()

    @property
    def pid(self) -> int:
        if self._process is None:
            raise InVain("nothing was started")
        return self._process.pid

    def start(self, *, until_ready: bool = False, dies_at: Point | None = None) -> None:
        """Start it; the one before must have ended."""
        self.events, self.words = [], []
        read, write = os.pipe()
        self._process = self._started(self._run, dies_at.words if dies_at else (), write)
        os.close(write)
        self._reader = threading.Thread(target=self._listen, args=(read,), daemon=True)
        self._reader.start()
        if until_ready:
            self.wait_for("run.ready")

    def _started(
        self, arguments: Sequence[str], dies_at: Sequence[str], errors: int
    ) -> subprocess.Popen[bytes] | Prepared:
        """From nothing where something starts before it, or a clock in a hurry; else from what is imported already."""
        if is_listening() and not self._before and "LD_PRELOAD" not in self._environment:
            with Path(os.devnull).open("r+b") as null:
                files = (null.fileno(), null.fileno(), errors)
                return Prepared(
                    arguments, folder=self.folder, environment=self._environment, files=files, dies_at=dies_at
                )
        how = ["tests.system.dying", *dies_at] if dies_at else ["bot"]
        return subprocess.Popen(
            [*self._before, sys.executable, "-m", *how, *arguments],
            cwd=self.folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )

    def _listen(self, errors: int) -> None:
        with open(errors, encoding="utf-8") as lines:
            for line in lines:
                with self._heard:
                    if line.startswith("{"):
                        self.events.append(json.loads(line))
                    else:
                        self.words.append(line.rstrip("\n"))
                    self._heard.notify_all()
        with self._heard:
            self._heard.notify_all()

    def named(self, name: str) -> list[Event]:
        """The log's events of this name, so far."""
        return [event for event in self.events if event["event"] == name]

    def heard(self, name: str, *, times: int = 1, seconds: float = PATIENCE) -> bool:
        """Wait for the log's event of this name; False when it does not come in time, or the process ends."""
        until = time.monotonic() + seconds
        with self._heard:
            while len(self.named(name)) < times:
                left = until - time.monotonic()
                if left <= 0 or not self.is_running:
                    return False
                self._heard.wait(min(left, 0.2))
        return True

    def wait_for(self, name: str, *, times: int = 1) -> None:
        """Wait for the log's event of this name; raises InVain with all that it said instead."""
        if not self.heard(name, times=times):
            raise InVain(f"no {name}; status {self.status}; {self.words} {self.events}")

    @property
    def is_running(self) -> bool:
        return self.status is None

    @property
    def status(self) -> int | None:
        """How it ended; None while it runs."""
        return None if self._process is None else self._process.poll()

    def kill(self) -> None:
        """End it as a power cut does."""
        self._end(signal.SIGKILL)

    def stop(self, within: float = PATIENCE) -> int:
        """End it as the system does at shutdown; returns its exit status."""
        return self._end(signal.SIGTERM, within)

    def _end(self, how: signal.Signals, within: float = PATIENCE) -> int:
        if self._process is None:
            return 0
        if self.is_running:
            self._process.send_signal(how)
        return self.wait_end(within)

    def wait_end(self, within: float = PATIENCE) -> int:
        """Wait until it ends by itself; returns its exit status."""
        assert self._process is not None and self._reader is not None
        status = self._process.wait(within)
        self._reader.join(PATIENCE)
        return status

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run another command of `lanpya` with the same settings."""
        return subprocess.run(
            [*self._before, sys.executable, "-m", "bot", *arguments],
            cwd=self.folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )

    @property
    def memory_mb(self) -> float:
        """What it holds in memory now."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
        return int(kilobytes) / 1024
