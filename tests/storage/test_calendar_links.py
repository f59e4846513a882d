"""Links by which calendars read plans, on both databases."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, select, update

from messages.address import Address
from messages.envelope import Kind
from storage import calendar_links, erasure, people, person_merge, removals, tables
from storage.outbox import NewOutbound, queue

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
WHO = Address("sms", "+959771000001")


def person(connection: Connection, number: int = 1) -> int:
    return people.create(connection, Address("sms", f"+9597710000{number:02}"), NOW).id


def test_a_link_is_found_by_what_its_owner_was_shown_and_kept_as_a_digest(connection: Connection) -> None:
    su = person(connection)
    paths = [calendar_links.make(connection, su, code, NOW) for code in (None, "PRO")]
    found = [calendar_links.find(connection, path) for path in paths]
    assert [(su, None), (su, "PRO")] == [(one.person_id, one.code) for one in found if one]
    kept = str(connection.execute(select(tables.calendar_links)).all())
    assert not [path for path in paths if path.removeprefix(calendar_links.PATH).removesuffix(".ics") in kept]
    digest = connection.execute(select(tables.calendar_links.c.token)).scalars().first()
    for path in ("/calendar/", "/calendar/x.ics", f"/calendar/{digest}.ics", paths[0].removesuffix(".ics"), ""):
        assert calendar_links.find(connection, path) is None


def test_a_person_has_five_links_and_the_oldest_makes_room(connection: Connection) -> None:
    su, mya = person(connection, 1), person(connection, 2)
    other = calendar_links.make(connection, mya, None, NOW)
    paths = [calendar_links.make(connection, su, None, NOW) for _ in range(calendar_links.MOST + 1)]
    assert [False, True, True, True, True, True] == [bool(calendar_links.find(connection, path)) for path in paths]
    assert calendar_links.MOST == calendar_links.end(connection, su)
    assert [] == calendar_links.of_person(connection, su)
    assert calendar_links.find(connection, other) is not None


@pytest.mark.parametrize("how", ["erased", "put out", "joined"])
def test_who_goes_has_no_link_any_more(connection: Connection, how: str) -> None:
    su, mya = (people.create(connection, Address("sms", f"+95977100000{n}"), NOW) for n in (1, 2))
    path = calendar_links.make(connection, su.id, None, NOW)
    if how == "erased":
        erasure.erase(connection, su.id, None, NOW)
    elif how == "put out":
        removals.end_all(connection, su.id)
    else:
        person_merge.merge(connection, mya, su, NOW)
    assert calendar_links.find(connection, path) is None


def test_a_link_goes_out_of_the_kept_answer_once_that_has_left(connection: Connection) -> None:
    path = calendar_links.make(connection, person(connection), None, NOW)
    text = f"Subscribe: https://page.example.org{path} Show it to nobody."
    queue(connection, [NewOutbound("reply:7:0", WHO, Kind.REPLY, text, "en", 1)], NOW)
    assert not calendar_links.hide(connection, 7)
    connection.execute(update(tables.outbox).values(state="sent"))
    assert calendar_links.hide(connection, 7)
    kept = connection.execute(select(tables.outbox.c.text)).scalar_one()
    assert "Subscribe: https://page.example.org/calendar/... Show it to nobody." == kept
