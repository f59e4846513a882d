"""Where no page is shown: people read why, and what to do, in their language; programs read a line."""

import re
from collections.abc import Awaitable, Callable
from html import unescape

import httpx
import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from bot.web.pages import refusals
from bot.web.pages.site import Reached
from messages.catalog import Catalogs
from tests.bot.web.pages.desk import COORDINATOR, Browser, Desk

PAGE = {"accept": "text/html,*/*"}
BURMESE = {**PAGE, "accept-language": "my,en;q=0.5"}


async def _another_host(browser: Browser) -> httpx.Response:
    return await browser.client.get("/today", headers={**BURMESE, "host": "evil.example"})


async def _another_site(browser: Browser) -> httpx.Response:
    return await browser.client.post("/say", data={}, headers={**BURMESE, "sec-fetch-site": "cross-site"})


async def _too_long(browser: Browser) -> httpx.Response:
    return await browser.client.post("/in", content=b"x" * 300_000, headers=BURMESE)


async def _no_such_act(browser: Browser) -> httpx.Response:
    return await browser.form("/log/drop", {"id": "1"}, on="/log")


Asking = Callable[[Browser], Awaitable[httpx.Response]]
CASES: dict[str, tuple[Asking, int, str]] = {
    "another host": (_another_host, 421, "page-elsewhere"),
    "a form of another site": (_another_site, 403, "page-foreign"),
    "too long": (_too_long, 413, "page-too-large"),
    "no such thing to do": (_no_such_act, 404, "page-missing"),
}


@pytest.mark.parametrize(("ask", "status", "key"), CASES.values(), ids=CASES.keys())
async def test_people_read_what_to_do_in_their_language(desk: Desk, ask: Asking, status: int, key: str) -> None:
    desk.take((COORDINATOR, "LANG my"))
    async with desk.browser(COORDINATOR) as browser:
        answer = await ask(browser)
    assert status == answer.status_code
    page = unescape(answer.text)
    assert f"<h1>{Catalogs.load().text('my', key)}</h1>" in page
    assert Catalogs.load().text("my", f"{key}-words") in page
    assert "no-store" in answer.headers["cache-control"]


async def test_what_is_said_at_another_address_has_its_styles_and_leads_nowhere(desk: Desk) -> None:
    host = {"host": "evil.example"}
    async with desk.browser() as browser:
        page = (await browser.client.get("/today", headers={**PAGE, **host})).text
        files = re.findall(r'href="(/static/[^"]+)"', page)
        answers = [(await browser.client.get(file, headers=host)).status_code for file in files]
    assert files and {200} == set(answers)
    assert 'href="/today"' not in page


async def test_where_the_rest_of_the_page_is_to_be_had_a_link_leads_to_it(desk: Desk) -> None:
    async with desk.browser() as browser:
        page = (await _another_site(browser)).text
    assert 2 == page.count('<a href="/today">')


async def test_who_asks_too_often_reads_to_wait_and_a_program_how_long(desk: Desk) -> None:
    async with desk.browser() as browser:
        for _ in range(20):
            await browser.client.post("/in", data={"code": "1"})
        page = await browser.client.post("/in", data={"code": "1"}, headers=BURMESE)
        line = await browser.client.post("/in", data={"code": "1"})
    assert [429, 429] == [page.status_code, line.status_code]
    assert "60" == page.headers["retry-after"] == line.headers["retry-after"]
    assert "text/html" in page.headers["content-type"] and '<section lang="my">' in page.text
    assert "text/plain" in line.headers["content-type"] and line.text.startswith("Too often. ")


class _Away:
    """A store whose database is away, or that has a fault."""

    def __init__(self, fault: Exception) -> None:
        self._fault = fault

    async def read(self, work: Callable[[Connection], object]) -> object:
        raise self._fault

    write = read


FAULTS = {
    "the database is away": (OperationalError("SELECT", {}, Exception()), 503, "Not now"),
    "a fault": (ValueError("odd"), 500, "A fault of the program"),
}


@pytest.mark.parametrize(("fault", "status", "title"), FAULTS.values(), ids=FAULTS.keys())
async def test_a_fault_is_told_without_the_database_in_every_language(
    desk: Desk, fault: Exception, status: int, title: str
) -> None:
    store, desk.store = desk.store, _Away(fault)  # pyright: ignore[reportAttributeAccessIssue] as much of one as is asked
    desk.serve(Reached("", False, False))
    desk.store = store
    async with desk.browser() as browser:
        answer = await browser.client.get("/in", headers=PAGE)
    assert status == answer.status_code
    assert title in answer.text and '<section lang="my">' in answer.text and "odd" not in answer.text


def test_every_reason_has_words_in_every_language() -> None:
    catalogs = Catalogs.load()
    keys = [key for status in refusals.WHY for key in refusals.keys_of(status)]
    for key in keys:
        texts = {catalogs.text(language, key) for language in catalogs.languages}
        assert len(texts) == len(catalogs.languages), key
