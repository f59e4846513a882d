"""A text that a phone brings under two ids acts once; what people text twice on purpose acts twice."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import Engine, func, select

from bot.inbound.process import process
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound
from storage import inbox
from storage.engine import writing
from storage.tables import inbox as inbox_table
from storage.tables import outbox, reports
from tests.storage.rows import add_member

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
HLA = Address("sms", "+959771000001")
REPORT = "R land mediation 5 people Hpa-An"
NUMBERS = count(1)


@pytest.fixture
def ready(engine: Engine, lookup: NetworkLookup) -> Engine:
    """The practice network with one member."""
    with writing(engine) as connection:
        load(connection, lookup.network, NOW)
        add_member(connection, HLA, NOW, name="Ma Hla")
    return engine


def text(words: str, seconds: float = 0, *, may_be_double: bool = True, tells_time: bool = True) -> Inbound:
    """A text of Ma Hla, sent so many seconds after NOW."""
    sent = NOW + timedelta(seconds=seconds) if tells_time else None
    return Inbound("modem", str(next(NUMBERS)), HLA, words, sent_at=sent, may_be_double=may_be_double)


def arrive(engine: Engine, lookup: NetworkLookup, texts: list[Inbound]) -> None:
    """Each text in a commit of its own, received when it was sent or, where that is not told, at once."""
    for one in texts:
        now = one.sent_at or NOW
        with writing(engine) as connection:
            inbox.keep(connection, [one], now)
        with writing(engine) as connection:
            process(connection, lookup, now)


def acted(engine: Engine) -> tuple[int, int]:
    """How many reports there are, and how many texts left."""
    with engine.connect() as connection:
        count_of = [select(func.count()).select_from(table) for table in (reports, outbox)]
        return connection.execute(count_of[0]).scalar_one(), connection.execute(count_of[1]).scalar_one()


def states(engine: Engine) -> list[tuple[str, str | None]]:
    query = select(inbox_table.c.state, inbox_table.c.reason).order_by(inbox_table.c.id)
    with engine.connect() as connection:
        return [(state, reason) for state, reason in connection.execute(query)]


def test_a_double_acts_once_and_names_the_first(ready: Engine, lookup: NetworkLookup) -> None:
    arrive(ready, lookup, [text(REPORT), text(f" {REPORT}\n", 5)])
    assert (1, 1) == acted(ready)
    assert [("done", None), ("double", "1")] == states(ready)
    with writing(ready) as connection:
        assert 1 == inbox.count_doubles(connection, NOW)


def test_a_double_acts_once_where_the_clock_went_back_a_little(ready: Engine, lookup: NetworkLookup) -> None:
    arrive(ready, lookup, [text(REPORT), text(REPORT, -3)])
    assert [("done", None), ("double", "1")] == states(ready)


def test_a_double_in_the_same_commit_acts_once(ready: Engine, lookup: NetworkLookup) -> None:
    with writing(ready) as connection:
        inbox.keep(connection, [text(REPORT), text(REPORT, 3)], NOW + timedelta(seconds=5))
    with writing(ready) as connection:
        process(connection, lookup, NOW + timedelta(seconds=5))
    assert (1, 1) == acted(ready)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(text(REPORT), text(REPORT, 121), id="later than two minutes"),
        pytest.param(text(REPORT), text(f"{REPORT} again", 5), id="another text"),
        pytest.param(text(REPORT), text(REPORT, 5, may_be_double=False), id="over a channel that brings no doubles"),
    ],
)
def test_what_is_no_double_acts(ready: Engine, lookup: NetworkLookup, first: Inbound, second: Inbound) -> None:
    arrive(ready, lookup, [replace(first), replace(second)])
    assert 2 == acted(ready)[0]


def test_another_text_between_makes_the_second_one_honest(ready: Engine, lookup: NetworkLookup) -> None:
    arrive(ready, lookup, [text(REPORT), text("ME", 5), text(REPORT, 10)])
    assert 2 == acted(ready)[0]


def test_without_a_sent_time_the_moment_of_arrival_counts(ready: Engine, lookup: NetworkLookup) -> None:
    arrive(ready, lookup, [text(REPORT, tells_time=False), text(REPORT, tells_time=False)])
    assert 1 == acted(ready)[0]


def test_texts_of_a_day_that_arrive_together_are_told_apart_by_when_they_were_sent(
    ready: Engine, lookup: NetworkLookup
) -> None:
    with writing(ready) as connection:
        inbox.keep(connection, [text(REPORT), text(REPORT, 3600)], NOW + timedelta(hours=5))
    with writing(ready) as connection:
        process(connection, lookup, NOW + timedelta(hours=5))
    assert 2 == acted(ready)[0]


def test_the_same_answer_to_the_next_question_is_honest(ready: Engine, lookup: NetworkLookup) -> None:
    arrive(ready, lookup, [text("REPORT"), text("1", 20), text("1", 40)])
    assert [("done", None)] * 3 == states(ready)


def test_the_same_answer_sent_in_the_same_second_is_a_double(ready: Engine, lookup: NetworkLookup) -> None:
    arrive(ready, lookup, [text("REPORT"), text("1", 20), text("1", 20.4)])
    assert [("done", None), ("done", None), ("double", "2")] == states(ready)


def test_more_and_more_turns_two_pages(ready: Engine, lookup: NetworkLookup) -> None:
    arrive(ready, lookup, [text("HELP"), text("MORE", 20), text("MORE", 40)])
    assert [("done", None)] * 3 == states(ready)


def test_a_command_that_asked_something_is_still_a_double(ready: Engine, lookup: NetworkLookup) -> None:
    arrive(ready, lookup, [text("R 5 people"), text("R 5 people", 5)])
    assert 1 == acted(ready)[0]


def test_a_double_that_comes_hours_later_but_left_in_the_same_second_acts_once(
    ready: Engine, lookup: NetworkLookup
) -> None:
    arrive(ready, lookup, [text(REPORT)])
    with writing(ready) as connection:
        inbox.keep(connection, [text(REPORT)], NOW + timedelta(hours=5))
        process(connection, lookup, NOW + timedelta(hours=5))
    assert (1, 1) == acted(ready)


@pytest.mark.parametrize("together", [True, False], ids=["in one commit", "in three"])
def test_a_double_of_an_outage_acts_once_whatever_stands_between(
    ready: Engine, lookup: NetworkLookup, together: bool
) -> None:
    """What waited two days at the network's centre comes in any order, some of it twice."""
    later = NOW + timedelta(days=2)
    texts = [text(REPORT), text("R 7 people", 40), text(REPORT)]
    for batch in [texts] if together else [[one] for one in texts]:
        with writing(ready) as connection:
            inbox.keep(connection, batch, later)
            process(connection, lookup, later)
    assert 2 == acted(ready)[0]
    assert [("double", "1")] == [state for state in states(ready) if state[0] == "double"]


def test_the_same_report_sent_at_another_second_before_an_outage_is_one_more(
    ready: Engine, lookup: NetworkLookup
) -> None:
    texts = [text(REPORT), text("R 7 people", 40), text(REPORT, 80)]
    with writing(ready) as connection:
        inbox.keep(connection, texts, NOW + timedelta(days=2))
        process(connection, lookup, NOW + timedelta(days=2))
    assert 3 == acted(ready)[0]
