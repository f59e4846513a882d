"""Rows that nobody asked an order for come in the other order from SQLite than from PostgreSQL: the last one first.

So what depends on it fails, each time, and not once in a hundred runs.
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.pool import Pool


def turn() -> None:
    """From now on, in this process."""
    if not event.contains(Pool, "connect", _turned):
        event.listen(Pool, "connect", _turned)


def _turned(opened: Any, _record: Any) -> None:
    if hasattr(opened, "set_trace_callback"):  # SQLite's, encrypted or not
        opened.execute("PRAGMA reverse_unordered_selects=ON")
