"""Members' photos are fetched in the background, each once, whatever the network does."""

import asyncio
import stat
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, update

from bot.channels.contract import Refused, Unreachable
from bot.host.store import DirectStore
from bot.upkeep.photos import Photos
from messages.address import Address
from messages.envelope import Inbound, Media
from messages.reason import Reason
from storage import inbox, people
from storage.engine import writing
from storage.tables import inbox as table
from tests.storage.rows import add_member

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HLA = Address("telegram", "1001")
STRANGER = Address("telegram", "6666")


class Clock:
    moment = NOW

    def now(self) -> datetime:
        return self.moment


class Album:
    """Holds any photo but those in `faults`, which raise; `asked` are the refs in order."""

    def __init__(self, **faults: Exception) -> None:
        self.faults = faults
        self.asked: list[str] = []

    async def download(self, ref: str) -> bytes:
        self.asked.append(ref)
        if ref in self.faults:
            raise self.faults[ref]
        return ref.encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "media"


def send(engine: Engine, *refs: str, sender: Address = HLA, kind: str = "photo", handled: bool = True) -> None:
    """Texts with a photo each."""
    with writing(engine) as connection:
        if not people.by_address(connection, [sender]):
            if sender == HLA:
                add_member(connection, sender, NOW)
            else:
                people.create(connection, sender, NOW)
        for ref in refs:
            inbox.keep(connection, [Inbound("telegram", ref, sender, "", media=(Media(kind, ref),))], NOW)
        if handled:
            connection.execute(update(table).values(state="done"))


def photos(engine: Engine, album: Album, folder: Path, clock: Clock | None = None) -> Photos:
    return Photos("telegram", album, DirectStore(engine), clock or Clock(), folder)


def fetched(folder: Path) -> Sequence[str]:
    return sorted(path.name for path in folder.glob("*"))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


async def test_a_photo_is_kept_for_the_owner_alone(engine: Engine, folder: Path) -> None:
    send(engine, "map")
    assert 0 == await photos(engine, Album(), folder).once()
    path = folder / "1-1.jpg"
    assert b"map" == path.read_bytes()
    assert (0o600, 0o700) == (mode(path), mode(folder))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("voice", "1-1.ogg"),
        ("audio", "1-1.mp3"),
        ("video_note", "1-1.mp4"),
        ("pdf", "1-1.pdf"),
        ("document", "1-1.file"),
    ],
)
async def test_what_a_human_hears_or_reads_is_kept_too(engine: Engine, folder: Path, kind: str, expected: str) -> None:
    send(engine, "a", kind=kind)
    await photos(engine, Album(), folder).once()
    assert [expected] == fetched(folder)


async def test_each_is_fetched_once_also_after_a_restart(engine: Engine, folder: Path) -> None:
    album = Album()
    send(engine, "a", "b")
    first = photos(engine, album, folder)
    await first.once()
    await first.once()
    send(engine, "c")
    await photos(engine, album, folder).once()
    assert ["a", "b", "c"] == album.asked
    assert ["1-1.jpg", "2-1.jpg", "3-1.jpg"] == fetched(folder)


@pytest.mark.parametrize(
    ("sender", "kind", "handled"),
    [
        pytest.param(STRANGER, "photo", True, id="a stranger's: anybody could fill the disk"),
        pytest.param(HLA, "sticker", True, id="a sticker"),
        pytest.param(HLA, "photo", False, id="not handled yet: who sends it may still have to agree"),
    ],
)
async def test_what_is_left_where_it_is(
    sender: Address, kind: str, handled: bool, engine: Engine, folder: Path
) -> None:
    album = Album()
    send(engine, "a", sender=sender, kind=kind, handled=handled)
    assert 0 == await photos(engine, album, folder).once()
    assert [] == album.asked


async def test_a_photo_is_fetched_once_its_text_is_handled(engine: Engine, folder: Path) -> None:
    runs = photos(engine, Album(), folder)
    send(engine, "a", handled=False)
    await runs.once()
    send(engine, "b")
    await runs.once()
    assert ["1-1.jpg", "2-1.jpg"] == fetched(folder)


async def test_one_that_fails_is_tried_again_and_does_not_stop_the_next(engine: Engine, folder: Path) -> None:
    album = Album(a=Unreachable(Reason.SERVER))
    send(engine, "a", "b")
    runs = photos(engine, album, folder)
    assert [30.0, 120.0] == [await runs.once(), await runs.once()]
    assert ["2-1.jpg"] == fetched(folder)
    album.faults.clear()
    assert 0 == await runs.once()
    assert ["1-1.jpg", "2-1.jpg"] == fetched(folder)
    assert ["a", "b", "a", "a"] == album.asked


async def test_three_in_a_row_mean_that_the_channel_is_away(engine: Engine, folder: Path) -> None:
    refs = ("a", "b", "c", "d", "e")
    album = Album(**{ref: Unreachable(Reason.NETWORK) for ref in refs})
    send(engine, *refs)
    assert 30.0 == await photos(engine, album, folder).once()
    assert ["a", "b", "c"] == album.asked
    album.faults.clear()
    assert 0 == await photos(engine, album, folder).once()
    assert 5 == len(fetched(folder))


async def test_one_that_is_gone_is_not_asked_for_again(engine: Engine, folder: Path) -> None:
    album = Album(a=Refused(Reason.UNKNOWN))
    send(engine, "a")
    runs = photos(engine, album, folder)
    assert [0, 0] == [await runs.once(), await runs.once()]
    assert ["a"] == album.asked


async def test_one_that_fails_for_a_month_is_given_up(engine: Engine, folder: Path) -> None:
    clock = Clock()
    send(engine, "a")
    runs = photos(engine, Album(a=Unreachable(Reason.SERVER)), folder, clock)
    assert 30.0 == await runs.once()
    clock.moment += timedelta(days=31)
    assert 0 == await runs.once()


@pytest.fixture
def in_the_way(folder: Path) -> Path:
    """A file where the folder should be: nothing can be written."""
    folder.write_text("")
    return folder


async def test_a_disk_that_takes_nothing_is_waited_for(engine: Engine, folder: Path, in_the_way: Path) -> None:
    send(engine, "a")
    runs = photos(engine, Album(), folder)
    assert 30.0 == await runs.once()
    await asyncio.to_thread(in_the_way.unlink)
    assert 0 == await runs.once()
    assert ["1-1.jpg"] == fetched(folder)
