"""Over which way coordinators hear of channels and addresses that fail."""

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import Connection

from storage import addresses, channel_states, people
from storage.people import Person


def up(connection: Connection) -> set[str]:
    """The schemes that some channel reaches now."""
    return {state.scheme for state in channel_states.all_of(connection) if state.problem is None}


def coordinators(connection: Connection) -> list[Person]:
    """Every coordinator who has an address: one that is reached now or, without any, the one in use."""
    schemes = up(connection)
    those = [_over(connection, person, schemes) or person for person in people.coordinators(connection)]
    return [person for person in those if person.address is not None]


def reached_coordinators(connection: Connection, schemes: Collection[str]) -> list[Person]:
    """The coordinators who are reached on one of these schemes, each with that address."""
    those = [_over(connection, person, schemes) for person in people.coordinators(connection)]
    return [person for person in those if person is not None]


def _over(connection: Connection, person: Person, schemes: Collection[str]) -> Person | None:
    """The person with an address on one of these schemes, the one in use first; None: they have none."""
    live = addresses.live(connection, person.id)
    return next((replace(person, address=address) for address in live if address.scheme in schemes), None)
