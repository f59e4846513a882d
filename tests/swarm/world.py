"""Plays a script against the real engine, and writes down what happened."""

import asyncio
import heapq
import random
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from bot.channels.simulated import CAPABILITIES
from bot.simulate.machine import Machine
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound, Outbound
from messages.scheme import scheme_of
from storage import clock
from storage.engine import open_engine
from storage.tables import outbox
from tests.swarm.cast import BY_KEY, STRANGERS
from tests.swarm.faults import Armed, Died, FaultyStore, Provider, files
from tests.swarm.log import Log, Received, Said
from tests.swarm.script import START, Script, Step
from tests.swarm.wording import text_of

CALM = timedelta(days=10)  # after the last step, when all works: what waits has left then


def address_of(who: str) -> Address:
    """Whom a script means."""
    return BY_KEY[who].address if who in BY_KEY else STRANGERS[who]


class Disk:
    """A database file that any state can be put into; one engine for all of them, as it knows its statements then."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.engine = open_engine(f"sqlite:///{path}", flush="OFF")

    def put(self, database: bytes, log: bytes = b"") -> None:
        """Make this the state of the file; nobody has it open."""
        self.engine.dispose()
        for beside in ("-wal", "-shm"):
            Path(f"{self.path}{beside}").unlink(missing_ok=True)
        self.path.write_bytes(database)
        if log:
            Path(f"{self.path}-wal").write_bytes(log)


class World:
    """One machine, its disk, its providers, and everybody's phone."""

    def __init__(self, disk: "Disk", template: bytes, lookup: NetworkLookup, seed: int) -> None:
        self.log = Log(lookup.zone)
        self._disk = disk
        self._disk.put(template)
        self._lookup = lookup
        self._chance = random.Random(seed)
        self._armed = Armed(done=self.log.faults)
        self._providers = {name: Provider(name, self._receive, self._armed, self._clock_of) for name in CAPABILITIES}
        self._queues: dict[str, deque[tuple[Said, Inbound]]] = {name: deque() for name in CAPABILITIES}
        self._unhandled: list[Said] = []
        self._down_since: dict[str, datetime] = {}
        self._mute_since: dict[str, datetime] = {}
        self._shown: dict[str, list[str]] = {}
        self._events: list[tuple[datetime, int, Callable[[], object]]] = []
        self._order = count()
        self._restart_minutes = 1
        self._ahead = timedelta()  # by how much the machine's clock is
        self._wrong_since: datetime | None = None
        self._now = START
        self._machine: Machine | None = None
        self._store: FaultyStore | None = None

    async def play(self, script: Script) -> Log:
        """All steps, then CALM; the database is at `path` afterwards."""
        await self._start()
        with self._disk.engine.connect() as connection:
            self.log.first_outbox = connection.execute(select(func.max(outbox.c.id))).scalar_one()
        for step in script.steps:
            self._at(step.at, lambda step=step: self._do(step))
        end = START + timedelta(days=script.days)
        self._at(end, self._calm)
        self._at(end + CALM, lambda: None)
        while self._events:
            await self._next()
        if self._now > end + CALM:  # it was off until now
            self._at(self._now + CALM, lambda: None)
            while self._events:
                await self._next()
        self.log.end = self._now
        self._stop()
        return self.log

    async def _next(self) -> None:
        """The first event, unless on the way to it an earlier one came up."""
        moment = self._events[0][0]
        await self._move(moment)
        if self._events[0][0] < moment:
            return
        happened = heapq.heappop(self._events)[2]()
        if asyncio.iscoroutine(happened):
            await happened

    def _at(self, moment: datetime, act: Callable[[], object]) -> None:
        heapq.heappush(self._events, (max(moment, self._now), next(self._order), act))

    # What is done to the world.

    def _do(self, step: Step) -> object:
        match step.act:
            case "channel":
                return self._turn(step.who, bool(step.args[0]))
            case "off":
                self.log.faults["power cut"] += 1
                return self._die(int(step.args[0]))
            case "crash":
                self._armed.crash = (step.who, int(step.args[0]))
                self._restart_minutes = int(step.args[1])
            case "send":
                self._armed.send = (step.who, int(step.args[0]))
            case "disk":
                self._armed.disk = (step.who, int(step.args[0]))
            case "clock":
                return self._set_clock(timedelta(minutes=int(step.args[0])))
            case "mute":
                return self._mute(step.who, bool(step.args[0]))
            case "refuse":
                address = address_of(step.who)
                self._providers[address.scheme].refuse(str(address), is_on=bool(step.args[0]))
            case "reorder":
                self._providers[step.who].reorders = bool(step.args[0])
            case "receipt":
                return self._receipt(step)
            case _:
                self._say(step)
        return None

    async def _set_clock(self, ahead: timedelta) -> None:
        """Let the machine's clock stand wrong by so much, or right again; then somebody says that it is right."""
        if ahead == self._ahead:
            return
        if ahead:
            self.log.faults["clock ahead" if ahead > self._ahead else "clock behind"] += 1
            self._wrong_since = self._wrong_since or self._now
        self._ahead = ahead
        if self._machine is not None:
            await self._live(lambda machine: machine.set_clock(self._now + ahead))
        if not ahead and self._wrong_since is not None:
            self.log.wrong.append((self._wrong_since, self._now))
            self._wrong_since = None
            await self._confirm()

    async def _confirm(self) -> None:
        """A coordinator runs `lanpya doctor` and says that the clock is right; on a machine that is off, later."""
        store, now = self._store, self._now
        if self._ahead:  # it stands wrong again
            return
        if store is None or not await self._live(lambda _machine: store.write(lambda c: clock.confirm(c, now))):
            self._at(self._now + timedelta(minutes=10), self._confirm)
        else:
            await self._live(lambda machine: machine.set_clock(self._now))

    async def _receipt(self, step: Step) -> None:
        """The provider says that the last text for somebody arrived: some time after it did, or twice."""
        last = self._providers["sms"].last.get(str(address_of(step.who)))
        if last is None:
            return
        report = DeliveryReport("sms", last, DeliveryState.DELIVERED)
        self.log.faults["receipt twice" if step.again else "receipt"] += 1
        for _once in range(2 if step.again else 1):
            await self._live(lambda machine: machine.keep(report))
        await self._settle()

    def _say(self, step: Step) -> None:
        """Somebody sends a text, which reaches the provider now or later, once or twice."""
        sender = address_of(step.who)
        text = text_of(step, self._shown.get(str(sender), []), self._lookup.zone)
        if text is None:
            return
        said = Said(step, f"s{len(self.log.said)}", sender, text, self._now)
        self.log.said.append(said)
        inbound = Inbound(
            sender.scheme,
            said.provider_id,
            sender,
            text,
            self._now,
            may_be_double=scheme_of(sender.scheme).has_segments and step.again > 0,
        )
        arrival = self._now + timedelta(minutes=step.delay)
        self._at(arrival, lambda: self._arrive(said, inbound))
        if step.delay:
            self.log.faults["text late"] += 1
        if step.again:
            self.log.faults["text twice"] += 1
            double = inbound
            if step.again == 1 and inbound.may_be_double:
                self.log.faults["text twice, by two ids"] += 1
                double = replace(inbound, provider_id=f"{said.provider_id}b")
            self._at(arrival + timedelta(minutes=step.again), lambda: self._arrive(said, double))

    async def _arrive(self, said: Said, inbound: Inbound) -> None:
        self._queues[inbound.channel].append((said, inbound))
        await self._hand_over(inbound.channel)

    async def _turn(self, channel: str, is_up: bool) -> None:
        provider = self._providers[channel]
        if provider.is_up == is_up:
            return
        provider.is_up = is_up
        if is_up:
            self.log.away[channel].append((self._down_since.pop(channel), self._now))
        else:
            self.log.faults["channel down"] += 1
            self._down_since[channel] = self._now
        if self._machine is not None:
            await self._live(lambda machine: machine.turn(channel, is_up))
        if is_up:
            await self._hand_over(channel)

    async def _mute(self, channel: str, is_mute: bool) -> None:
        """A provider takes texts and never answers, nor brings any; or does so again."""
        provider = self._providers[channel]
        if provider.is_mute == is_mute:
            return
        provider.is_mute = is_mute
        if is_mute:
            self.log.faults["provider mute"] += 1
            self._mute_since[channel] = self._now
        else:
            self.log.away[channel].append((self._mute_since.pop(channel), self._now))
            await self._hand_over(channel)

    async def _calm(self) -> None:
        """Nothing fails from now on."""
        self._armed.crash = self._armed.send = self._armed.disk = None
        await self._set_clock(timedelta())
        for channel, provider in self._providers.items():
            provider.reorders = False
            provider.refusing.clear()
            await self._mute(channel, False)
            await self._turn(channel, True)

    # The machine.

    async def _start(self) -> None:
        """Switch it on, on the disk as it is."""
        self._armed.is_dead = False
        self._store = FaultyStore(self._disk.engine, self._disk.path, self._armed, self._chance)
        self._machine = Machine(
            self._disk.engine,
            self._lookup,
            self._now + self._ahead,
            self._receive,
            store=self._store,
            channels=self._providers,
            is_sure=False,
        )
        await self._live(lambda machine: machine.begin(goes_on=False))
        await self._hand_all_over()

    def _die(self, minutes: int) -> None:
        """The power goes, and comes back after so many minutes: what the disk holds is what there is."""
        if self._machine is None or self._store is None:
            return
        database, log = self._store.image or files(self._disk.path)
        self._stop()
        self._disk.put(database, log)
        since, until = self._now, self._now + timedelta(minutes=minutes)
        self.log.away[""].append((since, until))
        self._at(until, self._start)

    def _stop(self) -> None:
        if self._store is not None:
            self._store.close()
        self._disk.engine.dispose()
        self._machine = self._store = None

    async def _live(self, act: Callable[[Machine], object]) -> bool:
        """Have the machine do something; whether it went through. Where not, it is dead, or tries again in a minute."""
        machine = self._machine
        if machine is None:
            return False
        try:
            doing = act(machine)
            assert asyncio.iscoroutine(doing)
            await doing
        except Died:
            self._now = machine.clock.now() - self._ahead
            self._die(self._restart_minutes)
            return False
        except OperationalError:
            self._now = machine.clock.now() - self._ahead
            return False
        self._now = max(self._now, machine.clock.now() - self._ahead)
        return True

    async def _move(self, to: datetime) -> None:
        """Time goes on; what falls due on the way happens."""
        while self._machine is not None and self._machine.clock.now() - self._ahead < to:
            machine = self._machine
            went = await self._live(lambda machine: machine.move(to + self._ahead))
            if self._machine is machine and not went:
                machine.clock.moment = min(machine.clock.moment + timedelta(minutes=1), to + self._ahead)
                await self._settle()
        if self._machine is not None or not self._events or self._events[0][0] >= to:
            self._now = max(self._now, to)

    async def _hand_all_over(self) -> None:
        for channel in self._providers:
            await self._hand_over(channel)
        await self._settle()

    async def _settle(self) -> bool:
        """Let happen what waits; whether all of it did."""
        if not await self._live(lambda machine: machine.settle()):
            return False
        for said in self._unhandled:
            said.handled = self._now
        self._unhandled.clear()
        return True

    async def _hand_over(self, channel: str) -> None:
        """What waits at a provider reaches the machine; a text is off the provider's hands once it is kept."""
        queue = self._queues[channel]
        while queue and self._machine is not None and self._providers[channel].gives:
            if self._providers[channel].reorders and len(queue) > 1:
                self._chance.shuffle(queue)
                self.log.faults["texts reordered"] += 1
            those = [queue[place] for place in range(min(len(queue), self._chance.randint(1, 4)))]
            if not await self._live(lambda machine, those=those: machine.keep(*(inbound for _said, inbound in those))):
                self._try_again(channel)
                return
            for said, _inbound in those:
                queue.popleft()
                if said.kept is None:
                    said.kept, said.place = self._now, next(self._order)
                    self._unhandled.append(said)
            if not await self._settle():
                self._try_again(channel)
                return

    def _try_again(self, channel: str) -> None:
        if self._machine is not None:  # else it is asked again when it comes on
            self._at(self._now + timedelta(minutes=1), lambda: self._again(channel))

    async def _again(self, channel: str) -> None:
        await self._hand_over(channel)
        await self._settle()

    # What the machine does to the world.

    def _clock_of(self) -> object:
        assert self._machine is not None
        return self._machine.clock

    def _receive(self, outbound: Outbound) -> None:
        assert self._machine is not None
        to = str(outbound.to)
        self._shown.setdefault(to, []).append(outbound.text)
        self.log.received.append(
            Received(
                to,
                self._machine.clock.now() - self._ahead,
                self._providers[outbound.to.scheme].asked_at - self._ahead,
                outbound.text,
                outbound.kind,
                outbound.language,
                outbound.id,
                outbound.inbox_id,
                self.log.incidents,
            )
        )


def counts_of(log: Log) -> Counter[str]:
    """What a world went through."""
    return log.faults + Counter({"texts in": len(log.said), "texts out": len(log.received)})
