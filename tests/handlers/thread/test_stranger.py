"""What strangers write: kept and shown where it says something, in one text a day, however many write."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from bot.tick import tick
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from storage import tables
from tests.handlers.people.people_desk import NOW, take, texts_to

OFFICE, STRANGER = Address("telegram", "9001"), Address("sms", "+959771000099")
EVENING = NOW + timedelta(hours=8)


@pytest.fixture
def line(connection: Connection, lookup: NetworkLookup) -> Connection:
    """The practice network, in which nobody has joined."""
    load(connection, lookup.network, NOW)
    return connection


SAID = (
    "my son went to the fields and we wait since monday",
    "what can I do when the company says our land is theirs",
    "R our house is not ours any more, they say",
    "Report to you about the headman of our village",
    "အိမ်ကို ပြန်မလာတာ သုံးရက်ရှိပြီ",
    "လယ်ကို ကုမ္ပဏီက သိမ်းသွားတယ်",
)
NOT_SAID = (
    "hello",
    "good morning",
    "thank you very much",
    "?",
    "ok",
    "မင်္ဂလာပါ",
    "JOIN",
    "Win money at www.example.com now",
    "NOTE 3",
)


@pytest.mark.parametrize("text", SAID)
def test_a_sentence_is_shown_with_a_number_that_answers(line: Connection, lookup: NetworkLookup, text: str) -> None:
    take(line, lookup, (STRANGER, text))
    assert [] == texts_to(line, OFFICE)
    tick(line, lookup, EVENING)
    shown = texts_to(line, OFFICE)[-1]
    assert text in shown and "REPLY" in shown
    take(line, lookup, (OFFICE, f"REPLY {shown.rpartition(' ')[2]} Where are you?"), now=EVENING)
    assert "Where are you?" in texts_to(line, STRANGER)[-1]


@pytest.mark.parametrize("text", NOT_SAID)
def test_a_greeting_a_word_or_an_advertisement_is_welcomed_and_shown_to_nobody(
    line: Connection, lookup: NetworkLookup, text: str
) -> None:
    take(line, lookup, (STRANGER, text))
    tick(line, lookup, EVENING)
    assert [] == texts_to(line, OFFICE)


@pytest.mark.parametrize(("text", "read"), [(SAID[0], "A coordinator of"), (SAID[4], "ရုံး ဖတ်ပါမည်")])
def test_the_stranger_reads_that_it_is_read_in_their_language(
    line: Connection, lookup: NetworkLookup, text: str, read: str
) -> None:
    take(line, lookup, (STRANGER, text))
    assert read in texts_to(line, STRANGER)[-1]


def test_a_crowd_costs_the_coordinators_one_text(line: Connection, lookup: NetworkLookup) -> None:
    crowd = [Address("sms", f"+95977200{number:04}") for number in range(60)]
    for one in crowd:
        take(line, lookup, *((one, f"{text} {one.value}") for text in SAID[:2]))
    tick(line, lookup, EVENING)
    shown = [text for text in texts_to(line, OFFICE) if text.startswith("From")]  # beside the news that many write
    assert ["From 20 strangers"] == [text.partition(":")[0] for text in shown]  # forty texts, two of each


def test_of_one_number_five_a_day_are_shown_and_what_was_erased_is_not(line: Connection, lookup: NetworkLookup) -> None:
    for number in range(7):
        take(line, lookup, (STRANGER, f"we wait here at the bridge {number}"), now=NOW + timedelta(hours=number))
    take(line, lookup, (Address("telegram", "6002"), SAID[1]))
    line.execute(tables.thread_texts.update().where(tables.thread_texts.c.text == SAID[1]).values(text=""))
    tick(line, lookup, EVENING)
    (text,) = texts_to(line, OFFICE)
    shown = [number for number in range(7) if f"bridge {number}" in text]
    assert [0, 1, 2, 3, 4] == shown and SAID[1] not in text


def test_they_wait_for_nobody_in_the_digest(line: Connection, lookup: NetworkLookup) -> None:
    take(line, lookup, (STRANGER, SAID[0]))
    assert [] == list(line.execute(select(tables.threads.c.id).where(tables.threads.c.answered_at.is_(None))))


def test_that_it_is_read_is_told_once_in_two_days(line: Connection, lookup: NetworkLookup) -> None:
    """Who was erased, and reports on from the same number, need not be told each day."""
    told: list[int] = []
    for days in range(4):
        take(line, lookup, (STRANGER, SAID[0]), now=NOW + timedelta(days=days, minutes=days))
        told.append(len(texts_to(line, STRANGER)))
    assert told == [1, 1, 2, 2]
