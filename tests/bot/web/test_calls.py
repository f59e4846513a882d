"""Calls over real sockets: what is kept, and what a caller hears."""

import asyncio
from collections.abc import Mapping

import httpx
import pytest
from sqlalchemy import Engine

from handlers.core.lookup import NetworkLookup
from storage.engine import writing
from tests.bot.fake_channel import PATIENCE, FakeChannel, until
from tests.bot.web.post import call, signature
from tests.bot.web.served_program import ServedProgram, served_program
from tests.ciphered import open_engine

HLA = "+959771000001"


def made(
    program: ServedProgram, sid: str, text: str = "GROUPS", path: str = "/channels/post"
) -> tuple[bytes, Mapping[str, str]]:
    """A signed call to the program as it listens."""
    return call(program.url + path, sid, HLA, text)


async def posted(
    program: ServedProgram, body: bytes, headers: Mapping[str, str], path: str = "/channels/post"
) -> httpx.Response:
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        return await client.post(program.url + path, content=body, headers=dict(headers))


async def test_a_call_is_kept_answered_as_its_provider_wants_and_handled(loaded: Engine, lookup: NetworkLookup) -> None:
    async with served_program(loaded, lookup) as program:
        answer = await posted(program, *made(program, "SM1"))
        assert ["SM1"] == program.kept()
        await until(lambda: program.post.sent, "the reply left")
    assert (200, "<Response/>", "text/xml; charset=utf-8") == (
        answer.status_code,
        answer.text,
        answer.headers["content-type"],
    )
    assert "server" not in answer.headers
    assert "LAND" in program.post.sent[0][1]


async def test_a_repeated_call_is_answered_and_kept_once(loaded: Engine, lookup: NetworkLookup) -> None:
    async with served_program(loaded, lookup) as program:
        answers = [(await posted(program, *made(program, "SM1"))).status_code for _ in range(3)]
        assert (["SM1"], [200, 200, 200]) == (program.kept(), answers)


@pytest.mark.parametrize("path", ["/channels/post/status", "/channels/post/a/b?x=1&y=%E1%80%80"])
async def test_a_channel_hears_calls_below_its_name_as_they_were_made(
    loaded: Engine, lookup: NetworkLookup, path: str
) -> None:
    async with served_program(loaded, lookup) as program:
        answer = await posted(program, *made(program, "SM1", path=path), path=path)
        assert program.post.read_last is not None
        assert (200, program.url + path) == (answer.status_code, program.post.read_last.url)


@pytest.mark.parametrize(
    ("public_url", "arrives_at"),
    [
        pytest.param("https://bot.example.org", "/channels/post", id="a name"),
        pytest.param("https://bot.example.org:8443", "/channels/post", id="a name and a port"),
        pytest.param("https://example.org/bot", "/channels/post", id="a path that the proxy cuts off"),
        pytest.param("https://example.org/bot", "/bot/channels/post", id="a path that the proxy leaves"),
    ],
)
async def test_behind_a_proxy_the_public_address_counts(
    loaded: Engine, lookup: NetworkLookup, public_url: str, arrives_at: str
) -> None:
    body, headers = call(f"{public_url}/channels/post?x=1", "SM1", HLA, "GROUPS")
    async with served_program(loaded, lookup, public_url=public_url) as program:
        answer = await posted(program, body, headers, path=f"{arrives_at}?x=1")
        assert (200, ["SM1"]) == (answer.status_code, program.kept())


async def test_what_a_caller_claims_of_a_proxy_counts_for_nothing(loaded: Engine, lookup: NetworkLookup) -> None:
    body, headers = call("https://bot.example.org/channels/post", "SM1", HLA, "GROUPS")
    claims = {"x-forwarded-proto": "https", "x-forwarded-host": "bot.example.org", "forwarded": "host=bot.example.org"}
    async with served_program(loaded, lookup) as program:
        answer = await posted(program, body, {**headers, **claims})
        assert (403, []) == (answer.status_code, program.kept())


async def test_calls_that_are_no_use_are_told_apart_counted_and_not_kept(loaded: Engine, lookup: NetworkLookup) -> None:
    async with (
        served_program(loaded, lookup, FakeChannel()) as program,
        httpx.AsyncClient(base_url=program.url, timeout=PATIENCE) as client,
    ):
        body, headers = made(program, "SM1")
        url = f"{program.url}/channels/post"
        found = {
            "forged": await client.post(url, content=body, headers={**headers, "x-signature": "x"}),
            "unreadable": await client.post(url, headers={"x-signature": signature(url, [])}),
            "fault": await posted(program, *made(program, "SM2", "RAISE")),
            "unknown": await client.post("/channels/nobody", content=body),
            "not called": await client.post("/channels/fake", content=body),
            "no page": await client.get("/admin"),
            "put": await client.put(url, content=body),
            "options": await client.options(url),
            "head": await client.head(url),
        }
        counts = (await client.get("/readyz")).json()["turned_away"]
        assert [] == program.kept()
    assert {
        "forged": 403, "unreadable": 400, "fault": 500, "unknown": 404, "not called": 404, "no page": 404,
        "put": 405, "options": 405, "head": 405,
    } == {name: answer.status_code for name, answer in found.items()}  # fmt: skip
    assert {"post": {"forged": 1, "unreadable": 1, "fault": 1}} == counts


async def test_two_hundred_at_once_are_all_kept(loaded: Engine, lookup: NetworkLookup) -> None:
    async with served_program(loaded, lookup) as program:
        limits = httpx.Limits(max_connections=200)
        async with httpx.AsyncClient(limits=limits, timeout=PATIENCE) as client:
            calls = [made(program, f"SM{number}") for number in range(200)]
            url = f"{program.url}/channels/post"
            answers = await asyncio.gather(*(client.post(url, content=b, headers=dict(h)) for b, h in calls))
        assert {200} == {answer.status_code for answer in answers}
        assert {f"SM{number}" for number in range(200)} == set(program.kept())


async def test_a_caller_that_hangs_up_before_the_answer_breaks_nobody_elses_commit(
    loaded: Engine, lookup: NetworkLookup
) -> None:
    async with served_program(loaded, lookup) as program:
        for number in range(20):
            body, headers = made(program, f"GONE{number}")
            head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
            _reader, writer = await asyncio.open_connection("127.0.0.1", program.port)
            writer.write(f"POST /channels/post HTTP/1.1\r\nhost: 127.0.0.1:{program.port}\r\n{head}".encode())
            writer.write(f"content-length: {len(body)}\r\n\r\n".encode() + body)
            await writer.drain()
            writer.transport.abort()
            answer = await posted(program, *made(program, f"SM{number}"))
            assert 200 == answer.status_code
        assert {f"SM{number}" for number in range(20)} <= set(program.kept())


async def test_a_locked_database_is_waited_for_and_the_call_is_kept(loaded: Engine, lookup: NetworkLookup) -> None:
    async with served_program(loaded, lookup) as program:
        with writing(open_engine(str(loaded.url))):
            call_waits = asyncio.create_task(posted(program, *made(program, "SM1")))
            await until(lambda: program.post.reads, "it is read")
            async with httpx.AsyncClient(timeout=PATIENCE) as client:
                for _ in range(5):  # a wrong yes would be here by then
                    await client.get(f"{program.url}/healthz")
            assert not call_waits.done()
        assert 200 == (await call_waits).status_code
        assert ["SM1"] == program.kept()


async def test_a_database_that_fails_is_told_so_that_the_provider_comes_again(
    loaded: Engine, lookup: NetworkLookup
) -> None:
    impatient = open_engine(str(loaded.url), busy_seconds=0.05)
    async with served_program(impatient, lookup) as program:
        with writing(loaded):
            answer = await posted(program, *made(program, "SM1"))
            assert (503, "5") == (answer.status_code, answer.headers["retry-after"])
        assert 200 == (await posted(program, *made(program, "SM1"))).status_code
        assert ["SM1"] == program.kept()
    impatient.dispose()
