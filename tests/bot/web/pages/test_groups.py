"""Groups: who is silent, and how one joins, by text, link and picture."""

import re
from datetime import timedelta
from urllib.parse import unquote

from sqlalchemy import select

from messages.address import Address
from storage import groups, tables
from storage.engine import reading, writing
from tests.bot.web.pages.desk import COORDINATOR, HLA, LATER, LEADER, Desk


async def test_a_group_says_how_many_are_silent_and_who_they_are(desk: Desk) -> None:
    desk.now += LATER
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/groups")
        link = re.search(r'<a href="/members\?group=LAND&amp;silent=1">1 member silent for 21 days</a>', page)
        assert link is not None
        assert "မနု" in await browser.page("/members?group=LAND&silent=1")


async def test_who_asks_to_come_in_is_let_in_there(desk: Desk) -> None:
    aung = Address("telegram", "5009")
    desk.take(*((aung, text) for text in ("JOIN REC", "YES", "Ko Aung", "SKIP", "SKIP")))
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/groups")
        ok = re.search(r'value="(OK \d+)"', page)
        assert ok is not None and "</strong> wants to join</h2>" in page
        assert "Ko Aung" in await browser.say(ok[1], on="/groups")
        assert "wants to join" not in await browser.page("/groups")


async def test_one_joins_by_text_by_link_or_by_picture(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/groups/LAND")
    assert "<h2>JOIN LAND</h2>" in page
    assert '<a href="https://t.me/delta_bot?start=LAND" rel="noreferrer">Telegram</a>' in page
    picture = re.search(r'<img src="(data:image/svg[^"]+)" alt="QR code: join by Telegram"', page)
    assert picture is not None and "<path" in unquote(picture[1])


async def test_a_coordinator_makes_a_code_and_the_log_says_who(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        before = await browser.page("/groups/FUND")
        await browser.form("/groups/invite", {"code": "FUND", "uses": "3"}, on="/groups/FUND")
        await browser.form("/groups/invite", {"code": "FUND", "uses": "-3"}, on="/groups/FUND")
        page = await browser.page("/groups/FUND")
    assert "<h2>JOIN FUND" not in before
    code = re.search(r"<h2>JOIN FUND ([A-Z]{8})</h2>", page)
    assert code is not None and "For 3 people." in page
    assert f"https://t.me/delta_bot?start=FUND-{code[1]}" in page
    with reading(desk.engine) as connection:
        logged = connection.execute(select(tables.audit).where(tables.audit.c.action == "invite")).one()
    assert (desk.id_of(COORDINATOR), {"uses": 3}) == (logged.person_id, logged.after)
    desk.take((HLA, f"JOIN FUND {code[1]}"))
    async with desk.browser(COORDINATOR) as browser:
        assert "For 2 people." in await browser.page("/groups/FUND")


async def test_a_leader_makes_no_code_and_sees_none(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        await browser.form("/groups/invite", {"code": "PRO", "uses": "3"}, on="/groups/PRO")
    async with desk.browser(LEADER) as browser:
        page = await browser.page("/groups/PRO")
        assert not re.search(r"JOIN PRO [A-Z]{8}", page) and 'action="/groups/invite"' not in page
        await browser.form("/groups/invite", {"code": "PRO", "uses": "3"}, on="/groups/PRO")
        await browser.page("/groups/FUND", 404)
    with reading(desk.engine) as connection:
        assert 1 == len(connection.execute(select(tables.invites)).all())


async def test_since_when_who_leads_is_no_day_of_joining(desk: Desk) -> None:
    """Ma Hla joined on 1 December; of Daw Mya nobody noted it, as in a network of before."""
    desk.now += timedelta(days=2)
    desk.take((COORDINATOR, "LEADER PRO Ma Hla"))
    with writing(desk.engine) as connection:
        groups.set_leading_since(connection, "PRO", desk.id_of(LEADER), None)
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/groups")
    assert "<li>Ma Hla leads, since 3 Dec</li>" in page
    assert "<li>Daw Mya leads, since when is not known</li>" in page
