"""A network file in force: who leads, who coordinates, what is waited for."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from bot.network_file import network_in_force
from bot.simulate.run import PRACTICE
from handlers.load_network import WouldRemove, leaders_that_end, load
from handlers.network.model import Network
from handlers.network.parse import read_network
from messages.address import Address
from storage import groups, people, plans, timers
from storage.plans import NewItem
from storage.tables import timers as timer_table

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
LEADER = Address("sms", "+959420000011")


def practice(*changes: tuple[str, str]) -> Network:
    """The practice network, its text changed."""
    text = PRACTICE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    townships = PRACTICE.with_name("townships.csv").read_text(encoding="utf-8")
    return read_network(text, lambda _name: townships, ["en", "my"])


def leaders(connection: Connection, code: str) -> set[str]:
    return {str(person.address) for person in people.in_groups(connection, [code], leaders=True)}


def keys(connection: Connection) -> set[str]:
    return set(connection.execute(select(timer_table.c.key)).scalars())


def test_leaders_coordinators_and_the_team_follow_from_the_file(connection: Connection) -> None:
    load(connection, practice(), NOW)
    assert {"sms:+959420000011", "sms:+959420000012"} == leaders(connection, "PRO")
    assert {"sms:+959420000001", "telegram:9001"} == {str(one.address) for one in people.coordinators(connection)}
    assert 5 == groups.counts(connection)["TEAM"]
    assert practice().groups == network_in_force(connection).groups


def test_who_is_named_as_a_leader_of_the_team_is_in_it_whatever_they_lead_else(connection: Connection) -> None:
    rule = 'members = "leaders of working groups"'
    load(connection, practice((rule, rule + '\nleaders = ["sms:+959420000011", "sms:+959771000009"]')), NOW)
    assert {"sms:+959420000011", "sms:+959771000009"} == leaders(connection, "TEAM")
    assert 6 == groups.counts(connection)["TEAM"]
    load(connection, practice(), NOW)
    assert set() == leaders(connection, "TEAM")
    assert 5 == groups.counts(connection)["TEAM"]


def test_loading_again_changes_nothing(connection: Connection) -> None:
    load(connection, practice(), NOW)
    before = (groups.counts(connection), keys(connection))
    load(connection, practice(), NOW + timedelta(hours=1))
    assert before == (groups.counts(connection), keys(connection))


def test_a_leader_who_is_no_longer_named_stays_a_member(connection: Connection) -> None:
    load(connection, practice(), NOW)
    load(connection, practice(('leaders = ["sms:+959420000011", "sms:+959420000012"]', "leaders = []")), NOW)
    person = people.by_address(connection, [LEADER])[LEADER]
    assert ({"PRO"}, set()) == (set(person.groups), set(person.leads))
    assert 3 == groups.counts(connection)["TEAM"]


def test_who_leads_by_a_coordinator_s_word_leads_on(connection: Connection) -> None:
    """The file ends the leading of those alone whom it had named."""
    load(connection, practice(), NOW)
    hla = people.create(connection, Address("sms", "+959771000001"), NOW, consented_at=NOW)
    groups.enter(connection, "PRO", hla.id, NOW, leads=True)
    nobody = practice(('leaders = ["sms:+959420000011", "sms:+959420000012"]', "leaders = []"))

    assert {"PRO": {"sms:+959420000011", "sms:+959420000012"}} == {
        code: {str(one.address) for one in those} for code, those in leaders_that_end(connection, nobody).items()
    }
    load(connection, nobody, NOW)
    assert {"sms:+959771000001"} == leaders(connection, "PRO")
    load(connection, practice(), NOW)
    assert {"sms:+959771000001", "sms:+959420000011", "sms:+959420000012"} == leaders(connection, "PRO")
    assert {} == leaders_that_end(connection, practice())


def test_a_group_with_members_is_not_ended_unless_told(connection: Connection) -> None:
    load(connection, practice(), NOW)
    person = people.create(connection, Address("sms", "+959771000001"), NOW, consented_at=NOW)
    groups.enter(connection, "LAND", person.id, NOW)
    smaller = practice(('[groups.LAND]\nen = "Land"\nmy = "မြေယာ"\njoin = "open"\n', ""))
    with pytest.raises(WouldRemove) as refused:
        load(connection, smaller, NOW)
    assert ("LAND",) == refused.value.codes
    load(connection, smaller, NOW, may_remove=True)
    assert "LAND" not in groups.known(connection)


def test_the_digest_is_waited_for_and_moves_with_the_file(connection: Connection) -> None:
    load(connection, practice(), NOW)
    assert datetime(2026, 12, 7, 1, 30, tzinfo=UTC) == timers.due_at(connection, "digest")
    load(connection, practice(("Mon 08:00", "Tue 09:00")), NOW)
    assert datetime(2026, 12, 8, 2, 30, tzinfo=UTC) == timers.due_at(connection, "digest")


def test_new_reminder_rules_hold_for_the_items_that_are_open(connection: Connection) -> None:
    load(connection, practice(), NOW)
    plan = plans.begin(connection, "PRO", NOW.date(), 100, None, NOW)
    (item,) = plans.add(connection, plan, [NewItem(plan.day(30), {"": "Draft"})])
    rule = "remind_owner_days = [7, 1, 0]"
    load(connection, practice((rule, "remind_owner_days = [5]")), NOW)
    assert f"remind:{item.id}:-5" in keys(connection)
    assert f"remind:{item.id}:-7" not in keys(connection)
