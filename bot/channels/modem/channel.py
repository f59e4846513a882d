"""The modem channel: keeps the channel contract on top of the spool."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar, cast

import structlog

from bot.channels.contract import Capabilities, Refused, Unreachable, Unreadable
from bot.channels.modem import outbox
from bot.channels.modem.arrivals import Arrivals
from bot.channels.modem.multipart import Joined
from bot.channels.modem.outbox import SpoolFull, Submission
from bot.channels.modem.phones import Sims, SimState, in_utc, states, trouble
from bot.channels.modem.spool import SpoolAway, reading, writing
from bot.channels.modem.watch import NAME, News, Watch
from messages.envelope import DeliveryReport, Inbound, Kind, Outbound
from messages.pace import Pace
from messages.phone_numbers import sms_address
from messages.reason import Reason

_SOON, _LATER = 5.0, 60.0  # seconds until a send is tried again; a look costs next to nothing
_PRIORITY = {Kind.ALERT: 40, Kind.REPLY: 30, Kind.REMINDER: 20, Kind.NOTICE: 20, Kind.DIGEST: 0}
_PLAIN_PRIORITY = 10
_MOST_PARTS = 10
_AT_ONCE = 500  # texts and reports kept, and marked in the spool, by one commit

log = structlog.get_logger()

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SimLimits:
    """How much a SIM may send and how long things may wait. Operators block SIMs that send in bursts.

    Hours and days count SMS parts; 0: no limit.
    """

    per_minute: float = 6
    per_hour: int = 0
    per_day: int = 0
    parts_in_spool: int = 30
    handed_over: timedelta = timedelta(minutes=10)  # after that a text the daemon never touched is taken back
    probe: timedelta = timedelta(minutes=15)  # between tries with a SIM that the network turned away
    patience: timedelta = timedelta(minutes=10)  # for the missing part of a text
    settle: timedelta = timedelta(seconds=10)  # for the other rows of a text that the daemon joined


class ModemChannel:
    """SMS through gammu-smsd's spool. `phones`: the daemons' PhoneIDs, the default first; none: any daemon.

    `homes` maps numbers (E.164) to the PhoneID that answers them; it is learnt from what comes in.
    """

    def __init__(
        self,
        spool: Path,
        *,
        country: str,
        now: Callable[[], datetime],
        phones: Sequence[str] = (),
        homes: Mapping[str, str] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        poll_seconds: float = 2,
        limits: SimLimits | None = None,
    ) -> None:
        self._spool = spool
        self._country = country
        self._now = now
        self._sleep = sleep
        self._poll_seconds = poll_seconds
        self._limits = limits or SimLimits()
        self._phones = phones
        self._sims = Sims(phones, self._limits.probe, dict(homes or {}))
        arrivals = Arrivals(self._limits.patience, self._limits.settle)
        self._watch = Watch(spool, country, self._sims, arrivals, self._limits.handed_over)
        self._away: SpoolAway | None = None
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="spool")  # one looks, one sends

    @property
    def name(self) -> str:
        return NAME

    @property
    def capabilities(self) -> Capabilities:
        limits, sims = self._limits, max(1, len(self._phones))
        # Most texts leave by the SIM that stands first: several together are not quicker.
        pace = Pace(limits.per_minute / 60, limits.per_hour * sims, limits.per_day * sims)
        return Capabilities("sms", buttons=False, pace=pace, knows_repeats=True)

    @property
    def problem(self) -> str | None:
        """What a person should see to; None: nothing."""
        if self._away is not None:
            return self._away.problem
        turned_away = ", ".join(phone or "any" for phone in self._sims.turned_away)
        if turned_away:
            return f"turned-away: {turned_away}"
        return self._watch.trouble

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        """The texts and reports of a batch from `poll`. Raises Unreadable."""
        if not isinstance(raw, Sequence):
            raise Unreadable(f"not what the modem channel yields: {type(raw).__name__}")
        return [self._read(each) for each in cast("Sequence[Any]", raw)]

    def _read(self, each: Any) -> Inbound | DeliveryReport:
        match each:
            case Joined():
                return self._inbound(each)
            case DeliveryReport():
                return each
            case _:
                raise Unreadable(f"not what the modem channel yields: {type(each).__name__}")

    def _inbound(self, text: Joined) -> Inbound:
        return Inbound(
            channel=NAME,
            provider_id=text.id,
            sender=sms_address(text.sender, self._country),
            text=text.text,
            sent_at=in_utc(text.sent_at, self._watch.zones.get(text.phone)),
            edits=text.edits,
            may_be_double=True,  # a phone that misses the network's receipt sends its text once more
            is_incomplete=text.is_incomplete,
        )

    async def send(self, outbound: Outbound) -> str:
        """Put the text into the spool, at most once however often it is called for the same outbox row.

        Unreachable for `missing`, `locked`, `schema`, `broken` (the spool), `modem`, `daemon`, `network`,
        `sim` (turned away), `busy` (the daemon has enough for some minutes) and, of this number alone, `waiting`
        (an earlier text was just taken back from the daemon, and goes first).
        """
        if outbound.to.scheme != "sms" or not _is_e164(outbound.to.value):
            raise Refused(Reason.NUMBER)
        if len(outbox.parts_of(outbound.text, outbound.id)) > _MOST_PARTS:
            raise Refused(Reason.LONG)
        try:
            provider_id = await self._in_thread(
                lambda: writing(self._spool, lambda spool: self._submit(spool, outbound))
            )
        except SpoolAway as away:
            self._note_away(away)
            raise Unreachable(away.reason, _SOON) from away
        except SpoolFull as full:
            raise Unreachable(Reason.BUSY, _LATER) from full
        self._watch.handed_over(provider_id)
        return provider_id

    def _submit(self, spool: sqlite3.Connection, outbound: Outbound) -> str:
        known = outbox.taken(spool, outbound.id, outbound.earlier_id)
        if known is not None:
            self._watch.tell_again(known)
            return known
        now = self._now()
        phone, wait = self._sims.choose(outbound.to.value, now)
        if wait:
            raise Unreachable(Reason.SIM, wait.total_seconds())
        reason = trouble(states(spool), phone, now)
        if reason is not None:
            raise Unreachable(reason, _SOON)
        submission = _submission(outbound, phone, now)
        if outbox.is_behind(spool, submission):
            raise Unreachable(Reason.WAITING, _SOON, is_of_address=True)
        provider_id = outbox.hand_over(spool, submission, self._limits.parts_in_spool)
        self._sims.tried(phone, now)
        return provider_id

    async def poll(self) -> AsyncIterator[Any]:
        """Batches of texts and reports, for ever; marked in the spool only when this is resumed."""
        while True:
            async for raws in self._found():
                yield raws
            await self._sleep(self._poll_seconds)

    async def _found(self) -> AsyncIterator[Any]:
        """What one look finds, by batches; apart, so that nothing of it is kept until the next look."""
        found = await self._look()
        for start in range(0, len(found), _AT_ONCE):
            batch = found[start : start + _AT_ONCE]
            raws = [news.raw for news in batch if news.raw is not None]
            if raws:
                yield raws
            await self._settle(batch)

    async def _look(self) -> list[News]:
        try:
            found = await self._in_thread(lambda: self._watch.look(self._now()))
        except SpoolAway as away:
            self._note_away(away)
            return []
        self._away = None
        return found

    async def _settle(self, batch: Sequence[News]) -> None:
        """Mark them; where that fails they are yielded once more, and their ids tell that they are the same."""
        try:
            await self._in_thread(lambda: self._watch.settle(batch))
        except SpoolAway as away:
            self._note_away(away)

    def _note_away(self, away: SpoolAway) -> None:
        if self._away is None or self._away.reason != away.reason:
            log.warning("modem.spool_away", reason=away.reason, what=str(away))
        self._away = away

    async def status(self) -> list[SimState]:
        """Every modem that the daemon knows; none while the spool is away."""
        try:
            return await self._in_thread(lambda: reading(self._spool, states))
        except SpoolAway as away:
            self._note_away(away)
            return []

    async def _in_thread(self, step: Callable[[], T]) -> T:
        """Off the loop, in threads of its own: those that all share may wait for a name server that hangs."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, step)

    async def close(self) -> None:
        """Let the threads go; nothing else stays open between two calls."""
        self._threads.shutdown(wait=False)


def _submission(outbound: Outbound, phone: str | None, now: datetime) -> Submission:
    return Submission(
        outbox_id=outbound.id,
        number=outbound.to.value,
        text=outbound.text,
        priority=_PRIORITY.get(outbound.kind, _PLAIN_PRIORITY),
        validity=outbox.validity(None if outbound.expires_at is None else outbound.expires_at - now),
        phone=phone,
        at=now,
    )


def _is_e164(number: str) -> bool:
    return number.startswith("+") and number[1:].isdecimal() and number.isascii()
