"""Makes photos that authors let others see ready for reports, from the files of `bot.upkeep.photos`."""

import asyncio
from functools import partial
from pathlib import Path

import structlog

from bot.host.store import Store
from bot.upkeep.small_photo import MOST_FILE_BYTES, NoPicture, small_photo
from storage import shown_photos
from storage.shown_photos import Place

log = structlog.get_logger()


class ShownPhotos:
    """Works in rounds. What is not fetched yet is made later; without the extra `photos` nothing is made."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self._folder = folder

    async def once(self) -> None:
        """Make what is missing, and forget what may be shown no more."""
        work = await self._store.read(shown_photos.work)
        if work.to_drop:
            await self._store.write(partial(shown_photos.drop, files=work.to_drop))
        for place in work.to_make:
            await self._make(place)

    async def _make(self, place: Place) -> None:
        content = None
        try:
            content = await asyncio.to_thread(_made, self._folder / place.file)
        except NoPicture:
            log.warning("photo.unfit", file=place.file)
        except (OSError, ImportError):
            return  # not fetched yet, or another machine has it
        await self._store.write(partial(shown_photos.keep, place=place, content=content))


def _made(path: Path) -> bytes:
    with path.open("rb") as file:
        return small_photo(file.read(MOST_FILE_BYTES + 1))
