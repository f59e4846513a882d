"""Texts leave a way that is silent, each once, for another address of the same person."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select, update

from messages.address import Address
from messages.envelope import Kind
from messages.pace import UNLIMITED
from messages.scheme import scheme_of
from storage import channel_states, claims, outbox, people, rerouting
from storage.channel_states import Seen
from storage.outbox import NewOutbound, Sent
from storage.rerouting import PATIENCE, Silence
from storage.tables import addresses
from storage.tables import outbox as table
from tests.storage.rows import add_address

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
SOON = timedelta(minutes=1)
CHAT, PHONE, OLD_PHONE = Address("telegram", "1"), Address("sms", "+951"), Address("sms", "+952")
WHATSAPP = Address("whatsapp", "+951")


def person(connection: Connection, *those: Address) -> int:
    """Somebody who uses the first of these addresses, and used the others before, the last one longest ago."""
    found = people.create(connection, those[0], NOW)
    for place, other in enumerate(those[1:]):
        add_address(connection, found.id, other, used_at=NOW - timedelta(days=place))
    return found.id


def turn(connection: Connection, at: datetime, **schemes: bool) -> None:
    """How the channels are noted at that moment: up or not."""
    seen = [Seen(name, name, UNLIMITED, None if up else "away") for name, up in schemes.items()]
    channel_states.note(connection, seen, at)


def queue(connection: Connection, who: int, to: Address, text: str, kind: Kind = Kind.REPLY, **more: datetime) -> None:
    new = NewOutbound(text, to, kind, text, "en", int(scheme_of(to.scheme).has_segments), person_id=who, **more)  # pyright: ignore[reportArgumentType]
    outbox.queue(connection, [new], NOW)


def where(connection: Connection) -> dict[str, str]:
    return {row.text: row.address for row in connection.execute(select(table.c.text, table.c.address))}


@pytest.mark.parametrize(
    ("waited", "expected"),
    [
        pytest.param(timedelta(), CHAT, id="just away: it waits"),
        pytest.param(PATIENCE - SOON, CHAT, id="away for less than half an hour"),
        pytest.param(PATIENCE, PHONE, id="away for half an hour: it goes another way"),
    ],
)
def test_a_text_waits_half_an_hour_for_its_way(connection: Connection, waited: timedelta, expected: Address) -> None:
    who = person(connection, CHAT, PHONE)
    turn(connection, NOW, telegram=False, sms=True)
    queue(connection, who, CHAT, "one")
    assert (expected == PHONE) == bool(rerouting.leave_silent_channels(connection, NOW + waited))
    assert {"one": str(expected)} == where(connection)
    assert 0 == rerouting.leave_silent_channels(connection, NOW + waited)


def test_who_has_no_other_way_waits(connection: Connection) -> None:
    queue(connection, person(connection, CHAT), CHAT, "alone")
    queue(connection, person(connection, Address("telegram", "2"), Address("whatsapp", "+953")), CHAT, "unserved")
    turn(connection, NOW, telegram=False, sms=True)
    assert 0 == rerouting.leave_silent_channels(connection, NOW + PATIENCE)


def test_nothing_moves_while_no_way_is_up_or_one_of_its_channels_is(connection: Connection) -> None:
    queue(connection, person(connection, PHONE, CHAT), PHONE, "one")
    turn(connection, NOW, telegram=False, sms=False)
    assert 0 == rerouting.leave_silent_channels(connection, NOW + PATIENCE)
    turn(connection, NOW, telegram=True)
    channel_states.note(connection, [Seen("twilio", "sms", UNLIMITED, None)], NOW)
    assert 0 == rerouting.leave_silent_channels(connection, NOW + PATIENCE), "Twilio stands in for the modem"


def test_what_is_not_due_or_has_left_stays(connection: Connection) -> None:
    who = person(connection, CHAT, PHONE)
    turn(connection, NOW, telegram=False, sms=True)
    queue(connection, who, CHAT, "sent")
    (text,) = claims.claim(connection, "telegram", NOW, 1)
    outbox.note_sent(connection, [Sent(text.id, "telegram", "7")], NOW)
    queue(connection, who, CHAT, "tomorrow", due_at=NOW + timedelta(days=1))
    assert 0 == rerouting.leave_silent_channels(connection, NOW + PATIENCE)


def test_silence_tells_when_there_is_more_to_do(connection: Connection) -> None:
    who = person(connection, CHAT, PHONE)
    assert Silence() == rerouting.silence(connection, NOW)
    turn(connection, NOW, sms=True, telegram=False)
    queue(connection, who, CHAT, "a")
    queue(connection, who, CHAT, "b", due_at=NOW + 2 * PATIENCE)
    assert Silence(frozenset(), NOW + PATIENCE) == rerouting.silence(connection, NOW)
    assert Silence(frozenset({"telegram"}), NOW + 2 * PATIENCE) == rerouting.silence(connection, NOW + PATIENCE)
    assert Silence(frozenset({"telegram"})) == rerouting.silence(connection, NOW + 2 * PATIENCE)


def test_what_waits_for_a_channel_that_is_set_up_no_more_goes_at_once(connection: Connection) -> None:
    queue(connection, person(connection, Address("whatsapp", "+951"), PHONE), Address("whatsapp", "+951"), "one")
    turn(connection, NOW, sms=True)
    assert 1 == rerouting.leave_silent_channels(connection, NOW)
    assert {"one": str(PHONE)} == where(connection)


def test_of_several_addresses_the_one_used_last_is_taken(connection: Connection) -> None:
    queue(connection, person(connection, CHAT, PHONE, OLD_PHONE), CHAT, "one")
    turn(connection, NOW, telegram=False, sms=True)
    rerouting.leave_silent_channels(connection, NOW + PATIENCE)
    assert {"one": str(PHONE)} == where(connection)


@pytest.mark.parametrize(
    ("state", "reason", "moved"),
    [
        pytest.param("queued", None, 1, id="it has not left"),
        pytest.param("failed", "expired", 1, id="it failed"),
        pytest.param("failed", "stopped", 0, id="the person opted out"),
        pytest.param("sending", None, 0, id="it is on its way"),
        pytest.param("sent", None, 0, id="it left, and reports come late or never"),
        pytest.param("delivered", None, 0, id="it arrived"),
        pytest.param("unknown", "timeout", 0, id="it may have arrived"),
    ],
)
def test_an_alert_falls_over_unless_it_may_have_left(
    connection: Connection, state: str, reason: str | None, moved: int
) -> None:
    queue(connection, person(connection, PHONE, CHAT), PHONE, "help!", Kind.ALERT)
    connection.execute(table.update().values(state=state, reason=reason))
    turn(connection, NOW, telegram=True, sms=True)
    assert moved == rerouting.alert_falls_over(connection, "help!", NOW)
    assert {"help!": str(CHAT if moved else PHONE)} == where(connection)


def test_an_alert_does_not_fall_over_to_a_way_that_is_down(connection: Connection) -> None:
    queue(connection, person(connection, PHONE, CHAT), PHONE, "help!", Kind.ALERT)
    turn(connection, NOW, telegram=False, sms=True)
    assert 0 == rerouting.alert_falls_over(connection, "help!", NOW)


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        pytest.param(timedelta(hours=23), WHATSAPP, id="they wrote there today: it goes there"),
        pytest.param(timedelta(hours=25), PHONE, id="not for a day: WhatsApp would give it back, again and again"),
        pytest.param(None, PHONE, id="never"),
    ],
)
def test_a_text_goes_to_whatsapp_only_while_it_takes_texts(
    connection: Connection, heard: timedelta | None, expected: Address
) -> None:
    who = person(connection, PHONE, WHATSAPP)
    used = update(addresses).where(addresses.c.address == str(WHATSAPP))
    connection.execute(used.values(used_at=None if heard is None else NOW + PATIENCE - heard))
    turn(connection, NOW, sms=False, whatsapp=True)
    queue(connection, who, PHONE, "one")
    rerouting.leave_silent_channels(connection, NOW + PATIENCE)
    assert {"one": str(expected)} == where(connection)


def test_a_clock_that_is_set_back_makes_no_way_wait_for_longer(connection: Connection) -> None:
    who = person(connection, CHAT, PHONE)
    queue(connection, who, CHAT, "one")
    turn(connection, NOW + timedelta(days=1), telegram=False, sms=True)
    turn(connection, NOW, telegram=False, sms=True)
    assert 1 == rerouting.leave_silent_channels(connection, NOW + PATIENCE)
