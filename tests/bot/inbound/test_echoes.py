"""What a phone, a gateway or another bot sends back of our own words makes no report and gets no answer."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import Engine, func, select, update

from bot.inbound.echoes import is_echo, mark
from bot.inbound.process import process
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound
from storage import inbox
from storage.engine import writing
from storage.tables import inbox as inbox_rows
from storage.tables import outbox, reports
from tests.storage.rows import add_member

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
HLA, NYEIN = Address("sms", "+959771000001"), Address("sms", "+959771000002")
SAVED = "Report 1: land, 12 people (5 w 7 m), Hpa-An, 1 Dec. FIX 1 to change."
Say = Callable[[Address, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(SAVED, True, id="as it was"),
        pytest.param(f" {SAVED.upper()}\n", True, id="in capitals, with a line's end"),
        pytest.param(SAVED.replace("1", "45"), True, id="of another bot, with its own number"),
        pytest.param(SAVED.replace("12 people", "15 people"), False, id="corrected by hand"),
        pytest.param(SAVED.replace("land", "gender"), False, id="other words"),
    ],
)
def test_what_is_the_same(text: str, expected: bool) -> None:
    assert expected == is_echo(text, ["Hello", SAVED])
    assert not expected or mark(SAVED) == mark(text)


@pytest.fixture
def say(engine: Engine, lookup: NetworkLookup) -> Say:
    """Sends a text of this address a minute after the last one; returns what it was answered."""
    numbers = count(1)
    with writing(engine) as connection:
        load(connection, lookup.network, NOW)
        add_member(connection, HLA, NOW, name="Ma Hla")
        add_member(connection, NYEIN, NOW, name="Nyein")

    def send(sender: Address, words: str) -> list[str]:
        number = next(numbers)
        now = NOW + timedelta(minutes=number)
        with writing(engine) as connection:
            last = connection.execute(select(func.max(outbox.c.id))).scalar() or 0
            inbox.keep(connection, [Inbound("modem", str(number), sender, words, sent_at=now)], now)
            process(connection, lookup, now)
            query = select(outbox.c.text).where(outbox.c.id > last, outbox.c.address == str(sender))
            return list(connection.execute(query.order_by(outbox.c.id)).scalars())

    return send


def test_an_answer_that_comes_back_is_no_report_and_gets_none(say: Say, engine: Engine) -> None:
    (answer,) = say(HLA, "R land mediation 5w 7m Hpa-An")
    assert [] == say(HLA, answer)
    assert [] == say(HLA, answer.replace("1", "45"))
    with engine.connect() as connection:
        assert 1 == connection.execute(select(func.count()).select_from(reports)).scalar_one()


def test_an_answer_from_before_there_were_marks_is_known_when_it_comes_back(say: Say, engine: Engine) -> None:
    (answer,) = say(HLA, "R land mediation 5w 7m Hpa-An")
    with writing(engine) as connection:
        connection.execute(update(inbox_rows).values(answer_marks="?"))
    assert [] == say(HLA, answer)


def test_what_another_was_told_is_no_echo(say: Say) -> None:
    (answer,) = say(HLA, "R land mediation 5w 7m Hpa-An")
    say(NYEIN, "ME")
    assert [] != say(NYEIN, answer)


def test_a_correction_is_heard(say: Say) -> None:
    (answer,) = say(HLA, "R land mediation 5w 7m Hpa-An")
    (question,) = say(HLA, answer.replace("12 people", "15 people"))
    assert question.startswith("Change report 1? land, mediation, 15 people")
