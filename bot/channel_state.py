"""How each channel is, noted by `lanpya run` for those who look from another process.

The note `channel.<name>` holds `{"problem": ..., "since": ...}`: a word or a sentence, None when all is well, and
since when that has been so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy import Connection

from storage import notes

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class ChannelState:
    """How a channel was when it last changed. `problem` is None when all is well."""

    problem: str | None
    since: datetime


def note(connection: Connection, problems: Mapping[str, str | None], now: datetime) -> None:
    """Note the problem of each channel, by its name; one that is as it was stays untouched."""
    for name, problem in problems.items():
        before = state_of(connection, name)
        if before is not None and before.problem == problem:
            continue
        notes.put(connection, _key(name), {"problem": problem, "since": now.isoformat()})
        if problem is not None:
            log.warning("channel.problem", channel=name, problem=problem)
        elif before is not None:
            log.info("channel.well", channel=name, after=before.problem)


def state_of(connection: Connection, name: str) -> ChannelState | None:
    """How the channel was noted last; None when it never was."""
    kept = notes.get(connection, _key(name))
    return None if kept is None else ChannelState(kept["problem"], datetime.fromisoformat(kept["since"]))


def _key(name: str) -> str:
    return f"channel.{name}"
