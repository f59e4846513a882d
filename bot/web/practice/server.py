"""The server of the phones and of their page, on this machine alone."""

import socket
import tempfile
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path

from sqlalchemy import Engine

from bot.channels.simulated import CAPABILITIES
from bot.host.store import DirectStore
from bot.web.limits import CallLimits
from bot.web.pages.site import PageSite, Reached
from bot.web.pages.visit import Machine
from bot.web.practice.network import PracticeNetwork
from bot.web.practice.site import COOKIE, PHONES, PracticeSite
from bot.web.server import Listener

HOST = "127.0.0.1"
_LIMITS = CallLimits(connections=50, at_once=20, stop_seconds=1)


async def serve(
    bound: socket.socket, engine: Engine, taken_back: Iterable[str], begun: Callable[[str], Awaitable[None]]
) -> None:
    """Have the network played, call `begun` with the address of the phones, and serve until cancelled.

    `taken_back`: as for the page's own server.
    """
    url = f"http://{HOST}:{bound.getsockname()[1]}"
    with tempfile.TemporaryDirectory(prefix="lanpya-demo-") as folder:
        network = PracticeNetwork(engine, url, Path(folder))
        await network.begin()
        site = practice_site(network, engine, taken_back)
        await begun(f"{url}{PHONES}")
        await Listener(bound, _LIMITS).serve(site, lambda: None)


def practice_site(network: PracticeNetwork, engine: Engine, taken_back: Iterable[str]) -> PracticeSite:
    """The phones and the page of a network that has begun."""
    store = DirectStore(engine)
    # A practice network wants no copies: as far as the page sees, there is always one of now.
    machine = Machine(
        {name: name for name in CAPABILITIES},
        network.now,
        frozenset(taken_back),
        network=network.file,
        media=network.photos,
    )
    page = PageSite(store, network, network.receive, machine, Reached("", False, False, COOKIE))
    return PracticeSite(network, store, page)
