"""Photos that authors let others see: made of the file that came, once, and gone with their leave and their days."""

import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import Engine, select

from bot.host.store import DirectStore
from bot.upkeep.retention import Retention
from bot.upkeep.shown_photos import ShownPhotos
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from messages.envelope import Media
from storage import quote_permissions
from storage.engine import reading, writing
from storage.tables import inbox, shown_photos
from tests.bot.papers.photographed import taken
from tests.bot.upkeep.upkeep_desk import START, UpkeepDesk

HLA, COORDINATOR = Address("telegram", "77123456789"), Address("telegram", "9001")


PHOTO = taken("green")


@pytest_asyncio.fixture
async def desk(engine: Engine, lookup: NetworkLookup) -> AsyncIterator[UpkeepDesk]:
    """Ma Hla reports with a photo and a voice message, and says YES to both words and photo."""
    with writing(engine) as connection:
        load(connection, lookup.network, START)
    desk = UpkeepDesk(engine, lookup)
    for words in ("JOIN LAND", "YES", "Hla", "SKIP", "SKIP"):
        await desk.text(HLA, words)
    media = (Media("photo", "ref-1"), Media("voice", "ref-2"))
    await desk.text(HLA, "R land 5w Hpa-An the fence of the village was moved", media=media)
    await allow(desk)
    yield desk


async def allow(desk: UpkeepDesk) -> None:
    await desk.text(COORDINATOR, "MAY QUOTE 1")
    number = desk.said(HLA).rpartition("NO ")[2]
    await desk.text(HLA, f"YES {number} PHOTO")


def came(desk: UpkeepDesk, folder: Path, content: bytes) -> Path:
    """The photo was fetched."""
    with reading(desk.engine) as connection:
        number = connection.execute(select(inbox.c.id).where(inbox.c.media.is_not(None))).scalar_one()
    path = folder / f"{number}-1.jpg"
    path.write_bytes(content)
    return path


def kept(desk: UpkeepDesk) -> list[tuple[str, bool]]:
    """What is kept of photos: of which file, and whether there is a picture."""
    with reading(desk.engine) as connection:
        rows = connection.execute(select(shown_photos.c.file, shown_photos.c.content, shown_photos.c.digest)).all()
    assert all((row.content is None) == (row.digest is None) for row in rows)
    return [(row.file, row.content is not None) for row in rows]


async def test_it_is_made_once_it_is_here_and_once(desk: UpkeepDesk, tmp_path: Path) -> None:
    photos = ShownPhotos(DirectStore(desk.engine), tmp_path)
    await photos.once()
    assert [] == kept(desk)
    path = came(desk, tmp_path, PHOTO)
    await photos.once()
    path.write_bytes(b"another one that somebody put there")
    await photos.once()
    assert [(path.name, True)] == kept(desk)
    path.unlink()
    await photos.once()
    assert [(path.name, True)] == kept(desk)


async def test_a_file_that_is_no_picture_is_looked_at_once(desk: UpkeepDesk, tmp_path: Path) -> None:
    path = came(desk, tmp_path, PHOTO[:300])
    photos = ShownPhotos(DirectStore(desk.engine), tmp_path)
    await photos.once()
    path.write_bytes(PHOTO)
    await photos.once()
    assert [(path.name, False)] == kept(desk)


async def test_without_the_extra_nothing_is_made_and_nothing_breaks(
    desk: UpkeepDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    came(desk, tmp_path, PHOTO)
    monkeypatch.setitem(sys.modules, "PIL", None)
    await ShownPhotos(DirectStore(desk.engine), tmp_path).once()
    assert [] == kept(desk)


@pytest.mark.parametrize("words", ["NO QUOTE 1", "NO QUOTE 1 PHOTO", "UNDO", "STOP", "LEAVE LAND"])
async def test_it_goes_when_its_author_says_so(desk: UpkeepDesk, tmp_path: Path, words: str) -> None:
    came(desk, tmp_path, PHOTO)
    photos = ShownPhotos(DirectStore(desk.engine), tmp_path)
    await photos.once()
    assert 1 == len(kept(desk))
    await desk.text(HLA, words)
    await photos.once()
    assert [] == kept(desk)


async def test_after_a_yes_to_the_words_no_number_allows_the_photo(desk: UpkeepDesk) -> None:
    await desk.text(HLA, "R land 5w Hpa-An the map of the village was drawn", media=(Media("photo", "ref-3"),))
    await desk.text(COORDINATOR, "MAY QUOTE 2")
    number = desk.said(HLA).rpartition("NO ")[2]
    await desk.text(HLA, f"YES {number}")
    with reading(desk.engine) as connection:
        asked = quote_permissions.of_report(connection, 2)
    assert asked is not None and asked.is_given
    for text in (f"YES {number} PHOTO", f"YES {asked.id}", f"YES {asked.id} PHOTO", f"OK {asked.id}", "YES PHOTO"):
        await desk.text(HLA, text)
    with reading(desk.engine) as connection:
        assert asked == quote_permissions.of_report(connection, 2)


async def test_forget_me_takes_it_along_at_once(desk: UpkeepDesk, tmp_path: Path) -> None:
    came(desk, tmp_path, PHOTO)
    await ShownPhotos(DirectStore(desk.engine), tmp_path).once()
    await desk.text(HLA, "FORGET ME")
    await desk.text(HLA, "YES")
    assert [] == kept(desk)


async def test_it_goes_with_the_days_of_photos_and_with_those_of_words(
    desk: UpkeepDesk, lookup: NetworkLookup, tmp_path: Path
) -> None:
    keep = lookup.network.keep
    assert (90, 365) == (keep.texts_days, keep.photos_days)
    came(desk, tmp_path, PHOTO)
    photos = ShownPhotos(DirectStore(desk.engine), tmp_path)
    await photos.once()
    await desk.wait(days=89)
    await photos.once()
    assert 1 == len(kept(desk))
    await desk.wait(days=2)  # its report holds no photo any more
    await photos.once()
    assert [] == kept(desk)


async def test_photos_that_go_sooner_than_words_do_are_not_shown_longer(
    desk: UpkeepDesk, lookup: NetworkLookup, tmp_path: Path
) -> None:
    path = came(desk, tmp_path, PHOTO)
    photos = ShownPhotos(DirectStore(desk.engine), tmp_path)
    await photos.once()
    path.unlink()  # as of a copy that was restored without its photos
    await desk.wait(days=31)
    network = replace(lookup.network, keep=replace(lookup.network.keep, photos_days=30))
    await Retention(DirectStore(desk.engine), lambda: network, tmp_path).once(desk.machine.clock.now())
    assert [] == kept(desk)
