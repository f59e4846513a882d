"""The members as those read them who look after them: all who fit, light enough to be searched through."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from storage.addresses import HEARD_AT
from storage.people import IS_MEMBER
from storage.tables import addresses, memberships, people

_SILENT_SINCE = func.coalesce(HEARD_AT, people.c.created_at)


@dataclass(frozen=True, slots=True)
class Fits:
    """Which members; None leaves open. `codes`: in one of these groups. `silent_since`: who sent nothing since then."""

    codes: Collection[str] | None = None
    township: str | None = None
    kind: str | None = None
    scheme: str | None = None
    silent_since: datetime | None = None
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A member by what one looks for."""

    id: int
    name: str | None
    latin_name: str | None


def fitting(connection: Connection, fits: Fits, limit: int, first: int = 0) -> list[Known]:
    """The members who fit, by name; who has none comes last. At most `limit`, from the row `first` on."""
    return [Known(*row) for row in connection.execute(_by_name(fits).limit(limit).offset(first))]


def in_parts(connection: Connection, fits: Fits, limit: int) -> Iterator[list[Known]]:
    """All of them, in the same order, never more than `limit` at once."""
    found = connection.execute(_by_name(fits), execution_options={"yield_per": limit})
    for part in found.partitions():
        yield [Known(*row) for row in part]


def _by_name(fits: Fits) -> Select[Any, Any, Any]:
    query = select(people.c.id, people.c.name, people.c.latin_name).where(*_fit(fits))
    return query.order_by(people.c.name.is_(None), people.c.name, people.c.id)


def after(connection: Connection, fits: Fits, person_id: int, limit: int) -> list[int]:
    """The next members who fit, in the order of their ids."""
    query = select(people.c.id).where(people.c.id > person_id, *_fit(fits)).order_by(people.c.id).limit(limit)
    return list(connection.execute(query).scalars())


def silent(connection: Connection, fits: Fits, limit: int) -> list[Known]:
    """The first of the members who fit, who fell silent last first."""
    query = select(people.c.id, people.c.name, people.c.latin_name).where(*_fit(fits))
    query = query.order_by(_SILENT_SINCE.desc(), people.c.id).limit(limit)
    return [Known(*row) for row in connection.execute(query)]


def count(connection: Connection, fits: Fits) -> int:
    """How many members fit."""
    return connection.execute(select(func.count()).select_from(people).where(*_fit(fits))).scalar_one()


def count_by_group(connection: Connection, fits: Fits) -> dict[str, int]:
    """How many members fit in each group; of those of `codes` alone, where these are given."""
    query = select(memberships.c.code, func.count().label("members")).join(
        people, people.c.id == memberships.c.person_id
    )
    query = query.where(*_fit(replace(fits, codes=None))).group_by(memberships.c.code)
    if fits.codes is not None:
        query = query.where(memberships.c.code.in_(fits.codes))
    return {row.code: row.members for row in connection.execute(query)}


def _fit(fits: Fits) -> list[ColumnElement[bool]]:
    conditions = [IS_MEMBER]
    if fits.codes is not None:
        conditions.append(people.c.id.in_(_in_groups(fits.codes)))
    if fits.township is not None:
        conditions.append(people.c.township == fits.township)
    if fits.kind is not None:
        conditions.append(people.c.kind == fits.kind)
    if fits.scheme is not None:
        at = (addresses.c.is_current, addresses.c.scheme == fits.scheme)
        conditions.append(people.c.id.in_(select(addresses.c.person_id).where(*at)))
    if fits.silent_since is not None:
        # As the digest counts them: `figures.silent`.
        missed = (people.c.stopped_at.is_(None), people.c.lost_at.is_(None), ~people.c.is_coordinator)
        conditions += [fits.silent_since > _SILENT_SINCE, *missed]
    if fits.stopped:
        conditions.append(people.c.stopped_at.is_not(None))
    return conditions


def _in_groups(codes: Collection[str]) -> Select[tuple[int]]:
    return select(memberships.c.person_id).where(memberships.c.code.in_(codes))


def townships(connection: Connection, codes: Collection[str] | None) -> list[str]:
    """Where the members of these groups (None: all members) are, by code."""
    query = select(people.c.township).distinct().where(people.c.township.is_not(None), IS_MEMBER)
    if codes is not None:
        query = query.where(people.c.id.in_(_in_groups(codes)))
    return sorted(code for code in connection.execute(query).scalars() if code)


@dataclass(frozen=True, slots=True)
class Membership:
    """Who is in a group, and since when; `leads`: they lead it, `leads_since` that moment, None: it is not known."""

    code: str
    person_id: int
    name: str | None
    latin_name: str | None
    leads: bool
    joined_at: datetime
    leads_since: datetime | None = None


def leaders(connection: Connection, codes: Collection[str]) -> list[Membership]:
    """Who leads these groups, by group and name."""
    return _memberships(connection, memberships.c.code.in_(codes), memberships.c.is_leader)


def of_person(connection: Connection, person_id: int) -> list[Membership]:
    """The groups that somebody is in, by code."""
    return of_people(connection, [person_id])


def of_people(connection: Connection, ids: Collection[int]) -> list[Membership]:
    """The groups that these are in, by code."""
    return _memberships(connection, memberships.c.person_id.in_(ids))


def _memberships(connection: Connection, *which: ColumnElement[bool]) -> list[Membership]:
    who = people.c.name, people.c.latin_name
    query = (
        select(memberships.c.code, memberships.c.person_id, *who, memberships.c.is_leader, memberships.c.joined_at)
        .add_columns(memberships.c.leads_since)
        .join(people, people.c.id == memberships.c.person_id)
        .where(*which)
        .order_by(memberships.c.code, people.c.name, people.c.id)
    )
    return [Membership(*row) for row in connection.execute(query)]
