"""Wrong codes and numbers of today, counted by the address that they came from, which FORGET ME does not reset."""

from datetime import datetime, timedelta
from typing import Any

from handlers.core.context import Context
from messages.envelope import Kind
from storage import attempts, people


def note(ctx: Context, kind: str) -> None:
    """The sender's text had a wrong one of that kind."""
    if ctx.inbound is not None:
        attempts.note(ctx.connection, kind, ctx.inbound.address, ctx.now)


def from_here(ctx: Context, kind: str, *, within: timedelta | None = None) -> int:
    """How many of that kind came from the sender's address today; or `within` so long."""
    if ctx.inbound is None:
        return 0
    since = _midnight(ctx) if within is None else ctx.now - within
    return attempts.count(ctx.connection, kind, since, ctx.now, ctx.inbound.address)


def in_all(ctx: Context, kind: str) -> int:
    """How many of that kind came today, from wherever."""
    return attempts.count(ctx.connection, kind, _midnight(ctx), ctx.now)


def _midnight(ctx: Context) -> datetime:
    return ctx.lookup.moment(ctx.lookup.today(ctx.now), 0)


def tell_coordinators(ctx: Context, key: str, **args: Any) -> None:
    """Tell them that somebody may be guessing."""
    for coordinator in people.coordinators(ctx.connection):
        dedupe_key = f"{key}:{ctx.inbound.id if ctx.inbound else 0}:{coordinator.id}"
        ctx.say(coordinator, Kind.NOTICE, key, dedupe_key=dedupe_key, **args)
