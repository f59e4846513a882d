"""The digest on the page is what `lanpya digest` and DIGEST show, for each reader, in each language and channel."""

import re
from datetime import timedelta
from html import unescape
from io import BytesIO
from zipfile import ZipFile

from bot.inbound.process import gather
from handlers.core.context import Context
from handlers.digest.send import due_digest
from storage import outbox
from storage.engine import writing
from storage.timers import Timer
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, Desk


def shown(page: str) -> list[str]:
    return [unescape(text) for text in re.findall(r'<p class="words" lang="\w+">(.*?)</p>', page, re.DOTALL)]


async def test_it_is_the_text_that_digest_answers_with_its_parts(desk: Desk) -> None:
    desk.take((LEADER, "DIGEST"))
    answer = desk.texts_to(LEADER)[-1]
    async with desk.browser(LEADER) as browser:
        page = await browser.page("/digest")
    texts = shown(page)
    assert 4 == len(texts) and texts[0] == answer
    assert re.search(r"\d SMS", page) and "Daw Mya (PRO) gets it by SMS, in English." in unescape(page)


async def test_coordinators_see_how_each_reader_gets_it_and_leaders_their_own(desk: Desk) -> None:
    mya, su = desk.id_of(LEADER), desk.id_of(COORDINATOR)
    async with desk.browser(COORDINATOR) as browser:
        own, theirs = await browser.page("/digest"), await browser.page(f"/digest?reader={mya}")
        assert f'<option value="{mya}" selected>' in theirs and "Daw Mya (PRO) gets it" in theirs
        assert shown(own) != shown(theirs)
    async with desk.browser(LEADER) as browser:
        assert shown(theirs)[0] == shown(await browser.page(f"/digest?reader={su}"))[0]
        assert "<select" not in await browser.page("/digest")


async def test_picture_and_sheet_are_those_that_leave(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        picture, sheet = (
            await browser.client.get("/digest/picture.png"),
            await browser.client.get("/digest/reports.xlsx"),
        )
        assert "/digest/picture.png" in await browser.page("/digest")
        assert 404 == (await browser.client.get("/digest/other.png")).status_code
    assert picture.content.startswith(b"\x89PNG") and "image/png" == picture.headers["content-type"]
    assert "xl/workbook.xml" in ZipFile(BytesIO(sheet.content)).namelist()


async def test_the_last_ones_that_left_are_shown_with_what_became_of_them(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        assert "None has left yet." in await browser.page("/digest")
    desk.now += timedelta(days=7)
    with writing(desk.engine) as connection:
        ctx = Context(connection, desk.lookup, desk.now, desk.now)
        due_digest(ctx, Timer(1, "digest", "digest", desk.now, {}, 0))
        outbox.queue(connection, gather(ctx), desk.now)
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/digest")
    assert "waiting" in page and desk.texts_to(COORDINATOR)[-1] == shown(page)[-1]


async def test_members_have_none(desk: Desk) -> None:
    async with desk.browser(HLA) as browser:
        assert 303 == (await browser.client.get("/digest/reports.xlsx")).status_code
