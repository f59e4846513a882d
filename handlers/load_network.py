"""A network file put into force: its groups, leaders and coordinators become rows."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection

from handlers.core.compose import compose
from handlers.core.context import Context
from handlers.core.lookup import lookup_of
from handlers.digest import share
from handlers.digest.send import schedule
from handlers.network.model import Network
from handlers.people.renewed import renew_numbers
from handlers.plan.timers import renew
from messages.address import Address
from messages.phone_numbers import typed_address
from storage import groups, networks, outbox, people, timers


class WouldRemove(Exception):
    """The file lacks groups that have members; nothing was changed. `codes` names them."""

    def __init__(self, codes: tuple[str, ...]) -> None:
        super().__init__(" ".join(codes))
        self.codes = codes


def load(connection: Connection, network: Network, now: datetime, *, may_remove: bool = False) -> None:
    """Put the file into force; loading it again is safe. Raises WouldRemove unless told that it may.

    What those saw who lead or coordinate no more ends, and the others are told the new numbers.
    """
    led_before = _leaders(connection)
    _settle_groups(connection, network, may_remove)
    _settle_coordinators(connection, network, now)
    before = networks.latest(connection)
    named_before = _named_leaders(before.toml) if before is not None else {}
    for config in network.groups.values():
        leaders = {_person(connection, address, now) for address in config.leaders}
        others = _led_otherwise(connection, config.code, named_before.get(config.code, ()))
        groups.set_leaders(connection, config.code, leaders | {person.id for person in others}, now)
    settle_ruled_groups(connection, network, now)
    networks.save(connection, network.text, network.townships_csv, now)
    schedule(connection, network, now)
    share.schedule(connection, network, now)
    _renew_numbers(connection, network, led_before, now)
    if before is not None and _rules(before.toml) != _rules(network.text):
        _renew_reminders(connection, network, now)


def leaders_that_end(connection: Connection, network: Network) -> dict[str, list[people.Person]]:
    """Who leads a group now and would not once this file is in force, by the group's code."""
    before = networks.latest(connection)
    if before is None:
        return {}
    found: dict[str, list[people.Person]] = {}
    for code, addresses in _named_leaders(before.toml).items():
        config = network.groups.get(code)
        gone = [address for address in addresses if config is None or address not in config.leaders]
        known = people.by_address(connection, gone)
        ending = [person for person in known.values() if code in person.leads]
        if ending:
            found[code] = ending
    return found


def coordinators_that_end(connection: Connection, network: Network) -> list[people.Person]:
    """Who coordinates now and would not once this file is in force."""
    named = {person.id for person in people.by_address(connection, network.coordinators).values()}
    return [person for person in people.coordinators(connection, lost=True) if person.id not in named]


def groups_that_end(connection: Connection, network: Network) -> dict[str, int]:
    """The groups with members that this file lacks, with how many those are."""
    counts = groups.counts(connection)
    missing = groups.known(connection) - set(network.groups)
    return {code: counts[code] for code in sorted(missing) if counts.get(code)}


def _led_otherwise(connection: Connection, code: str, named: Iterable[Address]) -> list[people.Person]:
    """Who leads the group without having been named by the file in force: by LEADER, or from the command line."""
    by_file = {person.id for person in people.by_address(connection, list(named)).values()}
    those = people.in_groups(connection, [code], leaders=True, lost=True)
    return [person for person in those if person.id not in by_file]


def _named_leaders(toml: str) -> dict[str, list[Address]]:
    """The leaders that a file names that was in force, by group; what cannot be read any more names nobody."""
    file = tomllib.loads(toml)
    country = str(file.get("network", {}).get("country", ""))
    named = {code: group.get("leaders", []) for code, group in file.get("groups", {}).items()}
    return {code: [one for text in texts for one in _read(text, country)] for code, texts in named.items()}


def _read(text: str, country: str) -> list[Address]:
    try:
        return [typed_address(text, country)]
    except ValueError:
        return []


def _leaders(connection: Connection) -> Mapping[int, people.Person]:
    """Who leads or coordinates."""
    leaders = people.in_groups(connection, list(groups.known(connection)), leaders=True, lost=True)
    return {one.id: one for one in (*leaders, *people.coordinators(connection, lost=True))}


def _renew_numbers(
    connection: Connection, network: Network, before: Mapping[int, people.Person], now: datetime
) -> None:
    ctx = Context(connection, lookup_of(network), now, now)
    for person in people.by_id(connection, before).values():
        was = before[person.id]
        ended = was.leads - person.leads
        if was.is_coordinator and not person.is_coordinator:
            renew_numbers(ctx, was, None)
        elif ended:
            renew_numbers(ctx, was, ended)
    timers.add(connection, ctx.gathered.timers, now)
    outbox.queue(connection, compose(ctx), now)


def _rules(toml: str) -> object:
    """What the moments of reminders follow from."""
    file = tomllib.loads(toml)
    return file.get("plan"), file.get("network", {}).get("timezone")


def _renew_reminders(connection: Connection, network: Network, now: datetime) -> None:
    ctx = Context(connection, lookup_of(network), now, now)
    renew(ctx)
    timers.add(connection, ctx.gathered.timers, now)


def _settle_groups(connection: Connection, network: Network, may_remove: bool) -> None:
    in_use = tuple(groups_that_end(connection, network))
    if in_use and not may_remove:
        raise WouldRemove(in_use)
    for code in groups.known(connection) - set(network.groups):
        groups.retire(connection, code)
    for code in network.groups:
        groups.add(connection, code)


def _settle_coordinators(connection: Connection, network: Network, now: datetime) -> None:
    for person in coordinators_that_end(connection, network):
        people.change(connection, person.id, is_coordinator=False)
    for person_id in {_person(connection, address, now) for address in network.coordinators}:
        people.change(connection, person_id, is_coordinator=True)


def _person(connection: Connection, address: Address, now: datetime) -> int:
    known = people.by_address(connection, [address]).get(address)
    return (known or people.create(connection, address, now)).id


def settle_ruled_groups(connection: Connection, network: Network, now: datetime) -> None:
    """Make the members of a group with a rule exactly those whom the rule names, and who leads it."""
    for config in network.groups.values():
        if config.members_rule:
            working = [other.code for other in network.groups.values() if other.working_group]
            leaders = people.in_groups(connection, [*working, config.code], leaders=True, lost=True)
            groups.set_members(connection, config.code, _ids(leaders), now)


def _ids(those: Iterable[people.Person]) -> list[int]:
    return [person.id for person in those]
