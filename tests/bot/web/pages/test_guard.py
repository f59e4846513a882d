"""What is asked of a request before anything is looked at, and what every answer forbids."""

import httpx
import pytest

from bot.web.pages.entrance import COOKIE
from bot.web.pages.guard import Throttle, is_from_here, is_our_host, opened, seal_for
from bot.web.pages.site import Reached
from tests.bot.web.pages.desk import COORDINATOR, LEADER, SEAL, Desk

HOSTS = {
    "127.0.0.1:8787": True,
    "localhost": True,
    "[::1]:8787": True,
    "page.example.org": True,
    "page.example.org:443": True,
    "evil.example": False,
    "page.example.org.evil.example": False,
    "127.0.0.1.evil.example": False,
    "": False,
    "[": False,
}


@pytest.mark.parametrize(("host", "is_ours"), HOSTS.items())
def test_a_name_that_is_not_ours_is_not_answered(host: str, is_ours: bool) -> None:
    assert is_ours == is_our_host(host, "page.example.org")


async def test_another_host_is_told_nothing(desk: Desk) -> None:
    async with desk.browser(COORDINATOR, host="rebound.example") as browser:
        assert 421 == (await browser.client.get("/today")).status_code


SENDERS: dict[str, tuple[dict[str, str], bool]] = {
    "our form": ({"sec-fetch-site": "same-origin", "origin": "https://page.example.org"}, True),
    "a foreign page": ({"sec-fetch-site": "cross-site"}, False),
    "a neighbour's page": ({"sec-fetch-site": "same-site"}, False),
    "an old browser, our form": ({"origin": "https://page.example.org", "host": "page.example.org"}, True),
    "an old browser, a foreign page": ({"origin": "https://evil.example", "host": "page.example.org"}, False),
    "no origin": ({"origin": "null", "host": "page.example.org"}, False),
    "no browser": ({}, True),
}


@pytest.mark.parametrize(("headers", "is_ours"), SENDERS.values(), ids=SENDERS.keys())
def test_forms_of_foreign_pages_are_known(headers: dict[str, str], is_ours: bool) -> None:
    assert is_ours == is_from_here(headers)


async def test_a_foreign_page_does_nothing_in_the_name_of_who_is_signed_in(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser, desk.browser(LEADER) as other:
        seal = SEAL.search(await other.page("/texts"))
        assert seal is not None
        form = {"text": "STOP", "next": "/texts"}
        for fields, headers in (
            (form, {}),
            (form | {"seal": seal[1]}, {}),
            (form | {"seal": "." + "0" * 32}, {}),
            (form | {"seal": seal_for(browser.client.cookies[COOKIE]).__str__()}, {"sec-fetch-site": "cross-site"}),
        ):
            answer = await browser.client.post("/say", data=fields, headers=headers)
            assert 403 == answer.status_code
    assert not [text for text in desk.texts_to(COORDINATOR) if "stop" in text.casefold()]


def test_a_seal_is_of_one_session_and_another_each_time() -> None:
    one, two = seal_for("key"), seal_for("key")
    assert one != two
    assert one == opened("key", str(one))
    for written in (str(one)[:-1], "", ".", f"{one.once}.", f"{two.once}.{one.mark}", "\u1000.\u1000"):
        assert opened("key", written) is None
    assert opened("other", str(one)) is None


async def test_every_answer_forbids_scripts_frames_and_other_hosts(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        for path in ("/today", "/in", "/nothing", "/static/nothing.css"):
            answer = await browser.client.get(path)
            policy = answer.headers["content-security-policy"]
            assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
            assert ("nosniff", "DENY", "same-origin", "no-store") == tuple(
                answer.headers[name]
                for name in ("x-content-type-options", "x-frame-options", "referrer-policy", "cache-control")
            )


ELSEWHERE = ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "", "/\r\nX: y"]


@pytest.mark.parametrize("path", ELSEWHERE)
async def test_signing_in_leads_nowhere_else(desk: Desk, path: str) -> None:
    async with desk.browser(COORDINATOR) as browser:
        answer = await browser.form("/say", {"text": "MY", "next": path})
        assert answer.headers["location"].startswith("/today?said=")


async def test_who_asks_too_often_waits(desk: Desk) -> None:
    async with desk.browser() as browser:
        answers = [(await browser.client.post("/in", data={"code": "1"})).status_code for _ in range(25)]
    assert [403] * 20 + [429] * 5 == answers


def test_a_throttle_lets_as_many_through_in_a_minute_and_forgets_who_came_first() -> None:
    now = [0.0]
    throttle = Throttle(3, lambda: now[0])
    assert [True, True, True, False] == [throttle.lets("a") for _ in range(4)]
    assert throttle.lets("b")
    now[0] = 20.0
    assert [True, False] == [throttle.lets("a") for _ in range(2)]


PROXIED = {"no proxy": (False, 5), "a proxy": (True, 0)}


@pytest.mark.parametrize(("behind_proxy", "turned_away"), PROXIED.values(), ids=PROXIED.keys())
async def test_who_calls_is_what_a_proxy_says_only_where_there_is_one(
    desk: Desk, behind_proxy: bool, turned_away: int
) -> None:
    desk.serve(Reached("", False, behind_proxy))
    async with desk.browser() as browser:
        answers = [
            await browser.client.post("/in", data={"code": "1"}, headers={"x-forwarded-for": f"1.1.1.1, 10.0.0.{n}"})
            for n in range(25)
        ]
    assert turned_away == [answer.status_code for answer in answers].count(429)


async def test_a_cookie_goes_over_https_alone_where_the_page_does(desk: Desk) -> None:
    desk.serve(Reached("", True, False))
    async with desk.browser(COORDINATOR) as browser:
        desk.take((COORDINATOR, "LOGIN"))
        link = desk.texts_to(COORDINATOR)[-1].split(" or code")[0].rpartition("https://page.example.org")[2]
        assert "Secure" in (await browser.client.post(link)).headers["set-cookie"]


SIZES = {"a long text": ("a" * 5001, 303), "more than a form holds": ("a" * 70_000, 413)}


@pytest.mark.parametrize(("text", "status"), SIZES.values(), ids=SIZES.keys())
async def test_a_form_is_read_within_bounds(desk: Desk, text: str, status: int) -> None:
    async with desk.browser(COORDINATOR) as browser:
        answer: httpx.Response = await browser.form("/say", {"text": text})
    assert status == answer.status_code
