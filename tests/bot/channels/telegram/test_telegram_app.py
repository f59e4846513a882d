"""The whole program over Telegram's HTTP: links, buttons, edits, photos, places, and whatever weather there is."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from bot.channels.telegram.channel import TelegramChannel
from bot.host.clock import SystemClock
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Kind
from storage import channel_states, outbox, people
from storage.engine import reading, writing
from storage.outbox import NewOutbound
from storage.tables import addresses
from storage.tables import outbox as outbox_table
from tests.bot.channels.telegram.hla import HLA, brief, enrol, said
from tests.bot.fake_channel import running, until
from tests.ports import free_port

COORDINATOR = 9001  # her chat


def buttons(telegram: Any) -> list[str]:
    rows = telegram.sent()[-1]["markup"].get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row]


async def comes(telegram: Any, part: str, times: int = 1) -> None:
    """Wait until Hla was told this, so often."""
    await until(lambda: sum(part in text for text in said(telegram)) >= times, f"{part!r} comes")


async def test_the_menu_is_shown_in_each_language(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    async with running(loaded, lookup, channel):
        await until(lambda: {"", "en", "my"} <= telegram.state()["commands"].keys(), "the menu is set")
    menus = {
        language: {one["command"]: one["description"] for one in menu}
        for language, menu in telegram.state()["commands"].items()
    }
    assert "join a group" in menus["en"]["join"]
    assert menus[""] == menus["en"] != menus["my"]


async def test_a_link_opens_the_group_and_its_button_agrees(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    async with running(loaded, lookup, channel):
        telegram.text(HLA, "/start LAND-4821")
        await comes(telegram, "LAND")
        yes = buttons(telegram)[0]
        telegram.do("/_control/press", chat=HLA, data=yes)
        await until(lambda: len(said(telegram)) == 2, "the answer to the button comes")
        await until(lambda: telegram.state()["answered"], "the button is acknowledged")
    with reading(loaded) as connection:
        person = people.by_address(connection, [Address("telegram", str(HLA))])
    assert {"LAND"} == next(iter(person.values())).groups


async def test_an_edited_report_is_corrected(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    enrol(loaded)
    async with running(loaded, lookup, channel):
        message = telegram.text(HLA, "R land 12 people Hpa-An")["message"]
        await comes(telegram, "Report 1: land, 12 people, Hpa-An")
        edit = {"message_id": message["message_id"], "edit_date": message["date"] + 60}
        telegram.do("/_control/edit", chat=HLA, text="R land 15 people Myawaddy", **edit)
        await comes(telegram, "Report 1: land, 15 people, Myawaddy")
    assert 2 == len(said(telegram))


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*-*.*") if path.suffix != ".part"}


async def test_a_report_takes_its_photo_and_its_place(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup, tmp_path: Path
) -> None:
    enrol(loaded)
    telegram.do("/_control/file", file_id="map", hex=b"a picture".hex())
    telegram.fail("getFile", "drop")
    sizes = [{"file_id": "small", "width": 90, "height": 90}, {"file_id": "map", "width": 900, "height": 900}]
    # The first try fails and the next one is half a minute later: a restart does not wait for that.
    async with running(loaded, lookup, channel, media=tmp_path / "media"):
        telegram.do("/_control/text", chat=HLA, caption="R land 12 people", photo=sizes)
        await comes(telegram, "1 photo")
        telegram.do("/_control/text", chat=HLA, location={"latitude": 16.69, "longitude": 98.51})
        await comes(telegram, "Myawaddy")
        await until(lambda: telegram.state()["calls"].get("getfile"), "the photo was asked for")
    again = TelegramChannel("1001:AAsecret", base_url=telegram.url, poll_seconds=5)
    async with running(loaded, lookup, again, media=tmp_path / "media"):
        await until(lambda: files(tmp_path / "media"), "the photo is here")
    assert {"1-1.jpg": b"a picture"} == files(tmp_path / "media")


async def test_a_voice_message_and_a_pdf_wait_for_a_coordinator_who_answers(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup, tmp_path: Path
) -> None:
    enrol(loaded)
    telegram.do("/_control/file", file_id="v", hex=b"a voice".hex())
    telegram.do("/_control/file", file_id="d", hex=b"a PDF".hex())
    async with running(loaded, lookup, channel, media=tmp_path / "media"):
        telegram.text(COORDINATOR, "ME")  # Telegram lets a bot write to nobody who never wrote to it
        telegram.do("/_control/text", chat=HLA, voice={"file_id": "v", "mime_type": "audio/ogg", "file_size": 7})
        telegram.do("/_control/text", chat=HLA, document={"file_id": "d", "mime_type": "application/pdf"})
        await comes(telegram, "a person listens to it or reads it", times=2)
        await until(lambda: len(shown(telegram)) == 2, "the coordinator is told of both")
        answer = re.search(r"REPLY \d+", shown(telegram)[-1])
        assert answer is not None
        telegram.text(COORDINATOR, f"{answer[0]} I listened, and call you today")
        await comes(telegram, "I listened, and call you today")
        await until(lambda: len(files(tmp_path / "media")) == 2, "both are here")
    assert {"2-1.ogg": b"a voice", "3-1.pdf": b"a PDF"} == files(tmp_path / "media")
    assert "2-1.ogg" in shown(telegram)[0]
    assert "3-1.pdf" in shown(telegram)[1]


async def test_a_file_larger_than_telegram_hands_out_is_not_promised(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    enrol(loaded)
    async with running(loaded, lookup, channel):
        telegram.do("/_control/text", chat=HLA, video={"file_id": "v", "file_size": 20_000_001})
        await comes(telegram, "I can read words, photos and places only")


def shown(telegram: Any) -> list[str]:
    """What the coordinator was told that can be answered."""
    told = [message["text"] for message in telegram.sent() if message["chat"]["id"] == COORDINATOR]
    return [text for text in told if "answers." in text]


async def test_a_flood_is_waited_out(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    telegram.fail("sendMessage", "error", code=429, description="Too Many Requests", retry_after=1)
    async with running(loaded, lookup, channel):
        telegram.text(HLA, "GROUPS")
        await comes(telegram, "LAND")
    assert 1 == len(said(telegram))


@pytest.mark.parametrize(
    ("weather", "problem"),
    [
        pytest.param(
            {"how": "error", "code": 409, "description": "Conflict: terminated by other getUpdates request"},
            "conflict",
            id="another program on the same bot",
        ),
        pytest.param({"how": "page", "code": 200}, "answer", id="a sign-in page"),
        pytest.param({"how": "error", "code": 401, "description": "Unauthorized"}, "token", id="a wrong token"),
    ],
)
async def test_trouble_is_noted_and_its_end_too(
    weather: dict[str, Any],
    problem: str,
    telegram: Any,
    open_channel: Callable[..., TelegramChannel],
    loaded: Engine,
    lookup: NetworkLookup,
) -> None:
    def noted() -> str | None:
        with reading(loaded) as connection:
            state = channel_states.state_of(connection, "telegram")
        return state.problem if state else None

    telegram.do("/_control/lasting", method="getUpdates", turns=[weather])
    async with running(loaded, lookup, open_channel(telegram.url, sleep=brief)):
        await until(lambda: noted() == problem, "the trouble is noted")
        telegram.do("/_control/fine", method="getUpdates")
        telegram.text(HLA, "GROUPS")
        await comes(telegram, "LAND")
        await until(lambda: noted() is None, "its end is noted")


async def test_drop_outs_lose_no_text_and_repeat_none(
    telegram: Any, open_channel: Callable[..., TelegramChannel], loaded: Engine, lookup: NetworkLookup
) -> None:
    async with running(loaded, lookup, open_channel(telegram.url, sleep=brief)):
        for number in range(6):
            telegram.fail("getUpdates", "drop_after" if number % 2 else "drop")
            telegram.text(2000 + number, "GROUPS")
        await until(lambda: len(telegram.sent()) >= 6, "all answers come")
    assert list(range(2000, 2006)) == sorted(message["chat"]["id"] for message in telegram.sent())


def state_of(engine: Engine, chat: int) -> str | None:
    query = select(addresses.c.dead_reason).where(addresses.c.address == f"telegram:{chat}")
    with reading(engine) as connection:
        return connection.execute(query).scalar()


def put(engine: Engine, text: str) -> None:
    new = NewOutbound(text, Address("telegram", str(HLA)), Kind.NOTICE, text, "en", 0)
    with writing(engine) as connection:
        outbox.queue(connection, [new], SystemClock().now())


def outcome(engine: Engine, text: str) -> str | None:
    with reading(engine) as connection:
        return connection.execute(select(outbox_table.c.state).where(outbox_table.c.text == text)).scalar()


async def test_who_blocked_the_bot_is_left_alone_until_they_text_again(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    enrol(loaded)
    telegram.do("/_control/chat", chat=HLA, state="blocked")
    async with running(loaded, lookup, channel):
        put(loaded, "one")
        await until(lambda: outcome(loaded, "one") == "failed", "the text is given up")
        assert "blocked" == state_of(loaded, HLA)
        telegram.do("/_control/chat", chat=HLA, state="open")
        telegram.text(HLA, "/start")
        await until(lambda: said(telegram), "the answer comes")
        await until(lambda: state_of(loaded, HLA) is None, "the address lives again")


async def test_texts_follow_a_chat_that_moved(
    telegram: Any, channel: TelegramChannel, loaded: Engine, lookup: NetworkLookup
) -> None:
    enrol(loaded)
    telegram.do("/_control/chat", chat=HLA, state="moved:4004")
    telegram.do("/_control/chat", chat=4004, state="open")
    async with running(loaded, lookup, channel):
        put(loaded, "one")
        await until(lambda: outcome(loaded, "one") == "sent", "the text left")
    assert [4004] == [message["chat"]["id"] for message in telegram.sent()]
    with reading(loaded) as connection:
        assert people.by_address(connection, [Address("telegram", "4004")])


async def test_the_network_may_come_after_the_start(
    start_server: Callable[[int], Any],
    open_channel: Callable[..., TelegramChannel],
    loaded: Engine,
    lookup: NetworkLookup,
) -> None:
    port = free_port()
    async with running(loaded, lookup, open_channel(f"http://127.0.0.1:{port}", sleep=brief)):
        telegram = start_server(port)
        telegram.text(HLA, "GROUPS")
        await comes(telegram, "LAND")
