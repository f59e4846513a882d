"""What arrived at the phone: asked again and again, since a late text stands below those that were seen.

/inbox is sorted by the time of sending, newest first, and knows no time of arrival. So each look reads the newest
rows and the count; when they are not as before, or a minute is over, the whole week; once a day all that there is.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog

from bot.channels.android.phone import PAGE, NotThere, Page, Phone
from bot.channels.android.problems import DEAF
from bot.channels.android.sent import is_due

log = structlog.get_logger()

_NEWEST = 20
_SOME = timedelta(days=7)
_ALL = timedelta(days=60)  # an older sent time is not believed anyway
_NO_APP = datetime(2020, 1, 1, tzinfo=UTC)  # there was no such app before: no text of the phone's life before is older
_LATE = timedelta(minutes=2)  # a text that the app hears of itself is there by then


@dataclass(frozen=True, slots=True)
class InboxPacing:
    """How often the phone is asked for texts."""

    week: timedelta = timedelta(minutes=1)
    all: timedelta = timedelta(days=1)
    refresh: timedelta = timedelta(hours=1)  # whatever is heard: an app may miss some texts and hear others
    refresh_deaf: timedelta = timedelta(minutes=1)  # while the app hears nothing of itself


@dataclass(slots=True)
class Inbox:
    """Finds rows that were not seen. What it yields counts as seen when it is asked for more.

    `installed_at`: older texts belong to the phone's life before. `is_deaf`: texts come to Android, and the app
    does not hear of them unless it is told to look.
    """

    phone: Phone
    pacing: InboxPacing
    installed_at: datetime | None = None
    is_deaf: bool = False
    _seen: set[str] = field(default_factory=lambda: set())
    _total: int | None = None
    _week_at: datetime | None = None
    _all_at: datetime | None = None
    _refreshed_at: datetime | None = None

    async def look(self, now: datetime) -> AsyncIterator[list[dict[str, Any]]]:
        """Rows that were not seen, page by page. Raises Unreachable."""
        async for rows in self._look(now):
            self._note_hearing()
            yield rows
        if self._is_refresh_due(now):
            before = self._refreshed_at
            await self._refresh(now)
            async for rows in self._unseen(self._since(now, _SOME)):
                self._judge(rows, before, now)
                yield rows

    async def _look(self, now: datetime) -> AsyncIterator[list[dict[str, Any]]]:
        if is_due(self._all_at, now, self.pacing.all):
            listed: set[str] = set()
            async for rows in self._unseen(None, listed):
                counting = [row for row in rows if self._counts(row, now)]
                if counting:
                    yield counting
            self._seen &= listed
            self._all_at = now + self.pacing.all
        elif await self._is_new(now):
            async for rows in self._unseen(self._since(now, _SOME)):
                yield rows
            self._week_at = now + self.pacing.week

    async def _is_new(self, now: datetime) -> bool:
        """Whether the week has to be read."""
        page = await self.phone.inbox(self._since(now, _SOME), 0, _NEWEST)
        is_same = page.total == self._total and not self._rows_unseen(page)
        self._total = page.total
        return not is_same or is_due(self._week_at, now, self.pacing.week)

    def _counts(self, row: dict[str, Any], now: datetime) -> bool:
        """Whether the text is young enough, or so old that a clock was wrong: its sender's, or the network's."""
        sent_at = _sent_at(row, now)
        return sent_at >= self._since(now, _ALL) or sent_at < _NO_APP

    async def _unseen(
        self, since: datetime | None, listed: set[str] | None = None
    ) -> AsyncIterator[list[dict[str, Any]]]:
        """All pages; a text that comes meanwhile moves rows to a later page, where they are known."""
        offset = 0
        while True:
            page = await self.phone.inbox(since, offset, PAGE)
            rows = self._rows_unseen(page)
            if rows:
                yield rows
            ids = {_id(row) for row in page.rows}
            self._seen |= ids
            if listed is not None:
                listed |= ids
            offset += len(page.rows)
            if not page.rows or offset >= page.total:
                return

    def _rows_unseen(self, page: Page) -> list[dict[str, Any]]:
        return [row for row in page.rows if _id(row) not in self._seen]

    def _since(self, now: datetime, window: timedelta) -> datetime:
        return max(now - window, self.installed_at or now - window)

    def _is_refresh_due(self, now: datetime) -> bool:
        if self._refreshed_at is None:
            return True  # what came while the app did not run
        every = self.pacing.refresh_deaf if self.is_deaf else self.pacing.refresh
        return is_due(self._refreshed_at + every, now, every)

    async def _refresh(self, now: datetime) -> None:
        try:
            await self.phone.refresh(self._since(now, _SOME))
        except NotThere:
            log.info("android.no_refresh")  # a version before 1.59
        self._refreshed_at = now

    def _judge(self, rows: Sequence[dict[str, Any]], before: datetime | None, now: datetime) -> None:
        """Whether the app should have heard of these texts itself: they came since the refresh `before`."""
        if before is None:
            return
        missed = [row for row in rows if before < _sent_at(row, before) < now - _LATE]
        if missed and not self.is_deaf:
            self.is_deaf = True
            log.warning("android.deaf", missed=len(missed), hint=DEAF)

    def _note_hearing(self) -> None:
        if self.is_deaf:
            self.is_deaf = False
            log.info("android.hears")


def _id(row: dict[str, Any]) -> str:
    return str(row.get("id"))


def _sent_at(row: dict[str, Any], unknown: datetime) -> datetime:
    try:
        return datetime.fromisoformat(row["createdAt"]).astimezone(UTC)
    except (KeyError, TypeError, ValueError, OverflowError):
        return unknown
