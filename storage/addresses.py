"""The addresses that reach people: which is in use, which channel heard it last, which refuse for good."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, bindparam, case, func, or_, select, update

from messages.address import Address
from messages.reason import Reason
from messages.scheme import scheme_of
from storage.columns import Moment
from storage.people import mark_changed
from storage.prepared_queries import PreparedChange
from storage.tables import addresses, people

_latest = func.max(
    case(
        (or_(people.c.heard_at.is_(None), addresses.c.used_at > people.c.heard_at), addresses.c.used_at),
        else_=people.c.heard_at,
    )
)
_ever = select(_latest).where(addresses.c.person_id == people.c.id).scalar_subquery()
# When a person texted last, of a row of people: an address says when something came from there, and the row itself when
# that was from none, as on the page. NULL: never.
HEARD_AT: ColumnElement[datetime | None] = func.coalesce(_ever, people.c.heard_at, type_=Moment)
_HEARD = PreparedChange(
    update(people).where(people.c.id.in_(bindparam("ids", expanding=True))).values(heard_at=bindparam("at"))
)
_USED = PreparedChange(
    update(addresses)
    .where(addresses.c.address.in_(bindparam("those", expanding=True)))
    .values(used_at=bindparam("at"), channel=bindparam("over"), dead_at=None, dead_reason=None)
)


class Heard(NamedTuple):
    """Where a text came from, and the channel that brought it: answers go the same way."""

    address: Address
    channel: str


@dataclass(frozen=True, slots=True)
class UnreachableAddress:
    """An address that was found unreachable; `to`: where texts to its person go now, None: nowhere."""

    address_id: int
    person_id: int
    to: Address | None


def note_heard(connection: Connection, heard: Mapping[int, Heard], now: datetime) -> None:
    """These people texted, from these addresses, which work again."""
    by_channel: dict[str, list[str]] = {}
    for address, channel in heard.values():
        if not scheme_of(address.scheme).names_person:
            by_channel.setdefault(channel, []).append(str(address))
    on_page = [person_id for person_id, one in heard.items() if scheme_of(one.address.scheme).names_person]
    if on_page:
        _HEARD.run(connection, {"ids": on_page}, at=now)
    for channel, those in by_channel.items():
        _USED.run(connection, {"those": those}, at=now, over=channel)


def heard_at(connection: Connection, ids: Collection[int] | None = None) -> dict[int, datetime]:
    """When these people (None: all) texted last; those who never did are left out."""
    query = select(people.c.id, HEARD_AT.label("at"))
    if ids is not None:
        query = query.where(people.c.id.in_(ids))
    return {row.id: row.at for row in connection.execute(query) if row.at is not None}


def use(connection: Connection, person_id: int, address: Address) -> None:
    """Texts to this person go to this address from now on; one that only names them is where none is sent to."""
    if scheme_of(address.scheme).names_person:
        return
    same = addresses.c.person_id == person_id
    connection.execute(update(addresses).where(same).values(is_current=addresses.c.address == str(address)))
    mark_changed(connection, person_id)


def note_unreachable(
    connection: Connection, address: Address, reason: Reason, now: datetime, served: Collection[str] | None = None
) -> UnreachableAddress | None:
    """This address refuses for good: texts go to the person's next one, if any. None: that was known, or is nobody's.

    Of several the one used last is next; those of the schemes `served` come first (None: all are served).
    """
    change = update(addresses).where(addresses.c.address == str(address), addresses.c.dead_at.is_(None))
    left = connection.execute(
        change.values(dead_at=now, dead_reason=reason, is_current=False).returning(
            addresses.c.id, addresses.c.person_id
        )
    ).first()
    if left is None:
        return None
    alive = (
        select(addresses.c.address)
        .where(addresses.c.person_id == left.person_id, addresses.c.dead_at.is_(None))
        .order_by(*_served_first(served), addresses.c.used_at.desc().nulls_last(), addresses.c.id)
    )
    other = connection.execute(alive).scalar()
    to = Address.parse(other) if other else None
    if to is not None:
        use(connection, left.person_id, to)
    mark_changed(connection, left.person_id)
    return UnreachableAddress(left.id, left.person_id, to)


def _served_first(served: Collection[str] | None) -> list[ColumnElement[int]]:
    return [] if served is None else [case((addresses.c.scheme.in_(served), 0), else_=1)]


def move(connection: Connection, old: Address, new: Address) -> None:
    """The provider calls the same person something else now."""
    known = connection.execute(select(addresses.c.id).where(addresses.c.address == str(new))).scalar()
    if known is None:
        change = update(addresses).where(addresses.c.address == str(old))
        connection.execute(change.values(address=str(new), scheme=new.scheme))


def of_person(connection: Connection, person_id: int) -> list[Address]:
    """Every address of a person, the one in use first."""
    return of_people(connection, [person_id])[person_id]


def of_people(connection: Connection, ids: Collection[int]) -> dict[int, list[Address]]:
    """Every address of each of these people, the one in use first."""
    query = (
        select(addresses.c.person_id, addresses.c.address)
        .where(addresses.c.person_id.in_(ids))
        .order_by(addresses.c.is_current.desc(), addresses.c.id)
    )
    found: dict[int, list[Address]] = {person_id: [] for person_id in ids}
    for person_id, address in connection.execute(query):
        found[person_id].append(Address.parse(address))
    return found


def live(connection: Connection, person_id: int) -> list[Address]:
    """The addresses of a person that do not refuse, the one in use first, then by when they texted from it."""
    query = (
        select(addresses.c.address)
        .where(addresses.c.person_id == person_id, addresses.c.dead_at.is_(None))
        .order_by(addresses.c.is_current.desc(), addresses.c.used_at.desc().nulls_last(), addresses.c.id)
    )
    return [Address.parse(address) for address in connection.execute(query).scalars()]


def unreachable_schemes(connection: Connection, ids: Collection[int]) -> dict[int, set[str]]:
    """The schemes on which an address of these people refuses for good."""
    query = select(addresses.c.person_id, addresses.c.scheme).where(
        addresses.c.person_id.in_(ids), addresses.c.dead_at.is_not(None)
    )
    schemes: dict[int, set[str]] = {}
    for person_id, scheme in connection.execute(query):
        schemes.setdefault(person_id, set()).add(scheme)
    return schemes
