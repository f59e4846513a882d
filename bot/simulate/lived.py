"""The practice network as `lanpya demo` finds it: in the sixth week of its hundred days, by what its people texted."""

import asyncio

from sqlalchemy import Engine

from bot.simulate.dialogue import read_dialogue
from bot.simulate.kept import kept_moment
from bot.simulate.rehearse import Difference, playing_through
from bot.simulate.run import PRACTICE
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from storage.engine import reading

STORY = PRACTICE.with_name("lived.txt")
MA_HLA = Address("sms", "+959771000001")  # of the story: with items, reports and a question that waits


def is_lived(engine: Engine) -> bool:
    """Whether something was played on this database before."""
    with reading(engine) as connection:
        return kept_moment(connection) is not None


def live(engine: Engine, lookup: NetworkLookup) -> list[Difference]:
    """The same as `living`, for whoever has no loop of their own."""
    return asyncio.run(living(engine, lookup))


async def living(engine: Engine, lookup: NetworkLookup) -> list[Difference]:
    """Play the story through the whole program, and keep where it stopped; returns what came otherwise than written."""
    steps = read_dialogue(STORY.read_text(encoding="utf-8"))
    player, differences = await playing_through(engine, lookup, steps, together=True)
    player.keep()
    return differences
