"""The way into the inbox: what waits together is kept by one commit, since each flush of the disk takes its time."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from bot.channels.contract import Channel, Unreadable
from bot.host.clock import Clock
from bot.host.faults import where
from bot.host.store import Store
from bot.inbound.process import begin_anew, savepoint
from bot.outbound.failures import note_report
from messages.envelope import DeliveryReport, Inbound
from storage import inbox

log = structlog.get_logger()

AT_ONCE = 500  # requests in one commit
CROWD = 20  # requests that wait: more is a burst
_LOOK = 0.02  # seconds between two looks at a crowd

Arrived = Sequence[Inbound | DeliveryReport]


class Unkept(Exception):
    """The database works, and does not take this request. Others are not touched by it."""


@dataclass(frozen=True, slots=True)
class _Request:
    """What one request brought, and who waits until it is kept."""

    arrived: Arrived
    is_kept: asyncio.Future[None]

    def tell(self, fault: Exception | None) -> None:
        """Wake who waits; somebody who was cancelled waits no more."""
        if self.is_kept.done():
            return
        if fault is None:
            self.is_kept.set_result(None)
        else:
            self.is_kept.set_exception(fault)


@dataclass(slots=True)
class _Commit:
    """What one commit did: a fault or None for each request, and counts by channel."""

    faults: list[Exception | None] = field(default_factory=lambda: [])
    brought: Counter[str] = field(default_factory=Counter[str])
    new: Counter[str] = field(default_factory=Counter[str])


class Intake:
    """Keeps what channels read. Alone, a request waits for nobody; those that come meanwhile share the next commit.

    `problem` is what the database said when it failed last; None once it took something again.
    """

    def __init__(self, store: Store, clock: Clock, arrived: Callable[[int], None]) -> None:
        """`arrived` wakes who handles the texts; it is told how many were new."""
        self.problem: str | None = None
        self._store = store
        self._clock = clock
        self._arrived = arrived
        self._waiting: list[_Request] = []
        self._in_hand = 0  # requests in the commit that is being made
        self._writer: asyncio.Task[None] | None = None

    async def keep(self, arrived: Arrived) -> None:
        """Returns once it is durable. Raises what the database raises, or Unkept.

        Cancelled or failed, it may be kept all the same: to bring it again is harmless.
        """
        request = _Request(arrived, asyncio.get_running_loop().create_future())
        self._waiting.append(request)
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write())
        await request.is_kept

    async def calm(self, seconds: float) -> None:
        """Wait while a crowd is at the door, at most so long: who calls waits for us, what is kept does not."""
        clock = asyncio.get_running_loop().time
        until = clock() + seconds
        while len(self._waiting) + self._in_hand > CROWD and clock() < until:  # noqa: ASYNC110 - a crowd has no event
            await asyncio.sleep(_LOOK)

    async def _write(self) -> None:
        while self._waiting:
            requests, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
            self._in_hand = len(requests)
            await self._commit(requests)
        self._in_hand = 0

    async def _commit(self, requests: Sequence[_Request]) -> None:
        now = self._clock.now()
        try:
            done = await self._store.write(lambda c: _keep_all(c, [request.arrived for request in requests], now))
        except Exception as error:  # the outermost catch: everyone who waits has to hear of it
            self.problem = type(error).__name__
            for request in requests:
                request.tell(error)
            return
        self.problem = None
        for request, fault in zip(requests, done.faults, strict=True):
            request.tell(fault)
        for channel, count in done.brought.items():
            log.info("receive.kept", channel=channel, new=done.new[channel], of=count)
        self._arrived(done.new.total())


def _keep_all(connection: Connection, requests: Sequence[Arrived], now: datetime) -> _Commit:
    """Keep them together; when that fails by what they hold, each by itself. Raises when the database fails."""
    commit = _Commit()
    try:
        _keep(connection, [one for arrived in requests for one in arrived], now, commit)
    except OperationalError:
        raise  # the disk or the server, not what was brought
    except Exception:
        begin_anew(connection)
        commit = _Commit()
        for arrived in requests:
            commit.faults.append(_keep_alone(connection, arrived, now, commit))
        return commit
    commit.faults = [None] * len(requests)
    return commit


def _keep_alone(connection: Connection, arrived: Arrived, now: datetime, commit: _Commit) -> Exception | None:
    try:
        with savepoint(connection):
            _keep(connection, arrived, now, commit)
    except OperationalError:
        raise
    except Exception as error:
        log.error("receive.unkept", channel=arrived[0].channel, error=type(error).__name__, where=where(error))
        return Unkept(type(error).__name__)
    return None


def _keep(connection: Connection, arrived: Arrived, now: datetime, commit: _Commit) -> None:
    by_channel: dict[str, list[Inbound | DeliveryReport]] = {}
    for one in arrived:
        by_channel.setdefault(one.channel, []).append(one)
    for channel, those in by_channel.items():
        commit.new[channel] += keep(connection, those, now)
        commit.brought[channel] += len(those)


def keep(connection: Connection, arrived: Arrived, now: datetime) -> int:
    """Keep texts and delivery reports in one commit; returns how many texts were new."""
    texts = [one for one in arrived if isinstance(one, Inbound)]
    for report in arrived:
        if isinstance(report, DeliveryReport):
            note_report(connection, report, now)
    return inbox.keep(connection, texts, now)


async def receive(channel: Channel, keep: Callable[[Arrived], Awaitable[None]], kept: Callable[[], None]) -> None:
    """Keep what the channel polls, for ever; the channel goes on only after the commit.

    `keep` returns once it is durable, or raises Unkept; `kept` is told after each.
    """
    async for raw in channel.poll():
        arrived = _read(channel, raw)
        if arrived:
            await _keep_all_but_unkept(arrived, keep)
            kept()
    await asyncio.Event().wait()  # a channel that is only called polls nothing


async def _keep_all_but_unkept(arrived: Arrived, keep: Callable[[Arrived], Awaitable[None]]) -> None:
    """A text that no database takes would come again for ever, with all others behind it: it is left to the log."""
    try:
        await keep(arrived)
    except Unkept:
        for one in arrived:
            with contextlib.suppress(Unkept):
                await keep([one])


def _read(channel: Channel, raw: Any) -> Arrived:
    """What a raw request holds; nothing, with a line in the log, when it cannot be read."""
    try:
        return channel.read(raw)
    except Unreadable as error:
        log.warning("receive.unreadable", channel=channel.name, error=str(error))
        return ()
