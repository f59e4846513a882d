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

    All plans whose day has come are told together: the reader's own in a line each, the others in one. Who is told the
    end of a plan of theirs is told the others within that.
    """
    heard: dict[int, tuple[Person, list[_Stand]]] = {}
    stands = list(filter(None, (_stand(ctx, one) for one in due_together(ctx, timer))))
    ended = {one.progress.plan.code for one in stands if one.is_end}
    for stand in stands:
        for person in _hearing(ctx, stand.progress.plan, stand.number, ended):
            heard.setdefault(person.id, (person, []))[1].append(stand)
    beside = {person.id: _lines_beside(ctx, person, those) for person, those in heard.values()}
    told = tell_ends(ctx, {one.dedupe_key: one.progress for one in stands if one.is_end}, beside)
    for person, those in heard.values():
        _tell_states(ctx, person, [one for one in those if person.id not in told or _is_own(person, one)])


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
    for one in those:
        if _is_own(person, one):
            key, args = _state(ctx, one)
            ctx.say(person, Kind.REMINDER, key, is_first=True, dedupe_key=f"{one.dedupe_key}:{person.id}", **args)
    for first, key, args in _besides(ctx, person, those):
        ctx.say(person, Kind.REMINDER, key, dedupe_key=f"{first.dedupe_key}:{person.id}", **args)


def _is_own(person: Person, stand: _Stand) -> bool:
    """Whether the plan is of a group that the reader leads, or is in where they lead none."""
    return stand.progress.plan.code in (person.leads or person.groups)


def _state(ctx: Context, stand: _Stand) -> tuple[str, dict[str, Any]]:
    return state(ctx, stand.progress, stand.progress.plan.day(stand.number))


def _lines_beside(ctx: Context, person: Person, those: Sequence[_Stand]) -> list[Localized]:
    return [_line(ctx, key, args) for _first, key, args in _besides(ctx, person, those)]


def _line(ctx: Context, key: str, args: dict[str, Any]) -> Localized:
    return lambda language: ctx.lookup.text(language, key, args)


def _besides(ctx: Context, person: Person, those: Sequence[_Stand]) -> Iterable[tuple[_Stand, str, dict[str, Any]]]:
    """How plans that are not the reader's own stand: one of a day is told as theirs are, several of it in one line."""
    others = sorted((one for one in those if not _is_own(person, one)), key=lambda one: one.number)
    for number, some in groupby(others, key=lambda one: one.number):
        same_day = list(some)
        if len(same_day) == 1:
            yield (same_day[0], *_state(ctx, same_day[0]))
        else:
            yield same_day[0], "plan-state-others", {"day_number": number, "list": _listed(ctx, same_day)}


def _listed(ctx: Context, those: Sequence[_Stand]) -> Localized:
    return lambda language: ", ".join(_beside(ctx, one.progress, language) for one in those)


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
