"""Texts at the phone: which try comes next, what became of each, and whether the phone turns them away."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.channels.android import ids
from bot.channels.android.outcome import PhoneOutcome, outcome
from bot.channels.android.phone import Phone
from bot.channels.android.shapes import SentText
from messages.envelope import DeliveryReport, DeliveryState
from messages.reason import Reason

_WATCHED = timedelta(days=3)  # a delivery report comes within the two days that networks try
_PAGE = 100
_STRIKES = 2
_STUCK = timedelta(minutes=30)
_FADES = timedelta(hours=2)  # older failures say nothing of now: it may be that nothing was to be sent since


@dataclass(frozen=True, slots=True)
class StatusPacing:
    """How often the phone is asked about texts that left."""

    settle: timedelta = timedelta(seconds=10)  # a text handed over just now may not be in our database yet
    fresh: timedelta = timedelta(minutes=2)  # for so long after a text was handed over ask at each look
    warm: timedelta = timedelta(hours=1)  # for so long each minute
    often: timedelta = timedelta(minutes=1)
    seldom: timedelta = timedelta(minutes=10)
    probe: timedelta = timedelta(minutes=15)  # between tries with a phone that turned texts away


@dataclass(slots=True)
class Sent:
    """What the phone said of our texts. All of it can be asked again: after a restart the first look does."""

    channel: str
    phone: Phone
    pacing: StatusPacing
    is_stuck: bool = False  # the app keeps a text, and does not try to send it
    _told: dict[str, PhoneOutcome] = field(default_factory=lambda: {})
    _given_back: dict[str, int] = field(default_factory=lambda: {})  # stem: the try that did not leave
    _handed: dict[str, datetime] = field(default_factory=lambda: {})
    _strikes: list[PhoneOutcome] = field(default_factory=lambda: [])
    _struck_at: datetime | None = None
    _all_at: datetime | None = None
    _some_at: datetime | None = None

    def next_try(self, stem: str, earlier_id: str | None) -> int:
        """The number of the try that is to be made, as far as is known."""
        return max(ids.try_after(stem, earlier_id), self._given_back.get(stem, 0) + 1)

    async def may_go_again(self, text_id: str, now: datetime) -> bool:
        """Whether a text that the phone has already did certainly not leave; else its end is told once more."""
        found = outcome(await self.phone.text(text_id), now)
        if found is not None and found.state is DeliveryState.LATER:
            return True
        self._told.pop(text_id, None)
        return False

    def handed(self, text_id: str, now: datetime) -> None:
        """The phone took the text."""
        self._handed[text_id] = now
        if self._struck_at is not None:
            self._struck_at = now  # one at a time until it leaves
        # Not later than planned: many texts in a row would put the look off for ever.
        settled_at = now + self.pacing.settle
        self._some_at = min(self._some_at or settled_at, settled_at)

    def trouble(self, now: datetime) -> Reason | None:
        """Why the phone turned texts away, lately and twice in a row; None: it does not."""
        if self._struck_at is None or now - self._struck_at > _FADES:
            return None
        return self._strikes[-1].reason if len(self._strikes) >= _STRIKES else None

    def wait(self, now: datetime) -> timedelta:
        """How long to wait before the next text: one that turned texts away is tried once an interval."""
        if self.trouble(now) is None or self._struck_at is None:
            return timedelta()
        # By the phone's clock, or before ours was set back, it may have been later than now.
        self._struck_at = min(self._struck_at, now)
        return max(self._struck_at + self.pacing.probe - now, timedelta())

    def look_soon(self) -> None:
        """Something happened to a text."""
        self._some_at = None

    async def look(self, now: datetime) -> list[DeliveryReport]:
        """What changed, oldest first; nothing where it is too early to ask."""
        if is_due(self._all_at, now, self.pacing.seldom):
            found = await self._all(now)
            self.is_stuck = any(_is_stuck(text, now) for text in found)
            self._all_at = now + self.pacing.seldom
        elif self._is_due(now):
            found = await self.phone.texts(now - _WATCHED, 0, _PAGE)
        else:
            return []
        self._plan(now)
        return self._changes(found, now)

    def told(self, report: DeliveryReport) -> None:
        """The report is committed."""
        self._told[report.provider_id] = PhoneOutcome(report.state, report.reason)

    def _is_due(self, now: datetime) -> bool:
        return bool(self._handed) and is_due(self._some_at, now, self.pacing.often)

    def _plan(self, now: datetime) -> None:
        self._handed = {text: at for text, at in self._handed.items() if now - at < self.pacing.warm}
        newest = max(self._handed.values(), default=None)
        is_fresh = newest is not None and now - newest < self.pacing.fresh
        self._some_at = now if is_fresh else now + self.pacing.often

    async def _all(self, now: datetime) -> list[SentText]:
        found: list[SentText] = []
        while True:
            page = await self.phone.texts(now - _WATCHED, len(found), _PAGE)
            found += page
            if len(page) < _PAGE:
                break
        listed = {text.id for text in found}
        self._told = {text: end for text, end in self._told.items() if text in listed}
        self._given_back = {
            stem: number for stem, number in self._given_back.items() if ids.numbered(stem, number) in listed
        }
        return found

    def _changes(self, texts: list[SentText], now: datetime) -> list[DeliveryReport]:
        reports: list[DeliveryReport] = []
        for text in reversed(texts):
            named = ids.parsed(text.id)
            found = outcome(text, now) if named else None
            if named is None or found is None or self._told.get(text.id) == found:
                continue
            if text.id in self._handed and now - self._handed[text.id] < self.pacing.settle:
                continue
            self._learn(named, text, found, now)
            reports.append(DeliveryReport(self.channel, text.id, found.state, found.reason))
        return reports

    def _learn(self, named: tuple[str, int], text: SentText, found: PhoneOutcome, now: datetime) -> None:
        stem, number = named
        if found.state is DeliveryState.LATER:
            self._given_back[stem] = max(number, self._given_back.get(stem, 0))
        if found.reason is Reason.EXPIRED:
            return
        if found.is_strike:
            self._strikes = [*self._strikes, found][-_STRIKES:]
            self._struck_at = text.states.get(text.state, now)
        elif found.state in (DeliveryState.SENT, DeliveryState.DELIVERED):
            self._strikes.clear()
            self._struck_at = None


def is_due(at: datetime | None, now: datetime, every: timedelta) -> bool:
    """Whether the moment `at` has come, or was planned by a clock that was set back since; None: at once."""
    return at is None or not now < at <= now + every


def _is_stuck(text: SentText, now: datetime) -> bool:
    since = text.states.get("Pending")
    return ids.parsed(text.id) is not None and text.state == "Pending" and since is not None and now - since > _STUCK
