"""Signing in: links and codes that are good once, and sessions, on both databases."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, select

from messages.address import Address
from storage import people, person_merge, removals, sessions, tables

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def person(connection: Connection, number: int) -> int:
    return people.create(connection, Address("sms", f"+9597710000{number:02}"), NOW).id


def test_a_link_and_a_code_open_once_and_only_the_newest(connection: Connection) -> None:
    su, mya = person(connection, 1), person(connection, 2)
    old, new, other = (sessions.give(connection, one, NOW) for one in (su, su, mya))
    assert old.code is not None and new.code is not None and other.code is not None
    assert None is sessions.take_link(connection, old.link, NOW)
    assert su == sessions.whose_link(connection, new.link, NOW)
    assert su == sessions.take_link(connection, new.link, NOW)
    assert [None, None] == [
        sessions.take_link(connection, new.link, NOW),
        sessions.take_code(connection, new.code, NOW),
    ]
    assert mya == sessions.take_code(connection, other.code, NOW)


def test_no_two_open_codes_are_the_same(connection: Connection) -> None:
    numbers = iter([7, 7, 7, 8])
    codes = [
        sessions.give(connection, person(connection, n), NOW, below=lambda _most: next(numbers)).code for n in (1, 2)
    ]
    assert ["000007", "000008"] == codes


def test_wrong_codes_rest_for_ten_minutes_and_right_ones_are_not_counted(connection: Connection) -> None:
    su = person(connection, 1)
    for number in range(sessions.WRONG_CODES):
        assert not sessions.codes_rest(connection, NOW)
        assert sessions.take_code(connection, f"x{number}", NOW) is None
    login = sessions.give(connection, su, NOW + 5 * MINUTE)
    assert None is sessions.take_code(connection, login.code or "", NOW + 9 * MINUTE)
    assert su == sessions.take_code(connection, login.code or "", NOW + 10 * MINUTE + timedelta(seconds=1))


def test_a_session_lives_while_it_is_used(connection: Connection) -> None:
    su = person(connection, 1)
    key = sessions.begin(connection, su, NOW)
    assert sessions.Session(su, True) == sessions.find(connection, key, NOW)
    assert sessions.Session(su, False) == sessions.find(connection, key, NOW + MINUTE)
    sessions.note_used(connection, key, NOW + 6 * sessions.UNUSED_FOR / 10)
    assert sessions.find(connection, key, NOW + 15 * sessions.UNUSED_FOR / 10) is not None
    assert sessions.find(connection, key, NOW + 16 * sessions.UNUSED_FOR / 10) is None
    sessions.begin(connection, su, NOW + 2 * sessions.UNUSED_FOR)
    assert 1 == len(connection.execute(select(tables.sessions)).all())


def test_sessions_end_with_a_phone_that_is_lost_and_with_who_becomes_somebody_else(connection: Connection) -> None:
    su, mya, third = (person(connection, number) for number in (1, 2, 3))
    keys = {one: sessions.begin(connection, one, NOW) for one in (su, mya, third)}
    link = sessions.give(connection, su, NOW).link
    removals.end_all(connection, su)
    person_merge.merge(connection, people.get(connection, third), people.get(connection, mya), NOW)
    found = {one: sessions.find(connection, key, NOW) is not None for one, key in keys.items()}
    assert {su: False, mya: False, third: True} == found
    assert sessions.take_link(connection, link, NOW) is None


def test_nothing_that_opens_the_page_stands_in_the_database(connection: Connection) -> None:
    su = person(connection, 1)
    login, key = sessions.give(connection, su, NOW), sessions.begin(connection, su, NOW)
    rows = [*connection.execute(select(tables.logins)), *connection.execute(select(tables.sessions))]
    assert not [secret for secret in (login.link, login.code or "", key) if secret in str(rows)]
