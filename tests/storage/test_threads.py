"""Texts to humans keep together by whom they are for, and wait until somebody answers."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from messages.address import Address
from storage import people, threads
from storage.threads import Addressee

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
LAND = Addressee(code="LAND")
OFFICE = Addressee()


def person(connection: Connection, number: str) -> int:
    return people.create(connection, Address("sms", number), NOW).id


def test_a_thread_goes_on_with_the_same_people_for_a_while(connection: Connection) -> None:
    hla, aung = person(connection, "+1"), person(connection, "+2")
    office = threads.begin(connection, hla, OFFICE, NOW)
    threads.write(connection, office.id, hla, "one", NOW)
    assert office == threads.current(connection, hla, OFFICE, NOW - HOUR)
    assert threads.current(connection, hla, OFFICE, NOW + HOUR) is None
    assert threads.current(connection, hla, LAND, NOW - HOUR) is None
    assert threads.current(connection, aung, OFFICE, NOW - HOUR) is None


def test_the_thread_that_somebody_answered_last_is_found(connection: Connection) -> None:
    hla, nu = person(connection, "+1"), person(connection, "+2")
    first, second = (threads.begin(connection, hla, to, NOW) for to in (OFFICE, LAND))
    for thread in (first, second):
        threads.write(connection, thread.id, hla, "question", NOW)
    assert threads.answered(connection, hla, NOW - HOUR, NOW + HOUR) is None
    threads.write(connection, second.id, nu, "later", NOW + HOUR / 2)
    threads.write(connection, first.id, nu, "sooner", NOW)
    assert (second, NOW + HOUR / 2) == threads.answered(connection, hla, NOW - HOUR, NOW + HOUR)
    assert threads.answered(connection, nu, NOW - HOUR, NOW + HOUR) is None


def test_what_waits_for_an_answer_is_listed_longest_first(connection: Connection) -> None:
    hla = person(connection, "+1")
    first, second, third = (threads.begin(connection, hla, to, NOW) for to in (OFFICE, LAND, OFFICE))
    threads.mark_answered(connection, first.id, NOW)
    assert [second, third] == threads.unanswered(connection)
    assert [second] == threads.unanswered(connection, ["LAND"])
    threads.mark_answered(connection, first.id, None)
    assert [first.id, second.id, third.id] == [thread.id for thread in threads.unanswered(connection)]


def test_a_thread_keeps_what_was_written_in_order(connection: Connection) -> None:
    hla, nu = person(connection, "+1"), person(connection, "+2")
    thread = threads.begin(connection, hla, OFFICE, NOW)
    assert threads.is_first_answer(connection, thread)
    for who, text in ((hla, "one"), (nu, "two"), (hla, "three")):
        threads.write(connection, thread.id, who, text, NOW)
    assert [(hla, "one"), (nu, "two"), (hla, "three")] == [
        (text.person_id, text.text) for text in threads.texts(connection, thread.id)
    ]
    assert not threads.is_first_answer(connection, thread)
    assert thread == threads.get(connection, thread.id)
    assert threads.get(connection, thread.id + 1) is None


def test_what_waits_for_somebody_is_what_they_were_sent_of_late_the_newest_first(connection: Connection) -> None:
    hla, su = person(connection, "+1"), person(connection, "+2")
    begun = [threads.begin(connection, hla, to, NOW) for to in (OFFICE, LAND, Addressee(code="PRO"))]
    for thread, hours in zip(begun, (0, 2, 1), strict=True):
        threads.write(connection, thread.id, hla, "question", NOW + hours * HOUR)
    office, land, _pro = begun
    since, until = NOW, NOW + 5 * HOUR
    found = threads.waiting_for(connection, su, ["LAND"], since, until, for_office=True)
    assert {(land, NOW + 2 * HOUR), (office, NOW)} == set(found)
    assert [(land, NOW + 2 * HOUR)] == threads.waiting_for(connection, su, ["LAND"], since, until, for_office=False)
    assert [] == threads.waiting_for(connection, su, ["LAND"], NOW + 3 * HOUR, until, for_office=True)
    assert [] == threads.waiting_for(connection, hla, ["LAND"], since, until, for_office=True)  # their own
    threads.mark_answered(connection, land.id, NOW)
    assert [(office, NOW)] == threads.waiting_for(connection, su, ["LAND"], since, until, for_office=True)
    assert threads.has_written_since(connection, hla, NOW + HOUR)
    assert not threads.has_written_since(connection, hla, NOW + 2 * HOUR)
