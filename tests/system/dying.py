"""`lanpya` that dies as by a power cut at a chosen commit.

`python -m tests.system.dying before 2 'INSERT INTO inbox' run` dies before the second commit of a transaction with such
a statement.
"""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import Pool

from bot.cli import main

_HOLDS_IT = "holds the statement"


def die_at(when: str, times: int, statement: str) -> None:
    """End this process `before` or `after` the commit that is the n-th of its kind."""
    count = 0

    def _trace(opened: Any, record: Any) -> None:
        """What the driver itself is told: the program gives it much past SQLAlchemy's events."""

        def _said(said: str) -> None:
            if said.lstrip().startswith(statement):
                record.info[_HOLDS_IT] = True

        if hasattr(opened, "set_trace_callback"):  # SQLite
            opened.set_trace_callback(_said)
        else:
            opened.cursor_factory = _heard(opened.cursor_factory, _said)

    def _commit(connection: Connection) -> None:
        nonlocal count
        if not connection.info.pop(_HOLDS_IT, False):
            return
        count += 1
        if count != times:
            return
        if when == "after":
            connection.connection.commit()  # as SQLAlchemy does next
        _die()

    event.listen(Pool, "connect", _trace)
    event.listen(Engine, "commit", _commit)


def _heard(cursor: Any, hear: Callable[[str], None]) -> Any:
    """The same cursor of psycopg, which tells what it is given."""

    def _telling(does: Any) -> Any:
        def _does(self: Any, query: Any, *parameters: Any, **how: Any) -> Any:
            hear(str(query))
            return does(self, query, *parameters, **how)

        return _does

    return type("Heard", (cursor,), {name: _telling(getattr(cursor, name)) for name in ("execute", "executemany")})


def _die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise SystemExit("still alive")


if __name__ == "__main__":
    die_at(sys.argv[1], int(sys.argv[2]), sys.argv[3])
    sys.argv[1:] = sys.argv[4:]
    main()
