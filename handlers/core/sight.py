"""Which groups somebody may know of: the open ones, and the closed ones that they are in, lead or coordinate."""

from handlers.core.context import Context
from handlers.network.model import JoinKind, Network
from storage.api_keys import Scope
from storage.people import Person

_COORDINATORS_ALONE = frozenset({Scope.ADDRESSES, Scope.THREADS})  # whole numbers, and what people wrote in need


def is_closed(network: Network, code: str) -> bool:
    """Whether one comes into the group by approval, by invitation or by a rule alone: others are not told of it."""
    config = network.groups.get(code)
    return config is None or config.join is not JoinKind.OPEN


def sees(person: Person, network: Network, code: str) -> bool:
    """Whether this person may know of the group, its plan and its people."""
    return person.is_coordinator or code in person.groups | person.leads or not is_closed(network, code)


def overseen(person: Person) -> frozenset[str] | None:
    """The groups for whose work this person answers: those that they lead; None: all, as a coordinator."""
    return None if person.is_coordinator else person.leads


def overseen_codes(person: Person, network: Network) -> list[str]:
    """The groups that the person answers for, in the order of the network file."""
    theirs = overseen(person)
    return [code for code in network.groups if theirs is None or code in theirs]


def scopes_of(person: Person) -> frozenset[Scope]:
    """What a key in this person's name may open: what they look after themselves, and nothing while they are out."""
    if person.is_out or not (person.is_coordinator or person.leads):
        return frozenset()
    return frozenset(Scope) if person.is_coordinator else frozenset(Scope) - _COORDINATORS_ALONE


def shown_groups(ctx: Context) -> list[str]:
    """The codes of the groups that the sender may know of, in the order of the network file."""
    return [code for code in ctx.lookup.network.groups if sees(ctx.person, ctx.lookup.network, code)]
