"""Who may be here twice: what is known of people that would be the same of one, across them all."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import Connection, select

from storage import notes
from storage.people import IS_MEMBER
from storage.tables import addresses, memberships, people

_TWO = "two-people:"


@dataclass(frozen=True, slots=True)
class InGroup:
    """A member of a group by what may tell that they are another one."""

    code: str
    person_id: int
    name: str
    latin_name: str | None
    township: str | None


def same_numbers(connection: Connection) -> list[tuple[int, int]]:
    """Pairs of people, the older first, of whom one phone number is by different channels."""
    query = select(addresses.c.person_id, addresses.c.address).where(addresses.c.address.like("%:+%"))
    holders: dict[str, set[int]] = defaultdict(set)
    for person_id, address in connection.execute(query):
        holders[address.partition(":")[2]].add(person_id)
    return sorted({pair for those in holders.values() for pair in combinations(sorted(those), 2)})


def put_apart(connection: Connection, first: int, second: int, *, are_two: bool) -> None:
    """Remember that these are two people, or that nobody says so any more."""
    notes.put(connection, f"{_TWO}{min(first, second)}:{max(first, second)}", are_two)


def apart(connection: Connection) -> set[tuple[int, int]]:
    """The pairs, the older first, of whom somebody said that they are two people."""
    pairs = (key.removeprefix(_TWO).split(":") for key, are_two in notes.beginning(connection, _TWO).items() if are_two)
    return {(int(first), int(second)) for first, second in pairs}


def in_groups(connection: Connection) -> list[InGroup]:
    """The members of each group who have a name, by group and id."""
    columns = (memberships.c.code, people.c.id, people.c.name, people.c.latin_name, people.c.township)
    query = (
        select(*columns)
        .join(memberships, memberships.c.person_id == people.c.id)
        .where(people.c.name.is_not(None), IS_MEMBER)
        .order_by(memberships.c.code, people.c.id)
    )
    return [InGroup(*row) for row in connection.execute(query)]
