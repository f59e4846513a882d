"""How each channel is, noted by the program that runs for those who look from elsewhere.

The note `channel.<name>` holds what it reaches, how fast it is, what is wrong with it and since when that is so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import Connection

from messages.pace import Pace
from storage import notes

log = structlog.get_logger()

_PREFIX = "channel."


@dataclass(frozen=True, slots=True)
class ChannelState:
    """A channel as it was when it last changed.

    `problem` is a word or a sentence, None when all is well; `since`: since when it has been so.
    """

    name: str
    scheme: str
    pace: Pace
    problem: str | None
    since: datetime


@dataclass(frozen=True, slots=True)
class Seen:
    """A channel as it is now."""

    name: str
    scheme: str
    pace: Pace
    problem: str | None


def note(connection: Connection, channels: Sequence[Seen], now: datetime) -> None:
    """Note how channels are; one that is as it was stays untouched."""
    for seen in channels:
        before = state_of(connection, seen.name)
        is_same = before is not None and before.problem == seen.problem
        since = before.since if before is not None and is_same else now
        state = ChannelState(seen.name, seen.scheme, seen.pace, seen.problem, since)
        if state == before:
            continue
        notes.put(connection, f"{_PREFIX}{seen.name}", asdict(state) | {"since": since.isoformat()})
        if seen.problem is not None and not is_same:
            log.warning("channel.problem", channel=seen.name, problem=seen.problem)
        elif before is not None and not is_same:
            log.info("channel.well", channel=seen.name, after=before.problem)


def state_of(connection: Connection, name: str) -> ChannelState | None:
    """How the channel was noted last; None when it never was."""
    kept = notes.get(connection, f"{_PREFIX}{name}")
    return None if kept is None else _state(kept)


def all_of(connection: Connection) -> list[ChannelState]:
    """Every channel that was ever noted, by name."""
    return [_state(kept) for kept in notes.beginning_with(connection, _PREFIX)]


def _state(kept: Mapping[str, Any]) -> ChannelState:
    return ChannelState(
        kept["name"],
        kept["scheme"],
        Pace(**kept["pace"]),
        kept["problem"],
        datetime.fromisoformat(kept["since"]),
    )
