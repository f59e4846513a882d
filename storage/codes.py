"""The small numbers that people talk about: announcement 73. Each is drawn once, and proves nothing."""

from enum import StrEnum

from sqlalchemy import Connection

from storage.tables import codes


class CodeKind(StrEnum):
    """What a number stands for."""

    ANNOUNCEMENT = "announcement"
    JOIN = "join"
    THREAD = "thread"
    ECHO = "echo"
    FORGET = "forget"
    BORROWED = "borrowed"
    SECOND = "second"
    QUOTE = "quote"


def draw(connection: Connection, kind: CodeKind) -> int:
    """The next number, for a thing of that kind."""
    return connection.execute(codes.insert().values(kind=kind.value).returning(codes.c.number)).scalar_one()
