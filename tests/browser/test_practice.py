"""`lanpya demo` in a real browser: phones, the clock, and the page beside them."""

import asyncio
import contextlib
import re
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect
from sqlalchemy import Engine

from bot.web.limits import CallLimits
from bot.web.practice.network import PracticeNetwork
from bot.web.practice.server import practice_site
from bot.web.server import Listener, bind
from handlers.table import TAKEN_BACK
from tests.bot.simulate.conftest import lived
from tests.bot.web.practice.conftest import folder_for_file, played, practice_place
from tests.browser.conftest import NARROW, PATIENCE_MS, WIDE, listen
from tests.browser.test_journeys import runs_over

__all__ = ["lived", "played", "practice_place"]

pytestmark = pytest.mark.asyncio(loop_scope="session")
expect.set_options(timeout=PATIENCE_MS)


@pytest_asyncio.fixture(loop_scope="session")
async def url(played: Engine, browser: Browser, tmp_path: Path) -> AsyncGenerator[str]:
    """Where the phones are."""
    bound = bind("127.0.0.1", 0)
    address = f"http://127.0.0.1:{bound.getsockname()[1]}"
    network = PracticeNetwork(played, address, folder_for_file(tmp_path))
    await network.begin()
    site = practice_site(network, played, TAKEN_BACK)
    serving = asyncio.create_task(Listener(bound, CallLimits()).serve(site, lambda: None))
    try:
        yield f"{address}/phones"
    finally:
        for window in browser.contexts:
            await window.close()
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving


async def opened(browser: Browser, url: str, said: list[str], **how: object) -> Page:
    """The phones in a window of their own; `said` gets what goes wrong there."""
    window = await browser.new_context(**how)  # pyright: ignore[reportArgumentType] the library's own types
    window.set_default_timeout(PATIENCE_MS)
    page = await window.new_page()
    listen(page, said)
    await page.goto(url)
    return page


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
async def test_a_tap_an_announcement_a_week_and_the_page_beside(browser: Browser, url: str, scripts: bool) -> None:
    said: list[str] = []
    page = await opened(browser, url, said, viewport=NARROW, locale="en", java_script_enabled=scripts)
    if scripts:
        await page.context.add_init_script("Object.defineProperty(navigator, 'onLine', {get: () => false})")
        await page.reload()  # as on a laptop without any net, which reaches itself all the same
    hla, eh, mya = (page.locator(f"#phone-{number}") for number in (1, 2, 3))
    await hla.get_by_role("button", name=re.compile("^REPORT land")).click()
    await expect(hla.locator(".theirs").last).to_contain_text(re.compile("Report 23: land.* 1 SMS", re.DOTALL))
    await mya.get_by_label("Text", exact=True).fill("TELL PRO Bring the maps")
    await mya.get_by_role("button", name="Send").click()
    await expect(mya.locator(".theirs").last).to_contain_text("To PRO")
    await expect(mya.get_by_label("Text", exact=True)).to_be_focused()
    code = re.search(r"YES \d{4}", await mya.locator(".theirs").last.inner_text())
    assert code is not None
    await page.keyboard.type(code[0])
    await page.keyboard.press("Enter")
    await expect(eh.locator(".theirs").last).to_contain_text("PRO: Bring the maps")
    await page.get_by_role("button", name="A week later").press("Enter")
    await expect(page.get_by_role("status")).to_contain_text("Day 44 of 100")
    await expect(page.get_by_role("button", name="A week later")).to_be_focused()
    async with page.context.expect_page() as opening:
        await page.get_by_role("link", name="Page for coordinators").click()
    beside = await opening.value
    await beside.get_by_role("link", name="Announcements").click()
    await expect(beside.locator("main")).to_contain_text("Bring the maps")
    await expect(beside.locator("footer")).to_contain_text("Daw Su")
    assert [] == said


@pytest.mark.parametrize("language", ["en", "my"])
async def test_the_phones_fit_a_phone_and_a_laptop_and_axe_finds_nothing(
    browser: Browser, url: str, axe: str, language: str
) -> None:
    said: list[str] = []
    for viewport, scheme in ((NARROW, "light"), (WIDE, "dark"), (WIDE, "light")):
        page = await opened(browser, url, said, viewport=viewport, locale=language, color_scheme=scheme)
        assert not await runs_over(page), viewport
        for summary in await page.locator("summary").all():
            await summary.press("Enter")
        await page.evaluate(axe)
        found = await page.evaluate("axe.run()")
        problems = [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found["violations"]]
        assert problems == [], scheme
        await page.context.close()
    assert [] == said
