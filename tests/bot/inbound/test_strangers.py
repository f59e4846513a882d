"""What strangers may cost: a welcome a day, ten an hour, nothing abroad, and never more than the network allows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from bot.inbound.process import process
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound, Kind
from storage import erasure, groups, inbox, people
from storage.engine import writing
from storage.outbox import PRIORITY, STRANGERS
from storage.tables import addresses, memberships, outbox

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HLA = Address("sms", "+959771000001")
NUMBERS = count(1)


def stranger(number: int) -> Address:
    return Address("sms", f"+9597790{number:05}")


@pytest.fixture
def ready(engine: Engine, lookup: NetworkLookup) -> Engine:
    with writing(engine) as connection:
        load(connection, lookup.network, NOW)
        hla = people.create(connection, HLA, NOW, consented_at=NOW, name="Ma Hla")
        groups.enter(connection, "PRO", hla.id, NOW, leads=False)
    return engine


def limited(lookup: NetworkLookup, **limits: Any) -> NetworkLookup:
    return replace(lookup, network=replace(lookup.network, limits=replace(lookup.network.limits, **limits)))


def text(engine: Engine, lookup: NetworkLookup, *texts: tuple[Address, str], at: datetime = NOW) -> None:
    with writing(engine) as connection:
        arrived = [Inbound("sms", str(next(NUMBERS)), sender, words) for sender, words in texts]
        inbox.keep(connection, arrived, at)
        process(connection, lookup, at)


def answered(engine: Engine, since: datetime = NOW, to: str = "%") -> Sequence[str]:
    """To whom something leaves since then."""
    query = select(outbox.c.address).where(outbox.c.created_at >= since, outbox.c.address.like(to), _is_reply())
    with engine.connect() as connection:
        return connection.execute(query.order_by(outbox.c.id)).scalars().all()


def _is_reply() -> Any:
    return outbox.c.kind == Kind.REPLY


def priorities(engine: Engine, to: Address) -> set[int]:
    with engine.connect() as connection:
        return set(connection.execute(select(outbox.c.priority).where(outbox.c.address == str(to))).scalars())


def test_a_number_is_welcomed_once_a_day(ready: Engine, lookup: NetworkLookup) -> None:
    text(ready, lookup, (stranger(1), "hi"), (stranger(1), "hello"))
    text(ready, lookup, (stranger(1), "hi"), at=NOW + HOUR)
    assert [str(stranger(1))] == answered(ready)
    text(ready, lookup, (stranger(1), "hi"), at=NOW + DAY)
    assert 2 == len(answered(ready))


def test_forgetting_brings_no_second_welcome(ready: Engine, lookup: NetworkLookup) -> None:
    text(ready, lookup, (stranger(1), "hi"))
    with writing(ready) as connection:
        gone = people.by_address(connection, [stranger(1)])[stranger(1)]
        erasure.erase(connection, gone.id, None, NOW)
    text(ready, lookup, (stranger(1), "hi"), at=NOW + HOUR)
    assert [] == answered(ready, since=NOW + HOUR)


def test_ten_in_an_hour_are_welcomed_and_coordinators_are_told_once(ready: Engine, lookup: NetworkLookup) -> None:
    text(ready, lookup, *[(stranger(number), "hi") for number in range(250)])
    assert 10 == len(answered(ready, to="sms:+9597790%"))
    with ready.connect() as connection:
        query = select(func.count()).where(outbox.c.text.contains("Over 10 strangers"))
        assert len(lookup.network.coordinators) == connection.execute(query).scalar_one()
    text(ready, lookup, (stranger(249), "hi"), at=NOW + 2 * HOUR)
    assert [str(stranger(249))] == answered(ready, since=NOW + HOUR)


def test_a_network_may_welcome_more(ready: Engine, lookup: NetworkLookup) -> None:
    text(ready, limited(lookup, welcomes_per_hour=50), *[(stranger(number), "hi") for number in range(60)])
    assert 50 == len(answered(ready))


def test_what_strangers_are_told_goes_behind_all_else_and_loses_its_use(ready: Engine, lookup: NetworkLookup) -> None:
    text(ready, lookup, (stranger(1), "hi"), (stranger(2), "JOIN LAND"), (HLA, "HELP"))
    assert {STRANGERS} == priorities(ready, stranger(1)) | priorities(ready, stranger(2))
    assert {PRIORITY[Kind.REPLY]} == priorities(ready, HLA)
    with ready.connect() as connection:
        query = select(outbox.c.expires_at).where(outbox.c.priority == STRANGERS).distinct()
        assert [NOW + DAY] == connection.execute(query).scalars().all()


def test_a_plea_of_a_stranger_is_answered_before_all_else(ready: Engine, lookup: NetworkLookup) -> None:
    text(ready, lookup, *[(stranger(number), "hi") for number in range(20)])
    text(ready, lookup, (stranger(30), "SOS police at my house"))
    assert {PRIORITY[Kind.ALERT]} == priorities(ready, stranger(30))
    with ready.connect() as connection:
        assert connection.execute(select(func.count()).where(outbox.c.kind == Kind.ALERT)).scalar_one() > 0


ABROAD = ("+19005551234", "+4487012345678", "+882999123456", "+8835100012345", "+22370123456", "+66812345678")


@pytest.mark.parametrize("number", ABROAD)
def test_a_stranger_from_abroad_gets_no_answer_and_cannot_join(
    ready: Engine, lookup: NetworkLookup, number: str
) -> None:
    far = Address("sms", number)
    text(ready, lookup, (far, "HELLO"), (far, "JOIN LAND"), (far, "YES"), (far, "HELP"), (far, "SOS help"))
    assert [] == answered(ready)
    with ready.connect() as connection:
        assert 0 == connection.execute(select(func.count()).select_from(memberships).where(_of(far))).scalar()
        assert connection.execute(select(func.count()).where(outbox.c.kind == Kind.ALERT)).scalar_one() > 0


def _of(address: Address) -> Any:
    return memberships.c.person_id.in_(select(addresses.c.person_id).where(addresses.c.address == str(address)))


def test_a_country_that_the_file_lists_is_answered(ready: Engine, lookup: NetworkLookup) -> None:
    here, elsewhere = Address("sms", "+66812345678"), Address("sms", "+22370123456")
    text(ready, limited(lookup, countries=("TH",)), (here, "hi"), (elsewhere, "hi"))
    assert [str(here)] == answered(ready)


def test_a_member_abroad_is_answered(ready: Engine, lookup: NetworkLookup) -> None:
    far = Address("sms", "+22370123456")
    with writing(ready) as connection:
        person = people.create(connection, far, NOW, consented_at=NOW, name="Ma Far")
        groups.enter(connection, "PRO", person.id, NOW, leads=False)
    text(ready, lookup, (far, "HELP"))
    assert [str(far)] == answered(ready)


def test_a_chat_that_costs_nothing_is_always_answered(ready: Engine, lookup: NetworkLookup) -> None:
    chats = [Address("telegram", str(number)) for number in range(1, 31)]
    text(ready, lookup, *[(chat, "hi") for chat in chats], *[(chat, "hi") for chat in chats])
    assert 60 == len(answered(ready))
