"""`lanpya rehearse`: plays a dialogue, and says what differed."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Engine

from bot.host.text_files import read_text
from bot.network_file import network_from
from bot.simulate.dialogue import BadDialogue, Gets, Goes, Raw, Sends, Step, captures_of, filled, read_dialogue
from bot.simulate.heard import Heard
from bot.simulate.lines import BadLine, Text, read_object
from bot.simulate.player import Player
from bot.simulate.run import PRACTICE, loading, simulated_database
from handlers.core.lookup import NetworkLookup, lookup_of
from messages.address import Address


@dataclass(frozen=True, slots=True)
class Difference:
    """An expectation that was not met: what was wanted, and what came instead."""

    line: int
    to: Address
    wanted: str
    got: tuple[str, ...]


class Rehearsal:
    """One dialogue against one lookup."""

    def __init__(self, lookup: NetworkLookup, player: Player, heard: dict[str, Heard]) -> None:
        self._lookup = lookup
        self._player = player
        self._heard = heard
        self._captured: dict[str, str] = {}
        self.differences: list[Difference] = []

    async def play(self, steps: Sequence[Step]) -> None:
        """Play all steps; what differs is kept in `differences`. Raises BadDialogue."""
        for typed in steps:
            step = filled(typed, self._captured)
            if isinstance(step, Gets):
                self._check(step)
                continue
            for heard in self._heard.values():
                heard.begin()
            try:
                await self._do(step)
            except BadLine as problem:
                raise BadDialogue(f"line {step.line}: {problem}") from None

    async def play_together(self, steps: Sequence[Step]) -> None:
        """The same, but texts that stand together come at once, as on a busy morning: quicker, and one commit."""
        for is_text, some in groupby(steps, key=lambda step: isinstance(step, Sends)):
            if is_text:
                await self._send([cast(Sends, filled(step, self._captured)) for step in some])
            else:
                await self.play(list(some))

    async def _send(self, steps: Sequence[Sends]) -> None:
        for heard in self._heard.values():
            heard.begin()
        await self._player.play_together([Text(None, step.sender, step.text) for step in steps], steps[0].line)

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
        heard = self._heard.setdefault(str(self._player.as_received(step.to)), Heard())
        if step.pattern is None:
            if heard.unmatched():
                self._differs(step, heard.unmatched())
            return
        found = heard.match(step.pattern)
        if found is None:
            self._differs(step, heard.in_question())
        else:
            self._captured |= captures_of(found)

    def _differs(self, step: Gets, got: Sequence[str]) -> None:
        self.differences.append(Difference(step.line, step.to, step.wanted, tuple(got)))


def rehearse(path: Path, network_file: Path | None = None) -> list[Difference]:
    """Play the dialogue in a file; returns what differed.

    The network is the given one, or the `network.toml` beside the dialogue, or the practice network.
    Raises OSError, BadDialogue or BadNetwork.
    """
    steps = read_dialogue(read_text(path))
    if not steps:
        raise BadDialogue("nothing stands in it: write lines such as  hla > MY")
    lookup = lookup_of(network_from(network_for(path, network_file)))
    with simulated_database(None) as engine:
        return play_through(engine, lookup, steps)[1]


def play_through(
    engine: Engine, lookup: NetworkLookup, steps: Sequence[Step], *, together: bool = False
) -> tuple[Player, list[Difference]]:
    """The same as `playing_through`, for whoever has no loop of their own."""
    return asyncio.run(playing_through(engine, lookup, steps, together=together))


async def playing_through(
    engine: Engine, lookup: NetworkLookup, steps: Sequence[Step], *, together: bool
) -> tuple[Player, list[Difference]]:
    """Play steps on a database; returns who played them, and what differed. Raises BadDialogue.

    `together`: texts that stand together come at once.
    """
    heard: dict[str, Heard] = {}

    def keep(line: dict[str, Any]) -> None:
        heard.setdefault(line["to"], Heard()).texts.append(line["text"])

    player = Player(engine, lookup, keep)
    player.at_start(loading(lookup.network))
    rehearsal = Rehearsal(lookup, player, heard)
    await (rehearsal.play_together(steps) if together else rehearsal.play(steps))
    return player, rehearsal.differences


def network_for(path: Path, network_file: Path | None) -> Path:
    """The network file that a dialogue is played with."""
    beside = path.with_name("network.toml")
    return network_file or (beside if beside.exists() else PRACTICE)
