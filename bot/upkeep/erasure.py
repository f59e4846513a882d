"""Erases of people who left what is not in the database: their texts at providers, their photos, SQLite's log."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import structlog

from bot.channels.contract import Channel, Erases, Unreachable
from bot.host.clock import Clock
from bot.host.store import Store
from messages.address import Address
from storage import erasures
from storage.engine import fold_log
from storage.erasures import Erasure

log = structlog.get_logger()

_PAUSES = (30.0, 120.0, 600.0, 1800.0)  # seconds after the first, second ... round that did not erase all


class Eraser:
    """Does what `storage.erasures` remembers, again and again until it is over: a photo may still have been under way.

    `media` is the folder of members' photos; None: there is none.
    """

    def __init__(self, store: Store, clock: Clock, channels: Sequence[Channel], media: Path | None) -> None:
        self._store = store
        self._clock = clock
        self._channels = channels
        self._media = media
        self._folded: frozenset[int] = frozenset()  # whose erasures the log was emptied for
        self._failures = 0

    async def once(self) -> float:
        """Erase what can be erased now; returns how many seconds to rest because of what could not; 0: all is done."""
        those = await self._store.read(erasures.open_ones)
        if self._media is not None and those:
            remove_photos(self._media, {number for erasure in those for number in erasure.texts})
        done = [await self._erase(erasure) for erasure in those]
        folded = await self._fold(frozenset(erasure.person_id for erasure in those))
        if all(done) and folded:
            self._failures = 0
            return 0.0
        self._failures += 1
        return _PAUSES[min(self._failures, len(_PAUSES)) - 1]

    async def _erase(self, erasure: Erasure) -> bool:
        """Whether every provider did what it does."""
        outcomes: list[bool] = []
        for channel in self._channels:
            scheme = channel.capabilities.scheme
            chats = [address for address in erasure.addresses if address.scheme == scheme]
            if chats and isinstance(channel, Erases) and self._clock.now() < erasure.until:
                outcomes.append(await self._erase_at(channel.name, channel, chats, erasure))
        return all(outcomes)

    async def _erase_at(self, name: str, channel: Erases, chats: Sequence[Address], erasure: Erasure) -> bool:
        those = await self._store.read(lambda c: erasures.named(c, erasure, name))
        if not those.provider_ids:
            return True
        try:
            erased = sum([await channel.erase(chat, those.provider_ids) for chat in chats])
        except Unreachable as away:
            log.info("erase.later", channel=name, reason=away.reason)
            return False
        await self._store.write(lambda c: erasures.note_erased(c, those))
        log.info("erase.erased", channel=name, count=erased, of=len(those.provider_ids))
        return True

    async def _fold(self, people: frozenset[int]) -> bool:
        """Empty SQLite's log when there is a new erasure, and when one is over: older states in it hold the words."""
        if people == self._folded:
            return True
        if not await self._store.read(fold_log):
            return False
        self._folded = people
        return True


def remove_photos(folder: Path, texts: Collection[int]) -> None:
    """Remove photos and files of these texts, and what was fetched of one."""
    for number, path in _photos(folder):
        if number in texts:
            path.unlink(missing_ok=True)
            log.info("erase.photo", inbox=number)


def photos_in(folder: Path) -> list[int]:
    """Of which texts there are photos, by number."""
    return sorted({number for number, _path in _photos(folder)})


def _photos(folder: Path) -> Iterator[tuple[int, Path]]:
    for path in folder.glob("*-*.*"):
        number = path.name.partition("-")[0]
        if number.isdecimal():
            yield int(number), path
