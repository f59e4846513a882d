"""`lanpya simulate`: a script in, what leaves out."""

import asyncio
import json
import time
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy import Connection, Engine

from bot.network_file import NoNetwork, network_from, network_in_force
from bot.simulate.lines import BadLine, Move, decode_line, read_line, read_moment
from bot.simulate.player import Player
from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.load_network import load
from handlers.network.model import Network
from storage import chance, notes
from storage.cipher import Key
from storage.engine import open_engine, reading, writing
from storage.migrate import upgrade
from storage.tables import metadata

PRACTICE = Path(__file__).with_name("practice") / "network.toml"  # the network of `demo`, and of scripts without one


@contextmanager
def simulated_database(url: str | None, key: Key | None = None) -> Generator[Engine]:
    """The database at `url`, which `key` opens, or a temporary one that is gone afterwards.

    The temporary one has a secret that everybody knows: the same script draws the same numbers each time, and a
    dialogue can name them. One that is kept may be used in earnest later, and draws a secret of its own.
    """
    engine = _in_memory() if url is None else open_engine(url, key=key)
    try:
        if url is not None:
            upgrade(engine)
        else:  # no history is needed: the migrations make these same tables, in four times as long
            metadata.create_all(engine)
            with writing(engine) as connection:
                notes.put(connection, chance.SECRET, "rehearsal")
        yield engine
    finally:
        engine.dispose()


def begin_anew(engine: Engine) -> None:
    """Forget all that was played on the database, but for its secret."""
    with writing(engine) as connection:
        secret = notes.get(connection, chance.SECRET)
        metadata.drop_all(connection)
        metadata.create_all(connection)
        if secret is not None:
            notes.put(connection, chance.SECRET, secret)


@cache
def _in_memory() -> Engine:
    """An empty database that is gone once it is disposed of; what was compiled for one dialogue serves the next."""
    return open_engine("sqlite://")


def lookup_for(engine: Engine, network: Network | None) -> NetworkLookup:
    """The lookup of a network; without one, of the kept database, or of the practice network."""
    if network is not None:
        return lookup_of(network)
    with reading(engine) as connection:
        try:
            return lookup_of(network_in_force(connection))
        except NoNetwork:
            return lookup_of(network_from(PRACTICE))


def loading(network: Network) -> Any:
    """What puts the network into force at the first line's moment."""

    def prepare(connection: Connection, now: datetime) -> None:
        load(connection, network, now)

    return prepare


class Simulation:
    """A script being played. `problem` is why it stopped; None: every line was understood."""

    def __init__(self, engine: Engine, lookup: NetworkLookup, out: TextIO) -> None:
        self.problem: str | None = None
        self._lookup = lookup
        self._out = out
        self._player = Player(engine, lookup, self._emit)
        self._player.at_start(loading(lookup.network))

    def _emit(self, line: dict[str, Any]) -> None:
        self._out.write(json.dumps(line, ensure_ascii=False) + "\n")

    def play(self, lines: Iterable[bytes], until: str | None = None) -> None:
        """Play all lines, then let time go on `until` then; the world outside is kept for the next run."""
        try:
            asyncio.run(self._play(lines, until))
        finally:
            self._player.keep()

    async def _play(self, lines: Iterable[bytes], until: str | None) -> None:
        number = 0
        for number, line in enumerate(lines, 1):
            if not await self._play_line(line, number):
                return
            self._out.flush()  # whoever talks to us through a pipe waits for the answer
        if until is not None:
            try:
                await self._player.play(Move(read_moment(until, self._lookup.zone)), number + 1)
            except BadLine as problem:
                self.problem = f"--until: {problem}"

    async def _play_line(self, raw: bytes, number: int) -> bool:
        try:
            line = decode_line(raw)
            if line.strip():
                await self._player.play(read_line(line, self._lookup.zone), number)
        except BadLine as problem:
            self.problem = f"line {number}: {problem}"
            return False
        return True

    def summarize(self, started: float) -> None:
        """Write the line with the counts; `started` is a reading of time.monotonic()."""
        elapsed = round(time.monotonic() - started, 3)
        self._emit({"summary": {**self._player.summary(), "elapsed_s": elapsed}})
