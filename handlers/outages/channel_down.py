"""A channel that is down: coordinators are told once, over one that works, and once more when it is back."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.outages.coordinators import coordinators, reached_coordinators, up
from messages.dates import show_date, show_time
from messages.envelope import Kind
from storage import backlog, channel_states, clock, timers
from storage.channel_states import Outage, Seen
from storage.people import Person
from storage.timers import NewTimer, Timer

DOWN, UP = "channel-down", "channel-up"  # kinds of timers; their keys are `channel-down:telegram`
PATIENCE = timedelta(minutes=30)  # a shorter outage is nobody's business
REST = timedelta(hours=1)  # between two texts of one channel: one that comes and goes is told of seldom
SETTLED = timedelta(minutes=15)  # after a start; until then what was put aside has been tried again
OF_USE = timedelta(hours=12)  # for so long the text itself may wait


def watch(connection: Connection, seen: Sequence[Seen], now: datetime, began: datetime | None = None) -> None:
    """Note how channels are, and wait for the moment to tell of one that went down or came back.

    `began`: when the program started. Just after that nothing was tried yet, and a channel of which people know that
    it is down is not believed to be well. None: how all channels are is known.
    """
    if began is not None and now < began + SETTLED:
        seen = [one for one in seen if one.problem or channel_states.outage_of(connection, one.name).told_at is None]
    for state in channel_states.note(connection, seen, now):
        outage = channel_states.outage_of(connection, state.name)
        if state.problem is None:
            _end(connection, outage, now)
        else:
            _begin(connection, outage, now)


def _begin(connection: Connection, outage: Outage, now: datetime) -> None:
    if outage.ended_at is not None:  # it was told, and is away again before the night was over: nothing new
        timers.cancel(connection, f"{UP}:{outage.name}")
        channel_states.put_outage(connection, replace(outage, ended_at=None))
        return
    _wait(connection, replace(outage, since=now), now)


def _wait(connection: Connection, outage: Outage, now: datetime) -> None:
    rested_at = now if outage.spoke_at is None else outage.spoke_at + REST
    channel_states.put_outage(connection, outage)
    due_at = max(now + PATIENCE, rested_at)
    timers.add(connection, [NewTimer(f"{DOWN}:{outage.name}", DOWN, due_at, {"channel": outage.name})], now)


def _end(connection: Connection, outage: Outage, now: datetime) -> None:
    if outage.since is None:
        return
    if outage.told_at is None:
        timers.cancel(connection, f"{DOWN}:{outage.name}")
        channel_states.put_outage(connection, replace(outage, since=None))
        return
    channel_states.put_outage(connection, replace(outage, ended_at=now))
    timers.add(connection, [NewTimer(f"{UP}:{outage.name}", UP, now, {"channel": outage.name})], now)


def forget_others(connection: Connection, names: Collection[str]) -> None:
    """The program starts, with these channels: others are set up no more."""
    for name in channel_states.forget_others(connection, names):
        timers.cancel(connection, f"{DOWN}:{name}")
        timers.cancel(connection, f"{UP}:{name}")


def resume(connection: Connection, names: Collection[str], now: datetime) -> None:
    """These channels are served again. That they were not is no outage: what nobody was told of begins now."""
    for outage in channel_states.outages(connection):
        if outage.told_at is None and outage.name in names:
            _wait(connection, replace(outage, since=now), now)


def follow_clock(connection: Connection, now: datetime) -> None:
    """After the clock was set back: a channel that went down while it stood ahead does so now."""
    for outage in channel_states.outages(connection):
        if outage.told_at is None and outage.since is not None and outage.since > now + clock.BACK:
            _wait(connection, replace(outage, since=now), now)


def due_down(ctx: Context, timer: Timer) -> None:
    """A channel has been down for long: one text for all that have."""
    latest = ctx.now - PATIENCE
    those = [one for one in channel_states.outages(ctx.connection) if one.told_at is None and _since(one) <= latest]
    if timer.data["channel"] not in {one.name for one in those}:
        return
    for one in those:
        timers.cancel(ctx.connection, f"{DOWN}:{one.name}")
        told = replace(one, told_at=ctx.now, spoke_at=ctx.now)
        channel_states.put_outage(ctx.connection, told)
    schemes = up(ctx.connection)
    down = {state.scheme for state in channel_states.all_of(ctx.connection) if state.name in {o.name for o in those}}
    key = "outage-down" if down - schemes else "outage-down-other-way"
    for person in reached_coordinators(ctx.connection, schemes):  # the others read of it when it is back
        _tell(ctx, person, key, timer, those, _waiting(ctx.connection, down - schemes))


def _waiting(connection: Connection, schemes: Collection[str]) -> int:
    return sum(one.waiting + one.sending for one in backlog.by_scheme(connection) if one.scheme in schemes)


def due_up(ctx: Context, timer: Timer) -> None:
    """A channel of which people were told is back: one text for all that are."""
    those = [one for one in channel_states.outages(ctx.connection) if one.ended_at is not None]
    if timer.data["channel"] not in {one.name for one in those}:
        return
    for one in those:
        timers.cancel(ctx.connection, f"{UP}:{one.name}")
        channel_states.put_outage(ctx.connection, Outage(one.name, spoke_at=ctx.now))
    for person in coordinators(ctx.connection):
        _tell(ctx, person, "outage-up", timer, those, 0)


def _tell(ctx: Context, to: Person, key: str, timer: Timer, those: Sequence[Outage], waiting: int) -> None:
    since = min(_since(one) for one in those)
    until = max((one.ended_at for one in those if one.ended_at is not None), default=ctx.now)
    ctx.say(
        to,
        Kind.NOTICE,
        key,
        dedupe_key=f"{timer.key}:{since:%Y%m%d%H%M%S}:{to.id}",
        expires_at=ctx.now + OF_USE,
        channels=ctx.lookup.channels([one.name for one in those]),
        down_since=_moment(ctx, since, ctx.now),
        down_until=_moment(ctx, until, since),
        waiting_count=waiting,
    )


def _since(outage: Outage) -> datetime:
    if outage.since is None:
        raise LookupError(f"{outage.name} is not down")
    return outage.since


def _moment(ctx: Context, moment: datetime, known: datetime) -> Localized:
    """`09:00`; with the day, when that is another one than of the moment that readers know."""
    local = moment.astimezone(ctx.lookup.zone)
    time = show_time(local.hour, local.minute)
    if local.date() == ctx.lookup.today(known):
        return lambda _language: time
    return lambda language: f"{show_date(ctx.lookup.catalogs, language, local.date())} {time}"
