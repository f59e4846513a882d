"""Duties: work that one process has at a time, of all that share a PostgreSQL database.

On SQLite there is one process, and every duty is its own.
"""

from enum import IntEnum

from sqlalchemy import Connection, func, select

from storage.notes import put
from storage.tables import notes

_LOCK = 7_301_003  # PostgreSQL advisory locks, the second number being the duty's


class Duty(IntEnum):
    """What is done within one transaction."""

    START = 1  # migrations, and the first network file
    TICK = 2  # else the reminders of one moment would be merged into two texts
    TIDY = 3  # two who put the same rows in order would wait for each other for ever


def wait(connection: Connection, duty: Duty) -> None:
    """Have this duty until the transaction ends; waits for who has it."""
    if connection.dialect.name != "sqlite":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK, int(duty))))


def take(connection: Connection, duty: Duty) -> bool:
    """Whether nobody else has this duty; then it is ours until the transaction ends."""
    if connection.dialect.name == "sqlite":
        return True
    return connection.execute(select(func.pg_try_advisory_xact_lock(_LOCK, int(duty)))).scalar_one()


def note_server(connection: Connection, scheme: str, process: str) -> None:
    """From this commit on the addresses of `scheme` are served by this process alone."""
    put(connection, _key(scheme), process)


def is_server(connection: Connection, scheme: str, process: str) -> bool:
    """Whether that process serves the scheme; nobody takes it over before the transaction ends."""
    noted = select(notes.c.value).where(notes.c.key == _key(scheme)).with_for_update(read=True)
    return connection.execute(noted).scalar() == process


def _key(scheme: str) -> str:
    return f"served.{scheme}"
