"""Who may be here twice: what counts as alike, and what does not."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection

from handlers.core.doubles import Pair, Why, likely
from messages.address import Address
from storage import groups, people

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)

NAMES = {
    "a letter more": ("Daw Mya Htwe", "Daw Mya Htwee", True),
    "a letter less in Burmese": ("ဒေါ်မြမြထွေး", "ဒေါ်မြမြထွေ", True),
    "a letter else in a short name": ("Ko Zaw", "Ko Maw", False),
    "a word behind": ("Ma Hla", "Ma Hla Bago", True),
    "two words behind": ("Ma Hla", "Ma Hla of Bago", False),
    "others": ("Ma Hla", "Daw Mya", False),
}


def _enter(connection: Connection, address: Address, name: str | None, code: str, township: str | None = None) -> int:
    made = people.create(connection, address, NOW, name=name, consented_at=NOW, township=township).id
    groups.enter(connection, code, made, NOW)
    return made


@pytest.fixture
def network(connection: Connection) -> Connection:
    """Two groups with nobody in them."""
    for code in ("PRO", "LAND"):
        groups.add(connection, code)
    return connection


@pytest.mark.parametrize("case", NAMES)
def test_names_in_one_group(network: Connection, case: str) -> None:
    one, other, are_alike = NAMES[case]
    first = _enter(network, Address("sms", "+959771000001"), one, "PRO")
    second = _enter(network, Address("sms", "+959771000002"), other, "PRO")
    assert ([Pair(first, second, Why.NAME)] if are_alike else []) == likely(network)


def test_names_in_two_groups_or_of_two_townships_are_two_people_s(network: Connection) -> None:
    _enter(network, Address("sms", "+959771000001"), "Daw Mya Htwe", "PRO")
    _enter(network, Address("sms", "+959771000002"), "Daw Mya Htwee", "LAND")
    _enter(network, Address("sms", "+959771000003"), "Ma Hla", "PRO", "MMR007001")
    _enter(network, Address("sms", "+959771000004"), "Ma Hla Bago", "PRO", "MMR003001")
    assert [] == likely(network)


def test_one_number_by_two_channels_is_one_person_s_whatever_they_are_called(network: Connection) -> None:
    first = _enter(network, Address("sms", "+959771000001"), "Ma Hla", "PRO")
    second = _enter(network, Address("whatsapp", "+959771000001"), None, "LAND")
    _enter(network, Address("telegram", "1001"), None, "LAND")
    _enter(network, Address("email", "1001"), None, "LAND")
    assert [Pair(first, second, Why.NUMBER)] == likely(network)
