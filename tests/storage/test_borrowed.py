"""Reports by a borrowed phone, until somebody says YES."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from messages.address import Address
from storage import borrowed, erasure, people, person_merge
from storage.borrowed import KEPT, Borrowed

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
DRAFT = {"content": {"day": "2026-12-01", "theme": "land"}, "doubts": [], "places": []}


def someone(connection: Connection, number: int) -> int:
    return people.create(connection, Address("sms", f"+95977100000{number}"), NOW, name=f"Ma {number}").id


def test_a_report_waits_until_it_is_settled(connection: Connection) -> None:
    owner, lender = someone(connection, 1), someone(connection, 2)
    number = borrowed.ask(connection, owner, lender, DRAFT, NOW, 7)
    assert Borrowed(number, owner, lender, DRAFT, NOW, 7) == borrowed.get(connection, number)
    assert (1, 0) == (len(borrowed.of_person(connection, owner)), len(borrowed.of_person(connection, lender)))
    borrowed.drop(connection, number)
    assert None is borrowed.get(connection, number)


def test_what_nobody_answered_for_three_months_goes(connection: Connection) -> None:
    owner, lender = someone(connection, 1), someone(connection, 2)
    old = borrowed.ask(connection, owner, lender, DRAFT, NOW, None)
    new = borrowed.ask(connection, owner, lender, DRAFT, NOW + KEPT + timedelta(days=1), None)
    assert (True, False) == (borrowed.get(connection, old) is None, borrowed.get(connection, new) is None)


def test_forgetting_either_of_the_two_forgets_it(connection: Connection) -> None:
    for gone in (0, 1):
        those = someone(connection, 1 + 2 * gone), someone(connection, 2 + 2 * gone)
        number = borrowed.ask(connection, *those, DRAFT, NOW, None)
        erasure.erase(connection, those[gone], None, NOW)
        assert None is borrowed.get(connection, number)


def test_who_is_joined_into_another_stays_whose_it_is(connection: Connection) -> None:
    owner, lender, other = someone(connection, 1), someone(connection, 2), someone(connection, 3)
    number = borrowed.ask(connection, owner, lender, DRAFT, NOW, None)
    person_merge.merge(connection, people.get(connection, other), people.get(connection, owner), NOW)
    assert Borrowed(number, other, lender, DRAFT, NOW, None) == borrowed.get(connection, number)
