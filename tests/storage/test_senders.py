"""Who texted is looked up with what each was asked last."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from messages.address import Address
from storage import groups, people, questions, senders
from storage.questions import Question
from storage.senders import Senders

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
HLA, AUNG, STRANGER = (Address("sms", f"+9597700000{number}") for number in (1, 2, 3))
NAME = Question("name", {"again": False, "word": "မြေ"}, NOW, NOW + HOUR)


@pytest.fixture
def hla(connection: Connection) -> int:
    """Somebody who is in two groups, and was asked for her name."""
    person = people.create(connection, HLA, NOW, name="Ma Hla")
    people.create(connection, AUNG, NOW)
    for code in ("LAND", "PRO"):
        groups.add(connection, code)
        groups.enter(connection, code, person.id, NOW)
    questions.ask(connection, person.id, NAME)
    return person.id


def test_each_is_found_with_what_is_open(connection: Connection, hla: int) -> None:
    those = [HLA, AUNG, STRANGER]
    expected = Senders(people.by_address(connection, those), {hla: NAME})
    assert {HLA, AUNG} == expected.known.keys()
    assert expected == senders.look_up(connection, those, NOW)


def test_what_was_asked_too_long_ago_is_not_open(connection: Connection, hla: int) -> None:
    assert {} == senders.look_up(connection, [HLA], NOW + HOUR).asked
    assert hla == senders.look_up(connection, [HLA], NOW + HOUR).known[HLA].id


def test_who_is_signed_in_on_the_page_is_found_beside_others(connection: Connection, hla: int) -> None:
    web = Address("web", str(hla))
    found = senders.look_up(connection, [AUNG, web], NOW)
    assert ({AUNG, web}, {hla: NAME}) == (found.known.keys(), found.asked)
