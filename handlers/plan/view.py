"""PLAN and MY: how a group stands, and what I owe."""

from typing import Any

from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.plan_places import read_place
from handlers.plan.ending import result_lines
from handlers.plan.shown import my_line, plan_line, state, state_line
from handlers.plan.whole import show_item
from storage import plans
from storage.plans import Progress


def plan(ctx: Context, args: Args) -> None:
    """PLAN LAND: day, progress and what is open, soonest first; PLAN: of my groups.

    PLAN LAND 3: one item whole; PLAN LAND 1st: how the first plan ended.
    """
    if args.number is not None:
        show_item(ctx, args.item)
        return
    if args.group and args.text:
        _show_past(ctx, args.group, args.text)
        return
    codes = [args.group] if args.group else _my_groups(ctx)
    progress = plans.progress(ctx.connection, codes, ctx.today)
    found = [progress[code] for code in codes if code in progress]
    if len(found) == 1:
        _show(ctx, found[0])
    elif found:
        ctx.reply("plan-several", lines=[state_line(ctx, one) for one in found])
    elif args.group:
        ctx.reply("plan-not-begun", group=args.group)
    else:
        ctx.reply("plan-none")


def _my_groups(ctx: Context) -> list[str]:
    """Those that the sender leads first, in the order of the network file; a coordinator's are all."""
    person = ctx.person
    mine = person.groups | person.leads
    codes = [code for code in ctx.lookup.network.groups if person.is_coordinator or code in mine]
    return sorted(codes, key=lambda code: code not in person.leads)


def _show(ctx: Context, progress: Progress) -> None:
    key, args = state(ctx, progress, ctx.today)
    items = plans.open_items(ctx.connection, [progress.plan.code])
    ctx.reply(key, lines=[plan_line(ctx, item) for item in items], **args)


def _show_past(ctx: Context, code: str, text: str) -> None:
    """The group's first, second ... plan: what was done in it and what was not."""
    place = read_place(text, ctx.lookup.vocabulary)
    if place is None:
        raise NotRead("help-plan")
    there = plans.of_group(ctx.connection, code)
    if not 1 <= place <= len(there):
        ctx.reply("plan-past-none", group=code, count=len(there))
        return
    [progress] = plans.progress_of(ctx.connection, [there[place - 1]], ctx.today)
    since, until = (ctx.lookup.day(day, ctx.today) for day in (progress.plan.first_day, progress.plan.last_day))
    counts: dict[str, Any] = {"count": progress.total, "done_count": progress.done}
    lines = result_lines(ctx, progress.plan)
    ctx.reply("plan-past", lines=lines, group=code, place_number=place, since=since, until=until, **counts)


def my(ctx: Context, _args: Args) -> None:
    """MY: what I owe in all groups, soonest first."""
    items = plans.owed_by(ctx.connection, ctx.person.id)
    if items:
        ctx.reply("plan-my", lines=[my_line(ctx, item) for item in items], count=len(items))
    else:
        ctx.reply("plan-my-none")
