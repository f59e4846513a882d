"""The plan's page: what a new one begins with, moving all of it, and the late ones of all groups."""

import re

from sqlalchemy import select

from storage import tables
from storage.engine import reading
from tests.bot.web.pages.desk import COORDINATOR, LATER, LEADER, Desk


async def test_a_plan_is_begun_where_there_is_none(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        assert 'name="before" value="BEGIN NET"' in await browser.page("/plan?group=NET")
        await browser.say("BEGIN NET 3/12", on="/plan?group=NET")
        assert "Day -1 of 100." in await browser.page("/plan?group=NET")


async def test_what_the_network_file_puts_into_a_new_plan_is_shown_before_it_begins(desk: Desk) -> None:
    desk.take((COORDINATOR, "UNDO"))
    async with desk.browser(LEADER) as browser:
        page = await browser.page("/plan")
    assert ["10", "30", "60", "95"] == re.findall(r"<li><strong>(\d+)</strong>", page)
    assert "Draft the training calendar" in page


async def test_all_of_a_plan_is_moved_by_the_text_that_begins_it(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        assert 'name="before" value="BEGIN PRO"' in await browser.page("/plan")
        asked = await browser.say("BEGIN PRO 5/12", on="/plan")
        assert re.search(r'name="text" value="YES"', asked)
        await browser.say("YES", on="/plan")
    with reading(desk.engine) as connection:
        first = connection.execute(select(tables.plans.c.first_day)).scalar_one()
    assert "2026-12-05" == first.isoformat()


async def test_late_items_of_all_groups_stand_together_behind_their_number(desk: Desk) -> None:
    desk.take((COORDINATOR, "BEGIN NET 1/12"), (COORDINATOR, "ADD NET 10 Ask the clerk"))
    desk.now += LATER
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/plan?late=1")
        one = await browser.page("/plan?group=PRO")
    late = re.findall(r"<strong>([A-Z]+)\d+</strong>", page)
    assert {"PRO", "NET"} == set(late)
    assert '<a href="#late" class="late">2 late.</a>' in one and '<section class="late" id="late">' in one
    async with desk.browser(LEADER) as browser:
        assert "NET" not in await browser.page("/plan?late=1")
