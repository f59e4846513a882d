"""Two members of one name, from before names were unique: the right one is put out, never the other."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from storage import groups, people
from tests.handlers.people.people_desk import NOW, take, texts_to

LEADER = Address("telegram", "9014")  # of NET
FIRST, SECOND = Address("sms", "+959771000001"), Address("sms", "+959771000002")


@pytest.fixture
def namesakes(connection: Connection, lookup: NetworkLookup) -> Connection:
    """Ma Hla of Hpa-An and Ma Hla of Bago, both in NET."""
    load(connection, lookup.network, NOW)
    for address, name, township in ((FIRST, "Ma Hla", "MMR003001"), (SECOND, "MA  HLA", "MMR007001")):
        person = people.create(connection, address, NOW, consented_at=NOW, name=name, township=township)
        groups.enter(connection, "NET", person.id, NOW)
    return connection


def answers(connection: Connection, lookup: NetworkLookup, text: str, minutes: int = 0) -> str:
    """What the leader reads to this text."""
    take(connection, lookup, (LEADER, text), now=NOW + timedelta(minutes=minutes))
    return texts_to(connection, LEADER)[-1]


def lost(connection: Connection) -> list[bool]:
    known = people.by_address(connection, [FIRST, SECOND])
    return [known[address].lost_at is not None for address in (FIRST, SECOND)]


def test_a_name_of_two_is_asked_about_and_the_number_tells_which(namesakes: Connection, lookup: NetworkLookup) -> None:
    asked = answers(namesakes, lookup, "LOST ma hla")
    assert [False, False] == lost(namesakes)
    assert "LOST Ma Hla 1" in asked
    assert "Hpa-An" in asked
    answers(namesakes, lookup, "LOST Ma Hla 2", minutes=1)
    assert [False, True] == lost(namesakes)


def test_a_number_that_nobody_has_names_nobody(namesakes: Connection, lookup: NetworkLookup) -> None:
    answers(namesakes, lookup, "LOST Ma Hla 3")
    assert [False, False] == lost(namesakes)


def test_remove_puts_out_the_one_that_was_meant(namesakes: Connection, lookup: NetworkLookup) -> None:
    assert "REMOVE Ma Hla 1 NET" in answers(namesakes, lookup, "REMOVE Ma Hla NET")
    answers(namesakes, lookup, "REMOVE Ma Hla 1 NET", minutes=1)
    known = people.by_address(namesakes, [FIRST, SECOND])
    assert [set(), {"NET"}] == [set(known[address].groups) for address in (FIRST, SECOND)]
