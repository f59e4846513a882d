"""Counts over a stretch of time, for the digest: a handful of queries, however many groups there are.

What happened is counted by person, theme and township, so that any group, and any groups together, can be
summed up from the same rows without counting anybody twice.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from sys import intern
from typing import Any

from sqlalchemy import ColumnElement, Connection, TextClause, exists, func, or_, select, text

from storage.addresses import HEARD_AT
from storage.codes import CodeKind
from storage.columns import Moment
from storage.people import IS_MEMBER
from storage.tables import (
    DID_NOT_LEAVE,
    forget_requests,
    join_requests,
    memberships,
    outbox,
    people,
    proofs,
    reports,
    thread_texts,
    threads,
)

# As the partial index says it: SQLite uses it only for a condition of the same letters.
_COSTS = text("segments > 0")


@dataclass(frozen=True, slots=True)
class Span:
    """From `begins` on until just before `ends`."""

    begins: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Cell:
    """What one person reported of one theme in one township; `people` includes women and men."""

    person_id: int
    theme: str | None
    township: str | None
    reports: int
    people: int
    women: int
    men: int


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody who waits for an OK. `id`: the number that lets them in. `latin`: their name in Latin letters."""

    id: int
    code: str
    name: str | None
    latin: str | None = None


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A thread that waits for an answer: by the leaders of `code`, by one person, or (both None) by coordinators.

    `id`: the number that answers. `text` and `since`: what was written last by the one who asks, and when.
    `latin`: their name in Latin letters.
    """

    id: int
    code: str | None
    to_person_id: int | None
    name: str | None
    text: str
    since: datetime
    latin: str | None = None


def cells(
    connection: Connection, span: Span, codes: Collection[str] | None = None, themes: Collection[str] = ()
) -> list[Cell]:
    """What was reported in `span`, by when it came in; withdrawn reports are out.

    With `codes`: only by members of these groups, or of one of `themes`.
    """
    what = (reports.c.person_id, reports.c.theme, reports.c.township)
    found = _counted(connection, what, _reported(span, codes, themes))
    return [Cell(one, _shared(theme), _shared(place), *counts) for one, theme, place, *counts in found]


def cells_of_all(connection: Connection, span: Span) -> list[Cell]:
    """What anybody reported in `span`, not by person: each cell's is 0."""
    what = (reports.c.theme, reports.c.township)
    found = _counted(connection, what, _reported(span, None, ()))
    return [Cell(0, _shared(theme), _shared(place), *counts) for theme, place, *counts in found]


def _shared(word: str | None) -> str | None:
    """The same word as in other rows: a driver makes a new one for each."""
    return None if word is None else intern(word)


def _counted(
    connection: Connection, what: Sequence[ColumnElement[Any]], which: Collection[ColumnElement[bool]]
) -> Iterable[Sequence[Any]]:
    heads = (_sum(reports.c.people), _sum(reports.c.women), _sum(reports.c.men))
    return connection.execute(select(*what, func.count(), *heads).where(*which).group_by(*what))


@dataclass(frozen=True, slots=True)
class OfTheme:
    """What was reported of one theme; `people` includes women and men."""

    theme: str | None
    reports: int
    people: int


def by_theme(
    connection: Connection, span: Span, codes: Collection[str] | None = None, themes: Collection[str] = ()
) -> list[OfTheme]:
    """The same as `cells`, by theme alone."""
    query = select(reports.c.theme, func.count(), _sum(reports.c.people)).where(*_reported(span, codes, themes))
    return [OfTheme(*row) for row in connection.execute(query.group_by(reports.c.theme))]


def is_any_reported(
    connection: Connection, span: Span, codes: Collection[str] | None = None, themes: Collection[str] = ()
) -> bool:
    """Whether `cells` finds anything."""
    query = select(reports.c.id).where(*_reported(span, codes, themes)).limit(1)
    return connection.execute(query).first() is not None


def last_reported(
    connection: Connection, before: datetime, codes: Collection[str] | None, themes: Collection[str]
) -> datetime | None:
    """When the last report came in before that moment; whose, as in `cells`. None: there is none."""
    query = select(func.max(reports.c.reported_at)).where(reports.c.reported_at < before, *_of(codes, themes))
    return connection.execute(query).scalar()


def first_joined(connection: Connection, codes: Collection[str] | None) -> datetime | None:
    """Since when somebody is in one of these groups (None: in any); None: nobody is."""
    which = [] if codes is None else [memberships.c.code.in_(codes)]
    return connection.execute(select(func.min(memberships.c.joined_at)).where(*which)).scalar()


def _reported(span: Span, codes: Collection[str] | None, themes: Collection[str]) -> list[ColumnElement[bool]]:
    return [reports.c.reported_at >= span.begins, reports.c.reported_at < span.ends, *_of(codes, themes)]


def _of(codes: Collection[str] | None, themes: Collection[str]) -> list[ColumnElement[bool]]:
    those: list[ColumnElement[bool]] = [reports.c.withdrawn_at.is_(None)]
    if codes is None:
        return those
    inside = select(memberships.c.person_id).where(memberships.c.code.in_(codes))
    # Expressions, so that SQLite goes by the week's index and does not walk through a theme's whole history.
    person_id, theme = reports.c.person_id + 0, func.coalesce(reports.c.theme, "")
    return [*those, or_(person_id.in_(inside), theme.in_(themes))]


def _sum(column: Any) -> Any:
    return func.sum(func.coalesce(column, 0))


def members_by_group(connection: Connection, codes: Collection[str] | None = None) -> Mapping[str, frozenset[int]]:
    """Who is in each of these groups (None: in each)."""
    query = select(memberships.c.code, memberships.c.person_id)
    if codes is not None:
        query = query.where(memberships.c.code.in_(codes))
    found: dict[str, set[int]] = defaultdict(set)
    for code, person_id in connection.execute(query):
        found[code].add(person_id)
    return {code: frozenset(ids) for code, ids in found.items()}


def silent(connection: Connection, since: datetime) -> dict[int, str | None]:
    """Members who sent nothing since then, with their names, who fell silent last first.

    Coordinators, who sent STOP and whose phone is lost are not missed. Who never texted is silent since we know
    of them.
    """
    silent_since = func.coalesce(HEARD_AT, people.c.created_at)
    query = (
        select(people.c.id, people.c.name)
        .where(
            silent_since < since, people.c.stopped_at.is_(None), people.c.lost_at.is_(None), ~people.c.is_coordinator
        )
        .where(IS_MEMBER)
        .order_by(silent_since.desc(), people.c.id)
    )
    return {row.id: row.name for row in connection.execute(query)}


def segments_sent(connection: Connection, span: Span) -> dict[int | None, int]:
    """How many SMS segments the providers took in `span`, by whom they were for."""
    query = select(outbox.c.person_id, func.sum(outbox.c.segments)).where(*_taken(span)).group_by(outbox.c.person_id)
    return {person_id: int(count) for person_id, count in connection.execute(query)}


def segments_of_all(connection: Connection, span: Span) -> int:
    """How many SMS segments the providers took in `span`."""
    return int(connection.execute(select(func.sum(outbox.c.segments)).where(*_taken(span))).scalar() or 0)


def _taken(span: Span) -> Sequence[ColumnElement[bool] | TextClause]:
    sent = outbox.c.sent_at >= span.begins, outbox.c.sent_at < span.ends
    return *sent, _COSTS, outbox.c.provider_id.is_not(None)


def not_delivered(connection: Connection, span: Span) -> dict[int | None, int]:
    """How many texts of `span` failed, or may have, and wait for a decision, by whom they were for."""
    query = (
        select(outbox.c.person_id, func.count())
        .where(DID_NOT_LEAVE, outbox.c.created_at >= span.begins, outbox.c.created_at < span.ends)
        .group_by(outbox.c.person_id)
    )
    return {person_id: int(count) for person_id, count in connection.execute(query)}


def asking(connection: Connection) -> list[Asking]:
    """Who waits for an OK, longest first."""
    query = (
        select(_number(CodeKind.JOIN, join_requests.c.id), join_requests.c.code, people.c.name, people.c.latin_name)
        .join(people, people.c.id == join_requests.c.person_id)
        .where(join_requests.c.decided_at.is_(None))
        .order_by(join_requests.c.id)
    )
    return [Asking(*row) for row in connection.execute(query)]


def unanswered(connection: Connection) -> list[Unanswered]:
    """The threads that wait for an answer, longest first."""
    own = thread_texts.alias()
    is_own = (own.c.thread_id == threads.c.id, own.c.person_id == threads.c.person_id)
    last = select(func.max(own.c.id)).where(*is_own).correlate(threads).scalar_subquery()
    number = _number(CodeKind.THREAD, threads.c.id)
    written = (
        func.coalesce(thread_texts.c.text, ""),
        func.coalesce(thread_texts.c.written_at, threads.c.opened_at, type_=Moment()),
    )
    query = (
        select(number, threads.c.code, threads.c.to_person_id, people.c.name, *written, people.c.latin_name)
        .join(people, people.c.id == threads.c.person_id)
        .join(thread_texts, thread_texts.c.id == last, isouter=True)
        .where(threads.c.answered_at.is_(None))
        .order_by(threads.c.id)
    )
    return [Unanswered(*row) for row in connection.execute(query)]


@dataclass(frozen=True, slots=True)
class Held:
    """Who asked to be erased and waits for a coordinator: how many, and the number that lets them go."""

    count: int
    id: int


def held(connection: Connection) -> Held | None:
    """Those who asked to be erased and wait, as many did at once; None: nobody."""
    query = (
        select(func.count(), _number(CodeKind.FORGET, forget_requests.c.held_by))
        .where(forget_requests.c.held_by.is_not(None))
        .group_by(forget_requests.c.held_by)
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else Held(*row)


@dataclass(frozen=True, slots=True)
class Joined:
    """Who came into a group; `is_new`: they were in none before."""

    code: str
    person_id: int
    is_new: bool


def joined(connection: Connection, span: Span, ruled: Collection[str]) -> list[Joined]:
    """Who came into groups in `span`, not as leaders, by the network file, nor by a rule, as into `ruled` ones."""
    before, led_since = memberships.alias(), func.coalesce(memberships.c.leads_since, memberships.c.joined_at)
    was_in_one = exists().where(before.c.person_id == memberships.c.person_id, before.c.joined_at < span.begins)
    query = select(memberships.c.code, memberships.c.person_id, ~was_in_one).where(
        memberships.c.joined_at >= span.begins,
        memberships.c.joined_at < span.ends,
        memberships.c.code.not_in(ruled),
        ~(memberships.c.is_leader & (led_since <= memberships.c.joined_at)),
    )
    return [Joined(*row) for row in connection.execute(query)]


@dataclass(frozen=True, slots=True)
class Told:
    """What the note of a report says; `theme` None: none was told."""

    person_id: int
    theme: str | None
    note: str


def told(connection: Connection, span: Span, limit: int) -> list[Told]:
    """The notes of reports that came in `span` and were not withdrawn, the newest first."""
    query = (
        select(reports.c.person_id, reports.c.theme, reports.c.note)
        .where(reports.c.reported_at >= span.begins, reports.c.reported_at < span.ends)
        .where(reports.c.withdrawn_at.is_(None), reports.c.note != "")
        .order_by(reports.c.id.desc())
        .limit(limit)
    )
    return [Told(*row) for row in connection.execute(query)]


def _number(kind: CodeKind, subject: ColumnElement[int]) -> ColumnElement[int]:
    """The number that proves; its row's own where that has run out: it is answered with a new one."""
    shown = select(proofs.c.number).where(proofs.c.kind == kind.value, proofs.c.subject_id == subject)
    return func.coalesce(shown.scalar_subquery(), subject)
