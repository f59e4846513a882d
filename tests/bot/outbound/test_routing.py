"""Several channels for one kind of address: who serves whom."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection, Engine, update

from bot.channels.contract import Unreachable
from bot.outbound.routing import NOBODY, RoutedChannel, Routing, homes
from messages.address import Address
from messages.reason import Reason
from storage import addresses, people, tables
from storage.addresses import Heard
from storage.claims import Homes
from storage.engine import writing
from tests.bot.line import AYE, HLA, NOW, Clock, Line, delivery, put

MODEM, TWILIO = "modem", "twilio"
THIDA = Address("sms", "+959771000007")


def everyone_but(*names: str) -> Homes:
    return Homes(frozenset(names), others=True)


def only(name: str) -> Homes:
    return Homes(frozenset({name}))


@pytest.mark.parametrize(
    ("up", "expected"),
    [
        pytest.param(
            "modem android twilio",
            {"modem": everyone_but("android", "twilio"), "android": only("android"), "twilio": only("twilio")},
            id="all work: each its own people, the first also who was never heard",
        ),
        pytest.param(
            "android twilio",
            {"modem": NOBODY, "android": everyone_but("twilio"), "twilio": only("twilio")},
            id="the first is away: the second stands in",
        ),
        pytest.param(
            "modem twilio",
            {"modem": everyone_but("twilio"), "android": NOBODY, "twilio": only("twilio")},
            id="the second is away: the first stands in",
        ),
        pytest.param(
            "twilio",
            {"modem": NOBODY, "android": NOBODY, "twilio": everyone_but()},
            id="one alone works: it takes all",
        ),
        pytest.param(
            "",
            {"modem": everyone_but("android", "twilio"), "android": only("android"), "twilio": only("twilio")},
            id="none works: each keeps its own",
        ),
    ],
)
def test_who_serves_whom(up: str, expected: dict[str, Homes]) -> None:
    routing = [RoutedChannel(name, name in up.split()) for name in ("modem", "android", "twilio")]
    assert expected == {channel.name: homes(channel.name, routing) for channel in routing}


def test_a_channel_alone_serves_all() -> None:
    assert None is homes(MODEM, [RoutedChannel(MODEM, is_up=False)])


def test_where_a_person_was_heard_last_is_kept(connection: Connection) -> None:
    both = {people.create(connection, address, NOW).id: address for address in (HLA, AYE)}
    first, second = both
    addresses.note_heard(connection, {first: Heard(HLA, MODEM), second: Heard(AYE, TWILIO)}, NOW)
    rows = connection.execute(tables.addresses.select().order_by(tables.addresses.c.id)).all()
    assert [(str(HLA), MODEM), (str(AYE), TWILIO)] == [(row.address, row.channel) for row in rows]


@pytest.fixture
def heard(engine: Engine) -> Engine:
    """HLA was heard by modem, AYE by Twilio, THIDA never."""
    with writing(engine) as connection:
        for address, channel in ((HLA, MODEM), (AYE, TWILIO), (THIDA, None)):
            people.create(connection, address, NOW)
            mine = update(tables.addresses).where(tables.addresses.c.address == str(address))
            connection.execute(mine.values(channel=channel))
    return engine


def queue(engine: Engine, word: str) -> None:
    for address in (HLA, AYE, THIDA):
        put(engine, f"{word} {address.value[-1]}", to=address)


async def test_each_is_answered_over_the_channel_that_they_were_heard_on(heard: Engine) -> None:
    routing, clock = Routing(), Clock()
    twilio, modem = Line(name=TWILIO), Line(name=MODEM)
    runs = [delivery(heard, line, clock, routing=routing) for line in (twilio, modem)]
    queue(heard, "hi")
    assert [1, 2] == [await run.once() for run in runs]
    assert (["hi 3"], ["hi 1", "hi 7"]) == (twilio.texts, modem.texts)


async def test_another_stands_in_while_a_channel_is_away_and_leaves_when_it_is_back(heard: Engine) -> None:
    routing, clock, woken = Routing(), Clock(), list[str]()
    modem, twilio = Line(*[Unreachable(Reason.NETWORK)] * 3, name=MODEM), Line(name=TWILIO)
    by_modem = delivery(heard, modem, clock, routing=routing, wake=lambda: woken.append("wake"))
    by_twilio = delivery(heard, twilio, clock, routing=routing)
    put(heard, "first")
    for _try in range(3):
        assert (0, 0) == (await by_modem.once(), await by_twilio.once() if _try < 2 else 0)
        clock.moment = by_modem.breaker.paused_until(clock.moment) or clock.moment
    assert ["wake"] == woken
    clock.moment -= timedelta(seconds=1)  # it rests: the other one takes all, also what was never heard
    put(heard, "second", to=THIDA)
    assert 1 == await by_twilio.once()
    assert (["second"], []) == (twilio.texts, modem.texts)
    clock.moment += timedelta(minutes=11)  # "first" failed three times and had been put aside
    assert (0, 1) == (await by_twilio.once(), await by_modem.once())
    assert ["first"] == modem.texts


async def test_a_channel_that_reports_a_problem_is_stood_in_for_and_tried_now_and_then(heard: Engine) -> None:
    routing, clock = Routing(), Clock()
    modem, twilio = Line(name=MODEM), Line(name=TWILIO)
    by_modem, by_twilio = (delivery(heard, line, clock, routing=routing) for line in (modem, twilio))
    modem.problem = "no modem has reported yet"
    put(heard, "one")
    assert (0, 1) == (await by_modem.once(), await by_twilio.once())
    clock.moment += timedelta(minutes=5)
    put(heard, "two")
    assert (0, 1) == (await by_twilio.once(), await by_modem.once())


async def test_who_was_heard_on_a_channel_that_is_set_up_no_more_is_served_by_the_first(heard: Engine) -> None:
    routing, clock = Routing(), Clock()
    android, gateway = Line(name="android"), Line(name="gateway")
    by_gateway, by_android = (delivery(heard, line, clock, routing=routing) for line in (gateway, android))
    queue(heard, "hi")
    assert (0, 3) == (await by_gateway.once(), await by_android.once())
