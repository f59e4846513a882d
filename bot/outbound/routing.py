"""Several channels for one kind of address: who serves whom, and who stands in for whom.

A person is answered over the channel that they were heard on last. While that one is away the first that works
stands in; it also serves those who were never heard, or whose channel is set up no more.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.channels.table import preference
from storage.claims import Homes

NOBODY = Homes(frozenset())


@dataclass(frozen=True, slots=True)
class RoutedChannel:
    """A channel among those that serve the same addresses."""

    name: str
    is_up: bool


def homes(name: str, routing: Sequence[RoutedChannel]) -> Homes | None:
    """Whose texts the channel `name` takes, given all that serve the same addresses, the preferred first.

    None: everybody's, as there is no other. While none works, all keep their own.
    """
    if len(routing) == 1:
        return None
    up = [channel.name for channel in routing if channel.is_up] or [channel.name for channel in routing]
    if name not in up:
        return NOBODY
    if name == up[0]:
        return Homes(frozenset(up[1:]), others=True)
    return Homes(frozenset({name}))


class Served(Protocol):
    """A channel with its delivery."""

    @property
    def name(self) -> str: ...

    @property
    def scheme(self) -> str: ...

    def is_up(self, now: datetime) -> bool: ...


class Routing:
    """All channels that are set up. `order` is the preference: the smaller, the sooner."""

    def __init__(self, order: Callable[[str], tuple[float, str]] = preference) -> None:
        self._order = order
        self._served: dict[str, list[Served]] = {}

    def add(self, served: Served) -> None:
        """One more channel."""
        those = [*self._served.get(served.scheme, []), served]
        self._served[served.scheme] = sorted(those, key=lambda each: self._order(each.name))

    def homes(self, served: Served, now: datetime) -> Homes | None:
        """Whose texts this channel takes now; None: everybody's."""
        those = self._served.get(served.scheme, [])
        if len(those) < 2:
            return None
        return homes(served.name, [RoutedChannel(each.name, each.is_up(now)) for each in those])
