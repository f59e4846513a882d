"""How each channel is, noted by the program that runs for those who look from elsewhere.

The note `channel.<name>` holds what it reaches, how fast it is, what is wrong with it and since when it is up or
down; the note `outage.<name>` what people were told of that.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import Connection

from messages.pace import Pace
from storage import notes

log = structlog.get_logger()

_PREFIX = "channel."
_OUTAGE = "outage."


@dataclass(frozen=True, slots=True)
class ChannelState:
    """A channel as it was when it last changed.

    `problem` is a word or a sentence, None when all is well; `since`: since when it has been up, or down.
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


@dataclass(frozen=True, slots=True)
class Outage:
    """A channel that is down `since` then, or (None) is not.

    `told_at`: when people were told that it is down; `ended_at`: when it came back, while they are not told of that.
    `spoke_at`: when they were told anything of this channel last.
    """

    name: str
    since: datetime | None = None
    told_at: datetime | None = None
    ended_at: datetime | None = None
    spoke_at: datetime | None = None


def note(connection: Connection, channels: Sequence[Seen], now: datetime) -> list[ChannelState]:
    """Note how channels are; one that is as it was stays untouched. Returns those that went down or came back."""
    turned: list[ChannelState] = []
    for seen in channels:
        before = state_of(connection, seen.name)
        is_down, was_down = seen.problem is not None, before is not None and before.problem is not None
        # No later than now: by a clock that was set back it would be down for no time at all.
        since = min(before.since, now) if before is not None and is_down == was_down else now
        state = ChannelState(seen.name, seen.scheme, seen.pace, seen.problem, since)
        if state == before:
            continue
        notes.put(connection, f"{_PREFIX}{seen.name}", asdict(state) | {"since": since.isoformat()})
        _log(state, before)
        if is_down != was_down:
            turned.append(state)
    return turned


def _log(state: ChannelState, before: ChannelState | None) -> None:
    is_new = before is None or before.problem != state.problem
    if state.problem is not None and is_new:
        log.warning("channel.problem", channel=state.name, problem=state.problem)
    elif before is not None and is_new:
        log.info("channel.well", channel=state.name, after=before.problem)


def state_of(connection: Connection, name: str) -> ChannelState | None:
    """How the channel was noted last; None when it never was."""
    kept = notes.get(connection, f"{_PREFIX}{name}")
    return None if kept is None else _state(kept)


def all_of(connection: Connection) -> list[ChannelState]:
    """Every channel that is noted, by name."""
    return [_state(kept) for kept in notes.beginning_with(connection, _PREFIX)]


def _state(kept: Mapping[str, Any]) -> ChannelState:
    return ChannelState(
        kept["name"],
        kept["scheme"],
        Pace(**kept["pace"]),
        kept["problem"],
        datetime.fromisoformat(kept["since"]),
    )


def put_outage(connection: Connection, outage: Outage) -> None:
    """Note this of the channel, instead of what was noted before."""
    values = {key: _written(value) for key, value in asdict(outage).items()}
    notes.put(connection, f"{_OUTAGE}{outage.name}", values)


def _written(value: str | datetime | None) -> str | None:
    return value.isoformat() if isinstance(value, datetime) else value


def outage_of(connection: Connection, name: str) -> Outage:
    """What is noted of the channel's outages."""
    kept = notes.get(connection, f"{_OUTAGE}{name}")
    return Outage(name) if kept is None else _outage(kept)


def outages(connection: Connection) -> list[Outage]:
    """Every outage that goes on or is not told to its end, the one that began first in front."""
    known = [_outage(kept) for kept in notes.beginning_with(connection, _OUTAGE)]
    going = [(outage.since, outage) for outage in known if outage.since is not None]
    return [outage for _since, outage in sorted(going, key=lambda entry: (entry[0], entry[1].name))]


def _outage(kept: Mapping[str, Any]) -> Outage:
    moments = {key: value and datetime.fromisoformat(value) for key, value in kept.items() if key != "name"}
    return Outage(kept["name"], **moments)


def forget_others(connection: Connection, names: Collection[str]) -> list[str]:
    """Note nothing any more of channels but these, which are set up no longer; returns which were forgotten."""
    known = {kept["name"] for prefix in (_PREFIX, _OUTAGE) for kept in notes.beginning_with(connection, prefix)}
    gone = sorted(known - set(names))
    for name in gone:
        notes.forget(connection, f"{_PREFIX}{name}")
        notes.forget(connection, f"{_OUTAGE}{name}")
    return gone
