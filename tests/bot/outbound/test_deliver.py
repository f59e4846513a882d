"""The outbox is delivered in order, paced, and survives whatever a channel does."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from bot.channels.contract import Refused, Unreachable
from bot.host.store import DirectStore
from bot.outbound.deliver import Delivery
from bot.outbound.failures import note_report
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Kind, Outbound
from messages.pace import Pace
from messages.reason import Reason
from storage import claims, outbox, people
from storage.delivery_reports import forget_early
from storage.engine import writing
from storage.outbox import Sent
from storage.tables import outbox as table
from tests.bot.fake_channel import PATIENCE
from tests.bot.line import AYE, HLA, NOW, Clock, Line, delivery, put, states
from tests.engines import BOTH, on

engine = on(BOTH)


async def test_texts_leave_in_order_and_once(engine: Engine) -> None:
    put(engine, "one", "two", "three")
    line = Line()
    runs = delivery(engine, line, Clock())
    assert 3 == await runs.once()
    assert 0 == await runs.once()
    assert ["one", "two", "three"] == [text for _to, text in line.sent]
    assert {"sent"} == set(states(engine).values())


async def test_a_channel_that_is_away_rests_and_loses_nothing(engine: Engine) -> None:
    put(engine, "one", "two")
    line, clock = Line(Unreachable(Reason.NETWORK), Unreachable(Reason.NETWORK)), Clock()
    runs = delivery(engine, line, clock)
    assert 0 == await runs.once()
    assert {"queued"} == set(states(engine).values())
    assert NOW + timedelta(seconds=5) == runs.breaker.paused_until(clock.moment)
    clock.moment += timedelta(seconds=4)
    assert 0 == await runs.once()
    assert 1 == len(line.faults), "it rested"
    clock.moment += timedelta(seconds=1)
    assert 0 == await runs.once()
    assert clock.moment + timedelta(seconds=15) == runs.breaker.paused_until(clock.moment)
    clock.moment += timedelta(seconds=15)
    assert 2 == await runs.once()
    assert ["one", "two"] == [text for _to, text in line.sent]


async def test_a_channel_rests_as_long_as_it_asks(engine: Engine) -> None:
    put(engine, "one")
    clock = Clock()
    runs = delivery(engine, Line(Unreachable(Reason.FLOOD, retry_after=42)), clock)
    await runs.once()
    assert NOW + timedelta(seconds=42) == runs.breaker.paused_until(clock.moment)


class Picky(Line):
    """A line that is well, but never takes a text of these words."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    async def send(self, outbound: Outbound) -> str:
        if outbound.text == self.words:
            raise Unreachable(Reason.SERVER)
        return await super().send(outbound)


class Faulty(Line):
    """A line with a fault of its own at these words."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    async def send(self, outbound: Outbound) -> str:
        if outbound.text == self.words:
            raise ZeroDivisionError
        return await super().send(outbound)


async def pass_minutes(runs: Delivery, clock: Clock, minutes: int) -> None:
    for _minute in range(minutes):
        clock.moment += timedelta(minutes=1)
        await runs.once()


async def test_one_text_that_always_fails_lets_the_others_pass(engine: Engine) -> None:
    put(engine, "bad")
    put(engine, "good", to=AYE)
    line, clock = Picky("bad"), Clock()
    await pass_minutes(delivery(engine, line, clock), clock, 6)
    assert ["good"] == [text for _to, text in line.sent]
    assert {"bad": "queued", "good": "sent"} == states(engine)


async def test_answers_of_one_conversation_leave_in_order_also_when_the_first_needs_many_tries(engine: Engine) -> None:
    line, clock = Picky("one"), Clock()
    runs = delivery(engine, line, clock)
    put(engine, "one", "two")
    await pass_minutes(runs, clock, 12)
    put(engine, "three")
    put(engine, "urgent", kind=Kind.ALERT)
    await pass_minutes(runs, clock, 12)
    assert ["urgent"] == [text for _to, text in line.sent]
    line.words = ""
    await pass_minutes(runs, clock, 12)
    assert ["urgent", "one", "two", "three"] == [text for _to, text in line.sent]


async def test_an_answer_that_always_fails_holds_up_its_conversation_for_an_hour_at_most(engine: Engine) -> None:
    line, clock = Picky("bad"), Clock()
    runs = delivery(engine, line, clock)
    put(engine, "bad", "good")
    for minutes in range(0, 90, 5):
        put(engine, f"other {minutes}", to=AYE)
        clock.moment += timedelta(minutes=4)
        await pass_minutes(runs, clock, 1)
        if minutes == 50:
            assert "good" not in [text for _to, text in line.sent]
    assert "good" in [text for _to, text in line.sent]
    assert "queued" == states(engine)["bad"]


async def test_a_fault_in_a_channel_costs_no_other_text_its_place(engine: Engine) -> None:
    put(engine, "one", to=AYE)
    put(engine, "two", "three")
    put(engine, "four", to=AYE)
    line, clock = Faulty("two"), Clock()
    runs = delivery(engine, line, clock)
    with pytest.raises(ZeroDivisionError):
        await runs.once()
    assert {"one": "sent", "two": "queued", "three": "queued", "four": "queued"} == states(engine)
    put(engine, "five")
    await pass_minutes(runs, clock, 4)
    assert ["one", "four"] == line.texts
    line.words = ""
    await pass_minutes(runs, clock, 2)
    assert ["one", "four", "two", "three", "five"] == line.texts
    assert {"sent"} == set(states(engine).values())


async def test_only_the_announcement_that_met_a_fault_is_in_doubt(engine: Engine) -> None:
    put(engine, "one", "two", kind=Kind.ANNOUNCEMENT)
    put(engine, "three", to=AYE, kind=Kind.ANNOUNCEMENT)
    runs = delivery(engine, Faulty("one"), Clock())
    with pytest.raises(ZeroDivisionError):
        await runs.once()
    assert {"one": "sending", "two": "queued", "three": "queued"} == states(engine)


async def test_a_channel_that_was_away_for_hours_sends_the_first_answer_first(engine: Engine) -> None:
    line, clock = Line(*[Unreachable(Reason.NETWORK)] * 10_000), Clock()
    runs = delivery(engine, line, clock)
    put(engine, "one", "two")
    await pass_minutes(runs, clock, 10 * 60)
    assert [] == line.sent
    put(engine, "three")
    line.faults.clear()
    await pass_minutes(runs, clock, 15)
    assert ["one", "two", "three"] == [text for _to, text in line.sent]


async def test_a_refused_text_is_kept_with_its_reason_and_its_address_is_dead(engine: Engine) -> None:
    with writing(engine) as connection:
        person = people.create(connection, HLA, NOW)
    put(engine, "one", "two")
    line = Line(Refused(Reason.BLOCKED))
    assert 2 == await delivery(engine, line, Clock()).once()
    assert {"one": "failed", "two": "sent"} == states(engine)
    with writing(engine) as connection:
        assert None is people.get(connection, person.id).address


async def test_texts_follow_an_address_that_moved(engine: Engine) -> None:
    with writing(engine) as connection:
        person = people.create(connection, HLA, NOW)
    put(engine, "one")
    line = Line(Refused(Reason.MOVED, moved_to="+959999"))
    runs = delivery(engine, line, Clock())
    await runs.once()
    await runs.once()
    assert [("sms:+959999", "one")] == line.sent
    with writing(engine) as connection:
        assert Address("sms", "+959999") == people.get(connection, person.id).address


async def test_a_pace_is_kept(engine: Engine) -> None:
    put(engine, "one", "two")
    slept: list[float] = []
    await delivery(engine, Line(per_second=0.5), Clock(), slept).once()
    assert [2.0, 2.0] == slept


@pytest.mark.parametrize("at_once", [1, 8])
async def test_one_person_gets_texts_in_order_however_many_are_served_at_once(engine: Engine, at_once: int) -> None:
    put(engine, "a1", "a2", "a3")
    put(engine, "b1", "b2", to=AYE)
    line = Line(at_once=at_once)
    await delivery(engine, line, Clock()).once()
    assert ["a1", "a2", "a3"] == [text for to, text in line.sent if to == str(HLA)]
    assert ["b1", "b2"] == [text for to, text in line.sent if to == str(AYE)]


@pytest.mark.parametrize(
    ("kind", "state", "sent_later"),
    [
        pytest.param(Kind.REPLY, "queued", 1, id="a reply goes again: twice is better than never"),
        pytest.param(Kind.REMINDER, "queued", 1, id="a reminder goes again"),
        pytest.param(Kind.ANNOUNCEMENT, "unknown", 0, id="an announcement is shown, and not repeated"),
        pytest.param(Kind.DIGEST, "unknown", 0, id="a digest is shown, and not repeated"),
    ],
)
async def test_a_text_that_may_have_arrived(engine: Engine, kind: Kind, state: str, sent_later: int) -> None:
    put(engine, "one", kind=kind)
    line, clock = Line(Unreachable(Reason.TIMEOUT, may_have_arrived=True)), Clock()
    runs = delivery(engine, line, clock)
    await runs.once()
    assert {"one": state} == states(engine)
    clock.moment += timedelta(minutes=2)
    assert sent_later == await runs.once()


async def test_an_announcement_that_surely_did_not_leave_goes_again(engine: Engine) -> None:
    put(engine, "one", kind=Kind.ANNOUNCEMENT)
    line, clock = Line(Unreachable(Reason.NETWORK)), Clock()
    runs = delivery(engine, line, clock)
    await runs.once()
    clock.moment += timedelta(minutes=2)
    assert 1 == await runs.once()


class Late(Line):
    """Its provider takes minutes for each text."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    async def send(self, outbound: Outbound) -> str:
        self._clock.moment += claims.LEASE
        return await super().send(outbound)


async def test_what_a_slow_provider_left_no_time_for_goes_back_and_is_not_sent_into_quiet_hours(engine: Engine) -> None:
    put(engine, "one", "two", "three", kind=Kind.ANNOUNCEMENT)
    clock, evening, morning = Clock(), NOW + timedelta(minutes=1), NOW + timedelta(hours=9)
    line = Late(clock)
    runs = delivery(engine, line, clock, quiet=lambda now: morning if evening <= now < morning else None)
    await runs.once()
    assert ["one"] == line.texts
    assert {"one": "sent", "two": "queued", "three": "queued"} == states(engine)
    clock.moment = morning
    await runs.once()
    assert ["one", "two", "three"] == line.texts


class Slow(Line):
    """Its provider answers when `answers` is set."""

    def __init__(self) -> None:
        super().__init__(per_second=10)
        self.has_begun, self.answers = asyncio.Event(), asyncio.Event()

    async def send(self, outbound: Outbound) -> str:
        self.has_begun.set()
        await self.answers.wait()
        return await super().send(outbound)


async def test_a_stop_waits_for_the_text_on_its_way_and_gives_the_others_back(engine: Engine) -> None:
    put(engine, "one", "two", "three", kind=Kind.ANNOUNCEMENT)
    line = Slow()
    running = asyncio.create_task(delivery(engine, line, Clock(), grace=PATIENCE).once_unbroken())
    await line.has_begun.wait()
    running.cancel()
    await asyncio.sleep(0)
    line.answers.set()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert {"one": "sent", "two": "queued", "three": "queued"} == states(engine)


async def test_a_stop_does_not_wait_for_the_pace(engine: Engine) -> None:
    put(engine, "one", "two", kind=Kind.ANNOUNCEMENT)
    paces = asyncio.Event()

    async def pace(_seconds: float) -> None:
        paces.set()
        await asyncio.Event().wait()

    runs = Delivery(Line(per_second=0.1), DirectStore(engine), Clock(), sleep=pace, grace=PATIENCE)
    running = asyncio.create_task(runs.once_unbroken())
    await paces.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert {"one": "sent", "two": "queued"} == states(engine)


async def test_an_alert_passes_an_announcement_to_thousands_after_at_most_one_text(engine: Engine) -> None:
    put(engine, *[f"news {number}" for number in range(10_000)], kind=Kind.ANNOUNCEMENT)
    line = Line(per_second=0.1, at_once=4)
    slept: list[float] = []
    runs = delivery(engine, line, Clock(), slept)
    assert 1 == await runs.once()
    put(engine, "help!", kind=Kind.ALERT)
    await runs.once()
    assert ["news 0", "help!"] == line.texts
    assert [10.0, 10.0] == slept


class Dying(Line):
    """The program ends while it sends."""

    async def send(self, outbound: Outbound) -> str:
        raise asyncio.CancelledError


async def test_after_a_crash_only_what_was_on_its_way_is_in_doubt(engine: Engine) -> None:
    put(engine, *[f"news {number}" for number in range(50)], kind=Kind.ANNOUNCEMENT)
    with pytest.raises(asyncio.CancelledError):
        await delivery(engine, Dying(per_second=30, at_once=8), Clock()).once()
    with writing(engine) as connection:
        claims.recover(connection, NOW + claims.LEASE + timedelta(seconds=1))
    assert {"unknown": 8, "queued": 42} == dict(Counter(states(engine).values()))


async def test_one_chat_rests_between_texts_and_holds_up_nobody(engine: Engine) -> None:
    put(engine, "a1", "a2", "a3")
    put(engine, "b1", to=AYE)
    clock, line = Clock(), Line(pace=Pace(per_second=30, address_seconds=1), at_once=8)
    runs = delivery(engine, line, clock)
    assert 2 == await runs.once()
    assert ["a1", "b1"] == line.texts
    assert 1.0 == await runs.rest(), "until the chat has rested"
    put(engine, "b2", to=AYE)
    put(engine, "c1", to=Address("sms", "+959771000009"))
    assert 1 == await runs.once()
    clock.moment += timedelta(seconds=1)
    assert 2 == await runs.once()
    clock.moment += timedelta(seconds=1)
    assert 1 == await runs.once()
    assert ["a1", "b1", "c1", "a2", "b2", "a3"] == line.texts


class Hasty(Line):
    """Its provider reports before we wrote down that it took the text."""

    def __init__(self, engine: Engine, *reports: DeliveryState) -> None:
        super().__init__()
        self._engine, self._reports = engine, reports

    async def send(self, outbound: Outbound) -> str:
        provider_id = await super().send(outbound)
        with writing(self._engine) as connection:
            for state in self._reports:
                report = DeliveryReport(self.name, provider_id, state, price=0.05, currency="USD")
                note_report(connection, report, NOW)
        return provider_id


async def test_a_report_that_comes_before_the_text_is_noted_is_not_lost(engine: Engine) -> None:
    put(engine, "one", "two")
    line = Hasty(engine, DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.DELIVERED)
    assert 2 == await delivery(engine, line, Clock()).once()
    assert {"one": "delivered", "two": "delivered"} == states(engine)
    with writing(engine) as connection:
        assert {(0.05, "USD")} == {tuple(row) for row in connection.execute(select(table.c.price, table.c.currency))}
        assert 0 == forget_early(connection, NOW + timedelta(days=1))


async def test_another_channel_is_not_told_of_tries_of_the_first(engine: Engine) -> None:
    put(engine, "one")
    with writing(engine) as connection:
        (text,) = claims.claim(connection, "sms", NOW, 1)
        outbox.note_sent(connection, [Sent(text.id, "modem", "77")], NOW)
        note_report(connection, DeliveryReport("modem", "77", DeliveryState.UNKNOWN), NOW)
        outbox.retry(connection, text.id, NOW)
        (by_twilio,) = claims.claim(connection, "sms", NOW, 1, channel="twilio")
        outbox.put_back(connection, [text.id], NOW, "down", counts=False)
        (by_modem,) = claims.claim(connection, "sms", NOW, 1, channel="modem")
    assert (None, "77") == (by_twilio.earlier_id, by_modem.earlier_id)
