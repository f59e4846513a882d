"""A stop while providers call: what is open is answered, nobody holds it up, nothing that was answered is lost."""

import asyncio
import time
from contextlib import AsyncExitStack
from dataclasses import replace

import httpx
import pytest
from sqlalchemy import Engine

from handlers.core.lookup import NetworkLookup
from tests.bot.fake_channel import PATIENCE, PATIENT, until
from tests.bot.web.post import call
from tests.bot.web.raw import line
from tests.bot.web.served_program import ServedProgram, served_program

HLA = "+959771000001"
# Without a stop, each of these callers would hold its connection for longer than the test waits.
NEVER = replace(PATIENT, head_seconds=3600.0, body_seconds=3600.0, idle_seconds=3600)
HEAD = b"POST /channels/post HTTP/1.1\r\nhost: here\r\n"


async def post_on(program: ServedProgram, caller: int, answered: set[str]) -> None:
    """Post one after the other, on one connection and on new ones, until nobody is there."""
    url = f"{program.url}/channels/post"
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        for number in range(10_000):
            body, headers = call(url, f"SM{caller}-{number}", HLA, "GROUPS")
            try:
                answer = await client.post(url, content=body, headers=dict(headers))
            except httpx.ConnectError:
                return
            except httpx.TransportError:
                continue  # hung up on: to be brought again
            if answer.is_success:
                answered.add(f"SM{caller}-{number}")


async def test_a_stop_while_many_post_loses_nothing(loaded: Engine, lookup: NetworkLookup) -> None:
    await _stop_while_many_post(loaded, lookup)


@pytest.mark.long
async def test_a_stop_while_many_post_takes_two_seconds(loaded: Engine, lookup: NetworkLookup) -> None:
    assert await _stop_while_many_post(loaded, lookup) < 2.5


async def _stop_while_many_post(loaded: Engine, lookup: NetworkLookup) -> float:
    """How long the stop took, in seconds."""
    answered: set[str] = set()
    async with served_program(loaded, lookup) as program:
        callers = [asyncio.create_task(post_on(program, caller, answered)) for caller in range(30)]
        await until(lambda: len(answered) > 100, "they post")
        began = time.monotonic()
        program.serving.cancel()
        await asyncio.wait([program.serving])
        seconds = time.monotonic() - began
        await asyncio.gather(*callers)
        assert set() == answered - set(program.kept())
    return seconds


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(b"", id="says nothing"),
        pytest.param(HEAD, id="stops in the middle of its headers"),
        pytest.param(HEAD + b"content-length: 1000\r\n\r\nFrom", id="stops in the middle of its body"),
        pytest.param(b"GET /healthz HTTP/1.1\r\nhost: here\r\n\r\n" * 2000, id="hears no answer"),
    ],
)
async def test_who_calls_and_says_no_more_does_not_hold_up_a_stop(
    loaded: Engine, lookup: NetworkLookup, said: bytes
) -> None:
    async with served_program(loaded, lookup, limits=NEVER) as program, AsyncExitStack() as stack:
        for _ in range(5):
            await (await stack.enter_async_context(line(program.port))).say(said)
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            await client.get(f"{program.url}/healthz")  # by now all that was said before is read
        program.serving.cancel()
        done, _waits = await asyncio.wait([program.serving], timeout=PATIENCE)
        assert {program.serving} == done
