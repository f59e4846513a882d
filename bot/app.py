"""`lanpya run`: the loops, wired to each other. The one place that knows all of them."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from bot.channels.contract import Channel
from bot.clock import Clock
from bot.deliver import Delivery
from bot.faults import where
from bot.process import process
from bot.receive import receive
from bot.store import Store
from bot.tick import tick
from bot.worlds import network_in_force, world_of
from handlers.loop_guard import LoopGuard
from handlers.world import World
from storage import networks, outbox, questions, timers

log = structlog.get_logger()

LONGEST_WAIT = 30.0  # seconds: the metronome's slowest beat, and how long a loop sleeps at most
AFTER_FAULT = 5.0  # seconds to wait when the database fails: a full disk or a lock may pass


class App:
    """All loops of one process. `run` ends by cancellation, with nothing lost."""

    def __init__(self, world: World, store: Store, clock: Clock, channels: Sequence[Channel]) -> None:
        self._world = world
        self._network_id: int | None = None
        self._store = store
        self._clock = clock
        self._channels = channels
        self._guard = LoopGuard()
        self._arrived = asyncio.Event()
        self._queued = {channel.name: asyncio.Event() for channel in channels}
        self._changed = asyncio.Event()

    async def run(self, daily: Callable[[], Awaitable[None]]) -> None:
        """Run until cancelled; `daily` is done once a day."""
        scheduler = AsyncIOScheduler(timezone="UTC")
        scheduler.add_job(self._metronome_beat, "interval", seconds=LONGEST_WAIT, id="beat")
        scheduler.add_job(self._keep_house, "interval", minutes=1, id="house")
        scheduler.add_job(daily, "interval", hours=24, start_date=self._clock.now() + timedelta(minutes=5))
        scheduler.start()
        await self._recover()
        try:
            async with asyncio.TaskGroup() as group:
                for channel in self._channels:
                    group.create_task(self._receive(channel))
                    group.create_task(self._deliver(channel))
                group.create_task(self._process())
                group.create_task(self._tick(scheduler))
                log.info("run.ready", channels=[channel.name for channel in self._channels])
        finally:
            scheduler.shutdown(wait=False)
            for channel in self._channels:
                await channel.close()

    def _metronome_beat(self) -> None:
        self._changed.set()

    async def _recover(self) -> None:
        """After a crash the leases of its texts end now: nobody else holds them."""
        far = self._clock.now() + outbox.LEASE + timedelta(seconds=1)
        again = await self._store.write(lambda c: outbox.recover(c, far))
        if again:
            log.warning("run.recovered", again=again)

    async def _receive(self, channel: Channel) -> None:
        await _for_ever(f"receive.{channel.name}", lambda: receive(channel, self._store, self._clock, self._wake))

    def _wake(self) -> None:
        self._arrived.set()

    async def _process(self) -> None:
        async def beat() -> None:
            now = self._clock.now()
            world = self._world
            handled = await self._store.write(lambda c: process(c, world, self._guard, now))
            if handled:
                log.info("process.handled", count=handled)
                self._wake_deliveries()
                self._changed.set()
            else:
                await _wait(self._arrived, LONGEST_WAIT)

        await _for_ever("process", beat)

    def _wake_deliveries(self) -> None:
        for event in self._queued.values():
            event.set()

    async def _deliver(self, channel: Channel) -> None:
        delivery = Delivery(channel, self._store, self._clock)
        event = self._queued[channel.name]

        async def beat() -> None:
            if not await delivery.once():
                await _wait(event, await self._rest(delivery))

        await _for_ever(f"deliver.{channel.name}", beat)

    async def _rest(self, delivery: Delivery) -> float:
        """How long a delivery may sleep, in seconds: until its next text is due, or its pause is over."""
        scheme = delivery.channel.capabilities.scheme
        due = await self._store.read(lambda c: outbox.next_due(c, scheme))
        if due is None:
            return LONGEST_WAIT
        moment = max(due, delivery.paused_until or due)
        return _until(moment, self._clock.now())

    async def _tick(self, scheduler: AsyncIOScheduler) -> None:
        async def beat() -> None:
            now = self._clock.now()
            world = self._world
            acted = await self._store.write(lambda c: tick(c, world, now))
            if acted:
                log.info("tick.acted", count=acted)
                self._wake_deliveries()
                return
            due = await self._store.read(timers.next_due)
            if due is not None and now < due < now + timedelta(seconds=LONGEST_WAIT):
                scheduler.add_job(
                    self._metronome_beat,
                    "date",
                    run_date=due,
                    id="due",
                    replace_existing=True,
                    misfire_grace_time=60,
                )
            await _wait(self._changed, LONGEST_WAIT * 2)

        await _for_ever("tick", beat)

    async def _keep_house(self) -> None:
        """Once a minute: leases that ran out, texts past their use, questions past their time, a new network file."""
        now = self._clock.now()
        try:
            await self._store.write(lambda c: _sweep(c, now))
            await self._reload()
        except DBAPIError as error:
            log.error("house.database", error=str(error.orig))

    async def _reload(self) -> None:
        """Take up a network file that was loaded while we run."""
        latest = await self._store.read(networks.latest)
        if latest is None or latest.id == self._network_id:
            return
        if self._network_id is not None:
            self._world = world_of(await self._store.read(network_in_force))
            log.info("run.network", id=latest.id)
        self._network_id = latest.id


def _sweep(connection: Connection, now: datetime) -> None:
    outbox.recover(connection, now)
    outbox.expire(connection, now)
    questions.sweep(connection, now)


async def _for_ever(name: str, beat: Callable[[], Awaitable[None]]) -> None:
    """The outer rim of a loop: a fault is logged once while it lasts, and the loop goes on."""
    fault: str | None = None
    while True:
        try:
            await beat()
            if fault is not None:
                log.info("loop.recovered", loop=name)
                fault = None
        except DBAPIError as error:
            if str(error.orig) != fault:
                fault = str(error.orig)
                log.error("loop.database", loop=name, error=fault)
            await asyncio.sleep(AFTER_FAULT)
        except Exception as error:  # the outer rim: the other loops need this one
            if repr(error) != fault:
                fault = repr(error)
                log.error("loop.fault", loop=name, error=type(error).__name__, where=where(error))
            await asyncio.sleep(AFTER_FAULT)


async def _wait(event: asyncio.Event, seconds: float) -> None:
    """Sleep until woken, or for so long."""
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return
    finally:
        event.clear()


def _until(moment: datetime, now: datetime) -> float:
    return min(max((moment - now).total_seconds(), 0.05), LONGEST_WAIT)
