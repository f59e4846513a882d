"""Asking Twilio's list for texts that no call brought, and for what became of those that left.

Nothing is stored: the first look after a start goes back as far as an inbox believes a sent time, later ones
an hour behind the newest text that was kept. What is seen again has its id, and is kept once. Twilio keeps
texts for thirteen months.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.channels.contract import Refused, Unreachable
from bot.channels.twilio.health import ApiHealth
from bot.channels.twilio.history import History, ListedText
from bot.channels.twilio.reading import is_whole, report_of
from messages.envelope import DeliveryReport, DeliveryState
from messages.reason import Reason

_OVERLAP = timedelta(hours=1)
_FIRST_LOOK = timedelta(days=60)  # as long as storage.inbox believes a sent time
_FIRST_LOOK_AT_SENT = timedelta(days=7)
_OPEN_FOR = timedelta(days=3)  # a text without a final state, or without its price, for so long gets none
_BATCH = 50
_LONGEST = 900.0  # seconds between two looks while somebody has to mend something
_TO_BE_MENDED = (Reason.TOKEN, Reason.CREDIT, Reason.SETUP, Reason.REJECTED, Reason.FLOOD)


@dataclass(slots=True)
class Poller:
    """Batches of texts, each of which counts as kept only when its consumer comes back for more.

    `every_seconds` 0: nothing is ever asked.
    """

    history: History
    health: ApiHealth
    every_seconds: float
    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]]
    _newest: datetime | None = field(default=None, init=False)  # of the texts that came and are kept
    _seen: set[str] = field(default_factory=lambda: set(), init=False)
    _sent_since: datetime | None = field(default=None, init=False)
    _told: dict[str, DeliveryReport] = field(default_factory=lambda: {}, init=False)
    _failures: int = field(default=0, init=False)

    async def batches(self) -> AsyncIterator[list[ListedText]]:
        """Never raises for a Twilio that is away. Ends by cancellation."""
        while self.every_seconds:
            pause = self.every_seconds
            try:
                texts, sent_since = await self._news()
                for start in range(0, len(texts), _BATCH):
                    batch = [await self.history.with_media(text) for text in texts[start : start + _BATCH]]
                    yield batch
                    self._settle(batch)  # we are resumed: it is committed
                self._sent_since, self._failures = sent_since, 0
                self.health.note_well(sending=False)
            except (Refused, Unreachable) as error:
                self.health.note_failure(error, sending=False)
                self._failures += 1
                pause = self._pause(error)
            await self.sleep(pause)
        await asyncio.Event().wait()

    async def _news(self) -> tuple[list[ListedText], datetime | None]:
        """What is new, oldest first, and from when on texts that left are to be looked at next time."""
        now = self.now()
        came = await self.history.inbound(self._newest - _OVERLAP if self._newest else now - _FIRST_LOOK)
        left = await self.history.outbound(self._sent_since or now - _FIRST_LOOK_AT_SENT)
        self._seen &= {text.sid for text in came}
        listed = {text.sid for text in left}
        self._told = {sid: told for sid, told in self._told.items() if sid in listed}
        fresh = [text for text in came if text.sid not in self._seen and is_whole(text)]
        return fresh + [text for text in left if self._is_news(text)], _since(left)

    def _is_news(self, text: ListedText) -> bool:
        report = report_of(text)
        return report is not None and self._told.get(text.sid) != report

    def _settle(self, batch: Sequence[ListedText]) -> None:
        for text in batch:
            if text.is_inbound:
                self._seen.add(text.sid)
                self._newest = max(self._newest or text.at, text.at)
            elif report := report_of(text):
                self._told[text.sid] = report

    def _pause(self, error: Refused | Unreachable) -> float:
        """How long to wait, in seconds: a network may be back soon, a wrong token has to be mended."""
        if isinstance(error, Unreachable) and error.retry_after is not None:
            return max(error.retry_after, self.every_seconds)
        if error.reason in _TO_BE_MENDED:
            return max(self.every_seconds, min(self.every_seconds * 2.0 ** min(self._failures, 16), _LONGEST))
        return self.every_seconds


def _since(left: Sequence[ListedText]) -> datetime | None:
    """The oldest text of which something is still to come, or a bit before the newest; None: there is none."""
    if not left:
        return None
    newest = left[-1].at
    open_ones = [text.at for text in left if _is_open(text)]
    return max(min([newest - _OVERLAP, *open_ones]), newest - _OPEN_FOR)


def _is_open(text: ListedText) -> bool:
    report = report_of(text)
    return report is None or report.state is DeliveryState.SENT or report.price is None
