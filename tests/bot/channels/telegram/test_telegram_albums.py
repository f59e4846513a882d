"""Photos sent at once: Telegram brings one update each, of which one has the words."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine, select

from bot.channels.telegram.channel import TelegramChannel
from handlers.core.lookup import NetworkLookup
from messages.envelope import Media
from storage.engine import reading
from storage.tables import inbox, reports, threads
from tests.bot.channels.telegram.hla import HLA, enrol, said
from tests.bot.fake_channel import running, until

Open = Callable[..., TelegramChannel]
PHOTOS = ["one", "two", "three", "four"]


@pytest.fixture
def loaded(loaded: Engine) -> Engine:
    """A database with the practice network in force, of which Hla is a member."""
    enrol(loaded)
    return loaded


def handled(engine: Engine) -> int:
    with reading(engine) as connection:
        return len(connection.execute(select(inbox.c.id).where(inbox.c.state == "done")).all())


def photos(engine: Engine) -> list[list[str]]:
    """The photos of each report, in order of their names."""
    with reading(engine) as connection:
        kept = connection.execute(select(reports.c.media).order_by(reports.c.id)).scalars().all()
    return [sorted(ref for _kind, ref in media or ()) for media in kept]


def send(telegram: Any, **more: Any) -> None:
    telegram.do("/_control/album", chat=HLA, photos=PHOTOS, **more)


def test_an_album_is_read_with_its_name(telegram: Any, channel: TelegramChannel) -> None:
    update = telegram.do("/_control/album", chat=HLA, photos=["one"])[0]
    (text,) = channel.read([update])
    assert (Media("photo", "one"), Media("album", update["message"]["media_group_id"])) == text.media


@pytest.mark.parametrize("at", [0, 2, 3], ids=["first", "third", "last"])
async def test_one_report_takes_all_whichever_has_the_words(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup, at: int
) -> None:
    send(telegram, caption="R land 12 people Hpa-An", at=at)
    async with running(loaded, lookup, channel):
        await until(lambda: handled(loaded) == 4, "all are handled")
        await until(lambda: said(telegram), "the report is read back")
    assert [sorted(PHOTOS)] == photos(loaded)
    assert 1 == len(said(telegram))
    assert "4 photos" in said(telegram)[0]


@pytest.mark.parametrize("at", [0, 3], ids=["first", "last"])
async def test_a_restart_between_them_loses_none(
    telegram: Any, open_channel: Open, loaded: Engine, lookup: NetworkLookup, at: int
) -> None:
    for place, name in enumerate(PHOTOS):
        words = {"caption": "R land 12 people Hpa-An"} if place == at else {}
        async with running(loaded, lookup, open_channel(telegram.url)):
            telegram.do("/_control/text", chat=HLA, media_group_id="77", photo=[{"file_id": name}], **words)
            await until(lambda place=place: handled(loaded) == place + 1, "it is handled")
    assert [sorted(PHOTOS)] == photos(loaded)
    assert 12 == _people(loaded)
    # Where the words come last, the first photo has been asked about before.
    assert 2 >= len(said(telegram))


def _people(engine: Engine) -> int | None:
    with reading(engine) as connection:
        return connection.execute(select(reports.c.people)).scalar()


async def test_without_words_one_question_is_asked_and_all_are_kept(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    async with running(loaded, lookup, channel):
        send(telegram)
        await until(lambda: handled(loaded) == 4, "all are handled")
        await until(lambda: said(telegram), "the theme is asked for")
        assert 1 == len(said(telegram))
        for count, words in enumerate(("R land 12 people Hpa-An",), 2):
            telegram.text(HLA, words)
            await until(lambda count=count: len(said(telegram)) == count, "it is answered")
    assert [sorted(PHOTOS)] == photos(loaded)


async def test_they_join_the_report_just_made(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    async with running(loaded, lookup, channel):
        telegram.text(HLA, "R land 12 people Hpa-An")
        await until(lambda: said(telegram), "the report is read back")
        send(telegram)
        await until(lambda: handled(loaded) == 5, "all are handled")
        await until(lambda: len(said(telegram)) == 2, "it is read back with photos")
    assert [sorted(PHOTOS)] == photos(loaded)
    assert 2 == len(said(telegram))


async def test_words_for_a_human_are_one_text_to_them(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    send(telegram, caption="Look what they did to the fence here")
    async with running(loaded, lookup, channel):
        await until(lambda: handled(loaded) == 4, "all are handled")
        await until(lambda: said(telegram), "it is answered")
    with reading(loaded) as connection:
        assert 1 == len(connection.execute(select(threads.c.id)).all())
    assert (1, []) == (len(said(telegram)), photos(loaded))


async def test_a_stranger_is_welcomed_once(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    telegram.do("/_control/album", chat=2002, photos=PHOTOS)
    async with running(loaded, lookup, channel):
        await until(lambda: handled(loaded) == 4, "all are handled")
        await until(lambda: telegram.sent(), "the welcome comes")
    assert 1 == len(telegram.sent())


async def test_two_albums_are_two_reports(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    telegram.do("/_control/album", chat=HLA, photos=["one", "two"], caption="R land 12 people Hpa-An")
    telegram.do("/_control/album", chat=HLA, photos=["three", "four"], caption="R land 5 people Bago")
    async with running(loaded, lookup, channel):
        await until(lambda: handled(loaded) == 4, "all are handled")
        await until(lambda: len(said(telegram)) == 2, "both are read back")
    assert [["one", "two"], ["four", "three"]] == photos(loaded)
