"""What a plan says when a moment comes: reminders of items, the state of plans."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.core.sight import sees
from handlers.plan.reminders import HOUR, Role, Step, is_latest_state, replaced_on, roles_of, speaks, steps
from handlers.plan.shown import state, text_for
from messages.envelope import Kind
from storage import people, plans
from storage.people import Person
from storage.plans import Item
from storage.timers import Timer


def due_remind(ctx: Context, timer: Timer) -> None:
    """A step of an item has come: tell whom it concerns, from the item as it is now."""
    item = plans.find_item(ctx.connection, timer.data["item"])
    rules, today = ctx.lookup.network.plan, ctx.lookup.today(ctx.now)
    step = next((one for one in steps(rules) if one.offset == timer.data["step"]), None)
    if item is None or not item.is_open or step is None:
        return
    for person, roles in _concerned(ctx, item):
        if speaks(step, roles, item.due_day, today, rules):
            _remind(ctx, item, step, person, roles)


def _concerned(ctx: Context, item: Item) -> Iterable[tuple[Person, frozenset[Role]]]:
    """Who is something to the item, and what."""
    owner = people.by_id(ctx.connection, [item.owner_id]) if item.owner_id is not None else {}
    leaders = people.in_groups(ctx.connection, [item.code], leaders=True)
    coordinators = people.coordinators(ctx.connection)
    known = owner | {person.id: person for person in (*leaders, *coordinators)}
    roles = roles_of(next(iter(owner), None), [one.id for one in leaders], [one.id for one in coordinators])
    return [(known[person_id], those) for person_id, those in roles.items()]


def _remind(ctx: Context, item: Item, step: Step, person: Person, roles: frozenset[Role]) -> None:
    today = ctx.lookup.today(ctx.now)
    replaced = replaced_on(step, roles, item.due_day, ctx.lookup.network.plan)
    key, args, buttons = _message(ctx, item, person, roles)
    ctx.say(
        person,
        Kind.REMINDER,
        key,
        buttons=buttons,
        # With the due day: an item that was moved is told again at the same step.
        dedupe_key=f"remind:{item.id}:{step.name}:{item.due_day:%Y%m%d}:{person.id}",
        expires_at=ctx.lookup.moment(replaced, HOUR) if replaced is not None else None,
        group=item.code,
        ref=item.ref,
        date=ctx.lookup.day(item.due_day, today),
        when=_when(ctx, item.due_day, today),
        text=text_for(ctx, item, person),
        **args,
    )


def _message(
    ctx: Context, item: Item, person: Person, roles: frozenset[Role]
) -> tuple[str, dict[str, Any], tuple[str, ...]]:
    """Which message tells this person, its arguments and buttons."""
    if item.owner_id == person.id:
        return "reminder-own", {}, (f"DONE {item.ref}", f"LATE {item.ref} 1w")
    if item.owner_id is None and Role.OWNER in roles:
        return "reminder-free", {}, (f"DONE {item.ref}",)
    nobody = "reminder-nobody" if item.owner_id is None else "no-name"
    return "reminder-watch", {"owner": item.owner_name or ctx.lookup.word(nobody)}, ()


def _when(ctx: Context, due_day: date, today: date) -> Localized:
    """`in 7 days`, `tomorrow`, `today`, `3 days late`."""
    days = (due_day - today).days
    if days in (0, 1):
        return ctx.lookup.word("reminder-tomorrow" if days else "reminder-today")
    key = "reminder-in-days" if days > 0 else "reminder-days-late"
    return lambda language: ctx.lookup.text(language, key, {"day_count": abs(days)})


def due_state(ctx: Context, timer: Timer) -> None:
    """A day has come on which leaders are told how a plan stands; of a closed group's those who may know of it."""
    plan = plans.find_plan(ctx.connection, timer.data["plan"])
    number: int = timer.data["day"]
    today = ctx.lookup.today(ctx.now)
    if plan is None or not is_latest_state(number, plan, today, ctx.lookup.network.plan):
        return
    progress = plans.progress(ctx.connection, [plan.code], today)[plan.code]
    if progress.plan.id != plan.id or not progress.total:
        return
    key, args = state(ctx, progress, today)
    network = ctx.lookup.network
    for leader in people.in_groups(ctx.connection, list(network.groups), leaders=True):
        if not sees(leader, network, plan.code):
            continue
        dedupe_key = f"plan-state:{plan.id}:{number}:{plan.first_day:%Y%m%d}:{leader.id}"
        ctx.say(leader, Kind.REMINDER, key, dedupe_key=dedupe_key, **args)
