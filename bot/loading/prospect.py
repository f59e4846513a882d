"""What a network file would change, before it does: each key from what to what, and who or what would end with it."""

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from hashlib import sha256
from typing import Any, cast

from sqlalchemy import Connection

from bot.host.redact import redact
from bot.network_file import readable_network
from handlers.load_network import coordinators_that_end, groups_that_end, leaders_that_end, load
from handlers.network.model import Keep, Network
from storage import audit, networks
from storage.audit import Entry
from storage.people import Person

LOADED = "network-load"  # the action of the log

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """A key of the file by its path, such as `groups.LAND.join`; None: it is not there."""

    key: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a file would change; `name` is what it calls its network.

    `other`: the network in force, where the file is of one with another name. `leaders` who would lead a group no
    more, by its code, `coordinators` who would coordinate no more, `groups` that would end, with how many members.
    `keeps_less`: words, guests or photos would go sooner, which cannot be undone.
    """

    name: str
    changes: Sequence[Change]
    other: str | None
    leaders: Mapping[str, Sequence[Person]]
    coordinators: Sequence[Person]
    groups: Mapping[str, int]
    keeps_less: bool

    @property
    def ends_something(self) -> bool:
        """Whether somebody should be asked first."""
        return bool(self.other or self.leaders or self.coordinators or self.groups or self.keeps_less)

    @property
    def digest(self) -> str:
        """Another one where anything of it is another: what was agreed to is just this."""
        ending = {code: [one.id for one in those] for code, those in self.leaders.items()}
        told = [self.changes, self.other, ending, [one.id for one in self.coordinators], self.groups, self.keeps_less]
        return sha256(json.dumps(told, default=str).encode()).hexdigest()[:32]


def prospect(connection: Connection, network: Network) -> Prospect:
    """What would change if this file was loaded now."""
    before = networks.latest(connection)
    known = readable_network(connection)
    return Prospect(
        name=network.name,
        changes=differences("" if before is None else before.toml, network.text),
        other=known.name if known is not None and known.name != network.name else None,
        leaders=leaders_that_end(connection, network),
        coordinators=coordinators_that_end(connection, network),
        groups=groups_that_end(connection, network),
        keeps_less=known is not None and _keeps_less(known.keep, network.keep),
    )


def put_into_force(
    connection: Connection, network: Network, now: datetime, person_id: int | None, *, may_remove: bool
) -> None:
    """Load the file, and write down what changed; `person_id` None: the command line. Raises WouldRemove."""
    before = networks.latest(connection)
    load(connection, network, now, may_remove=may_remove)
    changes = [] if before is None else differences(before.toml, network.text)
    was = {one.key: redact(plain(one.before)) for one in changes if one.before is not None}
    became = {one.key: redact(plain(one.after)) for one in changes if one.after is not None}
    subject = f"network:{networks.latest_id(connection)}"
    audit.record(connection, [Entry(now, person_id, LOADED, subject, was or None, became or None)])


def differences(before: str, after: str) -> list[Change]:
    """What two files say otherwise, in the order of the second; both are valid TOML."""
    old, new = tomllib.loads(before), tomllib.loads(after)
    return list(_differences("", old, new))


def _differences(path: str, old: Table, new: Table) -> Iterator[Change]:
    for key in dict.fromkeys((*new, *old)):
        before, after = old.get(key), new.get(key)
        here = f"{path}{key}"
        if before == after:
            continue
        if _is_table(before, after):
            yield from _differences(f"{here}.", before or {}, after or {})
        else:
            yield Change(here, before, after)


def _is_table(before: Any, after: Any) -> bool:
    """Whether the keys below are told one by one: not of a table of values that comes or goes as a whole."""
    tables = [cast(Table, one) for one in (before, after) if isinstance(one, dict)]
    is_nested = any(isinstance(value, dict) for table in tables for value in table.values())
    return len(tables) == 2 or (is_nested and (before is None or after is None))


def plain(value: Any) -> str:
    """A value as one reads it: lists with commas, tables as `en: Land; join: open`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ", ".join(map(plain, cast("list[Any]", value)))
    if isinstance(value, dict):
        return "; ".join(f"{key}: {plain(one)}" for key, one in cast(Table, value).items())
    return str(value)


def _keeps_less(before: Keep, after: Keep) -> bool:
    spans = [(getattr(before, one.name), getattr(after, one.name)) for one in fields(Keep)]
    return any(new and (not old or new < old) for old, new in spans)
