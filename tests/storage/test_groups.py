"""Groups: who is in and leads, who asked to come in, and what opens them."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from messages.address import Address
from storage import groups, people

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


@pytest.fixture
def crowd(connection: Connection) -> list[int]:
    """Three people, and the groups LAND and REC."""
    for code in ("LAND", "REC"):
        groups.add(connection, code)
    return [people.create(connection, Address("telegram", str(number)), NOW).id for number in range(3)]


def inside(connection: Connection, code: str, *, leaders: bool = False) -> list[int]:
    return [one.id for one in people.in_groups(connection, [code], leaders=leaders)]


def test_whoever_enters_twice_is_in_once(connection: Connection, crowd: list[int]) -> None:
    assert [True, False] == [groups.enter(connection, "LAND", crowd[0], NOW) for _ in range(2)]
    assert {"LAND": 1} == groups.counts(connection)


def test_a_leader_stays_one_who_enters_as_a_member(connection: Connection, crowd: list[int]) -> None:
    groups.enter(connection, "LAND", crowd[0], NOW, leads=True)
    groups.enter(connection, "LAND", crowd[0], NOW)
    assert [crowd[0]] == inside(connection, "LAND", leaders=True)


def test_whoever_leaves_is_out_once(connection: Connection, crowd: list[int]) -> None:
    groups.enter(connection, "LAND", crowd[0], NOW)
    assert [True, False] == [groups.leave(connection, "LAND", crowd[0]) for _ in range(2)]


def test_who_leads_no_longer_stays_a_member(connection: Connection, crowd: list[int]) -> None:
    groups.set_leaders(connection, "LAND", crowd[:2], NOW)
    groups.set_leaders(connection, "LAND", crowd[1:], NOW)
    assert (crowd, crowd[1:]) == (inside(connection, "LAND"), inside(connection, "LAND", leaders=True))


def test_members_by_a_rule_are_exactly_those(connection: Connection, crowd: list[int]) -> None:
    groups.set_members(connection, "LAND", crowd[:2], NOW)
    people.take_changed(connection)
    groups.set_members(connection, "LAND", crowd[1:], NOW)
    assert (crowd[1:], {crowd[0], crowd[2]}) == (inside(connection, "LAND"), people.take_changed(connection))


def test_a_retired_group_is_empty_and_may_come_again(connection: Connection, crowd: list[int]) -> None:
    groups.enter(connection, "LAND", crowd[0], NOW)
    groups.retire(connection, "LAND")
    assert ({"REC"}, []) == (groups.known(connection), inside(connection, "LAND"))
    groups.add(connection, "LAND")
    assert {"LAND", "REC"} == groups.known(connection)


def test_an_open_request_is_not_made_twice(connection: Connection, crowd: list[int]) -> None:
    first, is_new = groups.request(connection, "REC", crowd[0], NOW)
    again = groups.request(connection, "REC", crowd[0], NOW + timedelta(days=1))
    assert (True, (first, False)) == (is_new, again)


def test_a_request_is_decided_once_and_then_a_new_one_may_be_made(connection: Connection, crowd: list[int]) -> None:
    first, _is_new = groups.request(connection, "REC", crowd[0], NOW)
    decided = [groups.decide(connection, first.id, crowd[1], granted, NOW) for granted in (False, True)]
    found = groups.find_request(connection, first.id)
    assert ([True, False], False) == (decided, found and found.is_granted)
    assert groups.request(connection, "REC", crowd[0], NOW)[1]


def test_who_waits_is_listed_longest_first_of_the_groups_that_are_asked_for(
    connection: Connection, crowd: list[int]
) -> None:
    for code, person in (("REC", crowd[1]), ("LAND", crowd[0]), ("REC", crowd[0])):
        groups.request(connection, code, person, NOW)
    waiting = [(one.code, one.person_id) for one in groups.open_requests(connection)]
    assert [("REC", crowd[1]), ("LAND", crowd[0]), ("REC", crowd[0])] == waiting
    assert [crowd[0]] == [one.person_id for one in groups.open_requests(connection, ["LAND"])]
    assert [] == groups.open_requests(connection, [])


def test_since_when_a_leader_leads_is_when_they_began_and_stays_so(connection: Connection, crowd: list[int]) -> None:
    later = NOW + timedelta(days=30)
    groups.enter(connection, "LAND", crowd[0], NOW)
    assert groups.leading_since(connection, "LAND", crowd[0]) is None
    for moment in (later, later + timedelta(days=1)):  # each load of the network file names them again
        groups.set_leaders(connection, "LAND", crowd[:2], moment)
    assert [later, later] == [groups.leading_since(connection, "LAND", one) for one in crowd[:2]]
    groups.end_leading(connection, "LAND", crowd[0])
    assert groups.leading_since(connection, "LAND", crowd[0]) is None
