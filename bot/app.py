"""`lanpya run`: the loops that call the engine's steps, wired to each other. The one place that knows all of them."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.channels.contract import Channel, HasMenu, HoldsMedia
from bot.engine import Engine
from bot.host.clock import Clock
from bot.host.parts import ALL, Part
from bot.host.shared import Shared
from bot.host.store import Store
from bot.host.supervisor import Supervisor
from bot.inbound.intake import Intake, receive
from bot.outbound.deliver import GRACE
from bot.upkeep.erasure import Eraser
from bot.upkeep.health import HealthCheck, Heartbeats, Thresholds
from bot.upkeep.menu import keep_menu
from bot.upkeep.photos import Photos
from bot.upkeep.shown_photos import ShownPhotos
from handlers.core.lookup import NetworkLookup
from storage import timers

log = structlog.get_logger()

_CROWDED = 1.0  # seconds at most that texts wait to be handled while many more come in


@dataclass(frozen=True, slots=True)
class Pace:
    """How long the loops wait, in seconds."""

    beat: float = 30.0  # the metronome's slowest beat, and how long a loop sleeps at most
    housekeeping: float = 60.0  # between two rounds of housekeeping
    after_fault: float = 5.0  # when the database fails: a full disk or a lock may pass
    first_copy: float = 300.0  # after the start, when a machine has most to do
    copies: float = 3_600.0  # between two looks whether the day's copy is made
    grace: float = GRACE  # for the texts on their way when the program stops


SHARED = Pace(beat=1.0)  # processes do not hear what others commit: each looks for itself


class Serves(Protocol):
    """What takes the calls of providers, or shows the page, until it is cancelled."""

    async def serve(self, intake: Intake, health: HealthCheck) -> None: ...


class App:
    """The loops of one process, of all or some `parts`. `run` ends by cancellation, with nothing lost.

    `media` is the folder for members' photos; None: they stay where they are. `web`: what takes the calls of
    providers; None: nobody can call. `page`: what serves the coordinators' page; None: there is none. `thresholds`:
    from when on something is wrong, by the clock of `heartbeats`. `shared`: how processes agree who serves whom; None:
    there is no other one.
    """

    def __init__(
        self,
        lookup: NetworkLookup,
        store: Store,
        clock: Clock,
        channels: Sequence[Channel],
        *,
        media: Path | None = None,
        pace: Pace | None = None,
        web: Serves | None = None,
        page: Serves | None = None,
        thresholds: Thresholds | None = None,
        heartbeats: Heartbeats | None = None,
        parts: Collection[Part] = ALL,
        shared: Shared | None = None,
    ) -> None:
        self._media = media
        self._serves = [one for one in (web, page) if one is not None]
        self._parts = parts
        self._shared = shared
        self._pace = pace or (SHARED if shared else Pace())
        self._store = store
        self._clock = clock
        self._channels = channels
        self._arrived = asyncio.Event()
        self._engine = Engine(
            store,
            clock,
            channels,
            lookup,
            media=media,
            arrived=lambda _new: self._arrived.set(),
            wake=self._wake_deliveries,
            may_claim=shared.is_ours if shared else lambda _connection, _scheme: True,
            grace=self._pace.grace,
        )
        self._heartbeats = heartbeats or Heartbeats()
        intake = self._engine.intake
        self._health = HealthCheck(
            self._heartbeats, store, clock, channels, lambda: intake.problem, thresholds, ticks=Part.TICK in parts
        )
        self._queued = {channel.name: asyncio.Event() for channel in channels}
        self._changed = asyncio.Event()
        self._time_to_tidy = asyncio.Event()

    async def run(self, copy: Callable[[], Awaitable[None]]) -> None:
        """Run until cancelled; `copy`, which knows itself whether it has anything to do, is called each hour."""
        scheduler = AsyncIOScheduler(timezone="UTC")
        scheduler.add_job(self._metronome_beat, "interval", seconds=self._pace.beat, id="beat")
        scheduler.add_job(self._minute_beat, "interval", seconds=self._pace.housekeeping, id="housekeeping")
        scheduler.start()
        await self._engine.begin()
        if self._shared is None:
            for scheme in self._engine.schemes:
                await self._engine.serve(scheme)
        try:
            async with asyncio.TaskGroup() as group:
                self._start(group, scheduler)
                group.create_task(self._keep_copies(copy))
                channels = [channel.name for channel in self._channels]
                log.info("run.ready", channels=channels, parts=sorted(part.value for part in self._parts))
        finally:
            scheduler.shutdown(wait=False)
            for channel in self._channels:
                await channel.close()

    def _start(self, group: asyncio.TaskGroup, scheduler: AsyncIOScheduler) -> None:
        """The loops of each part. None of them has to reach a provider for the program to be ready."""
        if Part.DELIVER in self._parts:
            for scheme in self._engine.schemes:
                self._serve(group, scheme)
            group.create_task(self._erase(Eraser(self._store, self._clock, self._channels, self._media)))
            if self._media is not None:
                group.create_task(self._show_photos(ShownPhotos(self._store, self._media)))
        if Part.PROCESS in self._parts:
            group.create_task(self._process())
        if Part.TICK in self._parts:
            group.create_task(self._tick(scheduler))
        if Part.TICK in self._parts or Part.DELIVER in self._parts:
            group.create_task(self._keep_tidy())
        if Part.WEB in self._parts:
            for one in self._serves:
                group.create_task(one.serve(self._engine.intake, self._health))

    def _serve(self, group: asyncio.TaskGroup, scheme: str) -> None:
        """The loops of all channels of a scheme, from now on or when it is ours."""
        channels = [channel for channel in self._channels if channel.capabilities.scheme == scheme]
        if self._shared is None:
            for channel in channels:
                self._serve_channel(group, channel)
        else:
            group.create_task(self._serve_by_turns(self._shared, scheme, channels))

    async def _serve_by_turns(self, shared: Shared, scheme: str, channels: Sequence[Channel]) -> None:
        async def while_ours() -> None:
            await self._engine.serve(scheme)
            try:
                async with asyncio.TaskGroup() as group:
                    for channel in channels:
                        self._serve_channel(group, channel)
            finally:
                self._engine.leave(scheme)

        await self._for_ever(f"serve.{scheme}", lambda: shared.serve(scheme, while_ours))

    def _serve_channel(self, group: asyncio.TaskGroup, channel: Channel) -> None:
        group.create_task(self._receive(channel))
        group.create_task(self._deliver(channel))
        if isinstance(channel, HasMenu):
            group.create_task(self._keep_menu(channel))
        if isinstance(channel, HoldsMedia) and self._media is not None:
            group.create_task(self._fetch(Photos(channel.name, channel, self._store, self._clock, self._media)))

    async def _metronome_beat(self) -> None:
        # A coroutine: a plain function would wait for a free thread, of which a hanging name server leaves none.
        self._changed.set()

    async def _minute_beat(self) -> None:
        # Only told, not done here: what the metronome does itself is not waited for at the end.
        self._time_to_tidy.set()

    async def _receive(self, channel: Channel) -> None:
        supervisor = Supervisor(f"receive.{channel.name}", self._pace.after_fault)
        # Its beat never ends, so that the supervisor hears of each text that all is well.
        await supervisor.keep(lambda: receive(channel, self._engine.keep, supervisor.note_well))

    async def _keep_menu(self, channel: HasMenu) -> None:
        await self._for_ever("menu", lambda: keep_menu(channel, lambda: self._engine.lookup))

    async def _erase(self, eraser: Eraser) -> None:
        async def beat() -> None:
            await asyncio.sleep(await eraser.once() or self._pace.beat)

        await self._for_ever("erase", beat)

    async def _fetch(self, photos: Photos) -> None:
        async def beat() -> None:
            await asyncio.sleep(await photos.once() or self._pace.beat)

        await self._for_ever("media", beat)

    async def _show_photos(self, photos: ShownPhotos) -> None:
        async def beat() -> None:
            await photos.once()
            await asyncio.sleep(self._pace.housekeeping)

        await self._for_ever("photos", beat)

    async def _process(self) -> None:
        async def beat() -> None:
            await self._engine.intake.calm(_CROWDED)
            done = await self._engine.process()
            if done.taken:
                log.info("process.handled", count=done.taken)
                self._wake_deliveries()
                self._changed.set()
            if not done.goes_on:
                await _wait(self._arrived, self._pace.beat)

        await self._watch("process", beat)

    def _wake_deliveries(self) -> None:
        for event in self._queued.values():
            event.set()

    async def _deliver(self, channel: Channel) -> None:
        event = self._queued[channel.name]

        async def beat() -> None:
            if not await self._engine.deliver(channel.name):
                await _wait(event, await self._rest(channel))

        await self._watch(f"deliver.{channel.name}", beat)

    async def _rest(self, channel: Channel) -> float:
        """How long a delivery may sleep, in seconds: until another text may leave, or somebody may queue one."""
        seconds = await self._engine.rest(channel.name)
        return self._pace.beat if seconds is None else min(max(seconds, 0.05), self._pace.beat)

    async def _tick(self, scheduler: AsyncIOScheduler) -> None:
        async def beat() -> None:
            acted = await self._engine.tick()
            if acted:
                log.info("tick.acted", count=acted)
                self._wake_deliveries()
                return
            now, due = self._clock.now(), await self._store.read(timers.next_due)
            if due is not None and now < due < now + timedelta(seconds=self._pace.beat):
                scheduler.add_job(
                    self._metronome_beat,
                    "date",
                    run_date=due,
                    id="due",
                    replace_existing=True,
                    misfire_grace_time=60,
                )
            await _wait(self._changed, self._pace.beat * 2)

        await self._watch("tick", beat)

    async def _keep_tidy(self) -> None:
        async def beat() -> None:
            await _wait(self._time_to_tidy, self._pace.housekeeping * 2)  # no metronome beats while a clock is set back
            if await self._engine.tidy():
                self._wake_deliveries()

        await self._watch("housekeeping", beat)

    async def _keep_copies(self, copy: Callable[[], Awaitable[None]]) -> None:
        """By seconds that go by: a machine that sleeps at a set hour, or whose clock is set back, makes copies, too."""
        await asyncio.sleep(self._pace.first_copy)

        async def beat() -> None:
            await copy()
            await asyncio.sleep(self._pace.copies)

        await Supervisor("copies", self._pace.after_fault).keep(beat)

    async def _watch(self, name: str, beat: Callable[[], Awaitable[None]]) -> None:
        """For ever, and noted: each of these comes round at least once a minute, unless it hangs."""

        async def noted() -> None:
            self._heartbeats.begin(name)
            await beat()
            self._heartbeats.end_well(name)

        await self._for_ever(name, noted)

    async def _for_ever(self, name: str, beat: Callable[[], Awaitable[None]]) -> None:
        await Supervisor(name, self._pace.after_fault).keep(beat)


async def _wait(event: asyncio.Event, seconds: float) -> None:
    """Sleep until woken, or for so long."""
    try:
        # Not wait_for: woken and cancelled in the same moment, Python 3.11's forgets that it was cancelled.
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return
    finally:
        event.clear()
