"""A folder that all processes of a run of the tests know: what they share lives there, and goes with the run."""

import fcntl
import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

_FOLDER = "TESTS_FOLDER"


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
