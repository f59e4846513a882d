"""TELL? LAND text: beside the preview its author alone gets the announcement, which is no announcement yet."""

import pytest
from sqlalchemy import Connection, select

from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from storage import sessions, tables
from tests.handlers.people.people_desk import COORDINATOR, NOW, OTHER_COORDINATOR, join, take, texts_to

MEMBER, OFFICE = Address("sms", "+959771000001"), OTHER_COORDINATOR


@pytest.fixture
def land(connection: Connection, lookup: NetworkLookup) -> Connection:
    """A member in LAND, and a coordinator who reads English on Telegram."""
    load(connection, lookup.network, NOW)
    join(connection, lookup, MEMBER, "JOIN LAND")
    take(connection, lookup, (OFFICE, "LANG en"))
    return connection


def _written(connection: Connection) -> tuple[list[str], list[str]]:
    """The states of announcements, and what left as one."""
    states = connection.execute(select(tables.announcements.c.state)).scalars()
    left = connection.execute(select(tables.outbox.c.text).where(tables.outbox.c.announcement_id.is_not(None)))
    return list(states), list(left.scalars())


@pytest.mark.parametrize("mark", ["TELL?", "TELL ?", "TELL?!", "ကြေညာ?"])
def test_its_author_alone_reads_it_as_others_would_and_may_release_it(
    land: Connection, lookup: NetworkLookup, mark: str
) -> None:
    take(land, lookup, (OFFICE, f"{mark} LAND The hall is open at 9."))
    preview, test = texts_to(land, OFFICE)[-2:]
    assert "to LAND: 1 person" in preview.replace("To ", "to ") and "You alone got it by Telegram" in preview
    assert "LAND: The hall is open at 9." == test
    assert (["preview"], []) == _written(land)
    assert "hall" not in "".join(texts_to(land, MEMBER))
    take(land, lookup, (OFFICE, f"YES {preview.split('YES ')[1][:4]}"))
    assert (["sent"], ["LAND: The hall is open at 9."]) == _written(land)


def test_it_is_noted_and_no_part_of_what_the_announcement_reached(land: Connection, lookup: NetworkLookup) -> None:
    take(land, lookup, (OFFICE, "TELL? LAND The hall is open at 9."))
    row = land.execute(select(tables.outbox).where(tables.outbox.c.dedupe_key.like("announce-test:%"))).one()
    assert (None, "notice") == (row.announcement_id, row.kind)
    assert "announce-test" in set(land.execute(select(tables.audit.c.action)).scalars())


def test_on_the_page_it_goes_to_the_phone_or_chat(land: Connection, lookup: NetworkLookup) -> None:
    person = land.execute(
        select(tables.addresses.c.person_id).where(tables.addresses.c.address == str(OFFICE))
    ).scalar_one()
    web = sessions.web_address(person)
    take(land, lookup, (web, "TELL? LAND The hall is open at 9."))
    assert "LAND: The hall is open at 9." == texts_to(land, OFFICE)[-1]
    assert "You alone got it by Telegram" in texts_to(land, web)[-1]


def test_without_the_mark_and_after_stop_nothing_goes_to_the_author(land: Connection, lookup: NetworkLookup) -> None:
    take(land, lookup, (OFFICE, "TELL LAND Who comes at 9?"))
    assert "LAND: Who comes at 9?" not in texts_to(land, OFFICE)
    take(land, lookup, (OFFICE, "STOP"), (OFFICE, "TELL? LAND Who comes at 9?"))
    assert "LAND: Who comes at 9?" not in texts_to(land, OFFICE)


def test_who_may_be_anybody_has_three_a_day(land: Connection, lookup: NetworkLookup) -> None:
    for number in range(5):
        take(land, lookup, (COORDINATOR, f"TELL? LAND {number} is open"), (OFFICE, f"TELL? LAND {number} is open"))
    assert [3, 5] == [sum(text.endswith("is open") for text in texts_to(land, one)) for one in (COORDINATOR, OFFICE)]
    assert "by SMS 3 go to you a day" in texts_to(land, COORDINATOR)[-1]
