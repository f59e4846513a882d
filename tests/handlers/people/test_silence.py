"""A network that is silent to strangers answers nothing but JOIN with a code, and its members as ever."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from messages.address import Address
from tests.handlers.people.people_desk import CHAT, COORDINATOR, join, take, texts_to


@pytest.fixture
def silent(lookup: NetworkLookup) -> NetworkLookup:
    return replace(lookup, network=replace(lookup.network, is_silent=True))


@pytest.mark.parametrize(
    "text", ["hello", "HELP", "GROUPS", "START", "STOP", "JOIN", "JOIN XYZ", "FORGET ME", "LINK 123456"]
)
def test_a_stranger_is_not_answered(office: Connection, silent: NetworkLookup, text: str) -> None:
    take(office, silent, (CHAT, text), (CHAT, text))
    assert [] == texts_to(office, CHAT)


@pytest.mark.parametrize("text", ["JOIN LAND", "JOIN REC", "/start LAND"])
def test_join_with_a_code_is_answered_from_then_on(office: Connection, silent: NetworkLookup, text: str) -> None:
    join(office, silent, CHAT, text)
    take(office, silent, (CHAT, "HELP"))
    assert 5 < len(texts_to(office, CHAT))


def test_a_no_to_joining_is_answered_and_then_nothing(office: Connection, silent: NetworkLookup) -> None:
    take(office, silent, (CHAT, "JOIN LAND"), (CHAT, "NO"), (CHAT, "HELP"))
    assert 2 == len(texts_to(office, CHAT))


def test_a_plea_reaches_coordinators_all_the_same(office: Connection, silent: NetworkLookup) -> None:
    take(office, silent, (Address("sms", "+959779000001"), "SOS they are shooting"))
    assert ([], 1) == (texts_to(office, Address("sms", "+959779000001")), len(texts_to(office, COORDINATOR)))
