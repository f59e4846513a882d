"""What a plan says when a moment comes: reminders of items, the state of plans."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.core.sight import sees
from handlers.plan.ending import tell_end
from handlers.plan.reminders import HOUR, Role, Step, is_latest_state, replaced_on, roles_of, speaks, steps
from handlers.plan.shown import owner_of, state, text_for
from handlers.plan.timers import STATE
from messages.envelope import Kind
from storage import people, plans
from storage.people import Person
from storage.plans import Item, Plan, Progress
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
        when=_when(ctx, item.due_day, today),
        text=text_for(ctx, item, person),
        **args,
    )


def _message(
    ctx: Context, item: Item, person: Person, roles: frozenset[Role]
) -> tuple[str, dict[str, Any], tuple[Localized, ...]]:
    """Which message tells this person, its arguments and buttons."""
    done = ctx.lookup.command("done", item.ref)
    if item.owner_id == person.id:
        return "reminder-own", {}, (done, ctx.lookup.command("late", f"{item.ref} 1w"))
    if item.owner_id is None and Role.OWNER in roles:
        return "reminder-free", {}, (done,)
    return "reminder-watch", {"owner": owner_of(ctx, item)}, ()


def _when(ctx: Context, due_day: date, today: date) -> Localized:
    """`due 30 Dec`, `late, due 30 Dec`: by the day alone, since a channel that is away may keep it for days."""
    key = "reminder-due" if due_day >= today else "reminder-late"
    return lambda language: ctx.lookup.text(language, key, {"date": ctx.lookup.day(due_day, today)})


def due_state(ctx: Context, timer: Timer) -> None:
    """A day has come on which people are told how a plan stands; of a closed group those who may know of it."""
    plan = plans.find_plan(ctx.connection, timer.data["plan"])
    number: int = timer.data["day"]
    rules, today = ctx.lookup.network.plan, ctx.lookup.today(ctx.now)
    if plan is None or not is_latest_state(number, plan, today, rules):
        return
    progress = plans.progress(ctx.connection, [plan.code], today)[plan.code]
    if progress.plan.id != plan.id or not progress.total:
        return
    key = f"{STATE}:{plan.id}:{number}:{plan.first_day:%Y%m%d}"
    if number == plan.days:
        tell_end(ctx, progress, key)
    _tell_state(ctx, progress, number, key)


def _tell_state(ctx: Context, progress: Progress, number: int, dedupe_key: str) -> None:
    """Tell how it stands, by the day as it was planned: a holiday moves the text, not the day."""
    plan = progress.plan
    key, args = state(ctx, progress, plan.day(number))
    for person in _hearing(ctx, plan, number):
        is_own = plan.code in person.leads
        ctx.say(person, Kind.REMINDER, key, is_first=is_own, dedupe_key=f"{dedupe_key}:{person.id}", **args)


def _hearing(ctx: Context, plan: Plan, number: int) -> Iterable[Person]:
    """Leaders of all groups who may know of this one, and its own people; these are told more on its last day."""
    network = ctx.lookup.network
    codes = list(network.groups) if number in network.plan.state_on_days else []
    leaders = people.in_groups(ctx.connection, codes, leaders=True)
    heard = {one.id: one for one in leaders if sees(one, network, plan.code)}
    own = {one.id: one for one in people.in_groups(ctx.connection, [plan.code])}
    if number == plan.days:
        return [one for one in heard.values() if one.id not in own]
    return (heard | own if number in network.plan.members_on_days else heard).values()
