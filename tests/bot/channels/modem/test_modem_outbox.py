"""Handing texts over and hearing of their ends; the test writes the daemon's rows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.channels.contract import Refused, Unreachable
from bot.channels.modem.channel import SimLimits
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Kind
from messages.reason import Reason
from tests.bot.channels.modem.consumer import AUNG, HLA, Consumer, channel_on, outbound
from tests.bot.channels.modem.daemon_rows import ask, finish, modem, outgoing, receive, write
from tests.bot.channels.modem.rig import new_spool, udh
from tests.bot.channels.told import told

Consume = Callable[..., Consumer]
OK, NO_NETWORK, NO_CREDIT, LOST = (
    ("SendingOK", -1),
    ("SendingError", 331),
    ("SendingError", 21),
    ("SendingError", -1),
)
LONG = "Plan of LAND. " * 25  # three parts


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now


async def test_a_text_that_the_network_gave_back_can_be_sent_again(spool: Path, consume: Consume) -> None:
    modem(spool)
    consumer = consume(spool)
    first = await consumer.channel.send(outbound())
    finish(spool, NO_NETWORK)
    await consumer.until(lambda: consumer.reports)
    assert consumer.reports == [DeliveryReport("modem", first, DeliveryState.LATER, Reason.NETWORK)]
    second = await consumer.channel.send(outbound())
    assert second != first
    assert outgoing(spool) == [("", "Report 1")]


async def test_a_text_given_back_can_be_sent_again_before_its_report_was_marked(spool: Path) -> None:
    modem(spool)
    first = await channel_on(spool).send(outbound())
    finish(spool, NO_NETWORK)
    second = await channel_on(spool).send(outbound())
    assert second != first
    assert await channel_on(spool).send(outbound()) == second
    assert len(outgoing(spool)) == 1


async def test_an_end_asked_for_while_it_is_being_told_is_told_once_more(spool: Path) -> None:
    modem(spool)
    channel = channel_on(spool)
    await channel.send(outbound())
    finish(spool, ("DeliveryOK", -1))
    polled = channel.poll()
    told = await anext(polled)
    await channel.send(outbound())
    assert await anext(polled) == told
    await channel.close()


async def test_a_state_asked_for_again_is_told_once_more_only(spool: Path, consume: Consume) -> None:
    modem(spool)
    consumer = consume(spool)
    await consumer.channel.send(outbound())
    finish(spool, OK)
    await consumer.until(lambda: consumer.reports)
    await consumer.rounds()
    await consumer.channel.send(outbound())
    await consumer.until(lambda: len(consumer.reports) == 2)
    await consumer.rounds()
    assert [each.state for each in consumer.reports] == [DeliveryState.SENT] * 2


async def test_only_the_parts_that_did_not_leave_are_sent_again(spool: Path) -> None:
    modem(spool)
    channel = channel_on(spool)
    await channel.send(outbound(LONG))
    all_parts = outgoing(spool)
    finish(spool, OK, NO_NETWORK, LOST)
    await channel.send(outbound(LONG))
    assert outgoing(spool) == all_parts[1:]
    assert [header for header, _ in all_parts] == [udh(1, 3, number) for number in (1, 2, 3)]
    finish(spool, OK, NO_NETWORK)
    await channel.send(outbound(LONG))
    assert outgoing(spool) == all_parts[2:]


async def test_a_text_that_may_have_left_is_not_repeated_by_itself(spool: Path, consume: Consume) -> None:
    modem(spool)
    consumer = consume(spool)
    first = await consumer.channel.send(outbound())
    finish(spool, LOST)
    await consumer.until(lambda: consumer.reports)
    assert consumer.reports == [DeliveryReport("modem", first, DeliveryState.UNKNOWN, Reason.UNANSWERED)]
    assert await channel_on(spool).send(outbound()) == first
    assert outgoing(spool) == []


async def test_a_text_that_the_daemon_did_not_note_is_in_doubt(spool: Path, consume: Consume) -> None:
    modem(spool)
    consumer = consume(spool)
    sent = [await consumer.channel.send(outbound(row=row)) for row in (1, 2)]
    await consumer.rounds()
    assert consumer.reports == []
    write(spool, "DELETE FROM outbox WHERE CreatorID = 'lanpya:1'")
    await consumer.rounds()
    assert consumer.reports == [DeliveryReport("modem", sent[0], DeliveryState.UNKNOWN, Reason.UNANSWERED)]


async def test_texts_that_wait_in_a_spool_that_is_taken_away_are_in_doubt(spool: Path, consume: Consume) -> None:
    modem(spool)
    consumer = consume(spool)
    sent = await consumer.channel.send(outbound())
    new_spool(spool.with_name("another.db")).rename(spool)
    await consumer.until(lambda: consumer.reports)
    assert consumer.reports == [DeliveryReport("modem", sent, DeliveryState.UNKNOWN, Reason.UNANSWERED)]


async def test_a_text_that_may_have_left_is_repeated_by_one_who_knows(spool: Path) -> None:
    modem(spool)
    first = await channel_on(spool).send(outbound())
    finish(spool, LOST)
    second = await channel_on(spool).send(outbound(earlier_id=first))
    assert second != first
    # And once only, also when the bot dies before it keeps the new id.
    finish(spool, OK)
    assert await channel_on(spool).send(outbound(earlier_id=first)) == second
    assert outgoing(spool) == []


async def test_outbox_rows_with_one_beginning_are_told_apart(spool: Path) -> None:
    modem(spool)
    ids = [await channel_on(spool).send(outbound(row=row)) for row in (1, 11, 12)]
    assert ids == ["1-1", "11-2", "12-3"]


async def test_a_spool_made_anew_gives_no_id_twice(spool: Path) -> None:
    modem(spool)
    before = await channel_on(spool).send(outbound(row=1))
    anew = new_spool(spool.with_name("anew.db"))
    modem(anew)
    assert await channel_on(anew).send(outbound(row=2)) != before


@pytest.mark.parametrize(
    ("end", "reason", "refusals", "probe"),
    [
        pytest.param(NO_CREDIT, "sim", 2, timedelta(minutes=15), id="a SIM turned away twice"),
        pytest.param(NO_NETWORK, "network", 4, timedelta(minutes=5), id="a network that refuses all texts"),
    ],
)
async def test_what_refuses_again_and_again_gets_a_probe_alone_and_a_person_sees_to_it(
    spool: Path, consume: Consume, end: tuple[str, int], reason: str, refusals: int, probe: timedelta
) -> None:
    modem(spool)
    clock = Clock()
    consumer = consume(spool, now=clock, limits=SimLimits(probe=timedelta(minutes=15)))
    for row in range(1, refusals + 1):
        assert consumer.channel.problem is None
        await consumer.channel.send(outbound(row=row))
        finish(spool, end)
        await consumer.until(lambda row=row: len(consumer.reports) == row)
    assert {(each.state, each.reason) for each in consumer.reports} == {(DeliveryState.LATER, reason)}
    assert "balance" in told(consumer.channel)
    with pytest.raises(Unreachable) as refused:
        await consumer.channel.send(outbound(row=refusals + 1))
    assert (refused.value.reason, refused.value.retry_after) == ("sim", probe.total_seconds())
    clock.now += probe
    modem(spool, silent=-probe)
    await consumer.channel.send(outbound(row=refusals + 1))
    with pytest.raises(Unreachable):
        await consumer.channel.send(outbound(row=refusals + 2))
    finish(spool, OK)
    await consumer.until(lambda: len(consumer.reports) == refusals + 1)
    assert consumer.channel.problem is None
    await consumer.channel.send(outbound(row=refusals + 2))


async def test_refusals_with_a_text_between_that_left_say_nothing_of_the_sim(spool: Path, consume: Consume) -> None:
    modem(spool)
    consumer = consume(spool)
    for row, end in enumerate((NO_NETWORK, NO_NETWORK, NO_NETWORK, OK, NO_NETWORK), 1):
        await consumer.channel.send(outbound(row=row))
        finish(spool, end)
        await consumer.until(lambda row=row: len(consumer.reports) == row)
    assert consumer.channel.problem is None


async def test_a_sim_is_tried_in_time_though_the_clock_was_set_back(spool: Path, consume: Consume) -> None:
    modem(spool)
    clock = Clock()
    consumer = consume(spool, now=clock, limits=SimLimits(probe=timedelta(minutes=15)))
    for row in (1, 2):
        await consumer.channel.send(outbound(row=row))
        finish(spool, NO_CREDIT)
        await consumer.until(lambda row=row: len(consumer.reports) == row)
    clock.now -= timedelta(days=1)
    with pytest.raises(Unreachable):
        await consumer.channel.send(outbound(row=3))
    clock.now += timedelta(minutes=15)
    await consumer.channel.send(outbound(row=3))


async def test_another_sim_takes_over_from_one_that_was_turned_away(spool: Path, consume: Consume) -> None:
    modem(spool, "m1")
    modem(spool, "m2")
    consumer = consume(spool, phones=["m1", "m2"])
    for row in (1, 2):
        await consumer.channel.send(outbound(row=row))
        finish(spool, NO_CREDIT)
        await consumer.until(lambda row=row: len(consumer.reports) == row)
    await consumer.channel.send(outbound(row=3))
    assert ask(spool, "SELECT SenderID FROM outbox") == [("m2",)]


async def test_a_known_home_of_a_number_is_used(spool: Path) -> None:
    modem(spool, "m1")
    modem(spool, "m2")
    await channel_on(spool, phones=["m1", "m2"], homes={HLA: "m2"}).send(outbound())
    assert ask(spool, "SELECT SenderID FROM outbox") == [("m2",)]


async def test_no_more_than_some_minutes_of_parts_are_handed_over(spool: Path) -> None:
    modem(spool)
    channel = channel_on(spool, limits=SimLimits(parts_in_spool=4))
    await channel.send(outbound(LONG, row=1))
    await channel.send(outbound(row=2))
    with pytest.raises(Unreachable) as refused:
        await channel.send(outbound(row=3))
    assert (refused.value.reason, refused.value.retry_after) == ("busy", 60)
    assert await channel.send(outbound(row=2)) == "2-2"
    assert len(outgoing(spool)) == 4


async def test_what_the_daemon_never_touched_is_taken_back(spool: Path, consume: Consume) -> None:
    modem(spool)
    clock = Clock()
    consumer = consume(spool, now=clock)
    first = await consumer.channel.send(outbound(LONG))
    touched = await consumer.channel.send(outbound(row=2))
    write(spool, "UPDATE outbox SET SendingTimeOut = '2026-11-24 20:00:00' WHERE ID = 2")
    await consumer.rounds()
    assert consumer.reports == []
    clock.now += timedelta(minutes=11)
    await consumer.until(lambda: consumer.reports)
    await consumer.rounds()
    assert consumer.reports == [DeliveryReport("modem", first, DeliveryState.LATER, Reason.WAITING)]
    assert outgoing(spool) == [("", "Report 1")]
    assert await consumer.channel.send(outbound(row=2)) == touched
    modem(spool, silent=timedelta(minutes=-11))
    assert await consumer.channel.send(outbound(LONG)) != first


async def test_what_waits_behind_a_text_that_is_taken_back_is_taken_back_with_it(spool: Path, consume: Consume) -> None:
    modem(spool)
    clock = Clock()
    consumer = consume(spool, now=clock)
    sent = {1: await consumer.channel.send(outbound(row=1))}
    clock.now += timedelta(minutes=9)
    modem(spool, silent=timedelta(minutes=-9))
    sent[2] = await consumer.channel.send(outbound("to another", row=2, to=AUNG))
    sent[3] = await consumer.channel.send(outbound("behind", row=3))
    sent[4] = await consumer.channel.send(outbound("an alert", row=4, kind=Kind.ALERT))
    clock.now += timedelta(minutes=2)
    await consumer.until(lambda: consumer.reports)
    await consumer.rounds()
    assert [(each.provider_id, each.state) for each in consumer.reports] == [
        (sent[row], DeliveryState.LATER) for row in (1, 3)
    ]
    assert outgoing(spool) == [("", "to another"), ("", "an alert")]


async def test_nothing_passes_a_text_that_is_being_taken_back(spool: Path) -> None:
    """Between the look that takes it back and the commit of that."""
    modem(spool)
    clock = Clock()
    channel = channel_on(spool, now=clock)
    await channel.send(outbound(row=1))
    clock.now += timedelta(minutes=11)
    modem(spool, silent=timedelta(minutes=-11))
    polled = channel.poll()
    assert [each.state for each in await anext(polled)] == [DeliveryState.LATER]
    with pytest.raises(Unreachable) as refused:
        await channel.send(outbound("behind", row=2))
    assert (refused.value.reason, refused.value.is_of_address) == (Reason.WAITING, True)
    await channel.send(outbound("to another", row=3, to=AUNG))
    await channel.send(outbound(row=1))
    assert outgoing(spool) == [("", "to another"), ("", "Report 1")]
    await channel.close()


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        pytest.param({"network": "", "signal": -1}, "network", id="no network"),
        pytest.param({"network": "ERROR", "signal": 0}, "network", id="the network's name could not be read"),
        pytest.param({"silent": timedelta(minutes=5)}, "daemon", id="the daemon is silent"),
        pytest.param({"network": "", "signal": 0, "battery": 0}, "modem", id="the modem is gone, and the daemon lives"),
    ],
)
async def test_nothing_is_handed_to_a_modem_that_cannot_send(
    spool: Path, consume: Consume, state: dict[str, str], reason: str
) -> None:
    modem(spool, **state)  # type: ignore[arg-type]  # the table's own fields
    consumer = consume(spool)
    with pytest.raises(Unreachable, match=reason):
        await consumer.channel.send(outbound())
    await consumer.until(lambda: consumer.channel.problem)
    assert outgoing(spool) == []


@pytest.mark.parametrize("hours", [-6.5, 5.75, 12], ids=str)
async def test_a_daemon_that_keeps_another_zone_is_alive_and_its_texts_are_of_now(
    spool: Path, consume: Consume, hours: float
) -> None:
    """Somebody set the machine's zone, and only one of the two was started again."""
    ahead = timedelta(hours=hours)
    modem(spool, ahead=ahead)
    consumer = consume(spool)
    sent = datetime.now(UTC).replace(microsecond=0)
    receive(spool, "0048", ReceivingDateTime=f"{sent.astimezone() + ahead:%Y-%m-%d %H:%M:%S}")
    await consumer.until(lambda: consumer.texts)
    assert [each.sent_at for each in consumer.texts] == [sent]
    assert await consumer.channel.send(outbound()) == "1-1"
    assert consumer.channel.problem is None


async def test_a_daemon_in_another_zone_may_be_silent_too(spool: Path) -> None:
    modem(spool, ahead=timedelta(hours=6.5), silent=timedelta(minutes=5))
    with pytest.raises(Unreachable, match="daemon"):
        await channel_on(spool).send(outbound())


async def test_nothing_is_handed_over_before_a_modem_was_ever_there(spool: Path) -> None:
    with pytest.raises(Unreachable, match="modem"):
        await channel_on(spool).send(outbound())


async def test_a_modem_that_does_not_name_its_network_can_send_when_it_has_a_signal(spool: Path) -> None:
    modem(spool, network="", signal=30)
    assert await channel_on(spool).send(outbound()) == "1-1"


@pytest.mark.parametrize(
    "address",
    [
        Address("operator", "1331"),
        Address("telegram", "1001"),
        Address("sms", "09771234567"),
        Address("sms", "+95 977-123"),
    ],
    ids=str,
)
async def test_only_e164_numbers_are_sent_to(spool: Path, address: Address) -> None:
    modem(spool)
    with pytest.raises(Refused, match="number"):
        await channel_on(spool).send(replace(outbound(), to=address))


async def test_a_text_of_more_than_ten_parts_is_refused(spool: Path) -> None:
    modem(spool)
    with pytest.raises(Refused, match="long"):
        await channel_on(spool).send(outbound("မ" * 661))
    assert await channel_on(spool).send(outbound("မ" * 660)) == "1-1"


async def test_a_text_is_of_use_in_the_network_as_long_as_it_is_to_us(spool: Path) -> None:
    modem(spool)
    clock = Clock()
    channel = channel_on(spool, now=clock)
    await channel.send(outbound(expires_at=clock.now + timedelta(hours=6)))
    assert ask(spool, "SELECT RelativeValidity FROM outbox") == [(71,)]
