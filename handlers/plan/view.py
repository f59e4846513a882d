"""PLAN and MY: how a group stands, and what I owe."""

from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.plan.shown import my_line, plan_line, state, state_line
from storage import plans
from storage.plans import Progress


def plan(ctx: Context, args: Args) -> None:
    """PLAN LAND: day, progress and what is open, soonest first; PLAN: of my groups."""
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
    """In the order of the network file; a coordinator's are all."""
    person = ctx.person
    mine = person.groups | person.leads
    return [code for code in ctx.lookup.network.groups if person.is_coordinator or code in mine]


def _show(ctx: Context, progress: Progress) -> None:
    key, args = state(ctx, progress, ctx.today)
    items = plans.open_items(ctx.connection, [progress.plan.code])
    ctx.reply(key, lines=[plan_line(ctx, item) for item in items], **args)


def my(ctx: Context, _args: Args) -> None:
    """MY: what I owe in all groups, soonest first."""
    items = plans.owed_by(ctx.connection, ctx.person.id)
    if items:
        ctx.reply("plan-my", lines=[my_line(ctx, item) for item in items], count=len(items))
    else:
        ctx.reply("plan-my-none")
