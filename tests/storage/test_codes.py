"""A number is drawn once for all kinds, and does not come again."""

from datetime import UTC, datetime

from sqlalchemy import Connection, delete

from messages.address import Address
from storage import announcements, groups, people
from storage.audiences import Audience
from storage.tables import join_requests

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LEADER = Address("sms", "+959420000011")


def test_announcements_and_requests_draw_from_one_row_of_numbers(connection: Connection) -> None:
    person = people.create(connection, LEADER, NOW)
    groups.add(connection, "LAND")
    announced = announcements.create(connection, person.id, LEADER, Audience(), "come", False, NOW)
    asked, _is_new = groups.request(connection, "LAND", person.id, NOW)
    assert (announced, announced + 1) == (announced, asked.id)


def test_the_number_of_a_request_that_was_erased_does_not_come_again(connection: Connection) -> None:
    person = people.create(connection, LEADER, NOW)
    groups.add(connection, "LAND")
    erased, _is_new = groups.request(connection, "LAND", person.id, NOW)
    connection.execute(delete(join_requests))
    later, _is_new = groups.request(connection, "LAND", person.id, NOW)
    assert later.id > erased.id
