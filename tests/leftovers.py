"""What a run of the tests started ends with it, also when the run is killed: databases, daemons, stand-ins, programs.

A process beside the run waits for its end and then ends whatever carries the run's mark, which all that the run
starts inherits.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from uuid import uuid4

MARK = "TESTS_RUN"
_ROUNDS = 600  # what ends may take its time, or be started again by what has not ended yet


def watch() -> subprocess.Popen[bytes]:
    """Mark this process's children from now on; see `dismiss`."""
    os.environ[MARK] = uuid4().hex
    command = [sys.executable, "-S", __file__, os.environ[MARK]]
    kept = {key: value for key, value in os.environ.items() if key != MARK}
    # A session of its own: Ctrl-C is for the tests alone.
    return subprocess.Popen(command, stdin=subprocess.PIPE, env=kept, start_new_session=True)


def dismiss(watching: subprocess.Popen[bytes]) -> None:
    """The run is over: what it left is ended now."""
    watching.communicate()


def _end_all(run: str) -> None:
    mark = f"{MARK}={run}".encode()
    for _ in range(_ROUNDS):
        marked = [process for process in Path("/proc").glob("[0-9]*") if mark in _environment(process)]
        if not marked:
            return
        for process in marked:
            try:
                os.kill(int(process.name), signal.SIGKILL)
            except ProcessLookupError:
                continue
        time.sleep(0.1)


def _environment(process: Path) -> list[bytes]:
    try:
        return (process / "environ").read_bytes().split(b"\0")
    except OSError:  # it has ended, or is somebody else's
        return []


if __name__ == "__main__":
    sys.stdin.read()
    _end_all(sys.argv[1])
