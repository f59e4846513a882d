"""How much a look at a page asks of the database: the same, however many rows there are, and one page of them."""

import pytest

from bot.web.pages.rendering import PER_PAGE
from bot.web.pages.table import PAGES
from tests.bot.web.crowd import crowd, statements
from tests.bot.web.pages.desk import COORDINATOR, LEADER, Desk

FEW, MORE_YET = PER_PAGE + 5, PER_PAGE  # the few fill a page already
MORE = (
    "/inbox?all=1", "/inbox/1001", "/members?q=crwod", "/members?silent=1", "/members/1001", "/reports?q=refused",
    "/reports/map", "/plan?late=1", "/plan?group=PRO", "/announcements/1001", "/groups/PRO", "/delivery/costs",
    "/log?person=1001",
)  # fmt: skip


async def asked(desk: Desk, path: str) -> tuple[int, str]:
    """How many statements the second look takes, and what it shows: the first one notes that one is there."""
    async with desk.browser(COORDINATOR) as browser:
        await browser.page(path)
        with statements(desk.engine, desk.store) as seen:
            shown = await browser.page(path)
    return len(seen), shown


@pytest.mark.parametrize("path", [*(f"/{page.name}" for page in PAGES), *MORE])
async def test_a_page_asks_as_often_for_many_rows_as_for_few(desk: Desk, path: str) -> None:
    crowd(desk, FEW)
    few, _shown = await asked(desk, path)
    crowd(desk, MORE_YET, FEW)
    many, shown = await asked(desk, path)
    assert 0 < many <= few
    assert len(shown) < 80_000


async def test_the_page_of_groups_asks_as_often_for_all_as_for_one(desk: Desk) -> None:
    with statements(desk.engine, desk.store) as seen:
        async with desk.browser(LEADER) as browser:
            await browser.page("/groups")
            seen.clear()
            await browser.page("/groups")
    assert (await asked(desk, "/groups"))[0] == len(seen)


@pytest.mark.parametrize(
    "path", ["/inbox", "/members", "/reports", "/plan?late=1", "/announcements", "/delivery", "/log", "/texts"]
)
async def test_a_long_list_comes_a_page_at_a_time(desk: Desk, path: str) -> None:
    crowd(desk, FEW)
    async with desk.browser(COORDINATOR) as browser:
        first = await browser.page(path)
        assert 'rel="next"' in first
        following = await browser.page(f"{path}{'&' if '?' in path else '?'}page=2")
    assert 'rel="prev"' in following
