"""One member whom a coordinator takes in, by the command line and on the page."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from handlers.members.enrol import Enrolled, enrol
from handlers.members.entry import BadEntry, Column, Entry, Problem
from handlers.members.reading import read_entry
from handlers.people.names import TakenNames
from messages.address import Address
from messages.phone_numbers import as_typed, typed_address


def add_member(
    connection: Connection, lookup: NetworkLookup, cells: Mapping[Column, str], now: datetime, by: int | None = None
) -> tuple[Entry, Enrolled]:
    """Take the person in, or change one who is known; what was read, and what that did.

    `by`: a person; None: the command line.
    The coordinator vouches that they agreed. Raises BadEntry, with nothing changed.
    """
    entry = read_entry(lookup, dict(cells), typed_address)
    return entry, enrol(connection, lookup.network, entry, TakenNames.read(connection, now), now, by)


def take_in(
    connection: Connection, lookup: NetworkLookup, address: Address, name: str, code: str, now: datetime, by: int
) -> tuple[Problem, ...]:
    """Let who texted from that address be a member of the group, as `add_member` does; what is wrong, if anything."""
    cells = {Column.PHONE: as_typed(address), Column.NAME: name, Column.GROUPS: code}
    try:
        add_member(connection, lookup, cells, now, by)
    except BadEntry as bad:
        return bad.problems
    return ()
