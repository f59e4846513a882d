"""Texts that arrive are kept once and taken in the order they were sent."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Connection, select

from messages.address import Address
from messages.envelope import LONGEST_TEXT, Inbound, Media
from storage import backlog, inbox
from storage.tables import inbox as inbox_table
from tests.storage.rows import waiting

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HLA = Address("sms", "+959771000001")


def text(number: int, words: str = "R land", sent_at: datetime | None = None, sender: Address = HLA) -> Inbound:
    return Inbound("sms", str(number), sender, words, sent_at)


def test_a_text_kept_twice_is_one_text(connection: Connection) -> None:
    assert 1 == inbox.keep(connection, [text(1)], NOW)
    assert 0 == inbox.keep(connection, [text(1)], NOW)
    assert 1 == inbox.keep(connection, [text(1), text(2)], NOW)
    assert (2, NOW) == backlog.unhandled(connection)


def test_the_same_id_from_another_channel_is_another_text(connection: Connection) -> None:
    other = Inbound("telegram", "1", Address("telegram", "7"), "hi")
    assert 2 == inbox.keep(connection, [text(1), other], NOW)


def test_texts_wait_in_the_order_they_were_sent(connection: Connection) -> None:
    sent = [NOW - timedelta(hours=hours) for hours in (1, 3, 2)]
    inbox.keep(connection, [text(number, str(number), at) for number, at in enumerate(sent)], NOW)
    assert ["1", "2", "0"] == [row.as_read.text for row in waiting(connection)]


@pytest.mark.parametrize(
    ("sent_at", "acts_at", "is_doubtful"),
    [
        pytest.param(None, NOW, False, id="the provider does not tell"),
        pytest.param(NOW - timedelta(days=2), NOW - timedelta(days=2), False, id="two days late"),
        pytest.param(NOW + timedelta(minutes=5), NOW, False, id="a provider's clock a little ahead"),
        pytest.param(NOW + timedelta(hours=1), NOW, True, id="in the future"),
        pytest.param(NOW - timedelta(days=61), NOW, True, id="older than 60 days"),
    ],
)
def test_a_sent_time_counts_where_it_can_be_believed(
    connection: Connection, sent_at: datetime | None, acts_at: datetime, is_doubtful: bool
) -> None:
    inbox.keep(connection, [text(1, sent_at=sent_at)], NOW)
    (row,) = waiting(connection)
    assert (acts_at, is_doubtful) == (row.acts_at, row.is_doubtful)


def test_a_text_comes_back_whole(connection: Connection) -> None:
    photo, here, at = Media("photo", "f1"), (16.9, 97.6), NOW - timedelta(minutes=1)
    sent = Inbound("telegram", "m:1", HLA, "မင်္ဂလာပါ \x00😀", at, (photo,), here, "my", "m:0", may_be_double=True)
    inbox.keep(connection, [sent], NOW)
    (row,) = waiting(connection)
    assert replace(sent, text="မင်္ဂလာပါ 😀") == row.as_read


def test_all_that_a_channel_reads_is_kept_but_that_parts_are_missing(connection: Connection) -> None:
    inbox.keep(connection, [text(1)], NOW)
    row = connection.execute(select(inbox_table)).one()
    kept_otherwise = {"sender": "address", "location": "latitude"}
    lost = [field.name for field in fields(Inbound) if kept_otherwise.get(field.name, field.name) not in row._fields]
    assert ["is_incomplete"] == lost


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param({"text": "half a letter: \ud83d"}, id="half a letter"),
        pytest.param({"sender": Address("operator", "MPT \ud83d")}, id="a sender with half a letter"),
        pytest.param({"provider_id": "c:\ud800\x00"}, id="an id with half a letter"),
        pytest.param({"provider_id": "m:" + 500 * "1"}, id="an endless id"),
        pytest.param({"edits": "m:" + 500 * "1"}, id="an endless id of what it replaces"),
        pytest.param({"language": "zh-hans-cn-x-longer"}, id="an app's own language"),
        pytest.param({"language": "e\ud800"}, id="a language with half a letter"),
        pytest.param({"media": (Media("photo", "f\ud800\x00"),)}, id="a photo with half a letter"),
        pytest.param({"sent_at": datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=6)))}, id="before all time"),
        pytest.param({"sent_at": datetime.max.replace(tzinfo=timezone(-timedelta(hours=6)))}, id="after all time"),
    ],
)
def test_a_text_with_something_odd_is_kept_once_and_stops_no_other(connection: Connection, odd: dict[str, Any]) -> None:
    strange = replace(text(1), **odd)
    assert 2 == inbox.keep(connection, [strange, text(2)], NOW)
    assert 0 == inbox.keep(connection, [strange], NOW)
    assert 2 == len(waiting(connection))


def test_the_fourth_failure_sets_a_text_aside(connection: Connection) -> None:
    inbox.keep(connection, [text(1)], NOW)
    outcomes: list[bool] = []
    for _try in range(4):
        (row,) = waiting(connection)
        outcomes.append(inbox.note_failure(connection, row, "ValueError: no", NOW))
    assert [False, False, False, True] == outcomes
    assert ["ValueError: no"] == [row.reason for row in inbox.failed(connection)]
    assert [] == waiting(connection)


def test_a_text_that_was_set_aside_can_wait_again_or_be_dropped(connection: Connection) -> None:
    inbox.keep(connection, [text(1), text(2)], NOW)
    for _try in range(4):
        for row in waiting(connection):
            inbox.note_failure(connection, row, "no", NOW)
    first, second = inbox.failed(connection)
    assert inbox.retry(connection, first.id)
    assert inbox.drop(connection, second.id)
    assert not inbox.drop(connection, first.id)
    assert [first.id] == [row.id for row in waiting(connection)]
    assert [] == inbox.failed(connection)


@pytest.mark.parametrize(
    ("letters", "kept", "is_cut"),
    [
        pytest.param(LONGEST_TEXT, LONGEST_TEXT, False, id="the longest is kept whole"),
        pytest.param(LONGEST_TEXT + 1, LONGEST_TEXT, True, id="one letter more is cut"),
        pytest.param(20 * LONGEST_TEXT, LONGEST_TEXT, True, id="a book"),
    ],
)
def test_a_text_is_kept_up_to_its_longest(connection: Connection, letters: int, kept: int, is_cut: bool) -> None:
    inbox.keep(connection, [replace(text(1), text="က" * letters)], NOW)
    (row,) = waiting(connection)
    assert ("က" * kept + ("..." if is_cut else ""), is_cut) == (row.as_read.text, row.is_cut)
