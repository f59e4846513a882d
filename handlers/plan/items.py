"""ADD: an item of a plan, with its day and its owner."""

from datetime import date
from typing import Any

from handlers.core import second
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.plan.owner import ask_owner, find_members, tell_owner
from handlers.plan.reading import read_due
from handlers.plan.timers import set_reminders
from handlers.reading.people import split_owner
from storage import plans
from storage.people import Person
from storage.plans import Item, NewItem, Plan


def add(ctx: Context, args: Args) -> None:
    """ADD LAND 30 Draft code of conduct @Ko Aung."""
    if not second.may_lead(ctx, args.code):
        ctx.reply("only-leader")
        return
    plan = plans.current(ctx.connection, [args.code]).get(args.code)
    if plan is None:
        ctx.reply("plan-not-begun", group=args.code)
        return
    words = args.text.split()
    due = read_due(words, plan, ctx.today, ctx.lookup.vocabulary)
    text, name = split_owner(" ".join(words[due[1] :])) if due is not None else ("", None)
    if due is None or not text:
        ctx.reply("plan-add-how", group=args.code, day_count=plan.days)
        return
    if not (asks_first(ctx) or second.asks_second(ctx, args.code, "add", args)):
        _add(ctx, plan, due[0], text, name)


def _add(ctx: Context, plan: Plan, due_day: date, text: str, name: str | None) -> None:
    found = find_members(ctx, plan.code, name) if name else []
    owner = found[0] if len(found) == 1 else None
    new = NewItem(due_day, {"": text}, owner.id if owner else None)
    item = plans.add(ctx.connection, plan, [new])[0]
    set_reminders(ctx, item)
    after = {"code": item.code, "due_day": due_day.isoformat(), "text": text, "owner": item.owner_id}
    ctx.note("item-add", f"item:{item.id}", None, after)
    _reply(ctx, item, text, owner, is_asked=name is not None)
    if name and owner is None:
        ask_owner(ctx, item, name, found)


def _reply(ctx: Context, item: Item, text: str, owner: Person | None, *, is_asked: bool) -> None:
    day = ctx.lookup.day(item.due_day, ctx.today)
    args: dict[str, Any] = {"group": item.code, "ref": item.ref, "date": day, "text": text}
    if owner is None:
        ctx.reply("plan-added-asked" if is_asked else "plan-added-free", **args)
        return
    ctx.reply("plan-added", owner=ctx.lookup.shown_name(owner.name, owner.latin_name), **args)
    tell_owner(ctx, item, owner)
