"""Numbers that are texted back: `YES 73`, `OK 74`. Each is drawn once, and names one thing of one kind."""

from enum import StrEnum

from sqlalchemy import Connection, select

from storage.tables import codes

BEFORE = "before"  # the kind of the highest number that was in use when the first one was drawn


class CodeKind(StrEnum):
    """What a number stands for."""

    ANNOUNCEMENT = "announcement"
    JOIN = "join"


def draw(connection: Connection, kind: CodeKind) -> int:
    """The next number, for a thing of that kind."""
    return connection.execute(codes.insert().values(kind=kind.value).returning(codes.c.number)).scalar_one()


def kind_of(connection: Connection, number: int) -> CodeKind | None:
    """What this number stands for; None for one that was never drawn.

    Those of announcements and join requests from before 0004 were not: a number may stand for one of each.
    """
    kind = connection.execute(select(codes.c.kind).where(codes.c.number == number)).scalar()
    return None if kind is None or kind == BEFORE else CodeKind(kind)
