"""The 100-day report on the page: read in full, worded and approved by a coordinator, and handed out."""

import re
from base64 import b64decode, b64encode
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import func, select

from bot.inbound.process import process
from bot.upkeep.shown_photos import ShownPhotos
from messages.envelope import Inbound, Media
from storage import inbox, tables
from storage.engine import reading, writing
from tests.bot.papers.photographed import taken
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, Browser, Desk

YES = re.compile(r'value="(REPORT100 PRO en OK \d{4})"')
WEEK = timedelta(days=8)


async def test_a_coordinator_reads_words_and_approves_it(desk: Desk) -> None:
    desk.now += WEEK
    async with desk.browser(COORDINATOR) as browser:
        first = await browser.page("/papers/PRO")
        assert "Draft: nobody has approved it yet." in first and 'value="REPORT100 PRO en WORDS"' in first
        form = {"before": "REPORT100 PRO en WORDS", "text": "Thank you <all>.\r\nIt was much."}
        assert 303 == (await browser.form("/say", form, on="/papers/PRO")).status_code
        worded = await browser.page("/papers/PRO")
        assert "Thank you &lt;all&gt;.\nIt was much." in worded
        old, new = YES.search(first), YES.search(worded)
        assert old is not None and new is not None and old[1] != new[1]
        assert "Not approved" in await browser.say(old[1], on="/papers/PRO")
        assert 'class="draft"' in await browser.page("/papers/PRO/PRO-100-days.html?lang=en")
        assert "is approved" in await browser.say(new[1], on="/papers/PRO")
        assert "Approved: it may be passed on." in await browser.page("/papers/PRO")
        files = [await browser.page("/papers/PRO/PRO-100-days.html?lang=en") for _ in range(2)]
        assert files[0] == files[1] and 'class="draft"' not in files[0] and "Thank you &lt;all&gt;." in files[0]
        assert 'class="draft"' in await browser.page("/papers/PRO/PRO-100-days.html?lang=my")
        assert "approved a 100-day report" in await browser.page("/log")


async def test_it_is_read_in_its_own_styles_and_nothing_else_is_let_in(desk: Desk) -> None:
    desk.now += WEEK
    async with desk.browser(COORDINATOR) as browser:
        answer = await browser.client.get("/papers/PRO/read?lang=my")
    style = re.search(r"<style>(.*?)</style>", answer.text, re.DOTALL)
    assert style is not None and "content-disposition" not in answer.headers
    policy = answer.headers["content-security-policy"]
    assert f"style-src 'sha256-{b64encode(sha256(style[1].encode()).digest()).decode()}';" in policy
    assert policy.startswith("default-src 'none';") and "script-src" not in policy


async def test_a_leader_sees_the_draft_and_cannot_approve_it(desk: Desk) -> None:
    desk.now += WEEK
    async with desk.browser(LEADER) as browser:
        page = await browser.page("/papers/PRO")
        assert "Draft" in page and not YES.search(page) and "<textarea" not in page
        await browser.page("/papers/PRO/PRO-100-days.html")
        for path in ("LAND", "LAND/read", "PRO/LAND-100-days.html", "PRO/x.html", "PRO/read/x", "NONE"):
            await browser.page(f"/papers/{path}", 404)


async def test_before_a_week_is_over_there_is_nothing_to_hand_out(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        assert "nothing to report yet" in await browser.page("/papers/PRO")
        await browser.page("/papers/PRO/read", 404)


async def test_the_paper_is_there_where_its_library_is(desk: Desk) -> None:
    pytest.importorskip("typst")
    desk.now += WEEK
    async with desk.browser(COORDINATOR) as browser:
        answers = [await browser.client.get("/papers/PRO/PRO-100-days.pdf") for _ in range(2)]
    assert answers[0].content.startswith(b"%PDF") and answers[0].content == answers[1].content


PHOTO = re.compile(r'<img src="data:image/jpeg;base64,([^"]+)"')


async def _photos(browser: Browser) -> list[bytes]:
    """The photos on the page before it is handed out, each fetched by its own address."""
    places = re.findall(r'<img src="(/papers/PRO/[0-9a-f]{64}\.jpg)"', await browser.page("/papers/PRO"))
    answers = [await browser.client.get(place) for place in places]
    assert all((200, "image/jpeg") == (one.status_code, one.headers["content-type"]) for one in answers)
    assert all("no-store" == one.headers["cache-control"] for one in answers)
    return [one.content for one in answers]


async def _in_report(browser: Browser, query: str = "") -> list[bytes]:
    """Those within the report itself."""
    return [b64decode(one) for one in PHOTO.findall(await browser.page(f"/papers/PRO/read{query}"))]


async def _allow_photo(desk: Desk, folder: Path, *more: str) -> bytes:
    """Ma Hla reports with a photo of her house, and of these colours, and lets all be shown; the first as it came."""
    with writing(desk.engine) as connection:
        words = "R land 4w Bago all of them signed the letter"
        text = Inbound("telegram", "photo", HLA, words, media=tuple(Media("photo", one) for one in ("red", *more)))
        inbox.keep(connection, [text], desk.now)
        process(connection, desk.lookup, desk.now)
        number = connection.execute(select(func.max(tables.reports.c.id))).scalar_one()
        row = connection.execute(select(func.max(tables.inbox.c.id))).scalar_one()
    desk.take((COORDINATOR, f"MAY QUOTE {number}"))
    desk.take((HLA, f"YES {desk.texts_to(HLA)[-1].rpartition('NO ')[2]} PHOTO"))
    out = BytesIO()
    Image.new("RGB", (1200, 900), "red").save(out, "JPEG", comment=b"at home")
    (folder / f"{row}-1.jpg").write_bytes(out.getvalue())
    for place, colour in enumerate(more, start=2):
        (folder / f"{row}-{place}.jpg").write_bytes(taken(colour))
    await ShownPhotos(desk.store, folder).once()
    return out.getvalue()


async def test_a_coordinator_sees_the_photos_and_approves_them_or_leaves_them_out(desk: Desk, tmp_path: Path) -> None:
    came = await _allow_photo(desk, tmp_path)
    desk.now += WEEK
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/papers/PRO")
        [seen] = await _photos(browser)
        assert "do you see a face, a house or its number, a number plate" in page
        assert [seen] == await _in_report(browser, "?lang=my")
        assert seen != came and b"home" not in seen
        yes = YES.search(page)
        assert yes is not None and "is approved" in await browser.say(yes[1], on="/papers/PRO")
        leave_out = re.search(r'value="(NOQUOTE \d+ PHOTO)"', page)
        assert leave_out is not None
        assert "is left out" in await browser.say(leave_out[1], on="/papers/PRO")
        after = await browser.page("/papers/PRO")
        assert "Draft: nobody" in after and "<img" not in after and "left a photo out" in await browser.page("/log")
        assert "Not approved" in await browser.say(yes[1], on="/papers/PRO")
        read = await browser.page("/papers/PRO/read")
    assert "all of them signed the letter" in read and "<img" not in read
    with reading(desk.engine) as connection:
        assert 0 == connection.execute(select(func.count()).select_from(tables.shown_photos)).scalar_one()


async def test_one_of_several_photos_is_left_out_by_its_own_button(desk: Desk, tmp_path: Path) -> None:
    await _allow_photo(desk, tmp_path, "blue", "green")
    desk.now += WEEK
    async with desk.browser(LEADER) as browser:
        assert "Leave out" not in await browser.page("/papers/PRO")
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/papers/PRO")
        first, _second, third = await _photos(browser)
        gone = re.findall(r"/papers/PRO/[0-9a-f]{64}\.jpg", page)[1]
        buttons = re.findall(r'value="(NOQUOTE \d+ PHOTO \d)"', page)
        assert ["1", "2", "3"] == [button[-1] for button in buttons]
        assert "Photo 2 of report" in await browser.say(buttons[1], on="/papers/PRO")
        after = await browser.page("/papers/PRO")
        assert [first, third] == await _photos(browser)
        await browser.page(gone, 404)
        await browser.page(gone.replace("PRO", "LAND"), 404)
        assert ["1", "3"] == [button[-1] for button in re.findall(r'value="(NOQUOTE \d+ PHOTO \d)"', after)]
        await ShownPhotos(desk.store, tmp_path).once()
        assert [first, third] == await _in_report(browser)


async def test_a_photo_that_is_not_there_is_told_and_breaks_nothing(desk: Desk, tmp_path: Path) -> None:
    await _allow_photo(desk, tmp_path)
    with writing(desk.engine) as connection:
        connection.execute(tables.shown_photos.update().values(content=None, digest=None))
    desk.now += WEEK
    async with desk.browser(COORDINATOR) as browser:
        assert "A photo that its author allowed is not in it" in await browser.page("/papers/PRO")
        assert "all of them signed the letter" in await browser.page("/papers/PRO/read")


async def test_by_text_who_approves_is_told_to_look_at_photos_first(desk: Desk, tmp_path: Path) -> None:
    await _allow_photo(desk, tmp_path)
    desk.now += WEEK
    desk.take((COORDINATOR, "REPORT100 PRO"), (LEADER, "REPORT100 PRO"))
    assert "A photo is in it: look for faces, house numbers and number plates first." in desk.texts_to(COORDINATOR)[-1]
    assert "faces" not in desk.texts_to(LEADER)[-1]
