"""The practice network with its story played, once for all tests, and its phones without a browser."""

import re
import shutil
from collections.abc import AsyncGenerator, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import httpx
import pytest
from sqlalchemy import Engine

from bot.web.practice.network import PracticeNetwork
from bot.web.practice.server import practice_site
from handlers.table import TAKEN_BACK
from storage.engine import open_engine
from tests.bot.simulate.conftest import lived

__all__ = ["lived"]

URL = "http://127.0.0.1:8790"
_SEAL = re.compile(r'name="seal" value="([^"]+)"')
_PHONE = re.compile(r'<section class="phone .*?</section>', re.DOTALL)
_BUBBLE = re.compile(r'<p class="quote">(.*?)</p>', re.DOTALL)


@pytest.fixture(scope="session")
def practice_place(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Where each test has its practice network: never encrypted, whatever else is played with a key."""
    return open_engine(f"sqlite:///{tmp_path_factory.mktemp('played') / 'practice.db'}", flush="OFF")


@pytest.fixture
def played(practice_place: Engine, lived: Path) -> Iterator[Engine]:
    """The database at the story's end."""
    path = Path(str(practice_place.url.database))
    for old in path.parent.iterdir():
        old.unlink()
    shutil.copy(lived / "practice.db", path)
    yield practice_place
    practice_place.dispose()


def folder_for_file(tmp_path: Path) -> Path:
    """The demo's own folder, beside which the database lies."""
    folder = tmp_path / "demo"
    folder.mkdir()
    return folder


@dataclass(slots=True)
class Demo:
    """The phones, as a browser shows them and sends their forms."""

    network: PracticeNetwork
    client: httpx.AsyncClient

    async def page(self, path: str = "/phones") -> str:
        """A page, with whatever stands in it as one reads it."""
        answer = await self.client.get(path, follow_redirects=True)
        assert 200 == answer.status_code, answer.text[:2000]
        return unescape(answer.text)

    async def phone(self, number: int) -> str:
        """What the page says of that phone."""
        return _PHONE.findall(await self.page())[number - 1]

    async def texts(self, number: int) -> list[str]:
        """What stands on that phone, the oldest first."""
        return _BUBBLE.findall(await self.phone(number))

    async def do(self, act: str, **fields: str) -> httpx.Response:
        """Send a form of the page."""
        seal = _SEAL.search(await self.page())
        assert seal is not None
        answer = await self.client.post(f"/phones/{act}", data={"seal": seal[1], "lang": "en", **fields})
        assert 303 == answer.status_code, answer.text
        return answer

    async def text(self, number: int, text: str) -> str:
        """Send a text from that phone; what it got last then."""
        await self.do("text", phone=str(number), text=text)
        return (await self.texts(number))[-1]


@pytest.fixture
async def demo(played: Engine, tmp_path: Path) -> AsyncGenerator[Demo]:
    """As `lanpya demo` serves it."""
    network = PracticeNetwork(played, URL, folder_for_file(tmp_path))
    await network.begin()
    transport = httpx.ASGITransport(practice_site(network, played, TAKEN_BACK))
    async with httpx.AsyncClient(transport=transport, base_url=URL) as client:
        yield Demo(network, client)
