"""What a plan says when a moment comes: reminders of items, the state of plans."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.core.news import due_together
from handlers.core.sight import sees
from handlers.plan.ending import tell_ends, told_beside
from handlers.plan.reminders import HOUR, Role, Step, is_latest_state, replaced_on, roles_of, speaks, steps
from handlers.plan.shown import owner_of, state, text_for
from handlers.plan.timers import STATE
from messages.envelope import Kind
from storage import people, plans
from storage.people import Person
from storage.plans import Item, Plan, Progress
from storage.timers import Timer


@dataclass(frozen=True, slots=True)
class _Stand:
    """How a plan stands on the day `number` of it, which has come."""

    progress: Progress
    number: int
    dedupe_key: str

    @property
    def is_end(self) -> bool:
        """Whether it is the plan's last day."""
        return self.number == self.progress.plan.days


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
    if Role.STAND_IN in roles:
        return "reminder-free", {}, (done,)
    return "reminder-watch", {"owner": owner_of(ctx, item)}, ()


def _when(ctx: Context, due_day: date, today: date) -> Localized:
    """`due 30 Dec`, `late, due 30 Dec`: by the day alone, since a channel that is away may keep it for days."""
    key = "reminder-due" if due_day >= today else "reminder-late"
    return lambda language: ctx.lookup.text(language, key, {"date": ctx.lookup.day(due_day, today)})


def due_state(ctx: Context, timer: Timer) -> None:
    """A day has come on which people are told how plans stand; of a closed group those who may know of it.

    All plans whose day has come are told together: the reader's own in a line each, the others in one.
    """
    heard: dict[int, tuple[Person, list[_Stand]]] = {}
    stands = list(filter(None, (_stand(ctx, one) for one in due_together(ctx, timer))))
    tell_ends(ctx, {one.dedupe_key: one.progress for one in stands if one.is_end})
    ended = {one.progress.plan.code for one in stands if one.is_end}
    for stand in stands:
        for person in _hearing(ctx, stand.progress.plan, stand.number, ended):
            heard.setdefault(person.id, (person, []))[1].append(stand)
    for person, those in heard.values():
        _tell_states(ctx, person, those)


def _stand(ctx: Context, timer: Timer) -> _Stand | None:
    """The plan whose day has come; None: it is past, or has nothing to do."""
    plan = plans.find_plan(ctx.connection, timer.data["plan"])
    number: int = timer.data["day"]
    today = ctx.lookup.today(ctx.now)
    if plan is None or not is_latest_state(number, plan, today, ctx.lookup.network.plan):
        return None
    progress = plans.progress(ctx.connection, [plan.code], today)[plan.code]
    if progress.plan.id != plan.id or not progress.total:
        return None
    return _Stand(progress, number, f"{STATE}:{plan.id}:{number}:{plan.first_day:%Y%m%d}")


def _tell_states(ctx: Context, person: Person, those: Sequence[_Stand]) -> None:
    """Tell how they stand, by the day as it was planned: a holiday moves the text, not the day."""
    is_own = {True: list[_Stand](), False: list[_Stand]()}
    for one in those:
        is_own[one.progress.plan.code in (person.leads or person.groups)].append(one)
    for one in is_own[True]:
        _tell_state(ctx, person, one, is_first=True)
    for _number, some in groupby(sorted(is_own[False], key=lambda one: one.number), key=lambda one: one.number):
        _tell_beside(ctx, person, list(some))


def _tell_state(ctx: Context, person: Person, stand: _Stand, *, is_first: bool = False) -> None:
    key, args = state(ctx, stand.progress, stand.progress.plan.day(stand.number))
    dedupe_key = f"{stand.dedupe_key}:{person.id}"
    ctx.say(person, Kind.REMINDER, key, is_first=is_first, dedupe_key=dedupe_key, **args)


def _tell_beside(ctx: Context, person: Person, those: Sequence[_Stand]) -> None:
    """Tell of one plan that is not the reader's own as of theirs, of several in one line."""
    first, *others = those
    if not others:
        _tell_state(ctx, person, first)
        return

    def listed(language: str) -> str:
        return ", ".join(_beside(ctx, one.progress, language) for one in those)

    ctx.say(
        person,
        Kind.REMINDER,
        "plan-state-others",
        dedupe_key=f"{first.dedupe_key}:{person.id}",
        day_number=first.number,
        list=listed,
    )


def _beside(ctx: Context, progress: Progress, language: str) -> str:
    counts = {"done_count": progress.done, "count": progress.total, "late_count": progress.late}
    key = "plan-state-other-late" if progress.late else "plan-state-other"
    return ctx.lookup.text(language, key, {"group": progress.plan.code, **counts})


def _hearing(ctx: Context, plan: Plan, number: int, ended: Collection[str]) -> Iterable[Person]:
    """Leaders of all groups who may know of this one, and its own people; these are told more on its last day.

    But for who is told more of another plan of theirs, of those that `ended` with it.
    """
    network = ctx.lookup.network
    codes = list(network.groups) if number in network.plan.state_on_days else []
    leaders = people.in_groups(ctx.connection, codes, leaders=True)
    heard = {one.id: one for one in leaders if sees(one, network, plan.code)}
    own = {one.id: one for one in people.in_groups(ctx.connection, [plan.code])}
    if number == plan.days:
        return [one for one in heard.values() if one.id not in own or told_beside(ctx, one, plan.code, ended)]
    return (heard | own if number in network.plan.members_on_days else heard).values()
