"""The outbox, delivered: leased, paced, put back when a channel is away, given up when a provider refuses."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby

import structlog
from sqlalchemy import Connection

from bot.channels.contract import Channel, Refused, Unreachable
from bot.host.clock import Clock
from bot.host.store import Store
from bot.outbound.away import AwayAddresses
from bot.outbound.circuit import CircuitBreaker
from bot.outbound.quota import Allowance, allowance
from bot.outbound.routing import Routing
from bot.outbound.settle import BatchResult, settle
from handlers.network.model import Limits
from messages.address import Address
from messages.envelope import Attachment, Outbound
from messages.reason import Reason
from messages.scheme import scheme_of
from storage import claims, outbox
from storage.claims import LEASE, Gate
from storage.outbox import EVERYTHING, Sent

log = structlog.get_logger()

CLAIMED = 20  # texts in one beat, all leased at once where nothing limits the pace
AHEAD = 10.0  # seconds that the texts of one beat may take, but for a single one
# So long an answer that always fails holds up later ones to its address, while other texts leave.
PASSED_AFTER = timedelta(hours=1)
BEGUN_WITHIN = LEASE / 2  # later a text might still be on its way when its lease ends, or go into quiet hours
GRACE = 5.0  # seconds for the texts on their way when the program stops

Ceiling = Callable[[Connection, datetime], int]  # the lowest priority that may leave, as of a budget


Make = Callable[[Connection, str], Attachment | None]  # the file that a text brings along; None: it cannot be made


def no_ceiling(_connection: Connection, _now: datetime) -> int:
    """Everything may leave."""
    return EVERYTHING


class Delivery:
    """Delivers for one channel; `breaker` says how that is.

    `routing` knows the channels that serve the same addresses; `ceiling` may hold back what is less urgent; `limits`
    are those of the network in force, `make` makes what a text brings along, and `quiet` says until when its people are
    not to be woken; `wake` is called when others may have something to do; `may_claim` says, within the claim's own
    transaction, whether texts for a scheme are still ours to send; `grace` is how long a stop waits for the texts on
    their way, in seconds.
    """

    def __init__(
        self,
        channel: Channel,
        store: Store,
        clock: Clock,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
        claimed: int = CLAIMED,
        ceiling: Ceiling = no_ceiling,
        limits: Callable[[], Limits] = Limits,
        quiet: Callable[[datetime], datetime | None] = lambda _now: None,
        make: Make = lambda _connection, _file: None,
        routing: Routing | None = None,
        wake: Callable[[], None] = lambda: None,
        may_claim: Callable[[Connection, str], bool] = lambda _connection, _scheme: True,
        grace: float = GRACE,
    ) -> None:
        self.channel = channel
        self.breaker = CircuitBreaker(channel, clock.now(), jitter)
        self._store = store
        self._clock = clock
        self._sleep = sleep
        self._claimed = claimed
        self._ceiling = ceiling
        self._limits = limits
        self._quiet = quiet
        self._make = make
        self._routing = routing or Routing()
        self._routing.add(self)
        self._wake = wake
        self._may_claim = may_claim
        self._grace = grace
        self._attempts: dict[int, int] = {}
        self._left_at: datetime | None = None  # when a text left last
        self._away = AwayAddresses(jitter)
        self._resting: dict[str, datetime] = {}  # addresses that got a text a moment ago, until when
        self._allowance = Allowance(EVERYTHING)
        self._stops = asyncio.Event()

    @property
    def name(self) -> str:
        return self.channel.name

    @property
    def scheme(self) -> str:
        return self.channel.capabilities.scheme

    @property
    def problem(self) -> str | None:
        """Why nothing leaves, as the channel says or as the tries show; None: all is well."""
        return self.breaker.problem

    def held(self, now: datetime) -> Allowance:
        """What quotas let leave, as they were looked at last."""
        until = self._allowance.until
        return self._allowance if until is not None and until > now else Allowance(EVERYTHING)

    def is_up(self, now: datetime) -> bool:
        """Whether its people are served by it now."""
        return self.breaker.is_up(now)

    async def once_unbroken(self) -> int:
        """As `once`; when it is cancelled, what is on its way is written down first and the rest given back.

        Else each stop of the program would repeat some replies, and leave announcements in doubt.
        """
        self._stops.clear()
        beat = asyncio.ensure_future(self.once())
        try:
            return await asyncio.shield(beat)
        except asyncio.CancelledError:
            self._stops.set()
            await asyncio.wait([beat], timeout=self._grace)
            beat.cancel()
            raise

    async def once(self) -> int:
        """Deliver what is due, a few leases; returns how many texts were settled (sent or refused).

        Raises what the channel raised and should not have, once all of that lease is written down.
        """
        settled, left = 0, self._most_in_a_beat()
        while left > 0 and not self._stops.is_set():
            asked = min(left, self._most())
            since = self._clock.now()
            leased = await self._lease(asked)
            if not leased:
                break
            result = await self._send_all(leased, since + BEGUN_WITHIN)
            await self._settle(result)
            if result.broken:
                raise result.broken[0][1]
            settled += result.settled
            left -= len(leased)
            if result.failed:
                break
            await self._keep_pace(result.settled)
            if len(leased) < asked and not result.back:
                break  # no more is due, and to ask again costs a commit
        return settled

    async def rest(self) -> float | None:
        """How long nothing can leave, in seconds; None: as far as is known, until another text is queued."""
        now = self._clock.now()
        gate = self._gate(now)
        due = await self._store.read(lambda c: claims.next_due(c, self.scheme, gate))
        moments = [due, self._allowance.until, *self._resting.values(), *self._away.resting(now).values()]
        known = [moment for moment in moments if moment is not None]
        if not known:
            return None
        return max(0.0, (max(min(known), self.breaker.paused_until(now) or now) - now).total_seconds())

    def _most_in_a_beat(self) -> int:
        per_second = self.channel.capabilities.pace.per_second
        return min(self._claimed, max(1, int(per_second * AHEAD))) if per_second else self._claimed

    def _most(self) -> int:
        """How many texts may be leased: those that are sent side by side, and no more than leave in some seconds.

        After a crash just these are in doubt. A channel that failed is tried with one.
        """
        if self.breaker.is_failing:
            return 1
        able = self.channel.capabilities
        if not able.pace.per_second:
            return self._claimed
        return min(able.at_once, self._most_in_a_beat())

    def _gate(self, now: datetime) -> Gate:
        # Also those of before the clock was set back, which would rest until it is where it was.
        latest = now + timedelta(seconds=self.channel.capabilities.pace.address_seconds)
        self._resting = {address: until for address, until in self._resting.items() if now < until <= latest}
        homes, resting = self._routing.homes(self, now), (*self._resting, *self._away.resting(now))
        for_strangers = self._limits().stranger_sms_per_hour
        passed_by = None if self._left_at is None else min(self._left_at, now) - PASSED_AFTER
        return Gate(self._allowance.ceiling, homes, resting, for_strangers, passed_by, self._quiet)

    async def _lease(self, most: int) -> list[Outbound]:
        now = self._clock.now()
        homes = self._routing.homes(self, now)
        if self.breaker.paused_until(now) is not None or (homes is not None and homes.are_none):
            return []
        return await self._store.write(lambda c: self._claim(c, now, most))

    def _claim(self, connection: Connection, now: datetime, most: int) -> list[Outbound]:
        """Lease texts; where an address must rest between two, one for each address."""
        if not self._may_claim(connection, self.scheme):
            return []
        self._note_allowance(connection, now)
        room = self._allowance.room
        most = most if room is None else min(most, room)  # else a lease of many would use up what is kept for others
        leased = claims.claim(connection, self.scheme, now, most, self._gate(now), channel=self.name)
        if not self.channel.capabilities.pace.address_seconds:
            return leased
        first = {text.to: text for text in reversed(leased)}
        again = [text.id for text in leased if first[text.to] is not text]
        outbox.put_back(connection, again, now, Reason.WAITING, counts=False)
        return [text for text in leased if first[text.to] is text]

    def _note_allowance(self, connection: Connection, now: datetime) -> None:
        sms_per_day = self._limits().sms_per_day if scheme_of(self.scheme).has_segments else None
        quota = allowance(connection, self.name, self.channel.capabilities.pace, now, sms_per_day)
        outside = self._ceiling(connection, now)
        new = quota if quota.ceiling <= outside else Allowance(outside)
        if new.ceiling != self._allowance.ceiling:
            until = None if new.until is None else new.until.isoformat()
            log.info("deliver.ceiling", channel=self.name, ceiling=new.ceiling, until=until)
        self._allowance = new

    async def _send_all(self, leased: Sequence[Outbound], until: datetime) -> BatchResult:
        """Send a lease; what has not begun by then, as its provider is slow, goes back and is leased anew."""
        result = BatchResult()
        for chunk in _chunks(leased, self.channel.capabilities.at_once):
            if result.failed or result.broken or self._stops.is_set():
                result.back.extend(chunk)
            else:
                await self._send_chunk(chunk, result, until)
        return result

    async def _send_chunk(self, chunk: Sequence[Outbound], result: BatchResult, until: datetime) -> None:
        """Send to several addresses side by side, to each in order."""
        by_address = [list(those) for _to, those in groupby(sorted(chunk, key=_address), key=_address)]
        if len(by_address) == 1:  # as nearly always: without a task
            await self._send_in_order(by_address[0], result, until)
        else:
            await asyncio.gather(*(self._send_in_order(those, result, until) for those in by_address))
        seconds = self.channel.capabilities.pace.address_seconds
        if seconds:
            rested = self._clock.now() + timedelta(seconds=seconds)
            self._resting.update({str(text.to): rested for text in chunk})

    async def _keep_pace(self, texts: int) -> None:
        """Wait as long as so many texts take, but not when the program stops."""
        per_second = self.channel.capabilities.pace.per_second
        if not per_second or not texts:
            return
        waits = [asyncio.ensure_future(self._sleep(texts / per_second)), asyncio.ensure_future(self._stops.wait())]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    async def _send_in_order(self, texts: Sequence[Outbound], result: BatchResult, until: datetime) -> None:
        for place, text in enumerate(texts):
            if text.to in result.gone or self._clock.now() >= until:
                result.back.append(text)
                continue
            try:
                provider_id = await self.channel.send(await self._with_files(text))
            except Refused as refusal:
                result.refused.append((text, refusal))
                if refusal.ends_address:
                    result.gone.add(text.to)
            except Unreachable as problem:
                (result.away if problem.is_of_address else result.failed).append((text, problem))
                result.back.extend(texts[place + 1 :])
                return
            except Exception as fault:  # raised again once the rest of the lease is written down
                result.broken.append((text, fault))
                result.back.extend(texts[place + 1 :])
                return
            else:
                result.sent.append(Sent(text.id, self.name, provider_id))
                self._away.note_well(text.to)

    async def _with_files(self, text: Outbound) -> Outbound:
        """The text with what goes along. What cannot be made stays away, and holds up no text."""
        if not text.files:
            return text
        made: list[Attachment] = []
        for file in text.files:
            try:
                found = await self._store.read(partial(_make_file, self._make, file))
            except Exception:  # as at a loop's rim: it would hold up every text behind this one
                log.exception("deliver.file_failed", channel=self.name, outbox=text.id)
                continue
            if found is None:
                log.info("deliver.file_missing", channel=self.name, outbox=text.id)
            else:
                made.append(found)
        return replace(text, attachments=tuple(made))

    async def _settle(self, result: BatchResult) -> None:
        """Write down what became of a lease, in one commit, so that a crash repeats as little as can be."""
        now = self._clock.now()
        was_failing = self.breaker.is_failing
        recovered = self._note_health(result, now)
        if result.sent:
            self._left_at = now
        for text, problem in result.away:
            self._away.note_failure(text.to, problem, now)

        def work(connection: Connection) -> None:
            settle(connection, result, self.name, self._attempts, now)
            if recovered:
                outbox.release(connection, self.scheme, now)

        await self._store.write(work)
        for sent in result.sent:
            log.info("deliver.left", channel=self.name, outbox=sent.id)
        if recovered:
            self._attempts.clear()
        if result.refused or was_failing != self.breaker.is_failing:
            self._wake()

    def _note_health(self, result: BatchResult, now: datetime) -> bool:
        """Returns whether a channel that had failed works again."""
        if result.broken and not result.failed:
            return False  # a fault of ours: it says nothing of the line
        if not result.failed:
            return self.breaker.note_well(now)
        self.breaker.note_failure(result.failed[0][1], now, some_left=bool(result.sent))
        return False


def _address(text: Outbound) -> Address:
    return text.to


def _chunks(texts: Sequence[Outbound], size: int) -> list[Sequence[Outbound]]:
    return [texts[start : start + size] for start in range(0, len(texts), size)]


def _make_file(make: Make, file: str, connection: Connection) -> Attachment | None:
    return make(connection, file)
