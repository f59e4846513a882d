"""Channels looked at because somebody on the page asks: as `lanpya doctor` does, and never often."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from bot.doctor.finding import Finding

REST = timedelta(seconds=30)  # between two looks at one channel: who presses again asks no provider again


@dataclass(frozen=True, slots=True)
class Trial:
    """When a channel was looked at, and what was found; None: it is being looked at."""

    at: datetime
    findings: Sequence[Finding] | None = None


class Trials:
    """`checks` look at a channel, by its name; they may take long."""

    def __init__(self, checks: Mapping[str, Callable[[datetime], Sequence[Finding]]]) -> None:
        self._checks = checks
        self._last: dict[str, Trial] = {}
        self._lock = Lock()

    @property
    def names(self) -> list[str]:
        """The channels that can be looked at."""
        return list(self._checks)

    def last(self, name: str) -> Trial | None:
        return self._last.get(name)

    def look(self, name: str, now: datetime) -> None:
        """Look at this channel, unless somebody does or did just now."""
        with self._lock:
            last = self._last.get(name)
            if last is not None and (last.findings is None or now - last.at < REST):
                return
            self._last[name] = Trial(now)
        found: Sequence[Finding] = ()
        try:
            found = self._checks[name](now)
        finally:
            self._last[name] = Trial(now, found)
