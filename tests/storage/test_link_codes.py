"""The codes of LINK: good once, for a while, and nobody else's."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from messages.address import Address
from storage import chance, link_codes, notes

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
NUMBER = Address("sms", "+959771000001")
LATER = NOW + timedelta(minutes=15)


def test_a_code_is_good_once_and_for_its_time(connection: Connection) -> None:
    code = link_codes.give(connection, 1, NUMBER, LATER, "1")
    assert (6, True) == (len(code.digits), code.digits.isdecimal())
    assert code == link_codes.find(connection, code.digits, LATER)
    assert None is link_codes.find(connection, code.digits, LATER + timedelta(seconds=1))
    again = link_codes.give(connection, 1, NUMBER, LATER, "2")
    assert [None, again] == [link_codes.find(connection, one.digits, NOW) for one in (code, again)]
    link_codes.drop(connection, 1)
    assert None is link_codes.find(connection, again.digits, NOW)


def test_no_two_people_have_the_same_code(connection: Connection) -> None:
    codes = [link_codes.give(connection, person, NUMBER, LATER, "the same").digits for person in range(1, 20)]
    assert 19 == len(set(codes))


def test_the_codes_of_two_databases_differ(connection: Connection) -> None:
    first = [link_codes.give(connection, 1, NUMBER, LATER, str(seed)).digits for seed in range(9)]
    notes.put(connection, chance.SECRET, "that of another")
    assert first != [link_codes.give(connection, 1, NUMBER, LATER, str(seed)).digits for seed in range(9)]
