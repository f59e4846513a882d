"""What the app posts of itself: registered, signed, repeated, forged. Over the wire, both ways."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.channels.android.channel import AndroidChannel
from bot.channels.android.reading import EVENTS, inbox_id
from bot.channels.contract import Forged, TakesRequests, Unreadable, WebRequest
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound
from messages.reason import Reason
from tests.bot.channels.android.consumer import HLA, Clock, Consumer, channel_on, outbound
from tests.bot.channels.android.listener import Listener
from tests.bot.channels.android.standin import KEY, Phone
from tests.bot.channels.android.standin_store import java_hash, received

Consume = Callable[..., Consumer]


@pytest.fixture
def listener() -> Iterator[Listener]:
    """Where the app posts to."""
    listener = Listener()
    listener.start()
    yield listener
    listener.stop()


def posting(listener: Listener) -> dict[str, str]:
    return {"key": KEY, "calls_url": f"{listener.url}/channels"}


def request(phone: Phone, event: str, payload: dict[str, Any]) -> WebRequest:
    """A post as the app makes it."""
    body, headers = phone.signed({"event": event, "payload": payload})
    return WebRequest("POST", "https://lanpya.example.org/channels/android", headers, body)


def heard(channel: AndroidChannel, listener: Listener) -> list[Inbound | DeliveryReport]:
    return [one for post in listener.posts for one in channel.read(post)]


async def test_a_text_that_is_posted_twice_is_the_same_as_the_one_that_is_asked_for(
    phone: Phone, clock: Clock, consume: Consume, listener: Listener
) -> None:
    """The same text with other event ids (issues 288, 291, 301 of the app), and in /inbox."""
    consumer = consume(phone, **posting(listener))
    await consumer.rounds(phone)
    phone.posts_twice = True
    for words in ("JOIN LAND", "ပါ LAND", "HELP"):
        phone.store.arrive(HLA, words, clock.now())
    await consumer.until(lambda: len(consumer.texts) == 3 and len(listener.posts) == 6)
    posted = [one for one in heard(consumer.channel, listener) if isinstance(one, Inbound)]
    assert 6 == len(posted)
    assert {text.provider_id: text for text in consumer.texts} == {text.provider_id: text for text in posted}
    assert {text.may_be_double for text in posted} == {True}


async def test_what_became_of_a_text_is_posted_too(
    phone: Phone, clock: Clock, consume: Consume, listener: Listener
) -> None:
    consumer = consume(phone, **posting(listener))
    await consumer.rounds(phone)
    text_id = await consumer.channel.send(outbound())
    phone.store.change(text_id, "Delivered")
    phone.store.fails = ["sendSMS: Invalid phone number", "Send result: RESULT_ERROR_NO_SERVICE (Failed)"]
    refused = await consumer.channel.send(outbound(row=2))
    await consumer.channel.send(outbound(row=3))
    await consumer.until(lambda: len(listener.posts) >= 4)
    expected = [
        DeliveryReport("android", text_id, DeliveryState.SENT),
        DeliveryReport("android", text_id, DeliveryState.DELIVERED),
        DeliveryReport("android", refused, DeliveryState.FAILED, Reason.NUMBER),
    ]  # whether the third may go again is asked for: a part of it may have left
    assert expected == heard(consumer.channel, listener)


async def test_webhooks_are_registered_once_and_post_without_internet(
    phone: Phone, consume: Consume, listener: Listener
) -> None:
    phone.store.webhooks["other"] = {"id": "other", "url": "https://other.example.org", "event": "sms:received"}
    for _start in range(2):
        consumer = consume(phone, **posting(listener))
        await consumer.rounds(phone)
    assert {*EVENTS} == {
        hook["event"]
        for hook in phone.store.webhooks.values()
        if hook["url"] == f"{listener.url}/channels/android" and hook["id"].startswith("lanpya-")
    }
    assert len(EVENTS) == len(phone.asked("POST", "/webhooks"))
    assert "other" in phone.store.webhooks
    assert phone.store.settings["webhooks"]["internet_required"] is False


async def test_webhooks_move_with_the_address_and_go_with_the_key(
    phone: Phone, consume: Consume, listener: Listener
) -> None:
    first = consume(phone, key=KEY, calls_url="https://old.example.org/channels")
    await first.rounds(phone)
    await first.stop()
    second = consume(phone, **posting(listener))
    await second.rounds(phone)
    assert {f"{listener.url}/channels/android"} == {hook["url"] for hook in phone.store.webhooks.values()}
    await second.stop()
    third = consume(phone)
    await third.rounds(phone)
    assert {} == phone.store.webhooks


@pytest.mark.parametrize("url", ["http://192.168.1.5:8080/channels", ""], ids=["plain http on the Wi-Fi", "none"])
async def test_an_address_that_the_app_does_not_take_is_not_offered(phone: Phone, consume: Consume, url: str) -> None:
    consumer = consume(phone, key=KEY, calls_url=url)
    await consumer.rounds(phone)
    assert ([], None) == (phone.asked("POST", "/webhooks"), consumer.channel.problem)


async def test_an_app_that_takes_no_webhooks_is_asked_all_the_same(
    phone: Phone, clock: Clock, consume: Consume, listener: Listener
) -> None:
    phone.fault, phone.fault_path = "missing", "/webhooks"
    phone.store.arrive(HLA, "HELP", clock.now())
    consumer = consume(phone, **posting(listener))
    await consumer.rounds(phone)
    assert ["HELP"] == consumer.words


async def test_a_version_that_does_not_name_the_sender_is_read(phone: Phone, clock: Clock) -> None:
    channel = channel_on(phone, key=KEY)
    payload = {
        "messageId": "abc123",
        "message": "HELP",
        "phoneNumber": "+959771234567",
        "receivedAt": "2026-11-27T09:00:00.000+06:30",
    }
    (text,) = channel.read(request(phone, "sms:received", payload))
    await channel.close()
    assert isinstance(text, Inbound)
    assert (Address("sms", HLA), "HELP", "text:11256099") == (text.sender, text.text, text.provider_id)


@pytest.mark.parametrize(
    ("message_id", "expected"),
    [
        pytest.param("1", "text:1", id="small"),
        pytest.param("7fffffff", "text:2147483647", id="the largest"),
        pytest.param("80000000", "text:-2147483648", id="the smallest"),
        pytest.param("ffffffff", "text:-1", id="minus one"),
        pytest.param("V1StGXR8_Z5jdHi6B-myT", "V1StGXR8_Z5jdHi6B-myT", id="of another version"),
    ],
)
def test_one_text_has_one_id_by_both_ways(message_id: str, expected: str) -> None:
    assert expected == inbox_id(message_id)


@pytest.mark.parametrize("number", [-1, -267531522, 0, 5, 2**31 - 1, -(2**31)])
def test_the_hash_is_the_same_number_both_ways(number: int) -> None:
    assert f"text:{number}" == inbox_id(f"{number & 0xFFFFFFFF:x}")


def test_the_stand_in_counts_as_java_does() -> None:
    """Values of `String.hashCode()`, from Java's documentation and a hand's reckoning."""
    assert [0, 97, 3105, 69609650] == [java_hash(text) for text in ("", "a", "ab", "Hello")]


def _change(header: str, value: str) -> Callable[[dict[str, str]], dict[str, str]]:
    return lambda headers: headers | {header: value}


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(_change("x-signature", "0" * 64), id="another signature"),
        pytest.param(_change("x-signature", ""), id="an empty signature"),
        pytest.param(_change("x-signature", "ကက"), id="no letters of a signature"),
        pytest.param(_change("x-timestamp", "1"), id="another time"),
        pytest.param(_change("x-timestamp", ""), id="no time"),
        pytest.param(lambda _headers: {}, id="no headers"),
    ],
)
async def test_what_the_phone_did_not_sign_is_forged(
    phone: Phone, clock: Clock, spoil: Callable[[dict[str, str]], dict[str, str]]
) -> None:
    channel = channel_on(phone, key=KEY)
    row = phone.store.arrive(HLA, "HELP", clock.now())
    genuine = request(phone, "sms:received", received(row))
    with pytest.raises(Forged):
        channel.read(WebRequest("POST", genuine.url, spoil(dict(genuine.headers)), genuine.body))
    with pytest.raises(Forged):
        channel.read(WebRequest("POST", genuine.url, genuine.headers, genuine.body + b" "))
    assert 1 == len(channel.read(genuine))
    await channel.close()


@pytest.mark.parametrize("seconds", [-301, 301])
async def test_a_post_that_is_played_again_later_is_forged(phone: Phone, clock: Clock, seconds: int) -> None:
    channel = channel_on(phone, key=KEY)
    old = request(phone, "sms:received", received(phone.store.arrive(HLA, "HELP", clock.now())))
    clock.pass_by(seconds=seconds)
    with pytest.raises(Forged):
        channel.read(old)
    await channel.close()


async def test_without_a_key_every_post_is_forged(phone: Phone, clock: Clock) -> None:
    phone.key = ""
    channel = channel_on(phone)
    post = request(phone, "sms:received", received(phone.store.arrive(HLA, "HELP", clock.now())))
    with pytest.raises(Forged):
        channel.read(post)
    await channel.close()


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff\xfe", id="no UTF-8"),
        pytest.param(b"[]", id="a list"),
        pytest.param(b'{"event": "sms:received"}', id="no payload"),
        pytest.param(b'{"event": "sms:received", "payload": {"messageId": "1"}}', id="no text"),
        pytest.param(b'{"event": "sms:sent", "payload": {}}', id="no id"),
        pytest.param(b'{"event": "rcs:received", "payload": {}}', id="an event that nobody knows"),
        pytest.param(
            b'{"event": "sms:received", '
            b'"payload": {"messageId": "1", "message": "a", "receivedAt": "2026-11-27T09:00:00"}}',
            id="a time without an offset",
        ),
    ],
)
async def test_a_signed_post_of_another_shape_is_unreadable(phone: Phone, body: bytes) -> None:
    channel = channel_on(phone, key=KEY)
    whole = request(phone, "sms:received", {})
    genuine = phone.signed_body(body)
    with pytest.raises(Unreadable):
        channel.read(WebRequest("POST", whole.url, genuine, body))
    await channel.close()


@pytest.mark.parametrize("event", ["system:ping", "app:started", "mms:received", "mms:downloaded", "sms:data-received"])
async def test_other_events_of_the_app_bring_nothing(phone: Phone, event: str) -> None:
    channel = channel_on(phone, key=KEY)
    assert [] == list(channel.read(request(phone, event, {"health": {}})))
    await channel.close()


async def test_the_state_of_a_text_of_another_program_is_none_of_ours(phone: Phone) -> None:
    channel = channel_on(phone, key=KEY)
    assert [] == list(channel.read(request(phone, "sms:sent", {"messageId": "V1StGXR8_Z5jdHi6B-myT"})))
    assert isinstance(channel, TakesRequests)
    assert "" == channel.answer.body
    await channel.close()


def test_a_post_is_json_with_words_as_they_are(phone: Phone, clock: Clock) -> None:
    body, _headers = phone.signed({"event": "sms:received", "payload": {"message": "မင်္ဂလာပါ"}})
    assert "မင်္ဂလာပါ" == json.loads(body)["payload"]["message"]
