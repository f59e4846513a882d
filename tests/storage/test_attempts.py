"""Wrong numbers are counted up to now: what was noted while the clock stood ahead says nothing about today."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from messages.address import Address
from storage import attempts, sessions
from storage.engine import writing

NOW = datetime(2026, 12, 1, 2, 30, tzinfo=UTC)
DAY = timedelta(days=1)
LEADER = Address("sms", "+959420000011")


def test_what_was_noted_while_the_clock_stood_ahead_does_not_count_once_it_is_put_right(engine: Engine) -> None:
    with writing(engine) as connection:
        for later in (0, 5, 20):
            attempts.note(connection, "release", LEADER, NOW + timedelta(hours=later))
        assert 1 == attempts.count(connection, "release", NOW - DAY, NOW, LEADER)
        assert 3 == attempts.count(connection, "release", NOW - DAY, NOW + DAY, LEADER)


def test_codes_are_taken_again_once_the_clock_is_put_right(engine: Engine) -> None:
    with writing(engine) as connection:
        while not sessions.codes_rest(connection, NOW + DAY):
            assert sessions.take_code(connection, "000000", NOW + DAY) is None
        assert not sessions.codes_rest(connection, NOW)
