"""Carries out the lines of a script on the simulated machine, and writes down what leaves."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, bindparam, func, select

from bot.simulate.lines import BadLine, Fail, Line, Move, Switch, Text, Turn
from bot.simulate.machine import Machine
from handlers.world import World
from messages.envelope import Inbound, Media, Outbound
from messages.segments import segments
from storage import people
from storage.engine import reading, writing
from storage.tables import inbox, outbox, reports

_SOURCE = select(inbox.c.channel, inbox.c.provider_id).where(inbox.c.id == bindparam("wanted"))
DEFAULT_START = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Tally:
    by_kind: Counter[str] = field(default_factory=Counter[str])
    by_channel: Counter[str] = field(default_factory=Counter[str])
    segments: int = 0


class Player:
    """Plays lines one after the other; each object for a line out goes to `emit`."""

    def __init__(self, engine: Engine, world: World, emit: Callable[[dict[str, Any]], None]) -> None:
        self._engine = engine
        self._zone: ZoneInfo = world.zone
        self._emit = emit
        self._world = world
        self._machine: Machine | None = None
        self._run = uuid4().hex[:12]  # ids of our own must not meet those of an earlier run on the same database
        self._numbers: dict[tuple[str, str], int] = {}
        self._tally = _Tally()
        self._prepare: Callable[[Connection, datetime], None] | None = None

    def at_start(self, prepare: Callable[[Connection, datetime], None]) -> None:
        """Do this in the database at the first line's moment, before anything else."""
        self._prepare = prepare

    async def play(self, line: Line, number: int) -> None:
        """Carry out line `number` (from 1). Raises BadLine when its moment lies before the last one."""
        machine = self._machine or self._start(line)
        at = line.at or machine.clock.now()
        if at < machine.clock.now():
            raise BadLine(f"the clock may not go back: it is {machine.clock.now().astimezone(self._zone).isoformat()}")
        await machine.move(at)
        await self._do(machine, line, number)

    def _start(self, line: Line) -> Machine:
        start = (line.at or DEFAULT_START).astimezone(UTC)
        if self._prepare is not None:
            with writing(self._engine) as connection:
                self._prepare(connection, start)
        self._machine = Machine(self._engine, self._world, start, self._left)
        return self._machine

    async def _do(self, machine: Machine, line: Line, number: int) -> None:
        match line:
            case Move():
                return
            case Text():
                await machine.text(self._inbound(line, number))
            case Turn(channel=channel, is_up=is_up):
                await machine.turn(channel, is_up)
            case Fail(address=address, reason=reason):
                machine.fail(address, reason)
            case Switch(is_on=is_on):
                await machine.switch(is_on)

    def _inbound(self, line: Text, number: int) -> Inbound:
        provider_id = f"id:{line.id}" if line.id is not None else f"{self._run}:{number}"
        self._numbers.setdefault((line.sender.scheme, provider_id), number)
        return Inbound(
            channel=line.sender.scheme,
            provider_id=provider_id,
            sender=line.sender,
            text=line.text,
            sent_at=line.sent or line.at,
            media=(Media("photo", line.photo),) if line.photo else (),
            location=line.location,
        )

    def _left(self, outbound: Outbound) -> None:
        is_sms = outbound.to.scheme == "sms"
        cost = segments(outbound.text) if is_sms else 0
        self._tally.by_kind[outbound.kind.value] += 1
        self._tally.by_channel[outbound.to.scheme] += 1
        self._tally.segments += cost
        out: dict[str, Any] = {
            "at": self.now().astimezone(self._zone).isoformat(),
            "to": str(outbound.to),
            "text": outbound.text,
            "kind": outbound.kind.value,
            "segments": cost,
            "language": outbound.language,
        }
        if outbound.buttons and not is_sms:
            out["buttons"] = list(outbound.buttons)
        if outbound.files:
            out["files"] = list(outbound.files)
        self._emit(out | self._reply_to(outbound.inbox_id))

    def now(self) -> datetime:
        """The simulated moment."""
        return self._machine.clock.now() if self._machine else DEFAULT_START

    def _reply_to(self, inbox_id: int | None) -> dict[str, int]:
        """The line that a text answers; nothing when that was in an earlier run."""
        if inbox_id is None:
            return {}
        with reading(self._engine) as connection:
            source = connection.execute(_SOURCE, {"wanted": inbox_id}).one()
        number = self._numbers.get((source.channel, source.provider_id))
        return {} if number is None else {"reply_to": number}

    def summary(self) -> dict[str, Any]:
        """The counts of the run, but for the time it took."""
        with reading(self._engine) as connection:
            return {
                "received": self._machine.received if self._machine else 0,
                "sent": {**self._tally.by_kind, **self._tally.by_channel},
                "segments": self._tally.segments,
                "failed": _count(connection, outbox.c.state == "failed"),
                "waiting": _count(connection, outbox.c.state.in_(("queued", "sending"))),
                "people": people.count_members(connection),
                "reports": connection.execute(
                    select(func.count()).where(reports.c.withdrawn_at.is_(None))
                ).scalar_one(),
            }


def _count(connection: Connection, which: Any) -> int:
    return connection.execute(select(func.count()).select_from(outbox).where(which)).scalar_one()
