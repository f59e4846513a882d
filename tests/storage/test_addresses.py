"""Which address a person is written to: the one in use, until it refuses for good."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from messages.address import Address
from storage import addresses, people
from storage.addresses import Heard, UnreachableAddress
from storage.tables import addresses as table
from tests.storage.rows import add_address

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
PHONE, CHAT, OLD_PHONE = Address("sms", "+951"), Address("telegram", "1"), Address("sms", "+952")


@pytest.fixture
def hla(connection: Connection) -> int:
    """Writes by PHONE, wrote by CHAT yesterday, by OLD_PHONE the day before."""
    hla = people.create(connection, PHONE, NOW).id
    add_address(connection, hla, OLD_PHONE, used_at=NOW - timedelta(days=2))
    add_address(connection, hla, CHAT, used_at=NOW - timedelta(days=1))
    return hla


def test_texts_go_where_somebody_writes_from_now(connection: Connection, hla: int) -> None:
    addresses.use(connection, hla, CHAT)
    assert (CHAT, {hla}) == (people.get(connection, hla).address, people.take_changed(connection))
    assert [CHAT, PHONE, OLD_PHONE] == addresses.of_person(connection, hla)


def test_whoever_is_heard_is_noted_with_the_channel_and_lives_again(connection: Connection, hla: int) -> None:
    addresses.note_unreachable(connection, CHAT, "blocked", NOW)
    addresses.note_heard(connection, {hla: Heard(CHAT, "telegram")}, NOW)
    row = connection.execute(select(table).where(table.c.address == str(CHAT))).one()
    assert (NOW, "telegram", None, None) == (row.used_at, row.channel, row.dead_at, row.dead_reason)
    assert {hla: NOW} == addresses.heard_at(connection, [hla, hla + 1])


def test_people_were_heard_when_they_texted_last_from_wherever_that_was(connection: Connection, hla: int) -> None:
    people.change(connection, hla, heard_at=NOW - HOUR)  # as an older program noted it
    assert {hla: NOW - HOUR} == addresses.heard_at(connection)
    for hours, heard in enumerate((PHONE, CHAT, Address("web", str(hla)), OLD_PHONE)):
        addresses.note_heard(connection, {hla: Heard(heard, "modem")}, NOW + hours * HOUR)
        assert {hla: NOW + hours * HOUR} == addresses.heard_at(connection, [hla])


@pytest.mark.parametrize(
    ("served", "expected"),
    [
        pytest.param(None, CHAT, id="the one used last"),
        pytest.param({"sms"}, OLD_PHONE, id="before it one that a channel serves"),
        pytest.param({"whatsapp"}, CHAT, id="where none is served, the one used last"),
    ],
)
def test_where_one_refuses_for_good_the_next_is_used(
    connection: Connection, hla: int, served: Collection[str] | None, expected: Address
) -> None:
    found = addresses.note_unreachable(connection, PHONE, "number", NOW, served)
    assert isinstance(found, UnreachableAddress)
    assert (hla, expected, expected) == (found.person_id, found.to, people.get(connection, hla).address)


def test_whoever_has_no_other_address_is_reached_nowhere(connection: Connection, hla: int) -> None:
    for address in (PHONE, CHAT, OLD_PHONE):
        found = addresses.note_unreachable(connection, address, "number", NOW)
    assert found is not None
    assert (None, None, []) == (found.to, people.get(connection, hla).address, addresses.live(connection, hla))
    assert {hla: {"sms", "telegram"}} == addresses.unreachable_schemes(connection, [hla])


@pytest.mark.parametrize("address", [PHONE, Address("sms", "+959")], ids=["known before", "nobody's"])
def test_what_is_no_news_is_none(connection: Connection, hla: int, address: Address) -> None:
    addresses.note_unreachable(connection, PHONE, "number", NOW)
    assert None is addresses.note_unreachable(connection, address, "number", NOW)


def test_addresses_that_live_come_in_the_order_of_use(connection: Connection, hla: int) -> None:
    assert [PHONE, CHAT, OLD_PHONE] == addresses.live(connection, hla)


def test_an_address_may_get_another_name_that_is_free(connection: Connection, hla: int) -> None:
    addresses.move(connection, CHAT, Address("telegram", "-1001"))
    addresses.move(connection, PHONE, OLD_PHONE)
    assert [PHONE, OLD_PHONE, Address("telegram", "-1001")] == addresses.of_person(connection, hla)
