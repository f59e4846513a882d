"""Who is out, and people put out or let in from the command line: by the same rules as by text."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from bot.inbound.process import gather
from handlers.core.context import Context
from handlers.core.lookup import NetworkLookup
from handlers.network.problems import nearest
from messages.address import Address, BadAddress
from messages.fold import fold_word
from messages.phone_numbers import BadNumber, typed_address
from storage import addresses, outbox, people, removals
from storage.chance import sender_key
from storage.people import Person

_LIKE = 0.7  # how near a name must be, 0 to 1, to be offered
_LONGEST_ID = 6  # digits; more are a phone number

Act = Callable[[Context, Person], str]


class NotFound(Exception):
    """Nobody, or not just one person, is meant; the text says what to write."""


@dataclass(frozen=True, slots=True)
class Out:
    """Somebody to whom nothing goes and from whom nothing acts. `what`: lost, blocked."""

    id: int
    name: str
    what: str
    since: date


def find(connection: Connection, country: str, who: str) -> Person:
    """Whom a whole name, an address or an id of `members list` means. Raises NotFound."""
    if who.isdecimal() and len(who) <= _LONGEST_ID:
        found = list(people.by_id(connection, [int(who)]).values())
    else:
        found = _by_address(connection, country, who) or _by_name(connection, who)
    if not found:
        near = nearest(who, [one.name for one in people.members(connection) if one.name], _LIKE)
        guess = f" Did you mean {near}?" if near else ""
        what = "a whole name, a phone number, or an id of `members list`"
        raise NotFound(f'There is nobody called "{who}": write {what}.{guess}')
    if len(found) > 1:
        ids = " ".join(str(one.id) for one in found)
        raise NotFound(f'{len(found)} people are called "{who}": write one of their ids, {ids}')
    return found[0]


def _by_address(connection: Connection, country: str, who: str) -> list[Person]:
    return list(people.by_address(connection, _read(country, who)).values())


def _read(country: str, who: str) -> list[Address]:
    try:
        return [typed_address(who, country)]
    except (BadAddress, BadNumber):
        return []


def _by_name(connection: Connection, who: str) -> list[Person]:
    known = {one.id: one for one in (*people.members(connection), *people.out(connection))}
    wanted = fold_word(who)  # empty where only marks were typed: that is nobody, not all who have no name
    return [one for one in known.values() if wanted and fold_word(one.name or "") == wanted]


def act(connection: Connection, lookup: NetworkLookup, person: Person, what: Act, now: datetime) -> str:
    """Do this, and queue what others are told of it; returns what `what` does."""
    ctx = Context(connection, lookup, now, now)
    said = what(ctx, person)
    outbox.queue(connection, gather(ctx), now)
    return said


def let_address_in(connection: Connection, country: str, who: str) -> bool:
    """Let an address in whose owner is known no more; False when it was not blocked."""
    return removals.let_in(connection, _read(country, who), removals.NETWORK)


def listed(connection: Connection, lookup: NetworkLookup) -> tuple[list[Out], int]:
    """Who is out, and how many blocked addresses are nobody's any more."""
    found = people.out(connection)
    keys = {sender_key(connection, address) for one in found for address in addresses.of_person(connection, one.id)}
    strangers = [block for block in removals.blocks(connection) if block.sender not in keys]
    return [_out(one, lookup) for one in found], len(strangers)


def _out(person: Person, lookup: NetworkLookup) -> Out:
    since = person.blocked_at or person.lost_at
    if since is None:
        raise LookupError(f"{person.id} is not out")
    return Out(person.id, person.name or "", "blocked" if person.blocked_at else "lost", lookup.today(since))
