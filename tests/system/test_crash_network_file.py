"""Killed while a coordinator puts a network file into force: file and database say the same after the next start."""

import asyncio
import signal
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from bot.network_file import network_in_force
from bot.web.pages.entrance import COOKIE
from storage import people, sessions
from storage.engine import reading, writing
from tests.bot.channels.twilio.twilio_server import ACCOUNT, NUMBER, TOKEN, serving
from tests.bot.web.pages.desk import SEAL
from tests.bot.web.pages.test_network_page import fields_in
from tests.ciphered import open_engine
from tests.ports import free_port
from tests.system.program import PATIENCE, Point, Program, lay_network

pytestmark = pytest.mark.system

SAVED = "INSERT INTO networks"


def session(folder: Path) -> str:
    """A session of the coordinator, as their browser holds it."""
    engine = open_engine(f"sqlite:///{folder / 'data' / 'lanpya.db'}")
    with writing(engine) as connection:
        coordinator = people.coordinators(connection)[0]
        made = sessions.begin(connection, coordinator.id, datetime.now(UTC))
    engine.dispose()
    return made


def in_force(folder: Path) -> str:
    engine = open_engine(f"sqlite:///{folder / 'data' / 'lanpya.db'}")
    with reading(engine) as connection:
        found = network_in_force(connection).text
    engine.dispose()
    return found


def left_over(folder: Path) -> list[str]:
    """What was laid ready and lies there still."""
    return [one.name for one in folder.iterdir() if one.name.endswith((".next", ".part"))]


async def post(client: httpx.AsyncClient, act: str, fields: Mapping[str, str]) -> str:
    seal = SEAL.search((await client.get("/network")).text)
    assert seal is not None
    return (await client.post(f"/network/{act}", data={"seal": seal[1], "next": "/network", **fields})).text


@pytest.mark.parametrize("when", ["before", "after"])
async def test_it_is_in_force_and_in_the_file_or_in_neither(tmp_path: Path, when: str) -> None:
    port, file = free_port(), tmp_path / "network.toml"
    lay_network(tmp_path, "sms:+959420000001", "sms:+959420000002")
    old = file.read_bytes().decode()
    new = old.replace('digest = "Mon 08:00"', 'digest = "Tue 09:00"')
    with serving() as twilio:
        settings = {
            "LANPYA_TWILIO_ACCOUNT": ACCOUNT, "LANPYA_TWILIO_TOKEN": TOKEN, "LANPYA_TWILIO_NUMBER": NUMBER,
            "LANPYA_TWILIO_API": twilio.url, "LANPYA_PAGE_PORT": str(port),
        }  # fmt: skip
        program = Program(tmp_path, settings)
        try:
            program.start(until_ready=True)  # the file is loaded
            program.stop()
            program.start(until_ready=True, dies_at=Point(when, 1, SAVED))
            cookies, url = {COOKIE: session(tmp_path)}, f"http://127.0.0.1:{port}"
            async with httpx.AsyncClient(base_url=url, cookies=cookies, timeout=PATIENCE) as client:
                begun = fields_in((await client.get("/network")).text)
                shown = fields_in(await post(client, "check", {**begun, "text": new}))
                with pytest.raises(httpx.HTTPError):
                    await post(client, "save", shown)
            assert -signal.SIGKILL == await asyncio.to_thread(program.wait_end)
            expected = new if when == "after" else old
            assert (old, expected) == (file.read_bytes().decode(), in_force(tmp_path))
            program.start(until_ready=True)
            assert expected == file.read_bytes().decode() == in_force(tmp_path)
            assert [] == left_over(tmp_path)
            program.stop()
        finally:
            program.kill()
