"""The SIMs: what the daemon says of each, which one a text leaves by, and which one is set aside."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone

from bot.channels.modem.outbox import Try
from messages.envelope import DeliveryState
from messages.reason import Reason

_SILENT = timedelta(minutes=2)  # a lost answer of the modem blocks the daemon for most of a minute
_NO_NAME = ("", "ERROR")
# What a refusal says of the SIM, and how much in a row makes that sure: a SIM without credit is told of by either, and
# a network that is just disturbed by the second alone.
_STRIKES = {Reason.SIM: 2, Reason.NETWORK: 1}
_ENOUGH = 4
_QUARTER = timedelta(minutes=15)  # zones differ by as much, or twice, or ...
_FARTHEST = timedelta(hours=14)
_SELECT = (
    "SELECT ID, IMEI, NetName, NetCode, Signal, Battery, TimeOut, UpdatedInDB, Sent, Received FROM phones ORDER BY ID"
)


@dataclass(frozen=True, slots=True)
class SimState:
    """A modem as its daemon saw it last. `signal` and `battery` in percent; None: unknown, no network.

    `zone`: the one whose local times the daemon writes; None: this machine's.
    """

    phone: str
    imei: str
    network: str | None
    signal: int | None
    battery: int | None
    alive_until: datetime
    zone: timezone | None
    sent: int
    received: int

    def trouble(self, now: datetime) -> Reason | None:
        """`daemon` when it is silent, `modem` when it has lost it, `network` when there is none; None: it can send."""
        if self.alive_until + _SILENT < now:
            return Reason.DAEMON
        # All zeros: what it opened is gone, and answers nothing. Without a network the signal is unknown, not 0.
        if self.network is None and self.signal == 0 and self.battery == 0:
            return Reason.MODEM
        # Some modems do not tell the network's name: a signal will do.
        return None if self.network or self.signal else Reason.NETWORK


def states(connection: sqlite3.Connection) -> list[SimState]:
    """Every modem that the daemon knows."""
    return [_state(*row) for row in connection.execute(_SELECT)]


def _state(
    phone: str,
    imei: str,
    name: str | None,
    code: str | None,
    signal: int,
    battery: int,
    timeout: str,
    updated: str,
    sent: int,
    received: int,
) -> SimState:
    named = next((each for each in (name, code) if each and each not in _NO_NAME), None)
    local = datetime.fromisoformat(timeout)
    zone = _zone(local, datetime.fromisoformat(updated))
    return SimState(phone, imei, named, _percent(signal), _percent(battery), in_utc(local, zone), zone, sent, received)


def in_utc(local: datetime, zone: timezone | None) -> datetime:
    """A naive moment of the daemon's, whose zone is that one; None: this machine's."""
    return (local if zone is None else local.replace(tzinfo=zone)).astimezone(UTC)


def _zone(local: datetime, updated: datetime) -> timezone | None:
    """The daemon's zone where it is not ours: it keeps that of its start when the machine's is set.

    It writes one moment twice: when its word ends, some seconds ahead in its own zone, and when it wrote, in UTC.
    """
    ahead = round((local - updated) / _QUARTER) * _QUARTER
    ours = updated.replace(tzinfo=UTC).astimezone().utcoffset()
    return None if ahead == ours or abs(ahead) > _FARTHEST else timezone(ahead)


def _percent(value: int) -> int | None:
    return value if value >= 0 else None


def trouble(known: Sequence[SimState], phone: str | None, now: datetime) -> Reason | None:
    """Why nothing can leave by `phone` (None: by any) now: `modem`, `daemon`, `network`; None: it can."""
    # Cheap modems share one IMEI, the key of this table, so that one's row hides the other's.
    mine = [state for state in known if state.phone == phone] or known
    troubles = [state.trouble(now) for state in mine]
    if not troubles:
        return Reason.MODEM
    return None if None in troubles else troubles[0]


@dataclass(slots=True)
class Sims:
    """Which SIM each person is answered by, and which SIMs the network turned away.

    `phones` are the PhoneIDs of the daemons, the first one by default; none: whichever daemon comes first.
    """

    phones: Sequence[str]
    probe: timedelta  # between two tries; a third of it where the network may only have been disturbed
    homes: dict[str, str] = field(default_factory=lambda: {})
    _strikes: dict[str, int] = field(default_factory=lambda: {})
    _refused: dict[str, Reason] = field(default_factory=lambda: {})
    _probed: dict[str, datetime] = field(default_factory=lambda: {})

    def heard(self, number: str, phone: str) -> None:
        """A text came from `number` by `phone`: answers go the same way."""
        if phone in self.phones:
            self.homes[number] = phone

    def learn(self, done: Try, now: datetime) -> None:
        """Count what the network said of the SIM."""
        reason = done.outcome.reason
        if reason is not None and reason in _STRIKES:
            self._strikes[done.phone] = self._strikes.get(done.phone, 0) + _STRIKES[reason]
            self._refused[done.phone], self._probed[done.phone] = reason, now
        elif done.outcome.state in (DeliveryState.SENT, DeliveryState.DELIVERED):
            self._strikes.pop(done.phone, None)

    @property
    def turned_away(self) -> list[str]:
        """The SIMs that the network refused twice in a row, or four times where it did not say that it is the SIM."""
        return sorted(phone for phone, strikes in self._strikes.items() if strikes >= _ENOUGH)

    def choose(self, number: str, now: datetime) -> tuple[str | None, timedelta]:
        """The phone to send by, and how long to wait: one turned away is tried once an interval."""
        home = self.homes.get(number)
        candidates: list[str] = [*([home] if home and home in self.phones else []), *self.phones]
        if not candidates:
            waits = [self._wait(phone, now) for phone in self.turned_away]
            return None, max(waits, default=timedelta())
        best = min(candidates, key=lambda phone: self._wait(phone, now))
        return best, self._wait(best, now)

    def tried(self, phone: str | None, now: datetime) -> None:
        """A text was handed over: a SIM that was turned away is not tried again at once."""
        for each in self.turned_away:
            if phone in (None, each):
                self._probed[each] = now

    def _wait(self, phone: str, now: datetime) -> timedelta:
        if self._strikes.get(phone, 0) < _ENOUGH:
            return timedelta()
        self._probed[phone] = min(self._probed[phone], now)  # it was later before the clock was set back
        pause = self.probe if self._refused[phone] is Reason.SIM else self.probe / 3
        return max(self._probed[phone] + pause - now, timedelta())
