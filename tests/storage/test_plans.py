"""Plans and items: what is owed, how far a group is."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Connection

from messages.address import Address
from messages.item_ref import ItemRef
from storage import groups, people, plans
from storage.plans import Item, NewItem, Plan, Progress, Sum

NOW = datetime(2026, 12, 1, 2, 30, tzinfo=UTC)
FIRST_DAY = date(2026, 12, 1)


@pytest.fixture
def land(connection: Connection) -> Plan:
    """A plan of LAND that began on 1 December."""
    groups.add(connection, "LAND")
    groups.add(connection, "PRO")
    return plans.begin(connection, "LAND", FIRST_DAY, 100, 1, NOW)


def add(connection: Connection, plan: Plan, *days: int, owner: int | None = None) -> list[Item]:
    new = [NewItem(plan.day(day), {"": f"Item of day {day}"}, owner) for day in days]
    return plans.add(connection, plan, new)


def test_day_1_is_the_first_day_and_day_100_the_last(land: Plan) -> None:
    assert (date(2026, 12, 1), date(2027, 3, 10)) == (land.day(1), land.last_day)
    assert [
        land.day_number(day) for day in (date(2026, 11, 30), date(2026, 12, 1), date(2027, 1, 6), date(2027, 3, 11))
    ] == [0, 1, 37, 101]


def test_items_keep_the_order_in_which_they_are_added(connection: Connection, land: Plan) -> None:
    made = add(connection, land, 30, 10, 20)
    assert [date(2026, 12, 30), date(2026, 12, 10), date(2026, 12, 20)] == [item.due_day for item in made]
    assert sorted(item.id for item in made) == [item.id for item in made]


def test_what_is_open_comes_soonest_first(connection: Connection, land: Plan) -> None:
    late, soon, later = add(connection, land, 30, 10, 20)
    assert [soon, later, late] == plans.open_items(connection, ["LAND"])
    plans.close(connection, soon.id, plans.DONE, NOW)
    plans.close(connection, later.id, plans.DROPPED, NOW, "no money")
    assert [late] == plans.open_items(connection)
    assert plans.open_items(connection, ["PRO"]) == []


def test_an_item_that_is_found_by_its_number_says_what_its_plan_comes_to(connection: Connection, land: Plan) -> None:
    items = add(connection, land, 10, 20, 30, 40)
    plans.close(connection, items[0].id, plans.DONE, NOW)
    plans.close(connection, items[1].id, plans.DROPPED, NOW)
    for ref in (ItemRef(3), ItemRef(3, "LAND")):
        assert [(items[2].id, Sum(3, 1))] == [(item.id, item.of) for item in plans.numbered(connection, ref)]
    assert [] == plans.numbered(connection, ItemRef(3, "PRO"))


def test_an_item_is_closed_once(connection: Connection, land: Plan) -> None:
    [item] = add(connection, land, 10)
    assert plans.close(connection, item.id, plans.DONE, NOW)
    assert not plans.close(connection, item.id, plans.DROPPED, NOW)
    closed = plans.find_item(connection, item.id)
    assert closed is not None
    assert closed.state == plans.DONE


def test_an_owner_owes_over_all_groups(connection: Connection, land: Plan) -> None:
    owner = people.create(connection, Address("sms", "+959771000002"), NOW, name="Ko Aung")
    pro = plans.begin(connection, "PRO", FIRST_DAY, 100, 1, NOW)
    [first] = add(connection, land, 30, owner=owner.id)
    [second] = add(connection, pro, 10, owner=owner.id)
    add(connection, land, 5)
    assert [second, first] == plans.owed_by(connection, owner.id)
    assert [item.owner_name for item in plans.owed_by(connection, owner.id)] == ["Ko Aung", "Ko Aung"]


def test_progress_counts_what_is_done_and_what_is_late_but_not_what_was_dropped(
    connection: Connection, land: Plan
) -> None:
    first, second, third, _fourth = add(connection, land, 10, 20, 30, 40)
    plans.close(connection, first.id, plans.DONE, NOW)
    plans.close(connection, second.id, plans.DROPPED, NOW)
    today = date(2027, 1, 5)
    assert {"LAND": Progress(land, 3, 1, 1)} == plans.progress(connection, ["LAND", "PRO"], today)
    plans.close(connection, third.id, plans.DONE, NOW)
    assert {"LAND": Progress(land, 3, 2, 0)} == plans.progress(connection, None, today)


def test_a_plan_without_items_has_progress(connection: Connection, land: Plan) -> None:
    assert {"LAND": Progress(land, 0, 0, 0)} == plans.progress(connection, ["LAND"], FIRST_DAY)


def test_the_due_day_itself_is_not_overdue(connection: Connection, land: Plan) -> None:
    first, second, third = add(connection, land, 10, 11, 18)
    today = date(2026, 12, 11)
    assert [first] == plans.overdue(connection, ["LAND"], today)
    assert [second, third] == plans.due_between(connection, ["LAND"], today, date(2026, 12, 18))
    assert [second] == plans.due_between(connection, None, today, date(2026, 12, 17))


def test_a_plan_that_moves_takes_along_what_is_open(connection: Connection, land: Plan) -> None:
    done, still_open = add(connection, land, 10, 20)
    plans.close(connection, done.id, plans.DONE, NOW)
    moved = plans.move(connection, land, date(2026, 12, 8))
    assert moved == plans.current(connection)["LAND"]
    days = [item.due_day for item in plans.find(connection, [done.id, still_open.id])]
    assert [date(2026, 12, 10), date(2026, 12, 27)] == days


def test_a_new_plan_takes_over_what_the_old_one_left_open(connection: Connection, land: Plan) -> None:
    done, still_open = add(connection, land, 10, 20)
    plans.close(connection, done.id, plans.DONE, NOW)
    after = plans.begin(connection, "LAND", date(2027, 4, 1), 100, 1, NOW)
    assert {"LAND": Progress(after, 1, 0, 0)} == plans.progress(connection, ["LAND"], date(2027, 4, 1))
    [taken] = plans.find(connection, [still_open.id])
    assert (after.id, after.day(20), "LAND2") == (taken.plan_id, taken.due_day, taken.ref)
    assert [land, after] == plans.of_group(connection, "LAND")
    assert [Progress(land, 2, 1, 0)] == plans.progress_of(connection, [land], date(2027, 4, 1))
    states = [(item.ref, item.state, item.due_day) for item in plans.of_plan(connection, land.id)]
    assert [("LAND1", plans.DONE, land.day(10)), ("LAND2", plans.LEFT, land.day(20))] == states
    assert ["LAND3"] == [item.ref for item in add(connection, after, 30)]


def test_what_is_left_behind_is_as_it_was_in_the_old_plan(connection: Connection, land: Plan) -> None:
    first, second = add(connection, land, 10, 20)
    after = plans.begin(connection, "LAND", date(2027, 4, 1), 100, 1, NOW)
    assert plans.leave_behind(connection, second.id, land, NOW)
    plans.close(connection, first.id, plans.DONE, NOW)
    assert not plans.leave_behind(connection, first.id, land, NOW)
    assert [] == plans.open_items(connection)
    assert {"LAND": Progress(after, 1, 1, 0)} == plans.progress(connection, ["LAND"], date(2027, 4, 1))
    left = {item.ref: (item.state, item.due_day) for item in plans.of_plan(connection, land.id)}
    assert {"LAND1": (plans.LEFT, land.day(10)), "LAND2": (plans.LEFT, land.day(20))} == left


def test_an_item_reads_in_the_first_language_that_it_is_written_in(connection: Connection, land: Plan) -> None:
    [ours, theirs] = plans.add(
        connection,
        land,
        [NewItem(FIRST_DAY, {"en": "Survey", "my": "စစ်တမ်း"}), NewItem(FIRST_DAY, {"": "Book the hall"})],
    )
    assert [
        ours.text("my", "en"),
        ours.text("fr", "en"),
        theirs.text("my", "en"),
    ] == ["စစ်တမ်း", "Survey", "Book the hall"]
