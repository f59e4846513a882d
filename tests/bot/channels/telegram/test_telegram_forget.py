"""FORGET ME over Telegram's HTTP: the chat is emptied as far as Telegram lets us, through outages and restarts."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from bot.channels.telegram.channel import TelegramChannel
from handlers.core.lookup import NetworkLookup
from storage import erasures
from storage.engine import reading
from tests.bot.channels.telegram.hla import HLA, enrol
from tests.bot.fake_channel import running, until

Open = Callable[..., TelegramChannel]


@pytest.fixture
def loaded(loaded: Engine) -> Engine:
    """A database with the practice network in force, of which Hla is a member."""
    enrol(loaded)
    return loaded


def said(telegram: Any) -> list[dict[str, Any]]:
    return [message for message in telegram.sent() if message["chat"]["id"] == HLA]


def deleted(telegram: Any) -> set[int]:
    return {number for chat, number in telegram.state()["deleted"] if chat == HLA}


def left_to_erase(engine: Engine) -> list[str]:
    """What of hers Telegram is still to be asked to delete."""
    with reading(engine) as connection:
        open_ones = erasures.open_ones(connection)
        return [name for one in open_ones for name in erasures.named(connection, one, "telegram").provider_ids]


async def ask(telegram: Any, text: str) -> int:
    """Hla texts, and is answered; the number of her message."""
    before = len(said(telegram))
    number: int = telegram.text(HLA, text)["message"]["message_id"]
    await until(lambda: len(said(telegram)) > before, f"{text} is answered")
    return number


async def test_the_chat_is_emptied_but_for_the_confirmation(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    async with running(loaded, lookup, channel):
        hers = [await ask(telegram, text) for text in ("ME", "GROUPS", "FORGET ME", "YES")]
        *ours, confirmation = [message["message_id"] for message in said(telegram)]
        await until(lambda: {*hers, *ours} <= deleted(telegram), "the chat is emptied")
    assert "erased here" in said(telegram)[-1]["text"]
    assert confirmation not in deleted(telegram)


async def test_telegram_may_be_away_meanwhile(
    telegram: Any, open_channel: Open, loaded: Engine, lookup: NetworkLookup
) -> None:
    telegram.fail("deleteMessages", "error", code=502)
    async with running(loaded, lookup, open_channel(telegram.url)):
        hers = [await ask(telegram, text) for text in ("FORGET ME", "YES")]
        await until(lambda: telegram.state()["calls"].get("deletemessages"), "the first try fails")
    assert set() == deleted(telegram)
    async with running(loaded, lookup, open_channel(telegram.url)):
        await until(lambda: {*hers} <= deleted(telegram), "the chat is emptied after a restart")


async def test_what_is_too_old_is_left_and_not_asked_for_again(
    telegram: Any, open_channel: Open, loaded: Engine, lookup: NetworkLookup
) -> None:
    async with running(loaded, lookup, open_channel(telegram.url)):
        old = await ask(telegram, "ME")
        telegram.do("/_control/old", message_id=old)
        hers = [await ask(telegram, text) for text in ("FORGET ME", "YES")]
        await until(lambda: {*hers} <= deleted(telegram), "the rest is erased")
        await until(lambda: not left_to_erase(loaded), "that it is done is kept")
    calls = telegram.state()["calls"]["deletemessages"]
    async with running(loaded, lookup, open_channel(telegram.url)):
        await ask(telegram, "GROUPS")
    assert old not in deleted(telegram)
    assert calls == telegram.state()["calls"]["deletemessages"]


async def test_photos_are_removed(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup, tmp_path: Path
) -> None:
    folder = tmp_path / "media"
    telegram.do("/_control/file", file_id="map", hex=b"a picture".hex())
    async with running(loaded, lookup, channel, media=folder):
        telegram.do("/_control/text", chat=HLA, caption="R land 12 people", photo=[{"file_id": "map"}])
        await until(lambda: (folder / "1-1.jpg").exists(), "the photo is here")
        (folder / "99-1.jpg").write_bytes(b"somebody else's")
        await ask(telegram, "FORGET ME")
        await ask(telegram, "YES")
        await until(lambda: not (folder / "1-1.jpg").exists(), "the photo is removed")
    assert ["99-1.jpg"] == [path.name for path in folder.iterdir()]
