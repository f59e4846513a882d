"""Whatever floods the number, a member's HELP is answered, and an SOS goes before all else."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import Engine, select

from bot.inbound.process import AT_ONCE, process
from bot.tick import tick
from handlers.core.lookup import NetworkLookup
from handlers.limits import note_used
from handlers.load_network import load
from handlers.network.model import Limits
from messages.address import Address
from messages.envelope import Inbound, Kind
from messages.pace import Pace
from storage import groups, inbox, outbox, people
from storage.engine import writing
from storage.outbox import NewOutbound
from storage.tables import outbox as outbox_table
from tests.bot.line import HLA, NOW, Clock, Line, delivery

MINUTE = timedelta(minutes=1)
SIM = Pace(per_second=50, per_hour=60, per_day=200)  # what an operator takes of one SIM
ROBOT = Address("sms", "+959771000002")
NUMBERS = count(1)
Texts = Sequence[tuple[Address, str]]


def stranger(number: int) -> Address:
    return Address("sms", f"+9597790{number:05}")


FLOODS: dict[str, Texts] = {
    "seventy strangers": [(stranger(number), "hello") for number in range(70)],
    "two thousand numbers that ask for help": [(stranger(number), "HELP") for number in range(2000)],
    "two hundred numbers that join": [(stranger(number), "JOIN LAND") for number in range(200)],
    "a robot": [(ROBOT, f"Your balance is {number} Ks") for number in range(300)],
    "a robot that asks": [(ROBOT, "HELP") for _number in range(300)],
}


@pytest.fixture
def ready(engine: Engine, lookup: NetworkLookup) -> Engine:
    """The practice network with two members of PRO."""
    with writing(engine) as connection:
        load(connection, lookup.network, NOW)
        for address in (HLA, ROBOT):
            person = people.create(connection, address, NOW, consented_at=NOW, name="Ma Hla")
            groups.enter(connection, "PRO", person.id, NOW, leads=False)
    return engine


class SteppedProgram:
    """The program, step by step, with one SIM."""

    def __init__(self, engine: Engine, lookup: NetworkLookup) -> None:
        self.engine, self.lookup, self.clock = engine, lookup, Clock()
        self.line = Line(pace=SIM)
        self.delivery = delivery(engine, self.line, self.clock)

    def text(self, texts: Texts) -> None:
        for start in range(0, len(texts), AT_ONCE):
            with writing(self.engine) as connection:
                arrived = [Inbound("line", str(next(NUMBERS)), *one) for one in texts[start : start + AT_ONCE]]
                inbox.keep(connection, arrived, self.clock.moment)
                process(connection, self.lookup, self.clock.moment)

    async def deliver(self) -> list[tuple[str, str]]:
        """All that may leave now."""
        before = len(self.line.sent)
        while await self.delivery.once():
            pass
        return self.line.sent[before:]


def _long(flood: Texts) -> Sequence[pytest.MarkDecorator]:
    return [pytest.mark.long] if len(flood) > 300 else []


EACH = [pytest.param(flood, id=name, marks=_long(flood)) for name, flood in FLOODS.items()]


@pytest.mark.parametrize("flood", EACH)
async def test_a_members_help_and_sos_leave_at_once(ready: Engine, lookup: NetworkLookup, flood: Texts) -> None:
    program = SteppedProgram(ready, lookup)
    for part in range(3):
        program.text(flood[part::3])
        await program.deliver()
        program.clock.moment += 7 * MINUTE
    program.text([(HLA, "SOS police at my house"), (HLA, "HELP")])
    sent = await program.deliver()
    alerts = [number for number, (_to, words) in enumerate(sent) if "police at my house" in words]
    assert list(range(len(alerts))) == alerts  # before all else
    assert alerts
    assert 2 <= len([to for to, _words in sent if to == str(HLA)])


async def test_when_all_is_used_up_alerts_and_what_their_sender_is_told_are_still_first(
    ready: Engine, lookup: NetworkLookup
) -> None:
    program = SteppedProgram(ready, lookup)
    with writing(ready) as connection:
        many = [NewOutbound(str(number), HLA, Kind.REPLY, "answer", "en", 1) for number in range(80)]
        outbox.queue(connection, many, NOW)
    await program.deliver()
    assert SIM.per_hour == len(program.line.sent)
    program.text([(HLA, "SOS police at my house")])
    sent = await program.deliver()
    assert any("police at my house" in words for _to, words in sent)
    assert any(to == str(HLA) and "coordinator" in words for to, words in sent)


async def test_strangers_get_fifteen_texts_an_hour_and_the_others_wait(ready: Engine, lookup: NetworkLookup) -> None:
    program = SteppedProgram(ready, lookup)
    program.delivery = delivery(ready, program.line, program.clock)
    program.text([(stranger(number), "HELP") for number in range(40)])
    hours: list[int] = []
    for _ in range(4):
        hours.append(len(await program.deliver()))
        program.clock.moment += 61 * MINUTE
    assert [15, 15, 10, 0] == hours


async def test_the_day_of_a_network_holds_back_and_goes_on_and_coordinators_are_told_once(
    ready: Engine, lookup: NetworkLookup
) -> None:
    network = replace(lookup.network, limits=Limits(sms_per_day=10))
    program = SteppedProgram(ready, lookup)
    program.delivery = delivery(ready, program.line, program.clock, limits=lambda: network.limits)
    kinds = (Kind.DIGEST, Kind.NOTICE, Kind.ALERT)
    with writing(ready) as connection:
        many = [NewOutbound(f"{kind}{n}", HLA, kind, kind, "en", 1) for kind in kinds for n in range(12)]
        outbox.queue(connection, many, NOW)
    assert 12 * ["alert"] == [words for _to, words in await program.deliver()]
    with writing(ready) as connection:
        assert [True, False] == [note_used(connection, network, program.clock.moment) for _ in range(2)]
        tick(connection, lookup, program.clock.moment)
    told = [words for _to, words in await program.deliver()]
    assert len([one for one in lookup.network.coordinators if one.scheme == "sms"]) == len(told)
    program.clock.moment += timedelta(hours=25)
    assert 9 * ["notice"] == [words for _to, words in await program.deliver()], "the last tenth is for answers"
    program.clock.moment += timedelta(hours=25)
    assert 3 * ["notice"] + 5 * ["digest"] == [words for _to, words in await program.deliver()]


@pytest.mark.parametrize("at_once", [1, 3])
def test_who_joins_at_once_is_answered_in_order(ready: Engine, lookup: NetworkLookup, at_once: int) -> None:
    asks = [Inbound("sms", f"j{at}", stranger(1), text, NOW) for at, text in enumerate(("hello", "JOIN LAND", "YES"))]
    for start in range(0, 3, at_once):
        with writing(ready) as connection:
            inbox.keep(connection, asks[start : start + at_once], NOW)
            process(connection, lookup, NOW)
    mine = select(outbox_table.c.priority).where(outbox_table.c.address == str(stranger(1)))
    with writing(ready) as connection:
        assert [outbox.PRIORITY[Kind.REPLY]] * 3 == list(connection.execute(mine).scalars())
