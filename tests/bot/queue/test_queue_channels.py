"""Each channel shows what waits for it, over which it came and when, and how long that takes at its pace."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, update

from bot.channels.table import set_up
from bot.channels.words import what_to_do, why
from bot.queue.channels import queues
from bot.settings_file import AllSettings
from messages.address import Address
from messages.envelope import Inbound, Kind
from messages.pace import Pace
from messages.sentence import in_language
from storage import channel_states, inbox, outbox, people
from storage.channel_states import Seen
from storage.outbox import NewOutbound, Sent
from storage.tables import addresses

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
CHANNELS = {"telegram": "telegram", "modem": "sms", "gateway": "sms"}
HLA, AYE = Address("sms", "+959771000001"), Address("sms", "+959771000002")


def queue_for(connection: Connection, who: Address, count: int, segments: int = 2) -> None:
    texts = [NewOutbound(f"{who}:{n}", who, Kind.REPLY, "Hello", "en", segments) for n in range(count)]
    outbox.queue(connection, texts, NOW)


def hear(connection: Connection, who: Address, channel: str) -> None:
    people.create(connection, who, NOW)
    connection.execute(update(addresses).where(addresses.c.address == str(who)).values(channel=channel))


def shown(connection: Connection, *keys: str) -> list[tuple[object, ...]]:
    return [tuple(one[key] for key in keys) for one in queues(connection, CHANNELS)]


def test_texts_wait_for_the_channel_on_which_their_people_were_heard(connection: Connection) -> None:
    hear(connection, HLA, "gateway")
    queue_for(connection, HLA, 3)
    queue_for(connection, AYE, 2)  # never heard: the first that serves the scheme
    queue_for(connection, Address("whatsapp", "+959771000003"), 1, 0)
    assert [
        ("telegram", "telegram", 0, 0),
        ("modem", "sms", 2, 4),
        ("gateway", "sms", 3, 6),
        (None, "whatsapp", 1, 0),
    ] == shown(connection, "name", "scheme", "waiting", "parts")


def test_what_waits_takes_as_long_as_the_pace_says(connection: Connection) -> None:
    queue_for(connection, HLA, 120)
    channel_states.note(connection, [Seen("modem", "sms", Pace(0.1, per_hour=60), None)], NOW)
    assert [("telegram", None), ("modem", 3 * 3600.0), ("gateway", None)] == shown(connection, "name", "takes_seconds")


def test_the_state_is_told_in_words(connection: Connection) -> None:
    seen = [Seen("telegram", "telegram", Pace(), None), Seen("modem", "sms", Pace(), "network")]
    channel_states.note(connection, seen, NOW)
    assert [
        ("up", NOW, None),
        ("down", NOW, "the modem has no network: check the aerial, the SIM and its PIN."),
        ("new", None, None),
    ] == shown(connection, "state", "since", "why")


def test_the_last_texts_in_and_out_are_told(connection: Connection) -> None:
    inbox.keep(connection, [Inbound("modem", "1", HLA, "hi")], NOW)
    inbox.keep(connection, [Inbound("modem", "2", HLA, "hi")], NOW + timedelta(minutes=1))
    queue_for(connection, HLA, 1)
    connection.execute(update(outbox.outbox).values(state="sending"))
    outbox.note_sent(connection, [Sent(1, "modem", "9")], NOW + timedelta(minutes=2))
    assert (NOW + timedelta(minutes=1), NOW + timedelta(minutes=2)) == shown(connection, "last_received", "last_sent")[
        1
    ]


@pytest.mark.parametrize(
    ("name", "problem", "expected"),
    [
        ("telegram", "network", "no way to Telegram."),
        ("twilio", "credit", "the account has no money left, or is suspended."),
        ("whatsapp", "timeout", "Twilio does not answer in time."),
        ("android", "phone", "the phone is off, or has no network."),
        ("gateway", "answer", "somebody else answers in the gateway's place, such as a sign-in page."),
        ("modem", "sim", "the network turns the SIM away."),
        ("gateway", "a sentence of its own", "a sentence of its own."),
        ("modem", "is it plugged in?", "is it plugged in?"),
    ],
)
def test_a_reason_becomes_a_sentence(name: str, problem: str, expected: str) -> None:
    assert expected == in_language(why(name, problem), "en")


def test_an_empty_account_has_to_be_filled() -> None:
    told = in_language(what_to_do([("twilio", "credit"), ("whatsapp", "credit")]), "en")
    assert "Put money on the account; texts wait until then, and nothing is lost." == told


def test_the_channels_that_settings_switch_on() -> None:
    account = f"AC{'0' * 32}"
    values = {"telegram_token": "1:x", "twilio_account": account, "twilio_token": "t", "twilio_number": "+15005550006"}
    settings = AllSettings(**values)  # pyright: ignore[reportArgumentType] a test's values
    assert ["telegram", "twilio"] == [provider.name for provider in set_up(settings)]
