"""BEGIN, ADD and the changes of items: who may, what is told whom, what is noted. Dialogues show the words."""

from datetime import date, timedelta

import pytest
from plan_desk import PlanDesk

from handlers.core.arguments import NotRead
from handlers.plan import begin, changes, items
from messages.envelope import Kind
from storage import people, plans


def test_begin_makes_the_items_of_the_template(desk: PlanDesk) -> None:
    assert desk.begin("1/12") == ["plan-begun"]
    found = plans.open_items(desk.connection, ["LAND"])
    assert [(date(2026, 12, 10), "စစ်တမ်း"), (date(2026, 12, 20), "Map")] == [
        (item.due_day, item.text("my", "en")) for item in found
    ]
    assert desk.audited() == [("plan-begin", "plan:1")]


def test_only_leaders_begin_and_add(desk: PlanDesk) -> None:
    assert desk.do(desk.aung, begin.begin, group="LAND") == ["only-leader"]
    desk.begin()
    assert desk.do(desk.aung, items.add, group="LAND", text="30 Draft") == ["only-leader"]


def test_a_coordinator_may_what_leaders_may(desk: PlanDesk) -> None:
    people.change(desk.connection, desk.moe.id, is_coordinator=True)
    assert desk.do(desk.moe, begin.begin, group="PRO") == ["plan-begun"]


def test_beginning_again_asks_and_only_yes_moves(desk: PlanDesk) -> None:
    desk.begin("1/12")
    desk.done(desk.leader, "1")
    assert desk.begin("8/12") == ["plan-begin-again"]
    assert not desk.answers(desk.leader, "perhaps")
    desk.begin("8/12")
    assert desk.answers(desk.leader, "no")
    assert plans.current(desk.connection)["LAND"].first_day == date(2026, 12, 1)
    desk.begin("8/12")
    assert desk.answers(desk.leader, "yes")
    assert [date(2026, 12, 10), date(2026, 12, 27)] == [item.due_day for item in plans.find(desk.connection, [1, 2])]
    assert desk.local_days("plan-state:1:")[0] == "01 Jan 08:00"


def test_beginning_on_the_same_day_changes_nothing(desk: PlanDesk) -> None:
    desk.begin("1/12")
    assert desk.begin("1/12") == ["plan-begun"]
    assert desk.audited() == []
    assert len(plans.open_items(desk.connection)) == 2


def test_after_its_last_day_a_plan_begins_anew(desk: PlanDesk) -> None:
    desk.begin("1/12")
    desk.done(desk.leader, "1")
    desk.now += timedelta(days=100)
    assert desk.begin() == ["plan-begun", "plan-carry"]
    assert [item.ref for item in plans.open_items(desk.connection)] == ["LAND3", "LAND2"]  # one done, one along
    assert not desk.answers(desk.leader, "maybe")


@pytest.mark.parametrize("answer", ["2", "no", "၂"])
def test_what_is_left_behind_waits_for_nothing(desk: PlanDesk, answer: str) -> None:
    desk.begin("1/12")
    desk.now += timedelta(days=100)
    desk.begin()
    assert desk.waiting("remind:2:") != {}
    assert desk.answers(desk.leader, answer)
    assert [item.ref for item in plans.open_items(desk.connection)] == ["LAND3", "LAND4"]
    assert desk.waiting("remind:2:") == {}
    assert desk.audited() == [("item-left", "item:1"), ("item-left", "item:2")]


def test_the_owner_is_told_but_not_when_the_leader_is_the_owner(desk: PlanDesk) -> None:
    desk.begin()
    desk.add("30 Draft @Ko Aung")
    assert [(say.kind, say.key) for say in desk.said_to(desk.aung)] == [(Kind.NOTICE, "plan-given")]
    assert desk.add("30 Print @Ma Lay") == ["plan-added"]


def test_an_unknown_owner_is_asked_for_and_the_item_kept(desk: PlanDesk) -> None:
    desk.begin()
    assert desk.add("30 Draft @U Tun") == ["plan-added-asked", "plan-owner-unknown"]
    assert not desk.answers(desk.leader, "what is this about")
    desk.add("30 Print @U Tun")
    assert desk.answers(desk.leader, "Ma Moe")
    assert [None, desk.moe.id] == [item.owner_id for item in plans.find(desk.connection, [3, 4])]


def test_nobody_may_own_an_item_for_now(desk: PlanDesk) -> None:
    desk.begin()
    desk.add("30 Draft @U Tun")
    assert desk.answers(desk.leader, "skip")
    assert [say.key for say in desk.said_to(desk.leader)] == ["plan-owner-skipped"]


def test_an_answer_for_an_item_that_is_closed_is_none(desk: PlanDesk) -> None:
    desk.begin()
    desk.add("30 Draft @U Tun")
    plans.close(desk.connection, 3, plans.DONE, desk.now)
    assert not desk.answers(desk.leader, "Ma Moe")


def test_a_leader_gives_an_item_to_another_and_both_are_told(desk: PlanDesk) -> None:
    desk.begin()
    desk.add("30 Draft @Ko Aung")
    assert desk.do(desk.leader, changes.note, number=3, text="@Ma Moe") == ["plan-owner-set", "change-was"]
    assert [say.key for say in desk.said_to(desk.moe)] == ["plan-given"]
    assert [say.key for say in desk.said_to(desk.aung)] == ["plan-theirs-given"]
    assert desk.do(desk.moe, changes.note, number=3, text="@Ko Aung") == ["only-leader"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("3", ["plan-done"], id="their own"),
        pytest.param("3 4", ["plan-done-several"], id="several"),
        pytest.param("3 1", ["plan-not-yours", "plan-done"], id="one is nobody's, so the leaders'"),
        pytest.param("99", ["plan-no-item"], id="no such item"),
        pytest.param("99999999999", [], id="no number at all"),
    ],
)
def test_done_says_what_became_of_each_number(desk: PlanDesk, text: str, expected: list[str]) -> None:
    desk.begin()
    desk.add("30 Draft @Ko Aung")
    desk.add("40 Print @Ko Aung")
    if expected:
        assert expected == desk.done(desk.aung, text)
    else:
        with pytest.raises(NotRead):
            desk.done(desk.aung, text)


def test_done_twice_is_said(desk: PlanDesk) -> None:
    desk.begin()
    assert desk.done(desk.leader, "1") == ["plan-done"]
    assert desk.audited() == [("item-done", "item:1")]
    assert desk.done(desk.leader, "1") == ["plan-is-done"]
    assert desk.audited() == []


def test_what_is_said_with_a_change_is_kept(desk: PlanDesk) -> None:
    desk.begin()
    desk.do(desk.leader, changes.note, number=1, text="lawyer is ill")
    desk.do(desk.leader, changes.late, number=1, text="2d bridge closed")
    desk.done(desk.leader, "1 with Ma Hla")
    assert desk.notes(1) == ["lawyer is ill", "bridge closed", "with Ma Hla"]


def test_leaders_are_not_told_what_owners_do(desk: PlanDesk) -> None:
    desk.begin()
    desk.add("30 Draft @Ko Aung")
    desk.do(desk.aung, changes.late, number=3, text="1w")
    assert desk.said_to(desk.leader) == []
    desk.done(desk.aung, "3")
    assert desk.said_to(desk.leader) == []


def test_who_is_late_by_an_hour_says_so_to_somebody(desk: PlanDesk) -> None:
    with pytest.raises(NotRead) as raised:
        desk.do(desk.leader, changes.late, number=1, text="hour, bus broken")
    assert raised.value.is_prose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1w", "plan-late", id="a span"),
        pytest.param("", "plan-late-how", id="nothing"),
        pytest.param("roads closed", "plan-late-how", id="only a reason"),
        pytest.param("1/11/2026", "plan-late-out", id="a day that is past"),
        pytest.param("500w", "plan-late-out", id="years away"),
        pytest.param("9999 months", "plan-late-out", id="as far as a span goes"),
    ],
)
def test_late_wants_a_day_within_a_year(desk: PlanDesk, text: str, expected: str) -> None:
    desk.begin()
    assert [expected] == desk.do(desk.leader, changes.late, number=1, text=text)
