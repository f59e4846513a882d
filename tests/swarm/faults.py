"""A disk and providers that fail at a chosen moment."""

import random
import sqlite3
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from bot.channels.contract import Unreachable
from bot.channels.simulated import Broke, SimulatedChannel
from bot.simulate.machine import VirtualClock
from messages.envelope import Outbound
from messages.reason import Reason
from storage.engine import begin_reading
from tests.swarm.script import START

T = TypeVar("T")
# Until a provider answers: a late one does when what was leased is free again.
WAITS = {"slow": timedelta(seconds=50), "late": timedelta(minutes=12)}
_WORDS = {"full": "database or disk is full", "locked": "database is locked"}


class Died(Exception):
    """The machine lost its power: nothing of it runs any more."""


@dataclass(slots=True)
class Armed:
    """What fails next, and what has failed so far."""

    crash: tuple[str, int] | None = None  # at which point of which commit from now
    send: tuple[str, int] | None = None  # how the n-th text from now goes wrong
    disk: tuple[str, int] | None = None  # so many writes fail
    is_dead: bool = False
    done: Counter[str] = field(default_factory=Counter[str])

    def die(self, how: str) -> Died:
        self.is_dead = True
        return Died(how)

    def next_crash(self) -> str | None:
        """At which point this commit is cut off; None: it is not."""
        if self.crash is None:
            return None
        point, left = self.crash
        self.crash = (point, left - 1) if left > 1 else None
        return point if left == 1 else None

    def next_send(self) -> str | None:
        """How this text goes wrong; None: it does not."""
        if self.send is None:
            return None
        fault, left = self.send
        self.send = (fault, left - 1) if left > 1 else None
        return fault if left == 1 else None

    def refuse_write(self) -> None:
        """Raise what SQLite raises, where the disk takes nothing now."""
        if self.disk is None:
            return
        what, left = self.disk
        self.disk = (what, left - 1) if left > 1 else None
        self.done[f"disk: {what}"] += 1
        raise OperationalError("COMMIT", None, sqlite3.OperationalError(_WORDS[what]))


class FaultyStore:
    """Stories in one transaction each, some of which a power cut or the disk ends.

    `image` is what the disk holds after a death; None: the files as they are.
    """

    def __init__(self, engine: Engine, path: Path, armed: Armed, chance: random.Random) -> None:
        # Open as long as the machine is on: to open them for each story took a tenth of the time.
        self._reader = engine.connect()
        self._writer = engine.connect()
        self.image: tuple[bytes, bytes] | None = None
        self._path = path
        self._armed = armed
        self._chance = chance

    async def read(self, work: Callable[[Connection], T]) -> T:
        if self._armed.is_dead:
            raise Died
        with begin_reading(self._reader):
            return work(self._reader)

    async def write(self, work: Callable[[Connection], T]) -> T:
        if self._armed.is_dead:
            raise Died
        self._armed.refuse_write()
        point = self._armed.next_crash()
        if point is None:
            return self._write(work)
        before = files(self._path)
        if point == "before":
            self._write(self._cut_off(work))
        self._write(work)
        if point == "torn":
            self.image = self._torn(before, files(self._path))
        self._armed.done[f"crash: {point}"] += 1
        raise self._armed.die(point)

    def _write(self, work: Callable[[Connection], T]) -> T:
        with self._writer.begin():
            return work(self._writer)

    def close(self) -> None:
        """The power is off."""
        self._reader.close()
        self._writer.close()

    def _cut_off(self, work: Callable[[Connection], T]) -> Callable[[Connection], T]:
        def until_the_end(connection: Connection) -> T:
            work(connection)
            self._armed.done["crash: before"] += 1
            raise self._armed.die("before")

        return until_the_end

    def _torn(self, before: tuple[bytes, bytes], after: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
        """The disk when the power went while the log was written: a part of what is new is there."""
        old, new = before[1], after[1]
        first = bisect_left(
            range(min(len(old), len(new))), True, key=lambda place: old[: place + 1] != new[: place + 1]
        )
        cut = self._chance.randint(first, len(new))
        return before[0], new[:cut] + old[cut:]


def files(path: Path) -> tuple[bytes, bytes]:
    """A database and its log, as the disk holds them."""
    log = Path(f"{path}-wal")
    return path.read_bytes(), log.read_bytes() if log.exists() else b""


class Provider(SimulatedChannel):
    """A provider with phones behind it, that answers late, wrongly or not at all."""

    def __init__(
        self, name: str, received: Callable[[Outbound], None], armed: Armed, clock: Callable[[], VirtualClock]
    ) -> None:
        super().__init__(name, received)
        self.is_mute = False  # takes texts and never answers
        self.refusing: set[str] = (
            set()
        )  # addresses for which it answers with errors, every other time after the text left
        self.reorders = False  # what waits at it comes in any order
        self.asked_at = START  # when a text was handed to it last
        self._received = received
        self._armed = armed
        self._clock = clock

    @property
    def gives(self) -> bool:
        """Whether what people sent comes from it now."""
        return self.is_up and not self.is_mute

    async def send(self, outbound: Outbound) -> str:
        if self._armed.is_dead:
            raise Died
        self.asked_at = self._clock().moment
        if not self.is_up:
            return await super().send(outbound)
        if self.is_mute:
            self._armed.done["send: mute"] += 1
            raise Unreachable(Reason.NETWORK, may_have_arrived=True)
        if str(outbound.to) in self.refusing:
            if has_left := self._armed.done["send: error for one address"] % 2 == 1:
                self._received(outbound)
            self._armed.done["send: error for one address"] += 1
            raise Unreachable(Reason.NETWORK, may_have_arrived=has_left)
        fault = self._armed.next_send()
        self._clock().moment += WAITS.get(fault or "", timedelta())
        if fault in ("unanswered", "breaks", "dies after"):
            self._received(outbound)
        if fault is not None:
            self._armed.done[f"send: {fault}"] += 1  # now, as what it has received until here came before that
            self._fail(fault)
        return await super().send(outbound)

    def refuse(self, address: str, *, is_on: bool) -> None:
        """Answer with errors what is for this address, or no more."""
        if is_on:
            self.refusing.add(address)
        else:
            self.refusing.discard(address)

    def _fail(self, fault: str) -> None:
        """Raise what the program sees of a fault."""
        match fault:
            case "unsent":
                raise Unreachable(Reason.NETWORK)
            case "unanswered":
                raise Unreachable(Reason.NETWORK, may_have_arrived=True)
            case "breaks":
                raise Broke
            case "dies before" | "dies after":
                raise self._armed.die(fault)
            case _:
                pass
