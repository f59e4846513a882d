"""`lanpya rehearse`: plays a dialogue, and says what differed."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from bot.network_file import network_from
from bot.simulate.dialogue import BadDialogue, Gets, Goes, Raw, Sends, Step, read_dialogue
from bot.simulate.lines import BadLine, Text, read_object
from bot.simulate.player import Player
from bot.simulate.run import PRACTICE, loading, simulated_database
from handlers.core.lookup import NetworkLookup, lookup_of
from handlers.network.model import Network
from messages.address import Address
from storage import links, notes


@dataclass(frozen=True, slots=True)
class Difference:
    """An expectation that was not met: what was wanted, and what came instead."""

    line: int
    to: Address
    wanted: str
    got: tuple[str, ...]


@dataclass(slots=True)
class _Heard:
    """What one address has received. `position`: after the last match; `fresh`: where the last action began."""

    texts: list[str] = field(default_factory=list[str])
    position: int = 0
    last_match: int | None = None
    fresh: int = 0
    matched: set[int] = field(default_factory=set[int])


class Rehearsal:
    """One dialogue against one lookup."""

    def __init__(self, lookup: NetworkLookup, player: Player, heard: dict[str, _Heard]) -> None:
        self._lookup = lookup
        self._player = player
        self._heard = heard
        self.differences: list[Difference] = []

    async def play(self, steps: Sequence[Step]) -> None:
        """Play all steps; what differs is kept in `differences`. Raises BadDialogue."""
        for step in steps:
            if isinstance(step, Gets):
                self._check(step)
                continue
            self._forget_matches()
            try:
                await self._do(step)
            except BadLine as problem:
                raise BadDialogue(f"line {step.line}: {problem}") from None

    def _forget_matches(self) -> None:
        for heard in self._heard.values():
            heard.last_match = None
            heard.matched.clear()
            heard.fresh = len(heard.texts)

    async def _do(self, step: Sends | Goes | Raw) -> None:
        match step:
            case Sends(line=line, sender=sender, text=text):
                await self._player.play(Text(None, sender, text), line)
            case Goes(line=line, to=timedelta() as span):
                moment = self._player.now() + span
                await self._player.play(read_object({"at": moment.isoformat()}, self._lookup.zone), line)
            case Goes(line=line, to=str(moment)):
                await self._player.play(read_object({"at": moment}, self._lookup.zone), line)
            case Raw(line=line, data=data):
                await self._player.play(read_object(data, self._lookup.zone), line)
            case _:
                raise BadDialogue(f"line {step.line}: unknown step")

    def _check(self, step: Gets) -> None:
        heard = self._heard.setdefault(str(step.to), _Heard())
        if step.pattern is None:
            self._check_none(step, heard)
            return
        start = heard.position if heard.last_match is None else heard.last_match
        for place in range(start, len(heard.texts)):
            if step.pattern.search(heard.texts[place]):
                heard.position, heard.last_match = place + 1, place
                heard.matched.add(place)
                return
        self.differences.append(Difference(step.line, step.to, step.wanted, tuple(heard.texts[start:])))

    def _check_none(self, step: Gets, heard: _Heard) -> None:
        more = [text for place, text in enumerate(heard.texts) if place >= heard.fresh and place not in heard.matched]
        if more:
            self.differences.append(Difference(step.line, step.to, step.wanted, tuple(more)))


def rehearse(path: Path, network_file: Path | None = None) -> list[Difference]:
    """Play the dialogue in a file; returns what differed.

    The network is the given one, or the `network.toml` beside the dialogue, or the practice network.
    Raises OSError, BadDialogue or BadNetwork.
    """
    steps = read_dialogue(path.read_text(encoding="utf-8-sig"))
    lookup = lookup_of(network_from(network_for(path, network_file)))
    heard: dict[str, _Heard] = {}

    def keep(line: dict[str, Any]) -> None:
        heard.setdefault(line["to"], _Heard()).texts.append(line["text"])

    with simulated_database(None) as engine:
        player = Player(engine, lookup, keep)
        player.at_start(_prepare(lookup.network))
        rehearsal = Rehearsal(lookup, player, heard)
        asyncio.run(rehearsal.play(steps))
    return rehearsal.differences


def _prepare(network: Network) -> Callable[[Connection, datetime], None]:
    """What puts the network into force, with a secret that everybody knows: a dialogue must name its LINK codes."""

    def prepare(connection: Connection, now: datetime) -> None:
        loading(network)(connection, now)
        notes.put(connection, links.SECRET, "rehearsal")

    return prepare


def network_for(path: Path, network_file: Path | None) -> Path:
    """The network file that a dialogue is played with."""
    beside = path.with_name("network.toml")
    return network_file or (beside if beside.exists() else PRACTICE)
