"""People, and what they may do; storage.addresses says how they are reached."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, func, insert, or_, select, update

from messages.address import Address
from messages.record import record
from messages.scheme import scheme_of
from storage.prepared_queries import PreparedSelect
from storage.tables import addresses, memberships, people


@record
class Person:
    """Someone who texted, or whom the network file names. `address` is where texts to them go; None: nowhere.

    `stopped_at`: when they sent STOP; `alerts_stopped_at`: when that was for alerts, too.
    """

    id: int
    name: str | None
    language: str | None
    kind: str | None
    township: str | None
    themes: tuple[str, ...]
    organisation: str | None
    is_coordinator: bool
    writes_zawgyi: bool
    consented_at: datetime | None
    stopped_at: datetime | None
    address: Address | None
    groups: frozenset[str]
    leads: frozenset[str]
    alerts_stopped_at: datetime | None = None
    lost_at: datetime | None = None  # since when their phone is in other hands
    blocked_at: datetime | None = None
    latin_name: str | None = None

    @property
    def is_out(self) -> bool:
        """Whether nothing goes to them and nothing from them acts: their phone is lost, or they are blocked."""
        return self.lost_at is not None or self.blocked_at is not None

    @property
    def is_member(self) -> bool:
        """Whether more than joining is open to them: they agreed and are in a group, or the network file names them.

        Whoever is in no group, or in none any more, is a guest.
        """
        return self.is_coordinator or bool(self.leads) or (self.consented_at is not None and bool(self.groups))


_IN_GROUP = select(memberships.c.person_id)
IS_MEMBER = or_(  # as `Person.is_member`, of a row of people
    people.c.is_coordinator,
    people.c.id.in_(_IN_GROUP.where(memberships.c.is_leader)),
    and_(people.c.consented_at.is_not(None), people.c.id.in_(_IN_GROUP)),
)
_TAKES_PART = or_(  # in a group or not
    people.c.consented_at.is_not(None),
    people.c.is_coordinator,
    people.c.id.in_(_IN_GROUP.where(memberships.c.is_leader)),
)
_ONE: Select[Any] = (
    select(
        *(column for column in people.c if column.key not in ("created_at", "heard_at")),
        addresses.c.address,
        memberships.c.code,
        memberships.c.is_leader,
    )
    .select_from(people)
    .join(addresses, and_(addresses.c.person_id == people.c.id, addresses.c.is_current), isouter=True)
    .join(memberships, memberships.c.person_id == people.c.id, isouter=True)
)
_BY_ID = PreparedSelect(_ONE.where(people.c.id.in_(bindparam("ids", expanding=True))))
_heard = addresses.alias("heard")
BY_ADDRESS = (
    _ONE.add_columns(_heard.c.address.label("heard_from"))
    .join(_heard, _heard.c.person_id == people.c.id)
    .where(_heard.c.address.in_(bindparam("those", expanding=True)))
)
_BY_ADDRESS = PreparedSelect(BY_ADDRESS)
_of_codes = _IN_GROUP.where(memberships.c.code.in_(bindparam("codes", expanding=True)))
_leaders = _ONE.where(people.c.id.in_(_of_codes.where(memberships.c.is_leader)))
_IN_GROUPS = PreparedSelect(_ONE.where(people.c.id.in_(_of_codes)))
_LEADERS = PreparedSelect(_leaders)
_LEADERS_IN_REACH = PreparedSelect(_leaders.where(people.c.lost_at.is_(None)))


def mark_changed(connection: Connection, person_id: int) -> None:
    """Tell whoever keeps people in memory during this transaction that this one is another now."""
    connection.info.setdefault("changed_people", set()).add(person_id)


def unmark_changed(connection: Connection, person_id: int) -> None:
    """Whoever keeps people in memory is given this one as it is now."""
    connection.info.get("changed_people", set[int]()).discard(person_id)


def take_changed(connection: Connection) -> set[int]:
    """Who was changed since this was last asked."""
    changed: set[int] = connection.info.pop("changed_people", set())
    return changed


def mark_moved(connection: Connection, those: Collection[Address]) -> None:
    """Tell whoever keeps people in memory by address that these addresses are somebody else's now."""
    connection.info.setdefault("moved_addresses", set()).update(those)


def take_moved(connection: Connection) -> set[Address]:
    """Which addresses were moved since this was last asked."""
    moved: set[Address] = connection.info.pop("moved_addresses", set())
    return moved


def by_id(connection: Connection, ids: Collection[int]) -> dict[int, Person]:
    """These people."""
    if not ids:
        return {}
    return _gather(_BY_ID.rows(connection, {"ids": list(ids)}))


def get(connection: Connection, person_id: int) -> Person:
    """This person; raises KeyError when there is none."""
    return by_id(connection, [person_id])[person_id]


def by_address(connection: Connection, those: Collection[Address]) -> dict[Address, Person]:
    """Who is reached by these addresses, of those that are known."""
    named = {address: int(address.value) for address in those if scheme_of(address.scheme).names_person}
    known = by_id(connection, set(named.values()))
    found = {address: known[number] for address, number in named.items() if number in known}
    held = [str(address) for address in those if address not in named]
    if not held:
        return found
    return found | heard_from(_BY_ADDRESS.rows(connection, {"those": held}))


def heard_from(rows: Sequence[Any]) -> dict[Address, Person]:
    """Who is reached by which address, of rows that `BY_ADDRESS` found."""
    known = _gather(rows)
    return {Address.parse(row.heard_from): known[row.id] for row in rows}


def _gather(rows: Iterable[Any]) -> dict[int, Person]:
    first: dict[int, Any] = {}
    groups: dict[int, set[str]] = {}
    leads: dict[int, set[str]] = {}
    for row in rows:
        first.setdefault(row.id, row)
        if row.code is not None:
            groups.setdefault(row.id, set()).add(row.code)
            if row.is_leader:
                leads.setdefault(row.id, set()).add(row.code)
    return {
        person_id: _person(row, frozenset(groups.get(person_id, ())), frozenset(leads.get(person_id, ())))
        for person_id, row in first.items()
    }


def _person(row: Any, groups: frozenset[str], leads: frozenset[str]) -> Person:
    return Person(
        id=row.id,
        name=row.name,
        language=row.language,
        kind=row.kind,
        township=row.township,
        themes=tuple(row.themes.split()),
        organisation=row.organisation,
        is_coordinator=row.is_coordinator,
        writes_zawgyi=row.writes_zawgyi,
        consented_at=row.consented_at,
        stopped_at=row.stopped_at,
        address=Address.parse(row.address) if row.address else None,
        groups=groups,
        leads=leads,
        alerts_stopped_at=row.alerts_stopped_at,
        lost_at=row.lost_at,
        blocked_at=row.blocked_at,
        latin_name=row.latin_name,
    )


def create(connection: Connection, address: Address, now: datetime, **fields: Any) -> Person:
    """A new person reached by this address, which nobody has yet."""
    made = connection.execute(insert(people).values(created_at=now, **fields))
    person_id = _new_id(made.inserted_primary_key)
    connection.execute(insert(addresses).values(address=str(address), scheme=address.scheme, person_id=person_id))
    return get(connection, person_id)


def _new_id(key: Any) -> int:
    return int(key[0])


def change(connection: Connection, person_id: int, **fields: Any) -> None:
    """Set columns of a person; `themes` is a sequence of keys."""
    if "themes" in fields:
        fields["themes"] = " ".join(fields["themes"])
    connection.execute(update(people).where(people.c.id == person_id).values(**fields))
    mark_changed(connection, person_id)


def coordinators(connection: Connection, *, lost: bool = False) -> list[Person]:
    """Everyone who is a coordinator; `lost`: also those whose phone is."""
    return _some(connection, people.c.is_coordinator, *_unless(lost))


def _unless(lost: bool) -> list[ColumnElement[bool]]:
    """Whoever's phone is lost is asked nothing and told nothing."""
    return [] if lost else [people.c.lost_at.is_(None)]


def out(connection: Connection) -> list[Person]:
    """Everyone whose phone is lost, or who is blocked."""
    return _some(connection, or_(people.c.lost_at.is_not(None), people.c.blocked_at.is_not(None)))


def members(connection: Connection) -> list[Person]:
    """Everyone who agreed to take part or whom the network file names, in a group or not, by id."""
    return _some(connection, _TAKES_PART)


def in_groups(
    connection: Connection, codes: Collection[str], *, leaders: bool = False, lost: bool = False
) -> list[Person]:
    """The members of these groups, each once, by id.

    `leaders`: only those who lead one of them, and of these with `lost` also those whose phone is.
    """
    query = _IN_GROUPS if not leaders else _LEADERS if lost else _LEADERS_IN_REACH
    return _sorted(query.rows(connection, {"codes": list(codes)}))


def _some(connection: Connection, *which: Any) -> list[Person]:
    return _sorted(connection.execute(_ONE.where(*which)))


def _sorted(rows: Iterable[Any]) -> list[Person]:
    found = _gather(rows)
    return [found[person_id] for person_id in sorted(found)]


def names(connection: Connection) -> dict[int, str]:
    """What everybody is called who has a name."""
    query = select(people.c.id, people.c.name).where(people.c.name.is_not(None))
    return dict(connection.execute(query).all())


def each_name(connection: Connection) -> Iterator[str]:
    """The same without who it is, read some at a time."""
    query = select(people.c.name).where(people.c.name.is_not(None))
    for part in connection.execute(query, execution_options={"yield_per": 200}).scalars().partitions():
        yield from part


def latin_names(connection: Connection) -> dict[int, str]:
    """The same in Latin letters, of those who gave that."""
    query = select(people.c.id, people.c.latin_name).where(people.c.latin_name.is_not(None))
    return dict(connection.execute(query).all())


def count_agreed(connection: Connection) -> int:
    """How many people agreed to take part."""
    return connection.execute(select(func.count()).where(people.c.consented_at.is_not(None))).scalar_one()


def count_members(connection: Connection) -> int:
    """How many `members` there are."""
    return connection.execute(select(func.count()).select_from(people).where(_TAKES_PART)).scalar_one()
