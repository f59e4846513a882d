"""Two Telegrams to talk to, each a process of its own: ours, that fails when told to, and somebody else's."""

import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from bot.channels.telegram.channel import TelegramChannel
from tests import npm
from tests.bot.fake_channel import PATIENCE

TOKEN = "1001:AAsecret"
SERVER = Path(__file__).parent.parent / "telegram_server.py"
STANDIN = Path(__file__).parent / "standin"


class Telegram:
    """The people and the weather of a running server; answers of the server come back as JSON."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._client = httpx.Client(base_url=url, trust_env=False, timeout=PATIENCE)

    def do(self, path: str, **order: Any) -> Any:
        return self._client.post(path, json=order).raise_for_status().json()

    def see(self, path: str) -> Any:
        return self._client.get(path).raise_for_status().json()

    def text(self, chat: int, text: str, **more: Any) -> Any:
        return self.do("/_control/text", chat=chat, text=text, **more)

    def fail(self, method: str, how: str, **more: Any) -> None:
        self.do("/_control/fail", method=method, how=how, **more)

    def sent(self) -> Any:
        return self.see("/_control/sent")

    def state(self) -> Any:
        return self.see("/_control/state")

    def close(self) -> None:
        self._client.close()


class Sleeps(list[float]):
    """A sleep that is over at once and remembers how long it was; `then` is called after each."""

    then: Callable[[], None] | None = None

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)
        if self.then:
            self.then()


@contextmanager
def serving(command: list[str], **environment: str) -> Generator[Telegram]:
    """A server process that prints its URL; it is gone afterwards."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, **environment}) as process:
        assert process.stdout
        telegram = Telegram(process.stdout.readline().strip())
        try:
            yield telegram
        finally:
            telegram.close()
            process.kill()


@contextmanager
def our_server(port: int = 0) -> Generator[Telegram]:
    with serving([sys.executable, str(SERVER), "--port", str(port), "--token", TOKEN]) as telegram:
        yield telegram


@pytest.fixture
def start_server() -> Iterator[Callable[[int], Telegram]]:
    """Starts a server on a port of the test's choice; it is gone after the test."""
    with ExitStack() as running:
        yield lambda port: running.enter_context(our_server(port))


@pytest.fixture(scope="session")
def running_server() -> Iterator[Telegram]:
    with our_server() as telegram:
        yield telegram


@pytest.fixture
def telegram(running_server: Telegram) -> Telegram:
    running_server.do("/_control/reset")
    return running_server


@pytest.fixture
def sleeps() -> Sleeps:
    return Sleeps()


@pytest_asyncio.fixture
async def open_channel(sleeps: Sleeps) -> AsyncIterator[Callable[..., TelegramChannel]]:
    """Makes channels that never really sleep; they are closed afterwards."""
    made: list[TelegramChannel] = []

    def make(url: str, token: str = TOKEN, **more: Any) -> TelegramChannel:
        options: dict[str, Any] = {
            "sleep": sleeps,
            "jitter": lambda: 0.0,
            "poll_seconds": 5,
            "answer_seconds": PATIENCE,
        } | more
        made.append(TelegramChannel(token, base_url=url, **options))
        return made[-1]

    yield make
    for channel in made:
        await channel.close()


@pytest.fixture
def channel(telegram: Telegram, open_channel: Callable[..., TelegramChannel]) -> TelegramChannel:
    return open_channel(telegram.url)


@pytest.fixture(scope="session")
def foreign_telegram() -> Iterator[Telegram]:
    """telegram-test-api of npm, which knows nothing of us."""
    node = shutil.which("node")
    modules = npm.node_modules(STANDIN, "telegram-test-api-4.2.1")
    if not (node and modules):
        missing = "THE INDEPENDENT TELEGRAM IS NOT TESTED: Node.js with npm, or the npm registry, is not there"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with serving([node, str(STANDIN / "server.js"), TOKEN], NODE_PATH=str(modules)) as telegram:
        yield telegram
