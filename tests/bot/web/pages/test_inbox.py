"""The inbox: one row and one conversation a person, and what is made of a text, by texts."""

import re
from html import unescape

import pytest
from sqlalchemy import select

from messages.address import Address
from storage import people, tables
from storage.engine import reading
from storage.people import Person
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, NU, Desk

STRANGER = Address("sms", "+959771000088")
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


async def _thread_of(desk: Desk, who: Address) -> int:
    with reading(desk.engine) as connection:
        query = select(tables.threads.c.id).where(tables.threads.c.person_id == desk.id_of(who))
        return connection.execute(query).scalar_one()


async def test_who_wrote_from_a_number_that_nobody_knew_is_a_member_after_a_look(desk: Desk) -> None:
    desk.take((STRANGER, "I lost my phone in the river, this is my brother's"))
    path = f"/inbox/{await _thread_of(desk, STRANGER)}"
    async with desk.browser(COORDINATOR) as browser:
        page = unescape(await browser.page(path))
        before = re.search(r'name="before" value="(MERGE #\d+ =)"', page)
        assert before is not None
        asked = await browser.say(f"{before[1]} Ma Hla", on=path)
        await browser.say(f"YES {asked.split('YES ')[1][:4]}", on=path)
    assert desk.id_of(HLA) == desk.id_of(STRANGER)


async def test_a_member_of_the_same_number_is_offered(desk: Desk) -> None:
    whatsapp = Address("whatsapp", NU.value)
    desk.take((whatsapp, "I write from WhatsApp now, does this arrive?"))
    async with desk.browser(COORDINATOR) as browser:
        page = unescape(await browser.page(f"/inbox/{await _thread_of(desk, whatsapp)}"))
    assert f'value="MERGE #{desk.id_of(whatsapp)} = #{desk.id_of(NU)}"' in page


async def test_a_stranger_is_taken_in_as_by_the_command_line(desk: Desk) -> None:
    desk.take((STRANGER, "I am a paralegal in Bago and would like to come in"))
    number = await _thread_of(desk, STRANGER)
    path, act = f"/inbox/{number}", f"/inbox/take-in?thread={number}"
    async with desk.browser(COORDINATOR) as browser:
        wrong = await browser.form(act, {"name": "Ma Hla", "code": "LAND"}, on=path)
        assert 200 == wrong.status_code and 'role="alert"' in wrong.text and 'value="Ma Hla"' in wrong.text
        assert "<option selected>LAND</option>" in wrong.text
        assert not _member(desk).is_member
        done = await browser.form(act, {"name": "Ko Aung", "code": "LAND"}, on=path)
        assert (303, path) == (done.status_code, done.headers["location"])
        assert 'id="unknown"' not in await browser.page(path)
    assert ("Ko Aung", {"LAND"}, True) == (_member(desk).name, set(_member(desk).groups), _member(desk).is_member)
    with reading(desk.engine) as connection:
        by = select(tables.audit.c.person_id).where(
            tables.audit.c.action == "consent", tables.audit.c.subject == f"person:{desk.id_of(STRANGER)}"
        )
        assert [desk.id_of(COORDINATOR)] == list(connection.execute(by).scalars())


def _member(desk: Desk) -> Person:
    with reading(desk.engine) as connection:
        return people.by_address(connection, [STRANGER])[STRANGER]


async def test_a_leader_takes_nobody_in(desk: Desk) -> None:
    desk.take((STRANGER, "JOIN PRO"), (STRANGER, "NO"), (STRANGER, "TO PRO I would like to come in"))
    desk.take((HLA, "TO PRO May I bring my sister?"))
    async with desk.browser(LEADER) as browser:
        answer = await browser.form("/inbox/take-in?thread=2", {"name": "Ko Aung", "code": "PRO"}, on="/inbox/2")
        assert 303 == answer.status_code and not _member(desk).is_member
        assert 'id="unknown"' not in await browser.page("/inbox/2")
