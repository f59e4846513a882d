"""The loops together: a channel that is down for half an hour is told of over the one that works, also after a stop."""

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, select

from bot.channels.contract import Unreachable
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Kind, Outbound
from messages.reason import Reason
from storage import channel_states, outbox, timers
from storage.engine import reading, writing
from storage.outbox import NewOutbound
from storage.tables import outbox as outbox_table
from tests.bot.fake_channel import FakeChannel, running, until

COORDINATOR = "+959420000001"
MORNING = datetime(2026, 12, 1, 3, tzinfo=UTC)  # 09:30 in Yangon


@dataclass(slots=True)
class SetClock:
    """A clock that stands where it is put."""

    moment: datetime = MORNING

    def now(self) -> datetime:
        return self.moment


class Away(FakeChannel):
    """A provider for chats that takes nothing while it is away."""

    name = "telegram"
    capabilities = replace(FakeChannel.capabilities, scheme="telegram")
    is_away = True
    tries = 0

    def __init__(self) -> None:
        super().__init__()
        self.answers = asyncio.Event()
        self.answers.set()

    async def send(self, outbound: Outbound) -> str:
        self.tries += 1
        await self.answers.wait()
        if self.is_away:
            raise Unreachable(Reason.NETWORK)
        return await super().send(outbound)


@pytest.fixture
def waiting(engine: Engine, lookup: NetworkLookup) -> Engine:
    """The practice network, and a text for a chat."""
    with writing(engine) as connection:
        load(connection, lookup.network, MORNING)
        timers.cancel(connection, "digest")
        text = NewOutbound("a", Address("telegram", "1001"), Kind.REPLY, "Hello", "en", 0)
        outbox.queue(connection, [text], MORNING)
    return engine


def go_on(clock: SetClock) -> bool:
    """Some seconds pass: a pause after a failure may be over."""
    clock.moment += timedelta(seconds=5)
    return True


def problem(engine: Engine) -> str | None:
    """What is noted of the channel for chats."""
    with reading(engine) as connection:
        state = channel_states.state_of(connection, "telegram")
    return "never noted" if state is None else state.problem


def rests(engine: Engine, clock: SetClock) -> bool:
    """Whether the text waits for a later moment."""
    query = select(outbox_table.c.id).where(outbox_table.c.state == "queued", outbox_table.c.due_at > clock.now())
    with reading(engine) as connection:
        return connection.execute(query.where(outbox_table.c.dedupe_key == "a")).first() is not None


async def test_what_delivering_meets_is_told_of_and_its_end_too(waiting: Engine, lookup: NetworkLookup) -> None:
    clock, chats, modem = SetClock(), Away(), FakeChannel()
    async with running(waiting, lookup, chats, modem, clock=clock):
        await until(lambda: go_on(clock) and problem(waiting) == "network", "the trouble is noted")
        clock.moment += timedelta(minutes=31)
        await until(lambda: modem.got(COORDINATOR), "the coordinator is told")
    async with running(waiting, lookup, chats, modem, clock=clock):  # a restart
        await until(lambda: problem(waiting) == "network", "it runs")
        chats.is_away = False
        await until(lambda: go_on(clock) and chats.sent, "the text leaves")
        clock.moment += timedelta(minutes=16)
        await until(lambda: len(modem.got(COORDINATOR)) == 2, "the coordinator is told that it is back")
    down, back = modem.got(COORDINATOR)
    assert (True, True) == (down.startswith("Telegram down since "), back.startswith("Telegram works again: down"))
    assert ["Hello"] == [text for to, text in chats.sent if to == "1001"]


async def test_a_line_that_works_again_is_used_at_once(waiting: Engine, lookup: NetworkLookup) -> None:
    clock, chats = SetClock(), Away()
    chats.problem = "network"
    async with running(waiting, lookup, chats, clock=clock):
        await until(lambda: go_on(clock) and chats.tries == 5, "it rests for minutes")
        stood, chats.is_away, chats.problem = clock.moment, False, None
        await until(lambda: chats.sent, "the text leaves")
    assert (stood, 6, ["Hello"]) == (clock.moment, chats.tries, [text for _to, text in chats.sent])


async def test_a_channel_is_not_back_while_its_only_text_is_tried(waiting: Engine, lookup: NetworkLookup) -> None:
    clock, chats, modem = SetClock(), Away(), FakeChannel()
    async with running(waiting, lookup, chats, modem, clock=clock):
        await until(lambda: go_on(clock) and problem(waiting) == "network", "the trouble is noted")
        await until(lambda: rests(waiting, clock), "it rests, as the clock stands")
        before = chats.tries
        noted: set[str | None] = set()
        chats.answers.clear()
        clock.moment += timedelta(minutes=31)
        await until(lambda: noted.add(problem(waiting)) or modem.got(COORDINATOR), "the coordinator is told")
        await until(lambda: chats.tries > before, "the text is tried")
        assert ({"network"}, before + 1) == (noted, chats.tries)
        chats.answers.set()
