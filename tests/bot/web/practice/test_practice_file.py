"""The network file of `lanpya demo`: changed on the page, the phones go by it, and nothing of it stays."""

import asyncio
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.simulate.run import PRACTICE
from bot.web.practice.server import serve
from bot.web.server import bind
from handlers.table import TAKEN_BACK
from tests.bot.web.pages.desk import Browser
from tests.bot.web.pages.test_network_page import changed, fields_in, post
from tests.bot.web.practice.conftest import Demo

FIRST = PRACTICE.read_text(encoding="utf-8")
OPEN = 'my = "မြေယာ"\njoin = "open"'
APPROVAL = changed((OPEN, OPEN.replace("open", "approval")))


async def put_into_force(demo: Demo, text: str) -> str:
    """Check the text on the page and agree to what it changes; what is shown then."""
    await demo.page()  # which signs in
    browser = Browser(demo.client)
    shown = await post(browser, "check", {**fields_in(await browser.page("/network")), "text": text})
    return (await post(browser, "save", fields_in(shown.text))).text


async def test_the_phones_go_by_what_the_page_put_into_force(demo: Demo) -> None:
    await demo.do("hold", phone="1", who="")
    assert "It is saved and in force." in await put_into_force(demo, APPROVAL)
    await demo.text(1, "JOIN LAND")
    assert "The leaders of LAND are asked." in await demo.text(1, "YES")
    assert "The file from before, until 10:00" in await demo.page("/network")  # by the clock of the phones
    assert "It is saved and in force." in (await post(Browser(demo.client), "back", {})).text
    assert FIRST == demo.network.file.read_text(encoding="utf-8")


async def test_two_changes_one_after_the_other_and_texts_between(demo: Demo) -> None:
    await put_into_force(demo, APPROVAL)
    await demo.text(1, "MY")
    assert "It is saved and in force." in await put_into_force(demo, FIRST)


async def test_mistakes_are_told_by_line_and_change_nothing(demo: Demo) -> None:
    await demo.page()
    browser = Browser(demo.client)
    wrong = changed(("remind_owner_days = [7, 1, 0]", 'remind_owner_days = ["soon"]'))
    shown = await post(browser, "check", {**fields_in(await browser.page("/network")), "text": wrong})
    line = wrong[: wrong.index('"soon"')].count("\n") + 1
    assert f"Line {line}" in shown.text
    assert FIRST == demo.network.file.read_text(encoding="utf-8")


async def test_starting_again_puts_the_first_file_back(demo: Demo) -> None:
    await put_into_force(demo, APPROVAL)
    await demo.do("anew")
    assert FIRST == demo.network.file.read_text(encoding="utf-8")
    assert ["media", PRACTICE.name, "townships.csv"] == sorted(one.name for one in demo.network.file.parent.iterdir())
    await demo.page()
    assert FIRST in await demo.page("/network")
    assert "It is saved and in force." in await put_into_force(demo, APPROVAL)


async def test_the_file_goes_with_the_demo(played: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    seen: list[Path] = []
    begun = asyncio.Event()

    async def note(_url: str) -> None:
        seen.extend((tmp_path / "tmp").glob("*/network.toml"))
        begun.set()

    serving = asyncio.create_task(serve(bind("127.0.0.1", 0), played, TAKEN_BACK, note))
    waiting = asyncio.create_task(begun.wait())
    await asyncio.wait((serving, waiting), return_when=asyncio.FIRST_COMPLETED)
    for one in (serving, waiting):
        one.cancel()
    await asyncio.gather(serving, waiting, return_exceptions=True)
    assert 1 == len(seen)
    assert [] == list((tmp_path / "tmp").iterdir())
