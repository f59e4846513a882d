"""Each channel that is set up: how it is, what waits for it, and how long that will take."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from bot.channels.words import why
from messages.sentence import in_language
from storage import backlog, channel_states
from storage.backlog import Backlog
from storage.channel_states import ChannelState


@dataclass(frozen=True, slots=True)
class ChannelQueue:
    """A channel with what waits for it. `name` None: texts for a scheme that no channel serves.

    `state` is `up`, `down` or (never noted) `new`, `since` then; `why` is the problem in English. `takes_seconds`:
    how long what waits takes at the channel's pace, once it is up; None: not known, or nothing waits.
    """

    name: str | None
    scheme: str
    state: str
    since: datetime | None
    problem: str | None
    why: str | None
    waiting: int
    parts: int
    takes_seconds: float | None
    sending: int
    failed: int
    unknown: int
    oldest: datetime | None
    last_received: datetime | None
    last_sent: datetime | None


def queues(connection: Connection, set_up: Mapping[str, str]) -> list[dict[str, Any]]:
    """Every channel that is set up, given its scheme by its name, and what waits for no channel."""
    those = _attributed(backlog.by_channel(connection), set_up)
    named = [_queue(connection, name, scheme, those.pop((name, scheme), None)) for name, scheme in set_up.items()]
    others = [_queue(connection, None, scheme, rest) for (_name, scheme), rest in sorted(those.items(), key=_by_scheme)]
    return [asdict(one) for one in (*named, *others)]


def _by_scheme(entry: tuple[tuple[str | None, str], Backlog]) -> str:
    return entry[0][1]


def _attributed(backlogs: Sequence[Backlog], set_up: Mapping[str, str]) -> dict[tuple[str | None, str], Backlog]:
    """The backlogs by channel and scheme: as addresses were heard, and else the first that serves the scheme."""
    found: dict[tuple[str | None, str], Backlog] = {}
    for one in backlogs:
        first = next((name for name, scheme in set_up.items() if scheme == one.scheme), None)
        name = one.channel if set_up.get(one.channel or "") == one.scheme else first
        key = (name, one.scheme)
        found[key] = one if key not in found else _sum(found[key], one)
    return found


def _sum(one: Backlog, other: Backlog) -> Backlog:
    oldest = min((moment for moment in (one.oldest, other.oldest) if moment is not None), default=None)
    names = ("waiting", "sending", "failed", "unknown", "parts")
    return replace(one, oldest=oldest, **{name: getattr(one, name) + getattr(other, name) for name in names})


def _queue(connection: Connection, name: str | None, scheme: str, rest: Backlog | None) -> ChannelQueue:
    state = None if name is None else channel_states.state_of(connection, name)
    rest = rest or Backlog(scheme, 0, 0, 0, 0, None)
    received, sent = (None, None) if name is None else backlog.last_moments(connection, name)
    return ChannelQueue(
        name=name,
        scheme=scheme,
        state="new" if state is None else "up" if state.problem is None else "down",
        since=state and state.since,
        problem=state and state.problem,
        why=None if state is None or state.problem is None else in_language(why(state.name, state.problem), "en"),
        waiting=rest.waiting,
        parts=rest.parts,
        takes_seconds=_takes(state, rest),
        sending=rest.sending,
        failed=rest.failed,
        unknown=rest.unknown,
        oldest=rest.oldest,
        last_received=received,
        last_sent=sent,
    )


def _takes(state: ChannelState | None, rest: Backlog) -> float | None:
    texts = rest.waiting + rest.sending
    if state is None or not texts:
        return None
    return state.pace.duration(texts, rest.parts or texts).total_seconds()
