"""Texts that leave by the phone, over the wire, and what it says became of them."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.channels.contract import Refused, Unreachable
from messages.envelope import DeliveryReport, DeliveryState, Kind
from messages.reason import Reason
from tests.bot.channels.android.consumer import AUNG, HLA, Clock, Consumer, channel_on, outbound
from tests.bot.channels.android.standin import Phone
from tests.bot.channels.android.standin_store import Taken
from tests.bot.channels.told import told
from tests.bot.fake_channel import PATIENCE

Consume = Callable[..., Consumer]
SENT, DELIVERED = DeliveryState.SENT, DeliveryState.DELIVERED
FAILED, LATER, UNKNOWN = DeliveryState.FAILED, DeliveryState.LATER, DeliveryState.UNKNOWN
NO_SERVICE = "Send result: RESULT_ERROR_NO_SERVICE (Failed because service is currently unavailable)"
GENERIC = "Send result: RESULT_ERROR_GENERIC_FAILURE (Generic failure cause)"
NO_CREDIT = "Send result: RESULT_NETWORK_REJECT (Failed because of network rejection)"


def left(phone: Phone) -> list[str]:
    return [text.words for text in phone.store.left]


async def reported(consumer: Consumer, clock: Clock, count: int) -> list[DeliveryReport]:
    """What is reported once the texts are old enough to be in the database."""
    clock.pass_by(seconds=11)
    await consumer.until(lambda: len(consumer.reports) >= count)
    return consumer.reports


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Report 1: land, 12 people.", id="short"),
        pytest.param("အစီရင်ခံစာ လက်ခံရရှိပါသည်။ " * 8, id="long Burmese"),
        pytest.param('ok 👍 {}[]~|^€\\ "quoted"\nline', id="whatever else"),
    ],
)
async def test_what_leaves_is_what_was_meant(phone: Phone, text: str) -> None:
    channel = channel_on(phone)
    await channel.send(outbound(text))
    await channel.close()
    assert [(HLA, text)] == [(one.number, one.words) for one in phone.store.left]
    order = phone.asked("POST", "/messages")[0]
    assert (order.query, order.body["withDeliveryReport"]) == ({"skipPhoneValidation": "true"}, True)


async def test_the_same_outbox_row_handed_over_again_leaves_once(phone: Phone) -> None:
    """As after a crash between the phone's yes and our commit: another bot, the same row."""
    first = channel_on(phone)
    second = channel_on(phone)
    ids = [await channel.send(outbound()) for channel in (first, first, second)]
    await first.close()
    await second.close()
    assert len(set(ids)) == 1
    assert ["Report 1"] == left(phone)


async def test_a_row_number_that_comes_again_with_another_text_is_another_text(phone: Phone) -> None:
    """A database restored from a copy counts its rows from there."""
    channel = channel_on(phone)
    await channel.send(outbound("Report 1"))
    await channel.send(outbound("Report 2"))
    await channel.send(outbound("Report 2", to=AUNG))
    await channel.send(outbound("Report 2", inbox_id=7))
    await channel.close()
    assert ["Report 1", "Report 2", "Report 2", "Report 2"] == left(phone)


async def test_a_text_whose_answer_was_lost_leaves_once(phone: Phone) -> None:
    hasty, channel = channel_on(phone, answer_seconds=0.2), channel_on(phone)
    phone.fault = "taken"
    with pytest.raises(Unreachable) as caught:
        await hasty.send(outbound(kind=Kind.ANNOUNCEMENT))
    await hasty.close()
    phone.fault = None
    await channel.send(outbound(kind=Kind.ANNOUNCEMENT))
    await channel.close()
    assert (caught.value.reason, caught.value.may_have_arrived) == ("timeout", False)
    assert ["Report 1"] == left(phone)


async def test_a_text_that_did_not_leave_goes_again_under_another_id(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    consumer = consume(phone)
    phone.store.fails = [NO_SERVICE]
    first = await consumer.channel.send(outbound())
    assert [DeliveryReport("android", first, LATER, Reason.NETWORK)] == await reported(consumer, clock, 1)
    second = await consumer.channel.send(outbound())
    assert [DeliveryReport("android", second, SENT)] == (await reported(consumer, clock, 2))[1:]
    assert (first != second, left(phone)) == (True, ["Report 1"])


async def test_a_text_that_did_not_leave_goes_again_from_a_bot_that_started_anew(phone: Phone) -> None:
    """It knows nothing, and tries the first id; the phone says that it has it, and that it failed."""
    phone.store.fails = [NO_SERVICE, NO_SERVICE]
    ids: list[str] = []
    for _start in range(3):
        channel = channel_on(phone)
        ids.append(await channel.send(outbound()))
        await channel.close()
    assert 3 == len(set(ids))
    assert ["Report 1"] == left(phone)


async def test_what_a_coordinator_sends_again_leaves_again(phone: Phone) -> None:
    channel = channel_on(phone)
    phone.store.fails = [GENERIC]
    first = await channel.send(outbound())
    second = await channel.send(outbound(earlier_id=first))
    third = await channel.send(outbound(earlier_id="SM0123456789"))
    await channel.close()
    assert (first.removesuffix("-1"), second) == (second.removesuffix("-2"), f"{first[:-1]}2")
    assert third == first  # of another channel: here it was never tried, and the phone has it


async def test_the_phone_reports_that_a_text_left_and_arrived(phone: Phone, clock: Clock, consume: Consume) -> None:
    consumer = consume(phone)
    text_id = await consumer.channel.send(outbound())
    await reported(consumer, clock, 1)
    phone.store.change(text_id, "Delivered")
    assert [DeliveryReport("android", text_id, state) for state in (SENT, DELIVERED)] == await reported(
        consumer, clock, 2
    )
    await consumer.rounds(phone)
    assert len(consumer.reports) == 2


async def test_a_bot_that_started_anew_hears_of_texts_of_the_last_days(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    ids = [f"lanpya-{row}-0123456789ab-1" for row in range(1, 251)]
    for text_id in ids:
        phone.store.take(Taken(text_id, HLA, "Report", clock.now(), 0, None, None, True))
    clock.pass_by(days=2)
    phone.store.change(ids[0], "Delivered")
    consumer = consume(phone)
    await consumer.until(lambda: consumer.reports)
    assert {ids[0]: DELIVERED, **dict.fromkeys(ids[1:], SENT)} == {
        report.provider_id: report.state for report in consumer.reports
    }


async def test_nothing_is_reported_before_the_row_is_written(phone: Phone, clock: Clock, consume: Consume) -> None:
    """A report on a row that is not noted as sent yet would meet nobody."""
    consumer = consume(phone)
    await consumer.channel.send(outbound())
    await consumer.rounds(phone)
    assert [] == consumer.reports
    await reported(consumer, clock, 1)


async def test_a_text_that_was_there_already_has_its_end_told_once_more(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    consumer = consume(phone)
    text_id = await consumer.channel.send(outbound())
    await reported(consumer, clock, 1)
    await consumer.channel.send(outbound())
    assert [DeliveryReport("android", text_id, SENT)] * 2 == await reported(consumer, clock, 2)


async def test_an_old_text_is_asked_for_each_ten_minutes(phone: Phone, clock: Clock, consume: Consume) -> None:
    consumer = consume(phone)
    await consumer.channel.send(outbound())
    await reported(consumer, clock, 1)
    clock.pass_by(hours=2)
    await consumer.rounds(phone)
    before = len(phone.asked("GET", "/messages"))
    for _step in range(8):
        clock.pass_by(minutes=2.5)
        await consumer.rounds(phone, 1)
    assert 2 == len(phone.asked("GET", "/messages")) - before


async def test_texts_of_other_programs_at_the_phone_are_none_of_ours(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    consumer = consume(phone)
    text_id = await consumer.channel.send(outbound())
    phone.store.taken["other"] = phone.store.taken[text_id]
    other = phone.store.taken.pop(text_id)
    other.id = "V1StGXR8_Z5jdHi6B-myT"
    await consumer.rounds(phone)
    assert [] == consumer.reports


async def test_the_oldest_text_leaves_first_and_an_alert_before_all(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    consumer = consume(phone)
    await consumer.rounds(phone)
    phone.store.holds = True
    kinds = [Kind.ANNOUNCEMENT, Kind.REPLY, Kind.REPLY, Kind.DIGEST, Kind.ALERT]
    for row, kind in enumerate(kinds, 1):
        clock.pass_by(seconds=1)
        await consumer.channel.send(outbound(f"{kind} {row}", row=row, kind=kind))
    phone.store.work()
    assert ["alert 5", "reply 2", "reply 3", "announcement 1", "digest 4"] == left(phone)
    assert phone.store.left[0].priority >= 100  # goes round the phone's own limits


@pytest.mark.parametrize(
    ("sims", "expected"),
    [
        pytest.param((), 2, id="the SIM on which the person texts"),
        pytest.param((1, 2), 2, id="also where several may send"),
        pytest.param((1,), 1, id="but not one that may not send"),
    ],
)
async def test_a_person_is_answered_by_the_sim_that_the_newest_text_came_by(
    phone: Phone, clock: Clock, consume: Consume, sims: tuple[int, ...], expected: int
) -> None:
    phone.store.sims = [1, 2]
    consumer = consume(phone, sims=sims)
    phone.store.arrive(HLA, "newest", clock.now(), sim=2)
    phone.store.arrive(HLA, "older", clock.now() - timedelta(days=1), sim=1)
    await consumer.until(lambda: len(consumer.texts) == 2)
    await consumer.channel.send(outbound())
    assert [expected] == [text.sim for text in phone.store.left]


@pytest.mark.parametrize(("sims", "expected"), [((), None), ((2, 1), 2)], ids=["the phone's own", "the first"])
async def test_who_never_texted_is_sent_to_by_the_usual_sim(
    phone: Phone, sims: tuple[int, ...], expected: int | None
) -> None:
    phone.store.sims = [1, 2]
    channel = channel_on(phone, sims=sims)
    await channel.send(outbound())
    await channel.close()
    assert [expected] == [text.sim for text in phone.store.left]


async def test_a_text_is_kept_at_the_phone_only_as_long_as_it_is_of_use(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    consumer = consume(phone)
    phone.store.holds = True
    await consumer.channel.send(outbound("soon", row=1, expires_at=clock.now() + timedelta(minutes=5)))
    await consumer.channel.send(outbound("some time", row=2))
    assert [300, 86400] == [order.body["ttl"] for order in phone.asked("POST", "/messages")]
    clock.pass_by(minutes=6)
    phone.store.work()
    await consumer.until(lambda: len(consumer.reports) == 2)
    assert {(LATER, "expired"), (SENT, None)} == {(report.state, report.reason) for report in consumer.reports}
    assert ["some time"] == left(phone)


async def test_a_text_of_which_one_part_left_does_not_go_again(phone: Phone, clock: Clock, consume: Consume) -> None:
    consumer = consume(phone)
    text_id = await consumer.channel.send(outbound("long " * 60))
    phone.store.change(text_id, "Failed", NO_SERVICE)
    assert [DeliveryReport("android", text_id, UNKNOWN, Reason.PARTLY)] == await reported(consumer, clock, 1)


async def test_a_text_of_which_android_tells_nothing_for_an_hour_is_unknown(
    phone: Phone, clock: Clock, consume: Consume
) -> None:
    phone.store.holds = True
    consumer = consume(phone)
    text_id = await consumer.channel.send(outbound())
    phone.store.change(text_id, "Processed")
    clock.pass_by(minutes=30)
    await consumer.rounds(phone)
    assert [] == consumer.reports
    clock.pass_by(minutes=45)
    await consumer.until(lambda: consumer.reports)
    phone.store.change(text_id, "Sent")
    clock.pass_by(minutes=15)
    await consumer.until(lambda: len(consumer.reports) == 2)
    assert [UNKNOWN, SENT] == [report.state for report in consumer.reports]


@pytest.mark.parametrize(
    ("error", "reason", "sentence"),
    [
        pytest.param(NO_SERVICE, "network", "no mobile network", id="no service"),
        pytest.param(NO_CREDIT, "sim", "turns the SIM away", id="no credit"),
        pytest.param(GENERIC, "unanswered", "fail without a reason", id="no reason"),
    ],
)
async def test_a_phone_that_turned_two_texts_away_is_tried_each_quarter_of_an_hour(
    phone: Phone, clock: Clock, consume: Consume, error: str, reason: str, sentence: str
) -> None:
    consumer = consume(phone)
    phone.store.fails = [error, error, error]
    for row in (1, 2):
        await consumer.channel.send(outbound(row=row))
        await reported(consumer, clock, row)
    assert sentence in told(consumer.channel)
    with pytest.raises(Unreachable) as caught:
        await consumer.channel.send(outbound(row=3))
    assert (caught.value.reason, caught.value.retry_after) == (reason, 60)
    clock.pass_by(minutes=15)
    await consumer.channel.send(outbound(row=3))
    with pytest.raises(Unreachable):
        await consumer.channel.send(outbound(row=4))
    clock.pass_by(minutes=15)
    await consumer.channel.send(outbound(row=4))
    clock.pass_by(seconds=11)
    await consumer.until(lambda: consumer.channel.problem is None)
    await consumer.channel.send(outbound(row=5))
    assert len(phone.store.left) == 2


async def test_failures_of_the_day_before_say_nothing_of_today(phone: Phone, clock: Clock, consume: Consume) -> None:
    phone.store.fails = [GENERIC, GENERIC]
    consumer = consume(phone)
    for row in (1, 2):
        await consumer.channel.send(outbound(row=row))
        await reported(consumer, clock, row)
    assert consumer.channel.problem is not None
    clock.pass_by(days=1)
    assert consumer.channel.problem is None
    await consumer.stop()
    again = consume(phone)
    await again.until(lambda: len(again.reports) == 2)
    assert again.channel.problem is None
    await again.channel.send(outbound(row=3))
    assert 1 == len(phone.store.left)


async def test_a_text_each_ten_seconds_does_not_put_the_looks_off(phone: Phone, clock: Clock, consume: Consume) -> None:
    consumer = consume(phone)
    await consumer.rounds(phone, 1)
    for row in range(1, 7):
        await consumer.channel.send(outbound(row=row))
        clock.pass_by(seconds=9)
        await consumer.rounds(phone, 2)
    assert 3 <= len(consumer.reports)


async def test_an_app_that_keeps_its_texts_is_a_problem(phone: Phone, clock: Clock, consume: Consume) -> None:
    phone.store.holds = True
    consumer = consume(phone)
    await consumer.channel.send(outbound())
    clock.pass_by(minutes=31)
    await consumer.until(lambda: consumer.channel.problem is not None)
    assert "battery optimisation" in told(consumer.channel)
    phone.store.work()
    clock.pass_by(minutes=10)
    await consumer.until(lambda: consumer.channel.problem is None)


@pytest.mark.parametrize(
    ("to", "text", "reason"),
    [
        pytest.param("1331", "Hello", "number", id="a short code"),
        pytest.param("+95977x", "Hello", "number", id="no number"),
        pytest.param(HLA, "", "rejected", id="nothing"),
        pytest.param(HLA, "က" * 671, "long", id="eleven segments"),
    ],
)
async def test_what_no_phone_could_send_is_refused(phone: Phone, to: str, text: str, reason: str) -> None:
    channel = channel_on(phone)
    with pytest.raises(Refused) as caught:
        await channel.send(outbound(text, to=to))
    await channel.close()
    assert (reason, []) == (caught.value.reason, phone.exchanges)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        pytest.param("Invalid phone number type", "number", id="a landline"),
        pytest.param("message already expired", "expired", id="too late"),
        pytest.param("Text message is empty", "rejected", id="anything else"),
    ],
)
async def test_what_the_app_refuses_is_refused(phone: Phone, words: str, reason: str) -> None:
    channel = channel_on(phone)
    phone.refuses_next = words
    with pytest.raises(Refused) as caught:
        await channel.send(outbound())
    await channel.close()
    assert reason == caught.value.reason


@pytest.mark.parametrize(
    ("fault", "reason", "words"),
    [
        pytest.param("html", "answer", "something else", id="a sign-in page"),
        pytest.param("server", "server", "has a fault", id="the app's fault"),
        pytest.param("deny", "token", "user name and password", id="no right"),
        pytest.param("missing", "answer", "something else", id="another server"),
        pytest.param("slow", "timeout", "in time", id="slow"),
    ],
)
async def test_a_phone_in_trouble_loses_nothing_and_says_so(
    phone: Phone, consume: Consume, fault: str, reason: str, words: str
) -> None:
    phone.fault = fault
    consumer = consume(phone, answer_seconds=0.2 if fault == "slow" else PATIENCE)
    with pytest.raises(Unreachable) as caught:
        await consumer.channel.send(outbound())
    assert (reason, []) == (caught.value.reason, phone.store.left)
    await consumer.until(lambda: consumer.channel.problem is not None)
    assert words in told(consumer.channel)


async def test_a_phone_that_is_off_is_unreachable_and_has_nothing(phone: Phone) -> None:
    phone.stop()
    channel = channel_on(phone)
    with pytest.raises(Unreachable) as caught:
        await channel.send(outbound())
    await channel.close()
    assert ("network", False) == (caught.value.reason, caught.value.may_have_arrived)


async def test_a_wrong_password_is_told_and_never_logged(
    phone: Phone, consume: Consume, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level("DEBUG")
    consumer = consume(phone, password="hunter2-of-the-phone")
    with pytest.raises(Unreachable, match="token"):
        await consumer.channel.send(outbound())
    await consumer.until(lambda: consumer.channel.problem is not None)
    assert "LANPYA_ANDROID_PASSWORD" in told(consumer.channel)
    said = caplog.text + "".join(capsys.readouterr())
    assert [] == [word for word in ("hunter2", "c21zOmh1bnRlcjI") if word in said]
