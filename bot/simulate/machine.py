"""The simulated machine: one clock that is moved, two channels, and the same receive, process, tick and deliver."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine

from bot.channels.simulated import CAPABILITIES, SimulatedChannel
from bot.host.store import DirectStore
from bot.inbound.intake import keep
from bot.inbound.process import process
from bot.outbound.budget import Budget
from bot.outbound.deliver import CLAIMED, Delivery
from bot.outbound.settle import PATIENCE
from bot.tick import confirm_clock, tick
from handlers.core.lookup import NetworkLookup
from handlers.outages import channel_down
from messages.address import Address
from messages.envelope import Inbound, Outbound
from messages.reason import Reason
from storage import outbox, rerouting
from storage.channel_states import Seen
from storage.outbox import EVERYTHING
from storage.pending import Pending, look

ROUNDS = 10_000  # a moment at which things still happen after so many rounds would never end
AT_ONCE = 500  # texts in one lease; with a budget as few as in the real program, which goes over it by one at most
BELIEVED_FOR = timedelta(days=30)  # whoever moves the clock knows the time: a jump is no dead battery


class VirtualClock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.moment = now

    def now(self) -> datetime:
        return self.moment


class Machine:
    """Texts come by `text`, time by `move`; what leaves goes to `left`."""

    def __init__(
        self, engine: Engine, lookup: NetworkLookup, start: datetime, left: Callable[[Outbound], None]
    ) -> None:
        self.clock = VirtualClock(start)
        self.lookup = lookup
        self.is_on = True
        self.received = 0
        self.waiting: list[Inbound] = []  # at their providers, while the machine is off
        self._believed: datetime | None = None
        self._seen: Pending | None = None  # what waits, until something may have changed it
        self._store = DirectStore(engine)
        self.channels = {name: SimulatedChannel(name, left) for name in CAPABILITIES}
        self._silent_at: dict[str, datetime] = {}  # when what waits for a channel that is away goes another way
        self._budget = Budget(lambda: self.lookup.network)
        self._held_until: datetime | None = None  # when what the budget holds back goes on
        self._deliveries = {name: self._delivery(channel) for name, channel in self.channels.items()}

    def _delivery(self, channel: SimulatedChannel) -> Delivery:
        return Delivery(
            channel,
            self._store,
            self.clock,
            jitter=lambda: 1.0,
            claimed=AT_ONCE if self.lookup.network.costs.budget is None else CLAIMED,
            ceiling=self._budget.ceiling_of(channel.capabilities.scheme, channel.name),
        )

    async def move(self, to: datetime) -> None:
        """Go to that moment; all that falls due on the way happens first, in order."""
        while self.is_on:
            due = min(self._moments(await self._look()), default=None)
            if due is None or due > to:
                break
            self.clock.moment = max(due, self.clock.moment)
            await self._settle()
        self.clock.moment = to

    async def text(self, inbound: Inbound) -> None:
        """A text reaches its provider; a machine that is on gets it at once."""
        if not self.is_on:
            self.waiting.append(inbound)
            return
        await self._keep([inbound])
        await self._settle()

    async def switch(self, on: bool) -> None:
        """Switch the machine; when it comes on, what waited at the providers comes first."""
        self.is_on = on
        if on:
            await self._note_channels(starts=True)
            waiting, self.waiting = self.waiting, []
            await self._keep(waiting)
            await self._settle()

    async def turn(self, channel: str, up: bool) -> None:
        """A channel goes away or comes back; that it is back is noticed at once, as by a poll that succeeds."""
        self.channels[channel].is_up = up
        if up:
            self._deliveries[channel].breaker.paused_until = None
            self._seen = None
            now = self.clock.now()
            await self._store.write(lambda c: outbox.release(c, channel, now))
        if self.is_on:
            await self._note_channels()
        await self._settle()

    async def _note_channels(self, *, starts: bool = False) -> None:
        """Note how the channels are, as the real program does each minute; `starts`: it was off until now."""
        now, channels = self.clock.now(), self.channels.values()
        seen = [Seen(one.name, one.capabilities.scheme, one.capabilities.pace, one.problem) for one in channels]
        self._seen = None
        down = [one.name for one in channels if not one.is_up]
        self._silent_at = {name: self._silent_at.get(name, now + rerouting.PATIENCE) for name in down}
        if starts:
            await self._store.write(lambda c: channel_down.resume(c, list(self.channels), now))
        await self._store.write(lambda c: channel_down.watch(c, seen, now))

    def fail(self, address: Address, reason: Reason) -> None:
        """Sends to this address are refused from now on."""
        self.channels[address.scheme].failing[str(address)] = reason

    async def _keep(self, texts: list[Inbound]) -> None:
        now = self.clock.now()
        new = await self._store.write(lambda connection: keep(connection, texts, now))
        self.received += new
        if new and self._seen is not None:
            self._seen = replace(self._seen, texts=True)

    async def _settle(self) -> None:
        """Let everything happen that happens at this moment: texts before due moments."""
        if not self.is_on:
            return
        now = self.clock.now()
        await self._believe(now)
        if self._held_until is not None and now >= self._held_until:
            self._seen = None
        await self._leave_silent_channels(now)
        for _round in range(ROUNDS):
            pending = await self._look()
            if not pending.texts and all(moment > now for moment in self._moments(pending)):
                return
            await self._turn_to(pending, now)
        raise RuntimeError(f"things happen without end at {now.isoformat()}")

    async def _turn_to(self, pending: Pending, now: datetime) -> None:
        """Do what waits, as the loops of the real program would."""
        self._seen = None
        if pending.texts:
            await self._store.write(lambda c: process(c, self.lookup, now))
        elif pending.timer is not None and pending.timer <= now:
            await self._store.write(lambda c: tick(c, self.lookup, now))
        await self._leave_silent_channels(now)
        for scheme, delivery in self._deliveries.items():
            due = self._delivery_due(pending, scheme)
            if due is not None and due <= now:
                await delivery.once()
        if self.lookup.network.costs.budget is not None:
            await self._store.write(lambda c: self._budget.watch(c, now))

    async def _leave_silent_channels(self, now: datetime) -> None:
        """What waits for a channel that has been away for long goes another way, as in the real program's minutes."""
        if any(moment <= now for moment in self._silent_at.values()):
            await self._store.write(lambda c: rerouting.leave_silent_channels(c, now))
            self._seen = None

    async def _look(self) -> Pending:
        if self._seen is None:
            self._seen = await self._store.read(self._pending)
        return self._seen

    def _pending(self, connection: Connection) -> Pending:
        """What waits, but for what the budget holds back."""
        now, channels = self.clock.now(), self.channels.values()
        ceilings = {
            channel.capabilities.scheme: self._budget.ceiling_of(channel.capabilities.scheme, channel.name)(
                connection, now
            )
            for channel in channels
        }
        self._held_until = self._budget.opens_at(now) if min(ceilings.values()) < EVERYTHING else None
        return look(connection, ceilings)

    def _moments(self, pending: Pending) -> list[datetime]:
        """When something happens next: a timer, or a text that waits for its moment or its channel."""
        deliveries = [self._delivery_due(pending, scheme) for scheme in self._deliveries]
        silent = [moment for moment in self._silent_at.values() if moment > self.clock.moment]
        moments = [pending.timer, self._held_until, *deliveries, *silent]
        return [moment for moment in moments if moment is not None]

    def _delivery_due(self, pending: Pending, scheme: str) -> datetime | None:
        """When the channel tries next. One that is down is tried a few times; `turn` lets it try again.

        The real one goes on trying every few minutes, which nobody sees, and a month of which takes long to play.
        """
        delivery = self._deliveries[scheme]
        if not self.channels[scheme].is_up and delivery.breaker.failures >= PATIENCE:
            return None
        return _later(pending.outbound.get(scheme), delivery.paused_until)

    async def _believe(self, now: datetime) -> None:
        if self._believed is None or not timedelta() <= now - self._believed < BELIEVED_FOR:
            await self._store.write(lambda c: confirm_clock(c, now))
            self._believed = now


def _later(due: datetime | None, paused_until: datetime | None) -> datetime | None:
    if due is None or paused_until is None:
        return due
    return max(due, paused_until)
