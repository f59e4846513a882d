"""What a program writes is a text of its key's person: the same handlers, the same rights, the same answers."""

from typing import Any

import httpx
import pytest

from bot.inbound.intake import Arrived, keep
from bot.web.api.app import Api
from bot.web.api.calling import Source
from bot.web.networks import Networks
from bot.web.pages.guard import Throttle
from storage import audit
from storage.api_keys import Scope
from storage.engine import reading, writing
from tests.bot.web.api.client import clock_of, got, key_of, program
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, ROOT, Desk


async def test_a_text_is_answered_as_by_phone_and_found_again(desk: Desk) -> None:
    async with program(desk, LEADER) as client:
        sent = await client.post("/texts", json={"text": "NOTE PRO3 we begin on Friday"})
        assert 200 == sent.status_code and sent.json()["is_handled"]
        assert "PRO3" in sent.json()["answers"][0]["text"]
        assert sent.json() == await got(client, sent.headers["location"].removeprefix("/api/v1"))
    with reading(desk.engine) as connection:
        entry = audit.latest(connection, 1)[0]
    assert (desk.id_of(LEADER), "item-note") == (entry.person_id, entry.action)


async def test_it_has_the_rights_of_its_person_and_no_other(desk: Desk) -> None:
    async with program(desk, LEADER) as client:
        answer = (await client.post("/texts", json={"text": "TELL ALL come"})).json()["answers"][0]
    asked = desk.texts_to(LEADER)
    desk.take((LEADER, "TELL ALL come"))
    assert [answer["text"]] == desk.texts_to(LEADER)[len(asked) :]


async def test_a_text_under_the_same_name_is_sent_once(desk: Desk) -> None:
    once = {"idempotency-key": "2026-12-01:7"}
    async with program(desk) as client, program(desk) as other:
        first, again = [await client.post("/texts", json={"text": "NAME Daw Suu"}, headers=once) for _time in range(2)]
        assert first.json() == again.json() and 200 == again.status_code
        different = await client.post("/texts", json={"text": "NAME Daw S"}, headers=once)
        assert (409, "application/problem+json") == (different.status_code, different.headers["content-type"])
        elsewhere = await other.post("/texts", json={"text": "NAME Daw S"}, headers=once)
        assert 200 == elsewhere.status_code and first.json()["id"] != elsewhere.json()["id"]


async def test_a_key_finds_its_own_texts_alone(desk: Desk) -> None:
    async with program(desk) as client, program(desk) as other:
        sent = (await client.post("/texts", json={"text": "PLAN PRO"})).json()
        assert 404 == (await other.get(f"/texts/{sent['id']}")).status_code
        assert 404 == (await client.get("/texts/1")).status_code


async def test_what_is_no_text_is_refused(desk: Desk) -> None:
    async with program(desk) as client:
        wrong: tuple[Any, ...] = (
            {"text": " \n"},
            {"text": "x" * 5001},
            {"text": "a\x00"},
            {"text": 7},
            {},
            [],
            {"text": "a", "to": 1},
        )
        for body in wrong:
            assert 422 == (await client.post("/texts", json=body)).status_code, body
        headers = {"content-type": "application/json"}
        assert 422 == (await client.post("/texts", content=b'{"text": "\\ud800"}', headers=headers)).status_code
        assert 422 == (await client.post("/texts", content=b"{", headers=headers)).status_code
        assert 413 == (await client.post("/texts", content=b"x" * 70_000, headers=headers)).status_code
    async with program(desk, scopes=[Scope.REPORTS]) as client:
        assert 403 == (await client.post("/texts", json={"text": "PLAN PRO"})).status_code


@pytest.mark.parametrize("body", [b'{"text": "\xff"}', b'{"text": ', b"\xfe\xff"])
async def test_a_body_that_nobody_can_read_is_told_as_any_other_slip(desk: Desk, body: bytes) -> None:
    async with program(desk) as client:
        answer = await client.post("/texts", content=body, headers={"content-type": "application/json"})
    assert (422, "application/problem+json") == (answer.status_code, answer.headers["content-type"])


async def test_what_waits_for_its_turn_is_said_so(desk: Desk) -> None:
    async def kept_alone(arrived: Arrived) -> None:
        with writing(desk.engine) as connection:
            keep(connection, arrived, desk.now)

    source = Source(desk.store, clock_of(desk), kept_alone, Networks(), Throttle(300))
    headers = {"authorization": f"Bearer {key_of(desk)}"}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(Api(source)), base_url=ROOT, headers=headers) as client:
        sent = await client.post("/api/v1/texts", json={"text": "PLAN PRO"})
        assert (202, False, []) == (sent.status_code, sent.json()["is_handled"], sent.json()["answers"])
        desk.take((HLA, "HELP"))  # whoever handles texts comes round
        assert (await client.get(sent.headers["location"])).json()["is_handled"]


async def test_the_page_shows_what_was_texted_in_one_s_name(desk: Desk) -> None:
    async with program(desk) as client:
        await client.post("/texts", json={"text": "PLAN PRO"})
    async with desk.browser(COORDINATOR) as browser:
        assert "PLAN PRO" in await browser.page("/texts")
