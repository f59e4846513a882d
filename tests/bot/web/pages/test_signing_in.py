"""Who gets in, by what, for how long, and what ends it."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.web.pages.entrance import COOKIE
from messages.address import Address
from storage import sessions, tables
from storage.engine import reading, writing
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, NU, Browser, Desk

LINK = re.compile(r"https://page\.example\.org(/in/\S+) or code (\d{6})")


def asked(desk: Desk, who: Address) -> tuple[str, str]:
    """The link's path and the code that LOGIN brings."""
    desk.take((who, "LOGIN"))
    found = LINK.search(desk.texts_to(who)[-1])
    assert found is not None, desk.texts_to(who)[-1]
    return found[1], found[2]


async def is_in(browser: Browser) -> bool:
    return 200 == (await browser.client.get("/today")).status_code


async def test_a_link_lets_its_reader_in_once_by_a_button(desk: Desk) -> None:
    link, _code = asked(desk, COORDINATOR)
    async with desk.browser() as first, desk.browser() as second:
        # What previews links in a chat follows them, and must not use them up.
        assert "Sign in as Daw Su" in await first.page(link)
        assert "Sign in as Daw Su" in await second.page(link)
        answer = await first.client.post(link)
        assert (303, "/today") == (answer.status_code, answer.headers["location"])
        assert await is_in(first)
        assert 403 == (await second.client.post(link)).status_code
        assert "was used, or is too old" in await second.page(link, 404)
        assert not await is_in(second)


async def test_a_code_lets_in_once_and_then_goes_where_one_wanted_to(desk: Desk) -> None:
    _link, code = asked(desk, COORDINATOR)
    async with desk.browser() as first, desk.browser() as second:
        away = await first.client.get("/reports?theme=land")
        assert (303, "/in?next=%2Freports%3Ftheme%3Dland") == (away.status_code, away.headers["location"])
        answer = await first.client.post("/in", data={"code": f"{code[:3]} {code[3:]}", "next": "/reports?theme=land"})
        assert (303, "/reports?theme=land") == (answer.status_code, answer.headers["location"])
        assert await is_in(first)
        assert 403 == (await second.client.post("/in", data={"code": code})).status_code


async def test_both_are_good_for_ten_minutes(desk: Desk) -> None:
    link, code = asked(desk, COORDINATOR)
    desk.now += sessions.GOOD_FOR
    async with desk.browser() as browser:
        assert 403 == (await browser.client.post(link)).status_code
        assert 403 == (await browser.client.post("/in", data={"code": code})).status_code


async def test_after_ten_wrong_codes_codes_rest_and_links_go_on(desk: Desk) -> None:
    link, code = asked(desk, COORDINATOR)
    wrong = f"{(int(code) + 1) % 10**6:06}"
    async with desk.browser() as browser:
        answers = [await browser.client.post("/in", data={"code": wrong}) for _ in range(sessions.WRONG_CODES)]
        assert "Too many wrong codes" in answers[-1].text
        assert "Too many wrong codes" in (await browser.client.post("/in", data={"code": code})).text
        assert 303 == (await browser.client.post(link)).status_code


async def test_a_newer_login_ends_the_one_before(desk: Desk) -> None:
    link, code = asked(desk, COORDINATOR)
    asked(desk, COORDINATOR)
    async with desk.browser() as browser:
        assert 403 == (await browser.client.post(link)).status_code
        assert 403 == (await browser.client.post("/in", data={"code": code})).status_code


def test_members_are_given_nothing(desk: Desk) -> None:
    desk.take((HLA, "LOGIN"))
    assert "Only a leader" in desk.texts_to(HLA)[-1]
    with reading(desk.engine) as connection:
        assert [] == connection.execute(select(tables.logins)).all()


async def test_who_forges_a_leaders_number_gains_nothing(desk: Desk) -> None:
    """The forger's LOGIN is answered to the real phone; what they see of the page lets them guess and no more."""
    before = {address: desk.texts_to(address) for address in (COORDINATOR, HLA, NU)}
    desk.take((LEADER, "LOGIN"))  # as if from Daw Mya's number
    assert LINK.search(desk.texts_to(LEADER)[-1])
    assert before == {address: desk.texts_to(address) for address in before}
    async with desk.browser() as forger:
        page = await forger.page("/in")
        assert not re.search(r"\b\d{6}\b|Daw Mya", re.sub(r"/static/\S+", "", page))
        assert not await is_in(forger)
    with reading(desk.engine) as connection:
        kept = connection.execute(select(tables.logins)).one()
    _link, code = LINK.search(desk.texts_to(LEADER)[-1]).groups()  # pyright: ignore[reportOptionalMemberAccess] above
    assert code not in str(kept)  # a copy of the database opens no page


def test_a_machine_without_a_page_says_so(desk: Desk) -> None:
    with writing(desk.engine) as connection:
        sessions.note_page(connection, None)
    desk.take((COORDINATOR, "LOGIN"))
    assert "There is no page here." == desk.texts_to(COORDINATOR)[-1]


def test_a_page_that_is_open_on_the_laptop_alone_gets_a_code_and_no_link(desk: Desk) -> None:
    with writing(desk.engine) as connection:
        sessions.note_page(connection, "")
    desk.take((COORDINATOR, "LOGIN"))
    assert re.match(r"Code for the page: \d{6}, once", desk.texts_to(COORDINATOR)[-1])


async def test_a_session_ends_after_twelve_hours_without_use(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        for _ in range(3):
            desk.now += timedelta(hours=11)
            assert await is_in(browser)
        desk.now += timedelta(hours=12)
        assert not await is_in(browser)


async def test_signing_out_ends_one_session_and_logout_all_ends_all(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as one, desk.browser(COORDINATOR) as other, desk.browser(LEADER) as leader:
        answer = await one.form("/out", {})
        assert (303, "/in") == (answer.status_code, answer.headers["location"])
        assert not await is_in(one) and await is_in(other)
        link, _code = asked(desk, COORDINATOR)
        desk.take((COORDINATOR, "LOGOUT ALL"))
        assert not await is_in(other) and await is_in(leader)
        assert 403 == (await other.client.post(link)).status_code


ENDS = {
    "their phone is lost": "LOST Daw Mya",
    "they are put out of the group": "REMOVE Daw Mya PRO",
}


@pytest.mark.parametrize("text", ENDS.values(), ids=ENDS.keys())
async def test_a_leader_is_out_at_once_when(desk: Desk, text: str) -> None:
    link, _code = asked(desk, LEADER)
    async with desk.browser(LEADER) as browser, desk.browser() as late:
        assert await is_in(browser)
        desk.take((COORDINATOR, text))
        assert not await is_in(browser)
        assert 403 == (await late.client.post(link)).status_code
        assert 401 == (await browser.client.post("/say", data={"text": "TELL PRO come"})).status_code


async def test_a_phone_that_came_back_signs_in_anew(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        desk.take((COORDINATOR, "LOST Daw Mya"), (COORDINATOR, "FOUND Daw Mya"))
        code = re.search(r"YES \d{4}", desk.texts_to(COORDINATOR)[-1])
        assert code is not None
        desk.take((COORDINATOR, code[0]))
        assert "is open again" in desk.texts_to(COORDINATOR)[-1] or "again" in desk.texts_to(COORDINATOR)[-1]
        assert not await is_in(browser)


async def test_who_has_themselves_erased_is_out_and_leaves_no_text(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        await browser.say("Remember me: Daw Su of Bago")
        await browser.say("FORGET ME")
        await browser.form("/say", {"text": "YES"})
        assert not await is_in(browser)
    with reading(desk.engine) as connection:
        texts = connection.execute(select(tables.inbox.c.text).where(tables.inbox.c.channel == "page")).scalars().all()
        assert [] == connection.execute(select(tables.sessions)).all()
    assert not [text for text in texts if "Bago" in text]


async def test_signing_in_is_in_the_audit_log(desk: Desk) -> None:
    link, _code = asked(desk, COORDINATOR)
    async with desk.browser() as browser:
        await browser.client.post(link)
    who = desk.id_of(COORDINATOR)
    with reading(desk.engine) as connection:
        query = select(tables.audit).where(tables.audit.c.action == "login")
        row = connection.execute(query).one()
    assert (who, f"person:{who}", {"by": "link"}) == (row.person_id, row.subject, row.after)


async def test_the_browser_holds_a_key_that_no_script_reads_and_the_database_does_not_know(desk: Desk) -> None:
    link, _code = asked(desk, COORDINATOR)
    async with desk.browser() as browser:
        answer = await browser.client.post(link)
        assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(answer.headers["set-cookie"].split("; "))
        key = browser.client.cookies[COOKIE]
    with reading(desk.engine) as connection:
        assert key not in connection.execute(select(tables.sessions.c.key)).scalars().all()
