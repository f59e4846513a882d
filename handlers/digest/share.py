"""SHARE: what a leader says of the week, for the Management Team's digest; asked for on Friday, or before a holiday."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.quiet import holidays_of
from handlers.core.strangers import is_dear
from handlers.network.model import Network
from messages.envelope import Kind
from messages.fit import shorten
from messages.quote import quoted
from storage import people, plans, shares, timers
from storage.audit import Entry
from storage.people import Person
from storage.plans import Plan
from storage.shares import Share
from storage.timers import Timer

TIMER = "share"  # the timer's kind, and its key: there is one
_FRIDAY, _HOUR = 4, 10
_WEEK = timedelta(days=7)
_WEEKS_AHEAD = 9
_ASKED_FOR = timedelta(days=9)  # after a Friday without an answer
_FIRST_OF_MONTH = 7  # the last day that is a month's first Friday, or the day before it


def share(ctx: Context, args: Args) -> None:
    """SHARE PRO text: kept until the next digest; a later one of the week takes its place."""
    if not ctx.leads(args.code):
        ctx.reply("only-leader")
        return
    if asks_first(ctx):
        return
    before = shares.newest(ctx.connection, args.code)
    shares.keep(ctx.connection, args.code, Share(ctx.person.id, args.text, ctx.now))
    ctx.note("share", f"group:{args.code}", None if before is None else _as_json(before, ctx.now))
    ctx.reply("share-kept", code=args.code, text=args.text)
    _tell_others(ctx, args.code, "share-told", text=args.text)


def _tell_others(ctx: Context, code: str, key: str, **args: Any) -> None:
    name = ctx.lookup.shown_name(ctx.person.name, ctx.person.latin_name, "role-leader")
    for other in _leaders(ctx, code):
        if other.id != ctx.person.id:
            ctx.say(other, Kind.NOTICE, key, name=name, code=code, **args)


def _as_json(said: Share, now: datetime) -> dict[str, Any]:
    """For the audit log, so that UNDO puts it back; words that no digest will tell again are left out."""
    text = said.text if now - said.at < _WEEK else ""
    return {"person": said.person_id, "text": text, "at": said.at.isoformat()}


def take_back(ctx: Context, entry: Entry) -> bool:
    """UNDO of SHARE: what was said before stands again, unless another leader has said something since."""
    code = entry.subject.removeprefix("group:")
    said = shares.newest(ctx.connection, code)
    if not ctx.leads(code):
        ctx.reply("only-leader")
        return True
    if said is None or said.person_id != ctx.person.id or said.at != entry.at:
        ctx.reply("share-stays", code=code)
        return True
    if asks_first(ctx):
        return False
    was = entry.before
    before = None if was is None else Share(was["person"], was["text"], datetime.fromisoformat(was["at"]))
    shares.take_back(ctx.connection, code, before)
    ctx.note("share-undo", entry.subject)
    ctx.reply("share-undone", code=code, quote=shorten(quoted(said.text), 1))
    if before is not None and before.text:
        ctx.reply("share-again", quote=shorten(quoted(before.text), 1))
    _tell_others(ctx, code, "share-undone-told")
    return True


def _leaders(ctx: Context, code: str) -> list[Person]:
    return people.in_groups(ctx.connection, [code], leaders=True)


def due_share(ctx: Context, timer: Timer) -> None:
    """Ask the leaders of working groups whose plan runs, on the day itself, where nobody has said anything yet.

    Where nobody answered they are asked once a month; who never did in this plan, and pays for texts, no more.
    """
    following = next_asking(ctx.now, ctx.lookup.network)
    ctx.at(following, TIMER, TIMER, {})
    if ctx.today != asking_day(ctx.today, ctx.lookup.network):  # missed: the next one is asked for in time
        return
    groups = ctx.lookup.network.groups
    codes = [code for code, group in groups.items() if group.working_group]
    for code, plan in plans.current(ctx.connection, codes).items():
        said = shares.of(ctx.connection, code)
        if not plan.first_day <= ctx.today <= plan.last_day or (said and said.at > ctx.now - _WEEK):
            continue
        is_silent = _is_silent(ctx, plan, said)
        if is_silent and ctx.today.day > _FIRST_OF_MONTH:
            continue
        has_said = said is not None and ctx.lookup.today(said.at) >= plan.first_day
        for leader in _leaders(ctx, code):
            if is_silent and not has_said and is_dear(leader.address):
                continue
            key = f"share:{code}:{timer.due_at:%Y%m%d}:{leader.id}"
            ctx.say(leader, Kind.REMINDER, "share-ask", dedupe_key=key, expires_at=ctx.now + _WEEK / 2, code=code)


def _is_silent(ctx: Context, plan: Plan, said: Share | None) -> bool:
    """Whether nobody has said anything for so long that they need not be asked each week."""
    last = plan.first_day if said is None else max(plan.first_day, ctx.lookup.today(said.at))
    return ctx.today - last > _ASKED_FOR


def schedule(connection: Connection, network: Network, now: datetime) -> None:
    """Have leaders asked each week; to be called whenever the network file is put into force."""
    timers.set_next(connection, TIMER, next_asking(now, network), now)


def next_asking(now: datetime, network: Network) -> datetime:
    """The next morning after `now` on which leaders are asked, in UTC."""
    today = now.astimezone(network.zone).date()
    for week in range(_WEEKS_AHEAD):
        day = asking_day(today + week * _WEEK, network)
        if day is None:
            continue
        due = datetime(day.year, day.month, day.day, _HOUR, tzinfo=network.zone).astimezone(UTC)
        if due > now:
            return due
    return now + _WEEK  # a calendar of holidays alone is a mistake


def asking_day(day: date, network: Network) -> date | None:
    """The Friday of the week of `day`, or the last day before it that is no holiday; None: there is none."""
    is_holiday = holidays_of(network)
    monday = day - timedelta(days=day.weekday())
    return next(
        (one for back in range(_FRIDAY + 1) if not is_holiday(one := monday + timedelta(days=_FRIDAY - back))), None
    )
