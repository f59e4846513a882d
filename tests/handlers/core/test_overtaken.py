"""START, UNDO and FIX that come in another order than they were sent change nothing, and say so."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from bot.inbound.process import process
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound
from storage import inbox, tables
from tests.handlers.people.people_desk import NOW, join, texts_to

NU = Address("sms", "+959771002001")
LATER = NOW + timedelta(days=2)  # when the office has power again
UNSURE = "another order"


@pytest.fixture
def member(connection: Connection, lookup: NetworkLookup) -> Connection:
    """The practice network with a member."""
    load(connection, lookup.network, NOW)
    join(connection, lookup, NU, "JOIN PRO")
    return connection


def come(
    connection: Connection,
    lookup: NetworkLookup,
    *commits: Sequence[tuple[str, int]],
    now: timedelta = timedelta(),
) -> list[str]:
    """What is answered to texts, each with the minute before LATER at which it was sent; some are handled together."""
    count, known = len(texts_to(connection, NU)), len(list(connection.execute(select(tables.inbox.c.id))))
    for place, commit in enumerate(commits):
        for number, (text, minute) in enumerate(commit):
            sent_at = LATER - timedelta(minutes=minute)
            name = f"{known}:{place}:{number}"
            inbox.keep(connection, [Inbound("modem", name, NU, text, sent_at=sent_at)], LATER + now)
        process(connection, lookup, LATER + now)
    return texts_to(connection, NU)[count:]


def is_stopped(connection: Connection) -> bool:
    query = select(tables.people.c.stopped_at).join(tables.addresses).where(tables.addresses.c.address == str(NU))
    return connection.execute(query).scalar_one() is not None


@pytest.mark.parametrize("word", ["UNDO", "START"])
def test_who_stopped_is_not_heard_again_by_what_they_sent_before(
    member: Connection, lookup: NetworkLookup, word: str
) -> None:
    *_others, said = come(member, lookup, [("STOP", 10)], [(word, 60)])
    assert UNSURE in said and is_stopped(member)
    *_others, said = come(member, lookup, [(word, 1)])
    assert UNSURE not in said and not is_stopped(member)


# Of two texts the older one comes last, alone or together with what changes the last thing.
REPORTS, NAME = (("R land 5w Hpa-An", 30), ("R land 9w Hpa-An", 90)), (("R land 5w Hpa-An", 30), ("NAME Ma Nu", 90))


@pytest.mark.parametrize("is_together", [False, True])
@pytest.mark.parametrize(
    ("texts", "change"), [(REPORTS, "UNDO"), (REPORTS, "FIX 7 women"), (NAME, "UNDO")], ids=["UNDO", "FIX", "NAME"]
)
def test_the_last_thing_is_not_guessed_where_an_older_text_came_last(
    member: Connection,
    lookup: NetworkLookup,
    texts: tuple[tuple[str, int], tuple[str, int]],
    change: str,
    is_together: bool,
) -> None:
    first, second = texts
    behind = ([second, (change, 1)],) if is_together else ([second], [(change, 1)])
    said = come(member, lookup, [first], *behind)
    assert UNSURE in said[-1]
    (again,) = come(member, lookup, [(change, 0)])
    assert UNSURE not in again


def test_a_number_leaves_nothing_to_guess(member: Connection, lookup: NetworkLookup) -> None:
    *_others, said = come(member, lookup, [("R land 5w Hpa-An", 30)], [("UNDO 1", 60)])
    assert "withdrawn" in said


def test_texts_that_come_as_they_were_sent_are_acted_on(member: Connection, lookup: NetworkLookup) -> None:
    said = come(member, lookup, [("R land 5w Hpa-An", 90)], [("NAME Ma Nu", 30), ("UNDO", 20)], [("FIX 7 women", 10)])
    assert not [one for one in said if UNSURE in one]


def test_texts_of_when_the_clock_stood_ahead_overtake_nothing(member: Connection, lookup: NetworkLookup) -> None:
    come(member, lookup, [("STOP", -60)], now=timedelta(hours=1))
    come(member, lookup, [("START", 2)])
    assert not is_stopped(member)
