"""UNDO on the page: a button below what was just done, for a minute."""

import re
from datetime import timedelta

from sqlalchemy import select

from storage import tables
from storage.engine import reading
from tests.bot.web.pages.desk import COORDINATOR, LEADER, SEAL, Desk

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


async def test_what_was_done_is_taken_back_by_a_button_for_a_minute(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        page = await browser.say("DONE PRO1", on="/plan")
        assert re.search(r'data-seconds="60">\s*<form.*name="text" value="UNDO PRO1"', page)
        desk.now += SECOND
        back = await browser.say("UNDO PRO1", on="/plan")
        assert "data-seconds" not in back
    assert "open" == _state(desk)


async def test_after_a_minute_the_button_is_gone_and_a_late_press_is_answered_by_the_handler(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        seal = SEAL.search(await browser.page("/plan"))
        assert seal is not None
        form = {"seal": seal[1], "next": "/plan", "text": "DONE PRO1"}
        shown = (await browser.client.post("/say", data=form)).headers["location"]
        desk.now += MINUTE
        assert "data-seconds" not in await browser.page(shown)
        await browser.say("UNDO PRO1", on="/plan")
    assert "open" == _state(desk)


async def test_a_report_made_here_is_taken_back_by_its_number_and_what_changes_nothing_has_no_button(
    desk: Desk,
) -> None:
    async with desk.browser(COORDINATOR) as browser:
        desk.now += SECOND
        assert 'value="UNDO 2"' in await browser.say("R land mediation 3w Bago")
        desk.now += SECOND
        assert "data-seconds" not in await browser.say("WHO PRO")


def _state(desk: Desk) -> str:
    with reading(desk.engine) as connection:
        return connection.execute(select(tables.items.c.state).where(tables.items.c.number == 1)).scalar_one()
