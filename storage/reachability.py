"""Which kinds of address can be reached now, by how their channels were noted last (see `channel_states`)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from storage import channel_states


@dataclass(frozen=True, slots=True)
class Reachability:
    """Schemes by how they are. A scheme is up when one of its channels is.

    `gives_up_at`: when the patience with the next one ends; None: with none that is away there is any left.
    """

    served: frozenset[str]  # some channel is set up for it
    up: frozenset[str]
    awaited: frozenset[str]  # up, or away for no longer than the patience that was asked for
    gives_up_at: datetime | None = None

    def without(self, scheme: str) -> Collection[str]:
        """The others that are served."""
        return self.served - {scheme}


def reachability(connection: Connection, now: datetime, patience: timedelta = timedelta()) -> Reachability | None:
    """How the schemes are; None: no channel was ever noted, so nothing is known."""
    states = channel_states.all_of(connection)
    if not states:
        return None
    up = [state for state in states if state.problem is None]
    awaited = [state for state in states if state.problem is None or now - state.since < patience]
    gives_up = min((state.since + patience for state in awaited if state.problem is not None), default=None)
    served, are_up, are_awaited = (frozenset(state.scheme for state in those) for those in (states, up, awaited))
    return Reachability(served, are_up, are_awaited, gives_up)
