"""Texts that leave by Twilio's HTTP, and every way in which they do not."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.channels.contract import Refused, Unreachable
from bot.channels.twilio.channel import TwilioChannel
from bot.channels.twilio.services import WHATSAPP
from messages.pace import Pace
from tests.bot.channels.twilio.office import CALLS, HLA, outbound
from tests.bot.channels.twilio.twilio_server import NUMBER, Twilio, Weather
from tests.bot.fake_channel import PATIENCE

Open = Callable[..., TwilioChannel]
NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


async def test_a_text_leaves_with_its_number_and_where_to_tell_of_it(twilio: Twilio, channel: TwilioChannel) -> None:
    sid = await channel.send(outbound("အစီရင်ခံစာ 1- မြေယာ"))

    assert [(HLA, "အစီရင်ခံစာ 1- မြေယာ")] == twilio.left()
    assert twilio.texts[0]["sid"] == sid
    assert [
        {"To": HLA, "From": NUMBER, "Body": "အစီရင်ခံစာ 1- မြေယာ", "StatusCallback": f"{CALLS}/twilio/status"}
    ] == twilio.sent_with
    assert channel.problem is None


async def test_a_whatsapp_text_leaves_by_whatsapp(twilio: Twilio, open_channel: Open) -> None:
    channel = open_channel(service=WHATSAPP)

    await channel.send(outbound("HELP", to=f"whatsapp:{HLA}"))

    assert [(f"whatsapp:{HLA}", "HELP")] == twilio.left()
    assert f"whatsapp:{NUMBER}" == twilio.sent_with[0]["From"]
    assert f"{CALLS}/whatsapp/status" == twilio.sent_with[0]["StatusCallback"]
    assert ("whatsapp", "whatsapp") == (channel.name, channel.capabilities.scheme)


async def test_without_a_public_address_nobody_is_told_to_call_us(twilio: Twilio, open_channel: Open) -> None:
    await open_channel(calls_url="").send(outbound())
    assert "StatusCallback" not in twilio.sent_with[0]


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        pytest.param(timedelta(minutes=30), "1800", id="half an hour"),
        pytest.param(timedelta(days=3), "36000", id="never more than Twilio allows"),
        pytest.param(timedelta(milliseconds=1), "1", id="never less"),
        pytest.param(None, None, id="as long as Twilio likes"),
    ],
)
async def test_a_text_that_loses_its_use_does_not_wait_longer(
    left: timedelta | None, expected: str | None, twilio: Twilio, open_channel: Open
) -> None:
    channel = open_channel(now=lambda: NOW)
    await channel.send(outbound(expires_at=None if left is None else NOW + left))
    assert expected == twilio.sent_with[0].get("ValidityPeriod")


async def test_files_stay_here(twilio: Twilio, channel: TwilioChannel, tmp_path: Path) -> None:
    await channel.send(outbound("digest", files=(str(tmp_path / "digest.pdf"),)))
    assert "MediaUrl" not in twilio.sent_with[0]


@pytest.mark.parametrize(
    ("text", "to", "reason"),
    [
        pytest.param("a" * 1601, f"sms:{HLA}", "long", id="longer than Twilio takes"),
        pytest.param("\U0001f600" * 801, f"sms:{HLA}", "long", id="an emoji counts two"),
        pytest.param(" ", f"sms:{HLA}", "rejected", id="no words"),
        pytest.param("HELP", "sms:1331", "number", id="a short code"),
        pytest.param("HELP", "sms:+95 977", "number", id="no E.164"),
        pytest.param("HELP", f"whatsapp:{HLA}", "number", id="another scheme"),
    ],
)
async def test_what_can_never_leave_is_refused_here(
    text: str, to: str, reason: str, twilio: Twilio, channel: TwilioChannel
) -> None:
    with pytest.raises(Refused) as caught:
        await channel.send(outbound(text, to=to))
    assert reason == caught.value.reason
    assert not twilio.calls


async def test_as_much_as_twilio_takes_leaves(twilio: Twilio, channel: TwilioChannel) -> None:
    await channel.send(outbound("a" * 1600))
    assert 1 == len(twilio.left())


@pytest.mark.parametrize(
    ("status", "code", "reason"),
    [
        (400, 21610, "stopped"),
        (400, 21211, "number"),
        (400, 21614, "number"),
        (400, 21617, "long"),
        (400, 21612, "rejected"),
        (400, 21608, "rejected"),
        (400, 63016, "window"),
        (400, 99999, "rejected"),
    ],
)
async def test_a_refusal_has_our_word(
    status: int, code: int, reason: str, twilio: Twilio, channel: TwilioChannel
) -> None:
    twilio.weather.append(Weather("error", status, code))
    with pytest.raises(Refused) as caught:
        await channel.send(outbound())
    assert (reason, None) == (caught.value.reason, channel.problem)


@pytest.mark.parametrize(
    ("weather", "reason", "retry_after", "may_have_arrived"),
    [
        pytest.param(Weather("error", 401, 20003), "token", None, False, id="a wrong token"),
        pytest.param(Weather("error", 403, 20005), "credit", None, False, id="a suspended account"),
        pytest.param(Weather("error", 400, 21408), "setup", None, False, id="a country that is not switched on"),
        pytest.param(Weather("error", 400, 21606), "setup", None, False, id="a number that sends no SMS"),
        pytest.param(Weather("error", 400, 21659), "setup", None, False, id="a number that is not ours"),
        pytest.param(Weather("error", 404, 20404), "setup", None, False, id="no such account"),
        pytest.param(Weather("error", 429, 20429, 7), "flood", 7.0, False, id="too many, with the seconds to wait"),
        pytest.param(Weather("error", 429, 20429), "flood", None, False, id="too many"),
        pytest.param(Weather("error", 429, 20429, float("inf")), "flood", None, False, id="too many for ever"),
        pytest.param(Weather("error", 429, 20429, 10**20), "flood", 86_400.0, False, id="too many for ages"),
        pytest.param(Weather("page", 429), "flood", None, False, id="too many, says a gateway"),
        pytest.param(Weather("error", 500, 20500), "server", None, False, id="Twilio's fault"),
        pytest.param(Weather("page", 503), "server", None, False, id="Twilio's gateway"),
        pytest.param(Weather("page", 200), "answer", None, False, id="a hotel's sign-in page"),
        pytest.param(Weather("page", 302), "answer", None, False, id="a way to a sign-in page"),
        pytest.param(Weather("page", 403), "answer", None, False, id="a proxy that forbids"),
        pytest.param(Weather("error", 403), "answer", None, False, id="an error that is not of Twilio's form"),
        pytest.param(Weather("body", told={"status": "ok"}), "answer", None, True, id="a yes that is not Twilio's"),
        pytest.param(Weather("body", told=["ok"]), "answer", None, False, id="no answer of an API"),
        pytest.param(Weather("drop"), "timeout", None, True, id="the line is cut"),
        pytest.param(Weather("drop_after"), "timeout", None, True, id="the answer is lost"),
        pytest.param(Weather("never"), "timeout", None, True, id="the answer is late"),
    ],
)
async def test_what_is_away_has_our_word(
    weather: Weather,
    reason: str,
    retry_after: float | None,
    may_have_arrived: bool,
    twilio: Twilio,
    open_channel: Open,
) -> None:
    channel = open_channel(answer_seconds=0.3 if weather.how == "never" else PATIENCE)
    twilio.weather.append(weather)

    with pytest.raises(Unreachable) as caught:
        await channel.send(outbound())

    found = (caught.value.reason, caught.value.retry_after, caught.value.may_have_arrived)
    assert (reason, retry_after, may_have_arrived) == found
    assert reason == channel.problem

    while channel.problem is not None:
        with suppress(Unreachable):  # 0.3 seconds may be too short for a slow machine
            await channel.send(outbound(outbox_id=2))


async def test_without_a_network_nothing_leaves(twilio: Twilio, channel: TwilioChannel) -> None:
    twilio.stop()
    with pytest.raises(Unreachable) as caught:
        await channel.send(outbound())
    assert ("network", False) == (caught.value.reason, caught.value.may_have_arrived)

    twilio.start()
    await channel.send(outbound(tries=1))
    assert [(HLA, "Report 1: land")] == twilio.left()
    assert 1 == len(twilio.calls), "there was no doubt to look into"


@pytest.mark.parametrize("how", ["drop_after", "drop"])
async def test_a_text_whose_answer_was_lost_leaves_once(how: str, twilio: Twilio, channel: TwilioChannel) -> None:
    twilio.weather.append(Weather(how))
    with pytest.raises(Unreachable):
        await channel.send(outbound())

    sid = await channel.send(outbound(tries=1))

    assert [(HLA, "Report 1: land")] == twilio.left()
    assert twilio.texts[0]["sid"] == sid


async def test_a_text_that_left_before_a_crash_leaves_once(twilio: Twilio, open_channel: Open) -> None:
    sid = await open_channel().send(outbound())

    again = await open_channel().send(outbound(tries=1))

    assert (sid, 1) == (again, len(twilio.left()))


async def test_what_a_trial_account_adds_hides_no_repeat(twilio: Twilio, channel: TwilioChannel) -> None:
    left = twilio.add(HLA, NUMBER, "Sent from your Twilio trial account - Report 1: land", status="sent")
    assert left["sid"] == await channel.send(outbound(tries=1))


@pytest.mark.parametrize(
    "earlier",
    [
        pytest.param({"status": "failed", "error_code": 30002}, id="one that failed"),
        pytest.param({"status": "undelivered", "error_code": 30003}, id="one that did not arrive"),
        pytest.param({"at": datetime.now(UTC) - timedelta(days=9)}, id="one of last week"),
        pytest.param({"body": "Report 2: land"}, id="other words"),
        pytest.param({"to": "+959771234568"}, id="another person"),
    ],
)
async def test_what_is_no_repeat_does_not_keep_a_text_back(
    earlier: dict[str, object], twilio: Twilio, channel: TwilioChannel
) -> None:
    values = {"to": HLA, "sender": NUMBER, "body": "Report 1: land", "status": "sent"} | earlier
    twilio.add(**values)  # pyright: ignore[reportArgumentType] -- a test's values

    await channel.send(outbound(tries=1))

    assert (HLA, "Report 1: land") == twilio.left()[-1]
    assert 2 == len(twilio.left())


async def test_the_same_answer_to_another_question_is_no_repeat(twilio: Twilio, channel: TwilioChannel) -> None:
    await channel.send(outbound("Commands: R JOIN HELP", outbox_id=1))

    await channel.send(outbound("Commands: R JOIN HELP", outbox_id=2, tries=1))

    assert 2 == len(twilio.left())


async def test_a_text_whose_earlier_try_ended_goes_again(twilio: Twilio, channel: TwilioChannel) -> None:
    first = await channel.send(outbound())

    second = await channel.send(outbound(tries=1, earlier_id=first))

    assert first != second
    assert 2 == len(twilio.left())


async def test_a_doubt_is_looked_into_before_each_further_try(twilio: Twilio, channel: TwilioChannel) -> None:
    twilio.weather.append(Weather("drop_after"))
    with pytest.raises(Unreachable):
        await channel.send(outbound())
    twilio.weather.append(Weather("error", 503))
    with pytest.raises(Unreachable) as caught:
        await channel.send(outbound(tries=1))
    assert ("server", False) == (caught.value.reason, caught.value.may_have_arrived)

    assert twilio.texts[0]["sid"] == await channel.send(outbound(tries=2))
    assert 1 == len(twilio.left())


async def test_a_text_that_the_list_shows_late_is_found_however_long_ago_it_left(
    twilio: Twilio, channel: TwilioChannel
) -> None:
    twilio.weather.extend([Weather("fine"), Weather("drop")])
    with pytest.raises(Unreachable):
        await channel.send(outbound(tries=1))
    left = twilio.add(HLA, NUMBER, "Report 1: land", at=datetime.now(UTC) - timedelta(days=3), status="sent")

    assert left["sid"] == await channel.send(outbound(tries=2))


@pytest.mark.parametrize(("per_second", "at_once"), [(0.5, 1), (1, 1), (4, 4), (100, 8)])
async def test_the_pace_is_the_settings(per_second: float, at_once: int, open_channel: Open) -> None:
    able = open_channel(per_second=per_second).capabilities
    assert (Pace(per_second), at_once, True) == (able.pace, able.at_once, able.knows_repeats)
