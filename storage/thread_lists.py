"""Threads as those read them who answer: which there are, the unanswered first, and what was written last."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select, case, func, select

from storage.tables import inbox, people, thread_texts, threads


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks: what is for them or for the leaders of `codes`; None: all, as a coordinator."""

    person_id: int
    codes: Collection[str] | None


@dataclass(frozen=True, slots=True)
class ListedThread:
    """A thread with who began it, and what was written last in it, by whom (`by_id`). `waits`: for an answer.

    `beside`: how many others of the same person wait as well, where that was asked for.
    """

    id: int
    person_id: int
    name: str | None
    latin_name: str | None
    code: str | None
    waits: bool
    by_id: int
    text: str
    written_at: datetime
    beside: int = 0


@dataclass(frozen=True, slots=True)
class Written:
    """A text of a person's threads. `code`: to whose leaders; `channel`: by which it came, where that is known."""

    id: int
    thread_id: int
    person_id: int
    code: str | None
    text: str
    written_at: datetime
    channel: str | None


def newest(
    connection: Connection, reader: Reader, limit: int, first: int = 0, *, waiting: bool = False
) -> list[ListedThread]:
    """A thread of each person of whom the reader may see one: which waits longest for an answer, else the newest.

    Those that wait come first, who has waited longest before all. `waiting`: these alone.
    """
    seen = select(threads.c.id, threads.c.person_id, threads.c.answered_at, _last().label("last")).where(
        *_seen_by(reader)
    )
    if waiting:
        seen = seen.where(threads.c.answered_at.is_(None))
    one = seen.subquery()
    does_wait = case((one.c.answered_at.is_(None), 1), else_=0)
    order = (does_wait.desc(), case((does_wait == 1, one.c.last), else_=0), one.c.last.desc())
    place = func.row_number().over(partition_by=one.c.person_id, order_by=order)
    beside = func.sum(does_wait).over(partition_by=one.c.person_id) - does_wait
    first_of = select(one.c.id, place.label("place"), beside.label("beside")).subquery()
    is_answered = case((threads.c.answered_at.is_(None), 0), else_=1)
    waits_since = case((threads.c.answered_at.is_(None), thread_texts.c.id), else_=0)
    query = _threads().add_columns(first_of.c.beside).join(first_of, first_of.c.id == threads.c.id)
    query = query.where(first_of.c.place == 1).order_by(is_answered, waits_since, thread_texts.c.id.desc())
    return [_listed(row, row.beside) for row in connection.execute(query.limit(limit).offset(first))]


def after(
    connection: Connection,
    reader: Reader,
    thread_id: int,
    limit: int,
    *,
    waiting: bool = False,
    person_id: int | None = None,
) -> list[ListedThread]:
    """The next threads that the reader may see, in the order of their ids; `person_id`: begun by this person."""
    query = _threads().where(threads.c.id > thread_id, *_seen_by(reader)).order_by(threads.c.id).limit(limit)
    if waiting:
        query = query.where(threads.c.answered_at.is_(None))
    if person_id is not None:
        query = query.where(threads.c.person_id == person_id)
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


def written(connection: Connection, reader: Reader, person_id: int, limit: int) -> list[Written]:
    """What this person and those who answered wrote, in all threads that the reader may see, the oldest first."""
    texts = thread_texts.c
    columns = (texts.id, texts.thread_id, texts.person_id, threads.c.code, texts.text, texts.written_at)
    query = (
        select(*columns, inbox.c.channel)
        .join(threads, threads.c.id == texts.thread_id)
        .join(inbox, inbox.c.id == texts.inbox_id, isouter=True)
        .where(threads.c.person_id == person_id, texts.text != "", *_seen_by(reader))
        .order_by(texts.id.desc())
        .limit(limit)
    )
    return [Written(*row) for row in connection.execute(query)][::-1]


def _last() -> ScalarSelect[int]:
    """The number of a thread's last text."""
    of_thread = thread_texts.alias()
    return select(func.max(of_thread.c.id)).where(of_thread.c.thread_id == threads.c.id).scalar_subquery()


def _threads() -> Select[Any]:
    last = thread_texts.c.person_id.label("by_id"), thread_texts.c.text, thread_texts.c.written_at
    return (
        select(threads, people.c.name, people.c.latin_name, *last)
        .join(people, people.c.id == threads.c.person_id)
        .join(thread_texts, thread_texts.c.id == _last())
    )


def _seen_by(reader: Reader) -> list[ColumnElement[bool]]:
    if reader.codes is None:
        return []
    return [(threads.c.to_person_id == reader.person_id) | threads.c.code.in_(reader.codes)]


def _listed(row: Any, beside: int = 0) -> ListedThread:
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
        beside=beside,
    )
