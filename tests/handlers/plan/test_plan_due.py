"""The moments that plans wait for, and what is said when they come."""

from datetime import timedelta

from plan_desk import PlanDesk

from handlers.network.model import PlanRules
from handlers.plan import changes
from messages.envelope import Kind
from storage import plans


def begun(desk: PlanDesk) -> PlanDesk:
    """The plan has begun; item 3 is Ko Aung's, due on 30 December."""
    desk.begin()
    desk.add("30 Draft code of conduct @Ko Aung")
    return desk


def test_an_item_waits_for_each_step_that_is_to_come(desk: PlanDesk) -> None:
    begun(desk)
    expected = ["23 Dec 08:00", "29 Dec 08:00", "30 Dec 08:00", "02 Jan 08:00", "06 Jan 08:00"]
    assert expected == desk.local_days("remind:3:")
    assert list(desk.waiting("remind:3:")) == [
        "remind:3:-7",
        "remind:3:-1",
        "remind:3:+0",
        "remind:3:+3",
        "remind:3:+7",
    ]


def test_steps_that_are_past_are_not_waited_for(desk: PlanDesk) -> None:
    begun(desk)
    desk.add("1 Call the lawyer")
    assert desk.local_days("remind:4:") == ["04 Dec 08:00", "08 Dec 08:00"]


MOVED = ["30 Dec 08:00", "05 Jan 08:00", "06 Jan 08:00", "09 Jan 08:00", "13 Jan 08:00"]


def test_late_moves_the_steps(desk: PlanDesk) -> None:
    begun(desk)
    desk.now += timedelta(days=28)
    desk.do(desk.leader, changes.late, number=3, text="1w roads closed")
    assert desk.local_days("remind:3:") == MOVED
    assert desk.audited() == [("item-late", "item:3")]


def test_who_has_just_set_the_day_reads_of_it_when_it_is_near(desk: PlanDesk) -> None:
    begun(desk)
    desk.now += timedelta(days=28)
    desk.do(desk.aung, changes.late, number=3, text="1w roads closed")
    assert desk.local_days("remind:3:") == MOVED[1:]
    desk.do(desk.aung, changes.late, number=3, text="6/2")
    assert desk.local_days("remind:3:")[0] == "30 Jan 08:00"


def test_what_is_done_or_dropped_waits_for_nothing(desk: PlanDesk) -> None:
    begun(desk)
    desk.done(desk.aung, "3")
    desk.do(desk.leader, changes.drop, number=1, text="no money")
    assert desk.waiting("remind:3:") == desk.waiting("remind:1:") == {}


def test_the_owner_is_reminded_until_the_next_step(desk: PlanDesk) -> None:
    [say] = begun(desk).comes("remind:3:-7")
    assert (say.to.id, say.kind, say.key) == (desk.aung.id, Kind.REMINDER, "reminder-own")
    assert desk.lookup.moment(plans.find(desk.connection, [3])[0].due_day - timedelta(days=1), 8) == say.expires_at


def test_the_last_step_of_an_owner_keeps_its_use(desk: PlanDesk) -> None:
    says = begun(desk).comes("remind:3:+3")
    assert [(desk.aung.id, None), (desk.leader.id, None)] == [(say.to.id, say.expires_at) for say in says]


def test_after_late_the_same_step_is_told_again(desk: PlanDesk) -> None:
    [before] = begun(desk).comes("remind:3:-1")
    desk.do(desk.aung, changes.late, number=3, text="1w")
    [after] = desk.comes("remind:3:-1")
    assert [before.dedupe_key, after.dedupe_key] == ["remind:3:-1:20261230:2", "remind:3:-1:20270106:2"]


def test_of_steps_that_were_missed_only_the_last_is_told(desk: PlanDesk) -> None:
    begun(desk)
    desk.now += timedelta(days=31)  # 1 January
    assert desk.comes("remind:3:-7") == desk.comes("remind:3:-1") == []
    assert [say.key for say in desk.comes("remind:3:+0")] == ["reminder-own"]


def test_what_was_closed_meanwhile_is_not_told(desk: PlanDesk) -> None:
    begun(desk)
    plans.close(desk.connection, 3, plans.DONE, desk.now)
    assert desk.comes("remind:3:-7") == []


def test_a_step_that_the_network_file_no_longer_has_is_not_told(desk: PlanDesk) -> None:
    begun(desk).with_network(plan=PlanRules(remind_owner_days=(1,)))
    assert desk.comes("remind:3:-7") == []


def test_an_item_of_nobody_reminds_the_leaders(desk: PlanDesk) -> None:
    says = begun(desk).comes("remind:1:-7")
    assert [(desk.leader.id, "reminder-free")] == [(say.to.id, say.key) for say in says]


def test_an_item_of_somebody_who_is_gone_reminds_the_leaders(desk: PlanDesk) -> None:
    begun(desk)
    plans.set_owner(desk.connection, 3, 999)
    assert [desk.leader.id] == [say.to.id for say in desk.comes("remind:3:-7")]


def test_every_leader_is_told_the_state_on_its_days(desk: PlanDesk) -> None:
    begun(desk)
    expected = ["25 Dec 08:00", "19 Jan 08:00", "13 Feb 08:00", "28 Feb 08:00", "10 Mar 08:00"]
    assert expected == desk.local_days("plan-state:1:")
    [say] = desk.comes("plan-state:1:25")
    assert (desk.leader.id, "plan-state", 25) == (say.to.id, say.key, say.args["day_number"])
    desk.now += timedelta(days=55)
    [say] = desk.comes("plan-state:1:50")  # day 75 has come as well: it alone is told
    assert 75 == say.args["day_number"]


def test_a_plan_without_items_tells_no_state(desk: PlanDesk) -> None:
    begun(desk)
    desk.do(desk.leader, changes.drop, number=1, text="")
    desk.do(desk.leader, changes.drop, number=2, text="")
    desk.do(desk.leader, changes.drop, number=3, text="")
    assert desk.comes("plan-state:1:25") == []


def test_a_new_network_file_is_waited_for_once_it_is_in_force(desk: PlanDesk) -> None:
    begun(desk).with_network(
        plan=PlanRules(remind_owner_days=(14,), state_on_days=(10,), members_on_days=(20,))
    ).renew()
    assert list(desk.waiting("remind:3:")) == ["remind:3:-14", "remind:3:+3", "remind:3:+7"]
    assert list(desk.waiting("plan-state:")) == ["plan-state:1:10", "plan-state:1:20", "plan-state:1:100"]
