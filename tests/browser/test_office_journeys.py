"""What an office does seldom, in a real browser: the network file changed and put back, and people here twice."""

import re
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.async_api import Page, expect
from sqlalchemy import Engine

from bot.simulate.run import PRACTICE
from bot.web.pages.site import Reached
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.catalog import Catalogs
from tests.bot.web.pages.desk import COORDINATOR, Desk, desk_on, enter
from tests.browser.conftest import PATIENCE_MS, Served
from tests.browser.test_journeys import runs_over

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),  # that of the browser
    pytest.mark.parametrize(("language", "scripts"), [("en", True), ("my", True), ("my", False)]),
]
expect.set_options(timeout=PATIENCE_MS)
TWIN = Address("sms", "+959771000077")
FIRST = PRACTICE.read_text(encoding="utf-8")
WRONG = FIRST.replace("remind_owner_days = [7, 1, 0]", 'remind_owner_days = ["soon"]')
CHANGED = FIRST.replace("remind_owner_days = [7, 1, 0]", "remind_owner_days = [5, 1]")

Words = Callable[..., str]


@pytest.fixture
def desk(at_work: Engine, lookup: NetworkLookup, tmp_path: Path) -> Iterator[Desk]:
    """The desk with a network file, which the page may change."""
    made = desk_on(at_work, lookup)
    folder = tmp_path / "office"
    folder.mkdir()
    for one in (PRACTICE, PRACTICE.with_name("townships.csv")):
        (folder / one.name).write_bytes(one.read_bytes())
    made.network = folder / PRACTICE.name
    made.serve(Reached("page.example.org", False, False), time.monotonic)
    yield made
    made.store.close()


async def opened(served: Served, path: str, language: str, scripts: bool) -> tuple[Page, Words]:
    """The page at that path as a coordinator sees it, and its words."""
    served.desk.take((COORDINATOR, f"LANG {language}"))
    page = await (await served.context(COORDINATOR, scripts=scripts, language=language)).new_page()
    await page.goto(f"{served.url}/{path}")
    return page, partial(Catalogs.load().text, language)


async def look(page: Page, axe: str, scripts: bool) -> None:
    """Nothing is wider than the phone, and axe finds nothing, which needs scripts."""
    if not scripts:
        return
    assert not await runs_over(page)
    await page.evaluate(axe)
    found = await page.evaluate("axe.run()")
    assert [] == [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found["violations"]]


async def test_a_mistake_by_its_line_a_change_and_the_way_back(
    served: Served, axe: str, language: str, scripts: bool
) -> None:
    page, words = await opened(served, "network", language, scripts)
    press = page.get_by_role("button", name=words("page-network-check"))
    await page.get_by_label("network.toml").fill(WRONG)
    await press.click()
    line = WRONG[: WRONG.index('"soon"')].count("\n") + 1
    await expect(page.get_by_role("alert")).to_contain_text(words("page-network-line", number=line))
    await expect(page.get_by_role("alert")).to_contain_text("plan.remind_owner_days")
    await expect(page.get_by_label("network.toml")).to_have_value(WRONG)  # nothing typed is lost
    await look(page, axe, scripts)
    await page.get_by_label("network.toml").fill(CHANGED)
    await press.click()
    await expect(page.locator("table")).to_contain_text("+ 5")
    await look(page, axe, scripts)
    await page.get_by_role("button", name=words("page-network-save")).click()
    await expect(page.get_by_role("status")).to_contain_text(words("page-network-saved"))
    assert served.desk.network is not None and CHANGED == served.desk.network.read_text(encoding="utf-8")
    await look(page, axe, scripts)
    await page.get_by_role("button", name=words("page-network-back")).first.click()
    await expect(page.get_by_label("network.toml")).to_have_value(FIRST)
    assert FIRST == served.desk.network.read_text(encoding="utf-8")


async def test_who_is_here_twice_is_made_one_or_two_and_both_are_taken_back(
    served: Served, axe: str, language: str, scripts: bool
) -> None:
    enter(served.desk, TWIN, "PRO", "Ma Hla Aye")
    page, words = await opened(served, "members/doubles", language, scripts)
    pair = page.locator("article", has_text="Ma Hla Aye")
    undo = page.get_by_role("button", name=words("page-do-undo"))
    await expect(pair).to_have_count(1)
    await look(page, axe, scripts)
    await pair.get_by_role("button", name=words("page-do-merge")).click()
    await page.get_by_role("status").get_by_role("button", name=re.compile(r"^\S+ \d{4}$")).first.click()
    await expect(pair).to_have_count(0)
    await undo.click()
    await expect(pair).to_have_count(1)
    await pair.get_by_role("button", name=words("page-do-two")).click()
    await expect(page.get_by_role("status")).to_contain_text("Ma Hla Aye")
    await expect(pair).to_have_count(0)
    await look(page, axe, scripts)
    await undo.click()
    await expect(pair).to_have_count(1)
