"""The moments that items and plans wait for."""

from datetime import timedelta

from handlers.core.context import Context
from handlers.core.waiting import take_out
from handlers.plan.reminders import HOUR, steps, told_days
from storage import plans, timers
from storage.plans import Item, Plan

REMIND = "remind"
STATE = "plan-state"
FRESH = timedelta(days=2)  # so long the owner of an item knows which day they gave it


def set_reminders(ctx: Context, item: Item, *, is_fresh: bool = False) -> None:
    """Wait for the steps of an open item that are still to come, and for no others.

    `is_fresh`: the owner has just set the day, and reads of it no more until it is near.
    """
    _cancel(ctx, item)
    for step in steps(ctx.lookup.network.plan):
        day = step.day(item.due_day)
        when = ctx.lookup.moment(day, HOUR)
        is_known = is_fresh and day <= ctx.today + FRESH and item.due_day > day + FRESH
        if when > ctx.now and not is_known:
            ctx.at(when, REMIND, f"{REMIND}:{item.id}:{step.name}", {"item": item.id, "step": step.offset})


def drop_reminders(ctx: Context, item: Item) -> None:
    """Wait for nothing of this item any more; a reminder of it that waits for its channel is true no more."""
    _cancel(ctx, item)
    if any(ctx.lookup.moment(step.day(item.due_day), HOUR) <= ctx.now for step in steps(ctx.lookup.network.plan)):
        take_out(ctx, f"{REMIND}:{item.id}:", item.ref)


def _cancel(ctx: Context, item: Item) -> None:
    timers.cancel(ctx.connection, f"{REMIND}:{item.id}:")


def drop_states(ctx: Context, plan: Plan) -> None:
    """Wait for none of the plan's days any more."""
    timers.cancel(ctx.connection, f"{STATE}:{plan.id}:")


def set_states(ctx: Context, plan: Plan) -> None:
    """Wait for the days on which people are told how the plan stands."""
    drop_states(ctx, plan)
    for number in told_days(plan, ctx.lookup.network.plan):
        when = ctx.lookup.moment(plan.day(number), HOUR)
        if when > ctx.now:
            ctx.at(when, STATE, f"{STATE}:{plan.id}:{number}", {"plan": plan.id, "day": number})


def renew(ctx: Context) -> None:
    """Wait for what the rules of a new network file say, for all that is open."""
    for plan in plans.current(ctx.connection).values():
        set_states(ctx, plan)
    for item in plans.open_items(ctx.connection):
        set_reminders(ctx, item)
