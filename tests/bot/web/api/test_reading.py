"""What programs read with a key: what its person may see, as far as its scopes go, a part at a time."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from bot.web.api.app import Api
from bot.web.api.calling import Source
from bot.web.networks import Networks
from bot.web.pages.guard import Throttle
from storage import api_keys
from storage.api_keys import Scope
from storage.engine import reading, writing
from tests.bot.web.api.client import clock_of, got, key_of, program
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, NU, ROOT, Desk


async def test_who_has_no_key_learns_nothing(desk: Desk) -> None:
    async with program(desk, None) as client:
        for path in ("/members", "/groups", "/reports", "/members/1"):
            answer = await client.get(path)
            assert (401, "Bearer") == (answer.status_code, answer.headers["www-authenticate"])
    async with program(desk, key="lanpya_" + "x" * 43) as client:
        assert 401 == (await client.get("/members")).status_code


@pytest.mark.parametrize(
    ("path", "scope"), [("/members", Scope.MEMBERS), ("/groups", Scope.GROUPS), ("/reports", Scope.REPORTS)]
)
async def test_a_key_opens_its_scopes_alone(desk: Desk, path: str, scope: Scope) -> None:
    async with program(desk, scopes=[scope]) as client:
        await got(client, path)
    async with program(desk, scopes=[one for one in Scope if one is not scope]) as client:
        answer = await client.get(path)
        assert (403, "application/problem+json") == (answer.status_code, answer.headers["content-type"])
        assert scope in answer.json()["detail"]


async def test_members_come_with_their_groups_and_without_numbers(desk: Desk) -> None:
    async with program(desk, scopes=[Scope.MEMBERS]) as client:
        answer = await client.get("/members")
        found = {one["name"]: one for one in answer.json()["items"]}
        assert {"Daw Su", "Daw Mya", "Ma Hla", "မနု"} <= found.keys()
        assert [("PRO", False)] == [(one["code"], one["leads"]) for one in found["Ma Hla"]["groups"]]
        assert found["Ma Hla"]["heard_at"].endswith("Z")
        assert "+95977" not in answer.text and "5001" not in answer.text
        assert found["Ma Hla"] == await got(client, f"/members/{desk.id_of(HLA)}")


async def test_numbers_are_for_keys_that_may_read_them(desk: Desk) -> None:
    async with program(desk, scopes=[Scope.MEMBERS, Scope.ADDRESSES]) as client:
        assert ["sms:+959771000002"] == (await got(client, f"/members/{desk.id_of(NU)}"))["addresses"]


async def test_a_leader_s_key_reads_what_leaders_see(desk: Desk) -> None:
    async with program(desk, LEADER) as client:
        names = {one["name"] for one in (await got(client, "/members"))["items"]}
        assert "Ma Hla" in names and "မနု" not in names
        assert {None} == {one["addresses"] for one in (await got(client, "/members"))["items"]}
        assert 404 == (await client.get(f"/members/{desk.id_of(NU)}")).status_code
        assert ["PRO"] == [one["code"] for one in (await got(client, "/groups"))["items"]]
        assert 404 == (await client.get("/groups/LAND")).status_code
        assert [] == (await got(client, "/members", group="LAND"))["items"]


async def test_groups_tell_who_leads_and_how_many_are_in(desk: Desk) -> None:
    async with program(desk) as client:
        group = await got(client, "/groups/PRO")
        assert 3 == group["members"] and desk.id_of(LEADER) in group["leaders"]
        assert group["plan"] is not None and group["names"]["en"]
        assert group in (await got(client, "/groups"))["items"]


async def test_reports_come_with_their_figures_and_stay_when_withdrawn(desk: Desk) -> None:
    async with program(desk) as client:
        report = (await got(client, "/reports"))["items"][0]
        assert ("land", 5, 7, 12) == (report["theme"], report["women"], report["men"], report["people"])
        assert (desk.id_of(HLA), "map <b>refused</b>") == (report["author_id"], report["note"])
        desk.take((HLA, "UNDO"))
        assert [] == (await got(client, "/reports"))["items"]
        assert (await got(client, f"/reports/{report['id']}"))["withdrawn_at"] is not None


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"theme": "land"}, 3),
        ({"theme": "gender"}, 0),
        ({"group": "PRO"}, 3),
        ({"group": "LAND"}, 0),
        ({"words": "REFUSED"}, 1),
        ({"first_day": "2026-12-02"}, 0),
        ({"last_day": "2026-12-01"}, 3),
    ],
)
async def test_reports_are_narrowed_down(desk: Desk, asked: dict[str, Any], count: int) -> None:
    desk.take((HLA, "R land 1w Hpa-An"), (HLA, "R land 2w Hpa-An"))
    async with program(desk) as client:
        assert count == len((await got(client, "/reports", **asked))["items"])


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"name": "ma hlaa"}, {"Ma Hla"}),
        ({"kind": "centre"}, set[str]()),
        ({"scheme": "telegram", "group": "PRO"}, {"Ma Hla"}),
        ({"stopped": "true"}, {"မနု"}),
    ],
)
async def test_members_are_narrowed_down(desk: Desk, asked: dict[str, Any], names: set[str]) -> None:
    desk.take((NU, "STOP"))
    async with program(desk) as client:
        assert names == {one["name"] for one in (await got(client, "/members", **asked))["items"]}


async def test_a_list_is_read_a_part_at_a_time_and_nothing_is_missed_or_doubled(desk: Desk) -> None:
    desk.take(*((HLA, f"R land {count}w Hpa-An") for count in range(1, 6)))
    async with program(desk) as client:
        whole = [one["id"] for one in (await got(client, "/reports"))["items"]]
        seen: list[int] = []
        path = "/api/v1/reports?limit=2&theme=land"
        while path:
            answer = await client.get(f"http://127.0.0.1:8787{path}")
            seen += [one["id"] for one in answer.json()["items"]]
            path = answer.json()["next"]
            assert (f'<{path}>; rel="next"' if path else None) == answer.headers.get("link")
            desk.take((HLA, "R gender 1w Hpa-An"))  # what comes meanwhile moves nothing
        assert (6, whole) == (len(whole), seen)


async def test_what_did_not_change_is_not_sent_again(desk: Desk) -> None:
    async with program(desk) as client:
        first = await client.get("/reports")
        again = {"if-none-match": f'"other", {first.headers["etag"].removeprefix("W/")}'}
        second = await client.get("/reports", headers=again)
        assert (304, b"", first.headers["etag"]) == (second.status_code, second.content, second.headers["etag"])
        desk.take((HLA, "R land 1w Hpa-An"))
        third = await client.get("/reports", headers=again)
        assert 200 == third.status_code and first.headers["etag"] != third.headers["etag"]


async def test_what_is_not_as_it_must_be_is_told_by_its_place(desk: Desk) -> None:
    async with program(desk) as client:
        problem = await got(client, "/reports", 422, limit=201, theme="../x", nonsense=1)
        assert {"query.limit", "query.theme", "query.nonsense"} == {one["place"] for one in problem["errors"]}
        assert (422, "about:blank") == (problem["status"], problem["type"])
        assert "no such thing" in (await got(client, "/reports/99999", 404))["detail"]
        assert 404 == (await got(client, "/nothing", 404))["status"]
        assert "GET" == (await client.delete("/reports")).headers["allow"]


async def test_who_calls_too_often_is_told_when_to_come_again(desk: Desk) -> None:
    source = Source(desk.store, clock_of(desk), desk.keep, Networks(), Throttle(2, seconds=lambda: 0.0))
    transport = httpx.ASGITransport(Api(source))
    async with httpx.AsyncClient(transport=transport, base_url=f"{ROOT}/api/v1") as client:
        one, other = ({"authorization": f"Bearer {key_of(desk)}"} for _key in range(2))
        answers = [await client.get("/groups", headers=one) for _call in range(3)]
        assert [200, 200, 429] == [answer.status_code for answer in answers]
        assert "1" == answers[2].headers["retry-after"]
        assert 200 == (await client.get("/groups", headers=other)).status_code


async def test_a_key_ends_with_its_person(desk: Desk) -> None:
    """A phone that is lost, a key that is taken back, a session's keys with LOGOUT ALL."""
    leader, office = key_of(desk, LEADER), key_of(desk)
    with writing(desk.engine) as connection:
        page = api_keys.give(connection, desk.id_of(COORDINATOR), "page", [Scope.GROUPS], desk.now, is_of_page=True)[0]

    async def status(key: str) -> int:
        async with program(desk, key=key) as client:
            return (await client.get("/groups")).status_code

    assert [200, 200, 200] == [await status(key) for key in (leader, office, page)]
    desk.take((COORDINATOR, "LOGOUT ALL"), (COORDINATOR, "LOST Daw Mya"))
    assert [401, 200, 401] == [await status(key) for key in (leader, office, page)]


async def test_its_use_is_noted_once_an_hour(desk: Desk) -> None:
    def used() -> list[object]:
        with reading(desk.engine) as connection:
            return [one.used_at for one in api_keys.every(connection)]

    async with program(desk) as client:
        first = desk.now
        for minutes, expected in ((0, first), (59, first), (61, first + timedelta(minutes=61))):
            desk.now = first + timedelta(minutes=minutes)
            await client.get("/groups")
            assert [expected] == used()


async def test_who_led_and_leads_no_more_reads_nothing(desk: Desk) -> None:
    key = key_of(desk, HLA)
    async with program(desk, key=key) as client:
        assert 401 == (await client.get("/members")).status_code


async def test_it_answers_under_our_name_alone(desk: Desk) -> None:
    async with program(desk) as client:
        assert 421 == (await client.get("/groups", headers={"host": "evil.example"})).status_code


async def test_plans_come_with_their_items(desk: Desk) -> None:
    async with program(desk) as client:
        plan = (await got(client, "/plans"))["items"][0]
        assert ("PRO", 100, "2026-12-01") == (plan["group"], plan["days"], plan["first_day"])
        whole = await got(client, f"/plans/{plan['id']}")
        assert plan == {name: value for name, value in whole.items() if name != "all_items"}
        assert plan["items"] == len(whole["all_items"]) > 0
        assert {"PRO1"} <= {one["ref"] for one in whole["all_items"]} and whole["all_items"][0]["texts"]
        assert [] == (await got(client, "/plans", group="LAND"))["items"]


async def test_announcements_tell_what_became_of_them(desk: Desk) -> None:
    desk.take((LEADER, "TELL PRO Meeting on Friday"))
    async with program(desk) as client:
        one = (await got(client, "/announcements"))["items"][0]
        assert ("preview", None, 0) == (one["state"], one["sent_at"], one["waiting"])
        assert (["PRO"], desk.id_of(LEADER)) == (one["to"]["groups"], one["author_id"])
        assert one == await got(client, f"/announcements/{one['id']}")
        assert "+9594" not in str(one)
    desk.take((COORDINATOR, "TELL ALL To all of you"))
    async with program(desk, LEADER) as client:
        assert [one["id"]] == [each["id"] for each in (await got(client, "/announcements"))["items"]]


async def test_threads_are_of_coordinators_keys_alone(desk: Desk) -> None:
    async with program(desk, scopes=[Scope.THREADS]) as client:
        thread = (await got(client, "/threads", waiting=True))["items"][0]
        assert (desk.id_of(HLA), True) == (thread["person_id"], thread["waits"])
        assert "Who pays for the bus" in thread["last"]["text"]
        desk.take((COORDINATOR, f"REPLY {thread['id']} We do"))
        assert [] == (await got(client, "/threads", waiting=True))["items"]
        whole = await got(client, f"/threads/{thread['id']}")
        assert [desk.id_of(HLA), desk.id_of(COORDINATOR)] == [one["person_id"] for one in whole["texts"]]
        assert [] == (await got(client, "/threads", person_id=desk.id_of(NU)))["items"]
    async with program(desk, LEADER) as client:
        assert 403 == (await client.get("/threads")).status_code
