"""Whether a text may have left at an earlier try, and under which id: so that it does not leave twice."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.channels.twilio.history import ListedText, body_of
from messages.envelope import Outbound

_BEFORE_A_START = timedelta(days=7)  # a text that a crash left in doubt is not older than a long weekend
_CLOCKS = timedelta(days=1)  # what our clock and Twilio's may be apart
_REMEMBERED = 1000
_ENDED = ("failed", "undelivered", "canceled")


@dataclass(slots=True)
class Tries:
    """How the tries of this process ended. Those of earlier ones are in doubt: Twilio's list has to say."""

    _doubts: dict[int, datetime | None] = field(default_factory=lambda: {}, init=False)
    _given: dict[str, int] = field(default_factory=lambda: {}, init=False)

    def doubtful_since(self, outbound: Outbound, now: datetime) -> datetime | None:
        """Since when the text may have left; None: it certainly has not."""
        if not outbound.tries or outbound.earlier_id is not None:
            return None
        if outbound.id not in self._doubts:
            return now - _BEFORE_A_START
        return self._doubts[outbound.id]

    def earlier(self, outbound: Outbound, since: datetime, texts: Iterable[ListedText]) -> str | None:
        """The id under which the text left, if it is among the latest ones to its address."""
        for text in texts:
            is_same = body_of(text) == outbound.text.strip() and text.status not in _ENDED
            # The same words may have left as another text: an answer that one gets every day.
            is_another = self._given.get(text.sid, outbound.id) != outbound.id
            if is_same and text.at >= since - _CLOCKS and not is_another:
                return text.sid
        return None

    def begin(self, outbound: Outbound, since: datetime) -> None:
        """A try begins; from `since` on the text may have left."""
        self._doubts[outbound.id] = since

    def note_stayed(self, outbound: Outbound, since: datetime | None) -> None:
        """The text certainly did not leave by this try; `since`: but it may have by an earlier one."""
        self._doubts[outbound.id] = since

    def note_over(self, outbound: Outbound, sid: str | None = None) -> None:
        """The text left as `sid`, or never will."""
        self._doubts.pop(outbound.id, None)
        if sid is not None:
            self._given[sid] = outbound.id
        _shorten(self._given)
        _shorten(self._doubts)


def _shorten(remembered: dict[Any, Any]) -> None:
    """Forget the oldest beyond what is remembered."""
    while len(remembered) > _REMEMBERED:
        del remembered[next(iter(remembered))]
