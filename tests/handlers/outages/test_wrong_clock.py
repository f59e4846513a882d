"""The office's clock is wrong: the channel's time is believed, no phone is blamed, coordinators are told."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from bot.inbound.process import process
from bot.tick import tick
from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.load_network import load
from handlers.outages import channel_down
from messages.address import Address
from messages.envelope import Inbound
from messages.pace import Pace
from storage import clock, erasures, groups, inbox, people, tables, timers
from storage.channel_states import Seen
from storage.timers import NewTimer
from tests.engines import BOTH, on

engine = on(BOTH)

NOW = datetime(2026, 12, 1, 3, 30, tzinfo=UTC)  # 10:00 in Yangon
LONG_AGO = NOW - timedelta(days=7 * 365)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
HLA, BO, SU = (Address("sms", f"+95977100000{n}") for n in (1, 2, 3))
TUN, MAIL = Address("telegram", "1004"), Address("email", "khin@example.org")
OFFICE = Address("telegram", "9001")
BEHIND = "The office's clock seems to be 18 minutes behind: texts show later times. Please set date and time there."
RIGHT = "The office's clock is right again. Nothing waits for it any more."


class ClockDesk:
    """The practice network, with its clock as the test moves it."""

    def __init__(self, connection: Connection, lookup: NetworkLookup) -> None:
        self.connection = connection
        self.lookup = lookup
        self.now = NOW
        self._texts = 0

    def begin(self, now: datetime) -> None:
        self.now = now
        load(self.connection, self.lookup.network, now)
        timers.cancel(self.connection, "digest")
        for address, name in ((HLA, "Ma Hla"), (BO, "Ko Bo"), (SU, "Daw Su"), (TUN, "U Tun"), (MAIL, "Ma Khin")):
            member = people.create(self.connection, address, now, consented_at=now, name=name, language="en")
            groups.enter(self.connection, "REC", member.id, now)

    def text(self, sender: Address, ahead: timedelta, words: str = "R land mediation 5w Hpa-An") -> str:
        """Take a text that was sent just now by its channel's time; returns the answer to it."""
        self._texts += 1
        arrived = Inbound(sender.scheme, str(self._texts), sender, words, self.now + ahead)
        inbox.keep(self.connection, [arrived], self.now)
        process(self.connection, self.lookup, self.now)
        return self.to(sender)[-1]

    def wait(self, span: timedelta) -> None:
        """Time goes by, with a beat of the clock each half minute."""
        until = self.now + span
        while self.now < until:
            self.now += MINUTE / 2
            tick(self.connection, self.lookup, self.now)

    def set_clock(self, by: timedelta) -> None:
        """The clock is moved, and looked at."""
        self.now += by
        tick(self.connection, self.lookup, self.now)

    def days(self) -> Sequence[date]:
        query = select(tables.reports.c.day).order_by(tables.reports.c.id)
        return self.connection.execute(query).scalars().all()

    def doubts(self) -> Sequence[bool]:
        """Of each report, whether it is doubtful."""
        query = select(tables.reports.c.is_doubtful).order_by(tables.reports.c.id)
        return self.connection.execute(query).scalars().all()

    def to(self, address: Address) -> list[str]:
        query = select(tables.outbox.c.text).where(tables.outbox.c.address == str(address))
        return list(self.connection.execute(query.order_by(tables.outbox.c.id)).scalars())

    def told(self) -> list[str]:
        """What one of the coordinators was told of the clock."""
        return [text for text in self.to(self.coordinator()) if "clock" in text]

    def coordinator(self) -> Address:
        """Where one of the coordinators reads."""
        address = people.coordinators(self.connection)[0].address
        assert address is not None
        return address


@pytest.fixture
def desk(connection: Connection, lookup: NetworkLookup) -> ClockDesk:
    return ClockDesk(connection, lookup)


def test_two_senders_ahead_by_the_same_prove_that_the_clock_is_behind(desk: ClockDesk) -> None:
    desk.begin(NOW)
    desk.wait(2 * MINUTE)
    first = desk.text(HLA, 18 * MINUTE)
    second = desk.text(BO, 19 * MINUTE)
    assert "looks wrong" not in first + second
    desk.wait(4 * MINUTE)
    assert [] == desk.told()
    desk.wait(10 * MINUTE)
    assert [BEHIND.replace("18", "19")] == desk.told()


@pytest.mark.parametrize("ahead", [18 * MINUTE, 3 * HOUR, 30 * HOUR, timedelta(days=400)], ids=str)
def test_who_is_first_ahead_of_a_clock_that_may_be_behind_is_not_told_of_it(desk: ClockDesk, ahead: timedelta) -> None:
    desk.begin(NOW)
    assert "looks wrong" not in desk.text(HLA, ahead)
    assert "looks wrong" not in desk.text(HLA, ahead)


def test_a_day_that_is_the_same_by_both_clocks_is_not_doubted(desk: ClockDesk) -> None:
    desk.begin(NOW)
    desk.text(HLA, 3 * HOUR)
    desk.text(HLA, 30 * HOUR)
    assert [False, True] == desk.doubts()


def test_a_text_of_long_ago_is_wrong_itself(desk: ClockDesk) -> None:
    desk.begin(NOW)
    assert "This text's date looks wrong" in desk.text(HLA, -timedelta(days=90))


def test_two_who_are_ahead_prove_nothing_where_a_third_was_on_time_meanwhile(desk: ClockDesk) -> None:
    desk.begin(NOW)
    desk.text(HLA, 390 * MINUTE)
    desk.text(SU, -MINUTE)
    desk.text(BO, 390 * MINUTE)
    desk.wait(10 * MINUTE)
    assert clock.doubt_of(desk.connection, desk.now) is None


def test_what_a_third_sent_before_the_clock_went_wrong_speaks_for_nobody(desk: ClockDesk) -> None:
    desk.begin(NOW)
    desk.text(SU, -MINUTE)
    desk.text(HLA, 390 * MINUTE)
    desk.text(BO, 390 * MINUTE)
    assert clock.doubt_of(desk.connection, desk.now) is not None


def test_a_text_that_a_channel_brings_again_says_nothing_of_the_clock(desk: ClockDesk) -> None:
    desk.begin(NOW)
    arrived = [Inbound("sms", str(of), of, "HELP", NOW + 390 * MINUTE) for of in (HLA, BO)]
    inbox.keep(desk.connection, arrived, desk.now)
    desk.wait(MINUTE)
    for sender in (HLA, BO):
        desk.text(sender, -MINUTE)  # both phones were put right
    desk.wait(10 * MINUTE)
    inbox.keep(desk.connection, arrived, desk.now)
    assert clock.doubt_of(desk.connection, desk.now) is None


def test_who_dates_a_text_themselves_is_told_of_their_own_clock(desk: ClockDesk) -> None:
    desk.begin(NOW)
    assert "This text's date looks wrong" in desk.text(MAIL, 30 * HOUR)


def test_one_text_by_telegram_proves_that_the_clock_is_behind(desk: ClockDesk) -> None:
    desk.begin(NOW)
    assert "looks wrong" not in desk.text(TUN, 30 * HOUR)
    assert [date(2026, 12, 2)] == desk.days()
    desk.wait(10 * MINUTE)
    (told,) = desk.told()
    assert "30 hours behind" in told


def test_one_text_by_telegram_shows_that_the_clock_was_put_right(desk: ClockDesk) -> None:
    desk.begin(NOW)
    desk.text(TUN, 18 * MINUTE)
    desk.wait(10 * MINUTE)
    desk.set_clock(12 * HOUR)
    desk.text(TUN, -MINUTE / 2)
    desk.wait(MINUTE)
    assert [BEHIND, RIGHT] == desk.told()


@pytest.mark.parametrize(
    ("sender", "ahead"),
    [
        pytest.param(HLA, 18 * MINUTE, id="the same sender"),
        pytest.param(BO, 25 * MINUTE, id="by another time"),
        pytest.param(BO, 4 * MINUTE, id="hardly ahead"),
        pytest.param(Address("email", "bo@example.org"), 18 * MINUTE, id="a mail, which its sender dates"),
    ],
)
def test_less_proves_nothing(desk: ClockDesk, sender: Address, ahead: timedelta) -> None:
    desk.begin(NOW)
    desk.text(HLA, 18 * MINUTE)
    desk.text(sender, ahead)
    desk.wait(10 * MINUTE)
    assert clock.doubt_of(desk.connection, desk.now) is None
    assert [] == desk.told()


def test_the_day_of_a_report_is_that_of_its_channel_while_the_clock_is_behind(desk: ClockDesk) -> None:
    desk.begin(NOW)
    desk.text(HLA, 30 * HOUR)
    desk.text(BO, 30 * HOUR)
    answer = desk.text(SU, 30 * HOUR, "R land mediation 5w Hpa-An yesterday")
    assert [date(2026, 12, 1), date(2026, 12, 2), date(2026, 12, 1)] == desk.days()
    assert "date looks wrong" not in answer


def test_a_clock_of_before_this_program_is_doubted_at_once(desk: ClockDesk) -> None:
    desk.begin(LONG_AGO)
    answer = desk.text(HLA, NOW - LONG_AGO)
    assert "date looks wrong" not in answer
    assert [NOW.date()] == desk.days()
    desk.wait(10 * MINUTE)
    (told,) = desk.told()
    assert told.startswith("The office's clock shows 3 Dec 2019 10:05, which seems wrong.")
    desk.set_clock(NOW - LONG_AGO)
    desk.wait(10 * MINUTE)
    assert [told, RIGHT] == desk.told()


def test_a_clock_that_is_right_within_minutes_is_nobodys_business(desk: ClockDesk) -> None:
    desk.begin(LONG_AGO)
    desk.wait(3 * MINUTE)
    desk.set_clock(NOW - LONG_AGO)
    desk.wait(HOUR)
    assert [] == desk.told()


def remind(desk: ClockDesk, after: timedelta = MINUTE) -> None:
    """Somebody asked to join, of which the leader of REC is to be reminded."""
    asking = people.create(desk.connection, Address("sms", "+959771000009"), NOW, consented_at=NOW, name="Ma Nu")
    request, _new = groups.request(desk.connection, "REC", asking.id, NOW)
    timer = NewTimer("join-remind:1", "join-remind", desk.now + after, {"request": request.id})
    timers.add(desk.connection, [timer], desk.now)


def reminded(desk: ClockDesk) -> bool:
    texts = desk.connection.execute(select(tables.outbox.c.text)).scalars()
    return any("Ma Nu" in text for text in texts)


def test_what_is_due_waits_for_a_clock_that_is_far_behind_and_goes_on_when_it_is_right(desk: ClockDesk) -> None:
    desk.begin(NOW)
    desk.wait(2 * MINUTE)
    desk.text(HLA, 3 * HOUR)
    desk.text(BO, 3 * HOUR)
    remind(desk)
    desk.wait(10 * MINUTE)
    assert not reminded(desk)
    (told,) = desk.told()
    assert "3 hours behind" in told and "wait until it is set right" in told
    desk.set_clock(3 * HOUR)
    assert reminded(desk)
    assert [told, RIGHT] == desk.told()


def test_what_is_due_leaves_by_a_clock_that_is_a_little_behind(desk: ClockDesk) -> None:
    desk.begin(NOW)
    desk.text(HLA, 18 * MINUTE)
    desk.text(BO, 18 * MINUTE)
    remind(desk)
    desk.wait(10 * MINUTE)
    assert reminded(desk)


def test_texts_that_are_ahead_no_more_show_that_the_clock_was_put_right_meanwhile(desk: ClockDesk) -> None:
    desk.begin(NOW)
    desk.text(HLA, 18 * MINUTE)
    desk.text(BO, 18 * MINUTE)
    desk.wait(10 * MINUTE)
    desk.set_clock(12 * HOUR)  # the machine was off, and is right since
    desk.text(SU, -MINUTE / 2)
    desk.wait(MINUTE)
    assert [BEHIND] == desk.told()
    desk.text(HLA, -MINUTE / 2)
    desk.wait(MINUTE)
    assert [BEHIND, RIGHT] == desk.told()


def test_who_says_that_the_clock_is_right_is_believed_more_than_the_senders(desk: ClockDesk) -> None:
    desk.begin(NOW)
    for _day in range(2):
        desk.text(HLA, 18 * MINUTE)
        desk.text(BO, 18 * MINUTE)
        clock.confirm(desk.connection, desk.now)
        desk.wait(10 * MINUTE)
    assert clock.doubt_of(desk.connection, desk.now) is None
    assert [] == desk.told()


# Far ahead, it is not believed; a month ahead it is, until it goes back, and then once somebody says that it is right.
@pytest.mark.parametrize(("ahead", "is_confirmed"), [(400, False), (30, True)])
def test_what_was_set_by_a_clock_that_stood_ahead_is_waited_for_as_long_once_it_is_right(
    desk: ClockDesk, ahead: int, is_confirmed: bool
) -> None:
    desk.begin(NOW)
    desk.wait(2 * MINUTE)
    desk.set_clock(timedelta(days=ahead))
    remind(desk, 2 * HOUR)
    desk.wait(10 * MINUTE)
    desk.set_clock(-timedelta(days=ahead))
    if is_confirmed:
        clock.confirm(desk.connection, desk.now)
    desk.wait(HOUR)
    assert not reminded(desk)
    desk.wait(HOUR + MINUTE)
    assert reminded(desk)


def test_who_asked_to_be_erased_while_the_clock_stood_ahead_is_erased_a_day_after_it_is_right(desk: ClockDesk) -> None:
    desk.lookup = lookup_of(replace(desk.lookup.network, echoes=True))
    desk.begin(NOW)
    desk.wait(2 * MINUTE)
    desk.set_clock(timedelta(days=400))
    (yes,) = re.findall(r"YES \d+", desk.text(HLA, timedelta(days=-400), "FORGET ME"))
    assert "KEEP ME" in desk.text(HLA, timedelta(days=-400), yes)
    desk.set_clock(timedelta(days=-400))
    desk.set_clock(23 * HOUR)
    assert people.by_address(desk.connection, [HLA])
    desk.set_clock(2 * HOUR)
    assert not people.by_address(desk.connection, [HLA])
    desk.set_clock(timedelta(days=3))
    assert not erasures.open_ones(desk.connection)


def test_a_channel_that_goes_down_while_the_clock_stands_ahead_is_told_of(desk: ClockDesk) -> None:
    desk.begin(NOW)
    desk.wait(2 * MINUTE)
    desk.set_clock(timedelta(days=400))
    for problem in (None, "no network"):
        seen = [Seen("telegram", "telegram", Pace(), problem), Seen("modem", "sms", Pace(), None)]
        channel_down.watch(desk.connection, seen, desk.now)
    desk.set_clock(timedelta(days=-400))
    desk.wait(31 * MINUTE)
    assert [text for text in desk.to(desk.coordinator()) if "down since" in text]


def test_a_plan_that_was_made_while_the_clock_stood_ahead_reminds_on_its_days(desk: ClockDesk) -> None:
    desk.begin(NOW)
    desk.wait(2 * MINUTE)
    desk.text(OFFICE, timedelta(), "BEGIN REC 1/12")
    desk.text(OFFICE, timedelta(), "ADD REC 30/12 Ask the village heads @Ma Hla")
    usual = reminders_of(desk, "REC1")
    desk.set_clock(timedelta(days=400))
    desk.text(OFFICE, timedelta(days=-400), "ADD REC 30/12 Copy the maps @Ko Bo")
    assert [] == reminders_of(desk, "REC2")
    desk.set_clock(timedelta(days=-400))
    assert usual and usual == reminders_of(desk, "REC2")


def reminders_of(desk: ClockDesk, ref: str) -> Sequence[datetime]:
    """When those are due that an item waits for."""
    number = int(ref.removeprefix("REC"))
    return [one.due_at for one in timers.of_kind(desk.connection, "remind") if one.data["item"] == number]
