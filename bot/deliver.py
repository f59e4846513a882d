"""The outbox, delivered: leased, paced, put back when a channel is away, given up when a provider refuses."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

import structlog
from sqlalchemy import Connection

from bot.channels.contract import Channel, Refused, Unreachable
from bot.clock import Clock
from bot.store import Store
from messages.address import Address
from messages.envelope import Outbound
from storage import outbox, people
from storage.outbox import NEVER_TWICE, Sent

log = structlog.get_logger()

CLAIMED = 20  # texts leased at once
PAUSES = (5.0, 15.0, 45.0, 120.0, 300.0)  # seconds after the first, second ... failure in a row
PATIENCE = 3  # so often a text itself is tried before it lets others pass
ASIDE = timedelta(minutes=10)
GRACE = 5.0  # seconds for the texts on their way when the program stops
DEAD = ("blocked", "unknown", "number")  # refusals that mean the address, not the text


@dataclass(slots=True)
class _Outcome:
    """What became of one leased batch."""

    sent: list[Sent] = field(default_factory=list[Sent])
    recorded: int = 0  # sent, and written down already
    refused: list[tuple[Outbound, Refused]] = field(default_factory=list[tuple[Outbound, Refused]])
    back: list[Outbound] = field(default_factory=list[Outbound])  # never tried
    failed: list[tuple[Outbound, Unreachable]] = field(default_factory=list[tuple[Outbound, Unreachable]])


class Delivery:
    """Delivers for one channel. `failures` in a row and `paused_until` say how the channel is."""

    def __init__(
        self,
        channel: Channel,
        store: Store,
        clock: Clock,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
        claimed: int = CLAIMED,
    ) -> None:
        self.channel = channel
        self.failures = 0
        self.paused_until: datetime | None = None
        self._store = store
        self._clock = clock
        self._sleep = sleep
        self._jitter = jitter
        self._claimed = claimed
        self._attempts: dict[int, int] = {}
        self._stops = asyncio.Event()

    async def once_unbroken(self) -> int:
        """As `once`; when it is cancelled, what is on its way is written down first and the rest given back.

        Else each stop of the program would repeat some replies, and leave announcements in doubt.
        """
        lease = asyncio.ensure_future(self.once())
        try:
            return await asyncio.shield(lease)
        except asyncio.CancelledError:
            self._stops.set()
            await asyncio.wait([lease], timeout=GRACE)
            lease.cancel()
            raise

    async def once(self) -> int:
        """Deliver what is due, one lease; returns how many texts were settled (sent or refused)."""
        now = self._clock.now()
        if self.paused_until is not None and now < self.paused_until:
            return 0
        scheme = self.channel.capabilities.scheme
        leased = await self._store.write(lambda c: outbox.claim(c, scheme, now, self._most()))
        if not leased:
            return 0
        outcome = _Outcome()
        for chunk in _chunks(leased, self.channel.capabilities.at_once):
            await self._send_chunk(chunk, outcome)
        await self._settle(outcome)
        return outcome.recorded + len(outcome.refused)

    def _most(self) -> int:
        """How many texts may be leased: no more than leave within a minute, well before the lease ends."""
        per_second = self.channel.capabilities.pace.per_second
        return max(1, min(self._claimed, int(per_second * 60))) if per_second else self._claimed

    async def _send_chunk(self, chunk: Sequence[Outbound], outcome: _Outcome) -> None:
        """Send to several addresses side by side, to each in order."""
        if outcome.failed or self._stops.is_set():
            outcome.back.extend(chunk)
            return
        by_address = [list(those) for _to, those in groupby(sorted(chunk, key=_address), key=_address)]
        await asyncio.gather(*(self._send_in_order(those, outcome) for those in by_address))
        per_second = self.channel.capabilities.pace.per_second
        if per_second:
            await self._record(outcome)
            await self._keep_pace(len(chunk) / per_second)

    async def _keep_pace(self, seconds: float) -> None:
        """Wait, but not when the program stops."""
        waits = [asyncio.ensure_future(self._sleep(seconds)), asyncio.ensure_future(self._stops.wait())]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    async def _send_in_order(self, texts: Sequence[Outbound], outcome: _Outcome) -> None:
        for place, text in enumerate(texts):
            try:
                provider_id = await self.channel.send(text)
            except Refused as refusal:
                outcome.refused.append((text, refusal))
            except Unreachable as problem:
                outcome.failed.append((text, problem))
                outcome.back.extend(texts[place + 1 :])
                return
            else:
                outcome.sent.append(Sent(text.id, self.channel.name, provider_id))

    async def _record(self, outcome: _Outcome) -> None:
        """Write down at once what left, so that a crash repeats as little as can be."""
        sent, now = outcome.sent, self._clock.now()
        if sent:
            await self._store.write(lambda c: outbox.note_sent(c, sent, now))
        outcome.sent, outcome.recorded = [], outcome.recorded + len(sent)

    async def _settle(self, outcome: _Outcome) -> None:
        await self._record(outcome)
        now = self._clock.now()
        had_failed = self.failures > 0
        self._note_health(outcome, now)
        recovered = had_failed and self.failures == 0
        if not (outcome.refused or outcome.back or outcome.failed or recovered):
            return

        def story(connection: Connection) -> None:
            for text, refusal in outcome.refused:
                _note_refusal(connection, text, refusal, now)
            self._put_back(connection, outcome, now)
            if recovered:
                outbox.release(connection, self.channel.capabilities.scheme, now)

        await self._store.write(story)
        if recovered:
            self._attempts.clear()

    def _note_health(self, outcome: _Outcome, now: datetime) -> None:
        if not outcome.failed:
            self.failures, self.paused_until = 0, None
            return
        self.failures = 1 if outcome.recorded else self.failures + 1
        problem = outcome.failed[0][1]
        self.paused_until = now + timedelta(seconds=self._pause(problem))
        log.warning("deliver.unreachable", channel=self.channel.name, reason=problem.reason, failures=self.failures)

    def _pause(self, problem: Unreachable) -> float:
        """How long the channel rests, in seconds: what it asks for, or ever longer, with some jitter."""
        if problem.retry_after is not None:
            return problem.retry_after
        longest = PAUSES[min(self.failures, len(PAUSES)) - 1]
        return longest * (0.75 + self._jitter() / 4)

    def _put_back(self, connection: Connection, outcome: _Outcome, now: datetime) -> None:
        outbox.put_back(connection, [text.id for text in outcome.back], now, "waiting", counts=False)
        for text, problem in outcome.failed:
            if problem.may_have_arrived and text.kind in NEVER_TWICE:
                outbox.note_unknown(connection, text.id, problem.reason, now)
                continue
            tried = self._attempts[text.id] = self._attempts.get(text.id, 0) + 1
            # One text that always fails must not stand in the way of all others.
            due_at = now + ASIDE if tried >= PATIENCE and problem.retry_after is None else now
            outbox.put_back(connection, [text.id], due_at, problem.reason, counts=True)


def _address(text: Outbound) -> Address:
    return text.to


def _chunks(texts: Sequence[Outbound], size: int) -> list[Sequence[Outbound]]:
    return [texts[start : start + size] for start in range(0, len(texts), size)]


def _note_refusal(connection: Connection, text: Outbound, refusal: Refused, now: datetime) -> None:
    log.warning("deliver.refused", outbox=text.id, reason=refusal.reason)
    if refusal.moved_to is not None:
        new = Address(text.to.scheme, refusal.moved_to)
        people.move_address(connection, text.to, new)
        outbox.move(connection, text.to, new)
        return
    outbox.note_refused(connection, text.id, refusal.reason, now)
    if refusal.reason in DEAD:
        people.note_dead(connection, text.to, refusal.reason, now)
