"""Calls that were turned away, counted by channel; each kind is logged at most once a minute."""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from enum import StrEnum

import structlog

log = structlog.get_logger()

EVERY = 60.0  # seconds between two lines of one kind


class Turned(StrEnum):
    """Why a call was turned away."""

    FORGED = "forged"  # without the provider's signature
    UNREADABLE = "unreadable"  # of a shape that the channel does not know
    FAULT = "fault"  # a fault of ours
    UNKEPT = "unkept"  # the database does not take what it holds
    DATABASE = "database"  # the database failed, or took too long
    BUSY = "busy"  # too many at once
    SLOW = "slow"  # it did not come in time
    LARGE = "large"  # its body is too long


class Tally:
    """The counts, from the start of the program."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._counts: dict[str, Counter[str]] = {}
        self._untold: Counter[tuple[str, str]] = Counter()
        self._told: dict[tuple[str, str], float] = {}

    def note(self, channel: str, why: Turned, **words: str) -> None:
        """Count it. What is logged holds nothing of the call but the reason that its channel gives."""
        key = (channel, why.value)
        self._counts.setdefault(channel, Counter())[why.value] += 1
        self._untold[key] += 1
        now = self._seconds()
        if now - self._told.get(key, -EVERY) < EVERY:
            return
        self._told[key] = now
        log.warning(f"web.{why.value}", channel=channel, count=self._untold.pop(key), **words)

    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """How many were turned away, by channel and reason."""
        return {channel: dict(counts) for channel, counts in self._counts.items()}
