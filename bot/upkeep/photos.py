"""Photos and files that members sent, fetched in the background into a folder, by the names of `kept_files`.

A file that is there is fetched; a note keeps up to which text all photos are settled, so that a restart goes
on. Texts never wait for photos.
"""

import asyncio
import os
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import structlog

from bot.channels.contract import HoldsMedia, Refused, Unreachable
from bot.host.clock import Clock
from bot.host.store import Store
from storage import notes, photos
from storage.photos import TextWithFiles

log = structlog.get_logger()

AT_ONCE = 100  # texts looked up at a time
PATIENCE = 3  # photos in a row that cannot be fetched: the channel is away
TRIED_FOR = timedelta(days=30)  # after that a photo that still cannot be fetched is given up
_REMEMBERED_EVERY = 1_000  # texts without photos that a restart may look at again
_PAUSES = (30.0, 120.0, 600.0, 1800.0)  # seconds after the first, second ... round that did not fetch all


class Photos:
    """Fetches what the channel called `name` holds."""

    def __init__(self, name: str, channel: HoldsMedia, store: Store, clock: Clock, folder: Path) -> None:
        self._key = f"media.{name}"
        self._name = name
        self._channel = channel
        self._store = store
        self._clock = clock
        self._folder = folder
        self._settled: int | None = None  # the text up to which all photos are fetched, or given up
        self._remembered = 0
        self._failures = 0

    async def once(self) -> float:
        """Fetch what is missing; returns how many seconds to rest because of what could not be; 0: all is here."""
        if self._settled is None:
            self._remembered = int(await self._store.read(lambda c: notes.get(c, self._key)) or 0)
            self._settled = self._remembered
        if await self._fetch_all(self._settled):
            self._failures = 0
            return 0.0
        self._failures += 1
        return _PAUSES[min(self._failures, len(_PAUSES)) - 1]

    async def _fetch_all(self, settled: int) -> bool:
        """Whether every photo after `settled` is here or given up."""
        newest = await self._store.read(photos.newest_handled)
        in_vain, is_whole = 0, True
        async for text in self._texts(settled, newest):
            is_fetched = await self._fetch(text)
            in_vain = 0 if is_fetched else in_vain + 1
            if in_vain == PATIENCE:
                return False
            is_whole = is_whole and is_fetched
            if is_whole:
                await self._settle(text.inbox_id, has_photos=True)
        if is_whole:
            await self._settle(max(newest, settled), has_photos=False)
        return is_whole

    async def _texts(self, after: int, until: int) -> AsyncIterator[TextWithFiles]:
        look = partial(photos.between, channel=self._name, until=until, limit=AT_ONCE)
        while found := await self._store.read(partial(look, after=after)):
            for text in found:
                yield text
            after = found[-1].inbox_id

    async def _settle(self, inbox_id: int, *, has_photos: bool) -> None:
        self._settled = inbox_id
        if has_photos or inbox_id - self._remembered >= _REMEMBERED_EVERY:
            self._remembered = inbox_id
            await self._store.write(lambda c: notes.put(c, self._key, inbox_id))

    async def _fetch(self, text: TextWithFiles) -> bool:
        """Whether nothing is left to do for this text's photos."""
        outcomes = [await self._fetch_one(text, name, ref) for name, ref in text.refs.items()]
        return all(outcomes) or _is_old(text, self._clock.now())

    async def _fetch_one(self, text: TextWithFiles, name: str, ref: str) -> bool:
        path = self._folder / name
        if path.exists():
            return True
        try:
            content = await self._channel.download(ref)
            await asyncio.to_thread(_write, path, content)
        except Refused as gone:
            log.warning("media.gone", inbox=text.inbox_id, reason=gone.reason)
            return True
        except Unreachable as away:
            log.info("media.later", inbox=text.inbox_id, reason=away.reason)
            return False
        except OSError as error:
            log.error("media.not_written", inbox=text.inbox_id, error=error.strerror)
            return False
        log.info("media.fetched", inbox=text.inbox_id, bytes=len(content))
        return True


def _is_old(text: TextWithFiles, now: datetime) -> bool:
    return now - text.received_at > TRIED_FOR


def _write(path: Path, content: bytes) -> None:
    """Write the whole file or none, for its owner alone."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_suffix(".part")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    draft.replace(path)
