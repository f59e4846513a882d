"""SHARE: what a leader says of the week, for the Management Team's digest; asked for on Friday."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.network.model import Network
from messages.envelope import Kind
from storage import people, plans, shares, timers
from storage.people import Person
from storage.shares import Share
from storage.timers import NewTimer, Timer

TIMER = "share"  # the timer's kind, and its key: there is one
_FRIDAY, _HOUR = 4, 10
_WEEK = timedelta(days=7)


def share(ctx: Context, args: Args) -> None:
    """SHARE PRO text: kept until the next digest; a later one of the week takes its place."""
    if not ctx.leads(args.code):
        ctx.reply("only-leader")
        return
    if asks_first(ctx):
        return
    shares.keep(ctx.connection, args.code, Share(ctx.person.id, args.text, ctx.now))
    ctx.note("share", f"group:{args.code}")
    ctx.reply("share-kept", code=args.code, text=args.text)
    for other in _leaders(ctx, args.code):
        if other.id != ctx.person.id:
            name = ctx.person.name or ctx.lookup.word("role-leader")
            ctx.say(other, Kind.NOTICE, "share-told", name=name, code=args.code, text=args.text)


def _leaders(ctx: Context, code: str) -> list[Person]:
    return people.in_groups(ctx.connection, [code], leaders=True)


def due_share(ctx: Context, timer: Timer) -> None:
    """Ask the leaders of working groups whose plan runs, on Friday itself, where nobody has said anything yet."""
    following = next_asking(ctx.now, ctx.lookup.network)
    ctx.at(following, TIMER, TIMER, {})
    if ctx.lookup.today(ctx.now).weekday() != _FRIDAY:  # it was missed, and the next one is asked for in time
        return
    groups = ctx.lookup.network.groups
    codes = [code for code, group in groups.items() if group.working_group]
    for code, plan in plans.current(ctx.connection, codes).items():
        said = shares.of(ctx.connection, code)
        if not plan.first_day <= ctx.today <= plan.last_day or (said and said.at > ctx.now - _WEEK):
            continue
        for leader in _leaders(ctx, code):
            key = f"share:{code}:{timer.due_at:%Y%m%d}:{leader.id}"
            ctx.say(leader, Kind.REMINDER, "share-ask", dedupe_key=key, expires_at=ctx.now + _WEEK / 2, code=code)


def schedule(connection: Connection, network: Network, now: datetime) -> None:
    """Have leaders asked each week; to be called whenever the network file is put into force."""
    if timers.due_at(connection, TIMER) is None:
        timers.add(connection, [NewTimer(TIMER, TIMER, next_asking(now, network), {})])


def next_asking(now: datetime, network: Network) -> datetime:
    """The first Friday morning after `now`, in UTC."""
    today = now.astimezone(network.zone).date()
    day = today + timedelta(days=(_FRIDAY - today.weekday()) % 7)
    due = datetime(day.year, day.month, day.day, _HOUR, tzinfo=network.zone).astimezone(UTC)
    return due if due > now else due + _WEEK
