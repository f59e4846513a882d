"""What is left to erase at providers is known until it is done, or given up."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from messages.address import Address
from messages.envelope import Inbound, Kind
from storage import claims, erasure, erasures, inbox, outbox, people
from storage.erasures import ERASABLE, Erasure, Named
from storage.outbox import NewOutbound, Sent
from tests.storage.rows import waiting

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HLA = Address("telegram", "77")


def exchange(connection: Connection, person_id: int, key: str, at: datetime) -> None:
    """A text from her, and its answer."""
    inbox.keep(connection, [Inbound("telegram", f"in-{key}", HLA, "hello")], at)
    inbox.finish(connection, [row.id for row in waiting(connection)], at)
    outbox.queue(connection, [NewOutbound(key, HLA, Kind.REPLY, "text", "en", 0, person_id=person_id)], at)
    (text,) = claims.claim(connection, "telegram", at, 1)
    outbox.note_sent(connection, [Sent(text.id, "telegram", f"out-{key}")], at)


@pytest.fixture
def hers(connection: Connection) -> Erasure:
    """Of somebody who wrote and was answered long ago, and an hour ago."""
    hla = people.create(connection, HLA, NOW).id
    for key, ago in (("old", ERASABLE + timedelta(hours=1)), ("new", timedelta(hours=1))):
        exchange(connection, hla, key, NOW - ago)
    erasures.begin(connection, hla, erasure.erase(connection, hla, None, NOW), NOW)
    found = erasures.find(connection, hla)
    assert found is not None
    return found


def test_what_is_young_enough_is_named_until_it_is_erased(connection: Connection, hers: Erasure) -> None:
    assert (HLA,) == hers.addresses
    named = erasures.named(connection, hers, "telegram")
    assert ["in-new", "out-new"] == named.provider_ids
    erasures.note_erased(connection, named)
    assert Named([], []) == erasures.named(connection, hers, "telegram")


def test_another_channel_has_nothing_to_erase(connection: Connection, hers: Erasure) -> None:
    assert [] == erasures.named(connection, hers, "twilio").provider_ids


def test_whoever_is_erased_twice_has_one_erasure_which_ends(connection: Connection, hers: Erasure) -> None:
    later = NOW + timedelta(hours=1)
    who = hers.person_id
    erasures.begin(connection, who, erasure.Traces(("sms:+951",), (7,)), later)
    (again,) = erasures.open_ones(connection)
    assert ((Address("sms", "+951"),), (7,), later + ERASABLE) == (again.addresses, again.texts, again.until)
    erasures.end(connection, who)
    assert ([], None) == (erasures.open_ones(connection), erasures.find(connection, who))
