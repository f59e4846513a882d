"""A scheme that no rule names works wherever the program asks; so does one of an old row that no table knows."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection, Engine, insert, select

from bot.inbound.process import process
from handlers.core.lookup import NetworkLookup
from handlers.costs import units
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Inbound, Kind
from messages.pace import UNLIMITED
from messages.scheme import SMS, scheme_of
from messages.segments import segments
from storage import channel_states, erasure, inbox, outbox, people, rerouting
from storage.channel_states import Seen
from storage.engine import writing
from storage.outbox import NewOutbound, Sent
from storage.tables import addresses
from storage.tables import outbox as rows
from tests.bot.line import NOW, Clock, Line, delivery

COORDINATOR = Address("sms", "+959420000001")
LONG = "Take the map of the village along. " * 20
FOURTH = [
    pytest.param(Address("email", "hla@example.org"), False, id="e-mail"),
    pytest.param(Address("pigeon", "7"), True, id="of an old row"),
]


@pytest.fixture
def office(connection: Connection, lookup: NetworkLookup) -> Connection:
    """The practice network in force."""
    load(connection, lookup.network, NOW)
    return connection


def take(connection: Connection, lookup: NetworkLookup, *texts: tuple[Address, str]) -> None:
    """These texts arrive, and are handled in one commit."""
    for sender, text in texts:
        inbox.keep(connection, [Inbound("line", f"{sender} {text}", sender, text)], NOW)
    process(connection, lookup, NOW)


def member(connection: Connection, lookup: NetworkLookup, address: Address) -> int:
    """A member of PRO who uses this address."""
    take(connection, lookup, (address, "JOIN PRO"), (address, "YES"), (address, "Ma Hla"))
    return people.by_address(connection, [address])[address].id


def told(connection: Connection, address: Address) -> list[tuple[str, int]]:
    """The texts to the address, with the segments that each costs."""
    query = select(rows.c.text, rows.c.segments).where(rows.c.address == str(address)).order_by(rows.c.id)
    return [(text, count) for text, count in connection.execute(query)]


@pytest.mark.parametrize(("address", "has_segments"), FOURTH)
def test_it_is_answered_by_the_page_and_counted_as_its_texts_are(
    office: Connection, lookup: NetworkLookup, address: Address, has_segments: bool
) -> None:
    member(office, lookup, address)
    take(office, lookup, (address, "HELP"), (address, "GROUPS"), (address, "DIGEST"))
    texts = told(office, address)
    assert 6 == len(texts)
    most = scheme_of(address.scheme).page_segments
    assert [(segments(text) if has_segments else 0) for text, _count in texts] == [count for _text, count in texts]
    assert [] == [text for text, _count in texts if segments(text) > most]


@pytest.mark.parametrize(("address", "has_segments"), FOURTH)
def test_an_announcement_names_it_counts_it_and_reaches_it(
    office: Connection, lookup: NetworkLookup, address: Address, has_segments: bool
) -> None:
    member(office, lookup, address)
    take(office, lookup, (COORDINATOR, f"TELL PRO {LONG}"))
    preview = told(office, COORDINATOR)[-1][0]
    take(office, lookup, (COORDINATOR, "YES " + preview.split("YES ")[1][:4]))
    text, count = told(office, address)[-1]
    assert text.startswith("PRO: Take the map")
    assert (segments(text) if has_segments else 0) == count
    assert (", 1 by E-mail" in preview) == (not has_segments)


@pytest.mark.parametrize(("address", "has_segments"), FOURTH)
def test_what_waits_for_a_silent_phone_goes_there(connection: Connection, address: Address, has_segments: bool) -> None:
    phone = Address("sms", "+951")
    who = people.create(connection, phone, NOW).id
    other = {"address": str(address), "scheme": address.scheme, "person_id": who, "is_current": False, "used_at": None}
    connection.execute(insert(addresses).values(other))
    outbox.queue(connection, [NewOutbound("a", phone, Kind.REPLY, LONG, "en", 5, person_id=who)], NOW)
    note(connection, NOW, "away", address.scheme)
    assert 1 == rerouting.leave_silent_channels(connection, NOW + rerouting.PATIENCE + timedelta(minutes=1))
    (text, count) = told(connection, address)[0]
    assert (has_segments, not has_segments) == (segments(text) == count, text == LONG)


def note(connection: Connection, at: datetime, problem: str | None, scheme: str) -> None:
    seen = [Seen("modem", SMS.name, UNLIMITED, problem), Seen("other", scheme, UNLIMITED, None)]
    channel_states.note(connection, seen, at)


@pytest.mark.parametrize(("address", "has_segments"), FOURTH)
async def test_it_leaves_by_a_channel_of_its_scheme(engine: Engine, address: Address, has_segments: bool) -> None:
    with writing(engine) as connection:
        outbox.queue(connection, [NewOutbound("a", address, Kind.REPLY, "hi", "en", int(has_segments))], NOW)
    line = Line(scheme=address.scheme)
    await delivery(engine, line, Clock()).once()
    assert [(str(address), "hi")] == line.sent


@pytest.mark.parametrize(("address", "has_segments"), FOURTH)
def test_who_is_erased_there_is_erased(
    office: Connection, lookup: NetworkLookup, address: Address, has_segments: bool
) -> None:
    who = member(office, lookup, address)
    sent = office.execute(select(rows.c.id).where(rows.c.address == str(address))).scalars().all()
    outbox.note_sent(office, [Sent(number, "line", f"id {number}") for number in sent], NOW)
    erasure.erase(office, who, None, NOW)
    assert [] == told(office, address)
    kept = office.execute(select(rows.c.provider_id).where(rows.c.id.in_(sent))).scalars().all()
    assert has_segments == all(number is None for number in kept)  # a chat's texts can still be erased there


@pytest.mark.parametrize(("address", "has_segments"), FOURTH)
def test_it_is_paid_for_by_what_it_is_sent_in(address: Address, has_segments: bool) -> None:
    assert (6 if has_segments else 2) == units(address.scheme, texts=2, parts=6)


@pytest.mark.parametrize(("address", "has_segments"), FOURTH)
def test_every_language_has_a_word_for_it(lookup: NetworkLookup, address: Address, has_segments: bool) -> None:
    words = [lookup.channels([address.scheme])(language) for language in lookup.network.languages]
    assert (["pigeon", "pigeon"] if has_segments else ["E-mail", "အီးမေးလ်"]) == words
