"""`lanpya` from its arguments to its exit status, within the process of the tests or in one of its own.

A start of Python that imports it all costs a second, so within; what only a process of its own shows (its start, a
locale, damage to its files) is tried with one.
"""

import io
import logging
import os
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from subprocess import CompletedProcess
from unittest import mock

import structlog
from structlog._config import BoundLoggerLazyProxy

from bot.cli import main

ROOT = Path(__file__).parents[1]


def own_environment(**settings: str) -> dict[str, str]:
    """That of the tests, without settings and the language of whoever runs them, and with these."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("LANPYA_")}
    return {**kept, "COLUMNS": "200", "LC_ALL": "C.UTF-8", **settings}


class _Terminal(io.TextIOWrapper):
    """What a person looks at."""

    def isatty(self) -> bool:
        return True


def run_lanpya(
    *arguments: str, stdin: bytes = b"", environment: Mapping[str, str], folder: Path, terminal: bool = False
) -> CompletedProcess[str]:
    """`lanpya` with these arguments and this whole environment, in this folder: status, output and errors.

    `terminal`: what it says is read by a person.
    """
    given = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    out, errors = ((_Terminal if terminal else io.TextIOWrapper)(io.BytesIO(), "utf-8") for _stream in range(2))
    with (
        mock.patch.multiple(sys, stdin=given, stdout=out, stderr=errors, argv=["lanpya", *arguments]),
        mock.patch.dict(os.environ, environment, clear=True),
        _in(folder),
        _logging_as_it_was(),
    ):
        try:
            main(arguments)
        except SystemExit as end:
            status = end.code
    assert isinstance(status, int)
    return CompletedProcess(arguments, status, _written(out), _written(errors))


def start_lanpya(
    *arguments: str, stdin: bytes = b"", environment: Mapping[str, str], folder: Path
) -> CompletedProcess[str]:
    """The same in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=stdin.decode(),
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


@contextmanager
def _in(folder: Path) -> Generator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextmanager
def _logging_as_it_was() -> Generator[None]:
    loggers = [logging.getLogger(), *map(logging.getLogger, logging.root.manager.loggerDict)]
    before = [(logger, logger.handlers, logger.level) for logger in loggers]
    configured = structlog.get_config()
    try:
        yield
    finally:
        for logger, handlers, level in before:
            logger.handlers = handlers
            logger.setLevel(level)
        logging.captureWarnings(False)
        structlog.configure(**configured)
        _forget_loggers()


def _forget_loggers() -> None:
    """What a logger was at its first use it would stay: the command keeps them so, tests listen to them."""
    for module in list(sys.modules.values()):
        log = vars(module).get("log")
        if isinstance(log, BoundLoggerLazyProxy):
            vars(log).pop("bind", None)
