"""`lanpya` that dies as by a power cut at a chosen commit.

`python -m tests.system.dying before 2 'INSERT INTO inbox' run` dies before the second commit of a transaction with such
a statement.
"""

import os
import signal
import sys
from typing import Any, NoReturn

from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import Pool

from bot.cli import main

_HOLDS_IT = "holds the statement"
_IS_THE_ONE = "is the transaction after which to die"


def die_at(when: str, times: int, statement: str) -> None:
    """End this process `before` or `after` the commit that is the n-th of its kind."""
    count = 0

    def _notice(connection: Connection, _cursor: object, said: str, *_more: object) -> None:
        if said.lstrip().startswith(statement):
            connection.info[_HOLDS_IT] = True

    def _trace(opened: Any, record: Any) -> None:
        """What SQLite itself is told: the program gives a single text to the driver, past SQLAlchemy's events."""

        def _said(said: str) -> None:
            if said.lstrip().startswith(statement):
                record.info[_HOLDS_IT] = True

        if hasattr(opened, "set_trace_callback"):
            opened.set_trace_callback(_said)

    def _commit(connection: Connection) -> None:
        nonlocal count
        if not connection.info.pop(_HOLDS_IT, False):
            return
        count += 1
        if count == times and when == "before":
            _die()
        connection.info[_IS_THE_ONE] = count == times

    def _committed(_opened: object, record: Any) -> None:
        if record.info.get(_IS_THE_ONE):
            _die()

    event.listen(Engine, "before_cursor_execute", _notice)
    event.listen(Pool, "connect", _trace)
    event.listen(Engine, "commit", _commit)
    event.listen(Pool, "checkin", _committed)


def _die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise SystemExit("still alive")


if __name__ == "__main__":
    die_at(sys.argv[1], int(sys.argv[2]), sys.argv[3])
    sys.argv[1:] = sys.argv[4:]
    main()
