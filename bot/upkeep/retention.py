"""Takes away what the network does not want to keep any longer: words, people who never agreed, photos."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import structlog

from bot.host.store import Store
from bot.upkeep.erasure import photos_in, remove_photos
from handlers.network.model import Network
from storage import clock, retention
from storage.engine import fold_log

log = structlog.get_logger()

AT_ONCE = 200  # rows in one commit: nobody waits for the database
BATCHES = 25  # in one round, so that the first one after years goes on beside all else
GUESTS = 5  # in one round: each is looked for in all tables
PAGES_FOR = timedelta(days=7)  # what MORE would send is kept so long, or until it is read
_AGAIN = timedelta(days=1)


class Retention:
    """Works in rounds, one a minute, until nothing is left that is old; then again a day later.

    `media` is the folder of members' photos; None: there is none. `due_at`: when the next round is due; None: nothing
    is ever to go.
    """

    def __init__(self, store: Store, network: Callable[[], Network], media: Path | None) -> None:
        self._store = store
        self._network = network
        self._media = media
        self._done_at: datetime | None = None
        self._place: tuple[int, int] = (0, 0)  # how far words were looked through: which table, up to which row
        self.due_at: datetime | None = None

    async def once(self, now: datetime) -> None:
        """A round, when one is due. While the clock is in doubt nothing goes."""
        keep = self._network().keep
        if keep.texts_days or keep.guests_days or keep.photos_days:
            if self.due_at is None or now >= self.due_at:
                await self._round(now)
        else:
            self.due_at = None

    async def _round(self, now: datetime) -> None:
        if await self._store.read(lambda c: clock.doubt_of(c, now)):
            return
        keep = self._network().keep
        is_done = True
        if keep.texts_days:
            is_done = await self._empty(now, now - timedelta(days=keep.texts_days))
        if keep.guests_days:
            is_done = await self._forget(now, now - timedelta(days=keep.guests_days)) and is_done
        if keep.photos_days and self._media is not None:
            before = now - timedelta(days=keep.photos_days)
            await self._store.write(partial(retention.drop_shown_photos, before=before))
            await self._remove(self._media, before)
        # Older states in SQLite's log still hold the words.
        is_done = await self._store.read(fold_log) and is_done
        self.due_at = now + (_AGAIN if is_done else timedelta(minutes=1))

    async def _empty(self, now: datetime, before: datetime) -> bool:
        """Take out words of before then; whether all were looked through."""
        day = now.astimezone(self._network().zone).date()
        for _batch in range(BATCHES):
            place, after = self._place
            old = await self._store.read(
                partial(retention.find, before=before, place=place, after=after, limit=AT_ONCE)
            )
            if old is None:
                self._place = (0, 0)
                await self._store.write(partial(retention.drop_pages, before=now - PAGES_FOR))
                return True
            if not (count := await self._store.write(partial(retention.empty, old=old, before=before, day=day))):
                return False  # another process is at it: look again in a minute
            log.info("retention.words", table=old.words.table.name, count=count)
            self._place = (old.place, old.ids[-1])
        return False

    async def _forget(self, now: datetime, before: datetime) -> bool:
        """Erase people who never agreed and were silent since then; whether none is left."""
        those = await self._store.read(partial(retention.guests, before=before, limit=GUESTS))
        for person_id in those:
            await self._store.write(partial(retention.forget_guest, person_id=person_id, before=before, now=now))
        if those:
            log.info("retention.guests", count=len(those))
        return len(those) < GUESTS

    async def _remove(self, folder: Path, before: datetime) -> None:
        numbers = await asyncio.to_thread(photos_in, folder)
        for first in range(0, len(numbers), AT_ONCE):
            some = numbers[first : first + AT_ONCE]
            old = await self._store.read(partial(retention.old_texts, ids=some, before=before))
            if old:
                await asyncio.to_thread(remove_photos, folder, old)
