"""Housekeeping: what is put in order at the start, and once a minute from then on."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from bot.channels.contract import Channel
from bot.host.clock import Clock
from bot.host.store import Store
from bot.outbound.budget import Budget
from bot.outbound.deliver import Delivery
from bot.upkeep.retention import Retention
from handlers.outages import channel_down
from storage import claims, delivery_reports, duties, outbox, questions, rerouting
from storage.channel_states import Seen
from storage.duties import Duty

log = structlog.get_logger()

OLD_PAUSE = timedelta(minutes=15)  # longer than a text that failed waits before it is tried again
_FAR = timedelta(days=36_500)  # also a lease of before the clock was set back ends


@dataclass(frozen=True, slots=True)
class _Service:
    """Channels that are served, all of one scheme; `began`: since when, None if they were never left alone."""

    channels: Sequence[Channel]
    began: datetime | None


class Housekeeping:
    """Leases that ran out, texts past their time, how served channels are, the budget, words that grew old.

    `due_at`: when it has something to do next, as far as it knows itself; None: nothing until something happens.
    `is_any_silent`: whether texts for some addresses go another way, since theirs has been away for long.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        channels: Sequence[Channel],
        deliveries: Mapping[str, Delivery],
        budget: Budget,
        retention: Retention,
    ) -> None:
        self._store = store
        self._clock = clock
        self._channels = channels
        self._deliveries = deliveries
        self._budget = budget
        self._retention = retention
        self._know_repeats = _know_repeats(channels)
        self._services: dict[str, _Service] = {}
        self.due_at: datetime | None = None
        self.is_any_silent = False

    async def begin(self) -> None:
        """Before anything else: what channels that are set up no more left behind goes."""
        now = self._clock.now()
        names = [channel.name for channel in self._channels]
        await self._store.write(lambda c: channel_down.forget_others(c, names))
        # A million texts take seconds to add up: better here, by a reader, than when the first one is to leave.
        await self._store.read(lambda c: self._budget.ceiling(c, now))

    async def serve(self, scheme: str, *, goes_on: bool) -> None:
        """Look after the channels of a scheme from now on.

        The leases of its texts end, since nobody else holds them, unless all `goes_on` as before.
        """
        now = self._clock.now()
        channels = [channel for channel in self._channels if channel.capabilities.scheme == scheme]
        self._services[scheme] = _Service(channels, None if goes_on else now)
        if goes_on:
            return
        names = [channel.name for channel in channels]
        again = await self._store.write(lambda c: claims.recover(c, now + _FAR, self._know_repeats, scheme=scheme))
        await self._store.write(lambda c: channel_down.resume(c, names, now))
        if again:
            log.warning("run.recovered", scheme=scheme, again=again)

    def leave(self, scheme: str) -> None:
        """Somebody else serves that scheme now."""
        del self._services[scheme]

    async def tidy(self) -> int:
        """Once a minute; returns how many texts and channels can go on now, so that deliveries can be woken."""
        now = self._clock.now()
        services = list(self._services.values())
        channels = [channel for service in services for channel in service.channels]
        await self._store.write(lambda c: _sweep(c, now, self._know_repeats))
        back = [channel for channel in channels if self._deliveries[channel.name].breaker.comes_back()]
        for scheme in {channel.capabilities.scheme for channel in back}:
            await self._store.write(lambda c, scheme=scheme: outbox.release(c, scheme, now))
        waited_for = await self._store.read(lambda c: _waited_for(c, channels))
        await self._store.write(lambda c: self._watch(c, services, waited_for, now))
        await self._store.write(lambda c: self._budget.watch(c, now))
        await self._store.read(lambda c: self._budget.look_again(c, now))
        left = await self._store.write(lambda c: _leave_silent_channels(c, now))
        await self._retention.once(now)
        await self._store.read(lambda c: self._look_ahead(c, now))
        return len(back) + left

    def _watch(
        self, connection: Connection, services: Sequence[_Service], waited_for: Collection[str], now: datetime
    ) -> None:
        for service in services:
            seen = [_seen(channel, self._deliveries[channel.name], waited_for, now) for channel in service.channels]
            channel_down.watch(connection, seen, now, service.began)

    def _look_ahead(self, connection: Connection, now: datetime) -> None:
        began = [service.began for service in self._services.values() if service.began is not None]
        settles = [moment + channel_down.SETTLED for moment in began]
        silence = rerouting.silence(connection, now)
        moments = (*settles, delivery_reports.next_forgotten(connection), silence.next_at, self._retention.due_at)
        self.due_at = min((one for one in moments if one is not None and one > now), default=None)
        self.is_any_silent = bool(silence.schemes)


def _know_repeats(channels: Sequence[Channel]) -> frozenset[str]:
    """The schemes on which nothing leaves twice after a crash: those of one channel, which knows what it had.

    Where another one may stand in for it, that one would send again what has left already.
    """
    schemes = Counter(each.capabilities.scheme for each in channels)
    knowing = [each.capabilities for each in channels if each.capabilities.knows_repeats]
    return frozenset(able.scheme for able in knowing if schemes[able.scheme] == 1)


def _waited_for(connection: Connection, channels: Sequence[Channel]) -> set[str]:
    """The schemes for which a text is queued, or on its way."""
    schemes = {channel.capabilities.scheme for channel in channels}
    return {scheme for scheme in schemes if claims.is_any_left(connection, scheme)}


def _seen(channel: Channel, delivery: Delivery, waited_for: Collection[str], now: datetime) -> Seen:
    """How the channel is: what it says itself or, where that is nothing, what its texts have met."""
    able = channel.capabilities
    met = _met(delivery, now, is_waited_for=able.scheme in waited_for)
    return Seen(channel.name, able.scheme, able.pace, channel.problem or met)


def _met(delivery: Delivery, now: datetime, *, is_waited_for: bool) -> str | None:
    """Why texts do not leave. An old pause counts no longer where nothing was to be sent since."""
    is_late = not delivery.breaker.was_paused(now, OLD_PAUSE)
    return None if is_late and not is_waited_for else delivery.problem


def _sweep(connection: Connection, now: datetime, know_repeats: Collection[str]) -> None:
    if not duties.take(connection, Duty.TIDY):
        return
    claims.recover(connection, now, know_repeats)
    outbox.follow_clock(connection, now)
    outbox.expire(connection, now)
    delivery_reports.forget_early(connection, now)
    questions.sweep(connection, now)


def _leave_silent_channels(connection: Connection, now: datetime) -> int:
    return rerouting.leave_silent_channels(connection, now) if duties.take(connection, Duty.TIDY) else 0
