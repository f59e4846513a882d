"""What the bot asked last stays open for its time; pages of a long answer come one by one."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from messages.address import Address
from storage import people, questions, retention
from storage.questions import Question

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
NAME = Question("name", {"again": False}, NOW, NOW + HOUR)


@pytest.fixture
def hla(connection: Connection) -> int:
    """Somebody."""
    return people.create(connection, Address("sms", "+951"), NOW).id


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        pytest.param(NOW, NAME, id="just asked"),
        pytest.param(NOW + HOUR - timedelta(microseconds=1), NAME, id="for its time"),
        pytest.param(NOW + HOUR, None, id="no longer"),
    ],
)
def test_a_question_is_open_for_its_time(
    connection: Connection, hla: int, at: datetime, expected: Question | None
) -> None:
    questions.ask(connection, hla, NAME)
    assert expected == questions.open_ones(connection, [hla], at).get(hla)
    assert int(expected is None) == questions.sweep(connection, at)


def test_only_the_last_question_is_open_until_it_is_answered(connection: Connection, hla: int) -> None:
    last = Question("township", {"of": ["a", "b"]}, NOW, NOW + HOUR)
    for question in (NAME, last):
        questions.ask(connection, hla, question)
    assert {hla: last} == questions.open_ones(connection, [hla, hla + 1], NOW)
    questions.close(connection, hla)
    assert {} == questions.open_ones(connection, [hla], NOW)


def test_pages_come_one_by_one_and_new_ones_replace_them(connection: Connection, hla: int) -> None:
    questions.keep_pages(connection, hla, ["old"], NOW)
    questions.keep_pages(connection, hla, ["one", "two"], NOW)
    assert ["one", "two", None] == [questions.next_page(connection, hla) for _ in range(3)]
    assert None is questions.next_page(connection, hla + 1)


def test_pages_go_by_when_they_were_kept_however_long_their_reader_sent_nothing(
    connection: Connection, hla: int
) -> None:
    questions.keep_pages(connection, hla, ["one", "two"], NOW)
    retention.drop_pages(connection, NOW)
    assert "one" == questions.next_page(connection, hla)
    retention.drop_pages(connection, NOW + HOUR)
    assert None is questions.next_page(connection, hla)


def test_who_has_not_answered_for_some_time_is_found_by_the_kind_that_was_asked(
    connection: Connection, hla: int
) -> None:
    bo = people.create(connection, Address("sms", "+952"), NOW).id
    questions.ask(connection, bo, NAME)
    questions.ask(connection, hla, NAME)
    assert [(hla, NAME), (bo, NAME)] == questions.asked_before(connection, "name", NOW)
    assert questions.asked_before(connection, "name", NOW - HOUR) == []
    assert questions.asked_before(connection, "area", NOW) == []
