"""The steps of the program, each done at once and for itself.

Who calls them decides when: `bot.app` in loops by the machine's clock, `bot.simulate` on a clock that is moved.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog
from sqlalchemy import Connection

from bot.channels.contract import Channel
from bot.host.clock import Clock
from bot.host.store import Store
from bot.inbound.intake import Arrived, Intake
from bot.inbound.process import Processed, process
from bot.network_file import lookup_in_force
from bot.outbound.budget import Budget
from bot.outbound.deliver import CLAIMED, GRACE, Delivery
from bot.outbound.routing import Routing
from bot.papers.made import made
from bot.tick import tick
from bot.upkeep.housekeeping import Housekeeping
from bot.upkeep.retention import Retention
from handlers.core.lookup import NetworkLookup
from handlers.core.quiet import end_of_quiet
from messages.envelope import Attachment, DeliveryReport
from storage import networks
from storage.outbox import EVERYTHING
from storage.pending import look

log = structlog.get_logger()

MakeFile = Callable[[Connection, NetworkLookup, str, datetime], Attachment | None]


@dataclass(frozen=True, slots=True)
class Agenda:
    """What there is to do. `texts`: some wait to be handled. The others say when a step has something to do next.

    `deliveries` by channel. None, or absent: nothing to do until something else happens.
    """

    texts: bool
    tick: datetime | None
    deliveries: Mapping[str, datetime]
    tidy: datetime | None

    @property
    def next_moment(self) -> datetime | None:
        """When something happens next without a text that comes in; None: never."""
        return _first(self.tick, self.tidy, *self.deliveries.values())


class Engine:
    """`lookup` is of the network in force; `tidy` takes up a new one.

    `arrived` is called when something was kept, with the number of new texts, `wake` when channels may have something
    to do. `media` is the folder of members' photos. `jitter` and `claimed` are those of `Delivery`, `may_claim` says
    whether a scheme is still served by us, `make` makes what a text brings along; `grace` is that of `Delivery`.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        channels: Sequence[Channel],
        lookup: NetworkLookup,
        *,
        media: Path | None = None,
        arrived: Callable[[int], None] = lambda _new: None,
        wake: Callable[[], None] = lambda: None,
        jitter: Callable[[], float] = random.random,
        claimed: int = CLAIMED,
        may_claim: Callable[[Connection, str], bool] = lambda _connection, _scheme: True,
        make: MakeFile = made,
        grace: float = GRACE,
    ) -> None:
        self.lookup = lookup
        self.intake = Intake(store, clock, arrived)
        self._store = store
        self._clock = clock
        self._network_id: int | None = None
        self.is_untidy = True
        self.schemes = sorted({channel.capabilities.scheme for channel in channels})
        self._budget, routing = Budget(lambda: self.lookup.network), Routing()
        self._ceilings = {one.name: self._budget.ceiling_of(one.capabilities.scheme, one.name) for one in channels}
        self._deliveries = {
            channel.name: Delivery(
                channel,
                store,
                clock,
                jitter=jitter,
                claimed=claimed,
                ceiling=self._ceilings[channel.name],
                limits=lambda: self.lookup.network.limits,
                quiet=lambda now: end_of_quiet(now, self.lookup.network),
                make=lambda connection, file: make(connection, self.lookup, file, clock.now()),
                routing=routing,
                wake=wake,
                may_claim=may_claim,
                grace=grace,
            )
            for channel in channels
        }
        retention = Retention(store, lambda: self.lookup.network, media)
        self._housekeeping = Housekeeping(store, clock, channels, self._deliveries, self._budget, retention)

    async def begin(self) -> None:
        """To be called before any step; the channels are not served by that."""
        latest = await self._store.read(networks.latest)
        self._network_id = None if latest is None else latest.id
        await self._housekeeping.begin()

    async def serve(self, scheme: str, *, goes_on: bool = False) -> None:
        """Deliver for the channels of `scheme` from now on, where the last run stopped.

        What it left in doubt is settled, unless the program `goes_on`, and was never off.
        """
        await self._housekeeping.serve(scheme, goes_on=goes_on)

    def leave(self, scheme: str) -> None:
        """Look no more after the channels of `scheme`: another process does."""
        self._housekeeping.leave(scheme)

    async def keep(self, arrived: Arrived) -> None:
        """Keep what a channel read; returns once it is durable. Raises what `Intake.keep` raises."""
        await self.intake.keep(arrived)
        if any(isinstance(one, DeliveryReport) for one in arrived):
            self.is_untidy = True

    async def process(self) -> Processed:
        """Handle texts that wait."""
        now, lookup = self._clock.now(), self.lookup
        done = await self._store.write(lambda c: process(c, lookup, now))
        self._noted(done.taken)
        return done

    async def tick(self) -> int:
        """Act on moments that have come; returns how many."""
        now, lookup = self._clock.now(), self.lookup
        return self._noted(await self._store.write(lambda c: tick(c, lookup, now)))

    def _noted(self, acted: int) -> int:
        """The same number; what was queued for a channel that has been away for long is not to wait there."""
        if acted and self._housekeeping.is_any_silent:
            self.is_untidy = True
        return acted

    async def deliver(self, channel: str) -> int:
        """Deliver some of what is due; returns how many texts were settled. Cancelled, it leaves nothing in doubt."""
        return await self._deliveries[channel].once_unbroken()

    async def rest(self, channel: str) -> float | None:
        """How long nothing can leave by that channel, in seconds; None: until another text is queued."""
        return await self._deliveries[channel].rest()

    async def tidy(self) -> int:
        """Put in order what nobody asks for, about once a minute; returns how many texts and channels can go on now."""
        self.is_untidy = False
        go_on = await self._housekeeping.tidy()
        await self._reload()
        self._noted(go_on)
        return go_on

    async def watch_budget(self) -> None:
        """Have coordinators told when budget or day come to their end: a part of `tidy`, for those who tidy seldom."""
        network = self.lookup.network
        if network.costs.budget is not None or network.limits.sms_per_day is not None:
            now = self._clock.now()
            await self._store.write(lambda c: self._budget.watch(c, now))

    async def agenda(self) -> Agenda:
        """What there is to do now, and when there is more: for whoever moves the clock instead of waiting.

        A channel that says that it is away and failed often is left out, though it is tried every few minutes.
        """
        return await self._store.read(self._look)

    def _look(self, connection: Connection) -> Agenda:
        now = self._clock.now()
        ceilings: dict[str, int] = {}
        opens: dict[str, datetime | None] = {}
        for name, delivery in self._deliveries.items():
            ceiling, quota = self._ceilings[name](connection, now), delivery.held(now)
            opens[name] = _first(self._budget.opens_at(now) if ceiling < EVERYTHING else None, quota.until)
            ceilings[delivery.scheme] = max(min(ceiling, quota.ceiling), ceilings.get(delivery.scheme, 0))
        pending = look(connection, ceilings)
        tries: dict[str, datetime | None] = {}
        for name, delivery in self._deliveries.items():
            tries[name] = _next_try(delivery, pending.outbound.get(delivery.scheme), opens[name], now)
        tidy = (pending.expires, pending.lapses, self._housekeeping.due_at, now if self.is_untidy else None)
        deliveries = {name: moment for name, moment in tries.items() if moment is not None}
        return Agenda(pending.texts, pending.timer, deliveries, _first(*tidy))

    async def _reload(self) -> None:
        """Take up a network file that was loaded while we run."""
        latest = await self._store.read(networks.latest)
        if latest is None or latest.id == self._network_id:
            return
        self.lookup = await self._store.read(lookup_in_force)
        self._network_id = latest.id
        log.info("run.network", id=latest.id)


def _next_try(delivery: Delivery, due: datetime | None, opens: datetime | None, now: datetime) -> datetime | None:
    """When the next text may leave; `opens`: when budget or quota let go what they hold."""
    if delivery.channel.problem is not None and delivery.breaker.is_failing:
        return None
    first, paused_until = _first(due, opens), delivery.breaker.paused_until(now)
    return first if first is None or paused_until is None else max(first, paused_until)


def _first(*moments: datetime | None) -> datetime | None:
    return min((moment for moment in moments if moment is not None), default=None)
