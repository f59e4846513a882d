"""The loops together, with a channel at the port and a real database."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from bot.channels.contract import Capabilities, Unreachable
from bot.host.clock import SystemClock
from bot.host.parts import Part
from bot.host.shared import Shared
from bot.host.store import DirectStore
from bot.network_file import network_from
from bot.simulate.run import PRACTICE
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Outbound
from messages.reason import Reason
from storage import channel_states, shown_photos
from storage.engine import reading, writing
from tests.bot.fake_channel import PATIENCE, QUICK, FakeChannel, running, until
from tests.bot.papers.photographed import allow, taken
from tests.ciphered import open_engine
from tests.engines import BOTH, on
from tests.storage.rows import add_member

engine = on(BOTH)

HLA = "+959771000001"


async def test_a_text_in_is_a_reply_out(loaded: Engine, lookup: NetworkLookup) -> None:
    fake = FakeChannel()
    async with running(loaded, lookup, fake):
        fake.arrive(HLA, "GROUPS")
        await until(lambda: fake.sent, "the reply left")
    assert "LAND" in fake.got(HLA)[0]
    assert fake.is_closed


async def test_a_channel_whose_poll_raises_is_asked_again(loaded: Engine, lookup: NetworkLookup) -> None:
    fake = FakeChannel(RuntimeError("a fault of ours"), ValueError("and another one"))
    fake.arrive(HLA, "GROUPS")
    async with running(loaded, lookup, fake):
        await until(lambda: fake.sent, "the reply left")
    assert 3 == fake.polls


async def test_one_channel_that_is_broken_does_not_stop_the_other(loaded: Engine, lookup: NetworkLookup) -> None:
    class Broken(FakeChannel):
        name = "broken"
        capabilities = replace(FakeChannel.capabilities, scheme="pigeon")

    broken, fake = Broken(*[RuntimeError("away")] * 1000), FakeChannel()
    async with running(loaded, lookup, broken, fake):
        await until(lambda: broken.polls > 1, "the broken one was asked twice")
        fake.arrive(HLA, "GROUPS")
        await until(lambda: fake.sent, "the reply left")


@contextmanager
def held(engine: Engine) -> Iterator[Callable[[], bool] | None]:
    """The database, held by another program; whether somebody waits for it, which SQLite tells nobody."""
    if engine.dialect.name == "sqlite":
        with writing(open_engine(str(engine.url))):
            yield None
    else:
        with engine.begin() as connection:
            connection.execute(text("LOCK TABLE inbox, outbox IN ACCESS EXCLUSIVE MODE"))
            waits = text(
                "SELECT count(*) > 0 FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database "
                "WHERE NOT granted AND datname = current_database()"
            )
            yield lambda: bool(connection.execute(waits).scalar_one())


async def test_a_locked_database_is_waited_for(loaded: Engine, lookup: NetworkLookup) -> None:
    fake = FakeChannel()
    engine = loaded
    if engine.dialect.name == "sqlite":
        engine = open_engine(str(loaded.url), busy_seconds=0.05)
    async with running(engine, lookup, fake):
        await until(lambda: fake.polls, "it runs")
        with held(loaded) as is_waited_for:
            fake.arrive(HLA, "GROUPS")
            await until(is_waited_for or (lambda: fake.polls > 1), "the lock was met")
            assert not fake.sent
        await until(lambda: fake.sent, "the reply left")
    assert 1 == len(fake.got(HLA))
    engine.dispose()


class Chat(FakeChannel):
    """Costs nothing, so that strangers are answered whatever their number."""

    capabilities = Capabilities("telegram", buttons=False, at_once=4)


async def test_a_network_file_is_taken_up_while_it_runs(loaded: Engine, lookup: NetworkLookup, tmp_path: Path) -> None:
    toml = PRACTICE.read_text(encoding="utf-8").replace("National Paralegal Network", "Delta Network")
    (tmp_path / "network.toml").write_text(toml, encoding="utf-8")
    (tmp_path / "townships.csv").write_bytes(PRACTICE.with_name("townships.csv").read_bytes())
    fake = Chat()
    async with running(loaded, lookup, fake):
        fake.arrive("+959771000100", "hi")
        await until(lambda: fake.sent, "the welcome left")
        assert "National Paralegal Network" in fake.sent[0][1]
        with writing(loaded) as connection:
            load(connection, network_from(tmp_path / "network.toml"), SystemClock().now())
        for number in range(101, 1000):
            fake.arrive(f"+959771000{number}", "hi")
            await until(lambda n=number: fake.got(f"+959771000{n}"), "the welcome left")
            if "Delta Network" in fake.sent[-1][1]:
                return
            await asyncio.sleep(0.05)
    pytest.fail("the new network was not taken up")


async def test_what_a_channel_complains_of_is_noted_for_other_processes(loaded: Engine, lookup: NetworkLookup) -> None:
    def noted() -> str | None:
        with reading(loaded) as connection:
            state = channel_states.state_of(connection, fake.name)
        return state.problem if state else "never"

    fake = FakeChannel()
    async with running(loaded, lookup, fake):
        await until(lambda: noted() is None, "it is noted as well")
        fake.problem = "conflict"
        await until(lambda: noted() == "conflict", "the trouble is noted")
        fake.problem = None
        await until(lambda: noted() is None, "its end is noted")


async def test_stops_at_any_moment_lose_nothing_and_repeat_nothing(loaded: Engine, lookup: NetworkLookup) -> None:
    """Eight stops: after none to four of the five replies left, each while others may be on their way."""
    fake = Chat()
    numbers = [f"+959771001{number:03d}" for number in range(40)]
    for start in range(0, 40, 5):
        for number in numbers[start : start + 5]:
            fake.arrive(number, "GROUPS")
        async with running(loaded, lookup, fake):
            await until(lambda start=start: len(fake.sent) >= start + start // 5 % 5, "some left")
    async with running(loaded, lookup, fake):
        await until(lambda: len({to for to, _text in fake.sent}) == 40, "all replies left")
    assert sorted(numbers) == sorted(to for to, _text in fake.sent)


async def test_replies_wait_for_a_channel_that_is_away_and_then_leave_in_order(
    loaded: Engine, lookup: NetworkLookup
) -> None:
    class Away(FakeChannel):
        is_up = False

        async def send(self, outbound: Outbound) -> str:
            if not self.is_up:
                self.is_up = True
                raise Unreachable(Reason.NETWORK, retry_after=0.2)
            return await super().send(outbound)

    fake = Away()
    fake.arrive(HLA, "GROUPS")
    fake.arrive(HLA, "HELP")
    async with running(loaded, lookup, fake):
        await until(lambda: len(fake.sent) == 2, "both replies left")
    assert "LAND" in fake.sent[0][1]


async def test_a_person_is_answered_over_the_channel_they_were_heard_on_unless_it_is_away(
    loaded: Engine, lookup: NetworkLookup
) -> None:
    class Modem(FakeChannel):
        name = "modem"

    class Twilio(FakeChannel):
        name = "twilio"

    modem, twilio = Modem(), Twilio()
    async with running(loaded, lookup, modem, twilio):
        twilio.arrive(HLA, "GROUPS")
        await until(lambda: twilio.sent, "the reply left the way that the text came")
        twilio.problem = "the account has no money"
        twilio.arrive(HLA, "HELP")
        await until(lambda: modem.sent, "the other one stood in")
        twilio.problem = None
        twilio.arrive(HLA, "ME")
        await until(lambda: len(twilio.sent) == 2, "it is back")
    assert (1, 2) == (len(modem.sent), len(twilio.sent))


async def test_of_two_processes_one_handles_what_the_other_receives_and_sends(
    postgres: Engine, lookup: NetworkLookup
) -> None:
    with writing(postgres) as connection:
        load(connection, lookup.network, SystemClock().now())
    deliverer, idle = FakeChannel(), FakeChannel()
    store = DirectStore(postgres)
    first, second = (Shared(postgres, store, name, 0.0, answer_seconds=PATIENCE) for name in ("first", "second"))
    async with (
        running(postgres, lookup, deliverer, parts=[Part.DELIVER], shared=first),
        running(postgres, lookup, idle, parts=[Part.PROCESS, Part.TICK], shared=second),
    ):
        deliverer.arrive(HLA, "GROUPS")
        await until(lambda: deliverer.sent, "the reply left")
    assert (0, []) == (idle.polls, idle.sent)


async def test_the_house_is_kept_though_the_clock_of_the_machine_is_set_back(
    loaded: Engine, lookup: NetworkLookup, monkeypatch: pytest.MonkeyPatch
) -> None:
    class DayBefore(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.now(tz) - timedelta(days=1)

    fake = FakeChannel()
    async with running(loaded, lookup, fake):
        monkeypatch.setattr("apscheduler.schedulers.base.datetime", DayBefore)  # a day without a beat of the metronome
        for round_ in range(5):
            fake.problem = f"problem {round_}"
            await until(lambda: problem_of(loaded, fake) == fake.problem, "it was looked at again")


async def test_copies_are_looked_after_again_and_again_whatever_goes_wrong(
    loaded: Engine, lookup: NetworkLookup
) -> None:
    looks: list[int] = []

    async def copy() -> None:
        looks.append(1)
        if len(looks) < 3:
            raise RuntimeError("a stick that is gone")

    async with running(loaded, lookup, FakeChannel(), pace=replace(QUICK, first_copy=0.01, copies=0.01), copy=copy):
        await until(lambda: len(looks) > 4, "it was looked after five times")


async def test_photos_that_may_be_shown_are_made_ready(loaded: Engine, lookup: NetworkLookup, tmp_path: Path) -> None:
    author, now = Address("sms", HLA), SystemClock().now()
    with writing(loaded) as connection:
        add_member(connection, author, now)
        allow(connection, author, now, b"")
        shown_photos.drop_of_texts(connection, range(100))
        [place] = shown_photos.work(connection).to_make
    (tmp_path / place.file).write_bytes(taken("green"))

    def is_ready() -> bool:
        with reading(loaded) as connection:
            return not shown_photos.work(connection).to_make

    async with running(loaded, lookup, FakeChannel(), media=tmp_path):
        await until(is_ready, "it was made")


def problem_of(engine: Engine, channel: FakeChannel) -> str | None:
    """What was noted last as wrong with the channel."""
    with reading(engine) as connection:
        state = channel_states.state_of(connection, channel.name)
    return None if state is None else state.problem
