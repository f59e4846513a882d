"""Texts that come to the phone, asked for over the wire."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from datetime import timedelta, timezone
from typing import Any, cast

import pytest

from messages.address import Address
from messages.envelope import Inbound
from tests.bot.channels.android.consumer import AUNG, HLA, Clock, Consumer, channel_on
from tests.bot.channels.android.standin import Phone
from tests.bot.channels.told import told

Consume = Callable[..., Consumer]
YANGON = timezone(timedelta(hours=6, minutes=30))


async def test_a_text_comes_once_with_its_sent_time_and_offset(phone: Phone, clock: Clock, consume: Consume) -> None:
    sent_at = clock.now().astimezone(YANGON) - timedelta(minutes=1)
    row = phone.store.arrive("09771234567", "JOIN LAND", sent_at)
    consumer = consume(phone)
    await consumer.rounds(phone)
    expected = Inbound("android", row.id, Address("sms", HLA), "JOIN LAND", sent_at=sent_at, may_be_double=True)
    assert consumer.texts == [expected]
    found = consumer.texts[0].sent_at
    assert found is not None
    assert found.utcoffset() == timedelta(hours=6, minutes=30)


async def test_a_late_text_that_stands_below_those_that_were_seen_is_found(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    phone.store.arrive(HLA, "new", clock.now() - timedelta(minutes=1))
    consumer = consume(phone)
    await consumer.until(lambda: consumer.texts)
    phone.store.arrive(AUNG, "three days late", clock.now() - timedelta(days=3))
    await consumer.until(lambda: len(consumer.texts) == 2)
    assert consumer.words == ["new", "three days late"]


async def test_a_text_later_than_a_week_is_found_the_next_day(phone: Phone, clock: Clock, consume: Consume) -> None:
    consumer = consume(phone)
    await consumer.rounds(phone)
    phone.store.arrive(HLA, "a month late", clock.now() - timedelta(days=30))
    await consumer.rounds(phone)
    assert consumer.words == []
    clock.pass_by(days=1)
    await consumer.until(lambda: consumer.texts)
    assert consumer.words == ["a month late"]


async def test_a_text_whose_clock_is_ahead_or_years_behind_comes_at_the_latest_the_next_day(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    consumer = consume(phone)
    await consumer.rounds(phone)
    phone.store.arrive(HLA, "half a day ahead", clock.now() + timedelta(hours=12))
    await consumer.until(lambda: consumer.texts)
    for year in (1970, 2003):
        phone.store.arrive(HLA, f"of {year}", clock.now().replace(year=year, month=1))
    phone.store.arrive(AUNG, "of before the app was installed", phone.store.installed_at - timedelta(days=1))
    clock.pass_by(days=1)
    await consumer.until(lambda: len(consumer.texts) == 3)
    await consumer.rounds(phone)
    assert ["half a day ahead", "of 1970", "of 2003"] == [consumer.words[0], *sorted(consumer.words[1:])]


async def test_a_thousand_texts_come_page_by_page(phone: Phone, clock: Clock, consume: Consume) -> None:
    for number in range(1100):
        phone.store.arrive(HLA, f"text {number}", clock.now() - timedelta(minutes=number + 1))
    consumer = consume(phone)
    await consumer.until(lambda: len(consumer.texts) >= 1100)
    await consumer.rounds(phone)
    assert {f"text {number}" for number in range(1100)} == set(consumer.words)
    assert len(consumer.texts) == 1100
    assert {"500", "20"} == {one.query["limit"] for one in phone.asked("GET", "/inbox")}


async def test_a_quiet_phone_is_asked_for_twenty_rows_and_once_a_minute_for_the_week(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    consumer = consume(phone)
    await consumer.rounds(phone, 6)
    before = len([one for one in phone.asked("GET", "/inbox") if one.query["limit"] == "500"])
    await consumer.rounds(phone, 10)
    clock.pass_by(minutes=1)
    await consumer.rounds(phone, 10)
    weeks = [one for one in phone.asked("GET", "/inbox") if one.query["limit"] == "500"]
    assert len(weeks) - before == 1


async def test_what_came_before_the_app_was_installed_is_left_alone(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    """The phone had a life before: its old texts must not become commands."""
    phone.store.installed_at = clock.now() - timedelta(hours=1)
    phone.store.arrive(HLA, "a private text", clock.now() - timedelta(hours=2), heard=False)
    phone.store.arrive(HLA, "JOIN LAND", clock.now() - timedelta(minutes=2), heard=False)
    consumer = consume(phone)
    await consumer.until(lambda: consumer.texts)
    await consumer.rounds(phone)
    assert consumer.words == ["JOIN LAND"]


async def test_what_the_app_never_heard_is_found_by_a_look_into_androids_store(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    consumer = consume(phone)
    await consumer.rounds(phone)
    assert len(phone.asked("POST", "/inbox/refresh")) == 1
    clock.pass_by(minutes=30)
    phone.store.arrive(HLA, "unheard", clock.now(), heard=False)
    await consumer.rounds(phone)
    assert consumer.words == []
    clock.pass_by(minutes=31)
    await consumer.until(lambda: consumer.texts)
    assert consumer.words == ["unheard"]
    order = phone.asked("POST", "/inbox/refresh")[-1].body
    assert (order["messageTypes"], order["triggerWebhooks"]) == (["SMS"], False)


async def test_what_an_app_missed_that_hears_others_comes_within_the_hour(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    consumer = consume(phone)
    await consumer.rounds(phone)
    phone.store.arrive(HLA, "unheard", clock.now(), heard=False)
    for number in range(3):
        clock.pass_by(minutes=21)
        phone.store.arrive(HLA, f"heard {number}", clock.now())
        await consumer.until(lambda number=number: f"heard {number}" in consumer.words)
    await consumer.until(lambda: "unheard" in consumer.words)
    assert 2 == len(phone.asked("POST", "/inbox/refresh"))


async def test_an_app_that_went_deaf_is_told_to_look_each_minute_until_it_hears(
    phone: Phone, clock: Clock, consume: Consume, capsys: pytest.CaptureFixture[str]
) -> None:
    def refreshes() -> int:
        return len(phone.asked("POST", "/inbox/refresh"))

    consumer = consume(phone)
    await consumer.rounds(phone)
    clock.pass_by(minutes=30)
    phone.store.arrive(HLA, "unheard", clock.now(), heard=False)
    clock.pass_by(minutes=31)
    await consumer.until(lambda: len(consumer.texts) == 1)
    phone.store.arrive(HLA, "unheard, too", clock.now(), heard=False)
    clock.pass_by(minutes=1)
    await consumer.until(lambda: len(consumer.texts) == 2)
    phone.store.arrive(HLA, "heard", clock.now())
    await consumer.until(lambda: len(consumer.texts) == 3)
    before = refreshes()
    clock.pass_by(minutes=2)
    await consumer.rounds(phone)
    assert (3, before) == (before, refreshes())
    assert consumer.channel.problem is None  # it works: nobody else has to stand in
    said = capsys.readouterr().out
    assert "start the phone again" in said
    assert "android.hears" in said


async def test_a_version_without_that_look_is_asked_all_the_same(phone: Phone, clock: Clock, consume: Consume) -> None:
    phone.fault, phone.fault_path = "missing", "/inbox/refresh"
    phone.store.arrive(HLA, "HELP", clock.now())
    consumer = consume(phone)
    await consumer.rounds(phone)
    assert consumer.words == ["HELP"]
    assert consumer.channel.problem is None


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        pytest.param("SMS", "", [""], id="an empty SMS"),
        pytest.param("DATA_SMS", "0a0b", [], id="data for a program"),
        pytest.param("MMS", "MMS notification", [], id="a multimedia text that is not fetched yet"),
        pytest.param("MMS_DOWNLOADED", "R land 12", ["R land 12"], id="a long text that became multimedia"),
        pytest.param("MMS_DOWNLOADED", "MMS content", [""], id="a picture alone"),
    ],
)
async def test_kinds_of_texts(
    phone: Phone, clock: Clock, consume: Consume, kind: str, words: str, expected: list[str]
) -> None:
    phone.store.arrive(HLA, words, clock.now(), kind=kind)
    phone.store.arrive(AUNG, "last", clock.now() - timedelta(minutes=1))
    consumer = consume(phone)
    await consumer.until(lambda: "last" in consumer.words)
    assert sorted(consumer.words) == sorted([*expected, "last"])


@pytest.mark.parametrize("sender", ["MPT", "1331", "", "+12"])
async def test_names_and_short_codes_are_kept_and_never_answered(
    phone: Phone, clock: Clock, consume: Consume, sender: str
) -> None:
    phone.store.arrive(sender, "Balance 100", clock.now())
    consumer = consume(phone)
    await consumer.until(lambda: consumer.texts)
    assert consumer.texts[0].sender.scheme == "operator"


async def test_a_row_of_a_shape_that_nobody_knows_stops_no_other(phone: Phone, clock: Clock, consume: Consume) -> None:
    bad = phone.store.arrive(HLA, "bad", clock.now())
    phone.store.arrive(HLA, "good", clock.now() - timedelta(seconds=5))
    object.__setattr__(bad, "sender", None)
    consumer = consume(phone)
    await consumer.rounds(phone)
    assert consumer.words == ["good"]


async def test_what_was_not_committed_comes_again(phone: Phone, clock: Clock) -> None:
    phone.store.arrive(HLA, "HELP", clock.now())
    channel = channel_on(phone)
    for _crash in range(2):
        polled = cast("AsyncGenerator[Any]", channel.poll())
        assert ["HELP"] == [text.text for text in channel.read(await anext(polled)) if isinstance(text, Inbound)]
        await polled.aclose()
    await channel.close()


async def test_a_phone_that_is_switched_off_is_waited_for(phone: Phone, clock: Clock, consume: Consume) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        await asyncio.sleep(0.01)

    phone.stop()
    consumer = consume(phone, sleep=sleep)
    await consumer.until(lambda: len(slept) >= 5)
    assert slept[:5] == [5, 15, 30, 60, 60]
    assert "cannot be reached" in told(consumer.channel)
    phone.store.arrive(HLA, "HELP", clock.now())
    phone.start()
    await consumer.until(lambda: consumer.texts)
    await consumer.until(lambda: consumer.channel.problem is None)
    assert consumer.words == ["HELP"]
