"""What happened in a world, as somebody saw it who stood beside: the oracle's evidence."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from messages.address import Address
from messages.envelope import Kind
from tests.swarm.script import Step


@dataclass(slots=True)
class Said:
    """A text that somebody sent; `kept` and `handled` are when the machine had it, as the `place`th; None: never."""

    step: Step
    provider_id: str
    sender: Address
    text: str
    at: datetime
    kept: datetime | None = None
    place: int | None = None
    handled: datetime | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """A text on somebody's phone, since `at`; its provider got it when it `left`.

    `incident` counts what could make it come twice so far.
    """

    to: str
    at: datetime
    left: datetime
    text: str
    kind: Kind
    language: str
    outbox_id: int
    inbox_id: int | None
    incident: int


@dataclass(slots=True)
class Log:
    """All that happened, in order, to a network of that zone."""

    zone: ZoneInfo
    said: list[Said] = field(default_factory=lambda: [])
    received: list[Received] = field(default_factory=lambda: [])
    away: dict[str, list[tuple[datetime, datetime]]] = field(  # when a channel was down, or ("") the machine off
        default_factory=lambda: {"sms": [], "telegram": [], "": []}
    )
    # When the machine's clock stood wrong.
    wrong: list[tuple[datetime, datetime]] = field(default_factory=lambda: [])
    faults: Counter[str] = field(default_factory=Counter[str])
    first_outbox: int = 0  # what has a smaller number left before the swarm began
    end: datetime | None = None

    def was_wrong(self, first: datetime, last: datetime) -> bool:
        """Whether the clock stood wrong at some moment from `first` to `last`."""
        return any(since <= last and until >= first for since, until in self.wrong)

    @property
    def incidents(self) -> int:
        """How often something happened after which a text may have to be sent again."""
        return sum(times for what, times in self.faults.items() if what.startswith(("send", "crash", "disk", "power")))

    def is_whole(self, channel: str, first: datetime, last: datetime) -> bool:
        """Whether the channel and the machine worked from `first` to `last`."""
        spans = [*self.away[channel], *self.away[""], *self.wrong]
        return all(until < first or since > last for since, until in spans)
