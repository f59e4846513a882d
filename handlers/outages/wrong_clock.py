"""The office's clock is in doubt: coordinators are told once, and once more when it is right."""

from datetime import timedelta
from typing import Any

from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.outages.coordinators import coordinators
from messages.dates import show_date, show_time
from messages.envelope import Kind
from storage import clock
from storage.clock import Doubt, Look

PATIENCE = timedelta(minutes=5)  # a machine that has just started may still be asking for the time
_MINUTES, _HOURS = timedelta(hours=2), timedelta(hours=48)  # what is told in minutes, and in hours


def watch(ctx: Context) -> Look:
    """Look at the clock, and tell of it."""
    found = clock.look(ctx.connection, ctx.now)
    doubt = found.doubt
    if doubt is None and found.is_told:
        _tell(ctx, "outage-clock-right")
        clock.note_told(ctx.connection, is_told=False)
    elif doubt is not None and not found.is_told and abs(ctx.now - doubt.since) >= PATIENCE:
        _tell_of(ctx, doubt)
        clock.note_told(ctx.connection, is_told=True)
    return found


def _tell_of(ctx: Context, doubt: Doubt) -> None:
    if doubt.behind is None:
        _tell(ctx, "outage-clock-jumped", moment=_shown_now(ctx))
    else:
        key = "outage-clock-far-behind" if doubt.holds else "outage-clock-behind"
        _tell(ctx, key, duration=_span(ctx, doubt.behind))


def _tell(ctx: Context, key: str, **args: Any) -> None:
    for person in coordinators(ctx.connection):
        ctx.say(person, Kind.NOTICE, key, dedupe_key=f"{key}:{ctx.now:%Y%m%d%H%M%S}:{person.id}", **args)


def _shown_now(ctx: Context) -> Localized:
    """`29 Nov 2019 09:00`, as the clock shows it; without the year where only the hour may be wrong."""
    local, built = ctx.now.astimezone(ctx.lookup.zone), ctx.lookup.today(clock.BUILT)
    time = show_time(local.hour, local.minute)
    return lambda language: f"{show_date(ctx.lookup.catalogs, language, local.date(), built)} {time}"


def _span(ctx: Context, span: timedelta) -> Localized:
    """`18 minutes`, `30 hours` or `3 days`."""
    if span < _MINUTES:
        key, unit = "announce-minutes", timedelta(minutes=1)
    elif span < _HOURS:
        key, unit = "announce-hours", timedelta(hours=1)
    else:
        key, unit = "announce-days", timedelta(days=1)
    return lambda language: ctx.lookup.text(language, key, {"count": round(span / unit)})
