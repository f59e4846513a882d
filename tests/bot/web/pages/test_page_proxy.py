"""The page behind a real nginx, with the lines of docs/page.md: who calls is who nginx says, where that is believed."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from bot.web.limits import CallLimits
from bot.web.pages.entrance import COOKIE
from bot.web.pages.site import Reached
from bot.web.server import Listener, bind
from tests.bot.fake_channel import PATIENCE
from tests.bot.web.nginx import MISSING, documented, proxy
from tests.bot.web.pages.desk import COORDINATOR, SEAL, Desk
from tests.ports import free_port

pytestmark = [pytest.mark.system, pytest.mark.skipif(MISSING is not None, reason=MISSING or "")]

HOST = "page.example.org"
GUESS = "/calendar/abcdefghijklmnopqrst.ics"  # is no calendar's; so many guesses of one client, and it waits
PAGE = Path(__file__).parents[4] / "docs" / "page.md"


@asynccontextmanager
async def proxied(desk: Desk, folder: Path, *, believed: bool) -> AsyncGenerator[str]:
    """The page behind nginx; its address."""
    desk.serve(Reached(HOST, True, believed))
    bound = bind("127.0.0.1", 0)
    port, program = free_port(), bound.getsockname()[1]
    serving = asyncio.create_task(Listener(bound, CallLimits()).serve(desk.site, lambda: None))
    try:
        with proxy(folder, port, documented(port, program, PAGE, 8787)) as url:
            yield url
    finally:
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving


def client(url: str, at: str, **headers: str) -> httpx.AsyncClient:
    """Somebody who calls from that address of this machine."""
    transport = httpx.AsyncHTTPTransport(local_address=at)
    return httpx.AsyncClient(base_url=url, transport=transport, headers={"host": HOST, **headers}, timeout=PATIENCE)


async def test_who_signs_in_sees_the_page_and_texts_on_it(desk: Desk, tmp_path: Path) -> None:
    async with proxied(desk, tmp_path, believed=True) as url, client(url, "127.0.0.1") as browser:
        browser.cookies.set(COOKIE, desk.session_of(COORDINATOR))
        seal = SEAL.search((await browser.get("/texts")).text)
        assert seal is not None
        form = {"seal": seal[1], "next": "/texts", "text": "GROUPS"}
        done = await browser.post("/say", data=form, headers={"origin": f"https://{HOST}"})
        assert (303, True) == (done.status_code, done.headers["location"].startswith("/texts?said="))
        large = await browser.post("/import/preview", data=form, files={"file": ("list.csv", b"x" * 1_200_000)})
        assert 200 == large.status_code
        assert 421 == (await browser.get("/today", headers={"host": "elsewhere.example"})).status_code


@pytest.mark.parametrize("believed", [True, False])
async def test_each_client_has_its_own_limit_only_where_the_proxy_is_believed(
    desk: Desk, tmp_path: Path, believed: bool
) -> None:
    async with (
        proxied(desk, tmp_path, believed=believed) as url,
        client(url, "127.0.0.1") as one,
        client(url, "127.0.0.2") as other,
    ):
        forged = [{"x-forwarded-for": f"10.0.0.{number}"} for number in range(30)]
        answers = [(await one.get(GUESS, headers=headers)).status_code for headers in forged]
        assert (404, 429) == (answers[0], answers[-1])  # whatever it says that it was
        assert (404 if believed else 429) == (await other.get(GUESS)).status_code
