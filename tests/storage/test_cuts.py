"""How much of a long text its readers have been sent."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from messages.address import Address
from storage import cuts, erasure, people, person_merge, threads
from storage.people import Person
from storage.threads import Addressee

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


def person(connection: Connection, number: int) -> Person:
    return people.create(connection, Address("telegram", str(number)), NOW)


def long_text(connection: Connection, writer: Person) -> int:
    thread = threads.begin(connection, writer.id, Addressee(), NOW)
    return threads.write(connection, thread.id, writer.id, "words " * 800, NOW)


def test_each_reader_has_read_as_much_as_was_sent_last(connection: Connection) -> None:
    writer, one, other = (person(connection, number) for number in (1, 2, 3))
    text_id = long_text(connection, writer)
    cuts.keep(connection, text_id, one.id, 400)
    cuts.keep(connection, text_id, other.id, 200)
    cuts.keep(connection, text_id, one.id, 800)
    assert (800, 200) == (cuts.letters(connection, text_id, one.id), cuts.letters(connection, text_id, other.id))
    cuts.drop(connection, text_id, one.id)
    assert None is cuts.letters(connection, text_id, one.id)


def test_who_is_erased_or_joined_with_another_leaves_none(connection: Connection) -> None:
    writer, one, other, kept = (person(connection, number) for number in (1, 2, 3, 4))
    text_id = long_text(connection, writer)
    cuts.keep(connection, text_id, one.id, 400)
    cuts.keep(connection, text_id, other.id, 400)
    erasure.erase(connection, one.id, None, NOW)
    person_merge.merge(connection, kept, other, NOW)
    assert {None} == {cuts.letters(connection, text_id, who.id) for who in (one, other, kept)}
