"""When an item reminds whom: the network file's days as steps. Pure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from handlers.network.model import PlanRules
from storage.plans import Plan

HOUR = 8  # local time of every reminder, so that those of one day become one text


class Role(StrEnum):
    """What somebody is to an item."""

    OWNER = "owner"
    LEADER = "leader"
    COORDINATOR = "coordinator"
    STAND_IN = "stand-in"  # for the owner, of what nobody owns


@dataclass(frozen=True, slots=True)
class Step:
    """A day on which an item reminds some: `offset` days after its due day, before it when negative."""

    offset: int
    roles: frozenset[Role]

    @property
    def name(self) -> str:
        """`-7`, `+0`, `+3`: how keys tell the steps of an item apart."""
        return f"{self.offset:+d}"

    def day(self, due_day: date) -> date:
        """When it comes for an item that is due on `due_day`."""
        return due_day + timedelta(days=self.offset)


def steps(rules: PlanRules) -> tuple[Step, ...]:
    """All steps of an item, first to last.

    Who stands in for an owner hears of those before it is late the first and the last one.
    """
    before = [-days for days in rules.remind_owner_days]
    offsets = {
        Role.OWNER: before + list(rules.late_owner_days),
        Role.STAND_IN: before[:1] + before[1:][-1:] + list(rules.late_owner_days),
        Role.LEADER: rules.late_leader_days,
        Role.COORDINATOR: rules.late_coordinator_days,
    }
    roles: dict[int, set[Role]] = {}
    for role, days in offsets.items():
        for offset in days:
            roles.setdefault(offset, set()).add(role)
    return tuple(Step(offset, frozenset(roles[offset])) for offset in sorted(roles))


def next_steps(step: Step, rules: PlanRules) -> tuple[Step, ...]:
    """The steps after this one."""
    return tuple(other for other in steps(rules) if other.offset > step.offset)


def speaks(step: Step, roles: Collection[Role], due_day: date, today: date, rules: PlanRules) -> bool:
    """Whether the step tells somebody with these roles, on `today`.

    Not when a later step tells the same person by the end of today: after an absence an item is told once.
    Nor before its own day, for an item that was moved since.
    """
    if step.day(due_day) > today or not step.roles.intersection(roles):
        return False
    return not any(later.day(due_day) <= today for later in _telling(next_steps(step, rules), roles))


def replaced_on(step: Step, roles: Collection[Role], due_day: date, rules: PlanRules) -> date | None:
    """When a later step tells the same person more, and what this one said is past its use; None: never."""
    return next((later.day(due_day) for later in _telling(next_steps(step, rules), roles)), None)


def _telling(those: Iterable[Step], roles: Collection[Role]) -> Iterable[Step]:
    return (step for step in those if step.roles.intersection(roles))


def roles_of(owner: int | None, leaders: Iterable[int], coordinators: Iterable[int]) -> dict[int, frozenset[Role]]:
    """What each of these people, given by id, is to an item.

    Leaders stand in for an owner where there is none, and coordinators for leaders where there are none.
    """
    roles: dict[int, set[Role]] = {} if owner is None else {owner: {Role.OWNER}}
    for person in coordinators:
        roles.setdefault(person, set()).add(Role.COORDINATOR)
    leading = {Role.LEADER} if owner is not None else {Role.LEADER, Role.STAND_IN}
    for person in list(leaders) or list(coordinators):
        roles.setdefault(person, set()).update(leading)
    return {person: frozenset(those) for person, those in roles.items()}


def later_due(due_day: date, span: timedelta, today: date) -> date:
    """The new due day of an item that takes `span` longer; counted from today where it is long overdue."""
    moved = due_day + span
    return moved if moved > today else today + span


def told_days(plan: Plan, rules: PlanRules) -> list[int]:
    """The days on which people are told how the plan stands; the last one is always among them."""
    return sorted({*rules.state_on_days, *rules.members_on_days, plan.days})


def is_latest_state(number: int, plan: Plan, today: date, rules: PlanRules) -> bool:
    """Whether no later day of telling has come: after an absence a plan's state is told once."""
    return not any(number < later <= plan.day_number(today) for later in told_days(plan, rules))
