"""Killed while providers post: what was answered is kept, and a repeat of all adds only what was not answered."""

import asyncio
import resource
import signal
import socket
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest
from twilio.request_validator import RequestValidator

from tests.bot.channels.twilio.twilio_server import ACCOUNT, NUMBER, TOKEN, Twilio, serving
from tests.ports import free_port
from tests.system.program import PATIENCE, Point, Program, lay_network

pytestmark = pytest.mark.system

PUBLIC = "https://lanpya.example.org"
URL = f"{PUBLIC}/channels/twilio"
KEEP = "INSERT INTO inbox"
POSTS = 120  # in a round; kept by twenty at most, so in six commits at least
SIGNED = RequestValidator(TOKEN)


def fields(number: int) -> dict[str, str]:
    person = f"+95977100{number % 50:04d}"
    return {"MessageSid": f"SM{number:032x}", "From": person, "To": NUMBER, "Body": "GROUPS", "AccountSid": ACCOUNT}


async def post_all(port: int, numbers: list[int]) -> set[int]:
    """Post these, twenty at once; those that were answered 2xx."""
    answered: set[int] = set()
    waiting = list(reversed(numbers))

    async def posting(client: httpx.AsyncClient) -> None:
        while waiting:
            number = waiting.pop()
            form = fields(number)
            try:
                answer = await client.post(
                    f"http://127.0.0.1:{port}/channels/twilio",
                    data=form,
                    headers={"x-twilio-signature": SIGNED.compute_signature(URL, form)},
                )
            except httpx.HTTPError:
                continue
            if answer.is_success:
                answered.add(number)

    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        await asyncio.gather(*(posting(client) for _ in range(20)))
    return answered


def kept(database: Path) -> list[int]:
    with closing(sqlite3.connect(database)) as connection:
        return [int(sid[2:], 16) for (sid,) in connection.execute("SELECT provider_id FROM inbox")]


def size_of_log(database: Path) -> int:
    """Of SQLite's log of changes: a file that may not grow beyond it is a disk that takes nothing."""
    return Path(f"{database}-wal").stat().st_size


def start_program(folder: Path, twilio: Twilio, port: int) -> Program:
    """A program, not started, that Twilio is to call on this port."""
    lay_network(folder, "sms:+959420000001", "sms:+959420000002")
    settings = {
        "LANPYA_TWILIO_ACCOUNT": ACCOUNT, "LANPYA_TWILIO_TOKEN": TOKEN, "LANPYA_TWILIO_NUMBER": NUMBER,
        "LANPYA_TWILIO_API": twilio.url, "LANPYA_TWILIO_POLL_SECONDS": "0", "LANPYA_WEB_PORT": str(port),
        "LANPYA_PUBLIC_URL": PUBLIC,
    }  # fmt: skip
    return Program(folder, settings)


async def test_every_answered_post_survives_a_death_and_a_repeat_of_all_adds_only_the_rest(
    tmp_path: Path, record_property: Any
) -> None:
    # Twenty post at once, each when the one before it was answered: at its third commit some were, and never all.
    points = [Point("before", 3, KEEP), Point("after", 4, KEEP)]

    def die(program: Program, _round: int) -> None:
        assert program.wait_end() == -signal.SIGKILL

    await post_and_die(tmp_path, record_property, points, die)


@pytest.mark.long
async def test_every_answered_post_survives_a_kill_and_a_repeat_of_all_adds_only_the_rest(
    tmp_path: Path, record_property: Any
) -> None:
    def die(program: Program, number: int) -> None:
        program.wait_for("receive.kept")
        time.sleep(0.1 * number)
        program.kill()

    await post_and_die(tmp_path, record_property, [None] * 3, die)


async def post_and_die(
    folder: Path, record_property: Any, points: Sequence[Point | None], die: Callable[[Program, int], None]
) -> None:
    """Post so many in each round, in which the program dies; then all of them again."""
    everything = list(range(POSTS * len(points)))
    port = free_port()
    with serving() as twilio:
        program = start_program(folder, twilio, port)
        database = folder / "data" / "lanpya.db"
        try:
            answered: set[int] = set()
            for number, point in enumerate(points):
                program.start(until_ready=True, dies_at=point)
                some = everything[number * POSTS : number * POSTS + POSTS]
                stream = asyncio.create_task(post_all(port, some))
                await asyncio.to_thread(die, program, number)
                answered |= await stream
                there = kept(database)
                assert (set(), len(there)) == (answered - set(there), len(set(there)))

            before = len(kept(database))
            program.start(until_ready=True)
            assert set(everything) == await post_all(port, everything)
            assert everything == sorted(kept(database))
            assert 0 == program.stop()
        finally:
            program.kill()
    shown = f"{len(everything)} posts, {len(points)} deaths, {len(answered)} answered before them, {before} kept"
    record_property("shown", shown)
    assert 0 < len(answered) < len(everything)


async def test_a_disk_that_takes_nothing_turns_posts_away_until_it_does(tmp_path: Path) -> None:
    port = free_port()
    with serving() as twilio:
        program = start_program(tmp_path, twilio, port)
        database = tmp_path / "data" / "lanpya.db"
        try:
            program.start(until_ready=True)
            assert {0} == await post_all(port, [0])
            size = size_of_log(database)
            unlimited = resource.RLIM_INFINITY
            resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (size, unlimited))
            answered = await post_all(port, list(range(1, 100)))
            assert len(answered) < 99
            assert set() == answered - set(kept(database))
            resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (unlimited, unlimited))
            assert set(range(100)) == await post_all(port, list(range(100)))
            assert list(range(100)) == sorted(kept(database))
            assert 0 == program.stop()
        finally:
            program.kill()


async def test_a_call_waits_as_soon_as_the_port_is_named_and_is_kept(tmp_path: Path) -> None:
    port = free_port()
    with serving() as twilio:
        program = start_program(tmp_path, twilio, port)
        try:
            program.start()
            program.wait_for("web.listening")
            assert {0} == await post_all(port, [0])
            program.wait_for("run.ready")
            said = [event["event"] for event in program.events]
            assert said.index("web.listening") < said.index("run.ready")
            assert 0 == program.stop()
        finally:
            program.kill()
        assert [0] == kept(tmp_path / "data" / "lanpya.db")


def test_a_port_that_is_taken_stops_the_start_with_a_sentence(tmp_path: Path) -> None:
    with serving() as twilio, closing(socket.create_server(("127.0.0.1", 0))) as other:
        port = other.getsockname()[1]
        program = start_program(tmp_path, twilio, port)
        program.start()
        assert (1, [
            f"Calls cannot be taken on 127.0.0.1, port {port} (Address already in use): stop the program that has it, "
            "or set another LANPYA_WEB_HOST and LANPYA_WEB_PORT."
        ]) == (program.wait_end(), program.words)  # fmt: skip
