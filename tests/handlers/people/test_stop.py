"""STOP of who leads, from a number that anybody can forge: alerts still come, until its YES."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from bot.inbound.process import gather, process
from handlers.core.context import Context
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound, Kind
from storage import backlog, inbox, people
from storage.tables import outbox
from storage.timers import Timer

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
COORDINATOR, CHAT = Address("sms", "+959420000001"), Address("telegram", "9001")
LEADER, MEMBER = Address("sms", "+959420000011"), Address("sms", "+959771000001")


@pytest.fixture
def wary(lookup: NetworkLookup) -> NetworkLookup:
    """A network that asks the real phone."""
    return replace(lookup, network=replace(lookup.network, echoes=True))


def take(connection: Connection, lookup: NetworkLookup, who: Address, text: str) -> str:
    """This text arrives and is handled; the answer."""
    number = str(backlog.unhandled(connection)[0] + len(list(connection.execute(select(outbox.c.id)))))
    inbox.keep(connection, [Inbound(who.scheme, f"{number}:{text}", who, text)], NOW)
    process(connection, lookup, NOW)
    query = select(outbox.c.text).where(outbox.c.address == str(who)).order_by(outbox.c.id.desc())
    return connection.execute(query).scalars().first() or ""


def reach(connection: Connection, lookup: NetworkLookup, who: Address) -> set[Kind]:
    """Which kinds of text reach this person now."""
    timer = Timer(1, "t", "t", NOW, {}, 0)
    person = people.by_address(connection, [who])[who]
    ctx = Context(connection, lookup, NOW + timedelta(hours=1), NOW, timer=timer)
    for kind in (Kind.ALERT, Kind.NOTICE, Kind.REMINDER):
        ctx.say(person, kind, "stop-done", dedupe_key=f"test:{kind}")
    return {text.kind for text in gather(ctx)}


@pytest.mark.parametrize("who", [COORDINATOR, LEADER])
def test_alerts_end_with_the_number_alone(connection: Connection, wary: NetworkLookup, who: Address) -> None:
    load(connection, wary.network, NOW)
    answer = take(connection, wary, who, "STOP")
    assert {Kind.ALERT} == reach(connection, wary, who)
    assert take(connection, wary, who, "YES").startswith("Text YES")
    assert {Kind.ALERT} == reach(connection, wary, who)
    assert "cries for help" in take(connection, wary, who, f"YES {answer.split('YES ')[1][:4]}")
    assert set() == reach(connection, wary, who)


def test_an_account_that_proves_its_sender_stops_all_at_once(connection: Connection, wary: NetworkLookup) -> None:
    load(connection, wary.network, NOW)
    assert "cries for help" in take(connection, wary, CHAT, "STOP")
    assert set() == reach(connection, wary, CHAT)


def test_start_brings_alerts_back(connection: Connection, wary: NetworkLookup) -> None:
    load(connection, wary.network, NOW)
    take(connection, wary, CHAT, "STOP")
    take(connection, wary, CHAT, "START")
    assert {Kind.ALERT, Kind.NOTICE, Kind.REMINDER} == reach(connection, wary, CHAT)


def test_a_member_stops_all_at_once(connection: Connection, wary: NetworkLookup) -> None:
    load(connection, wary.network, NOW)
    people.create(connection, MEMBER, NOW, consented_at=NOW)
    assert "YES" not in take(connection, wary, MEMBER, "STOP")
    assert set() == reach(connection, wary, MEMBER)
