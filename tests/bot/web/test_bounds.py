"""What a caller may not do: send too much, too slowly, too often."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import replace

import httpx
import pytest
from sqlalchemy import Engine

from bot.channels.contract import MOST_FIELDS
from bot.web.limits import CallLimits
from handlers.core.lookup import NetworkLookup
from storage.engine import writing
from tests.bot.fake_channel import PATIENCE, PATIENT, until
from tests.bot.web.post import KEY, call
from tests.bot.web.raw import line
from tests.bot.web.served_program import served_program

SLOW_HEAD = replace(PATIENT, head_seconds=0.3)
SLOW_BODY = replace(PATIENT, body_seconds=0.3)
PATIENT_STOP = replace(PATIENT, stop_seconds=PATIENCE)
HEAD = b"POST /channels/post HTTP/1.1\r\nhost: here\r\n"
HLA = "+959771000001"


async def test_a_body_that_is_too_large_is_refused(loaded: Engine, lookup: NetworkLookup) -> None:
    large, small = CallLimits().body, CallLimits().unproven_body
    proven = {"x-secret": KEY.decode()}

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(small // 1024 + 1):
            yield b"x" * 1024

    async with (
        served_program(loaded, lookup) as program,
        httpx.AsyncClient(base_url=program.url, timeout=PATIENCE) as client,
    ):
        answers = [
            await client.post("/channels/post", content=b"x" * small),  # as large as may be: only not signed
            await client.post("/channels/post", content=b"x" * (small + 1)),
            await client.post("/channels/post", content=chunks()),
            await client.post("/channels/post", content=b"x" * large, headers=proven),
            await client.post("/channels/post", content=b"x" * (large + 1), headers=proven),
        ]
        assert [403, 413, 413, 403, 413] == [answer.status_code for answer in answers]
        turned = (await client.get("/readyz")).json()["turned_away"]["post"]
        assert 3 == turned["large"]


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(b"content-length: 99999999\r\n\r\n", id="announced"),
        pytest.param(
            b"transfer-encoding: chunked\r\n\r\n" + b"10000\r\n" + b"x" * 0x10000 + b"\r\n", id="never ending"
        ),
    ],
)
async def test_a_body_beyond_all_measure_is_not_read_to_its_end(
    loaded: Engine, lookup: NetworkLookup, head: bytes
) -> None:
    async with served_program(loaded, lookup) as program, line(program.port) as caller:
        sent = 0
        with pytest.raises(ConnectionError):
            await caller.say(HEAD + head)
            for sent in range(1000):  # noqa: B007 - counted
                await caller.say(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")
                await asyncio.sleep(0.001)
        assert sent < 500


@pytest.mark.parametrize(
    ("limits", "first", "then", "expected"),
    [
        pytest.param(SLOW_HEAD, b"", b"", {0}, id="nothing at all"),
        pytest.param(SLOW_HEAD, b"POST /channels", b"/post/and/so/on", {0}, id="a first line that never ends"),
        pytest.param(SLOW_HEAD, HEAD, b"x-more: and more\r\n", {0}, id="headers that never end"),
        pytest.param(SLOW_HEAD, b"\r\n", b"\r\n", {0}, id="empty lines for ever"),
        pytest.param(SLOW_BODY, HEAD + b"content-length: 1000\r\n\r\n", b"x", {408}, id="a body, letter by letter"),
        pytest.param(
            SLOW_BODY, HEAD + b"transfer-encoding: chunked\r\n\r\n", b"1\r\nx\r\n", {408},
            id="a body, chunk by chunk",
        ),
        pytest.param(
            SLOW_HEAD, b"POST /nowhere HTTP/1.1\r\nhost: here\r\ncontent-length: 1000\r\n\r\n", b"x", {404, 0},
            id="a body that nobody wants",
        ),
    ],
)  # fmt: skip
async def test_a_caller_that_is_too_slow_is_hung_up_on(
    loaded: Engine, lookup: NetworkLookup, limits: CallLimits, first: bytes, then: bytes, expected: set[int]
) -> None:
    """It would go on for ever: that it comes to an end is our doing."""
    async with served_program(loaded, lookup, limits=limits) as program, line(program.port) as caller:
        await caller.say(first)

        async def trickle() -> None:
            while True:
                await asyncio.sleep(0.05)
                await caller.say(then)

        slowly = asyncio.create_task(trickle())
        assert await caller.status() in expected
        slowly.cancel()
        await asyncio.gather(slowly, return_exceptions=True)


@pytest.mark.parametrize(
    "more",
    [
        pytest.param(b"x-long: " + b"x" * 20_000 + b"\r\n\r\n", id="one long header"),
        pytest.param(b"x-many: x\r\n" * 1_000 + b"\r\n", id="many headers"),
        pytest.param(b"x-endless: " + b"x" * 40_000, id="a header that does not end"),
    ],
)
async def test_headers_that_are_too_large_are_refused(loaded: Engine, lookup: NetworkLookup, more: bytes) -> None:
    async with served_program(loaded, lookup) as program, line(program.port) as caller:
        await caller.say(HEAD + more)
        assert 431 == await caller.status()


async def test_what_is_no_http_is_refused_and_the_next_caller_is_served(loaded: Engine, lookup: NetworkLookup) -> None:
    async with served_program(loaded, lookup) as program:
        for noise in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 9, b"HELO program\r\n\r\n", b"\0" * 4096):
            async with line(program.port) as caller:
                await caller.say(noise)
                assert 400 == await caller.status()
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            assert 200 == (await client.get(f"{program.url}/healthz")).status_code


ASKS = b"GET /healthz HTTP/1.1\r\nhost: here\r\n"


async def test_of_too_many_connections_those_go_that_have_said_nothing_for_longest(
    loaded: Engine, lookup: NetworkLookup
) -> None:
    async with (
        served_program(loaded, lookup, limits=replace(PATIENT, connections=3)) as program,
        contextlib.AsyncExitStack() as stack,
    ):
        lines = [await stack.enter_async_context(line(program.port)) for _ in range(5)]
        assert [b"", b""] == [await one.hear() for one in lines[:2]]
        await lines[-1].say(ASKS + b"connection: close\r\n\r\n")
        assert 200 == await lines[-1].status()


async def test_who_has_asked_and_waits_for_more_goes_before_who_has_a_call_under_way(
    loaded: Engine, lookup: NetworkLookup
) -> None:
    async with (
        served_program(loaded, lookup, limits=replace(PATIENT_STOP, connections=2)) as program,
        httpx.AsyncClient(timeout=PATIENCE) as client,
    ):
        url = f"{program.url}/channels/post"
        body, headers = call(url, "SM1", HLA, "GROUPS")
        with writing(loaded):
            busy = asyncio.create_task(client.post(url, content=body, headers=headers))
            await until(lambda: program.post.reads == 1, "the call is under way")
            async with line(program.port) as idle, line(program.port) as new:
                await idle.say(ASKS + b"\r\n")
                await new.say(ASKS + b"connection: close\r\n\r\n")
                assert 200 == await new.status()
                await idle.hear()  # it was hung up on
        assert 200 == (await busy).status_code


async def test_more_fields_than_any_provider_sends_are_refused_before_they_are_read(
    loaded: Engine, lookup: NetworkLookup
) -> None:
    async with served_program(loaded, lookup) as program, httpx.AsyncClient(timeout=PATIENCE) as client:
        url = f"{program.url}/channels/post"
        kind = {"content-type": "application/x-www-form-urlencoded"}
        at_most, one_more = ("&".join(f"{n}=" for n in range(count)) for count in (MOST_FIELDS, MOST_FIELDS + 1))
        answers = [await client.post(url, content=body, headers=kind) for body in (at_most, one_more)]
        assert [403, 400] == [answer.status_code for answer in answers]


async def test_beyond_the_number_of_requests_a_caller_is_told_to_come_again(
    loaded: Engine, lookup: NetworkLookup
) -> None:
    async with served_program(loaded, lookup, limits=replace(PATIENT_STOP, at_once=2)) as program:
        url = f"{program.url}/channels/post"
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            with writing(loaded):
                waiting: list[asyncio.Task[httpx.Response]] = []
                for number in range(2):
                    body, headers = call(url, f"SM{number}", HLA, "GROUPS")
                    waiting.append(asyncio.create_task(client.post(url, content=body, headers=dict(headers))))
                await until(lambda: program.post.reads == 2, "both wait for the database")
                body, headers = call(url, "SM9", HLA, "GROUPS")
                turned = await client.post(url, content=body, headers=dict(headers))
                assert (503, "5") == (turned.status_code, turned.headers["retry-after"])
                assert 200 == (await client.get(f"{program.url}/healthz")).status_code
            assert [200, 200] == [(await one).status_code for one in waiting]
        assert {"SM0", "SM1"} == set(program.kept())


async def test_what_cannot_be_kept_in_time_is_told_so_and_may_come_again(loaded: Engine, lookup: NetworkLookup) -> None:
    async with served_program(loaded, lookup, limits=replace(PATIENT, answer_seconds=0.3)) as program:
        url = f"{program.url}/channels/post"
        body, headers = call(url, "SM1", HLA, "GROUPS")
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            with writing(loaded):
                assert 503 == (await client.post(url, content=body, headers=dict(headers))).status_code
            again = 503
            while again == 503:  # as its provider does; a slow disk may need more than one
                again = (await client.post(url, content=body, headers=dict(headers))).status_code
            assert 200 == again
        assert ["SM1"] == program.kept()


@pytest.mark.parametrize("is_held", [False, True], ids=["finished", "told to come again"])
async def test_a_stop_answers_what_is_open(loaded: Engine, lookup: NetworkLookup, is_held: bool) -> None:
    limits = replace(PATIENT, stop_seconds=0.1 if is_held else PATIENCE)
    async with served_program(loaded, lookup, limits=limits) as program:
        url = f"{program.url}/channels/post"
        body, headers = call(url, "SM1", HLA, "GROUPS")
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            with writing(loaded):
                waiting = asyncio.create_task(client.post(url, content=body, headers=dict(headers)))
                await until(lambda: program.post.reads, "it waits for the database")
                program.serving.cancel()
                if is_held:
                    await until(waiting.done, "it is answered")
                await hangs_up(program.port)
                assert is_held == waiting.done()
            assert (503 if is_held else 200) == (await waiting).status_code
        await until(program.serving.done, "it has stopped")
        await hangs_up(program.port)


async def hangs_up(port: int) -> None:
    """Wait until nobody listens there."""
    with pytest.raises(ConnectionError):
        for _ in range(int(PATIENCE / 0.02)):
            _reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.transport.abort()
            await asyncio.sleep(0.02)
