"""A real browser, Debian's chromium, on the page of the desk; the page's own server, over HTTP."""

import asyncio
import contextlib
import os
import shutil
import time
from collections.abc import AsyncGenerator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, async_playwright
from sqlalchemy import Engine

from bot.web.limits import CallLimits
from bot.web.pages.entrance import COOKIE
from bot.web.pages.site import Reached
from bot.web.server import Listener, bind
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from tests import npm
from tests.bot.web.pages.conftest import at_work, work_template
from tests.bot.web.pages.desk import Desk, desk_on

__all__ = ["at_work", "work_template"]

AXE = Path(__file__).with_name("axe")
PATIENCE_MS = 120_000
NARROW, WIDE = {"width": 360, "height": 740}, {"width": 1280, "height": 800}


def listen(page: Page, said: list[str]) -> None:
    """Put what goes wrong on that page into `said`: warnings and errors of its console, and of its scripts."""

    def told(message: ConsoleMessage) -> None:
        # What a browser says for information hangs on who is faster: a key pressed before it could set the focus.
        if message.type in ("warning", "error"):
            said.append(f"{message.type}: {message.text}")

    page.on("console", told)
    page.on("pageerror", lambda error: said.append(str(error)))


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a browser. Skips loudly where there is none; in CI that is a failure."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    message = "chromium is missing: install the packages chromium and fonts-noto-core to run this test"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def axe() -> str:
    """The script that finds what who sees badly, or uses no mouse, cannot use."""
    modules = npm.node_modules(AXE, "axe-core-4.14.1")
    if modules is None:
        message = "axe-core cannot be installed: install the package npm to run this test"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return (modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def desk(at_work: Engine, lookup: NetworkLookup) -> Iterator[Desk]:
    """Some people at work, and nobody signed in."""
    made = desk_on(at_work, lookup)
    made.serve(Reached("page.example.org", False, False), time.monotonic)  # a journey asks for hundreds of files
    yield made
    made.store.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: str) -> AsyncGenerator[Browser]:
    """One for all tests of this process, each of which opens windows of its own."""
    async with async_playwright() as library:
        # As root, as in a container of CI, chromium starts in no sandbox of its own.
        opened = await library.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        await opened.close()


@dataclass(slots=True)
class Served:
    """The desk's page at an address, and a browser that opens it."""

    desk: Desk
    url: str
    browser: Browser

    async def context(
        self, who: Address | None, *, wide: bool = False, scripts: bool = True, language: str = "en"
    ) -> BrowserContext:
        """A window in which this person is signed in."""
        opened = await self.browser.new_context(
            viewport=WIDE if wide else NARROW,  # pyright: ignore[reportArgumentType] the library's own type
            java_script_enabled=scripts,
            locale=language,
        )
        opened.set_default_timeout(PATIENCE_MS)
        if who is not None:
            await opened.add_cookies([{"name": COOKIE, "value": self.desk.session_of(who), "url": self.url}])
        return opened


@pytest_asyncio.fixture(loop_scope="session")
async def served(desk: Desk, browser: Browser) -> AsyncGenerator[Served]:
    """The page, served as `lanpya run` serves it."""
    bound = bind("127.0.0.1", 0)
    port = bound.getsockname()[1]
    serving = asyncio.create_task(Listener(bound, CallLimits()).serve(desk.site, lambda: None))
    try:
        yield Served(desk, f"http://127.0.0.1:{port}", browser)
    finally:
        for window in browser.contexts:
            await window.close()
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving
