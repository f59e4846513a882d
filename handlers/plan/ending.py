"""The last day of a plan: what was done and by whom, what the days came to, and thanks to each member."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.core.second import leads_itself
from handlers.plan.shown import result_line
from messages.envelope import Kind
from storage import figures, people, plans
from storage.figures import Cell, Span
from storage.people import Person
from storage.plans import Plan, Progress


@dataclass(frozen=True, slots=True)
class Figures:
    """What was reported while a plan ran; `people` includes women and men, `active` are members who reported."""

    reports: int
    people: int
    women: int
    men: int
    townships: int
    active: int


def figures_of(cells: Iterable[Cell]) -> Figures:
    """The sums of these cells."""
    those = list(cells)
    return Figures(
        sum(cell.reports for cell in those),
        sum(cell.people for cell in those),
        sum(cell.women for cell in those),
        sum(cell.men for cell in those),
        len({cell.township for cell in those} - {None}),
        len({cell.person_id for cell in those}),
    )


def tell_ends(ctx: Context, ends: Mapping[str, Progress], beside: Mapping[int, Sequence[Localized]]) -> set[int]:
    """Tell of plans that end together: a group's leaders the whole, and each other member their own.

    The keys begin what tells texts apart. `beside`: what else is told that day, by person; returns who was told it.
    """
    told: set[int] = set()
    for key, progress in ends.items():
        told |= _tell_end(ctx, progress, key, list(ends.values()), beside, told)
    return told


def told_beside(ctx: Context, person: Person, code: str, ended: Collection[str]) -> bool:
    """Whether the end of a plan that all its members lead is told to one of them within that of a group they lead."""
    return leads_itself(ctx, code) and code in person.groups and any(one in person.leads for one in ended)


def _tell_end(
    ctx: Context,
    progress: Progress,
    key: str,
    all_: Sequence[Progress],
    beside: Mapping[int, Sequence[Localized]],
    told: Collection[int],
) -> set[int]:
    """Tell of one of them; returns which of its leaders were told the whole. Those in `told` were told of another."""
    plan, ended, leaders = progress.plan, [one.plan.code for one in all_], set[int]()
    inside, all_lead = people.in_groups(ctx.connection, [plan.code]), leads_itself(ctx, plan.code)
    cells = _cells(ctx, plan)
    for person in inside:
        if told_beside(ctx, person, plan.code, ended):
            continue
        if all_lead or plan.code in person.leads:
            is_first = person.id not in told
            others = [one for one in all_ if is_first and told_beside(ctx, person, one.plan.code, ended)]
            reported = _figures_lines(ctx, figures_of(cells), len(inside)) if cells else []
            after = [line for one in (progress, *others) for line in _after(ctx, one.plan)]
            lines = [*reported, *after, *(beside.get(person.id, ()) if is_first else ())]
            _tell_leader(ctx, progress, person, lines, f"{key}:{person.id}")
            leaders.add(person.id)
        else:
            own = figures_of(cell for cell in cells if cell.person_id == person.id)
            _thank(ctx, progress, person, own, f"{key}:{person.id}")
    return leaders


def _cells(ctx: Context, plan: Plan) -> list[Cell]:
    """What the group's members reported since its first day, of whatever theme."""
    return figures.cells(ctx.connection, Span(ctx.lookup.moment(plan.first_day, 0), ctx.now), [plan.code])


def _tell_leader(ctx: Context, progress: Progress, leader: Person, lines: Sequence[Localized], dedupe_key: str) -> None:
    """What matters most in one part, which nobody asked for; the rest as MORE."""
    ctx.say(leader, Kind.NOTICE, "plan-end", lines=lines, dedupe_key=dedupe_key, is_brief=True, **_facts(progress))


def _facts(progress: Progress) -> dict[str, Any]:
    plan = progress.plan
    return {"group": plan.code, "day_count": plan.days, "done_count": progress.done, "count": progress.total}


def _figures_lines(ctx: Context, sums: Figures, member_count: int) -> list[Localized]:
    args: dict[str, Any] = {
        "report_count": sums.reports,
        "people_count": sums.people,
        "women_count": sums.women,
        "men_count": sums.men,
        "township_count": sums.townships,
        "active_count": sums.active,
        "member_count": member_count,
    }
    return [_line(ctx, key, args) for key in ("plan-end-figures", "plan-end-who")]


def _line(ctx: Context, key: str, args: Mapping[str, object]) -> Localized:
    return lambda language: ctx.lookup.text(language, key, args)


def _after(ctx: Context, plan: Plan) -> list[Localized]:
    """How the next plan begins, and what became of this one's items."""
    return [_next_line(ctx, plan), *result_lines(ctx, plan)]


def _next_line(ctx: Context, plan: Plan) -> Localized:
    """How the next plan begins: the day after, written as it is typed."""
    day = plan.last_day + timedelta(days=1)
    return _line(ctx, "plan-end-next", {"group": plan.code, "next_day": f"{day.day}/{day.month}"})


def result_lines(ctx: Context, plan: Plan) -> list[Localized]:
    """What was not done, then what was, each with whose it was; what was dropped is left out."""
    told = [item for item in plans.of_plan(ctx.connection, plan.id) if item.state != plans.DROPPED]
    return [result_line(ctx, item) for item in sorted(told, key=lambda item: item.state == plans.DONE)]


def _thank(ctx: Context, progress: Progress, member: Person, own: Figures, dedupe_key: str) -> None:
    key = "plan-thanks" if own.reports else "plan-thanks-none"
    args: dict[str, Any] = {"report_count": own.reports, "people_count": own.people} if own.reports else {}
    ctx.say(member, Kind.REMINDER, key, dedupe_key=dedupe_key, **_facts(progress), **args)
