"""What is told later in one text: nothing is lost when two write at once, or one writes while it is told."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Connection, Engine

from messages.address import Address
from storage import collected, people, timers
from storage.collected import Collected, Kind
from storage.engine import writing
from storage.timers import NewTimer

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
DONE = Collected(3, 1, 7, "done")
LATE = Collected(3, 2, None, "late", date(2026, 12, 10), date(2026, 12, 17))
OTHER = Collected(4, 2, None, "late", date(2026, 12, 10), date(2026, 12, 17))


def add_two(connection: Connection) -> None:
    for number in ("1", "2"):
        people.create(connection, Address("telegram", number), NOW)


@pytest.fixture
def kept(connection: Connection) -> Connection:
    add_two(connection)
    for one in (DONE, LATE, OTHER):
        collected.add(connection, Kind.ITEM_WORDS, one)
    collected.add(connection, Kind.THANKS, Collected(3, 1))
    return connection


def test_what_is_taken_is_told_once_and_of_its_kind_alone(kept: Connection) -> None:
    assert [DONE, LATE, OTHER] == collected.take(kept, Kind.ITEM_WORDS)
    assert [] == collected.take(kept, Kind.ITEM_WORDS)
    assert [] == collected.take(kept, Kind.THANKS, 4)
    assert [Collected(3, 1)] == collected.take(kept, Kind.THANKS, 3)


def test_what_was_not_told_yet_is_taken_back(kept: Connection) -> None:
    assert collected.take_back(kept, Kind.ITEM_WORDS, 3, "late", "note")
    assert not collected.take_back(kept, Kind.ITEM_WORDS, 3, "late")
    assert [DONE, OTHER] == collected.take(kept, Kind.ITEM_WORDS)


def test_what_one_said_of_a_kind_is_forgotten(kept: Connection) -> None:
    collected.forget(kept, Kind.ITEM_WORDS, 2)
    assert {1} == collected.people_of(kept, Kind.ITEM_WORDS, 3)
    assert [DONE] == collected.take(kept, Kind.ITEM_WORDS)
    assert {1} == collected.people_of(kept, Kind.THANKS, 3)


def test_two_who_say_it_at_once_are_both_kept(postgres: Engine) -> None:
    with writing(postgres) as connection:
        add_two(connection)
    with writing(postgres) as one, writing(postgres) as other:
        collected.add(one, Kind.THANKS, Collected(73, 1))
        collected.add(other, Kind.THANKS, Collected(73, 2))
    with writing(postgres) as connection:
        assert {1, 2} == {each.person_id for each in collected.take(connection, Kind.THANKS, 73)}


def test_nobody_tells_what_another_is_just_adding_to(postgres: Engine) -> None:
    late = NOW + timedelta(hours=1)
    with writing(postgres) as connection:
        timers.add(connection, [NewTimer("thanks:73", "thanks", NOW, {})], NOW)
    with writing(postgres) as one:
        assert timers.is_awaited(one, "thanks:73")
        assert not timers.is_awaited(one, "thanks:74")
        with writing(postgres) as clock:
            assert [] == timers.due(clock, late, 9)
    with writing(postgres) as one:
        add_two(one)
        assert collected.add_for(one, Kind.THANKS, Collected(73, 1), "thanks:73")
        assert not collected.add_for(one, Kind.THANKS, Collected(73, 1), "thanks:74")
        with writing(postgres) as clock:
            assert [] == timers.due(clock, late, 9)
    with writing(postgres) as clock:
        assert ["thanks:73"] == [timer.key for timer in timers.due(clock, late, 9)]
