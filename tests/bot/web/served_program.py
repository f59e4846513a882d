"""The program with a server, for the tests: in this process, or in one of its own that may be killed."""

import asyncio
import contextlib
import signal
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from sqlalchemy import Engine, select

from bot.app import Pace
from bot.channels.contract import Channel
from bot.host.clock import SystemClock
from bot.host.log import configure
from bot.network_file import network_from
from bot.settings import LogForm, LogLevel
from bot.simulate.run import PRACTICE
from bot.upkeep.health import Heartbeats, Thresholds
from bot.web.limits import CallLimits
from bot.web.server import WebServer, bind
from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.load_network import load
from storage.engine import reading, writing
from storage.migrate import upgrade
from storage.tables import inbox
from tests.bot.fake_channel import PATIENCE, PATIENT, QUICK, running
from tests.bot.web.post import Post
from tests.ciphered import open_engine


@dataclass(frozen=True, slots=True)
class ServedProgram:
    """The program while it runs."""

    engine: Engine
    port: int
    post: Post
    serving: asyncio.Task[None]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def kept(self) -> list[str]:
        """The provider's ids of the texts in the inbox."""
        return kept(self.engine)


def kept(engine: Engine) -> list[str]:
    """The provider's ids of the texts in the inbox, in order."""
    with reading(engine) as connection:
        return list(connection.execute(select(inbox.c.provider_id).order_by(inbox.c.id)).scalars())


@asynccontextmanager
async def served_program(
    engine: Engine,
    lookup: NetworkLookup,
    *more: Channel,
    public_url: str = "",
    limits: CallLimits = PATIENT,
    pace: Pace = QUICK,
    thresholds: Thresholds | None = None,
    heartbeats: Heartbeats | None = None,
) -> AsyncGenerator[ServedProgram]:
    """The loops and the server on a free port; stopped at the end as by a signal."""
    post = Post()
    channels: Sequence[Channel] = (post, *more)
    bound = bind("127.0.0.1", 0)
    port = bound.getsockname()[1]
    web = WebServer(bound, channels, public_url, limits)
    more_of_it = {"thresholds": thresholds, "heartbeats": heartbeats}
    async with running(engine, lookup, *channels, pace=pace, web=web, **more_of_it) as serving:
        await _until_answering(port)
        yield ServedProgram(engine, port, post, serving)


async def _until_answering(port: int) -> None:
    """Callers are never refused: they wait until the loops run."""
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        await client.get(f"http://127.0.0.1:{port}/healthz")


async def _run(database: Path, port: int) -> None:
    engine = open_engine(f"sqlite:///{database}")
    upgrade(engine)
    lookup = lookup_of(network_from(PRACTICE))
    with writing(engine) as connection:
        load(connection, lookup.network, SystemClock().now())
    post = Post()
    web = WebServer(bind("127.0.0.1", port), [post], "", PATIENT)
    with contextlib.suppress(asyncio.CancelledError):
        async with running(engine, lookup, post, pace=Pace(), web=web) as serving:
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, serving.cancel)
            await serving
    engine.dispose()


if __name__ == "__main__":
    configure(LogForm.JSON, LogLevel.INFO)
    asyncio.run(_run(Path(sys.argv[1]), int(sys.argv[2])))
