"""People are found by address and id, with their groups, and those who are changed are told of."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, select

from messages.address import Address
from storage import groups, people, tables
from storage.people import Person

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HLA, AUNG, MAI = (Address("sms", f"+9597710000{number:02}") for number in range(3))


@pytest.fixture
def hla(connection: Connection) -> Person:
    """A member of LAND who leads PRO."""
    for code in ("LAND", "PRO"):
        groups.add(connection, code)
    hla = people.create(connection, HLA, NOW, name="Ma Hla", consented_at=NOW)
    groups.enter(connection, "LAND", hla.id, NOW)
    groups.enter(connection, "PRO", hla.id, NOW, leads=True)
    return people.get(connection, hla.id)


def test_who_has_an_address_is_found_with_all_groups(connection: Connection, hla: Person) -> None:
    assert {HLA: hla} == people.by_address(connection, [HLA, AUNG])
    assert ("Ma Hla", HLA, {"LAND", "PRO"}, {"PRO"}) == (hla.name, hla.address, hla.groups, hla.leads)


def test_nobody_is_looked_up_where_nobody_is_named(connection: Connection, hla: Person) -> None:
    assert ({}, {}) == (people.by_id(connection, []), people.by_address(connection, []))


def test_who_is_not_there_is_an_error_by_number(connection: Connection, hla: Person) -> None:
    with pytest.raises(KeyError):
        people.get(connection, hla.id + 1)


def test_who_was_changed_is_told_once(connection: Connection, hla: Person) -> None:
    people.take_changed(connection)
    people.change(connection, hla.id, themes=("land", "women"), township="MMR003001")
    changed = people.get(connection, hla.id)
    assert (("land", "women"), "MMR003001") == (changed.themes, changed.township)
    assert [{hla.id}, set()] == [people.take_changed(connection) for _ in range(2)]


@pytest.mark.parametrize(
    ("fields", "leads", "expected"),
    [
        pytest.param({}, None, False, id="a stranger"),
        pytest.param({"consented_at": NOW}, False, True, id="agreed, and is in a group"),
        pytest.param({"consented_at": NOW}, None, False, id="agreed, and has left the last group"),
        pytest.param({"is_coordinator": True}, None, True, id="a coordinator"),
        pytest.param({}, True, True, id="a leader whom the network file names"),
    ],
)
def test_a_member_is_one_for_the_query_and_for_the_person_alike(
    connection: Connection, hla: Person, fields: dict[str, Any], leads: bool | None, expected: bool
) -> None:
    who = people.create(connection, AUNG, NOW, **fields)
    if leads is not None:
        groups.enter(connection, "LAND", who.id, NOW, leads=leads)
    found = connection.execute(select(tables.people.c.id).where(people.IS_MEMBER))
    assert (expected, expected) == (people.get(connection, who.id).is_member, who.id in found.scalars())


def test_members_of_several_groups_come_once(connection: Connection, hla: Person) -> None:
    aung, mai = (people.create(connection, address, NOW) for address in (AUNG, MAI))
    groups.enter(connection, "LAND", aung.id, NOW)
    groups.enter(connection, "PRO", mai.id, NOW)
    assert [hla.id, aung.id, mai.id] == [one.id for one in people.in_groups(connection, ["LAND", "PRO"])]
    assert [hla.id] == [one.id for one in people.in_groups(connection, ["LAND", "PRO"], leaders=True)]


def test_as_many_members_are_counted_as_are_listed(connection: Connection, hla: Person) -> None:
    people.create(connection, AUNG, NOW)
    mai = people.create(connection, MAI, NOW, is_coordinator=True)
    assert (2, [hla.id, mai.id]) == (people.count_members(connection), [one.id for one in people.members(connection)])
    assert [mai.id] == [one.id for one in people.coordinators(connection)]
