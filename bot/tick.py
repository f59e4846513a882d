"""Moments that have come: their handlers run, what they say to one person becomes one text."""

from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from bot.host.faults import where
from bot.inbound.process import gather, savepoint
from handlers.core import quiet
from handlers.core.compose import merge_due
from handlers.core.context import Context
from handlers.core.lookup import NetworkLookup
from handlers.table import TIMERS
from storage import duties, notes, outbox, timers
from storage.database_errors import fails_all
from storage.duties import Duty
from storage.outbox import NewOutbound
from storage.timers import Timer

log = structlog.get_logger()

AT_ONCE = 2_000  # moments in one commit
BACK = timedelta(minutes=5)  # a clock that went back by more stands wrong
AHEAD = timedelta(days=60)  # a jump ahead by more is believed only when it is confirmed
NEWEST = "clock.newest"  # the note that keeps the newest moment seen
DOUBTED = "clock.doubted"


def tick(connection: Connection, lookup: NetworkLookup, now: datetime) -> int:
    """Act on the moments that have come; returns how many. None is acted on while the clock is in doubt.

    Nor while another process does: two would make two texts of what is to be told to one person at one time.
    """
    if not duties.take(connection, Duty.TICK) or is_clock_doubtful(connection, now):
        return 0
    due = timers.due(connection, now, AT_ONCE)
    if not due:
        return 0
    texts: list[NewOutbound] = []
    until = quiet.release(now, lookup.network, quiet.holidays_of(lookup.network))
    for timer in due:
        if until is not None and _waits(timer):
            timers.postpone(connection, timer, until)
        else:
            _act(connection, lookup, now, timer, texts)
    outbox.queue(connection, merge_due(connection, lookup, texts, now), now)
    return len(due)


def _waits(timer: Timer) -> bool:
    return timer.kind not in TIMERS or TIMERS[timer.kind].waits


def _act(connection: Connection, lookup: NetworkLookup, now: datetime, timer: Timer, texts: list[NewOutbound]) -> None:
    """Run the timer's handler, the timer being gone; when it raises, the timer is back and waits for its next try."""
    try:
        with savepoint(connection):
            if not timers.take(connection, timer):  # told with an earlier one of its kind
                return
            ctx = Context(connection, lookup, now, now, timer=timer)
            TIMERS[timer.kind].run(ctx, timer)
            texts.extend(gather(ctx))
    except Exception as error:  # the outermost catch: a handler's fault stays with its timer
        if fails_all(error):
            raise
        log.error("tick.failed", timer=timer.id, kind=timer.kind, error=type(error).__name__, where=where(error))
        timers.note_failure(connection, timer, f"{type(error).__name__}: {error}", now)


def is_clock_doubtful(connection: Connection, now: datetime) -> bool:
    """Whether the clock stands before the newest moment seen, or far ahead of it; else that moment moves on.

    A laptop whose battery is dead wakes up years away: it must not send a year of reminders.
    """
    newest = _newest(connection)
    if newest is not None and _is_off(now, newest):
        if notes.get(connection, DOUBTED) is None:
            log.error("tick.clock", now=now.isoformat(), newest=newest.isoformat())
            notes.put(connection, DOUBTED, now.isoformat())
        return True
    if newest is None or now - newest >= timedelta(minutes=1):
        confirm_clock(connection, now)
    return False


def is_clock_off(connection: Connection, now: datetime) -> bool:
    """The same, and nothing is written down."""
    newest = _newest(connection)
    return newest is not None and _is_off(now, newest)


def _newest(connection: Connection) -> datetime | None:
    kept = notes.get(connection, NEWEST)
    return datetime.fromisoformat(kept) if kept else None


def _is_off(now: datetime, newest: datetime) -> bool:
    return not newest - BACK <= now <= newest + AHEAD


def confirm_clock(connection: Connection, now: datetime) -> None:
    """The clock is right as it stands."""
    notes.put(connection, NEWEST, now.isoformat())
    notes.put(connection, DOUBTED, None)
