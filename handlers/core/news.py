"""News: what people are told once a day, in one text with all else that came for them since the last."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from handlers.core.context import Context
from storage import timers
from storage.timers import Timer

HOUR = 17  # local time


def next_news(ctx: Context) -> datetime:
    """When the news leave next."""
    due = ctx.lookup.moment(ctx.today, HOUR)
    return due if due > ctx.now else ctx.lookup.moment(ctx.today + timedelta(days=1), HOUR)


def tell_later(ctx: Context, kind: str, key: str, data: Mapping[str, Any]) -> None:
    """Have it told with the next news; the timer of that kind says by then what still stands."""
    ctx.at(next_news(ctx), kind, f"{kind}:{key}", data)


def due_together(ctx: Context, timer: Timer) -> list[Timer]:
    """The timer, and all others of its kind that have come, which it takes along: they are told in one line."""
    return [timer, *timers.take_due(ctx.connection, timer.kind, ctx.now)]


def key(timer: Timer, *parts: object) -> str:
    """The dedupe key of what these news tell somebody, apart from those of other kinds and days."""
    return ":".join(map(str, ("news", timer.key, f"{timer.due_at:%Y%m%d%H%M}", *parts)))
