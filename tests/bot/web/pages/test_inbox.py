"""The inbox: one row and one conversation a person, and what is made of a text, by texts."""

import re
from html import unescape

import pytest
from sqlalchemy import select

from storage import tables
from storage.engine import reading
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, NU, Desk

TEXT = re.compile(r"/inbox/(\d+\?of=\d+)#make")


async def test_a_person_is_one_row_and_one_conversation_whatever_they_wrote_to_whom(desk: Desk) -> None:
    desk.take((HLA, "TO PRO May I bring my sister?"))
    async with desk.browser(COORDINATOR) as browser:
        listed, page = await browser.page("/inbox"), await browser.page("/inbox/1")
        await browser.say("REPLY 1 The office pays", on="/inbox/1")
        answered = await browser.page("/inbox/1")
    assert ["Ma Hla"] == re.findall(r"<h2><a[^>]*>([^<]+)<", listed)
    assert "2 wait for an answer" in listed
    assert page.index("bus to Bago") < page.index("bring my sister")
    assert re.search(r"Ma Hla, PRO, Telegram", page)
    assert ["REPLY 1", "REPLY 2"] == re.findall(r'<option value="(REPLY \d+)"', page)
    assert "The office pays" in answered and '<input type="hidden" name="before" value="REPLY 2">' in answered


async def test_a_leader_reads_of_a_person_what_was_for_the_group(desk: Desk) -> None:
    desk.take((HLA, "TO PRO May I bring my sister?"))
    async with desk.browser(LEADER) as browser:
        page = await browser.page("/inbox/2")
    assert "bring my sister" in page and "bus to Bago" not in page


async def test_a_text_becomes_a_report_of_its_author(desk: Desk) -> None:
    desk.take((NU, "TO COORD I met 9 farmers in Hpa-An about land"))
    async with desk.browser(COORDINATOR) as browser:
        link = TEXT.search(await browser.page("/inbox/2"))
        assert link is not None
        page = unescape(await browser.page(f"/inbox/{link[1]}"))
        before = re.search(r'name="before" value="(REPORT for [^"]+:)"', page)
        assert before is not None and "about land</textarea>" in page
        said = await browser.say(f"{before[1]} I met 9 farmers in Hpa-An about land", on="/inbox/2")
    with reading(desk.engine) as connection:
        row = connection.execute(select(tables.reports).order_by(tables.reports.c.id.desc())).first()
    assert row is not None
    assert (desk.id_of(NU), "land", 9) == (row.person_id, row.theme, row.people)
    assert f"Report {row.id}: land" in said


async def test_a_text_becomes_an_item_of_a_plan(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        link = TEXT.search(await browser.page("/inbox/1"))
        assert link is not None
        page = unescape(await browser.page(f"/inbox/{link[1]}"))
        item = re.search(r'<textarea id="item"[^>]*>([^<]+)</textarea>', page)
        assert item is not None and re.findall(r"<option>(\w+)</option>", page) == ["PRO"]
        await browser.say(f"ADD PRO {item[1]}", on="/inbox/1")
    with reading(desk.engine) as connection:
        row = connection.execute(select(tables.items).order_by(tables.items.c.id.desc())).first()
    assert row is not None
    assert ("2026-12-15", desk.id_of(HLA)) == (row.due_day.isoformat(), row.owner_id)
    assert {"": "Who pays for the bus to Bago, & when?"} == row.texts


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("", ""), ("a" * 160, "1 SMS"), ("a" * 161, "2 SMS"), ("“Yes”", "1 SMS"), ("မ" * 71, "2 SMS")],
    ids=["nothing", "one", "two", "quotes that are sent plain", "Burmese"],
)
async def test_parts_are_counted_by_the_program(desk: Desk, typed: str, shown: str) -> None:
    async with desk.browser(COORDINATOR) as browser:
        answer = await browser.form("/parts", {"text": typed}, on="/inbox/1")
        stranger = await browser.client.post("/parts", data={"text": typed, "seal": "none"})
    assert (200, shown) == (answer.status_code, answer.text)
    assert 403 == stranger.status_code
