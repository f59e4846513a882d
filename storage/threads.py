"""Threads: texts that a human answers, by number."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from messages.address import Address
from storage.tables import inbox, thread_texts, threads


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a thread is for: an announcement's author, a group's leaders or, all None, the coordinators."""

    code: str | None = None
    announcement_id: int | None = None
    to_person_id: int | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """What a person wrote to somebody; `answered_at` None: somebody should answer."""

    id: int
    person_id: int
    to: Addressee
    opened_at: datetime
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class ThreadText:
    """A text of a thread, by the one who opened it or by one who answers."""

    id: int
    thread_id: int
    person_id: int
    text: str
    written_at: datetime


def begin(connection: Connection, person_id: int, to: Addressee, now: datetime) -> Thread:
    """A new thread."""
    row = {
        "person_id": person_id,
        "code": to.code,
        "announcement_id": to.announcement_id,
        "to_person_id": to.to_person_id,
        "opened_at": now,
    }
    return _thread(connection.execute(threads.insert().values(row).returning(threads)).one())


def get(connection: Connection, thread_id: int) -> Thread | None:
    """This thread."""
    row = connection.execute(select(threads).where(threads.c.id == thread_id)).first()
    return None if row is None else _thread(row)


def _thread(row: Row[Any]) -> Thread:
    to = Addressee(row.code, row.announcement_id, row.to_person_id)
    return Thread(row.id, row.person_id, to, row.opened_at, row.answered_at)


def write(
    connection: Connection,
    thread_id: int,
    person_id: int,
    text: str,
    now: datetime,
    inbox_id: int | None = None,
) -> int:
    """Add a text to a thread; returns the text's id."""
    row = {
        "thread_id": thread_id,
        "person_id": person_id,
        "text": text,
        "inbox_id": inbox_id,
        "written_at": now,
    }
    return connection.execute(thread_texts.insert().values(row).returning(thread_texts.c.id)).scalar_one()


def mark_answered(connection: Connection, thread_id: int, answered_at: datetime | None) -> None:
    """Somebody answered; None: the person wrote again."""
    connection.execute(update(threads).where(threads.c.id == thread_id).values(answered_at=answered_at))


def close(connection: Connection, person_id: int, now: datetime) -> None:
    """Nothing that this person wrote waits for an answer."""
    waits = (threads.c.person_id == person_id, threads.c.answered_at.is_(None))
    connection.execute(update(threads).where(*waits).values(answered_at=now))


def current(connection: Connection, person_id: int, to: Addressee, since: datetime) -> Thread | None:
    """The person's newest thread with this addressee, if it has a text of theirs since then."""
    query = (
        select(threads)
        .join(thread_texts, thread_texts.c.thread_id == threads.c.id)
        .where(
            threads.c.person_id == person_id,
            threads.c.code.is_not_distinct_from(to.code),
            threads.c.announcement_id.is_not_distinct_from(to.announcement_id),
            threads.c.to_person_id.is_not_distinct_from(to.to_person_id),
            thread_texts.c.person_id == person_id,
            thread_texts.c.written_at >= since,
        )
        .order_by(threads.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else _thread(row)


def answered(
    connection: Connection, person_id: int, since: datetime, until: datetime
) -> tuple[Thread, datetime] | None:
    """The person's thread in which somebody else wrote last between two moments, and when."""
    query = (
        select(threads, thread_texts.c.written_at)
        .join(thread_texts, thread_texts.c.thread_id == threads.c.id)
        .where(
            threads.c.person_id == person_id,
            thread_texts.c.person_id != person_id,
            thread_texts.c.written_at.between(since, until),
        )
        .order_by(thread_texts.c.written_at.desc(), thread_texts.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else (_thread(row), row.written_at)


def texts(connection: Connection, thread_id: int) -> list[ThreadText]:
    """What was written, oldest first."""
    query = select(thread_texts).where(thread_texts.c.thread_id == thread_id).order_by(thread_texts.c.id)
    return [_text(row) for row in connection.execute(query)]


def came_from(connection: Connection, thread_id: int, person_id: int) -> list[Address]:
    """The addresses from which this person wrote in the thread, as far as the texts are still there."""
    query = select(inbox.c.address).join(thread_texts, thread_texts.c.inbox_id == inbox.c.id).distinct()
    mine = (thread_texts.c.thread_id == thread_id, thread_texts.c.person_id == person_id)
    return [Address.parse(address) for address in connection.execute(query.where(*mine)).scalars()]


def said_to(connection: Connection, announcement_id: int) -> dict[int, list[ThreadText]]:
    """What was answered to an announcement, by who did, each oldest first; who answered first comes first."""
    query = (
        select(thread_texts)
        .join(threads, threads.c.id == thread_texts.c.thread_id)
        .where(threads.c.announcement_id == announcement_id, thread_texts.c.person_id == threads.c.person_id)
        .order_by(thread_texts.c.id)
    )
    said: dict[int, list[ThreadText]] = {}
    for row in connection.execute(query):
        said.setdefault(row.person_id, []).append(_text(row))
    return said


def text(connection: Connection, text_id: int) -> ThreadText | None:
    """This text."""
    row = connection.execute(select(thread_texts).where(thread_texts.c.id == text_id)).first()
    return None if row is None else _text(row)


def _text(row: Row[Any]) -> ThreadText:
    return ThreadText(row.id, row.thread_id, row.person_id, row.text, row.written_at)


def is_first_answer(connection: Connection, thread: Thread) -> bool:
    """Whether nobody but the one who opened the thread has written in it."""
    query = select(func.count()).where(
        thread_texts.c.thread_id == thread.id, thread_texts.c.person_id != thread.person_id
    )
    return connection.execute(query).scalar_one() == 0


def newest_waiting(connection: Connection, person_id: int, codes: Collection[str] | None) -> Thread | None:
    """The thread that waits for this person and was written in last; `codes`: groups that they read, None: all."""
    is_theirs = threads.c.to_person_id == person_id
    if codes is None:
        is_theirs |= threads.c.to_person_id.is_(None)
    else:
        is_theirs |= threads.c.code.in_(codes)
    query = (
        select(threads)
        .join(thread_texts, thread_texts.c.thread_id == threads.c.id)
        .where(threads.c.answered_at.is_(None), threads.c.person_id != person_id, is_theirs)
        .order_by(thread_texts.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else _thread(row)


def waiting_for(
    connection: Connection,
    person_id: int,
    codes: Collection[str],
    since: datetime,
    until: datetime,
    *,
    for_office: bool,
) -> list[tuple[Thread, datetime]]:
    """What this person was sent between two moments, and waits: for them, these groups' leaders, or the office.

    With when its opener wrote last, the newest first, two at most.
    """
    is_theirs = (threads.c.to_person_id == person_id) | threads.c.code.in_(codes)
    if for_office:
        is_theirs |= threads.c.to_person_id.is_(None) & threads.c.code.is_(None)
    written = func.max(thread_texts.c.written_at, type_=thread_texts.c.written_at.type)
    query = (
        select(threads, written.label("last_at"))
        .join(thread_texts, thread_texts.c.thread_id == threads.c.id)
        .where(threads.c.answered_at.is_(None), threads.c.person_id != person_id, is_theirs)
        .where(thread_texts.c.person_id == threads.c.person_id)
        .group_by(threads.c.id)
        .having(written.between(since, until))
        .order_by(func.max(thread_texts.c.id).desc())
        .limit(2)
    )
    return [(_thread(row), row.last_at) for row in connection.execute(query)]


def has_written_since(connection: Connection, person_id: int, moment: datetime) -> bool:
    """Whether this person has written in a thread of their own after that moment."""
    query = (
        select(thread_texts.c.id)
        .join(threads, threads.c.id == thread_texts.c.thread_id)
        .where(threads.c.person_id == person_id, thread_texts.c.person_id == person_id)
        .where(thread_texts.c.written_at > moment)
    )
    return connection.execute(query.limit(1)).first() is not None


def unanswered(connection: Connection, codes: Collection[str] | None = None) -> list[Thread]:
    """The threads that wait for an answer, longest first; of these groups' leaders, or all."""
    query = select(threads).where(threads.c.answered_at.is_(None)).order_by(threads.c.id)
    if codes is not None:
        query = query.where(threads.c.code.in_(codes))
    return [_thread(row) for row in connection.execute(query)]
