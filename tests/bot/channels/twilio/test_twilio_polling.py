"""What Twilio's list brings that no call did, through absences, bad weather and restarts."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from bot.channels.twilio.channel import TwilioChannel
from bot.channels.twilio.services import WHATSAPP
from messages.envelope import DeliveryReport, DeliveryState, Inbound
from tests.bot.channels.twilio.office import HLA, Sleeps, call, outbound, taken, text_fields
from tests.bot.channels.twilio.twilio_server import NUMBER, Twilio, Weather

Open = Callable[..., TwilioChannel]
NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


def words(arrived: list[Any]) -> list[str]:
    return [one.text for one in arrived if isinstance(one, Inbound)]


def asked(twilio: Twilio, number: str) -> list[datetime]:
    """Since when the list was asked, each time, for `To` or `From`."""
    queries = [dict(parse_qsl(urlsplit(path.split(" ")[1]).query)) for path in twilio.calls if "Messages.json" in path]
    return [
        datetime.fromisoformat(query["DateSent>"]) for query in queries if query.get(number) and "Page" not in query
    ]


async def test_a_text_that_no_call_brought_is_found(twilio: Twilio, channel: TwilioChannel) -> None:
    arrived = twilio.arrive(HLA, "R land 12", at=datetime.now(UTC) - timedelta(minutes=5))

    (text,) = await taken(channel)

    assert ("twilio", arrived["sid"], "R land 12") == (text.channel, text.provider_id, text.text)
    assert text.sent_at is not None
    assert timedelta(minutes=4) < datetime.now(UTC) - text.sent_at < timedelta(minutes=6)


async def test_it_has_the_same_id_as_by_a_call(twilio: Twilio, channel: TwilioChannel) -> None:
    arrived = twilio.arrive(HLA, "R land 12")

    (polled,) = await taken(channel)
    (called,) = channel.read(call(text_fields("R land 12", arrived["sid"])))

    assert isinstance(called, Inbound)
    assert (polled.channel, polled.provider_id, polled.sender) == (called.channel, called.provider_id, called.sender)


async def test_after_weeks_all_that_was_missed_comes_oldest_first(twilio: Twilio, open_channel: Open) -> None:
    for number in range(430):
        twilio.arrive(HLA, f"text {number}", at=NOW - timedelta(days=40) + timedelta(hours=2 * number))
    twilio.texts.sort(key=lambda text: text["sid"], reverse=True)

    arrived = await taken(open_channel(now=lambda: NOW), batches=9)

    assert [f"text {number}" for number in range(430)] == words(arrived)
    assert 3 == sum("Messages.json" in path and "To=" in path for path in twilio.calls), "three pages"


async def test_later_looks_go_back_an_hour_behind_the_newest(twilio: Twilio, open_channel: Open) -> None:
    channel = open_channel(now=lambda: NOW)
    twilio.arrive(HLA, "one", at=NOW - timedelta(days=2))
    polled = channel.poll()
    await anext(polled)
    twilio.arrive(HLA, "two", at=NOW)
    twilio.arrive(HLA, "late", at=NOW - timedelta(days=2, minutes=30))

    arrived = channel.read(await anext(polled))

    assert ["late", "two"] == words(list(arrived))
    assert [NOW - timedelta(days=60), NOW - timedelta(days=2, hours=1)] == asked(twilio, "To")[:2]


async def test_what_was_not_committed_comes_again_and_what_was_does_not(twilio: Twilio, open_channel: Open) -> None:
    twilio.arrive(HLA, "one")
    killed = open_channel()
    assert ["one"] == words(list(killed.read(await anext(killed.poll()))))

    restarted = open_channel()
    polled = restarted.poll()
    assert ["one"] == words(list(restarted.read(await anext(polled))))
    twilio.arrive(HLA, "two")
    assert ["two"] == words(list(restarted.read(await anext(polled))))


async def test_a_text_that_is_still_coming_is_waited_for(twilio: Twilio, channel: TwilioChannel) -> None:
    coming = twilio.arrive(HLA, "with a picture", status="receiving")
    twilio.arrive(HLA, "one")
    polled = channel.poll()
    assert ["one"] == words(list(channel.read(await anext(polled))))

    coming["status"] = "received"

    assert ["with a picture"] == words(list(channel.read(await anext(polled))))


async def test_each_channel_asks_for_its_own_number_only(twilio: Twilio, open_channel: Open) -> None:
    twilio.arrive(HLA, "by SMS")
    twilio.arrive(f"whatsapp:{HLA}", "by WhatsApp", to=f"whatsapp:{NUMBER}")
    twilio.arrive(HLA, "for another application", to="+15005550009")

    by_sms, by_whatsapp = await taken(open_channel()), await taken(open_channel(service=WHATSAPP))

    assert ["by SMS"] == words(by_sms)
    assert [("whatsapp", f"whatsapp:{HLA}", "by WhatsApp")] == [
        (one.channel, str(one.sender), one.text) for one in by_whatsapp
    ]


async def test_states_and_prices_of_texts_that_left_come_by_the_list(twilio: Twilio, channel: TwilioChannel) -> None:
    polled = channel.poll()
    sid = await channel.send(outbound())
    (text,) = twilio.texts

    text |= {"status": "sent", "date_sent": text["date_created"]}
    seen = [*channel.read(await anext(polled))]
    text |= {"status": "delivered"}
    seen += channel.read(await anext(polled))
    text |= {"price": "-0.00750"}
    seen += channel.read(await anext(polled))

    sent = DeliveryReport("twilio", sid, DeliveryState.SENT)
    delivered = DeliveryReport("twilio", sid, DeliveryState.DELIVERED)
    assert [sent, delivered, replace(delivered, price=0.0075, currency="USD")] == seen


async def test_a_text_is_watched_until_its_price_is_known(twilio: Twilio, open_channel: Open) -> None:
    looked = asyncio.Event()

    async def sleep(_seconds: float) -> None:
        await asyncio.sleep(0)
        if len(asked(twilio, "From")) >= 8:
            looked.set()

    channel = open_channel(now=lambda: NOW, sleep=sleep)
    slow = twilio.add(HLA, NUMBER, "slow", at=NOW - timedelta(days=2), status="sent")
    twilio.add(HLA, NUMBER, "quick", at=NOW, status="delivered", price="-0.1")
    polled = channel.poll()
    await anext(polled)
    slow |= {"status": "undelivered", "error_code": 30003, "price": "-0.1"}

    (report,) = channel.read(await anext(polled))

    assert isinstance(report, DeliveryReport)
    assert (slow["sid"], "expired", 0.1) == (report.provider_id, report.reason, report.price)
    waiting = asyncio.ensure_future(anext(polled))
    await looked.wait()
    waiting.cancel()
    since = asked(twilio, "From")
    assert [NOW - timedelta(days=7), NOW - timedelta(days=2)] == since[:2]
    assert NOW - timedelta(hours=1) == since[-1]


@pytest.mark.parametrize(
    ("weather", "problem", "pauses"),
    [
        pytest.param(Weather("drop"), "timeout", [60.0, 60.0, 60.0], id="the line is cut"),
        pytest.param(Weather("error", 500), "server", [60.0, 60.0, 60.0], id="Twilio's fault"),
        pytest.param(Weather("error", 401, 20003), "token", [120.0, 240.0, 480.0], id="a wrong token"),
        pytest.param(Weather("error", 403, 20005), "credit", [120.0, 240.0, 480.0], id="a suspended account"),
        pytest.param(Weather("error", 429, 20429, 90), "flood", [90.0, 90.0, 90.0], id="asked too often"),
        pytest.param(Weather("page", 200), "answer", [60.0, 60.0, 60.0], id="a hotel's sign-in page"),
        pytest.param(Weather("error", 400, 20001), "setup", [120.0, 240.0, 480.0], id="a question that is refused"),
    ],
)
async def test_a_twilio_that_is_away_is_waited_for(
    weather: Weather, problem: str, pauses: list[float], twilio: Twilio, open_channel: Open
) -> None:
    problems: list[str | None] = []
    sleeps = Sleeps()

    async def sleep(seconds: float) -> None:
        problems.append(channel.problem)
        await sleeps(seconds)

    channel = open_channel(sleep=sleep)
    twilio.weather.extend([weather] * 3)
    twilio.arrive(HLA, "one")

    assert ["one"] == words(await taken(channel))

    assert ([problem] * 3, pauses) == (problems, list(sleeps))


@pytest.mark.parametrize(
    "told",
    [
        pytest.param({}, id="nothing"),
        pytest.param([], id="no object"),
        pytest.param({"status": "ok"}, id="somebody else's JSON"),
        pytest.param({"messages": None}, id="no list"),
        pytest.param({"messages": ["SM1"]}, id="a list of something else"),
        pytest.param({"messages": [{"sid": "SM1", "date_sent": "Fri, 99 Nov 2026 99:99:99 +0000"}]}, id="no date"),
    ],
)
async def test_an_answer_that_is_not_twilios_stops_nothing(told: Any, twilio: Twilio, open_channel: Open) -> None:
    problems: list[str | None] = []

    async def sleep(_seconds: float) -> None:
        problems.append(channel.problem)

    channel = open_channel(sleep=sleep)
    twilio.weather.append(Weather("body", told=told))
    twilio.arrive(HLA, "one")

    assert ["one"] == words(await taken(channel))
    assert ["answer"] == problems


async def test_a_next_page_is_always_asked_of_twilio(twilio: Twilio, open_channel: Open) -> None:
    channel = open_channel()
    twilio.weather.append(Weather("body", told={"messages": [], "next_page_uri": "//evil.example/x"}))
    twilio.arrive(HLA, "one")

    assert ["one"] == words(await taken(channel))
    assert "GET /evil.example/x" == twilio.calls[1]


async def test_an_odd_count_of_pictures_holds_no_text_back(twilio: Twilio, channel: TwilioChannel) -> None:
    twilio.arrive(HLA, "one", num_media="many")
    assert ["one"] == words(await taken(channel))


async def test_half_a_letter_is_replaced(twilio: Twilio, channel: TwilioChannel) -> None:
    twilio.arrive(HLA, "R \ud83d land \U0001f600")
    assert ["R \ufffd land \U0001f600"] == words(await taken(channel))


async def test_an_account_that_was_suspended_is_well_again_once_the_list_answers(
    twilio: Twilio, channel: TwilioChannel
) -> None:
    twilio.weather.append(Weather("error", 403, 20005))
    twilio.arrive(HLA, "one")
    polled = channel.poll()
    await anext(polled)
    twilio.arrive(HLA, "two")
    await anext(polled)
    assert channel.problem is None


async def test_without_a_network_the_channel_waits_and_says_so(twilio: Twilio, open_channel: Open) -> None:
    failed = asyncio.Event()

    async def sleep(_seconds: float) -> None:
        failed.set()
        await asyncio.sleep(0.01)

    channel = open_channel(sleep=sleep)
    twilio.arrive(HLA, "one")
    twilio.stop()
    coming = asyncio.ensure_future(taken(channel))
    await failed.wait()
    assert "network" == channel.problem

    twilio.start()

    assert ["one"] == words(await coming)


async def test_a_page_that_is_lost_loses_nothing(twilio: Twilio, open_channel: Open) -> None:
    for number in range(250):
        twilio.arrive(HLA, f"text {number}", at=NOW - timedelta(minutes=250 - number))
    twilio.weather.extend([Weather("fine"), Weather("drop")])

    arrived = await taken(open_channel(now=lambda: NOW), batches=5)

    assert [f"text {number}" for number in range(250)] == words(arrived)


async def test_a_poll_of_0_seconds_never_asks(twilio: Twilio, open_channel: Open) -> None:
    twilio.arrive(HLA, "one")
    await taken(open_channel())
    of_one = len(twilio.calls)
    coming = asyncio.ensure_future(taken(open_channel(poll_seconds=0)))
    await taken(open_channel())  # while another one asks and is answered
    assert (2 * of_one, False) == (len(twilio.calls), coming.done())
    coming.cancel()


async def test_a_wrong_sender_is_not_forgotten_because_the_list_answers(twilio: Twilio, open_channel: Open) -> None:
    channel = open_channel()
    twilio.weather.append(Weather("error", 400, 21606))
    with pytest.raises(Exception, match="setup"):
        await channel.send(outbound())
    twilio.arrive(HLA, "one")
    await taken(channel)
    assert "setup" == channel.problem

    await channel.send(outbound())
    assert channel.problem is None
