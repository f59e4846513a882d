"""Who may drive the practice phones, and the coordinators' page beside them."""

import re
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import Engine

from bot.web.pages.entrance import COOKIE
from storage import sessions
from storage.engine import reading
from tests.bot.web.pages.desk import SEAL, Browser
from tests.bot.web.practice.conftest import Demo

TEXT = {"phone": "1", "text": "R land mediation 5w"}


async def test_the_page_of_coordinators_is_signed_in_beside_the_phones(demo: Demo) -> None:
    assert 303 == (await demo.client.get("/today")).status_code  # nobody looked at the phones yet
    assert "Page for coordinators, as Daw Su" in await demo.page("/")
    assert "Daw Su\n(coordinator)" in await demo.page("/today")
    assert "ပုံစံ ၇ ဥပဒေက" in await demo.page("/inbox")


async def test_a_burmese_reader_is_signed_in_as_who_reads_burmese(demo: Demo) -> None:
    await demo.page("/phones?lang=my")
    assert "ဒေါ်သန္တာ" in await demo.page("/today")


@pytest.mark.parametrize("span", ["day", "week"])
async def test_it_stays_signed_in_however_far_the_clock_jumps(demo: Demo, span: str) -> None:
    await demo.page()
    key = demo.client.cookies[COOKIE_HERE]
    assert sessions.UNUSED_FOR < timedelta(days=1)
    for _time in range(2):
        await demo.client.get((await demo.do("wait", span=span)).headers["location"])
        assert "Daw Su\n(coordinator)" in await demo.page("/today")
    assert key == demo.client.cookies[COOKIE_HERE]  # a form that is open beside counts on


async def test_who_signs_out_there_is_signed_in_again_by_the_phones(demo: Demo) -> None:
    await demo.page()
    await Browser(demo.client).form("/out", {}, on="/today")
    assert 303 == (await demo.client.get("/today")).status_code
    await demo.page()
    assert "(coordinator)" in await demo.page("/today")


async def test_what_is_texted_on_the_page_reaches_the_phones(demo: Demo) -> None:
    await demo.page()
    browser = Browser(demo.client)
    preview = await browser.say("TELL PRO Bring the maps")
    code = preview.partition('name="text" value="YES ')[2][:4]
    assert "goes to" in await browser.say(f"YES {code}")
    assert "PRO: Bring the maps" == (await demo.texts(1))[-1]


async def test_login_by_text_opens_the_page_too(demo: Demo) -> None:
    await demo.do("hold", phone="2", who="telegram:9001")
    link = (await demo.text(2, "LOGIN")).partition("http://127.0.0.1:8790/in/")[2].split()[0]
    assert "Daw Su" in await demo.page(f"/in/{link}")


COOKIE_HERE = "lanpya-practice"


def test_its_cookie_is_not_that_of_a_network_in_earnest() -> None:
    assert COOKIE_HERE != COOKIE


async def test_another_website_cannot_drive_it(demo: Demo) -> None:
    seal = SEAL.search(await demo.page())
    assert seal is not None
    sealed = {**TEXT, "seal": seal[1]}
    before = await demo.texts(1)
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "http://evil.example"}, {"origin": "null"}):
        assert 403 == (await demo.client.post("/phones/text", data=sealed, headers=headers)).status_code
    for seals in ({}, {"seal": "guess.ed"}, {"seal": seal[1][::-1]}):
        await demo.client.post("/phones/text", data={**TEXT, **seals})
    assert before == await demo.texts(1)
    await demo.client.post("/phones/text", data=sealed, headers={"sec-fetch-site": "same-origin"})
    assert before != await demo.texts(1)


@pytest.mark.parametrize("path", ["/phones", "/", "/phones/text", "/today"])
async def test_by_another_name_nobody_is_answered(demo: Demo, path: str) -> None:
    assert 421 == (await demo.client.get(path, headers={"host": "lanpya.evil.example:8790"})).status_code


async def test_odd_requests_change_nothing(demo: Demo) -> None:
    before = await demo.texts(1)
    assert 405 == (await demo.client.request("DELETE", "/phones")).status_code
    assert 405 == (await demo.client.post("/phones")).status_code
    assert 413 == (await demo.client.post("/phones/text", content=b"a" * 70_000)).status_code
    await demo.do("text", phone="9", text="  ")
    await demo.do("wait", span="century")
    assert before == await demo.texts(1)
    assert "Day 37 of 100, 6 Jan 10:00" in await demo.page()


async def test_it_says_the_same_to_browsers_as_the_page_does(demo: Demo) -> None:
    phones, page = [(await demo.client.get(path)).headers for path in ("/phones", "/in")]
    for name in ("content-security-policy", "x-frame-options", "referrer-policy", "cache-control"):
        assert page[name] == phones[name]


async def test_the_api_of_the_network_answers_as_well(demo: Demo) -> None:
    answer: httpx.Response = await demo.client.get("/api/v1/members")
    assert 401 == answer.status_code


async def test_no_session_is_left_over_for_each_look(demo: Demo, played: Engine) -> None:
    for _time in range(3):
        await demo.page()
    with reading(played) as connection:
        assert sessions.find(connection, demo.client.cookies[COOKIE_HERE], demo.network.now()) is not None
        assert 1 == len(connection.exec_driver_sql("SELECT 1 FROM sessions").all())


async def test_a_report_of_the_story_has_a_photo_to_look_at(demo: Demo) -> None:
    """Also after all that was tried is forgotten; it is a picture without any extra that paints."""
    for _time in range(2):
        await demo.page()
        listed = set(re.findall(r"/reports/(\d+)", await demo.page("/reports")))
        pages = [await demo.page(f"/reports/{number}") for number in sorted(listed)]
        [shown] = re.findall(r'<img src="(/reports/[^"]+)"', "".join(pages))
        answer = await demo.client.get(shown)
        assert ("image/png", True) == (answer.headers["content-type"], answer.content.startswith(b"\x89PNG"))
        await demo.do("anew")
