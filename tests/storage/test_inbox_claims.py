"""Texts are taken in each sender's order, by one process at a time, with what came before them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Connection, Engine

from messages.address import Address
from messages.envelope import Inbound
from storage import inbox
from storage.engine import writing
from storage.inbox_claims import Acted, Answered, acted_on, answered, claim

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=1)
LATER = NOW + timedelta(hours=1)
MARK = "a1b2"  # of an answer
HLA, AYE, BO = (Address("sms", f"+95977100000{number}") for number in (1, 2, 3))


def keep(connection: Connection, *texts: tuple[Address, str], now: datetime = NOW) -> None:
    """These arrive, numbered on."""
    before = connection.exec_driver_sql("SELECT count(*) FROM inbox").scalar_one()
    for number, (sender, words) in enumerate(texts, start=before):
        inbox.keep(connection, [Inbound("modem", str(number), sender, words, may_be_double=True)], now)


def taken(connection: Connection, limit: int = 10) -> list[str]:
    return [claimed.row.as_read.text for claimed in claim(connection, limit, LATER, LONG_AGO, LONG_AGO)]


def finish(connection: Connection, *ids: int, now: datetime = NOW, answers: tuple[int, ...] = ()) -> None:
    inbox.finish(connection, ids, now, answers, dict.fromkeys(ids, MARK))


def test_of_two_processes_each_takes_whole_senders(postgres: Engine) -> None:
    with writing(postgres) as connection:
        keep(connection, (HLA, "1"), (AYE, "a"), (HLA, "2"), (BO, "b"))
    with writing(postgres) as other:
        with writing(postgres) as one:
            assert ["1"] == taken(one, limit=1)
            assert ["a", "b"] == taken(other)
            finish(one, 1)
        with writing(postgres) as third:
            assert ["2"] == taken(third)


def test_a_text_that_comes_while_an_earlier_one_is_handled_waits_for_it(postgres: Engine) -> None:
    with writing(postgres) as connection:
        keep(connection, (HLA, "1"))
    with writing(postgres) as other:
        with postgres.connect() as one:
            assert ["1"] == taken(one)
            with writing(postgres) as channel:
                keep(channel, (HLA, "2"))
            assert [] == taken(other)
            one.rollback()
        assert ["1", "2"] == taken(other)


def test_what_another_process_just_did_is_seen(postgres: Engine) -> None:
    with writing(postgres) as connection:
        keep(connection, (HLA, "R land"), (HLA, "R land"))
    with writing(postgres) as other:
        with writing(postgres) as one:
            assert ["R land"] == taken(one, limit=1)
            assert [] == taken(other)
            finish(one, 1)
        (claimed,) = claim(other, 10, LATER, LONG_AGO, LONG_AGO)
    assert (1, 1) == (claimed.last and claimed.last.id, claimed.answers)


def test_a_batch_holds_the_texts_that_were_sent_first(connection: Connection) -> None:
    keep(connection, (HLA, "1"), (AYE, "2"), (HLA, "3"))
    assert ["1", "2"] == taken(connection, limit=2)


def test_a_text_comes_with_the_one_before_it(connection: Connection) -> None:
    keep(connection, (HLA, "R land"), (HLA, "ME"), (AYE, "HELP"))
    later = NOW + timedelta(seconds=5)
    finish(connection, 1)
    finish(connection, 2, now=later)
    keep(connection, (HLA, "ME"))
    hers = {claimed.row.as_read.text: claimed.last for claimed in claim(connection, 10, LATER, LONG_AGO, LONG_AGO)}
    assert {"HELP": None, "ME": Acted(2, "ME", None, NOW, later)} == hers


def test_what_was_given_up_or_came_twice_is_no_text_before(connection: Connection) -> None:
    keep(connection, (HLA, "R land"), (HLA, "R land"), (HLA, "R land"))
    finish(connection, 1)
    inbox.note_doubles(connection, {2: 1}, NOW)
    (claimed,) = claim(connection, 10, LATER, LONG_AGO, LONG_AGO)
    assert (1, 1) == (claimed.last and claimed.last.id, claimed.answers)


@pytest.mark.parametrize("channel", ["modem", "telegram"])
def test_only_a_channel_that_brings_doubles_pays_for_looking(connection: Connection, channel: str) -> None:
    first = Inbound(channel, "a", HLA, "ME", may_be_double=channel == "modem")
    inbox.keep(connection, [first], NOW)
    finish(connection, 1)
    inbox.keep(connection, [replace(first, provider_id="b")], NOW)
    (claimed,) = claim(connection, 10, LATER, LONG_AGO, LONG_AGO)
    assert (channel == "modem") == (claimed.last is not None)


def test_answers_are_counted_from_moments_on_with_their_marks_and_the_last_rest(connection: Connection) -> None:
    keep(connection, *[(HLA, str(number)) for number in range(5)], (AYE, "out of office"))
    times = [NOW - timedelta(minutes=minutes) for minutes in (30, 8, 6, 4)]
    for number, at in enumerate(times, start=1):
        inbox.finish(connection, [number], at, answers=[3], marks={number: f"mark{number}"} if number != 2 else {})
    inbox.note_rests(connection, {1: NOW, 3: NOW + timedelta(minutes=4), 4: NOW + timedelta(minutes=6)})
    since = NOW - timedelta(minutes=10)
    her, other = claim(connection, 10, NOW, since, NOW - timedelta(minutes=5))
    assert (5, 2, 1, NOW + timedelta(minutes=6)) == (her.row.id, her.answers, her.newest, her.rests_until)
    assert {"mark3", "mark4"} == {*her.marks.split()}
    assert (0, 0, "", None) == (other.answers, other.newest, other.marks, other.rests_until)
    assert {Answered(NOW, True), Answered(NOW, False)} == {*answered(connection, HLA, since, NOW)}


def test_a_text_that_is_too_old_to_be_believed_comes_before_what_its_sender_sent_since(connection: Connection) -> None:
    for name, sender, days in (("new", HLA, 20), ("other", AYE, 30), ("old", HLA, 70), ("of 2040", HLA, -5000)):
        inbox.keep(connection, [Inbound("modem", name, sender, name, sent_at=NOW - timedelta(days=days))], NOW)
    assert ["other", "old", "new", "of 2040"] == taken(connection)


def test_what_was_acted_on_is_told_from_the_last_on(connection: Connection) -> None:
    def come(name: str, minutes: int) -> None:
        sent_at = NOW - timedelta(minutes=minutes)
        inbox.keep(connection, [Inbound("modem", name, HLA, name, sent_at=sent_at)], NOW)

    for number, minutes in enumerate((5, 9, 7), start=1):
        come(str(number), minutes)
        finish(connection, number, now=NOW + timedelta(seconds=number // 2))
    for name, minutes in (("this", 2), ("of this commit", 3), ("after it", 1), ("THIS", 4)):
        come(name, minutes)
    (row,) = (one.row for one in claim(connection, 10, LATER, LONG_AGO, LONG_AGO) if one.row.as_read.text == "this")
    before = [round((NOW - at) / timedelta(minutes=1)) for at in acted_on(connection, row, LONG_AGO, LATER)]
    assert [3, 7, 9, 5] == before
    assert [3, 7, 9] == [
        round((NOW - at) / timedelta(minutes=1)) for at in acted_on(connection, row, NOW + timedelta(seconds=1), LATER)
    ]


@pytest.mark.parametrize("may_be_double", [True, False])
def test_a_flood_from_one_number_costs_no_more_later_on(sqlite: Engine, may_be_double: bool) -> None:
    """What was handled of it, not answered, is not looked through again for each text."""
    steps: list[int] = []
    for number in range(12):
        now = NOW + timedelta(seconds=number)
        flood = [Inbound("modem", f"{number}-{at}", HLA, "ME", may_be_double=may_be_double) for at in range(100)]
        with writing(sqlite) as connection:
            inbox.keep(connection, flood, now)
            ids = [claimed.row.id for claimed in claim(connection, 100, LATER, LONG_AGO, LONG_AGO)]
            steps.append(_steps(connection, lambda on: claim(on, 100, LATER, LONG_AGO, LONG_AGO)))
            inbox.finish(connection, ids, now, marks=dict.fromkeys(ids[:3], MARK) if number == 0 else {})
    assert steps[-1] < 1.1 * steps[1]


def _steps(connection: Connection, work: Callable[[Connection], object]) -> int:
    """What SQLite does for it, in hundreds of its instructions."""
    counted = count()
    driver: Any = connection.connection.driver_connection
    driver.set_progress_handler(lambda: next(counted) < 0, 100)
    work(connection)
    driver.set_progress_handler(None, 100)
    return next(counted)
