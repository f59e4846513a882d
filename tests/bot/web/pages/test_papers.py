"""The 100-day report on the page: read in full, worded and approved by a coordinator, and handed out."""

import re
from base64 import b64encode
from datetime import timedelta
from hashlib import sha256

import pytest

from tests.bot.web.pages.desk import COORDINATOR, LEADER, Desk

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
