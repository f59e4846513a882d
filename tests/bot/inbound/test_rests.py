"""Who texts without end is read to the end, but answered ten times in ten minutes at most."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import Engine, func, select

from bot.inbound.process import process
from handlers.core.lookup import NetworkLookup
from handlers.core.loop_guard import HOUR, WITHIN, rest
from handlers.load_network import load
from handlers.network.model import Limits
from messages.address import Address
from messages.envelope import Inbound, Kind
from storage import groups, inbox, people
from storage.engine import writing
from storage.inbox_claims import Answered
from storage.outbox import PRIORITY
from storage.tables import outbox, reports, thread_texts

MOST = Limits().texts_per_ten_minutes
NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
HLA = Address("sms", "+959771000001")
SECOND, MINUTE, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(days=1)
NUMBERS = count(1)


@pytest.fixture
def ready(engine: Engine, lookup: NetworkLookup) -> Engine:
    """The practice network with a member of PRO."""
    with writing(engine) as connection:
        load(connection, lookup.network, NOW)
        hla = people.create(connection, HLA, NOW, consented_at=NOW, name="Ma Hla")
        groups.enter(connection, "PRO", hla.id, NOW, leads=False)
    return engine


def text(engine: Engine, lookup: NetworkLookup, words: Iterable[str], at: datetime, apart: timedelta = SECOND) -> None:
    """Each arrives, and is handled at once by a program that knows nothing of the one before."""
    for number, each in enumerate(words):
        moment = at + number * apart
        with writing(engine) as connection:
            inbox.keep(connection, [Inbound("sms", str(next(NUMBERS)), HLA, each)], moment)
        with writing(engine) as connection:
            process(connection, lookup, moment)


def robot(lookup: NetworkLookup, engine: Engine, count: int = 30, at: datetime = NOW) -> None:
    text(engine, lookup, (f"Your balance is {number} Ks" for number in range(count)), at)


def answers(engine: Engine) -> Sequence[str]:
    with engine.connect() as connection:
        query = select(outbox.c.text).where(outbox.c.address == str(HLA)).order_by(outbox.c.id)
        return connection.execute(query).scalars().all()


def told(engine: Engine, what: str) -> int:
    """How many texts to others have these words."""
    with engine.connect() as connection:
        query = select(func.count()).where(outbox.c.address != str(HLA), outbox.c.text.contains(what))
        return connection.execute(query).scalar_one()


def test_a_robot_is_answered_ten_times_and_told_once_that_we_read_on(ready: Engine, lookup: NetworkLookup) -> None:
    robot(lookup, ready, 60)
    assert MOST + 1 == len(answers(ready))
    assert "We go on reading" in answers(ready)[-1]
    assert "09:40" in answers(ready)[-1]  # ten minutes from then


def test_what_it_says_reaches_people_all_the_same(ready: Engine, lookup: NetworkLookup) -> None:
    coordinators = len(lookup.network.coordinators)
    robot(lookup, ready, 30)
    with ready.connect() as connection:
        assert 30 == connection.execute(select(func.count()).select_from(thread_texts)).scalar()
    assert 30 * coordinators == told(ready, "Your balance is")
    assert coordinators == told(ready, "Very many texts come from Ma Hla")


def test_what_it_says_goes_behind_what_others_say(ready: Engine, lookup: NetworkLookup) -> None:
    robot(lookup, ready, MOST + 2)
    query = select(outbox.c.priority).where(outbox.c.text.contains("Your balance is 0")).limit(1)
    after = select(outbox.c.priority).where(outbox.c.text.contains(f"Your balance is {MOST + 1}")).limit(1)
    with ready.connect() as connection:
        assert PRIORITY[Kind.NOTICE] == connection.execute(query).scalar()
        assert PRIORITY[Kind.ANNOUNCEMENT] == connection.execute(after).scalar()


def test_a_report_is_kept_while_answers_rest(ready: Engine, lookup: NetworkLookup) -> None:
    robot(lookup, ready)
    text(ready, lookup, ["R land mediation 5w 7m Hpa-An"], NOW + MINUTE)
    with ready.connect() as connection:
        assert [12] == connection.execute(select(reports.c.people)).scalars().all()
    assert MOST + 1 == len(answers(ready))


def test_a_plea_is_answered_while_answers_rest_and_when_it_is_the_eleventh(
    ready: Engine, lookup: NetworkLookup
) -> None:
    robot(lookup, ready, MOST)
    text(ready, lookup, ["SOS police at my house"], NOW + MINUTE)
    assert "coordinator" in answers(ready)[-1]
    robot(lookup, ready, 5, NOW + 2 * MINUTE)
    before = len(answers(ready))
    text(ready, lookup, ["SOS they are inside"], NOW + 3 * MINUTE)
    assert before + 1 == len(answers(ready))
    with ready.connect() as connection:
        query = select(func.count()).where(outbox.c.kind == Kind.ALERT, outbox.c.text.contains("they are inside"))
        assert connection.execute(query).scalar_one() > 1


def test_after_ten_minutes_it_goes_on_by_itself(ready: Engine, lookup: NetworkLookup) -> None:
    robot(lookup, ready)
    before = len(answers(ready))
    text(ready, lookup, ["HELP"], NOW + WITHIN + MINUTE)
    assert before + 1 == len(answers(ready))


def test_who_does_not_stop_rests_for_an_hour(ready: Engine, lookup: NetworkLookup) -> None:
    for minutes in range(0, 70, 5):
        robot(lookup, ready, MOST + 2, NOW + minutes * MINUTE)
    assert 2 * (MOST + 1) == len(answers(ready))


def test_what_rested_while_the_clock_stood_ahead_rests_no_more_when_it_is_right(
    ready: Engine, lookup: NetworkLookup
) -> None:
    robot(lookup, ready, at=NOW + 400 * DAY)
    before = len(answers(ready))
    text(ready, lookup, ["HELP", "R land mediation 5w 7m Hpa-An"], NOW, apart=MINUTE)
    assert before + 2 == len(answers(ready))


def test_a_text_of_the_same_minutes_that_comes_late_counts_with_them(ready: Engine, lookup: NetworkLookup) -> None:
    robot(lookup, ready, MOST)
    late = Inbound("sms", "late", HLA, "Your balance is 99 Ks", sent_at=NOW + MINUTE)
    with writing(ready) as connection:
        inbox.keep(connection, [late], NOW + 25 * MINUTE)
        process(connection, lookup, NOW + 25 * MINUTE)
    assert MOST == len(answers(ready))


def test_texts_of_many_days_that_come_together_are_all_answered(ready: Engine, lookup: NetworkLookup) -> None:
    arrived = [Inbound("sms", f"d{day}", HLA, "ME", sent_at=NOW - day * DAY) for day in range(MOST + 5)]
    with writing(ready) as connection:
        inbox.keep(connection, arrived, NOW)
        process(connection, lookup, NOW)
    assert MOST + 5 == len(answers(ready))


def test_ten_answers_in_one_commit_are_as_many_as_in_ten(ready: Engine, lookup: NetworkLookup) -> None:
    with writing(ready) as connection:
        inbox.keep(connection, [Inbound("sms", f"m{number}", HLA, f"Hi {number}") for number in range(30)], NOW)
        process(connection, lookup, NOW)
    assert MOST + 1 == len(answers(ready))


def test_who_answers_questions_is_a_person(ready: Engine, lookup: NetworkLookup) -> None:
    text(ready, lookup, ["R", *["skip"] * 6, "R", *["skip"] * 6], NOW)
    assert 14 == len(answers(ready))


def test_who_turns_pages_is_a_person(ready: Engine, lookup: NetworkLookup) -> None:
    text(ready, lookup, ["LANG my", "HELP", *["MORE"] * 10], NOW)
    assert 12 == len(answers(ready))


def test_a_question_asked_again_and_again_is_no_answer(ready: Engine, lookup: NetworkLookup) -> None:
    text(ready, lookup, ["R"] * 30, NOW)
    assert MOST + 1 == len(answers(ready))


def test_a_network_may_answer_less_in_an_hour(ready: Engine, lookup: NetworkLookup) -> None:
    limits = replace(lookup.network.limits, texts_per_hour=3)
    thrifty = replace(lookup, network=replace(lookup.network, limits=limits))
    text(ready, thrifty, ["ME"] * 6, NOW, apart=5 * MINUTE)
    assert 4 == len(answers(ready))
    assert "10:45" in answers(ready)[-1]  # an hour from then
    text(ready, thrifty, ["ME"], NOW + 2 * HOUR)
    assert 5 == len(answers(ready))


@pytest.mark.parametrize(
    ("minutes_ago", "settles", "rested", "expected"),
    [
        pytest.param([1] * 9, False, False, None, id="nine"),
        pytest.param([1] * 10, False, False, WITHIN, id="ten in ten minutes"),
        pytest.param([1] * 9 + [11], False, False, None, id="one of them was earlier"),
        pytest.param([1] * 10, False, True, HOUR, id="ten again"),
        pytest.param([1] * 20, True, False, None, id="answers to questions"),
        pytest.param([1] * 30, True, False, HOUR, id="all that an hour has"),
        pytest.param([61] * 30, True, False, None, id="of the hour before"),
    ],
)
def test_how_long_answers_rest(minutes_ago: list[int], settles: bool, rested: bool, expected: timedelta | None) -> None:
    answered = [Answered(NOW - minutes * MINUTE, settles) for minutes in minutes_ago]
    assert expected == rest(answered, NOW, Limits(texts_per_hour=30), rested=rested)
