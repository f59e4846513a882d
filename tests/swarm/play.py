"""Plays seeds and judges them."""

import asyncio
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import holidays

from bot.network_file import network_from
from bot.simulate.dialogue import read_dialogue
from bot.simulate.rehearse import play_through
from handlers.core.lookup import NetworkLookup, lookup_of
from storage import chance, notes
from storage.engine import open_engine, writing
from storage.migrate import upgrade
from tests.swarm.cast import CAST
from tests.swarm.log import Log
from tests.swarm.oracle import Oracle, Problem
from tests.swarm.script import Script
from tests.swarm.world import Disk, World, counts_of

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a script."""

    script: Script
    problems: list[Problem]
    counts: Counter[str]


@cache
def lookup(zone: str) -> NetworkLookup:
    """The swarm's network, in that time zone."""
    return lookup_of(replace(network_from(_HERE / "network.toml"), timezone=zone))


@cache
def template(zone: str) -> bytes:
    """A database of the network in that zone, in which everybody has joined."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "template.db"
        engine = open_engine(f"sqlite:///{path}", flush="OFF")
        upgrade(engine)
        with writing(engine) as connection:
            notes.put(connection, chance.SECRET, "swarm")
        _player, differences = play_through(engine, lookup(zone), read_dialogue(enrolment()))
        assert [] == differences
        engine.dispose()
        return path.read_bytes()


def enrolment() -> str:
    """The dialogue in which everybody joins."""
    lines = ["@ 2026-11-30 09:00"]
    for who in CAST:
        lines.append(f"p{who.key} = {who.address}")
    for who in CAST:
        lines.append(f"p{who.key} > LANG {who.language}")
        for group in () if who.leads or who.is_coordinator else who.groups:
            lines.append(f"p{who.key} > JOIN {group}")
            if group == who.groups[0]:
                lines.append(f"p{who.key} > YES")
        lines.append(f"p{who.key} > NAME {who.name}")
        lines.append("@ +1m")
    return "\n".join(lines)


def judge(script: Script) -> Verdict:
    """Play a script and look what it broke."""
    log, database = played(script)
    return Verdict(script, examined(log, database), counts_of(log))


def played(script: Script) -> tuple[Log, Path]:
    """What happened, and the database that is left, until another script is played."""
    _folder, disk = _disk()
    return asyncio.run(World(disk, template(script.zone), lookup(script.zone), script.seed).play(script)), disk.path


def examined(log: Log, database: Path) -> list[Problem]:
    """The laws that are broken."""
    return Oracle(log, database, _holidays()).problems()


@cache
def _disk() -> tuple[TemporaryDirectory[str], Disk]:
    """The disk of all worlds of this process, one after the other; its folder goes with it."""
    folder = TemporaryDirectory(prefix="lanpya-swarm-")
    return folder, Disk(Path(folder.name) / "swarm.db")


@cache
def _holidays() -> frozenset[date]:
    return frozenset(holidays.country_holidays("MM", years=[2026, 2027, 2028]))
