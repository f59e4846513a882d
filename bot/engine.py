"""The steps of the program, each done at once and for itself.

Who calls them decides when: `bot.app` in loops by the machine's clock, `bot.simulate` on a clock that is moved.
"""

import random
from collections.abc import Callable, Sequence

import structlog

from bot.channels.contract import Channel
from bot.host.clock import Clock
from bot.host.store import Store
from bot.inbound.intake import Arrived, Intake
from bot.inbound.process import process
from bot.network_file import network_in_force
from bot.outbound.budget import Budget
from bot.outbound.deliver import CLAIMED, Delivery
from bot.outbound.routing import Routing
from bot.tick import tick
from bot.upkeep.housekeeping import Housekeeping
from handlers.core.lookup import NetworkLookup, lookup_of
from storage import networks

log = structlog.get_logger()


def _nothing() -> None:
    return


class Engine:
    """`lookup` is of the network in force; `tidy` takes up a new one.

    `arrived` is called when texts were kept, `wake` when channels may have something to do. `jitter` and `claimed` are
    those of `Delivery`.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        channels: Sequence[Channel],
        lookup: NetworkLookup,
        *,
        arrived: Callable[[], None] = _nothing,
        wake: Callable[[], None] = _nothing,
        jitter: Callable[[], float] = random.random,
        claimed: int = CLAIMED,
    ) -> None:
        self.lookup = lookup
        self.intake = Intake(store, clock, arrived)
        self._store = store
        self._clock = clock
        self._network_id: int | None = None
        budget, routing = Budget(lambda: self.lookup.network), Routing()
        self._deliveries = {
            channel.name: Delivery(
                channel,
                store,
                clock,
                jitter=jitter,
                claimed=claimed,
                ceiling=budget.ceiling_of(channel.capabilities.scheme, channel.name),
                routing=routing,
                wake=wake,
            )
            for channel in channels
        }
        self._housekeeping = Housekeeping(store, clock, channels, self._deliveries, budget)

    async def begin(self) -> None:
        """Go on where the last run stopped. To be called before any step."""
        latest = await self._store.read(networks.latest)
        self._network_id = None if latest is None else latest.id
        await self._housekeeping.begin()

    async def keep(self, arrived: Arrived) -> None:
        """Keep what a channel read; returns once it is durable. Raises what `Intake.keep` raises."""
        await self.intake.keep(arrived)

    async def process(self) -> int:
        """Handle texts that wait; returns how many were taken up."""
        now, lookup = self._clock.now(), self.lookup
        return await self._store.write(lambda c: process(c, lookup, now))

    async def tick(self) -> int:
        """Act on moments that have come; returns how many."""
        now, lookup = self._clock.now(), self.lookup
        return await self._store.write(lambda c: tick(c, lookup, now))

    async def deliver(self, channel: str) -> int:
        """Deliver some of what is due; returns how many texts were settled. Cancelled, it leaves nothing in doubt."""
        return await self._deliveries[channel].once_unbroken()

    async def rest(self, channel: str) -> float | None:
        """How long nothing can leave by that channel, in seconds; None: until another text is queued."""
        return await self._deliveries[channel].rest()

    async def tidy(self) -> int:
        """Put in order what nobody asks for, about once a minute; returns how many texts and channels can go on now."""
        go_on = await self._housekeeping.tidy()
        await self._reload()
        return go_on

    async def _reload(self) -> None:
        """Take up a network file that was loaded while we run."""
        latest = await self._store.read(networks.latest)
        if latest is None or latest.id == self._network_id:
            return
        self.lookup = lookup_of(await self._store.read(network_in_force))
        self._network_id = latest.id
        log.info("run.network", id=latest.id)
