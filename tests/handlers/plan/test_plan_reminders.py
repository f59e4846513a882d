"""Whom an item reminds, and when."""

from datetime import date, timedelta

import pytest

from handlers.network.model import PlanRules
from handlers.plan.reminders import (
    Role,
    Step,
    is_latest_state,
    later_due,
    next_steps,
    replaced_on,
    roles_of,
    speaks,
    steps,
)
from storage.plans import Plan

RULES = PlanRules()
DUE = date(2026, 12, 30)
OWNER, LEADER, COORDINATOR, STAND_IN = ({role} for role in Role)


def step(offset: int) -> Step:
    return next(one for one in steps(RULES) if one.offset == offset)


def test_the_days_of_the_network_file_become_steps_in_order() -> None:
    expected = [
        ("-7", OWNER | STAND_IN),
        ("-1", OWNER),
        ("+0", OWNER | STAND_IN),
        ("+3", OWNER | LEADER | STAND_IN),
        ("+7", COORDINATOR),
    ]
    assert expected == [(one.name, set(one.roles)) for one in steps(RULES)]


def test_a_network_may_remind_on_other_days() -> None:
    rules = PlanRules(remind_owner_days=(14,), late_owner_days=(), late_leader_days=(2,), late_coordinator_days=(2,))
    expected = [("-14", OWNER | STAND_IN), ("+2", LEADER | COORDINATOR)]
    assert expected == [(one.name, set(one.roles)) for one in steps(rules)]


def test_after_the_last_step_comes_none() -> None:
    assert next_steps(step(0), RULES) == (step(3), step(7))
    assert next_steps(step(7), RULES) == ()


@pytest.mark.parametrize(
    ("offset", "roles", "today", "expected"),
    [
        pytest.param(-7, OWNER, "2026-12-23", True, id="the owner a week before"),
        pytest.param(-7, LEADER, "2026-12-23", False, id="a leader not"),
        pytest.param(-7, LEADER | STAND_IN, "2026-12-23", True, id="a leader of what nobody owns"),
        pytest.param(-1, LEADER | STAND_IN, "2026-12-29", False, id="who is not told again the day before"),
        pytest.param(0, LEADER | STAND_IN, "2026-12-30", True, id="but on its day"),
        pytest.param(-7, OWNER, "2026-12-24", True, id="a day later, after a holiday"),
        pytest.param(-7, OWNER, "2026-12-29", False, id="not when the day before is told today"),
        pytest.param(0, OWNER, "2027-01-01", True, id="on its day, told two days late"),
        pytest.param(0, OWNER, "2027-01-02", False, id="not when three days late is told today"),
        pytest.param(3, OWNER, "2027-01-20", True, id="the owner's last step, however late"),
        pytest.param(3, LEADER, "2027-01-20", True, id="a leader's last step too"),
        pytest.param(3, LEADER | COORDINATOR, "2027-01-20", False, id="who is both hears the later one"),
        pytest.param(7, COORDINATOR, "2027-01-20", True, id="a coordinator"),
        pytest.param(-1, OWNER, "2026-12-23", False, id="not before its day, when the item was moved"),
    ],
)
def test_a_step_tells_whom_it_concerns_unless_a_later_one_does(
    offset: int, roles: set[Role], today: str, expected: bool
) -> None:
    assert expected == speaks(step(offset), roles, DUE, date.fromisoformat(today), RULES)


@pytest.mark.parametrize(
    "roles", [OWNER, LEADER, COORDINATOR, OWNER | LEADER, OWNER | LEADER | COORDINATOR, LEADER | STAND_IN]
)
def test_after_any_absence_each_person_is_told_of_an_item_once_at_most(roles: set[Role]) -> None:
    for days_away in range(-10, 30):
        today = DUE + timedelta(days=days_away)
        told = [one.name for one in steps(RULES) if speaks(one, roles, DUE, today, RULES)]
        assert len(told) <= 1, (today, told)


def test_what_a_step_said_is_past_its_use_when_the_next_one_speaks() -> None:
    assert date(2026, 12, 29) == replaced_on(step(-7), OWNER, DUE, RULES)
    assert date(2027, 1, 2) == replaced_on(step(0), OWNER, DUE, RULES)
    assert replaced_on(step(3), OWNER, DUE, RULES) is None


@pytest.mark.parametrize(
    ("owner", "leaders", "coordinators", "expected"),
    [
        pytest.param(1, [2], [3], {1: OWNER, 2: LEADER, 3: COORDINATOR}, id="three people"),
        pytest.param(2, [2], [3], {2: OWNER | LEADER, 3: COORDINATOR}, id="a leader owns it"),
        pytest.param(None, [2], [3], {2: LEADER | STAND_IN, 3: COORDINATOR}, id="nobody owns it"),
        pytest.param(1, [], [3], {1: OWNER, 3: LEADER | COORDINATOR}, id="nobody leads"),
        pytest.param(None, [], [3], {3: LEADER | STAND_IN | COORDINATOR}, id="neither"),
    ],
)
def test_leaders_stand_in_for_owners_and_coordinators_for_leaders(
    owner: int | None, leaders: list[int], coordinators: list[int], expected: dict[int, set[Role]]
) -> None:
    assert expected == roles_of(owner, leaders, coordinators)


@pytest.mark.parametrize(
    ("today", "days", "expected"),
    [
        pytest.param("2026-12-29", 7, "2027-01-06", id="a week from the due day"),
        pytest.param("2027-01-02", 7, "2027-01-06", id="from the due day also when it is past"),
        pytest.param("2027-01-06", 7, "2027-01-13", id="from today when that would be no time"),
        pytest.param("2027-02-01", 3, "2027-02-04", id="from today when it is long overdue"),
    ],
)
def test_late_counts_from_the_due_day(today: str, days: int, expected: str) -> None:
    assert date.fromisoformat(expected) == later_due(DUE, timedelta(days=days), date.fromisoformat(today))


@pytest.mark.parametrize(
    ("number", "today", "expected"),
    [
        pytest.param(25, "2026-12-25", True, id="on its day"),
        pytest.param(25, "2027-01-18", True, id="late, before the next"),
        pytest.param(25, "2027-01-19", False, id="not when day 50 has come"),
        pytest.param(100, "2027-06-01", True, id="the last one"),
    ],
)
def test_after_an_absence_a_plan_tells_its_state_once(number: int, today: str, expected: bool) -> None:
    plan = Plan(1, "LAND", date(2026, 12, 1), 100)
    assert expected == is_latest_state(number, plan, date.fromisoformat(today), RULES)
