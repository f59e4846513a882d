"""Killed while providers post: what was answered is kept, and a repeat of all adds only what was not answered."""

import asyncio
import resource
import socket
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest
from twilio.request_validator import RequestValidator

from tests.bot.channels.twilio.twilio_server import ACCOUNT, NUMBER, TOKEN, Twilio, serving
from tests.ports import free_port
from tests.system.program import Program, lay_network

pytestmark = pytest.mark.system

PUBLIC = "https://lanpya.example.org"
URL = f"{PUBLIC}/channels/twilio"
POSTS = 600
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

    async with httpx.AsyncClient(timeout=30) as client:
        await asyncio.gather(*(posting(client) for _ in range(20)))
    return answered


def kept(database: Path) -> list[int]:
    with closing(sqlite3.connect(database)) as connection:
        return [int(sid[2:], 16) for (sid,) in connection.execute("SELECT provider_id FROM inbox")]


def size_of_log(database: Path) -> int:
    """Of SQLite's log of changes: a file that may not grow beyond it is a disk that takes nothing."""
    return Path(f"{database}-wal").stat().st_size


def open_office(folder: Path, twilio: Twilio, port: int) -> Program:
    """A program, not started, that Twilio is to call on this port."""
    lay_network(folder, "sms:+959420000001", "sms:+959420000002")
    settings = {
        "LANPYA_TWILIO_ACCOUNT": ACCOUNT, "LANPYA_TWILIO_TOKEN": TOKEN, "LANPYA_TWILIO_NUMBER": NUMBER,
        "LANPYA_TWILIO_API": twilio.url, "LANPYA_TWILIO_POLL_SECONDS": "0", "LANPYA_WEB_PORT": str(port),
        "LANPYA_PUBLIC_URL": PUBLIC,
    }  # fmt: skip
    return Program(folder, settings)


async def test_every_answered_post_survives_a_kill_and_a_repeat_of_all_adds_only_the_rest(
    tmp_path: Path, record_property: Any
) -> None:
    port = free_port()
    with serving() as twilio:
        program = open_office(tmp_path, twilio, port)
        database = tmp_path / "data" / "lanpya.db"
        try:
            everything = list(range(POSTS))
            answered: set[int] = set()
            for kill in range(3):
                program.start(until_ready=True)
                some = everything[kill * 200 : kill * 200 + 200]
                stream = asyncio.create_task(post_all(port, some))
                await asyncio.to_thread(program.wait_for, "receive.kept")
                await asyncio.sleep(0.1 * kill)
                program.kill()
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
    record_property("shown", f"{POSTS} posts, 3 kills, {len(answered)} answered before them, {before} kept")
    assert 0 < len(answered) < POSTS


async def test_a_disk_that_takes_nothing_turns_posts_away_until_it_does(tmp_path: Path) -> None:
    port = free_port()
    with serving() as twilio:
        program = open_office(tmp_path, twilio, port)
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
        program = open_office(tmp_path, twilio, port)
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
        program = open_office(tmp_path, twilio, port)
        program.start()
        assert (1, [
            f"Calls cannot be taken on 127.0.0.1, port {port} (Address already in use): stop the program that has it, "
            "or set another LANPYA_WEB_HOST and LANPYA_WEB_PORT."
        ]) == (program.wait_end(), program.words)  # fmt: skip
