"""How each channel is, noted by the program that runs for those who look from elsewhere, and its outages."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import Connection, Row, Table, bindparam, delete, select

from messages.pace import Pace
from storage.engine import insert_into
from storage.prepared_queries import PreparedSelect
from storage.tables import channel_states
from storage.tables import outages as outage_rows

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class ChannelState:
    """A channel as it was when it last changed.

    `problem` as `bot/channels/words.py` has it, None when all is well; `since`: since when it has been up, or down.
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
        _put(connection, channel_states, asdict(state))
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


# Asked each minute, whatever happens.
_STATE = PreparedSelect(select(channel_states).where(channel_states.c.name == bindparam("of")))
_STATES = PreparedSelect(select(channel_states).order_by(channel_states.c.name))


def state_of(connection: Connection, name: str) -> ChannelState | None:
    """How the channel was noted last; None when it never was."""
    return next((_state(row) for row in _STATE.rows(connection, of=name)), None)


def all_of(connection: Connection) -> list[ChannelState]:
    """Every channel that is noted, by name."""
    return [_state(row) for row in _STATES.rows(connection)]


def _state(row: Row[Any]) -> ChannelState:
    return ChannelState(row.name, row.scheme, Pace(**row.pace), row.problem, row.since)


def put_outage(connection: Connection, outage: Outage) -> None:
    """Note this of the channel, instead of what was noted before."""
    _put(connection, outage_rows, asdict(outage))


def _put(connection: Connection, table: Table, row: Mapping[str, Any]) -> None:
    insert = insert_into(connection, table).values(row)
    connection.execute(insert.on_conflict_do_update(index_elements=["name"], set_=row))


def outage_of(connection: Connection, name: str) -> Outage:
    """What is noted of the channel's outages."""
    row = connection.execute(select(outage_rows).where(outage_rows.c.name == name)).first()
    return Outage(name) if row is None else _outage(row)


def outages(connection: Connection) -> list[Outage]:
    """Every outage that goes on or is not told to its end, the one that began first in front."""
    going = select(outage_rows).where(outage_rows.c.since.is_not(None))
    return [_outage(row) for row in connection.execute(going.order_by(outage_rows.c.since, outage_rows.c.name))]


def _outage(row: Row[Any]) -> Outage:
    return Outage(row.name, row.since, row.told_at, row.ended_at, row.spoke_at)


def forget_others(connection: Connection, names: Collection[str]) -> list[str]:
    """Note nothing any more of channels but these, which are set up no longer; returns which were forgotten."""
    gone: set[str] = set()
    for table in (channel_states, outage_rows):
        others = delete(table).where(table.c.name.not_in(names)).returning(table.c.name)
        gone |= set(connection.execute(others).scalars())
    return sorted(gone)
