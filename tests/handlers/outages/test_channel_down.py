"""Coordinators are told of a channel that is down, once, over one that works; and of addresses that died."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select, update

from bot.tick import tick
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from handlers.outages import channel_down, unreachable_address
from messages.address import Address
from messages.envelope import Kind
from messages.pace import Pace
from messages.segments import segments
from storage import addresses, channel_states, groups, outbox, people, tables, timers
from storage.channel_states import Seen
from storage.outbox import NewOutbound
from storage.tables import outbox as outbox_table
from storage.timers import NewTimer

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)  # 09:30 in Yangon
SMS, CHAT = Address("sms", "+959420000001"), Address("telegram", "9001")  # the practice network's coordinators
MINUTE = timedelta(minutes=1)


@pytest.fixture
def office(connection: Connection, lookup: NetworkLookup) -> Connection:
    """The practice network in force, its weekly digest out of the way."""
    load(connection, lookup.network, NOW)
    timers.cancel(connection, "digest")
    return connection


def see(connection: Connection, now: datetime, **problems: str | None) -> None:
    """The channels as they are now; those that are not named are well."""
    names = {"telegram": "telegram", "modem": "sms", "gateway": "sms"}
    seen = [Seen(name, scheme, Pace(), problems.get(name)) for name, scheme in names.items()]
    channel_down.watch(connection, seen, now)


def texts(connection: Connection) -> list[tuple[str, str]]:
    """Who gets which text, in order."""
    query = select(outbox_table.c.address, outbox_table.c.text).where(outbox_table.c.kind == "notice")
    return [(address, text) for address, text in connection.execute(query.order_by(outbox_table.c.id))]


def test_who_has_a_channel_that_works_is_told_and_who_has_none_is_not(
    office: Connection, lookup: NetworkLookup
) -> None:
    waiting = [NewOutbound(f"x{n}", Address("telegram", str(n)), Kind.REPLY, "Hello", "en", 0) for n in range(3)]
    outbox.queue(office, waiting, NOW)
    see(office, NOW, telegram="network")
    tick(office, lookup, NOW + 29 * MINUTE)
    assert [] == texts(office)
    for minutes in (30, 31, 90):
        tick(office, lookup, NOW + minutes * MINUTE)
    assert [
        (
            str(SMS),
            "Telegram down since 09:30. Texts wait and nothing is lost; 3 wait now. You are told when it works again.",
        )
    ] == texts(office)


def test_several_channels_that_are_down_are_one_text(office: Connection, lookup: NetworkLookup) -> None:
    see(office, NOW, modem="the modem has no network", gateway="network")
    tick(office, lookup, NOW + 30 * MINUTE)
    ((to, text),) = texts(office)
    assert (str(CHAT), True, 1) == (to, text.startswith("SMS gateway, SMS modem down since 09:30."), segments(text))


def test_texts_that_go_another_way_are_not_said_to_wait(office: Connection, lookup: NetworkLookup) -> None:
    see(office, NOW, modem="sim")
    tick(office, lookup, NOW + 30 * MINUTE)
    assert {"SMS modem down since 09:30. Texts go another way, nothing is lost. You are told when it works again."} == {
        text for _to, text in texts(office)
    }


def test_when_nothing_works_the_news_is_told_afterwards_to_all(office: Connection, lookup: NetworkLookup) -> None:
    see(office, NOW, telegram="network", modem="sim", gateway="network")
    tick(office, lookup, NOW + 30 * MINUTE)
    assert [] == texts(office)
    see(office, NOW + 60 * MINUTE)
    tick(office, lookup, NOW + 60 * MINUTE)
    said = "SMS gateway, SMS modem, Telegram works again: down from 09:30 to 10:30. What waited goes out now."
    assert {(str(SMS), said), (str(CHAT), said)} == set(texts(office))


def test_a_problem_that_changes_its_name_is_the_same_outage(office: Connection, lookup: NetworkLookup) -> None:
    see(office, NOW, telegram="network")
    see(office, NOW + 20 * MINUTE, telegram="timeout")
    tick(office, lookup, NOW + 30 * MINUTE)
    see(office, NOW + 40 * MINUTE, telegram="server")
    tick(office, lookup, NOW + 90 * MINUTE)
    assert 1 == len(texts(office))


def test_a_channel_that_comes_and_goes_says_nothing(office: Connection, lookup: NetworkLookup) -> None:
    for step in range(20):
        see(office, NOW + 10 * step * MINUTE, telegram=None if step % 2 else "network")
        tick(office, lookup, NOW + 10 * step * MINUTE)
    assert [] == texts(office)


def test_a_channel_that_is_away_half_of_each_hour_is_told_of_once_an_hour(
    office: Connection, lookup: NetworkLookup
) -> None:
    for minute in range(6 * 60):
        now = NOW + minute * MINUTE
        see(office, now, telegram=None if minute % 35 >= 32 else "network")
        tick(office, lookup, now)
    to_one = [text for to, text in texts(office) if to == str(SMS)]
    assert len(to_one) <= 2 * 6


def test_a_restart_neither_repeats_the_text_nor_takes_being_off_for_an_outage(
    office: Connection, lookup: NetworkLookup
) -> None:
    names = ["telegram", "modem", "gateway"]
    see(office, NOW, telegram="network")
    channel_down.resume(office, names, NOW + 300 * MINUTE)  # off since just after it went down
    tick(office, lookup, NOW + 301 * MINUTE)
    assert [] == texts(office)
    tick(office, lookup, NOW + 330 * MINUTE)
    assert 1 == len(texts(office))
    channel_down.resume(office, names, NOW + 331 * MINUTE)
    see(office, NOW + 331 * MINUTE, telegram="network")
    tick(office, lookup, NOW + 400 * MINUTE)
    assert 1 == len(texts(office))


def test_after_a_start_a_channel_that_was_down_is_not_well_before_it_was_tried(
    office: Connection, lookup: NetworkLookup
) -> None:
    see(office, NOW, telegram="network")
    tick(office, lookup, NOW + 30 * MINUTE)
    began = NOW + 60 * MINUTE
    well = [Seen("telegram", "telegram", Pace(), None)]
    channel_down.resume(office, ["telegram", "modem", "gateway"], began)
    channel_down.watch(office, well, began + MINUTE, began)
    tick(office, lookup, began + MINUTE)
    assert 1 == len(texts(office))
    channel_down.watch(office, well, began + 15 * MINUTE, began)
    tick(office, lookup, began + 15 * MINUTE)
    assert {"Telegram works again: down from 09:30 to 10:45. What waited goes out now."} == {
        text for _to, text in texts(office)[1:]
    }


def test_a_channel_that_is_set_up_no_more_is_not_told_of(office: Connection, lookup: NetworkLookup) -> None:
    see(office, NOW, gateway="network")
    channel_down.forget_others(office, ["telegram", "modem"])
    tick(office, lookup, NOW + 60 * MINUTE)
    assert ([], ["modem", "telegram"]) == (texts(office), [one.name for one in channel_states.all_of(office)])


def die(connection: Connection, address: Address, reason: str, now: datetime) -> None:
    """What delivering does when an address refuses for good."""
    person = people.by_address(connection, [address])[address]
    addresses.note_unreachable(connection, address, reason, now)
    data = {"person": person.id, "scheme": address.scheme, "reason": reason, "to": None}
    timers.add(connection, [NewTimer(f"address-dead:{address}", unreachable_address.UNREACHABLE, now, data)], now)


def run(connection: Connection, lookup: NetworkLookup, begin: datetime, minutes: int) -> None:
    """The clock goes on, looked at every minute."""
    for minute in range(minutes):
        tick(connection, lookup, begin + minute * MINUTE)


def test_many_dead_numbers_become_few_texts_without_a_number(office: Connection, lookup: NetworkLookup) -> None:
    members = [Address("sms", f"+9597710000{n:02}") for n in range(30)]
    for number, address in enumerate(members):
        groups.enter(office, "LAND", people.create(office, address, NOW, consented_at=NOW, name=f"Ma {number}").id, NOW)
    for number, address in enumerate(members):  # a SIM that sends one text in two minutes
        die(office, address, "number", NOW + 2 * number * MINUTE)
        run(office, lookup, NOW + 2 * number * MINUTE, 2)
    run(office, lookup, NOW + 60 * MINUTE, 60)
    to_one = [text for to, text in texts(office) if to == str(SMS)]
    assert [True, True] == [text.startswith(("6 people", "24 people", "5 people", "25 people")) for text in to_one]
    assert (True, False) == ("Ma 0: SMS fails (no such number), nothing" in to_one[0], "+959" in "".join(to_one))
    assert all(segments(text) <= 2 for text in to_one)


def test_where_texts_go_now_is_told(office: Connection, lookup: NetworkLookup) -> None:
    chat, number = Address("telegram", "77"), Address("sms", "+959771000077")
    person = people.create(office, chat, NOW, consented_at=NOW, name="Ma Hla")
    groups.enter(office, "LAND", person.id, NOW)
    other = people.create(office, number, NOW)
    office.execute(update(tables.addresses).where(tables.addresses.c.person_id == other.id).values(person_id=person.id))
    addresses.use(office, person.id, chat)
    die(office, chat, "blocked", NOW)
    run(office, lookup, NOW, 12)
    assert "Ma Hla: Telegram fails (blocked), texts go by SMS." in texts(office)[0][1]


def test_who_texts_again_meanwhile_is_not_told_of(office: Connection, lookup: NetworkLookup) -> None:
    address = Address("sms", "+959771000001")
    person = people.create(office, address, NOW, consented_at=NOW, name="Ma Hla")
    groups.enter(office, "LAND", person.id, NOW)
    die(office, address, "number", NOW)
    office.execute(update(tables.addresses).where(tables.addresses.c.person_id == person.id).values(dead_at=None))
    run(office, lookup, NOW, 12)
    assert [] == texts(office)
