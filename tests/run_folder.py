"""A folder that all processes of a run of the tests know: what they share lives there, and goes with the run."""

import fcntl
import json
import os
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

_FOLDER = "TESTS_FOLDER"
CURRENT_TEST = "PYTEST_CURRENT_TEST"  # "tests/test_docs.py::test_a_page (call)", as pytest sets it


def lay() -> tempfile.TemporaryDirectory[str]:
    """Make it, and tell all processes of the run.

    Not in pytest's folder: another run would close that one to all users but its own, and PostgreSQL is another.
    """
    laid = tempfile.TemporaryDirectory(prefix="lanpya-tests-", ignore_cleanup_errors=True)
    os.environ[_FOLDER] = laid.name
    return laid


def folder() -> Path:
    return Path(os.environ[_FOLDER])


@contextmanager
def alone() -> Generator[None]:
    """One process of the run after the other."""
    with (folder() / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def cpu_notes() -> Path:
    """One line a test or program: its name, and the CPU seconds that it used. There only if somebody asked."""
    return folder() / "cpu.jsonl"


def note_cpu(environment: Mapping[str, str], seconds: float) -> None:
    """These were used for the test that this environment names."""
    if cpu_notes().exists():
        with cpu_notes().open("a") as notes:  # a short line is written at once, whoever else writes
            notes.write(json.dumps([environment.get(CURRENT_TEST, "").rpartition(" ")[0], seconds]) + "\n")
