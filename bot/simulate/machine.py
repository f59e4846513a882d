"""The simulated machine: one clock that is moved, two channels, and the engine of the real program."""

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection
from sqlalchemy import Engine as Database

from bot.channels.simulated import Broke, SimulatedChannel, channels_to
from bot.engine import Agenda, Engine
from bot.host.store import DirectStore, Store
from bot.outbound.deliver import CLAIMED
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound, Outbound
from messages.reason import Reason
from storage import clock

ROUNDS = 10_000  # a moment at which things still happen after so many rounds would never end
AT_ONCE = 500  # texts in one lease; with a budget as few as in the real program, which goes over it by one at most
HELD = timedelta(hours=1)  # until a clock in doubt is looked at again
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
        self,
        database: Database,
        lookup: NetworkLookup,
        start: datetime,
        left: Callable[[Outbound], None],
        *,
        store: Store | None = None,
        channels: Mapping[str, SimulatedChannel] | None = None,
        is_sure: bool = True,
    ) -> None:
        """`store` and `channels`: others than the usual ones, as those that fail at a chosen moment.

        `is_sure`: whoever moves the clock knows the time; else it is doubted as that of a real machine.
        """
        self.clock = VirtualClock(start)
        self.is_on = True
        self.received = 0
        self.waiting: list[Inbound] = []  # at their providers, while the machine is off
        self.channels = channels or channels_to(left)
        self._lookup = lookup
        direct = DirectStore(database)
        self._store = store or direct
        self._hold = direct.hold if store is None else contextlib.nullcontext
        self._engine = self._start()
        self._agenda: Agenda | None = None  # what there is to do, until something may have changed it
        self._is_sure = is_sure
        self._believed: datetime | None = None
        self._held_until: datetime | None = None  # due moments wait, as the clock is in doubt: when to look again

    def _start(self) -> Engine:
        return Engine(
            self._store,
            self.clock,
            list(self.channels.values()),
            self._lookup,
            arrived=self._note_arrived,
            jitter=lambda: 1.0,
            claimed=AT_ONCE if self._lookup.network.costs.budget is None else CLAIMED,
            make=_no_file,
        )

    async def begin(self, *, goes_on: bool) -> None:
        """Begin; `goes_on`: it has been on since an earlier run on this database."""
        if self.is_on:  # else it begins when it is switched on
            await self._begin(goes_on=goes_on)

    async def _begin(self, *, goes_on: bool) -> None:
        await self._engine.begin()
        for scheme in self._engine.schemes:
            await self._engine.serve(scheme, goes_on=goes_on)

    async def move(self, to: datetime) -> None:
        """Go to that moment; all that falls due on the way happens first, in order."""
        while self.is_on:
            due = (await self._look()).next_moment
            if due is None or due > to:
                break
            self.clock.moment = max(due, self.clock.moment)
            await self.settle()
        self.clock.moment = to

    async def set_clock(self, moment: datetime) -> None:
        """Somebody set the clock, which is noticed at once, as within a minute."""
        self.clock.moment = moment
        self._held_until = None
        await self._tidy()
        await self.settle()

    async def text(self, *inbounds: Inbound) -> None:
        """Texts reach their provider together; a machine that is on gets them at once."""
        if not self.is_on:
            self.waiting.extend(inbounds)
            return
        with self._hold():
            await self.keep(*inbounds)
            await self.settle()

    async def keep(self, *arrived: Inbound | DeliveryReport) -> None:
        """Keep what providers bring and do no more; returns once it is durable."""
        await self._engine.keep(arrived)

    async def switch(self, on: bool) -> None:
        """Switch the machine; when it comes on, what waited at the providers comes first."""
        self.is_on = on
        if on:
            self._engine = self._start()
            await self._begin(goes_on=False)
            await self._tidy()
            waiting, self.waiting = self.waiting, []
            await self._engine.keep(waiting)
            await self.settle()

    async def turn(self, channel: str, up: bool) -> None:
        """A channel goes away or comes back, which is noticed at once, as by a poll."""
        self.channels[channel].is_up = up
        if self.is_on:
            await self._tidy()
            await self.settle()

    def break_next(self, address: Address) -> None:
        """The next text to this address breaks as it is sent."""
        self.channels[address.scheme].breaking.add(str(address))

    async def report(self, address: Address, state: DeliveryState, reason: Reason | None) -> None:
        """The provider tells what became of the last text for this address. Raises KeyError where none left."""
        provider_id = self.channels[address.scheme].last[str(address)]
        await self._engine.keep([DeliveryReport(address.scheme, provider_id, state, reason)])
        await self.settle()

    def fail(self, address: Address, reason: Reason) -> None:
        """Sends to this address are refused from now on."""
        self.channels[address.scheme].failing[str(address)] = reason

    def _note_arrived(self, new: int) -> None:
        self.received += new
        if new and self._agenda is not None:
            self._agenda = replace(self._agenda, texts=True)

    async def settle(self) -> None:
        """Let everything happen that happens at this moment: texts before due moments."""
        now = self.clock.now()
        with self._hold():
            await self._believe(now)
            for _round in range(ROUNDS):
                agenda = await self._look()
                if not agenda.texts and ((due := agenda.next_moment) is None or due > now):
                    return
                await self._turn_to(agenda, now)
        raise RuntimeError(f"things happen without end at {now.isoformat()}")

    async def _turn_to(self, agenda: Agenda, now: datetime) -> None:
        """Do what waits, as the loops of the real program would."""
        self._agenda = None
        if agenda.texts:
            await self._engine.process()
        elif agenda.tick is not None and agenda.tick <= now:
            is_held = not await self._engine.tick()
            self._held_until = now + HELD if is_held else None
        if self._engine.is_untidy or (agenda.tidy is not None and agenda.tidy <= now):
            await self._tidy()
        for channel, due in agenda.deliveries.items():
            if due <= now:
                with contextlib.suppress(
                    Broke
                ):  # as a loop's supervisor does; the text waits until its lease would end
                    await self._engine.deliver(channel)
        await self._engine.watch_budget()

    async def _tidy(self) -> None:
        self._agenda = None
        await self._engine.tidy()

    async def _look(self) -> Agenda:
        if self._agenda is None:
            agenda = await self._engine.agenda()
            if agenda.tick is not None and self._held_until is not None:
                agenda = replace(agenda, tick=max(agenda.tick, self._held_until))
            self._agenda = agenda
        return self._agenda

    async def _believe(self, now: datetime) -> None:
        if not self._is_sure:
            return
        if self._believed is None or not timedelta() <= now - self._believed < BELIEVED_FOR:
            await self._store.write(lambda c: clock.confirm(c, now))
            self._believed = now


def _no_file(_connection: Connection, _lookup: NetworkLookup, _file: str, _now: datetime) -> None:
    """What a text brings along is told by name: no picture is drawn for phones that show none."""
