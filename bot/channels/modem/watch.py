"""What is new in the spool: texts that arrived, ends of texts that left; told until the commit is known."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from bot.channels.modem import inbox, outbox, phones
from bot.channels.modem.arrivals import Arrival, Arrivals
from bot.channels.modem.multipart import InboxRow, Joined
from bot.channels.modem.outbox import Try
from bot.channels.modem.phones import Sims, SimState
from bot.channels.modem.spool import empty_log, reading, writing
from messages.envelope import DeliveryReport, DeliveryState
from messages.phone_numbers import sms_address
from messages.reason import Reason

NAME = "modem"
_PRUNE_EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class News:
    """A text or a report, None when there is only something to mark in the spool.

    `mark` marks it there once it is committed, None where nothing stays behind; `after` follows the spool's commit.
    """

    raw: Joined | DeliveryReport | None
    mark: Callable[[sqlite3.Connection], None] | None
    after: Callable[[], None] | None = None


class Watch:
    """Looks into the spool, in a worker thread, one look at a time."""

    def __init__(self, spool: Path, country: str, sims: Sims, arrivals: Arrivals, handed_over: timedelta) -> None:
        self.trouble: Reason | None = None
        self.zones: dict[str, timezone | None] = {}  # of the local times of each daemon, by its PhoneID
        self._spool = spool
        self._country = country
        self._sims = sims
        self._arrivals = arrivals
        self._patience = handed_over
        self._learnt: dict[str, DeliveryState] = {}
        self._told: dict[str, DeliveryState] = {}
        self._asked_again: set[str] = set()
        self._handed: set[str] = set()
        self._prune_at: datetime | None = None

    def look(self, now: datetime) -> list[News]:
        """What is new, texts first. Raises SpoolAway."""
        self._tidy(now)
        handed = tuple(self._handed)  # before the look, which then has to find them
        rows, tries, known = reading(self._spool, lambda spool: _all(spool, handed))
        self.trouble = phones.trouble(known, None, now)
        self.zones = {state.phone: state.zone for state in known}
        return [*self._texts(rows, now), *self._ends(tries, now)]

    def settle(self, those: Sequence[News]) -> None:
        """Mark all of them by one commit: a flush of the disk for each text is what wears it out. Raises SpoolAway."""
        marks = [news.mark for news in those if news.mark is not None]
        if marks:
            writing(self._spool, lambda spool: [mark(spool) for mark in marks])
        for news in those:
            if news.after is not None:
                news.after()

    def tell_again(self, provider_id: str) -> None:
        """Our side had not kept this id: reports on it so far met nobody.

        Called by the thread that sends, inside its transaction: the mark of `_end` comes before that or sees it.
        """
        self._asked_again.add(provider_id)

    def handed_over(self, provider_id: str) -> None:
        """The spool has this text: it is missed until its end is told."""
        self._handed.add(provider_id)

    def _tidy(self, now: datetime) -> None:
        stale = now - self._patience
        if reading(self._spool, lambda spool: outbox.has_stale(spool, stale)):
            writing(self._spool, lambda spool: outbox.withdraw(spool, stale))
        # Not at the first look: what a crash left behind has to be recognised before it is forgotten.
        if self._prune_at is not None and now >= self._prune_at:
            writing(self._spool, _prune)
            empty_log(self._spool)
            self._prune_at = None
        self._prune_at = self._prune_at or now + _PRUNE_EVERY

    def _texts(self, rows: Sequence[InboxRow], now: datetime) -> list[News]:
        arrivals = self._arrivals.read(rows, now)
        for arrival in arrivals:
            if arrival.text is not None:
                self._sims.heard(sms_address(arrival.text.sender, self._country).value, arrival.text.phone)
        return [News(arrival.text, _marking(arrival)) for arrival in arrivals]

    def _ends(self, tries: Sequence[Try], now: datetime) -> list[News]:
        states = {each.provider_id: each.outcome.state for each in tries}
        for each in tries:
            if self._learnt.get(each.provider_id) != each.outcome.state:
                self._sims.learn(each, now)
        self._learnt = states
        while self._asked_again:
            self._told.pop(self._asked_again.pop(), None)
        self._handed.difference_update(self._told)
        self._told = {each: state for each, state in self._told.items() if each in states}
        news = [each for each in tries if self._told.get(each.provider_id) != each.outcome.state]
        return [self._end(each) for each in news]

    def _end(self, done: Try) -> News:
        def mark(spool: sqlite3.Connection) -> None:
            if done.provider_id not in self._asked_again:
                outbox.tell(spool, done, is_told=True)

        def after() -> None:
            self._told[done.provider_id] = done.outcome.state

        return News(_report(done), mark if done.outcome.is_final else None, after)


def _marking(arrival: Arrival) -> Callable[[sqlite3.Connection], None]:
    return lambda spool: inbox.mark(spool, arrival.row_ids, arrival.mark)


def _all(spool: sqlite3.Connection, handed: Sequence[str]) -> tuple[list[InboxRow], list[Try], list[SimState]]:
    tries = [*outbox.finished(spool), *outbox.vanished(spool, handed)]
    return inbox.rows(spool), tries, phones.states(spool)


def _prune(spool: sqlite3.Connection) -> None:
    inbox.prune(spool)
    outbox.prune(spool)


def _report(done: Try) -> DeliveryReport:
    return DeliveryReport(NAME, done.provider_id, done.outcome.state, done.outcome.reason)
