"""Threads as those read them who answer: which there are, the unanswered first, and what was written last."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, select

from storage.tables import people, thread_texts, threads


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks: what is for them or for the leaders of `codes`; None: all, as a coordinator."""

    person_id: int
    codes: Collection[str] | None


@dataclass(frozen=True, slots=True)
class ListedThread:
    """A thread with who began it, and what was written last in it, by whom (`by_id`). `waits`: for an answer."""

    id: int
    person_id: int
    name: str | None
    latin_name: str | None
    code: str | None
    waits: bool
    by_id: int
    text: str
    written_at: datetime


def newest(
    connection: Connection, reader: Reader, limit: int, first: int = 0, *, waiting: bool = False
) -> list[ListedThread]:
    """The threads that the reader may see, those that wait before others, by when something was written last.

    Of those that wait who has waited longest comes first. `waiting`: these alone.
    """
    query = _threads().where(*_seen_by(reader))
    if waiting:
        query = query.where(threads.c.answered_at.is_(None))
    is_answered = case((threads.c.answered_at.is_(None), 0), else_=1)
    waits_since = case((threads.c.answered_at.is_(None), thread_texts.c.id), else_=0)
    query = query.order_by(is_answered, waits_since, thread_texts.c.id.desc()).limit(limit).offset(first)
    return [_listed(row) for row in connection.execute(query)]


def count_waiting(connection: Connection, reader: Reader, since: datetime | None = None) -> int:
    """How many threads wait for an answer of the reader or of others who see them; `since`: written in since then."""
    query = select(func.count()).select_from(threads).where(threads.c.answered_at.is_(None), *_seen_by(reader))
    if since is not None:
        of_thread = (thread_texts.c.thread_id == threads.c.id, thread_texts.c.written_at >= since)
        query = query.where(select(thread_texts.c.id).where(*of_thread).exists())
    return connection.execute(query).scalar_one()


def one(connection: Connection, reader: Reader, thread_id: int) -> ListedThread | None:
    """This thread; None: there is none that the reader may see."""
    row = connection.execute(_threads().where(threads.c.id == thread_id, *_seen_by(reader))).first()
    return None if row is None else _listed(row)


def of_person(connection: Connection, reader: Reader, person_id: int, limit: int) -> list[ListedThread]:
    """What this person began, newest first."""
    query = _threads().where(threads.c.person_id == person_id, *_seen_by(reader)).order_by(threads.c.id.desc())
    return [_listed(row) for row in connection.execute(query.limit(limit))]


def _threads() -> Select[Any]:
    of_thread = thread_texts.alias()
    last = select(func.max(of_thread.c.id)).where(of_thread.c.thread_id == threads.c.id).scalar_subquery()
    written = thread_texts.c.person_id.label("by_id"), thread_texts.c.text, thread_texts.c.written_at
    return (
        select(threads, people.c.name, people.c.latin_name, *written)
        .join(people, people.c.id == threads.c.person_id)
        .join(thread_texts, thread_texts.c.id == last)
    )


def _seen_by(reader: Reader) -> list[ColumnElement[bool]]:
    if reader.codes is None:
        return []
    return [(threads.c.to_person_id == reader.person_id) | threads.c.code.in_(reader.codes)]


def _listed(row: Any) -> ListedThread:
    return ListedThread(
        id=row.id,
        person_id=row.person_id,
        name=row.name,
        latin_name=row.latin_name,
        code=row.code,
        waits=row.answered_at is None,
        by_id=row.by_id,
        text=row.text,
        written_at=row.written_at,
    )
