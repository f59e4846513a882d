"""Moments that have come: their handlers run, what they say to one person becomes one text."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import structlog
from sqlalchemy import Connection

from bot.host.faults import where
from bot.inbound.process import savepoint, write_down
from handlers.core import quiet
from handlers.core.compose import DueSay, compose, compose_own, compose_together, said_together
from handlers.core.context import Context
from handlers.core.lookup import NetworkLookup
from handlers.follow_clock import follow_clock
from handlers.outages import wrong_clock
from handlers.table import TIMERS
from storage import duties, outbox, timers
from storage.database_errors import fails_all
from storage.duties import Duty
from storage.outbox import NewOutbound
from storage.timers import Timer

log = structlog.get_logger()

AT_ONCE = 2_000  # moments in one commit


class _UnwordedError(Exception):
    """What these timers, by id, say together with others cannot be put into words."""

    def __init__(self, failed: Mapping[int, tuple[Timer, Exception]]) -> None:
        super().__init__(f"{len(failed)} moments without words")
        self.failed = failed


def tick(connection: Connection, lookup: NetworkLookup, now: datetime) -> int:
    """Act on the moments that have come; returns how many. None is acted on while the clock is in doubt.

    Nor while another process does: two would make two texts of what is to be told to one person at one time.
    """
    if not duties.take(connection, Duty.TICK) or _is_clock_doubtful(connection, lookup, now):
        return 0
    due = timers.due(connection, now, AT_ONCE)
    if not due:
        return 0
    outbox.queue(connection, _act_on(connection, lookup, now, due), now)
    return len(due)


def _is_clock_doubtful(connection: Connection, lookup: NetworkLookup, now: datetime) -> bool:
    """Whether what is due has to wait; coordinators are told of a doubt that lasts, and of its end."""
    ctx = Context(connection, lookup, now, now)
    found = wrong_clock.watch(ctx)
    if found.is_over:
        follow_clock(ctx)
    if ctx.gathered.says:
        outbox.queue(connection, compose(ctx), now)
    write_down(ctx)
    return found.doubt is not None and found.doubt.holds


def _act_on(connection: Connection, lookup: NetworkLookup, now: datetime, due: list[Timer]) -> list[NewOutbound]:
    """Act on these moments; one whose handler raises is back, and waits for its next try.

    So are those whose words cannot be made. That shows when all have spoken: the others act anew, without them.
    """
    while True:
        try:
            with savepoint(connection):
                return _told(connection, lookup, now, due)
        except _UnwordedError as unworded:
            for timer, error in unworded.failed.values():
                _note_failure(connection, timer, error, now)
            due = [timer for timer in due if timer.id not in unworded.failed]


def _told(connection: Connection, lookup: NetworkLookup, now: datetime, due: list[Timer]) -> list[NewOutbound]:
    """The texts of these moments; raises _UnwordedError."""
    until = quiet.release(now, lookup.network, quiet.holidays_of(lookup.network))
    texts: list[NewOutbound] = []
    acted: list[Context] = []
    for timer in due:
        if until is not None and _waits(timer):
            timers.postpone(connection, timer, until, now)
            continue
        ctx = Context(connection, lookup, now, now, timer=timer)
        try:
            with savepoint(connection):
                texts.extend(_act(ctx, timer))
        except Exception as error:  # the outermost catch: a handler's fault stays with its timer
            if fails_all(error):
                raise
            _note_failure(connection, timer, error, now)
        else:
            acted.append(ctx)
    return [*texts, *_merged(connection, acted)]


def _waits(timer: Timer) -> bool:
    return timer.kind not in TIMERS or TIMERS[timer.kind].waits


def _act(ctx: Context, timer: Timer) -> list[NewOutbound]:
    """Run the timer's handler, the timer being gone; returns the texts that become one with no others."""
    if not timers.take(ctx.connection, timer):  # told with an earlier one of its kind
        return []
    TIMERS[timer.kind].run(ctx, timer)
    texts = compose_own(ctx)
    write_down(ctx)
    return texts


def _merged(connection: Connection, acted: Iterable[Context]) -> list[NewOutbound]:
    """One text a person of what those moments remind of, and one of news; raises _UnwordedError."""
    failed: dict[int, tuple[Timer, Exception]] = {}

    def worded(lines: Sequence[DueSay]) -> list[NewOutbound]:
        try:
            with savepoint(connection):
                text = compose_together(lines)
        except Exception as error:  # the outermost catch: as above
            timer = lines[0].ctx.timer
            if fails_all(error) or timer is None:
                raise
            if len(lines) > 1:  # each alone, so that none fails but the one that must
                return [text for line in lines for text in worded([line])]
            failed[timer.id] = timer, error
            return []
        return [] if text is None else [text]

    texts = [text for lines in said_together(acted) for text in worded(lines)]
    if failed:
        raise _UnwordedError(failed)
    return texts


def _note_failure(connection: Connection, timer: Timer, error: Exception, now: datetime) -> None:
    log.error("tick.failed", timer=timer.id, kind=timer.kind, error=type(error).__name__, where=where(error))
    timers.note_failure(connection, timer, f"{type(error).__name__}: {error}", now)
