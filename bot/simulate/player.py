"""Carries out the lines of a script on the simulated machine, and writes down what leaves."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, bindparam, func, select

from bot.channels.simulated import channels_to
from bot.simulate.kept import keep_outside, kept_moment, restore_outside
from bot.simulate.lines import CHANNELS, BadLine, Break, Fail, Line, Move, Report, Switch, Text, Turn
from bot.simulate.machine import Machine
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Inbound, Kind, Media, Outbound
from messages.phone_numbers import sms_address
from messages.scheme import SMS, scheme_of
from messages.segments import segments
from storage import people
from storage.engine import reading, writing
from storage.outbox import UNDER_WAY
from storage.prepared_queries import PreparedSelect
from storage.tables import inbox, outbox, reports

_SOURCE = PreparedSelect(select(inbox.c.channel, inbox.c.provider_id).where(inbox.c.id == bindparam("wanted")))
DEFAULT_START = datetime(2026, 1, 1, tzinfo=UTC)
YEARS = range(1970, 2101)  # what the clock may show


@dataclass(slots=True)
class _Tally:
    """What left: by kind and by channel, whose names never meet, with a zero where nothing did."""

    sent: Counter[str] = field(default_factory=lambda: Counter(dict.fromkeys((*Kind, *CHANNELS), 0)))
    segments: int = 0


class Player:
    """Plays lines one after the other; each object for a line out goes to `emit`.

    `with_page`: the coordinators' page is shown beside the phones, and texts are sent there.
    """

    def __init__(
        self,
        engine: Engine,
        lookup: NetworkLookup,
        emit: Callable[[dict[str, Any]], None],
        *,
        with_page: bool = False,
    ) -> None:
        self._engine = engine
        self._zone: ZoneInfo = lookup.zone
        self._emit = emit
        self._lookup = lookup
        self._machine: Machine | None = None
        self._with_page = with_page
        self._run = uuid4().hex[:12]  # ids of our own must not meet those of an earlier run on the same database
        self._numbers: dict[tuple[str, str], int] = {}
        self._tally = _Tally()
        self._prepare: Callable[[Connection, datetime], None] | None = None

    def at_start(self, prepare: Callable[[Connection, datetime], None]) -> None:
        """Do this in the database at the first line's moment, before anything else."""
        self._prepare = prepare

    async def play(self, line: Line, number: int) -> None:
        """Carry out line `number` (from 1). Raises BadLine when its moment lies before the last one."""
        if line.at is not None and line.at.astimezone(UTC).year not in YEARS:
            raise BadLine(f"the clock shows years from {YEARS[0]} to {YEARS[-1]}")
        machine = self._machine or await self._start(line)
        at = line.at or machine.clock.now()
        if at < machine.clock.now():
            raise BadLine(f"the clock may not go back: it is {machine.clock.now().astimezone(self._zone).isoformat()}")
        await machine.move(at)
        await self._do(machine, line, number)

    async def play_together(self, texts: Sequence[Text], number: int) -> None:
        """Carry out texts of this moment as if they had come at once; `number` is that of the first."""
        machine = self._machine or await self._start(texts[0])
        now = machine.clock.now()
        await machine.text(*(self._inbound(line, number + place, now) for place, line in enumerate(texts)))

    async def receive(self, *arrived: Inbound) -> None:
        """Have texts come in at this moment as a channel read them, and let everything happen that comes of it."""
        machine = self._machine or await self._start(Move(self.now()))
        await machine.text(*arrived)

    async def _start(self, line: Line) -> Machine:
        """The machine when the last run stopped, or at the first line's moment if that is earlier."""
        with writing(self._engine) as connection:
            stopped = kept_moment(connection)
            start = min((moment for moment in (line.at, stopped) if moment is not None), default=DEFAULT_START)
            channels = channels_to(self._left, with_page=self._with_page)
            machine = Machine(self._engine, self._lookup, start, self._left, channels=channels)
            restore_outside(connection, machine)
            if self._prepare is not None:
                self._prepare(connection, start)
        await machine.begin(goes_on=stopped is not None)
        self._machine = machine
        return machine

    def keep(self) -> None:
        """Have the next run on this database go on from here."""
        if self._machine is not None:
            with writing(self._engine) as connection:
                keep_outside(connection, self._machine)

    async def _do(self, machine: Machine, line: Line, number: int) -> None:
        match line:
            case Move():
                return
            case Text():
                await machine.text(self._inbound(line, number, machine.clock.now()))
            case Turn(channel=channel, is_up=is_up):
                await machine.turn(channel, is_up)
            case Fail(address=address, reason=reason):
                machine.fail(self.as_received(address), reason)
            case Break(address=address):
                machine.break_next(self.as_received(address))
            case Report():
                await self._report(machine, line)
            case Switch(is_on=is_on):
                await machine.switch(is_on)

    async def _report(self, machine: Machine, line: Report) -> None:
        if not machine.is_on:
            raise BadLine("the machine is off: no report reaches it")
        try:
            await machine.report(self.as_received(line.address), line.state, line.reason)
        except KeyError:
            raise BadLine(f"nothing left for {line.address}") from None

    def _inbound(self, line: Text, number: int, now: datetime) -> Inbound:
        provider_id = f"id:{line.id}" if line.id is not None else f"{self._run}:{number}"
        self._numbers.setdefault((line.sender.scheme, provider_id), number)
        return Inbound(
            channel=line.sender.scheme,
            provider_id=provider_id,
            sender=self.as_received(line.sender),
            text=line.text,
            sent_at=line.sent or now,
            media=(Media("photo", line.photo),) if line.photo else (),
            location=line.location,
            # As phones at the office do. A line without an id is somebody who texts the same again.
            may_be_double=line.id is not None and scheme_of(line.sender.scheme).has_segments,
        )

    def as_received(self, address: Address) -> Address:
        """As the modem reads it: a number in any form; a short code or a name is no phone, and gets no answer."""
        is_sms = address.scheme == SMS.name
        return sms_address(address.value, self._lookup.network.country) if is_sms else address

    def _left(self, outbound: Outbound) -> None:
        has_segments = scheme_of(outbound.to.scheme).has_segments
        cost = segments(outbound.text) if has_segments else 0
        self._tally.sent[outbound.kind.value] += 1
        self._tally.sent[outbound.to.scheme] += 1
        self._tally.segments += cost
        out: dict[str, Any] = {
            "at": self.now().astimezone(self._zone).isoformat(),
            "to": str(outbound.to),
            "text": outbound.text,
            "kind": outbound.kind.value,
            "segments": cost,
            "language": outbound.language,
        }
        if outbound.buttons and not has_segments:
            out["buttons"] = list(outbound.buttons)
        if outbound.files:
            out["files"] = list(outbound.files)
        self._emit(out | self._reply_to(outbound.inbox_id))

    def now(self) -> datetime:
        """The simulated moment; before the first line, when the last run on this database stopped."""
        return self._machine.clock.now() if self._machine is not None else stopped_at(self._engine)

    def _reply_to(self, inbox_id: int | None) -> dict[str, int]:
        """The line that a text answers; nothing when that was in an earlier run."""
        if inbox_id is None:
            return {}
        with reading(self._engine) as connection:
            (source,) = _SOURCE.rows(connection, wanted=inbox_id)
        number = self._numbers.get((source.channel, source.provider_id))
        return {} if number is None else {"reply_to": number}

    def summary(self) -> dict[str, Any]:
        """The counts of the run, but for the time it took."""
        with reading(self._engine) as connection:
            return {
                "received": self._machine.received if self._machine else 0,
                "sent": dict(self._tally.sent),
                "segments": self._tally.segments,
                "failed": _count(connection, outbox.c.state == "failed"),
                "waiting": _count(connection, outbox.c.state.in_(UNDER_WAY)),
                "people": people.count_agreed(connection),
                "reports": connection.execute(
                    select(func.count()).where(reports.c.withdrawn_at.is_(None))
                ).scalar_one(),
            }


def stopped_at(engine: Engine) -> datetime:
    """The simulated moment at which the last run on this database stopped; the usual start where there was none."""
    with reading(engine) as connection:
        return kept_moment(connection) or DEFAULT_START


def _count(connection: Connection, which: Any) -> int:
    return connection.execute(select(func.count()).select_from(outbox).where(which)).scalar_one()
