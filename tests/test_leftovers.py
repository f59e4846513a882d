"""Nothing that a run of the tests starts outlives it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.leftovers import MARK

ROOT = Path(__file__).parents[1]
_RUN = """
import subprocess, sys
from tests import leftovers
watching = leftovers.watch()
child = subprocess.Popen(["sleep", "600"])
print(watching.pid, child.pid, flush=True)
sys.stdin.read()
"""


def test_what_a_killed_run_started_is_ended() -> None:
    environment = {key: value for key, value in os.environ.items() if key != MARK} | {"PYTHONPATH": str(ROOT)}
    run = subprocess.Popen(
        [sys.executable, "-c", _RUN], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert run.stdout is not None
    watching, child = map(int, run.stdout.readline().split())
    _wait(lambda: _runs(child))  # a program has no command line for a moment after it was started

    run.send_signal(signal.SIGKILL)
    run.communicate()

    _wait(lambda: not _runs(watching))
    assert not _runs(child)


def _wait(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + 600
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.01)


def _runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes() != b""  # empty: it has ended, and nobody asked how
    except (FileNotFoundError, ProcessLookupError):
        return False
