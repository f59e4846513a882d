"""Reports as others read them: which there are, newest first, and who wrote them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, or_, select

from storage.reports import Report, as_report
from storage.tables import memberships, people, reports


@dataclass(frozen=True, slots=True)
class Seer:
    """Who looks: they see their own reports and those of the members of these groups."""

    person_id: int
    codes: Collection[str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which reports; None leaves open. `codes`: of members of these groups. Days are those of what was done.

    `counted`: those alone that count some people so, a name of `COUNTED`.
    """

    seer: Seer | None = None
    since: datetime | None = None  # kept then or later
    first_day: date | None = None
    last_day: date | None = None
    theme: str | None = None
    activity: str | None = None
    township: str | None = None
    codes: Collection[str] | None = None
    authors: Collection[int] | None = None
    words: str | None = None  # that stand in what was told beside the figures
    counted: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A report, and its author's name, as given and in Latin letters; None where there is none."""

    report: Report
    author: str | None
    author_latin: str | None = None


def newest(connection: Connection, wanted: Wanted, limit: int, first: int = 0) -> list[Listed]:
    """At most `limit` reports that are wanted and not withdrawn, newest first, from the row `first` on."""
    return [as_listed(row) for row in connection.execute(_newest_first(wanted).limit(limit).offset(first))]


def before(connection: Connection, wanted: Wanted, report_id: int | None, limit: int) -> list[Listed]:
    """The next reports that are wanted and not withdrawn, newest first, behind this one; None: from the newest on."""
    query = _newest_first(wanted).limit(limit)
    behind = query if report_id is None else query.where(reports.c.id < report_id)
    return [as_listed(row) for row in connection.execute(behind)]


def _newest_first(wanted: Wanted) -> Select[Any]:
    return listing().where(reports.c.withdrawn_at.is_(None), *_conditions(wanted)).order_by(reports.c.id.desc())


def in_parts(connection: Connection, wanted: Wanted, limit: int) -> Iterator[list[Listed]]:
    """All that are wanted and not withdrawn, newest first, never more than `limit` of them at once."""
    last = None
    while found := before(connection, wanted, last, limit):
        yield found
        last = found[-1].report.id


def after(connection: Connection, wanted: Wanted, report_id: int, limit: int) -> list[Listed]:
    """The next reports that are wanted and not withdrawn, in the order of their ids."""
    stands = (reports.c.id > report_id, reports.c.withdrawn_at.is_(None))
    query = listing().where(*stands, *_conditions(wanted)).order_by(reports.c.id).limit(limit)
    return [as_listed(row) for row in connection.execute(query)]


@dataclass(frozen=True, slots=True)
class Total:
    """What reports come to; `people` includes women and men."""

    reports: int
    people: int
    women: int
    men: int

    @property
    def unsaid(self) -> int:
        """How many people are neither called women nor men."""
        return max(self.people - self.women - self.men, 0)


_HEADS = tuple(func.coalesce(column, 0) for column in (reports.c.people, reports.c.women, reports.c.men))
# How people are counted: the names of `Total`, and how many of one report they are.
COUNTED: Mapping[str, ColumnElement[int]] = {
    "people": _HEADS[0],
    "women": _HEADS[1],
    "men": _HEADS[2],
    "unsaid": _HEADS[0] - _HEADS[1] - _HEADS[2],
}


def total(connection: Connection, wanted: Wanted) -> Total:
    """What the reports that are wanted come to."""
    heads = (func.coalesce(func.sum(column), 0) for column in (reports.c.people, reports.c.women, reports.c.men))
    # An expression, so that SQLite reads all of them as they lie, and not one by one through the index by township.
    stands = (
        reports.c.withdrawn_at if wanted.township else func.coalesce(reports.c.withdrawn_at, reports.c.withdrawn_at)
    )
    query = select(func.count(), *heads).where(stands.is_(None), *_conditions(wanted))
    return Total(*connection.execute(query).one())


def total_of(listed: Collection[Listed]) -> Total:
    """What these reports come to."""
    said = [one.report.content for one in listed]
    return Total(len(said), *(sum(getattr(one, name) or 0 for one in said) for name in ("people", "women", "men")))


def by_township(connection: Connection, wanted: Wanted) -> dict[str, int]:
    """How many reports of those that are wanted are of each township."""
    query = (
        select(reports.c.township, func.count())
        .where(reports.c.withdrawn_at.is_(None), reports.c.township.is_not(None), *_conditions(wanted))
        .group_by(reports.c.township)
    )
    return {code: count for code, count in connection.execute(query) if code}


def one(connection: Connection, report_id: int, seer: Seer | None) -> Listed | None:
    """This report, also when it is withdrawn; None when there is none that `seer` may read."""
    row = connection.execute(listing().where(reports.c.id == report_id, *_seen_by(seer))).first()
    return None if row is None else as_listed(row)


def listing() -> Select[Any]:
    """What selects reports with their authors' names; `as_listed` reads its rows."""
    names = people.c.name.label("author"), people.c.latin_name.label("author_latin")
    return select(reports, *names).join(people, people.c.id == reports.c.person_id)


def as_listed(row: Row[Any]) -> Listed:
    """A row of `listing`."""
    return Listed(as_report(row), row.author, row.author_latin)


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    same = ("theme", "activity", "township")
    conditions = [reports.c[name] == value for name in same if (value := getattr(wanted, name)) is not None]
    if wanted.since is not None:
        conditions.append(reports.c.reported_at >= wanted.since)
    if wanted.first_day is not None:
        conditions.append(reports.c.day >= wanted.first_day)
    if wanted.last_day is not None:
        conditions.append(reports.c.day <= wanted.last_day)
    if wanted.codes is not None:
        conditions.append(_by_members_of(wanted.codes))
    if wanted.authors is not None:
        conditions.append(reports.c.person_id.in_(wanted.authors))
    if wanted.words:
        conditions.append(reports.c.note.icontains(wanted.words, autoescape=True))
    if wanted.counted is not None:
        conditions.append(COUNTED[wanted.counted] > 0)
    return [*conditions, *_seen_by(wanted.seer)]


def _seen_by(seer: Seer | None) -> list[ColumnElement[bool]]:
    if seer is None:
        return []
    return [or_(reports.c.person_id == seer.person_id, _by_members_of(seer.codes))]


def _by_members_of(codes: Collection[str]) -> ColumnElement[bool]:
    return reports.c.person_id.in_(select(memberships.c.person_id).where(memberships.c.code.in_(codes)))
