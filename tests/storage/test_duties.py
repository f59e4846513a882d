"""What one process does at a time."""

from sqlalchemy import Engine

from storage import duties
from storage.duties import Duty
from storage.engine import writing


def test_a_duty_is_one_transactions_until_it_ends(postgres: Engine) -> None:
    with writing(postgres) as other:
        with writing(postgres) as one:
            assert duties.take(one, Duty.TICK)
            assert not duties.take(other, Duty.TICK)
            assert duties.take(other, Duty.TIDY)
        assert duties.take(other, Duty.TICK)


def test_on_sqlite_each_is_ones_own(sqlite: Engine) -> None:
    with writing(sqlite) as connection:
        duties.wait(connection, Duty.START)
        assert duties.take(connection, Duty.START)


def test_a_scheme_is_served_by_who_said_so_last(engine: Engine) -> None:
    with writing(engine) as connection:
        duties.note_server(connection, "sms", "a")
        duties.note_server(connection, "telegram", "a")
        duties.note_server(connection, "sms", "b")
        served = [duties.is_server(connection, scheme, "a") for scheme in ("sms", "telegram", "whatsapp")]
    assert [False, True, False] == served
