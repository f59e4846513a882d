"""Who asked to be erased, and may still change their mind."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from messages.address import Address
from storage import erasure, forget_requests, people, person_merge
from storage.forget_requests import ForgetRequest
from storage.people import Person

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


def asker(connection: Connection, number: int, held_by: int | None = None, at: datetime = NOW) -> Person:
    person = people.create(connection, Address("sms", f"+95977100000{number}"), NOW, name=f"Ma {number}")
    forget_requests.ask(connection, ForgetRequest(person.id, Address("sms", f"+95977100000{number}"), at, held_by))
    return person


def test_one_request_a_person_is_kept_until_it_is_dropped(connection: Connection) -> None:
    person = asker(connection, 1)
    later = ForgetRequest(person.id, Address("telegram", "7"), NOW + timedelta(hours=1))
    forget_requests.ask(connection, later)
    assert later == forget_requests.find(connection, person.id)
    forget_requests.drop(connection, person.id)
    assert None is forget_requests.find(connection, person.id)


def test_those_of_the_last_hour_are_counted(connection: Connection) -> None:
    asker(connection, 1, at=NOW - timedelta(hours=1))
    asker(connection, 2, at=NOW - timedelta(minutes=59))
    asker(connection, 3)
    assert 2 == forget_requests.count(connection, NOW - timedelta(hours=1))


def test_those_that_are_held_come_oldest_first_and_are_let_go_together(connection: Connection) -> None:
    asker(connection, 1)
    second = asker(connection, 2, held_by=7)
    third = asker(connection, 3, held_by=7, at=NOW - timedelta(minutes=1))
    assert [third.id, second.id] == [request.person_id for request in forget_requests.held(connection)]
    forget_requests.let_go(connection)
    assert [] == forget_requests.held(connection)
    assert None is not forget_requests.find(connection, third.id)


def test_who_is_joined_with_another_address_still_waits(connection: Connection) -> None:
    gone = asker(connection, 1)
    kept = people.create(connection, Address("telegram", "7"), NOW)
    person_merge.merge(connection, kept, gone, NOW)
    request = forget_requests.find(connection, kept.id)
    assert ("+959771000001", NOW) == (request and request.address.value, request and request.asked_at)


def test_who_is_erased_waits_no_more(connection: Connection) -> None:
    person = asker(connection, 1)
    erasure.erase(connection, person.id, None, NOW)
    assert None is forget_requests.find(connection, person.id)
